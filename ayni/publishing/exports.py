"""The plan, its editions and the workplans as files."""

from collections.abc import Callable
from datetime import UTC, datetime, time, timedelta
from typing import Any, NamedTuple
from urllib.parse import urlsplit

from django.conf import settings
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext, override
from django.utils.translation import gettext_lazy as _

from ayni.core.errors import Unavailable
from ayni.core.papers import LetterPaper, Set
from ayni.core.stored_pages import Made
from ayni.publishing.documents.content import workplans_of
from ayni.publishing.documents.errors import DocumentFailed
from ayni.publishing.queries.house import in_house_style
from ayni.workplans.duties import duties_of
from ayni.workplans.wording import with_said

Content = dict[str, Any]
# How far ahead single duties are written into a calendar; those that recur carry their rule instead.
_AHEAD = timedelta(days=3 * 365)


class Format(NamedTuple):
    """A file format: its media type, its name on a link, and whether a browser keeps it rather than showing it."""

    content_type: str
    label: Any
    render: Callable[[Content, str], bytes]
    kept: bool = True


def export(content: Content, extension: str, lang: str) -> Made:
    """Return the file of a plan's or workplan's content, the software's own words in `lang`. Raises Unavailable."""
    wanted = FORMATS[extension]
    with override(lang):
        try:
            return Made(wanted.render(content, lang), wanted.content_type)
        except DocumentFailed as failure:
            raise Unavailable(gettext(failure.sentence), detail="document") from failure


def house_letter(paper: LetterPaper) -> Set:
    """Return a letter as DOCX, laid in the house template in use."""
    from ayni.publishing.documents.letters import letter_docx

    made = letter_docx(paper)
    return made._replace(content=in_house_style(made.content))


def said(content: Content, lang: str) -> Content:
    """Return a plan's or workplan's content with every `said` and `due` filled in."""
    if "workplans" not in content:
        return with_said(content, lang)
    return {**content, "workplans": [with_said(workplan, lang) for workplan in content["workplans"]]}


def file_language(asked: str, language: str) -> str:
    """Return the language of a file's own words: the one asked for, else that of the text, else English."""
    known = [code for code, _name in settings.LANGUAGES]
    return next((code for code in (asked, language) if code in known), "en")


def _pdf(content: Content, lang: str) -> bytes:
    from ayni.publishing.documents.pdf import render_pdf

    return render_pdf(said(content, lang), lang=lang, words=gettext)  # type: ignore[arg-type]


def _docx(content: Content, lang: str) -> bytes:
    from ayni.publishing.documents.docx import render_docx

    return in_house_style(render_docx(said(content, lang), lang=lang, words=gettext))  # type: ignore[arg-type]


def _odt(content: Content, lang: str) -> bytes:
    from ayni.publishing.documents.odt import render_odt

    return render_odt(said(content, lang), lang=lang, words=gettext)  # type: ignore[arg-type]


def _xlsx(content: Content, lang: str) -> bytes:
    from ayni.publishing.documents.xlsx import render_xlsx

    return render_xlsx(said(content, lang), lang=lang, words=gettext)  # type: ignore[arg-type]


def _html(content: Content, lang: str) -> bytes:
    from ayni.publishing.documents.html import render_html

    return render_html(said(content, lang), lang=lang, words=gettext)  # type: ignore[arg-type]


def _json(content: Content, lang: str) -> bytes:
    # As it is frozen, without what is said of it: the hash of an edition can be computed from this file.
    from ayni.publishing.documents.json_out import render_json

    return render_json(content)  # type: ignore[arg-type]


def _ics(content: Content, lang: str) -> bytes:
    from ayni.publishing.documents.ics import render_ics

    name = gettext("%(title)s: what is due") % {"title": content["title"]}
    return render_ics(_duties(content, lang), name=name, lang=lang)  # type: ignore[arg-type]


def _duties(content: Content, lang: str) -> list[dict[str, Any]]:
    today = timezone.now().date()
    host = urlsplit(settings.AYNI_BASE_URL).hostname or "localhost"
    entries = []
    for workplan in workplans_of(content):  # type: ignore[arg-type]
        spoken: Any = with_said(dict(workplan), lang)
        rows = {
            row["code"]: row for focus in spoken["foci"] for aim in focus["objectives"] for row in aim["activities"]
        }
        changed = datetime.combine(datetime.fromisoformat(spoken["adopted"] or today.isoformat()), time.min, UTC)
        for duty in duties_of(spoken, today, today + _AHEAD):
            entries.append(_entry(duty, rows[duty["code"]], spoken, host, changed))
    return entries


def _entry(duty: dict[str, Any], row: Content, workplan: Content, host: str, changed: datetime) -> dict[str, Any]:
    address = reverse("workplans:activity", kwargs={"slug": workplan["slug"], "code": row["code"]})
    who = row["responsible"]
    lines = [workplan["title"], row["time_frame"]["words"], who["said"] or who["words"]]
    lines += [indicator["words"] for indicator in row["indicators"]]
    return {
        "uid": f"{duty['uid']}@{host}",
        "summary": duty["summary"],
        "description": "\n".join(line for line in lines if line),
        "url": f"{settings.AYNI_BASE_URL}{address}",
        "start": duty["start"],
        "due": duty["due"],
        "rrule": duty["rrule"],
        "changed": changed,
        "language": workplan["language"],
    }


_OFFICE = "application/vnd.openxmlformats-officedocument"
FORMATS = {
    "pdf": Format("application/pdf", "PDF", _pdf),
    "docx": Format(f"{_OFFICE}.wordprocessingml.document", "DOCX", _docx),
    "odt": Format("application/vnd.oasis.opendocument.text", "ODT", _odt),
    "xlsx": Format(f"{_OFFICE}.spreadsheetml.sheet", "XLSX", _xlsx),
    "html": Format("text/html; charset=utf-8", "HTML", _html),
    "json": Format("application/json", "JSON", _json, kept=False),
    "ics": Format("text/calendar; charset=utf-8", _("Calendar"), _ics),
}
