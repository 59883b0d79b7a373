"""Everything that a member signed up to, as a page and as files."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import override
from django.views.decorators.http import require_safe

from ayni.core.open_data import as_download, asked_language, written
from ayni.core.signed_in import signed_in
from ayni.members.queries import member_for_page
from ayni.monitoring.queries.results import today
from ayni.reporting.exports.documents import EXTENSIONS
from ayni.reporting.exports.signed_up import signed_up_document
from ayni.reporting.exports.signed_up_table import SIGNED_UP, signed_up_lines
from ayni.reporting.pages.signed_up import signed_up_page
from ayni.reporting.views.answers import reader_language


@signed_in
@require_safe
def signed_up(request: HttpRequest, code: str) -> HttpResponse:
    """Everything that a member signed up to, over all workplans and initiatives."""
    found = member_for_page(request.user, code)
    context = signed_up_page(request.user, found, today(), reader_language())
    return render(request, "reporting/signed_up.html", context)


@signed_in
@require_safe
def signed_up_file(request: HttpRequest, code: str, extension: str) -> HttpResponse:
    """The same as a document or a table, with what its reader may see."""
    lang = asked_language(request)
    with override(lang):
        found = signed_up_page(request.user, member_for_page(request.user, code), today(), lang)
    if extension in EXTENSIONS:
        made = signed_up_document(found, extension, lang)
    else:
        source = f"{settings.AYNI_BASE_URL}{request.path}"
        made = written(SIGNED_UP, signed_up_lines(found), found["as_of"], extension, source, lang)
    return as_download(made, f"{code}-signed-up.{extension}")
