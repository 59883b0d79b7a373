"""Plain values for the import pages."""

from collections.abc import Mapping
from datetime import date
from typing import Any, NamedTuple

from django.utils.translation import gettext as _

from ayni.publishing.importing.applying import accepted
from ayni.publishing.importing.differences import Difference
from ayni.publishing.importing.reading import SENTENCES
from ayni.publishing.importing.readings import Readings, readings_of
from ayni.publishing.importing.rows import ReadRow, rows_of
from ayni.publishing.models import Import
from ayni.workplans import phrases
from ayni.workplans.models import OutputType

PER_PAGE = 40


class ShownField(NamedTuple):
    """One field of a row: its words in the form, how they are read, and the words that stand now where they differ."""

    name: str
    heading: str
    label: str
    words: str
    said: str
    present: str | None
    lines: int


class ShownRow(NamedTuple):
    """One activity as read, ready to be corrected. `kind` is "" for a first import, else how it differs."""

    path: str
    code: str
    kind: str
    kind_label: str
    kept: bool
    where: str
    fields: list[ShownField]
    readings: Readings
    more: Mapping[str, str]


class ShownObjective(NamedTuple):
    """A heading with the rows under it that are on this page."""

    path: str
    number: str
    text: str
    rows: list[ShownRow]


def headings() -> dict[str, str]:
    """Return the names of the fields in the reader's language."""
    return {
        "text": _("Activity"),
        "time_frame": _("Time frame"),
        "indicators": _("Indicators"),
        "responsible": _("Responsible"),
        "outputs": _("Outputs"),
    }


def labels() -> dict[str, str]:
    """Return the labels of the form's fields: those of lists say how to write one."""
    return {**headings(), "indicators": _("Indicators, one a line"), "outputs": _("Outputs, one a line")}


def kind_labels() -> dict[str, str]:
    """Return what a difference is called."""
    return {
        "same": _("Unchanged"),
        "changed": _("Changed"),
        "conflict": _("Changed in both places: in the document, and here after it was downloaded"),
        "new": _("New"),
        "removed": _("Withdrawn here after the document was downloaded"),
        "gone": _("No longer in the document"),
    }


def failure_sentence(importing: Import) -> str:
    """Return why the file could not be read, in the reader's language."""
    failure = importing.failure or {}
    known = SENTENCES.get(failure.get("code", ""))
    return str(known) if known else str(failure.get("said", ""))


def parts_of_reading(importing: Import) -> list[dict[str, Any]]:
    """Return {key, title, count} of each focus, for the tabs."""
    counts: dict[str, int] = {}
    titles: dict[str, str] = {}
    for row in rows_of(importing.reading or {}, importing.corrections):
        counts[row.focus_path] = counts.get(row.focus_path, 0) + 1
        titles.setdefault(row.focus_path, row.focus or _("Activities"))
    return [{"key": key, "title": titles[key], "count": count} for key, count in counts.items()]


class Reader(NamedTuple):
    """In which language the page speaks, in which the document, and from which day its phrases count."""

    lang: str
    document: str
    dated: date


def shown_objectives(
    rows: list[ReadRow], found: Mapping[str, Difference], choices: Mapping[str, Any], reader: Reader
) -> list[ShownObjective]:
    """Return rows under their objectives; `found` maps paths to differences where the document is read again."""
    groups: list[ShownObjective] = []
    for row in rows:
        if not groups or groups[-1].path != row.objective_path:
            groups.append(ShownObjective(row.objective_path, row.objective_number, row.objective, []))
        groups[-1].rows.append(_shown(row, found.get(row.path), choices, reader))
    return groups


def gone_rows(found: list[Difference], choices: Mapping[str, Any]) -> list[dict[str, Any]]:
    """Return {path, code, text, chosen} of the rows that the document no longer has."""
    return [
        {"path": one.path, "code": one.present.code, "text": one.present.text, "chosen": accepted(one, choices)}
        for one in found
        if one.kind == "gone" and one.present
    ]


def _shown(row: ReadRow, difference: Difference | None, choices: Mapping[str, Any], reader: Reader) -> ShownRow:
    kind = difference.kind if difference else ""
    return ShownRow(
        path=row.path,
        code=difference.present.code if difference and difference.present else row.number,
        kind=kind,
        kind_label=kind_labels().get(kind, ""),
        kept=accepted(difference, choices) if difference else row.kept,
        where=_where(row.source),
        fields=_fields(row, difference, reader),
        readings=readings_of(row, reader.document, reader.lang),
        more=row.more,
    )


def _fields(row: ReadRow, difference: Difference | None, reader: Reader) -> list[ShownField]:
    names, changed = labels(), difference.fields if difference else {}
    fields = []
    for name, heading in headings().items():
        words = _lines(getattr(row, name))
        present = _lines(changed[name][0]) if name in changed else None
        lines = 1 + words.count("\n") + len(words) // 60
        fields.append(ShownField(name, heading, names[name], words, _said(name, row, reader), present, lines))
    return fields


def _said(name: str, row: ReadRow, reader: Reader) -> str:
    lang = reader.document
    if name == "time_frame" and row.time_frame:
        label: Any = row.label or phrases.read_time_frame(row.time_frame, lang=lang, dated=reader.dated).label
        return phrases.say_time_frame(label, reader.lang) if label else ""
    if name == "responsible" and row.responsible:
        return phrases.say_bearers(phrases.read_bearers(row.responsible, lang=lang), reader.lang)
    if name == "outputs":
        return ", ".join(str(OutputType(phrases.read_output(words, lang=lang)).label) for words in row.outputs)
    if name == "indicators":
        read = (phrases.read_indicator(words, lang=lang) for words in row.indicators)
        return "; ".join(phrases.say_indicator(label, reader.lang) for label in read if label)
    return ""


def _where(source: Mapping[str, Any]) -> str:
    """Return the place in the document: "Page 6, table 3, row 2"; only what the reader knows of it."""
    parts = []
    if source.get("page"):
        parts.append(_("page %(number)s") % {"number": source["page"]})
    if source.get("sheet"):
        parts.append(_("sheet %(name)s") % {"name": source["sheet"]})
    if source.get("table"):
        parts.append(_("table %(number)s") % {"number": source["table"]})
    if source.get("row"):
        parts.append(_("row %(number)s") % {"number": source["row"]})
    return ", ".join(parts)


def _lines(value: str | tuple[str, ...]) -> str:
    return value if isinstance(value, str) else "\n".join(value)
