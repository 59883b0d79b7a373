"""One queue of what waits for a decision: each room registers its kind of line in its apps.py."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from ayni.core.errors import AyniError, Conflict, NotVisible, Sentence


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One thing that waits: what it is, why it is here, since when, until when; `region` is a code or "".

    `code` is by which the kind's `decide` finds it, without a space; `version` is what the reader saw of it.
    """

    code: str
    title: str
    why: str
    address: str
    since: date
    version: int = 0
    due: date | None = None
    region: str = ""


@dataclass(frozen=True, slots=True)
class Verb:
    """What may be done with a line at once; `reason`: not without one."""

    code: str
    label: Sentence
    reason: bool = False
    grave: bool = False


# (viewer, language), and behind them what the kind's `reading` gave where it has one.
Lines = Callable[..., Iterable[Line]]
# For a viewer.
Reading = Callable[[Any], Any]
# (verb, code of the line, by whom, reason, version that was seen); raises an AyniError with its sentence.
Decide = Callable[[str, str, Any, str, int], object]


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of line. `lines(viewer, lang)` gives those that this viewer may decide, in a fixed number of queries.

    Kinds that stand on the same rows name the same `reading(viewer)`: it is done once for all of them, and each gets
    what it gave as third argument of its `lines`.
    """

    name: str
    label: Sentence
    lines: Lines
    verbs: tuple[Verb, ...] = ()
    decide: Decide | None = None
    position: int = field(default=100, compare=False)
    reading: Reading | None = None


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one line: `sentence` says why nothing was done, "" when it was."""

    line: str
    sentence: Sentence = ""


_kinds: dict[str, Kind] = {}


def register_kind(kind: Kind) -> None:
    """Let a kind of line stand in the queue. Registering the same name again replaces it."""
    _kinds[kind.name] = kind


def kinds() -> list[Kind]:
    """Return the kinds in order."""
    return sorted(_kinds.values(), key=lambda kind: (kind.position, kind.name))


def kind_named(name: str) -> Kind:
    """Return one kind. Raises NotVisible."""
    if name not in _kinds:
        raise NotVisible
    return _kinds[name]


def lines_by_kind(chosen: Iterable[Kind], viewer: Any, lang: str) -> dict[str, list[Line]]:
    """Return name -> lines of kinds for a viewer; what several of them stand on is read once."""
    read: dict[Reading, Any] = {}
    found = {}
    for kind in chosen:
        if kind.reading is None:
            found[kind.name] = list(kind.lines(viewer, lang))
            continue
        if kind.reading not in read:
            read[kind.reading] = kind.reading(viewer)
        found[kind.name] = list(kind.lines(viewer, lang, read[kind.reading]))
    return found


def decide_lines(kind: Kind, verb: str, lines: Iterable[tuple[str, int]], *, by: Any, reason: str) -> list[Outcome]:
    """Do one thing to many lines (code, version seen), each for itself: what cannot be done is said and stops no other.

    A line that somebody else decided meanwhile is left as they decided it. Raises NotVisible for a verb that the kind
    does not have.
    """
    if kind.decide is None or verb not in {known.code for known in kind.verbs}:
        raise NotVisible
    return [_decided(kind.decide, verb, code, seen, by, reason) for code, seen in lines]


def _decided(decide: Decide, verb: str, code: str, seen: int, by: Any, reason: str) -> Outcome:
    try:
        with transaction.atomic():
            decide(verb, code, by, reason, seen)
    except Conflict:
        return Outcome(code, _("Somebody changed this meanwhile. Look at it again before you decide."))
    except AyniError as error:
        fields = [str(said) for many in error.data.get("fields", {}).values() for said in many]
        return Outcome(code, " ".join(fields) or error.sentence)
    return Outcome(code)
