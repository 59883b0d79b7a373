"""Reports and boards as files. Addresses carry no language; `?lang=` says which."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_safe

from ayni.core.errors import NotVisible
from ayni.core.open_data import as_download, asked_language, written
from ayni.core.papers import set_letter
from ayni.core.storage import path_of
from ayni.core.verdicts import require
from ayni.publishing.exports import FORMATS, file_language
from ayni.publishing.queries.house import in_house_style
from ayni.reporting.exports.board import BOARD, board_lines
from ayni.reporting.exports.documents import EXTENSIONS, report_file
from ayni.reporting.exports.draft import places_of
from ayni.reporting.exports.draft_docx import draft_docx
from ayni.reporting.exports.draft_xlsx import draft_xlsx
from ayni.reporting.letters import report_letter_paper
from ayni.reporting.models import MEMBERS_REPORTS, ReportVersion
from ayni.reporting.queries import board_reports, cycle_for_page, report_for_page, version_for_page
from ayni.reporting.queries.reports import document_of, opens_draft
from ayni.reporting.queries.shown import visible_keys
from ayni.reporting.rules import can_write_report

DRAFTS = {"xlsx": draft_xlsx, "docx": draft_docx}


@require_safe
def cycle_file(request: HttpRequest, slug: str, extension: str) -> HttpResponse:
    """The board as a file: the lines that the reader's page shows."""
    found, today = cycle_for_page(request.user, slug), timezone.now().date()
    lines = board_lines(found, board_reports(request.user, found))
    source = f"{settings.AYNI_BASE_URL}{request.path}"
    made = written(BOARD, lines, today, extension, source, asked_language(request))
    return as_download(made, f"{slug}.{extension}")


@require_safe
def report_document(request: HttpRequest, code: str, number: str, extension: str) -> HttpResponse:
    """A frozen version as PDF, DOCX, ODT or HTML, with what its reader may see."""
    if extension not in EXTENSIONS:
        raise NotVisible
    version = version_for_page(request.user, report_for_page(request.user, code), int(number))
    wished = request.GET.get("lang", "")
    lang = file_language(wished if wished in dict(settings.LANGUAGES) else "", version.content["language"])
    headers = {"Content-Disposition": f'attachment; filename="{code}-{number}.{extension}"'}
    body, content_type = _made(request.user, version, extension, lang)
    # The template of today, also where the document was made before.
    body = in_house_style(body) if extension == "docx" else body
    return HttpResponse(body, content_type=content_type, headers=headers)


@require_safe
def report_letter(request: HttpRequest, code: str, extension: str) -> HttpResponse:
    """The letter about a report on official paper, for those who see how it stands."""
    found = report_for_page(request.user, code)
    if found.member is None or not opens_draft(request.user, found):
        raise NotVisible
    made = set_letter(report_letter_paper(found), extension)
    name = f"letter-{code}.{extension}"
    headers = {"Content-Disposition": f'attachment; filename="{name}"', "Cache-Control": "private, no-store"}
    return HttpResponse(made.content, content_type=made.media_type, headers=headers)


@require_safe
def report_draft(request: HttpRequest, code: str, extension: str) -> HttpResponse:
    """A draft as XLSX or DOCX, to be written elsewhere and uploaded again. Refuses who does not write it."""
    if extension not in DRAFTS:
        raise NotVisible
    report = report_for_page(request.user, code)
    require(can_write_report(request.user, report))
    wished = request.GET.get("lang", "")
    lang = file_language(wished if wished in dict(settings.LANGUAGES) else "", report.language)
    body = DRAFTS[extension](report, places_of(request.user, report, lang), lang)
    headers = {"Content-Disposition": f'attachment; filename="{code}.{extension}"'}
    return HttpResponse(body, content_type=FORMATS[extension].content_type, headers=headers)


def _made(viewer: Any, version: ReportVersion, extension: str, lang: str) -> tuple[bytes, str]:
    content = version.content
    if content["kind"] not in MEMBERS_REPORTS:
        kept = document_of(version, extension, lang)
        if kept is not None:
            return path_of(kept).read_bytes(), FORMATS[extension].content_type
        made = report_file(version, extension, lang, None)
    else:
        seen = visible_keys(viewer, [one["key"] for one in content["items"]])
        made = report_file(version, extension, lang, seen)
    return made.body, made.content_type
