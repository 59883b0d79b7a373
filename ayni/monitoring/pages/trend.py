"""Lines over periods, drawn on the server: coordinates for a small SVG with a table behind it."""

from collections.abc import Sequence
from typing import NamedTuple

_LEFT, _RIGHT, _TOP, _BOTTOM = 44, 296, 15, 140


class Mark(NamedTuple):
    """A point of the line: where, and the period's name (shown under it or "" where there is no room)."""

    x: float
    y: float
    label: str
    open: bool


class Trend(NamedTuple):
    """Two lines over the same periods. `scale` are the (y, number) of the rules across."""

    met: str
    verified: str
    marks: list[Mark]
    scale: list[tuple[float, int]]
    last_met: float
    last_verified: float


def trend(labels: Sequence[str], met: Sequence[int], verified: Sequence[int], most: int) -> Trend | None:
    """Return the lines of `met` and `verified` among `most` units; None for fewer than two periods.

    The last period is drawn open: it is not over.
    """
    if len(labels) < 2 or most < 1:
        return None
    step = (_RIGHT - _LEFT) / (len(labels) - 1)
    across = [round(_LEFT + at * step, 1) for at in range(len(labels))]
    every = -(-len(labels) // 8)
    marks = [
        Mark(x, _height(value, most), label if (len(labels) - 1 - at) % every == 0 else "", at == len(labels) - 1)
        for at, (x, value, label) in enumerate(zip(across, met, labels, strict=True))
    ]
    scale = [(_height(value, most), value) for value in sorted({0, most // 2, most})]
    return Trend(
        _path(across, met, most), _path(across, verified, most), marks, scale, marks[-1].y, _height(verified[-1], most)
    )


def _height(value: int, most: int) -> float:
    return round(_BOTTOM - (_BOTTOM - _TOP) * min(value, most) / most, 1)


def _path(across: Sequence[float], values: Sequence[int], most: int) -> str:
    points = (f"{x} {_height(value, most)}" for x, value in zip(across, values, strict=True))
    return "M" + " L".join(points)
