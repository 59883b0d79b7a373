"""Lines of words on a PDF page, the heads that stand in the lines of a header, and the lanes below them."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

from ayni.reading.documents.headers import is_period, is_year

Word = dict[str, Any]
SPACE = 0.55  # of the letters' size: a wider gap is no space between words
TIGHT = 0.42  # a narrower one surely is; between the words of a head, a wider one is none


@dataclass(slots=True)
class WordLine:
    """Words that stand on one line, left to right; `clusters` are stretches parted by gaps wider than a space."""

    words: list[Word]
    top: float
    bottom: float
    size: float
    bold: bool = False
    clusters: list[list[Word]] = field(default_factory=list)

    @property
    def left(self) -> float:
        return float(self.words[0]["x0"])

    @property
    def right(self) -> float:
        return float(self.words[-1]["x1"])

    @property
    def text(self) -> str:
        return " ".join(word["text"] for word in self.words)


@dataclass(slots=True)
class Head:
    """The head of a column: its words, and the stretch that they take. `above` is the place of a head over it."""

    words: list[Word]
    left: float
    right: float
    above: int | None = None

    @property
    def text(self) -> str:
        ordered = sorted(self.words, key=lambda word: (round(word["top"]), word["x0"]))
        return " ".join(word["text"] for word in ordered).replace("/ ", "/")

    @property
    def middle(self) -> float:
        return (self.left + self.right) / 2


def word_lines(words: list[Word]) -> list[WordLine]:
    """Return the lines of words from the top down."""
    lines: list[WordLine] = []
    for word in sorted(words, key=lambda held: (held["top"], held["x0"])):
        middle = (word["top"] + word["bottom"]) / 2
        if lines and lines[-1].top <= middle <= lines[-1].words[0]["bottom"]:
            lines[-1].words.append(word)
            lines[-1].bottom = max(lines[-1].bottom, word["bottom"])
        else:
            lines.append(WordLine([word], word["top"], word["bottom"], word["size"]))
    for line in lines:
        line.words.sort(key=lambda held: held["x0"])
        line.size = sorted(word["size"] for word in line.words)[len(line.words) // 2]
        line.bold = all("bold" in word["fontname"].lower() for word in line.words)
        line.clusters = clusters(line.words, line.size)
    return lines


def clusters(words: list[Word], size: float, space: float = SPACE) -> list[list[Word]]:
    """Return the words of a line parted at gaps wider than a space."""
    found = [[words[0]]]
    for before, word in pairwise(words):
        if word["x0"] - before["x1"] > size * space:
            found.append([])
        found[-1].append(word)
    return found


def heads_of(lines: list[WordLine]) -> tuple[list[Head], list[Head]]:
    """Return (heads of columns left to right, heads that stand over several of them)."""
    held = [Head(words, words[0]["x0"], words[-1]["x1"])
            for line in lines for words in clusters(line.words, line.size, TIGHT)]  # fmt: skip
    held = [part for head in held for part in _over_wraps(head, held)]
    over = [head for head in held if _is_over(head, held)]
    heads: list[Head] = []
    for head in sorted((head for head in held if head not in over), key=lambda head: head.left):
        same = [other for other in heads if _overlap(head, other) > 0]
        for other in same:
            heads.remove(other)
            head = Head([*other.words, *head.words], min(other.left, head.left), max(other.right, head.right))
        heads.append(head)
    heads.sort(key=lambda head: head.left)
    _place_over(heads, over)
    return heads, over


def _over_wraps(head: Head, held: list[Head]) -> list[Head]:
    """Part heads that stand close on one line by the lines below, if these only go on with them: in small letters."""
    bottom = head.words[0]["bottom"]
    below = [other for other in held if bottom - 2 < other.words[0]["top"] < bottom + head.words[0]["size"]]
    under = [other for other in below if _overlap(head, other) > 0.5 * (other.right - other.left)]
    if len(under) < 2 or len(head.words) < 2 or not all(other.text[:1].islower() for other in under):
        return [head]
    parts: dict[int, list[Word]] = {}
    for word in head.words:
        middle = (word["x0"] + word["x1"]) / 2
        parts.setdefault(min(range(len(under)), key=lambda at: abs(under[at].middle - middle)), []).append(word)
    return [Head(words, words[0]["x0"], words[-1]["x1"]) for _at, words in sorted(parts.items())]


def split_heads(heads: list[Head], lines: Sequence[WordLine]) -> list[Head]:
    """Part heads that stand so close that they seem one: lines below have words apart under both halves."""
    found: list[Head] = []
    for head in heads:
        place = _split_at(head, lines) if len(head.words) > 1 else None
        if place is None:
            found.append(head)
            continue
        halves = [[word for word in head.words if (word["x0"] + word["x1"]) / 2 < place],
                  [word for word in head.words if (word["x0"] + word["x1"]) / 2 >= place]]  # fmt: skip
        if not all(halves):
            found.append(head)
            continue
        for words in halves:
            half = Head(words, min(word["x0"] for word in words), max(word["x1"] for word in words), head.above)
            found += split_heads([half], lines)
    return found


def _split_at(head: Head, lines: Sequence[WordLine]) -> float | None:
    gaps: list[tuple[float, float]] = []
    for line in lines:
        for one, two in pairwise(line.clusters):
            start, end = one[-1]["x1"], two[0]["x0"]
            if start > head.left + 3 and end < head.right - 3 and start < end:
                gaps.append((start, end))
    if len(gaps) < 2:
        return None
    places = sorted({(start + end) / 2 for start, end in gaps} | {start + 1 for start, _end in gaps})
    best = max(places, key=lambda x: (_holds(x, gaps, head), -abs(x - head.middle)))
    through = sum(words[0]["x0"] < best < words[-1]["x1"] for line in lines for words in line.clusters)
    held = sum(start < best < end for start, end in gaps)
    return best if held >= max(2, 4 * through) and _between_words(best, head) else None


def _holds(place: float, gaps: list[tuple[float, float]], head: Head) -> float:
    return sum(start < place < end for start, end in gaps) if _between_words(place, head) else 0


def _between_words(place: float, head: Head) -> bool:
    return not any(word["x0"] + 1 < place < word["x1"] - 1 for word in head.words)


def _is_over(head: Head, held: list[Head]) -> bool:
    """Whether two heads of one line below stand under it, or it is a year over quarters or months."""
    bottom = head.words[0]["bottom"]
    below = [other for other in held if other.words[0]["top"] > bottom - 2]
    under = [other for other in below if _overlap(head, other) > 0.5 * (other.right - other.left)]
    if any(abs(one.words[0]["top"] - two.words[0]["top"]) < 3 for one, two in pairwise(under)):
        return True
    periods = [other for other in below if is_period(other.text) and not is_year(other.text)]
    return is_year(head.text) and len(periods) >= 2


def _overlap(one: Head, other: Head) -> float:
    return min(one.right, other.right) - max(one.left, other.left)


def _place_over(heads: list[Head], over: list[Head]) -> None:
    years = [at for at, head in enumerate(over) if is_year(head.text)]
    years.sort(key=lambda at: over[at].left)
    periods = [head for head in heads if is_period(head.text) and not is_year(head.text)]
    for at, head in enumerate(over):
        if at not in years:
            for other in heads:
                if _overlap(head, other) > 0:
                    other.above = at
    for place, head in enumerate(periods if years else []):
        if len(periods) % len(years) == 0:
            head.above = years[place * len(years) // len(periods)]
        else:
            head.above = next((at for at in reversed(years) if over[at].left <= head.left + 3), years[0])


def lanes_of(heads: list[Head], lines: Sequence[WordLine], left: float, right: float) -> list[float]:
    """Return the borders of the lanes: one more than heads. Each lies in the widest blank stretch between two heads."""
    spans = [(word["x0"], word["x1"]) for line in lines if not _crossing(line, heads) for word in line.words]
    spans += [(head.left, head.right) for head in heads]
    spans.sort()
    borders = [left]
    for one, other in pairwise(heads):
        borders.append(_border(one.middle, other.middle, spans))
    return [*borders, right]


def _crossing(line: WordLine, heads: list[Head]) -> bool:
    """Whether a stretch of words runs under several heads: a row across the table, or running text."""
    for words in line.clusters:
        start, end = words[0]["x0"], words[-1]["x1"]
        under = sum(min(end, head.right) - max(start, head.left) > 2 for head in heads)
        if under > 1 and any(_joins(one, two, heads) for one, two in pairwise([*words, words[-1]])):
            return True
    return False


def _joins(one: Word, two: Word, heads: list[Head]) -> bool:
    """Whether two words that follow, or one long word, stand under different heads with hardly a space between."""
    if two["x0"] - one["x1"] > one["size"] * TIGHT:
        return False
    for before, after in pairwise(heads):
        if one["x0"] < before.right and two["x1"] > after.left:
            return True
        if one["x1"] < after.left <= two["x1"] and one["x1"] > before.middle and two["x0"] <= after.left - 1:
            return True
    return False


def _border(start: float, end: float, spans: list[tuple[float, float]]) -> float:
    """Return where to part: inside the widest stretch between two places that the fewest words cover."""
    cuts = sorted({start, end, *(x for span in spans for x in span if start < x < end)})
    inside = [span for span in spans if span[1] > start and span[0] < end]
    stretches: list[list[float]] = []  # [words that cover it, start, end]
    for one, two in pairwise(cuts):
        middle = (one + two) / 2
        count = sum(span[0] < middle < span[1] for span in inside)
        if stretches and stretches[-1][0] == count and stretches[-1][2] == one:
            stretches[-1][2] = two
        else:
            stretches.append([count, one, two])
    if not stretches:
        return (start + end) / 2
    least = min(count for count, _one, _two in stretches)
    _count, one, two = max((held for held in stretches if held[0] == least), key=lambda held: held[2] - held[1])
    return one + (two - one) * 0.6


def lane_of(word: Word, borders: list[float]) -> int:
    """Return the place of the lane that holds the middle of a word."""
    middle = (word["x0"] + word["x1"]) / 2
    return max((at for at, border in enumerate(borders[:-1]) if border <= middle), default=0)


def is_across(line: WordLine, borders: list[float]) -> bool:
    """Whether a line is one stretch of words that runs over a border with no more than a space there."""
    if len(line.clusters) > 1:
        return False
    for one, two in pairwise(line.words):
        if lane_of(one, borders) != lane_of(two, borders) and two["x0"] - one["x1"] <= one["size"] * TIGHT:
            return True
    return any(word["x0"] < border - 2 and word["x1"] > border + 2 for word in line.words for border in borders[1:-1])
