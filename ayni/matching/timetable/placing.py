"""In which slot and at which table the chosen pairs meet: colours given to edges, with chains of exchanges."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from typing import NamedTuple

from ayni.matching.timetable.gatherings import Gathering, Meeting, Pair, pair_of

# How often one meeting may push another out of its slot before we give up placing it.
PUSHES = 200


class Seat(NamedTuple):
    """A meeting of a pair in a slot."""

    pair: Pair
    slot: str


class Board:
    """Who meets whom in which slot, while it is being made. Settled meetings stand on it and never move."""

    def __init__(self, gathering: Gathering) -> None:
        self.gathering = gathering
        self.free = {who: set(gathering.can_meet_in(who)) for who in gathering.participants}
        self.order = {slot: at for at, slot in enumerate(gathering.slots)}
        self.partner: dict[str, dict[str, str]] = {who: {} for who in gathering.participants}
        self.slot_of: dict[Pair, str] = {}
        self.used: dict[str, int] = dict.fromkeys(gathering.slots, 0)
        self.fixed = {one.pair for one in gathering.settled}
        for one in gathering.settled:
            self.put(one.pair, one.slot)

    def put(self, pair: Pair, slot: str) -> None:
        """Let a pair meet in a slot."""
        one, other = pair
        self.partner[one][slot], self.partner[other][slot] = other, one
        self.slot_of[pair] = slot
        self.used[slot] += 1

    def drop(self, pair: Pair) -> None:
        """Take a meeting off."""
        slot = self.slot_of.pop(pair)
        for who in pair:
            del self.partner[who][slot]
        self.used[slot] -= 1

    def open_to(self, who: str) -> list[str]:
        """Return the slots in which somebody is there and has no meeting, in order."""
        return sorted(self.free[who] - self.partner[who].keys(), key=self.order.__getitem__)

    def has_table(self, slot: str) -> bool:
        """Return whether another meeting fits into a slot."""
        return self.used[slot] < self.gathering.tables

    def place(self, pair: Pair) -> bool:
        """Place a pair where both are free, exchanging others along a chain where that is needed."""
        common = [slot for slot in self.open_to(pair[0]) if slot in set(self.open_to(pair[1])) and self.has_table(slot)]
        if common:
            self.put(pair, min(common, key=lambda slot: (self.used[slot], self.order[slot])))
            return True
        for here in self.open_to(pair[0]):
            for there in self.open_to(pair[1]):
                if self._exchange(pair, here, there):
                    return True
        return self._make_room(pair)

    def _exchange(self, pair: Pair, here: str, there: str) -> bool:
        """Free the second in `here` by exchanging `here` and `there` along the chain that begins with them."""
        if here == there:
            return False
        chain, who, at = [], pair[1], here
        while at in self.partner[who]:
            other = self.partner[who][at]
            chain.append(Seat(pair_of(who, other), at))
            who, at = other, there if at == here else here
        if who == pair[0] or at not in self.free[who] or any(seat.pair in self.fixed for seat in chain):
            return False
        moved = sum(1 if seat.slot == here else -1 for seat in chain)
        if self.used[there] + moved > self.gathering.tables or self.used[here] - moved + 1 > self.gathering.tables:
            return False
        for seat in chain:
            self.drop(seat.pair)
        for seat in chain:
            self.put(seat.pair, there if seat.slot == here else here)
        self.put(pair, here)
        return True

    def _make_room(self, pair: Pair) -> bool:
        """Move the one meeting that stands in the way in some slot to another one, if there is any."""
        for slot in sorted(self.free[pair[0]] & self.free[pair[1]], key=self.order.__getitem__):
            inside = {pair_of(who, self.partner[who][slot]) for who in pair if slot in self.partner[who]}
            if not inside and not self.has_table(slot):
                inside = set(sorted(known for known, at in self.slot_of.items() if at == slot)[:1])
            if len(inside) == 1 and not inside & self.fixed and self._moved(next(iter(inside)), slot):
                self.put(pair, slot)
                return True
        return False

    def _moved(self, pair: Pair, away_from: str) -> bool:
        both = set(self.open_to(pair[0])) & set(self.open_to(pair[1]))
        for slot in sorted(both - {away_from}, key=self.order.__getitem__):
            if self.has_table(slot):
                self.drop(pair)
                self.put(pair, slot)
                return True
        return False

    def push(self, pair: Pair, worth: Mapping[Pair, int]) -> bool:
        """Place a pair by pushing others out and placing them anew, so often; leave all as it was where that fails."""
        kept = dict(self.slot_of)
        waiting, pushed = [pair], defaultdict[Pair, int](int)
        for _step in range(PUSHES):
            if not waiting:
                return True
            now = waiting.pop()
            if self.place(now):
                continue
            where = self._cheapest(now, pushed)
            if where is None:
                break
            slot, out = where
            for each in out:
                self.drop(each)
                pushed[each] += 1
            self.put(now, slot)
            waiting += sorted(out, key=lambda each: (worth.get(each, 0), each))
        if not waiting:
            return True
        self._as_it_was(kept)
        return False

    def _cheapest(self, pair: Pair, pushed: Mapping[Pair, int]) -> tuple[str, list[Pair]] | None:
        best: tuple[tuple[int, int, int], str, list[Pair]] | None = None
        for slot in sorted(self.free[pair[0]] & self.free[pair[1]], key=self.order.__getitem__):
            out = sorted({pair_of(who, self.partner[who][slot]) for who in pair if slot in self.partner[who]})
            if not out and not self.has_table(slot):
                inside = [each for each, at in self.slot_of.items() if at == slot and each not in self.fixed]
                out = sorted(inside, key=lambda each: (pushed[each], each))[:1]
            if not out or any(each in self.fixed for each in out):
                continue
            cost = (sum(pushed[each] for each in out), len(out), self.order[slot])
            if best is None or cost < best[0]:
                best = (cost, slot, out)
        return None if best is None else (best[1], best[2])

    def _as_it_was(self, kept: Mapping[Pair, str]) -> None:
        for pair in [each for each, slot in self.slot_of.items() if kept.get(each) != slot]:
            self.drop(pair)
        for pair, slot in kept.items():
            if pair not in self.slot_of:
                self.put(pair, slot)


def place_all(gathering: Gathering, chosen: Collection[Pair]) -> tuple[Board, list[Pair]]:
    """Return the board with the chosen pairs on it, the dearest first, and those for which there was no slot."""
    worth = gathering.strengths
    board, left = Board(gathering), []
    for pair in in_order(gathering, chosen):
        if not board.place(pair) and not board.push(pair, worth):
            left.append(pair)
    return board, left


def in_order(gathering: Gathering, pairs: Iterable[Pair]) -> list[Pair]:
    """Return pairs: mutual first, then the strongest, then those with the fewest slots in common, then by name."""
    common = {pair: len({*gathering.can_meet_in(pair[0])} & {*gathering.can_meet_in(pair[1])}) for pair in pairs}
    worth = gathering.strengths
    return sorted(common, key=lambda pair: (not gathering.is_mutual(pair), -worth.get(pair, 0), common[pair], pair))


def seated(gathering: Gathering, board: Board) -> list[Meeting]:
    """Return the meetings in the order of time with their tables; people stay at their table where they can."""
    found = [one for one in gathering.settled if one.table]
    last: dict[str, int] = {}
    for slot in gathering.slots:
        taken = {one.table for one in found if one.slot == slot}
        known = {one.pair for one in found if one.slot == slot}
        for pair in sorted(pair for pair, at in board.slot_of.items() if at == slot and pair not in known):
            wanted = [last[who] for who in pair if last.get(who) and last[who] not in taken]
            table = wanted[0] if wanted else min({*range(1, len(taken) + 2)} - taken)
            taken.add(table)
            found.append(Meeting(*pair, slot, table, pair in board.fixed))
        last |= {who: one.table for one in found if one.slot == slot for who in one.pair}
    return sorted(found, key=lambda one: (board.order[one.slot], one.table, one.pair))
