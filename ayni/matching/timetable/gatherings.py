"""What a timetable is made of: who comes, when they are away, whom they wish to meet, what is settled already."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Wish:
    """Who wishes to meet whom; `strength` 1 to 3, the strongest 3."""

    wisher: str
    wanted: str
    strength: int = 1


@dataclass(frozen=True, slots=True)
class Meeting:
    """Two who meet, in which slot, at which table (1 and up). `settled`: a person placed it, and nothing moves it."""

    first: str
    second: str
    slot: str
    table: int = 0
    settled: bool = False

    @property
    def pair(self) -> Pair:
        """Return the two in the order of their names."""
        return pair_of(self.first, self.second)


@dataclass(frozen=True)
class Gathering:
    """The whole of it. `slots` in the order of time; `tables` is how many meetings fit into one slot.

    `away`: participant -> slots in which they cannot meet. `settled`: meetings that stay as they are.
    """

    slots: Sequence[str]
    tables: int
    participants: Sequence[str]
    wishes: Sequence[Wish] = ()
    away: Mapping[str, frozenset[str]] = field(default_factory=dict)
    settled: Sequence[Meeting] = ()

    @cached_property
    def strengths(self) -> dict[Pair, int]:
        """Return pair -> the sum of the strengths of its wishes; wishes of or for strangers and oneself left out."""
        known, found = set(self.participants), dict[Pair, int]()
        for wish in self.wishes:
            if wish.wisher != wish.wanted and {wish.wisher, wish.wanted} <= known:
                pair = pair_of(wish.wisher, wish.wanted)
                found[pair] = found.get(pair, 0) + max(1, min(3, wish.strength))
        return dict(sorted(found.items()))

    @cached_property
    def wished(self) -> dict[str, frozenset[str]]:
        """Return participant -> those whom they wish to meet themselves."""
        found: dict[str, set[str]] = {one: set() for one in self.participants}
        for wish in self.wishes:
            if wish.wisher != wish.wanted and wish.wisher in found and wish.wanted in found:
                found[wish.wisher].add(wish.wanted)
        return {one: frozenset(others) for one, others in found.items()}

    def is_mutual(self, pair: Pair) -> bool:
        """Return whether both wish to meet the other."""
        return pair[1] in self.wished.get(pair[0], ()) and pair[0] in self.wished.get(pair[1], ())

    def can_meet_in(self, one: str) -> list[str]:
        """Return the slots in which somebody is there, in order."""
        away = self.away.get(one, frozenset())
        return [slot for slot in self.slots if slot not in away]


def pair_of(one: str, other: str) -> Pair:
    """Return two in the order of their names."""
    return (one, other) if one < other else (other, one)
