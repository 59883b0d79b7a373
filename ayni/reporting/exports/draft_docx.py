"""A draft as a word-processing document, made to be written in and to come back."""

from typing import Any

from django.conf import settings
from django.utils.translation import gettext as _
from django.utils.translation import override

from ayni.core.jinja import day
from ayni.publishing.documents.docx import render_docx
from ayni.publishing.documents.marks import END
from ayni.reporting.exports.draft import COLUMNS, ItemPlace, Places, draft_title, right_word
from ayni.reporting.models import Report

Content = dict[str, Any]


def draft_docx(report: Report, places: Places, lang: str) -> bytes:
    """Return the document: each answer between two marks, each item a row with its mark."""
    with override(lang):
        return render_docx(draft_content(report, places, lang), lang=lang, words=_)  # type: ignore[arg-type]


def draft_content(report: Report, places: Places, lang: str) -> Content:
    """Return the draft in the form that the writers take, in words of the active language."""
    period = f"{day(report.cycle.period_starts)} – {day(report.cycle.period_ends)}"
    sections = [_section("how", _("How to fill it in"), [_paragraph(text) for text in how_to()])]
    sections[0]["blocks"].append(_marked(f"[#report:{report.code}@{report.version}:{lang}]"))
    for place in places.answers:
        lines = [_paragraph(line) for line in place.text.split("\n")]
        sections.append(_section(place.code, place.question, [_marked(place.mark), *lines, _marked(END)]))
    if places.items:
        sections.append(_section("items", str(COLUMNS["title"]), _tables(places.items)))
    return {
        "schema": "ayni-report-draft/1",
        "title": draft_title(report, places.subject),
        "language": report.language,
        "partnership": settings.AYNI_PARTNERSHIP,
        "address": f"{settings.AYNI_BASE_URL}/reports/{report.code}/",
        "as_of": report.changed_at.isoformat(timespec="seconds"),
        "edition": None,
        "facts": [(_("Period"), period), (_("Due"), day(report.cycle.due))],
        "sections": sections,
        "workplans": [],
    }


def how_to() -> list[str]:
    """Return what stands on top of a draft's file."""
    return [
        _("Write each answer between its two marks. Leave the marks: by them everything finds its place again."),
        _("Of each recorded item, say yes or no, and what is to be said about it. Rows and columns may be moved."),
        _("Then upload the file at the report. You see every difference before anything is taken over."),
    ]


def outside_texts(content: Content) -> set[str]:
    """Return every text of a draft's document that stands outside its places."""
    facts = {f"{label}: {value}" for label, value in content["facts"]}
    found = {content["title"], content["partnership"], _("Contents"), *facts}
    for section in content["sections"]:
        found.add(section["title"])
        inside = False
        for block in section["blocks"]:
            if block["kind"] == "mark":
                inside = block["text"] != END and not block["text"].startswith("[#report:")
            elif not inside:
                found.add(block["text"])
    return found


def _tables(items: list[ItemPlace]) -> list[Content]:
    groups: dict[str, list[list[str]]] = {}
    for place in items:
        item = place.item
        groups.setdefault(place.group, []).append([item.title, item.facts, right_word(item), item.note, place.mark])
    head = [str(words) for words in COLUMNS.values()]
    return [
        {"kind": "table", "text": caption, "marker": None, "head": head, "rows": rows}
        for caption, rows in groups.items()
    ]


def _section(slug: str, title: str, blocks: list[Content]) -> Content:
    return {"slug": slug, "title": title, "level": 1, "blocks": blocks}


def _paragraph(text: str) -> Content:
    return {"kind": "paragraph", "text": text, "marker": None}


def _marked(text: str) -> Content:
    return {"kind": "mark", "text": text, "marker": None}
