"""What the pages of lists show: plain values, in one language."""

from collections.abc import Iterable, Mapping
from typing import Any

from django.core.paginator import Paginator
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ayni.core.vocabularies import label, major_groups, member_categories, place_name
from ayni.members.exports import COLUMNS
from ayni.members.importing.actions import ANOTHER, clashes
from ayni.members.importing.queries import counts_of, lines_of, members_alike
from ayni.members.importing.reading import SENTENCES
from ayni.members.models import LineKind, LineState, ListState, Member, RegisterImport, RegisterLine, Status
from ayni.members.queries import name_in
from ayni.members.shapes import region_name

PAGE = 50
LABELS = {column.name: column.heading for column in COLUMNS} | {
    "region_override": gettext_lazy("Region"),
    "code": gettext_lazy("Code"),
    "version": gettext_lazy("Version"),
}
FOUND_BY = {
    "code": gettext_lazy("Found by its code."),
    "ror": gettext_lazy("Found by its ROR identifier."),
    "iati": gettext_lazy("Found by its IATI identifier."),
    "country": gettext_lazy("Found as the government of its country."),
    "name": gettext_lazy("Found by its name and country."),
    "chosen": gettext_lazy("Chosen by hand."),
}


def list_page(importing: RegisterImport, part: str, page: str, lang: str) -> dict[str, Any]:
    """Return all that the page of a list shows; as many queries whatever its size."""
    counts = counts_of(importing)
    context: dict[str, Any] = {
        "importing": importing,
        "counts": counts,
        "state": importing.state,
        "state_label": str(ListState(importing.state).label),
        "failure": str(SENTENCES[importing.failure["code"]]) if importing.failure else "",
        "done": counts.get("taken", 0) - counts.get("taken.open", 0),
        "total": counts.get("taken", 0),
        "columns": [(column["header"], _column_said(column["name"])) for column in importing.columns],
        "unknown": [column["header"] for column in importing.columns if not column["name"]],
        "problems": counts.get("problems", 0),
        "conflicts": counts.get("state.conflict", 0),
    }
    if importing.state in (ListState.READ, ListState.APPLIED):
        context |= _lines(importing, counts, part, page, lang)
    return context


def _lines(importing: RegisterImport, counts: Mapping[str, int], part: str, page: str, lang: str) -> dict[str, Any]:
    parts = _parts(counts)
    keys = [one["key"] for one in parts]
    chosen = part if part in keys else next(iter(keys), "")
    shown = Paginator(lines_of(importing, chosen), PAGE).get_page(page)
    lines = list(shown.object_list)
    alike = members_alike(code for line in lines for code in line.alike)
    return {
        "parts": parts,
        "part": chosen,
        "page": shown,
        "lines": [_line(line, alike, lang) for line in lines],
        "choosable": importing.state == ListState.READ and chosen in (LineKind.CHANGED, LineKind.NEW, LineKind.ALIKE),
        "bulk": chosen in (LineKind.CHANGED, LineKind.NEW),
    }


def _parts(counts: Mapping[str, int]) -> list[dict[str, Any]]:
    """Return the parts of the page that have lines: conflicts first, then what changes, then what needs a person."""
    named = [
        ("conflict", LineState.CONFLICT.label, counts.get("state.conflict", 0)),
        ("refused", LineState.REFUSED.label, counts.get("state.refused", 0)),
        *((kind.value, kind.label, counts.get(f"kind.{kind}", 0)) for kind in LineKind if kind != LineKind.UNCLEAR),
        ("problems", LineKind.UNCLEAR.label, counts.get("problems", 0)),
    ]
    return [{"key": key, "label": str(words), "count": number} for key, words, number in named if number]


def _line(line: RegisterLine, alike: Mapping[str, Member], lang: str) -> dict[str, Any]:
    member = line.member
    facts = line.facts
    open_line = line.state == LineState.OPEN
    return {
        "id": line.pk,
        "where": _where(line),
        "name": name_in(member, lang) if member else facts.get("name") or facts.get("name_original") or _("No name"),
        "code": member.code if member else "",
        "kind": line.kind,
        "state": "" if open_line else str(LineState(line.state).label),
        "open": open_line,
        "taken": line.taken,
        "can": open_line and (line.kind == LineKind.NEW or (line.kind == LineKind.CHANGED and bool(line.fields))),
        "found_by": str(FOUND_BY.get(line.found_by, "")),
        "clash": clashes(line),
        "fields": _fields(line, lang),
        "facts": [] if member else _facts(facts, lang),
        "notes": [sentence for _name, sentence in line.notes],
        "problems": [(_label(name), sentence) for name, sentence in line.problems],
        "cells": [(header, text) for header, text in line.cells if text],
        "options": _options(line, alike, lang) if line.kind == LineKind.ALIKE else [],
    }


def _where(line: RegisterLine) -> str:
    said = {"sheet": line.sheet, "row": line.at}
    return _("%(sheet)s, row %(row)s") % said if line.sheet else _("Row %(row)s") % said


def _fields(line: RegisterLine, lang: str) -> list[dict[str, Any]]:
    """Return what differs; for a line that met a conflict beside what the entry says by now."""
    late = line.state == LineState.CONFLICT and line.member is not None
    return [
        {
            "label": _label(name),
            "now": _said(name, str(getattr(line.member, name)) if late else pair["now"], lang),
            "file": _said(name, pair["file"], lang),
            "before": _said(name, pair["now"] if late else pair["before"], lang) if late or "before" in pair else None,
        }
        for name, pair in line.fields.items()
    ]


def _facts(facts: Mapping[str, str], lang: str) -> list[tuple[str, str]]:
    names = [column.name for column in COLUMNS]
    return [(_label(name), _said(name, facts[name], lang)) for name in names if facts.get(name) and name != "name"]


def _options(line: RegisterLine, alike: Mapping[str, Member], lang: str) -> list[tuple[str, str, str]]:
    known = [alike[code] for code in line.alike if code in alike]
    places = {one.code: ", ".join(place_name("country", code, lang) for code in one.country_codes) for one in known}
    options = [
        (one.code, name_in(one, lang), " · ".join(filter(None, [places[one.code], one.website]))) for one in known
    ]
    return [("", _("Not decided: leave it"), ""), *options, (ANOTHER, _("None of these: enter it as new"), "")]


def _label(name: str) -> str:
    return str(LABELS.get(name, name))


def _column_said(name: str) -> str:
    if name == "derived":
        return _("follows from other columns: not read")
    return _label(name) if name else _("not known: kept with its row, not read")


def _said(name: str, value: str, lang: str) -> str:
    """Return a fact as people say it: codes by their names."""
    if name == "category" and value in member_categories():
        return label(member_categories()[value], lang)
    if name == "major_group" and value in major_groups():
        return label(major_groups()[value], lang)
    if name in ("region", "region_override"):
        return region_name(value, lang)
    if name == "countries":
        return ", ".join(place_name("country", code, lang) for code in value.split())
    if name == "status" and value in Status.values:
        return str(Status(value).label)
    return value


def rows_with_reasons(importing: RegisterImport) -> tuple[list[str], Iterable[list[str]]]:
    """Return headings and rows of what was not understood: row, why, then the cells as given."""
    lines = list(lines_of(importing, "problems"))
    headers = list(dict.fromkeys(header for line in lines for header, _text in line.cells))
    rows = (
        [str(line.at), "\n".join(f"{_label(name)}: {said}" for name, said in line.problems)]
        + [str(dict(line.cells).get(header, "")) for header in headers]
        for line in lines
    )
    return [_("Row"), _("Why"), *headers], rows
