"""Which pairs meet, and in which class of slots: solved to the optimum, stage by stage, with HiGHS.

Slots in which the same people are there and as many tables free are alike: one class with so many of them. Within a
class it only matters that nobody has more meetings than it has slots; the slots themselves are given out afterwards.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from random import Random

import highspy
import numpy as np

from ayni.matching.timetable.gatherings import Gathering, Pair

NODES = 5_000
# So many choices that are equally good are tried before slots are chosen together with the pairs.
TRIES = 20
LEVELS = 3
INFINITE = highspy.kHighsInf


@dataclass(frozen=True)
class Class:
    """Slots that are alike: who is not free in them, and how many meetings fit into all of them together."""

    slots: tuple[str, ...]
    taken: frozenset[str]
    places: int


@dataclass
class Chosen:
    """Pair -> the number of its class; and what no timetable can exceed: mutual strength, levels, whole strength."""

    classes: dict[Pair, int]
    mutual: float
    levels: list[int]
    whole: float
    proven: bool


@dataclass
class Model:
    """Rows of a mixed-integer model: columns with factors, and what the row lies between."""

    width: int = 0
    rows: list[tuple[dict[int, float], float, float]] = field(default_factory=list)

    def add(self, factors: Mapping[int, float], low: float, high: float) -> None:
        """Hold a sum between two figures."""
        if factors:
            self.rows.append((dict(factors), low, high))


def classes_of(gathering: Gathering) -> list[Class]:
    """Return the classes of slots, in the order of their first slot; settled meetings take their people and tables."""
    busy: dict[str, set[str]] = defaultdict(set)
    used: dict[str, int] = defaultdict(int)
    for one in gathering.settled:
        busy[one.slot] |= {one.first, one.second}
        used[one.slot] += 1
    alike: dict[tuple[frozenset[str], int], list[str]] = defaultdict(list)
    for slot in gathering.slots:
        away = {who for who in gathering.participants if slot in gathering.away.get(who, ())}
        alike[frozenset(away | busy[slot]), max(0, gathering.tables - used[slot])].append(slot)
    return [Class(tuple(slots), taken, free * len(slots)) for (taken, free), slots in alike.items()]


def choose(gathering: Gathering, classes: Sequence[Class], odd: Iterable[tuple[int, frozenset[str]]]) -> Chosen:
    """Return the best choice: mutual wishes first, then as many as possible with one wish met, two, three, then all.

    `odd` are sets of an odd number of people in a class that were found too close-knit: of so many, one is always left
    over in each slot.
    """
    columns = _columns(gathering, classes)
    return _best(gathering, _rules(classes, columns, odd), columns)


def choose_loosely(gathering: Gathering, classes: Sequence[Class]) -> Iterator[Chosen]:
    """Yield the best choice where it only counts how many slots everybody has, not which; then others as good.

    It is found at once, and no timetable exceeds what it reaches: where all of it finds a slot, nothing is better.
    Those that follow prefer pairs with many slots in common, and change by chance, the same each time.
    """
    several = _columns(gathering, classes)
    common: dict[Pair, int] = defaultdict(int)
    for pair, at in several:
        common[pair] += len(classes[at].slots)
    columns = {(pair, 0): number for number, pair in enumerate(common)}
    model = Model(len(columns))
    for who in gathering.participants:
        mine = [number for (pair, _at), number in columns.items() if who in pair]
        model.add(dict.fromkeys(mine, 1.0), 0, sum(len(each.slots) for each in classes if who not in each.taken))
    model.add(dict.fromkeys(columns.values(), 1.0), 0, sum(each.places for each in classes))
    best = _best(gathering, model, columns)
    yield best
    strengths = {number: float(gathering.strengths[pair]) for (pair, _at), number in columns.items()}
    model.add(strengths, sum(gathering.strengths[pair] for pair in best.classes), INFINITE)
    for number in range(TRIES):
        chance = Random(number)  # noqa: S311  (the same timetable each time, not a secret)
        liked = {at: common[pair] + chance.random() * len(gathering.slots) for (pair, _at), at in columns.items()}
        found, _bound, _sure = _solved(model, liked)
        if found is None:
            return
        yield replace(best, classes={pair: 0 for (pair, _at), at in columns.items() if found[at] > 0.5})


def _columns(gathering: Gathering, classes: Sequence[Class]) -> dict[tuple[Pair, int], int]:
    """Return (pair, class) -> its column, for all that could meet in it."""
    settled = {one.pair for one in gathering.settled}
    pairs = [pair for pair in gathering.strengths if pair not in settled]
    able = ((pair, at) for pair in pairs for at, each in enumerate(classes) if not each.taken & {*pair} and each.places)
    return {both: number for number, both in enumerate(able)}


def _best(gathering: Gathering, model: Model, columns: Mapping[tuple[Pair, int], int]) -> Chosen:
    """Raise one stage after the other, holding those before."""
    strengths = {number: float(gathering.strengths[pair]) for (pair, _at), number in columns.items()}
    mutual = {number: strengths[number] for (pair, _at), number in columns.items() if gathering.is_mutual(pair)}
    best, proven = _held(model, mutual)
    levels: list[int] = []
    met = {who: _own(gathering, columns, who) for who in gathering.participants if gathering.wished[who]}
    for level in range(1, LEVELS + 1):
        reached, sure = _raise_level(model, gathering, met, level)
        levels.append(round(reached))
        proven &= sure
    found, whole, sure = _solved(model, strengths)
    taken = {} if found is None else {pair: at for (pair, at), number in columns.items() if found[number] > 0.5}
    return Chosen(taken, best, levels, whole, proven and sure)


def _rules(
    classes: Sequence[Class], columns: Mapping[tuple[Pair, int], int], odd: Iterable[tuple[int, frozenset[str]]]
) -> Model:
    model = Model(len(columns))
    once: dict[Pair, list[int]] = defaultdict(list)
    busy: dict[tuple[str, int], list[int]] = defaultdict(list)
    inside: dict[int, list[int]] = defaultdict(list)
    for (pair, at), number in columns.items():
        once[pair].append(number)
        inside[at].append(number)
        for who in pair:
            busy[who, at].append(number)
    for numbers in once.values():
        model.add(dict.fromkeys(numbers, 1.0), 0, 1)
    for (_who, at), numbers in busy.items():
        model.add(dict.fromkeys(numbers, 1.0), 0, len(classes[at].slots))
    for at, numbers in inside.items():
        model.add(dict.fromkeys(numbers, 1.0), 0, classes[at].places)
    for at, people in odd:
        close = [number for (pair, of), number in columns.items() if of == at and {*pair} <= people]
        model.add(dict.fromkeys(close, 1.0), 0, len(classes[at].slots) * (len(people) // 2))
    return model


def _own(gathering: Gathering, columns: Mapping[tuple[Pair, int], int], who: str) -> list[int]:
    mine = gathering.wished[who]
    return [
        number
        for (pair, _at), number in columns.items()
        if (pair[0] == who and pair[1] in mine) or (pair[1] == who and pair[0] in mine)
    ]


def _raise_level(
    model: Model, gathering: Gathering, met: Mapping[str, Sequence[int]], level: int
) -> tuple[float, bool]:
    """Let as many as possible have `level` of their own wishes met, and hold that number; return it."""
    settled: dict[str, int] = defaultdict(int)
    for one in gathering.settled:
        for who, other in ((one.first, one.second), (one.second, one.first)):
            settled[who] += other in gathering.wished.get(who, ())
    reached, wanted = 0, dict[int, float]()
    for who, numbers in met.items():
        if settled[who] >= level:
            reached += 1
        elif settled[who] + len(numbers) >= level:
            mark = model.width
            model.width += 1
            wanted[mark] = 1.0
            # The mark is set only where the wishes met make up the level.
            model.add({mark: float(level - settled[who]), **dict.fromkeys(numbers, -1.0)}, -INFINITE, 0)
    more, sure = _held(model, wanted)
    return reached + more, sure


def _held(model: Model, wanted: Mapping[int, float]) -> tuple[float, bool]:
    """Return the most that a sum of columns can be, and hold the model to it from now on."""
    if not wanted:
        return 0.0, True
    found, bound, proven = _solved(model, wanted)
    reached = 0.0 if found is None else float(round(sum(found[number] * factor for number, factor in wanted.items())))
    model.add(wanted, reached, INFINITE)
    return max(reached, bound), proven


def _solved(model: Model, wanted: Mapping[int, float]) -> tuple[list[float] | None, float, bool]:
    """Return the columns of the best solution, a bound that holds, and whether it is proven; the same each time."""
    if not model.width:
        return [], 0.0, True
    highs = highspy.Highs()  # type: ignore[no-untyped-call]
    for name, value in (("output_flag", False), ("threads", 1), ("random_seed", 1), ("mip_max_nodes", NODES)):
        highs.setOptionValue(name, value)
    highs.setOptionValue("mip_rel_gap", 0.0)
    # Sums of whole strengths: what lies less than one above is not better.
    highs.setOptionValue("mip_abs_gap", 0.99)
    highs.passModel(_program(model, wanted))
    highs.run()
    info = highs.getInfo()
    known = info.primal_solution_status == 2
    columns = [float(value) for value in highs.getSolution().col_value] if known else None
    proven = highs.getModelStatus() == highspy.HighsModelStatus.kOptimal
    bound = float(np.floor(info.mip_dual_bound + 1e-6)) if info.mip_dual_bound < INFINITE else INFINITE
    return columns, bound, proven


def _program(model: Model, wanted: Mapping[int, float]) -> highspy.HighsLp:
    program = highspy.HighsLp()
    program.num_col_, program.num_row_ = model.width, len(model.rows)
    cost = np.zeros(model.width)
    for number, factor in wanted.items():
        cost[number] = factor
    program.col_cost_ = cost
    program.col_lower_, program.col_upper_ = np.zeros(model.width), np.ones(model.width)
    program.row_lower_ = np.array([low for _factors, low, _high in model.rows], dtype=float)
    program.row_upper_ = np.array([high for _factors, _low, high in model.rows], dtype=float)
    program.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
    lengths = [len(factors) for factors, _low, _high in model.rows]
    program.a_matrix_.start_ = np.cumsum([0, *lengths]).astype(np.int32)
    program.a_matrix_.index_ = np.array([at for factors, _l, _h in model.rows for at in factors], dtype=np.int32)
    program.a_matrix_.value_ = np.array([one for factors, _l, _h in model.rows for one in factors.values()])
    program.integrality_ = [highspy.HighsVarType.kInteger] * model.width
    program.sense_ = highspy.ObjSense.kMaximize
    return program
