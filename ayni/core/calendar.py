"""The year's calendar: each room registers which of its days stand in it, in its apps.py."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from ayni.core.errors import Sentence


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarDay:
    """Something that falls on one day. `code` names it among those of its kind and stays when its day moves.

    `language` is that of the title, "" for the reader's; `region` is a code or ""; `changed` is when it was last
    written.
    """

    code: str
    on: date
    title: str
    language: str = ""
    note: str = ""
    address: str = ""
    region: str = ""
    changed: datetime | None = None


# (viewer, first day, last day, language): those that this viewer may see, in a fixed number of queries.
Days = Callable[[Any, date, date, str], Iterable[CalendarDay]]


@dataclass(frozen=True, slots=True)
class DayKind:
    """A kind of day: its name in addresses, its words, how its days are found; `past`: they all lie behind us."""

    name: str
    label: Sentence
    days: Days
    position: int = field(default=100, compare=False)
    past: bool = False


_kinds: dict[str, DayKind] = {}


def register_days(*kinds: DayKind) -> None:
    """Let kinds of day stand in the calendar. Registering the same name again replaces it."""
    _kinds.update({kind.name: kind for kind in kinds})


def day_kinds() -> list[DayKind]:
    """Return the kinds in order."""
    return sorted(_kinds.values(), key=lambda kind: (kind.position, kind.name))
