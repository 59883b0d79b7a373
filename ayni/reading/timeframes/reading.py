"""Reads a time frame as people write it. Conventions: the labels page of the documentation."""

from datetime import date
from typing import Any, NamedTuple

from ayni.reading.timeframes.cadences import CADENCES, DURATIONS, LONE_UNITS
from ayni.reading.timeframes.dates import read_dates
from ayni.reading.timeframes.events import EVENTS, with_owners
from ayni.reading.timeframes.frames import FRAMES
from ayni.reading.timeframes.labels import Label, combined, resolved
from ayni.reading.timeframes.lexing import atoms_of
from ayni.reading.words.grammar import Atom, letter, values
from ayni.reading.words.languages import language_of

LONGEST = 1000
_STAGES = (CADENCES, DURATIONS, EVENTS)


class TimeFrameReading(NamedTuple):
    """`label` is the one reading, `parts` every statement of the phrase as a label of its own, `confidence` 0 to 1.

    `alternatives` are other whole labels that a person may choose; `lang` is the language in which it was read.
    """

    label: dict[str, Any]
    parts: list[dict[str, Any]]
    confidence: float
    alternatives: list[dict[str, Any]]
    lang: str


def reduced(text: str, lang: str) -> list[Atom]:
    """The atoms after every stage of the grammar but the last."""
    atoms = read_dates(atoms_of(text, lang))
    for stage in _STAGES:
        atoms = stage.reduce(atoms)
    return with_owners(atoms, text, lang)


def read_time_frame(
    text: str, lang: str | None = None, column: str | None = None, adopted: date | None = None
) -> TimeFrameReading:
    """The reading of a phrase; text that says no time gives kind "unknown". Never raises on any text.

    `column` (the header of the cell) helps to tell the language; `adopted` dates "this year".
    """
    known = language_of(f"{text} {column or ''}", lang)
    phrase = text[:LONGEST]
    atoms = reduced(phrase, known)
    done = FRAMES.reduce(atoms)
    if letter("PART_OF") not in {atom.letter for atom in done}:
        done = FRAMES.reduce(LONE_UNITS.reduce(atoms)) if _short(atoms) else done
    parts = [resolved(part, phrase, adopted) for part in values(done, "PART_OF")]
    label = combined(parts)
    for told in (label, *parts):
        told.pop("bare", None)
    parts = [part for part in parts if part["kind"] != "month-day"]
    return TimeFrameReading(label, parts, _confidence(label, parts, done), alternatives(label), known)


def _short(atoms: list[Atom]) -> bool:
    """Whether a unit alone may be a length: "one semester", not "half of the municipalities"."""
    return len(atoms) <= 4 and letter("W") not in {atom.letter for atom in atoms}


def _confidence(label: Label, parts: list[Label], atoms: list[Atom]) -> float:
    """How far to trust the reading: words that said nothing and statements that compete make it doubtful."""
    if label["kind"] == "unknown":
        return 0.9 if parts else 0.2
    unread = sum(atom.letter != letter("PART_OF") for atom in atoms)
    doubt = 0.03 * min(unread, 10) + 0.08 * (len(parts) - 1)
    if any(str(label.get(key, "")).startswith("--") for key in ("start", "not_after")):
        doubt += 0.2
    return round(max(0.3, 0.97 - doubt), 2)


def alternatives(label: Label) -> list[Label]:
    """Other readings worth offering: a window as a deadline, a deadline as a window that runs until then."""
    kind = label["kind"]
    rest = {
        key: value for key, value in label.items() if key not in ("kind", "start", "end", "not_after", "open_ended")
    }
    if kind == "interval" and "end" in label:
        return [
            {"kind": "deadline", "not_after": label["end"], **rest},
            {**label, "kind": "ongoing", "open_ended": False},
        ]
    if kind == "deadline":
        return [{"kind": "ongoing", "end": label["not_after"], "open_ended": False, **rest}]
    if kind == "ongoing" and "end" in label:
        return [{"kind": "deadline", "not_after": label["end"], **rest}]
    if kind == "ongoing":
        return [{"kind": "recurring", "rrule": {"freq": "YEARLY", "interval": 1}, **rest}]
    if kind == "duration":
        return [{"kind": "relative", "duration": label["duration"], "anchor": "adoption", "direction": "after"}]
    return []
