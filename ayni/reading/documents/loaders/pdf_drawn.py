"""What is drawn on a PDF page beside its words: horizontal rules, and coloured bands behind rows."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

THIN = 2.6
LEAST_BAND = 5.0


@dataclass(slots=True, frozen=True)
class Edge:
    """A horizontal rule, or the upper or lower edge of a band, from `left` to `right` at height `y`, in points."""

    y: float
    left: float
    right: float


@dataclass(slots=True)
class Drawn:
    """The horizontal edges of a page from the top down, and the bands as (top, bottom, left, right)."""

    edges: list[Edge]
    bands: list[tuple[float, float, float, float]]

    def between(self, top: float, bottom: float, left: float, right: float) -> list[list[Edge]]:
        """Return the edges between two heights, those of one height together, that touch the stretch left to right."""
        found: list[list[Edge]] = []
        for edge in self.edges:
            if not (top <= edge.y <= bottom and edge.right > left and edge.left < right):
                continue
            if found and edge.y - found[-1][0].y < 2.0:
                found[-1].append(edge)
            else:
                found.append([edge])
        return found

    def parts(self, above: float, below: float, left: float, right: float) -> bool:
        """Whether edges between two lines of words run along at least half of the stretch left to right."""
        held = (covered(edges, left, right) for edges in self.between(above - 1.5, below + 1.5, left, right))
        return any(share >= 0.5 * (right - left) for share in held)


def covered(edges: Iterable[Edge], left: float, right: float) -> float:
    """Return how many points of the stretch left to right the edges cover; overlaps count once."""
    total, reached = 0.0, left
    for edge in sorted(edges, key=lambda held: held.left):
        start, end = max(edge.left, reached), min(edge.right, right)
        if end > start:
            total += end - start
            reached = end
    return total


def drawn(page: Any) -> Drawn:
    """Return the rules and bands of a page; white rectangles and those as large as the page count for nothing."""
    edges: list[Edge] = []
    bands: list[tuple[float, float, float, float]] = []
    for line in page.lines:
        if abs(line["bottom"] - line["top"]) < 1 and line["x1"] - line["x0"] > 8:
            edges.append(Edge(line["top"], line["x0"], line["x1"]))
    for rect in page.rects:
        width, height = rect["x1"] - rect["x0"], rect["bottom"] - rect["top"]
        if width < 8 or height > page.height * 0.8:
            continue
        if height <= THIN:
            edges.append(Edge((rect["top"] + rect["bottom"]) / 2, rect["x0"], rect["x1"]))
        elif height >= LEAST_BAND and rect.get("fill") and not is_white(rect.get("non_stroking_color")):
            bands.append((rect["top"], rect["bottom"], rect["x0"], rect["x1"]))
            edges += [Edge(rect["top"], rect["x0"], rect["x1"]), Edge(rect["bottom"], rect["x0"], rect["x1"])]
    return Drawn(sorted(edges, key=lambda edge: edge.y), bands)


def has_uprights(page: Any, box: tuple[float, float, float, float]) -> bool:
    """Whether a vertical rule stands inside a box: the sides of coloured rectangles are none."""
    left, top, right, bottom = box
    uprights = [line for line in page.lines if abs(line["x1"] - line["x0"]) < 1]
    for rect in page.rects:
        if rect["x1"] - rect["x0"] <= THIN:
            uprights.append(rect)
        elif rect.get("stroke") and rect["bottom"] - rect["top"] > THIN:
            uprights += [{**rect, "x1": rect["x0"]}, {**rect, "x0": rect["x1"]}]
    return any(
        left + 3 < upright["x0"] < right - 3 and upright["bottom"] > top + 1 and upright["top"] < bottom - 1
        for upright in uprights
    )


def is_white(colour: Any) -> bool:
    """Whether a colour of a drawing cannot be seen on paper."""
    parts = colour if isinstance(colour, list | tuple) else [colour]
    numbers = [part for part in parts if isinstance(part, int | float)]
    if len(numbers) == 4:
        return all(part <= 0.02 for part in numbers)
    return not numbers or all(part >= 0.98 for part in numbers)
