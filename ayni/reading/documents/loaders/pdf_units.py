"""Lines of words in the lanes of a table without rules, the rows made of them, and how far apart they stand."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from statistics import median

from ayni.reading.documents.enumerators import leading
from ayni.reading.documents.loaders.pdf_drawn import Drawn
from ayni.reading.documents.loaders.pdf_lanes import Word, WordLine, is_across, lane_of


@dataclass(slots=True)
class Unit:
    """A line of words in one lane; `across` if it runs over several (then `lane` is the first)."""

    lane: int
    words: list[Word]
    top: float
    bottom: float
    across: bool = False

    @property
    def text(self) -> str:
        return " ".join(word["text"] for word in self.words)

    @property
    def size(self) -> float:
        return float(self.words[0]["size"])


@dataclass(slots=True)
class Row:
    """The units of a row. `blocks` holds the words of a lane that a cell merged over several rows gave to it."""

    units: list[Unit]

    @property
    def top(self) -> float:
        return min(unit.top for unit in self.units)

    @property
    def bottom(self) -> float:
        return max(unit.bottom for unit in self.units)

    @property
    def lanes(self) -> set[int]:
        return {unit.lane for unit in self.units}

    @property
    def across(self) -> bool:
        return all(unit.across for unit in self.units)


@dataclass(slots=True)
class Spacing:
    """The gap between lines of one paragraph, and what more makes a gap between rows; in points.

    `wraps` tells whether any line of the table goes on with the line above it.
    """

    lead: float
    more: float
    wraps: bool = True

    @property
    def wide(self) -> float:
        return self.lead + self.more


@dataclass(slots=True)
class Body:
    """The lines below a header, and what is known of its lanes: `spanning` ones may hold cells over several rows."""

    lines: list[WordLine]
    borders: list[float]
    spanning: set[int]
    key: int
    drawn: Drawn
    units: list[Unit] = field(default_factory=list)


def units_of(lines: Iterable[WordLine], borders: list[float]) -> list[Unit]:
    """Part lines of words into lanes; words of one lane that stand on one height make a unit."""
    units: list[Unit] = []
    for line in lines:
        if is_across(line, borders):
            units.append(_unit(lane_of(line.words[0], borders), line.words, across=True))
            continue
        lanes: dict[int, list[Word]] = {}
        for word in line.words:
            lanes.setdefault(lane_of(word, borders), []).append(word)
        for lane, words in sorted(lanes.items()):
            units += [_unit(lane, level) for level in _levels(words)]
    return sorted(units, key=lambda unit: unit.top)


def _levels(words: list[Word]) -> list[list[Word]]:
    """Part the words of a lane that were taken for one line though they stand on two heights."""
    levels: list[list[Word]] = []
    for word in sorted(words, key=lambda held: held["bottom"]):
        if levels and word["top"] < levels[-1][0]["bottom"] - 0.5 * word["size"]:
            levels[-1].append(word)
        else:
            levels.append([word])
    return [sorted(level, key=lambda held: held["x0"]) for level in levels]


def _unit(lane: int, words: list[Word], *, across: bool = False) -> Unit:
    return Unit(lane, words, min(word["top"] for word in words), max(word["bottom"] for word in words), across)


def spacing_of(units: list[Unit]) -> Spacing:
    """Return the spacing: the usual gap above lines that go on with a sentence, else the least gap in a lane."""
    going_on: list[float] = []
    gaps: list[float] = []
    last: dict[int, Unit] = {}
    for unit in units:
        above = last.get(unit.lane)
        last[unit.lane] = unit
        if above is None or unit.across or above.across:
            continue
        gap = unit.top - above.bottom
        if gap > -unit.size * 0.6:
            gaps.append(gap)
            if unit.text[:1].islower() and above.text[-1:] not in ".;:" and not leading(unit.text, strict=True)[0]:
                going_on.append(gap)
    size = median(unit.size for unit in units) if units else 9.0
    lead = median(going_on) if len(going_on) >= 2 else min([*going_on, *gaps, size * 0.3])
    return Spacing(min(lead, size * 1.1), max(0.9, size * 0.1), bool(going_on) or len(gaps) < 5)
