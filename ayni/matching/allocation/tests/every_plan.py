"""The best value of a small round, by trying every choice of lines and filling each by a linear model of its own.

It shares nothing with the search but the solver of linear models, so that each judges the other.
"""

from collections import defaultdict
from collections.abc import Iterator
from itertools import product
from typing import Any

import highspy
import numpy as np

LEAST = 2e-5  # what a request without a minimum gets at least, of what it asks
_PARTS = (
    ("funds", "fund_edges", "budget", "ask", "viable", "max_cofunders"),
    ("specialists", "specialist_edges", "days", "days", "days_min", "max_specialists"),
)
Row = tuple[dict[int, float], float, float]
# Part, offer, request, score.
Line = tuple[int, dict[str, Any], dict[str, Any], float]


def best_value(round_: dict[str, Any]) -> float:
    """Return the value of the best plan."""
    return max((_filled(lines, round_, {}, None)[0] for lines in _choices(round_)), default=0.0)


def fairest(round_: dict[str, Any]) -> tuple[float, float]:
    """Return the highest floor that the worst-off region can have of its reach, and the best value at that floor."""
    regions = dict.fromkeys(str(one.get("region") or "") for one in round_["requests"])
    reach = {name: best_value(_alone(round_, name)) for name in regions}
    reach = {name: value for name, value in reach.items() if value > 0}
    floor = max(_filled(lines, round_, reach, None)[0] for lines in _choices(round_)) if reach else 1.0
    return floor, max(_filled(lines, round_, reach, floor - 1e-7)[0] for lines in _choices(round_))


def _alone(round_: dict[str, Any], region: str) -> dict[str, Any]:
    mine = {str(one["id"]) for one in round_["requests"] if str(one.get("region") or "") == region}
    edges = {name: [edge for edge in round_.get(name) or [] if str(edge[1]) in mine] for _o, name, *_rest in _PARTS}
    return {**round_, **edges, "requests": [one for one in round_["requests"] if str(one["id"]) in mine]}


def _number(line: dict[str, Any], field: str, default: float = 0.0) -> float:
    value = line.get(field)
    return default if value is None else float(value)


def _choices(round_: dict[str, Any]) -> Iterator[list[Line]]:
    """Yield every choice of lines that gives each request it touches an offer, and not too many, for all its parts."""
    asks = {str(one["id"]): one for one in round_["requests"]}
    lines: list[Line] = []
    for part, (offers, edges, _room, ask, _least, _most) in enumerate(_PARTS):
        named = {str(one["id"]): one for one in round_.get(offers) or []}
        for offer, request, score in round_.get(edges) or []:
            if _number(asks[str(request)], ask) > 0:
                lines.append((part, named[str(offer)], asks[str(request)], score))
    for taken in product((False, True), repeat=len(lines)):
        chosen = [line for line, is_taken in zip(lines, taken, strict=True) if is_taken]
        counts: dict[str, list[int]] = defaultdict(lambda: [0, 0])
        for part, _offer, request, _score in chosen:
            counts[str(request["id"])][part] += 1
        if all(_complete(asks[name], count, round_) for name, count in counts.items()):
            yield chosen


def _complete(request: dict[str, Any], count: list[int], round_: dict[str, Any]) -> bool:
    for part, (_offers, _edges, _room, ask, _least, most) in enumerate(_PARTS):
        limit = round_.get(most)
        if (_number(request, ask) > 0) != (count[part] > 0) or (limit is not None and count[part] > limit):
            return False
    return True


def _filled(
    lines: list[Line], round_: dict[str, Any], reach: dict[str, float], floor: float | None
) -> tuple[float, bool]:
    """Return the best value of some lines; with `reach` and no floor, the best floor. Minus one where impossible."""
    worth = [_number(request, "weight", 1) * score / 2 / _parts(request) for _part, _offer, request, score in lines]
    served = {str(line[2]["id"]): line[2] for line in lines}
    rows = [*_rooms(lines), *_minimums(lines, served), *_shares(lines)]
    raising = bool(reach) and floor is None
    for name, value in reach.items():
        base = sum(_number(one, "weight", 1) / 2 for one in served.values() if str(one.get("region") or "") == name)
        mine = {place: gain for place, gain in enumerate(worth) if str(lines[place][2].get("region") or "") == name}
        if raising:
            rows.append(({**mine, len(lines): -value}, -base, np.inf))
        else:
            rows.append((mine, value * (floor or 0.0) - base, np.inf))
    lower, upper = _limits(lines)
    base = 0.0 if raising else sum(_number(one, "weight", 1) / 2 for one in served.values())
    cost = [*(0.0 for _gain in worth), 1.0] if raising else worth
    found = _linear(cost, [*lower, *[0.0] * raising], [*upper, *[1.0] * raising], rows)
    return (-1.0, False) if found is None else (base + found, True)


def _parts(request: dict[str, Any]) -> int:
    return (_number(request, "ask") > 0) + (_number(request, "days") > 0)


def _size(line: Line) -> float:
    return _number(line[2], _PARTS[line[0]][3])


def _limits(lines: list[Line]) -> tuple[list[float], list[float]]:
    lower = [_number(line[1], "min") / _size(line) for line in lines]
    most = [min(_number(line[1], "max", np.inf) if line[0] == 0 else np.inf, _size(line)) for line in lines]
    return lower, [largest / _size(line) for largest, line in zip(most, lines, strict=True)]


def _rooms(lines: list[Line]) -> Iterator[Row]:
    offers: dict[tuple[int, str], dict[int, float]] = defaultdict(dict)
    rooms = {}
    for place, (part, offer, _request, _score) in enumerate(lines):
        offers[part, str(offer["id"])][place] = _size(lines[place])
        rooms[part, str(offer["id"])] = _number(offer, _PARTS[part][2])
    for key, used in offers.items():
        unit = max(rooms[key], *used.values())
        yield {place: size / unit for place, size in used.items()}, -np.inf, rooms[key] / unit


def _minimums(lines: list[Line], served: dict[str, dict[str, Any]]) -> Iterator[Row]:
    for name, request in served.items():
        for part, (_offers, _edges, _room, ask, least, _most) in enumerate(_PARTS):
            mine = {place: 1.0 for place, line in enumerate(lines) if (line[0], str(line[2]["id"])) == (part, name)}
            if mine:
                yield mine, max(_number(request, least) / _number(request, ask), LEAST), 1.0


def _shares(lines: list[Line]) -> Iterator[Row]:
    for place, (part, offer, request, _score) in enumerate(lines):
        share = _number(offer, "max_share", 1)
        if part == 0 and share < 1:
            row = {other: -share for other, line in enumerate(lines) if line[0] == 0 and line[2] is request}
            row[place] += 1
            yield row, -np.inf, share * _number(request, "own") / _number(request, "ask")


def _linear(cost: list[float], lower: list[float], upper: list[float], rows: list[Row]) -> float | None:
    if any(least > most + 1e-12 for least, most in zip(lower, upper, strict=True)):
        return None
    program, highs = highspy.HighsLp(), highspy.Highs()
    highs.setOptionValue("output_flag", False)
    program.num_col_, program.num_row_, program.col_cost_ = len(cost), len(rows), np.array(cost)
    program.col_lower_, program.col_upper_ = np.array(lower), np.array(upper)
    program.row_lower_, program.row_upper_ = np.array([row[1] for row in rows]), np.array([row[2] for row in rows])
    matrix = program.a_matrix_
    matrix.format_ = highspy.MatrixFormat.kRowwise
    matrix.start_ = np.cumsum([0, *(len(row[0]) for row in rows)]).astype(np.int32)
    matrix.index_ = np.array([place for row in rows for place in row[0]], np.int32)
    matrix.value_ = np.array([factor for row in rows for factor in row[0].values()], float)
    program.sense_ = highspy.ObjSense.kMaximize
    highs.passModel(program)
    highs.run()
    proven = highs.getModelStatus() in (highspy.HighsModelStatus.kOptimal, highspy.HighsModelStatus.kModelEmpty)
    return float(highs.getInfo().objective_function_value) if proven else None
