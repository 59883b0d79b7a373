"""Meetings and sessions as anchors: "SB 52 (June 2020)", "at its next meeting", "ongoing to COP 30"."""

import re
from collections.abc import Sequence
from typing import Any, NamedTuple

from ayni.reading.timeframes.spans import Span, iso
from ayni.reading.words.grammar import Atom, Stage, has, letter, of, values

Outcome = tuple[str, Any] | None


class Part(NamedTuple):
    """One statement of a phrase: its kind, its fields, and where its anchor or condition stands in the text."""

    kind: str
    fields: dict[str, Any]
    anchor: tuple[int, int] | None = None
    condition: tuple[int, int] | None = None


class Event(NamedTuple):
    """A meeting or session named in the text. `firm` ones are told by name or number; `each` recurs."""

    start: int
    end: int
    firm: bool
    each: bool
    owned: int = 0


def _event(atoms: Sequence[Atom]) -> Outcome:
    firm = bool(of(atoms, "SESSION", "ORD", "ROMAN", "NEXT", "EVERY"))
    return "EV", Event(atoms[0].start, atoms[-1].end, firm, has(atoms, "EVERY"))


EVENTS = Stage(
    [
        ("SESSION ((AND|SLASH|COMMA|DASH|TO) (SESSION|NUM))*", _event),
        ("BETWEEN ORD AND ORD EVENT", _event),
        ("(EVERY|NEXT|ORD|ROMAN|THIS|LAST|NUM) (W|FREQ|NEXT|ORD){0,2} EVENT (NEXT|ROMAN)?", _event),
        ("EVENT (NEXT|ROMAN|NUM)", _event),
        ("(W|FREQ)? EVENT", _event),
    ]
)

_OWNER = re.compile(
    r"\s+(?:of|du|de|des|del|d['’])(?:\s+(?:the|its|la|las|los|le|les|l['’]))?\s*$"  # a link, then whose meeting it is
    r"|\s*$"
)
_ABOUT = re.compile(r"\s+(?:on|for|sur|pour|sobre|para|por|по|о|об)(?:\s+(?:the|la|las|los|le|les|el))?\s*$")
_GENITIVE = re.compile(r"\w*(?:ого|его|ой|ей|ых|их|ии|ов|ции|нга|ета)$", re.IGNORECASE)
LONGEST_OWNER = 6


def with_owners(atoms: list[Atom], text: str, lang: str) -> list[Atom]:
    """The row with each meeting's place stretched over whose it is: "next meeting of the Steering Committee"."""
    row: list[Atom] = []
    for atom in atoms:
        before = row[-1] if row else None
        if before is not None and _owns(before, atom, text, lang):
            event: Event = before.value
            row[-1] = before._replace(value=event._replace(end=atom.end, owned=event.owned + 1), end=atom.end)
        else:
            row.append(atom)
    return row


def _owns(before: Atom, atom: Atom, text: str, lang: str) -> bool:
    """Whether `atom` says whose the meeting before it is; more words of the owner follow without a link."""
    if before.letter != letter("EV") or before.value.owned >= LONGEST_OWNER:
        return False
    loose = atom.letter == letter("EV") and not atom.value.firm
    if not loose and atom.letter != letter("W"):
        return False
    gap = text[before.end : atom.start]
    if before.value.owned and _ABOUT.match(gap):
        return True
    link = _OWNER.match(gap)
    if link is None:
        return False
    first_word = text[atom.start : atom.end].split()[0]
    return bool(link.group().strip()) or before.value.owned > 0 or (lang == "ru" and bool(_GENITIVE.match(first_word)))


_PREPOSITIONS = {
    "BY": "before",
    "BEFORE": "before",
    "UPTO": "before",
    "AFTER": "after",
    "UPON": "after",
    "FROM": "after",
}


def direction_of(atoms: Sequence[Atom]) -> str:
    for name in ("BY", "BEFORE", "UPTO", "AFTER", "FROM"):
        if has(atoms, name):
            return _PREPOSITIONS[name]
    upon = values(atoms, "UPON")
    return str(upon[0]) if upon else "at"


def window(item: Span) -> dict[str, Any]:
    return {"start": iso(item.first), "end": iso(item.last)}


def bare(item: Span) -> Part:
    if item.grain in ("day", "end"):
        return Part("deadline", {"not_after": iso(item.due), "_bare": True})
    return Part("interval", window(item))


def dated_event(atoms: Sequence[Atom]) -> Outcome:
    event: Event = values(atoms, "EV")[0]
    item: Span = values(atoms, "SPAN")[0]
    place = (event.start, event.end)
    if not event.firm and not of(
        atoms, "BY", "BEFORE", "UPTO", "AT", "DURING", "UPON", "AFTER", "FROM", "OPEN", "UNTIL"
    ):
        return "PART_OF", bare(item)
    if has(atoms, "FROM"):
        return "PART_OF", Part("ongoing", {"start": iso(item.first), "direction": "at", "open_ended": True}, place)
    if has(atoms, "UNTIL"):
        fields = {"end": iso(item.last), "direction": "before", "open_ended": False}
        return "PART_OF", Part("ongoing", fields, place)
    if of(atoms, "BY", "BEFORE", "UPTO"):
        return "PART_OF", Part("deadline", {"not_after": iso(item.last), "direction": "before"}, place)
    if has(atoms, "ONWARD"):
        return "PART_OF", Part("ongoing", {"start": iso(item.first), "direction": "after", "open_ended": True}, place)
    direction = "after" if has(atoms, "AFTER") else "at"
    return "PART_OF", Part("interval", {**window(item), "direction": direction}, place)


def undated_event(atoms: Sequence[Atom]) -> Outcome:
    event: Event = values(atoms, "EV")[0]
    place = (event.start, event.end)
    prepositions = of(atoms, "BY", "BEFORE", "UPTO", "AT", "DURING", "UPON", "AFTER", "FROM", "UNTIL")
    if event.each:
        return "PART_OF", Part(
            "recurring", {"direction": direction_of(atoms)} if direction_of(atoms) != "at" else {}, place
        )
    if not event.firm and not prepositions:
        return None
    if has(atoms, "ONWARD") or has(atoms, "FROM"):
        return "PART_OF", Part("ongoing", {"direction": "after", "open_ended": True}, place)
    if has(atoms, "UNTIL"):
        return "PART_OF", Part("ongoing", {"direction": "before", "open_ended": False}, place)
    return "PART_OF", Part("relative", {"direction": direction_of(atoms)}, place)


def ongoing_event(atoms: Sequence[Atom]) -> Outcome:
    """ "Ongoing to COP 30 (2024)"."""
    event: Event = values(atoms, "EV")[0]
    fields: dict[str, Any] = {"direction": "before", "open_ended": False}
    spans: list[Span] = values(atoms, "SPAN")
    if spans:
        fields["end"] = iso(spans[0].last)
    return "PART_OF", Part("ongoing", fields, (event.start, event.end))
