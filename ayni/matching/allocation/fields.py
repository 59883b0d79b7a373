"""Single values of an instance, read strictly: what is no finite number of zero or more is refused with its name."""

import math
from collections.abc import Mapping
from typing import Any

from ayni.matching.allocation.saying import Who, refused, who

_NUMBERS = (int, float)
_SMALLEST, _LARGEST = 1e-6, 1e15
_MOST = 10**9


def listed(raw: Mapping[str, Any], field: str) -> list[Mapping[str, Any]]:
    """Return a list of objects; absent and null are an empty list."""
    lines = raw.get(field)
    if lines is None:
        return []
    if not isinstance(lines, list):
        raise refused("no-list", field=field)
    for place, line in enumerate(lines, 1):
        if not isinstance(line, Mapping):
            raise refused("line-no-object", field=field, line=place)
    return lines


def name_of(line: Mapping[str, Any], kind: str, place: int) -> Who:
    """Return how sentences call the line."""
    value = line.get("id")
    if isinstance(value, bool) or not isinstance(value, str | int) or value == "":
        raise refused("line-no-id", field=f"{kind}s", line=place)
    return who(kind, value)


def number(line: Mapping[str, Any], field: str, called: str, default: float | None = 0.0) -> float:
    """Return a finite number of zero or more."""
    value: Any = line.get(field)
    if type(value) in _NUMBERS and (_SMALLEST <= value <= _LARGEST or value == 0):
        return float(value)
    if value is None:
        if default is None:
            raise refused("missing", who=called, field=field)
        return default
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise refused("no-number", who=called, field=field)
    try:
        found = float(value)
    except OverflowError:
        found = math.inf
    amount = field not in ("score", "weight", "max_share")
    if not math.isfinite(found) or found > _LARGEST or (amount and 0 < found < _SMALLEST):
        raise refused("odd-number", who=called, field=field)
    if found < 0:
        raise refused("below-zero", who=called, field=field, value=found)
    return found


def limit(line: Mapping[str, Any], field: str, called: str, default: float) -> float:
    """Return a number as `number` does; one that is too large to work with, or without end, is no limit."""
    value = line.get(field)
    if isinstance(value, int | float) and not isinstance(value, bool) and value > _LARGEST:
        return default
    return number(line, field, called, default)


def fraction(line: Mapping[str, Any], field: str, called: str, default: float | None) -> float:
    """Return a number from 0 to 1."""
    found = number(line, field, called, default)
    if found > 1:
        raise refused("no-fraction", who=called, field=field, value=found)
    return found


def whole(line: Mapping[str, Any], field: str, *, idle: bool = False) -> int | None:
    """Return a whole number of one or more; absent and null mean no limit, as does 0 where it is `idle`."""
    value = line.get(field)
    if value is None or (idle and value == 0):
        return None
    if isinstance(value, bool) or not isinstance(value, int | float) or not 1 <= value < math.inf or value % 1:
        raise refused("no-count", field=field)
    return min(int(value), _MOST)
