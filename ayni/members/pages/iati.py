"""What the page of an IATI file shows: the differences it would make, and what was not understood."""

from typing import Any

from django.core.paginator import Paginator
from django.utils.translation import gettext as _

from ayni.core.jinja import day
from ayni.members.models import IatiFile, OwnAction, OwnActionStatus
from ayni.members.pages.own_actions import budget_words
from ayni.members.queries import name_in
from ayni.members.queries.iati import DAYS, Difference, basis_of, iati_differences

PAGE = 200


def iati_page(file: IatiFile, page: int, lang: str) -> dict[str, Any]:
    """Return what an IATI file would change, what was not understood by line, and what is not taken; one query."""
    differences = iati_differences(file.member, file.reading["activities"])
    differing = [one for one in differences if one.state != "same"]
    chosen = Paginator(differing, PAGE).get_page(page)
    notes = [_note(one) for one in file.reading["complaints"]]
    for one in differences:
        notes += [
            (one.line, _("%(iati)s: the country code “%(value)s” is not known; it was left out.") % said)
            for said in ({"iati": one.iati, "value": code} for code in one.unknown)
        ]
    ref = file.member.iati
    others = sorted({one["reporter"] for one in file.reading["activities"]} - {ref, ""})
    return {
        "code": file.member.code,
        "name": name_in(file.member, lang),
        "file": file.code,
        "file_name": file.file.name,
        "page": chosen,
        "rows": [_difference(one) for one in chosen.object_list],
        "same": len(differences) - len(differing),
        "applied": file.applied,
        "notes": sorted(notes),
        "left": sorted(file.reading["left"].items()),
        "others": others if ref else [],
        "basis": basis_of(differences),
    }


def iati_wanted(file: IatiFile) -> set[str]:
    """Return the identifiers of all that differs but of what was withdrawn here: that is brought back one by one."""
    differences = iati_differences(file.member, file.reading["activities"])
    return {one.iati for one in differences if one.state in ("new", "changed")}


def _difference(one: Difference) -> dict[str, Any]:
    return {
        "iati": one.iati,
        "line": one.line,
        "state": one.state,
        "title": one.values["title"],
        "language": one.values["language"],
        "changes": [
            (_label(name), _said(name, getattr(one.own, name)), _said(name, new))
            for name, new in one.values.items()
            if one.own is not None and name in one.changed
        ],
    }


def _label(name: str) -> str:
    named = {"translations": _("In other languages"), "budgets": _("Budgets"), "sectors": _("Purposes")}
    return str(named.get(name) or getattr(OwnAction, name).field.verbose_name).capitalize()


def _said(name: str, value: Any) -> str:
    if name == "status":
        return str(dict(OwnActionStatus.choices).get(value, value))
    if name == "budgets":
        return "; ".join(f"{words} {period}".strip() for words, period in map(budget_words, value))
    if name == "translations":
        return "; ".join(f"{lang}: {told.get('title', '')}" for lang, told in sorted(value.items()))
    if name in DAYS and value:
        return day(value)
    text = "" if value is None else str(value)
    return text if len(text) <= 300 else f"{text[:300]}…"


def _note(said: dict[str, Any]) -> tuple[int, str]:
    sentences = {
        "no_identifier": _("An activity has no usable identifier; it was left out."),
        "no_title": _("%(iati)s has no title; it was left out."),
        "twice": _("%(iati)s stands in the file twice; the first one counts."),
        "too_many": _("The file holds %(number)s activities; the first %(read)s were read. Bring the rest by itself."),
        "status": _("%(iati)s: the status “%(value)s” is none of IATI’s; it was left open."),
        "date": _("%(iati)s: the date “%(value)s” was not understood; it was left out."),
        "dates": _("%(iati)s: the end lies before the start (%(value)s); the end was left out."),
        "country": _("%(iati)s: the country code “%(value)s” was not understood; it was left out."),
        "budget": _("%(iati)s: the budget “%(value)s” was not understood; it was left out."),
    }
    return said["line"], sentences[said["code"]] % said["params"]
