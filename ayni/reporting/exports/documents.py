"""A frozen report as PDF, DOCX, ODT and HTML, by the writers of the plan's own documents."""

from collections.abc import Callable, Collection
from typing import Any

from django.conf import settings
from django.utils.translation import gettext, override

from ayni.core.errors import Unavailable
from ayni.core.jinja import day
from ayni.core.stored_pages import Made
from ayni.publishing.documents.errors import DocumentFailed
from ayni.publishing.exports import FORMATS
from ayni.reporting.models import ReportKind, ReportVersion
from ayni.reporting.tables import Part, parts_of_report
from ayni.reporting.wording import subject_name

Content = dict[str, Any]
EXTENSIONS = ("pdf", "docx", "odt", "html")


def report_file(version: ReportVersion, extension: str, lang: str, seen: Collection[str] | None) -> Made:
    """Return the file of a frozen version, its own words in `lang`, items that are not in `seen` counted only.

    Raises Unavailable.
    """
    with override(lang):
        return set_content(document_content(version, lang, seen), extension, lang)


def set_content(content: Content, extension: str, lang: str) -> Made:
    """Return the file of a content in the form that the writers take, in the active language. Raises Unavailable."""
    try:
        return Made(_renderer(extension)(content, lang=lang, words=gettext), FORMATS[extension].content_type)
    except DocumentFailed as failure:
        raise Unavailable(gettext(failure.sentence), detail="document") from failure


def document_content(version: ReportVersion, lang: str, seen: Collection[str] | None) -> Content:
    """Return a version in the form that the writers take."""
    content, report = version.content, version.report
    kind = str(ReportKind(content["kind"]).label)
    about = subject_name(content, lang)
    title = f"{about}: {kind}" if about else kind
    return {
        "schema": content["schema"],
        "title": f"{title}, {content['cycle']['title']}",
        "language": lang,
        "partnership": settings.AYNI_PARTNERSHIP,
        "address": f"{settings.AYNI_BASE_URL}/reports/{report.code}/versions/{version.number}/",
        "as_of": version.frozen_at.isoformat(timespec="seconds"),
        "edition": None,
        "facts": _facts(version, content, kind),
        "sections": [_section(at, part) for at, part in enumerate(parts_of_report(content, lang, seen))],
        "workplans": [],
    }


def _facts(version: ReportVersion, content: Content, kind: str) -> list[tuple[str, str]]:
    cycle = content["cycle"]
    period = f"{day(cycle['starts'])} – {day(cycle['ends'])}"
    return [
        (gettext("Report"), f"{kind}, {cycle['title']}"),
        (gettext("Period"), period),
        (gettext("Version"), str(version.number)),
        (gettext("Frozen on"), day(version.frozen_at)),
        (gettext("Representing body"), content.get("body", "")),
        (gettext("Address"), f"{settings.AYNI_BASE_URL}/reports/{version.report.code}/versions/{version.number}/"),
        (gettext("Content hash"), version.content_hash),
    ]


def _section(at: int, part: Part) -> Content:
    blocks: list[Content] = [{"kind": "paragraph", "text": text, "marker": None} for text in part.paragraphs]
    blocks += [
        {"kind": "table", "text": table.caption, "marker": None, "head": table.head, "rows": table.rows}
        for table in part.tables
    ]
    return {"slug": f"part-{at}", "title": part.title, "level": part.level, "blocks": blocks}


def _renderer(extension: str) -> Callable[..., bytes]:
    """The writer of a format; each is loaded when it is first asked for."""
    if extension == "pdf":
        from ayni.publishing.documents.pdf import render_pdf

        return render_pdf
    if extension == "docx":
        from ayni.publishing.documents.docx import render_docx

        return render_docx
    if extension == "odt":
        from ayni.publishing.documents.odt import render_odt

        return render_odt
    from ayni.publishing.documents.html import render_html

    return render_html
