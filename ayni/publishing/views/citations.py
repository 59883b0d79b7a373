"""An edition for programs that keep references."""

from collections.abc import Callable
from typing import Any

from django.contrib.auth.models import AnonymousUser
from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from ayni.core.stored_pages import Made, stored_answer
from ayni.publishing.queries import edition_for_page
from ayni.publishing.queries.content import edition_content
from ayni.publishing.shapes.records import as_bibtex, as_csl

_WRITERS: dict[str, tuple[Callable[[dict[str, Any]], bytes], str]] = {
    "bib": (as_bibtex, "application/x-bibtex; charset=utf-8"),
    "csl": (as_csl, "application/vnd.citationstyles.csl+json"),
}


@require_safe
def edition_citation(request: HttpRequest, number: str, extension: str) -> HttpResponse:
    """The edition as BibTeX or CSL-JSON, as every stranger may see it."""
    write, kind = _WRITERS[extension]

    def make() -> Made:
        return Made(write(edition_content(edition_for_page(AnonymousUser(), int(number)))), kind)

    filename = f"edition-{number}.{'json' if extension == 'csl' else extension}"
    return stored_answer(request, key=f"file:{request.path}", stamp="plan", make=make, filename=filename)
