"""Doubts of the reader as questions in the person's language, and the answers as corrections."""

import re
from collections.abc import Mapping
from typing import Any, NamedTuple

from django.utils.translation import gettext as _

from ayni.publishing.models import Import

SURE = 0.95
_STEPS = {"foci": "f", "objectives": "o", "activities": "a"}


class ShownDoubt(NamedTuple):
    """`choices`: (value, words) to choose from, empty where there is only something to know; `chosen`: as it stands."""

    at: int
    question: str
    words: str
    where: str
    note: str
    choices: list[tuple[str, str]]
    chosen: str
    settled: bool


def shown_doubts(importing: Import) -> list[ShownDoubt]:
    """Return what a person should look at: questions first, then what was left out; what is all but sure stays away."""
    every = (importing.reading or {}).get("doubts", ())
    shown = [_shown(index, doubt, importing) for index, doubt in enumerate(every) if _matters(doubt)]
    return sorted(shown, key=lambda doubt: (not doubt.choices, doubt.settled, doubt.at))


def corrections_from_answers(importing: Import, given: Mapping[str, str]) -> dict[str, Any]:
    """Return the corrections that the answered doubts make, by path, and the answers themselves under `doubt.N`."""
    corrections: dict[str, Any] = {}
    for index, doubt in enumerate((importing.reading or {}).get("doubts", ())):
        answer = given.get(f"doubt.{index}", "")
        offered = {str(at): choice for at, choice in enumerate(doubt.get("choices", ())) if "value" in choice}
        path = field_path(doubt.get("path"))
        known = importing.corrections.get(f"doubt.{index}")
        # An answer given before is not given again: the row may have been corrected by hand since.
        if answer in offered and answer != known and path:
            corrections[f"doubt.{index}"] = answer
            corrections[path] = offered[answer]["value"] or ""
    return corrections


def field_path(path: str | None) -> str:
    """Return the path "foci/0/objectives/1/activities/0/responsible" as "f0.o1.a0.responsible"; "" for none."""
    steps = (path or "").split("/")
    if len(steps) != 7 or not all(step.isdecimal() for step in steps[1:6:2]):
        return ""
    return ".".join(f"{_STEPS[name]}{at}" for name, at in zip(steps[:6:2], steps[1:6:2], strict=True)) + f".{steps[6]}"


def _matters(doubt: Mapping[str, Any]) -> bool:
    # Unknown columns are asked about together, above.
    return doubt.get("code") != "unknown_column" and float(doubt.get("confidence") or 0) < SURE


def _shown(index: int, doubt: Mapping[str, Any], importing: Import) -> ShownDoubt:
    params = doubt.get("params") or {}
    choices = _choices(doubt)
    answer = str(importing.corrections.get(f"doubt.{index}", ""))
    return ShownDoubt(
        at=index,
        question=_question(doubt, params),
        words=_words(params),
        where=_place(str(doubt.get("where") or "")),
        note="" if choices else _("Nothing to choose here; correct the rows themselves if it is wrong."),
        choices=choices,
        chosen=answer or ("1" if choices and field_path(doubt.get("path")) not in importing.corrections else ""),
        settled=bool(answer),
    )


def _choices(doubt: Mapping[str, Any]) -> list[tuple[str, str]]:
    if doubt.get("code") != "empty_cell" or not field_path(doubt.get("path")):
        return []
    words = {
        "as_above": _("The same as above: “%(words)s”"),
        "leave_empty": _("Nothing is said; leave it empty"),
    }
    return [
        (
            str(at),
            words[choice["code"]] % {"words": choice.get("value")}
            if choice["code"] == "as_above"
            else words[choice["code"]],
        )
        for at, choice in enumerate(doubt.get("choices", ()))
        if choice.get("code") in words
    ]


def _question(doubt: Mapping[str, Any], params: Mapping[str, Any]) -> str:
    code = doubt.get("code")
    if code == "empty_cell":
        if params.get("field") == "time_frame":
            return _("No time frame is given. Does the one above hold here too?")
        return _("No responsible is given. Does the one above hold here too?")
    sentences = {
        "row_left_out": _("A row was left out: it is a header, a total, a note or a signature."),
        "table_left_out": _("A table was left out: its columns are not those of a plan."),
        "hidden_sheet": _("A hidden sheet was left out."),
        "row_without_activity": _("A row has no activity, so its values have no place."),
        "not_paired": _("A cell does not divide among the activities of its row, so each has all of it."),
        "unknown_column": _("A column is of no known kind; its values are kept under its own name."),
        "columns_guessed": _("A table has no header; its columns were told by what they hold."),
        "no_plan_table": _("No table of activities was found; the text was read as sections."),
    }
    return sentences.get(str(code)) or str(doubt.get("what") or "")


def _words(params: Mapping[str, Any]) -> str:
    """Return the words of the document that the doubt is about."""
    for name in ("activity", "text", "values", "column", "columns", "heading", "sheet"):
        value = params.get(name)
        if value:
            if isinstance(value, dict):
                return "; ".join(f"{header}: {text}" for header, text in value.items())
            return " | ".join(map(str, value)) if isinstance(value, list) else str(value)
    return ""


def _place(where: str) -> str:
    """Return the reader's English place ("table 3, row 2, responsible") in the reader's language."""
    names = {"table": _("table"), "row": _("row"), "page": _("page"), "sheet": _("sheet"), "document": _("document")}
    names |= {"responsible": _("Responsible"), "time frame": _("Time frame")}
    pattern = r"\b(" + "|".join(names) + r")\b"
    return re.sub(pattern, lambda found: names[found.group(1)], where)
