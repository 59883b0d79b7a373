"""Whether a timetable holds: every clash by its name, for what the solver made and for what people moved."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from ayni.matching.timetable.gatherings import Gathering, Meeting


@dataclass(frozen=True, slots=True)
class Clash:
    """What is wrong with a meeting. `code`:

    `unknown` (no such participant or slot, or somebody with themselves), `away` (`who` is not there), `busy` (`who` has
    another meeting in that slot), `twice` (the two meet already), `tables` (more meetings than tables), `table` (the
    table is taken, or there is none of that number).
    """

    code: str
    meeting: Meeting
    who: str = ""


def clashes(gathering: Gathering, meetings: Sequence[Meeting]) -> list[Clash]:
    """Return everything that is wrong with these meetings, in their order; [] for a timetable that holds."""
    found: list[Clash] = []
    busy, tables, full, met = Counter[tuple[str, str]](), Counter[tuple[str, int]](), Counter[str](), Counter[object]()
    people, slots = set(gathering.participants), set(gathering.slots)
    for one in meetings:
        pair = (one.first, one.second)
        if not {*pair} <= people or one.slot not in slots or one.first == one.second:
            found.append(Clash("unknown", one))
            continue
        for who in pair:
            if one.slot in gathering.away.get(who, ()):
                found.append(Clash("away", one, who))
            if busy[who, one.slot]:
                found.append(Clash("busy", one, who))
            busy[who, one.slot] += 1
        if met[one.pair]:
            found.append(Clash("twice", one))
        met[one.pair] += 1
        full[one.slot] += 1
        if full[one.slot] > gathering.tables:
            found.append(Clash("tables", one))
        elif one.table and (one.table > gathering.tables or tables[one.slot, one.table]):
            found.append(Clash("table", one))
        tables[one.slot, one.table] += 1
    return found
