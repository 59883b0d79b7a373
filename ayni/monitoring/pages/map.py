"""Countries on a map: a mark for each, near its place, with its state of the present period."""

from collections.abc import Iterable
from functools import lru_cache
from typing import Any, NamedTuple

from ayni.core.vocabularies import countries, tiles
from ayni.monitoring.engine import Unit

SIDE, PITCH = 24, 26
_FEWEST = 2


class Mark(NamedTuple):
    """A country's mark: where its tile lies, its two letters, its name, the state's code, what opens it ("": nothing).

    Letters stand at (`x` + 12, `y` + 9.5), the state's shape of 10 by 10 at (`x` + 7, `y` + 12).
    """

    x: int
    y: int
    letters: str
    name: str
    code: str
    url: str


def states_map(units: Iterable[Unit], states: dict[str, tuple[str, str]]) -> dict[str, Any] | None:
    """Return the marks of countries and the box that holds them; None for fewer than two.

    `states` maps a country to (state's code, address). No query.
    """
    known = [unit for unit in units if unit.code in countries()]
    placed = _placed(frozenset(unit.code for unit in known))
    marks = [
        Mark(
            placed[unit.code][0] * PITCH,
            placed[unit.code][1] * PITCH,
            countries()[unit.code].alpha2,
            unit.name,
            *states[unit.code],
        )
        for unit in known
        if unit.code in placed
    ]
    if len(marks) < _FEWEST:
        return None
    west, north = min(mark.x for mark in marks) - 2, min(mark.y for mark in marks) - 2
    east, south = max(mark.x for mark in marks) + PITCH, max(mark.y for mark in marks) + PITCH
    return {"marks": marks, "side": SIDE, "box": f"{west} {north} {east - west} {south - north}"}


@lru_cache(maxsize=64)
def _placed(codes: frozenset[str]) -> dict[str, tuple[int, int]]:
    return tiles(codes)
