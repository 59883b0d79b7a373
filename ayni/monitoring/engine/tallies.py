"""Tallies: from the units' cells to the region and the partnership, every piece of evidence once."""

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from ayni.monitoring.engine.entries import Entry
from ayni.monitoring.engine.states import MET, Outcome, State


class Tally(NamedTuple):
    """How a group of units stands in a period. `units` are those whom the rule binds or who met it.

    `evidence` and `verified_evidence` count pieces of evidence, each once even where it is credited to several units.
    """

    units: int
    met: int
    verified: int
    states: dict[State, int]
    evidence: int
    verified_evidence: int

    @property
    def missing(self) -> int:
        """How many have not met it."""
        return self.units - self.met

    @property
    def percent(self) -> float:
        """How many of a hundred units have met it."""
        return self.met * 100 / self.units if self.units else 0.0


def tallied(rows: Iterable[tuple[Outcome, Sequence[Entry]]]) -> Tally:
    """Return the tally of units, each with its outcome and its cell's entries."""
    states: Counter[State] = Counter()
    verified = 0
    seen: dict[int, int] = {}
    for result, entries in rows:
        states[result.state] += 1
        verified += result.verified_met
        for entry in entries:
            seen[entry.evidence] = entry.verified
    units = sum(states.values()) - states[State.NOT_APPLICABLE]
    met = sum(states[state] for state in MET)
    return Tally(units, met, verified, dict(states), len(seen), sum(seen.values()))
