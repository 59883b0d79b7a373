"""What other rooms remind of: each registers a kind, and it goes out in the same digests, under the same limits.

A source says today what is near and is not done yet; whoever was told of it once is not told again.
"""

import hashlib
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from typing import NamedTuple

from django.utils.functional import Promise

from ayni.accounts.models import Person
from ayni.monitoring.models import Occasion


class Near(NamedTuple):
    """One thing that somebody is reminded of.

    `mark` tells it from every other one, its day included; `on` is the day that counts; `said()` returns the sentence
    and the path of its page, in the language that is active.
    """

    mark: str
    on: date
    said: Callable[[], tuple[str, str]]

    def about(self) -> str:
        """Return the mark as it is kept."""
        return hashlib.sha256(self.mark.encode()).hexdigest()


class ReminderKind(NamedTuple):
    """A kind that a person may stop: its code (at most ten characters), and when it is sent, in words."""

    code: str
    label: str | Promise


# Called with today; yields whom it reminds of what, in a fixed number of queries however many they are.
Source = Callable[[date], Iterable[tuple[Person, Near]]]
_kinds: dict[str, ReminderKind] = {}
_sources: dict[str, tuple[ReminderKind, Source]] = {}


def register_reminders(kind: ReminderKind, source: Source | None = None) -> None:
    """Add a kind, and a source of it; without one the room sends them itself and asks before it does."""
    _kinds[kind.code] = kind
    if source is not None:
        _sources[f"{source.__module__}.{source.__qualname__}"] = (kind, source)


def reminder_choices() -> list[tuple[str, str | Promise]]:
    """Return the kinds that a person may stop, those about duties first, as (code, label)."""
    return [*Occasion.choices, *((kind.code, kind.label) for kind in _kinds.values())]


def near_by_person(today: date) -> dict[int, tuple[Person, Sequence[tuple[ReminderKind, Near]]]]:
    """Return key of a person -> the person and what is near for them, the soonest first, nothing twice."""
    found: dict[int, tuple[Person, dict[tuple[str, str], tuple[ReminderKind, Near]]]] = {}
    for kind, source in _sources.values():
        for person, near in source(today):
            found.setdefault(person.pk, (person, {}))[1].setdefault((kind.code, near.mark), (kind, near))
    return {
        key: (person, sorted(several.values(), key=lambda one: (one[1].on, one[1].mark)))
        for key, (person, several) in found.items()
    }
