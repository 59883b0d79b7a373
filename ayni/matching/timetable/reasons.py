"""Why a wish was not met, in codes that a page puts into words."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from ayni.matching.timetable.gatherings import Gathering, Meeting, pair_of


@dataclass(frozen=True, slots=True)
class Unmet:
    """A wish that the timetable does not meet, and why. `code`:

    `never` (the two are never there together), `wisher_full`, `wanted_full` (no free slot is left), `crossed` (both
    have free slots, but not the same), `tables` (in the slots that both have free every table is taken), `room`
    (nothing stands in the way: it can be placed by hand).
    """

    wisher: str
    wanted: str
    strength: int
    code: str


def reasons(gathering: Gathering, meetings: Sequence[Meeting]) -> list[Unmet]:
    """Return every wish between known participants that these meetings do not meet, each with the reason."""
    met = {one.pair for one in meetings}
    busy: dict[str, set[str]] = {who: set() for who in gathering.participants}
    for one in meetings:
        for who in one.pair:
            busy.setdefault(who, set()).add(one.slot)
    used = Counter(one.slot for one in meetings)
    return [
        Unmet(wish.wisher, wish.wanted, wish.strength, _why(gathering, busy, used, wish.wisher, wish.wanted))
        for wish in gathering.wishes
        if wish.wanted in gathering.wished.get(wish.wisher, ()) and pair_of(wish.wisher, wish.wanted) not in met
    ]


def _why(gathering: Gathering, busy: dict[str, set[str]], used: Counter[str], wisher: str, wanted: str) -> str:
    there, too = set(gathering.can_meet_in(wisher)), set(gathering.can_meet_in(wanted))
    if not there & too:
        return "never"
    mine, theirs = there - busy[wisher], too - busy[wanted]
    if not theirs:
        return "wanted_full"
    if not mine:
        return "wisher_full"
    if not mine & theirs:
        return "crossed"
    return "room" if any(used[slot] < gathering.tables for slot in mine & theirs) else "tables"
