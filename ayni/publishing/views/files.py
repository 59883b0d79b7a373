"""The plan, its editions and the workplans as files. Addresses carry no language; `?lang=` says which."""

from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.contrib.auth.models import AnonymousUser
from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from ayni.core.errors import NotVisible
from ayni.core.stored_pages import Made, answers_stored, stored_answer
from ayni.publishing.exports import FORMATS, export, file_language
from ayni.publishing.queries import edition_for_page, plan_content, plan_for_page
from ayni.publishing.queries.content import edition_content, version_content
from ayni.workplans.queries import content_for, version_for_page, workplan_for_page

Source = Callable[[Any], dict[str, Any]]


@require_safe
def plan_file(request: HttpRequest, extension: str) -> HttpResponse:
    """The living plan as a file."""
    return _file(request, "plan", extension, lambda viewer: plan_content(plan_for_page(viewer)))


@require_safe
def edition_file(request: HttpRequest, number: str, extension: str) -> HttpResponse:
    """An edition as a file."""
    return _file(
        request,
        f"edition-{number}",
        extension,
        lambda viewer: edition_content(edition_for_page(viewer, int(number))),
    )


@require_safe
def workplan_file(request: HttpRequest, slug: str, extension: str) -> HttpResponse:
    """A workplan as it stands, as a file."""
    return _file(request, slug, extension, lambda viewer: content_for(viewer, workplan_for_page(viewer, slug)))


@require_safe
def version_file(request: HttpRequest, slug: str, number: str, extension: str) -> HttpResponse:
    """An adopted version of a workplan as a file."""
    return _file(
        request,
        f"{slug}-{number}",
        extension,
        lambda viewer: version_content(version_for_page(viewer, slug, number)),
    )


def _file(request: HttpRequest, name: str, extension: str, content_for: Source) -> HttpResponse:
    if extension not in FORMATS:
        raise NotVisible
    wished = request.GET.get("lang", "")
    asked = wished if wished in dict(settings.LANGUAGES) else ""

    def make(viewer: Any) -> Made:
        content = content_for(viewer)
        return export(content, extension, file_language(asked, content["language"]))

    filename = f"{name}.{extension}" if FORMATS[extension].kept else ""
    if answers_stored(request):
        key = f"file:{request.path}:{asked}"
        return stored_answer(
            request, key=key, stamp="plan", make=lambda: make(AnonymousUser()), filename=filename, durable=True
        )
    made = make(request.user)
    headers = {"Content-Disposition": f'attachment; filename="{filename}"'} if filename else {}
    return HttpResponse(made.body, content_type=made.content_type, headers=headers)
