"""The timetable as a whole: choose, place, fill what is left, say how good it is and what no timetable could exceed."""

from collections import Counter, defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from ayni.matching.timetable.checking import clashes
from ayni.matching.timetable.choosing import LEVELS, Chosen, Class, choose, choose_loosely, classes_of
from ayni.matching.timetable.gatherings import Gathering, Meeting, Pair
from ayni.matching.timetable.placing import Board, in_order, place_all, seated
from ayni.matching.timetable.reasons import Unmet, reasons

ROUNDS = 8
# Above so many pairs times classes of slots, choosing both together would take minutes.
LARGE = 1_500


@dataclass(frozen=True)
class Arranged:
    """A timetable. `mutual` and `whole` are strengths met, `mutual_bound` and `whole_bound` what is possible at most.

    `whole_bound` holds with the mutual wishes and the levels before it. `served`: participant -> (own wishes met, own
    wishes). `proven`: no timetable is better.
    """

    meetings: list[Meeting]
    unmet: list[Unmet]
    served: dict[str, tuple[int, int]]
    mutual: int
    mutual_bound: int
    whole: int
    whole_bound: int
    proven: bool


def arrange(gathering: Gathering) -> Arranged:
    """Return the best timetable: mutual wishes first; then as many people as possible with one wish met, then with two,
    then with three; then the most strength. Nobody twice in a slot, nobody while away, no more meetings than tables.

    What is settled stays. The same input gives the same timetable. Raises ValueError where settled meetings clash.
    """
    if clashes(gathering, gathering.settled):
        raise ValueError("The settled meetings clash.")
    classes = classes_of(gathering)
    tried = []
    for chosen in choose_loosely(gathering, classes):
        board, left = place_all(gathering, chosen.classes)
        _fill(gathering, board)
        tried.append(_told(gathering, seated(gathering, board), chosen))
        if not left:
            return tried[-1]
    if len(gathering.strengths) * len(classes) > LARGE:
        return max(tried, key=_rank)
    chosen, board = _chosen_with_slots(gathering, classes)
    _fill(gathering, board)
    return _told(gathering, seated(gathering, board), chosen)


def _rank(found: Arranged) -> tuple[int, ...]:
    """What is wanted, in order: mutual strength, how many have one, two, three own wishes met, strength."""
    levels = [sum(met >= level for met, _of in found.served.values()) for level in range(1, LEVELS + 1)]
    return (found.mutual, *levels, found.whole)


def _chosen_with_slots(gathering: Gathering, classes: Sequence[Class]) -> tuple[Chosen, Board]:
    """Choose pairs together with their classes of slots, until all of them find a slot or nothing more is learnt."""
    odd: list[tuple[int, frozenset[str]]] = []
    while True:
        chosen = choose(gathering, classes, odd)
        board, left = place_all(gathering, chosen.classes)
        close = [each for each in _close_knit(classes, chosen) if each not in odd] if left else []
        if not close or len(odd) >= ROUNDS:
            return chosen, board
        odd += close


def _close_knit(classes: Sequence[Class], chosen: Chosen) -> list[tuple[int, frozenset[str]]]:
    """Return the classes' groups of an odd number of people with more meetings than fit: one is always left over."""
    inside: dict[int, list[Pair]] = defaultdict(list)
    for pair, at in chosen.classes.items():
        inside[at].append(pair)
    found = []
    for at, pairs in sorted(inside.items()):
        for people in _groups(pairs):
            edges = sum({*pair} <= people for pair in pairs)
            if len(people) % 2 and edges > len(classes[at].slots) * (len(people) // 2):
                found.append((at, people))
    return found


def _groups(pairs: Collection[Pair]) -> list[frozenset[str]]:
    """Return groups that hang together, and what remains of each without its loosest people, one after the other."""
    found: list[frozenset[str]] = []
    near: dict[str, set[str]] = defaultdict(set)
    for one, other in pairs:
        near[one].add(other)
        near[other].add(one)
    seen: set[str] = set()
    for start in sorted(near):
        if start in seen:
            continue
        group, waiting = {start}, [start]
        while waiting:
            more = near[waiting.pop()] - group
            group |= more
            waiting += sorted(more)
        seen |= group
        while len(group) >= 3:
            found.append(frozenset(group))
            group = group - {min(sorted(group), key=lambda who: len(near[who] & group))}
    return found


def _fill(gathering: Gathering, board: Board) -> None:
    """Place what the choice left out and there is still room for, the dearest first."""
    for pair in in_order(gathering, [each for each in gathering.strengths if each not in board.slot_of]):
        board.place(pair)


def _told(gathering: Gathering, meetings: list[Meeting], chosen: Chosen) -> Arranged:
    met = {one.pair for one in meetings}
    settled = {one.pair for one in gathering.settled}
    worth = gathering.strengths
    before = sum(worth.get(pair, 0) for pair in settled)
    both_before = sum(worth[pair] for pair in settled if pair in worth and gathering.is_mutual(pair))
    mutual = sum(worth[pair] for pair in met if pair in worth and gathering.is_mutual(pair))
    whole = sum(worth.get(pair, 0) for pair in met)
    both_ways = [way for one in meetings for way in (one.pair, one.pair[::-1])]
    own = Counter(who for who, other in both_ways if other in gathering.wished[who])
    served = {who: (own[who], len(gathering.wished[who])) for who in gathering.participants}
    levels = [sum(count >= level for count, _of in served.values()) for level in range(1, len(chosen.levels) + 1)]
    mutual_bound, whole_bound = int(chosen.mutual) + both_before, max(whole, int(chosen.whole) + before)
    reached = mutual >= mutual_bound and levels >= chosen.levels and whole >= whole_bound
    unmet = reasons(gathering, meetings)
    return Arranged(meetings, unmet, served, mutual, mutual_bound, whole, whole_bound, chosen.proven and reached)
