"""Results of one indicator or country as files for everybody. They hold what every stranger may see, whoever asks."""

from collections.abc import Callable
from datetime import date

from django.conf import settings
from django.contrib.auth.models import AnonymousUser
from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from ayni.core.errors import NotVisible
from ayni.core.open_data import asked_language, written
from ayni.core.stored_pages import Made, stored_answer
from ayni.monitoring.pages.results_files import PROGRESS, country_grids, indicator_grid, lines_of
from ayni.monitoring.queries.results import Grid, as_of_day
from ayni.monitoring.views.results import STAMP


@require_safe
def indicator_file(request: HttpRequest, workplan: str, code: str, extension: str) -> HttpResponse:
    """One indicator's results, all periods."""
    return _file(request, code, extension, lambda day: [indicator_grid(AnonymousUser(), workplan, code, day)])


@require_safe
def country_file(request: HttpRequest, code: str, extension: str) -> HttpResponse:
    """All results of one country."""
    return _file(request, code, extension, lambda day: country_grids(AnonymousUser(), code, day))


def _file(request: HttpRequest, name: str, extension: str, grids: Callable[[date], list[Grid]]) -> HttpResponse:
    day, lang = as_of_day(request.GET.get("on", "")), asked_language(request)
    if day is None:
        raise NotVisible

    def make() -> Made:
        source = f"{settings.AYNI_BASE_URL}{request.path}?on={day.isoformat()}"
        return written(PROGRESS, lines_of(grids(day)), day, extension, source, lang)

    filename = f"{name}.{extension}" if extension in ("csv", "xlsx") else ""
    key = f"file:{request.path}:{day.isoformat()}:{lang}"
    return stored_answer(request, key=key, stamp=STAMP, make=make, filename=filename)
