"""Results as files for everybody. They hold what every stranger may see, whoever asks."""

import re
from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from django.contrib.auth.models import AnonymousUser
from django.http import HttpRequest, HttpResponse
from django.utils.http import urlencode
from django.views.decorators.http import require_safe

from ayni.core.errors import NotVisible
from ayni.core.stored_pages import Made, stored_answer
from ayni.monitoring.pages.results_files import country_grids, indicator_grid, progress_grids
from ayni.monitoring.pages.results_rows import as_csv, as_json, rows_of
from ayni.monitoring.queries.results import Grid, as_of_day
from ayni.monitoring.views.results import STAMP, progress_asked

_SLUG = re.compile(r"[\w-]+")
_KINDS = {"csv": "text/csv; charset=utf-8", "json": "application/json"}


@require_safe
def indicator_file(request: HttpRequest, workplan: str, code: str, extension: str) -> HttpResponse:
    """One indicator's results, all periods."""
    return _file(request, f"{code}", extension, lambda day: [indicator_grid(AnonymousUser(), workplan, code, day)])


@require_safe
def country_file(request: HttpRequest, code: str, extension: str) -> HttpResponse:
    """All results of one country."""
    return _file(request, code, extension, lambda day: country_grids(AnonymousUser(), code, day))


@require_safe
def progress_file(request: HttpRequest, extension: str) -> HttpResponse:
    """The results of every indicator and unit in the present period; of one `initiative` or `workplan` if asked."""
    asked = progress_asked(request)
    kept = {name: value for name, value in zip(("initiative", "workplan"), asked, strict=True) if value}
    name = "-".join(("progress", *kept.values())) if all(map(_SLUG.fullmatch, kept.values())) else "progress"
    return _file(request, name, extension, lambda day: progress_grids(AnonymousUser(), day, *asked), kept)


def _file(
    request: HttpRequest,
    name: str,
    extension: str,
    grids: Callable[[date], list[Grid]],
    kept: Mapping[str, str] | None = None,
) -> HttpResponse:
    day = as_of_day(request.GET.get("on", ""))
    if extension not in _KINDS or day is None:
        raise NotVisible

    def make() -> Made:
        rows: list[dict[str, Any]] = [row for whole in grids(day) for row in rows_of(whole)]
        body = as_csv(rows) if extension == "csv" else as_json(rows, day, request.path, kept or {})
        return Made(body, _KINDS[extension])

    filename = f"{name}.{extension}" if extension == "csv" else ""
    key = f"file:{request.path}:{day.isoformat()}:{urlencode(kept or {})}"
    return stored_answer(request, key=key, stamp=STAMP, make=make, filename=filename)
