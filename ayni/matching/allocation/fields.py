"""Single values of an instance, read strictly: what is no finite number of zero or more is refused with its name."""

import math
from collections.abc import Mapping
from typing import Any

_NUMBERS = (int, float)
_SMALLEST, _LARGEST = 1e-6, 1e15


class Refused(Exception):
    """A round that cannot be run; its text is one sentence that says why."""

    @property
    def sentence(self) -> str:
        """Return the reason."""
        return str(self)


def listed(raw: Mapping[str, Any], field: str) -> list[Mapping[str, Any]]:
    """Return a list of objects; absent and null are an empty list."""
    lines = raw.get(field)
    if lines is None:
        return []
    if not isinstance(lines, list):
        raise Refused(f"“{field}” must be a list.")
    for place, line in enumerate(lines, 1):
        if not isinstance(line, Mapping):
            raise Refused(f"“{field}”, line {place}: expected an object.")
    return lines


def name_of(line: Mapping[str, Any], kind: str, place: int) -> str:
    """Return how sentences call the line."""
    value = line.get("id")
    if isinstance(value, bool) or not isinstance(value, str | int) or value == "":
        raise Refused(f"“{kind}s”, line {place}: “id” is missing.")
    return f"{kind.capitalize()} “{value}”"


def number(line: Mapping[str, Any], field: str, who: str, default: float | None = 0.0) -> float:
    """Return a finite number of zero or more."""
    value: Any = line.get(field)
    if type(value) in _NUMBERS and (_SMALLEST <= value <= _LARGEST or value == 0):
        return float(value)
    if value is None:
        if default is None:
            raise Refused(f"{who}: “{field}” is missing.")
        return default
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise Refused(f"{who}: “{field}” must be a number.")
    try:
        found = float(value)
    except OverflowError:
        found = math.inf
    amount = field not in ("score", "weight", "max_share")
    if not math.isfinite(found) or found > _LARGEST or (amount and 0 < found < _SMALLEST):
        raise Refused(f"{who}: “{field}” is no number that can be worked with.")
    if found < 0:
        raise Refused(f"{who}: “{field}” is below 0 ({found:g}).")
    return found


def fraction(line: Mapping[str, Any], field: str, who: str, default: float | None) -> float:
    """Return a number from 0 to 1."""
    found = number(line, field, who, default)
    if found > 1:
        raise Refused(f"{who}: “{field}” must be between 0 and 1, but is {found:g}.")
    return found


def whole(line: Mapping[str, Any], field: str) -> int | None:
    """Return a whole number of one or more; absent and null mean no limit."""
    value = line.get(field)
    if value is None:
        return None
    count = isinstance(value, int | float) and not isinstance(value, bool) and math.isfinite(value) and value >= 1
    if not count or value != int(value):
        raise Refused(f"“{field}” must be a whole number of 1 or more, or null for no limit.")
    return int(value)
