"""Requests and offers as they come in: fields missing, misspelt or of another shape are read as well as they can be."""

from collections.abc import Iterable, Mapping
from datetime import date
from difflib import get_close_matches
from functools import lru_cache
from typing import Any

FIELDS = (
    "id",
    "lang",
    "title",
    "description",
    "theme",
    "initiative",
    "region",
    "regions_served",
    "country",
    "countries_served",
    "support_type",
    "languages",
    "window",
    "amount",
    "minimum_amount",
    "amount_min",
    "amount_max",
    "currency",
    "own_contribution",
    "cofinancing_min_percent",
    "days_needed",
    "capacity_days",
    "modality",
    "organisation_type",
    "eligible_organisations",
    "urgency",
    "status",
    "organisation",
    "conflicts",
    "adaptation",
)
_ALSO = {
    "themes": "theme",
    "topic": "theme",
    "topics": "theme",
    "language": "lang",
    "text": "description",
    "body": "description",
    "summary": "description",
    "name": "title",
    "regions": "region",
    "countries": "country",
    "kind": "support_type",
    "support": "support_type",
    "kinds": "support_type",
    "period": "window",
    "dates": "window",
    "organization_type": "organisation_type",
    "applicant_type": "organisation_type",
    "eligible_organizations": "eligible_organisations",
    "eligible": "eligible_organisations",
    "organization": "organisation",
    "owner": "organisation",
    "provider": "organisation",
    "state": "status",
    "days": "days_needed",
    "mode": "modality",
}


class Record:
    """One request or offer as it came in, read by field whatever the spelling and shape."""

    def __init__(self, given: Mapping[str, Any]) -> None:
        self._given: dict[str, Any] = {}
        for key, value in given.items():
            name = field_named(str(key))
            if name and (name not in self._given or key == name) and value not in (None, "", [], {}):
                self._given[name] = value

    def text(self, name: str) -> str:
        """Return a field as text, "" where it is absent."""
        value = self._given.get(name)
        if isinstance(value, Mapping):
            value = " ".join(str(part) for part in value.values())
        if isinstance(value, list | tuple):
            value = " ".join(str(part) for part in value)
        return "" if value is None else str(value).strip()

    def list(self, *names: str) -> list[str]:
        """Return the values of list fields; a text is parted at commas and the like."""
        values: list[str] = []
        for name in names:
            values.extend(_parts(self._given.get(name)))
        return values

    def number(self, *names: str) -> float | None:
        """Return the first of the fields that holds a number, as people write numbers."""
        for name in names:
            value = self._given.get(name)
            number = _number(value)
            if number is not None and number >= 0:
                return number
        return None

    def window(self) -> tuple[date | None, date | None]:
        """Return the first and the last day of the window, either absent; turned round if they stand so."""
        value = self._given.get("window")
        if isinstance(value, Mapping):
            keys = {str(key).strip().lower(): part for key, part in value.items()}
            begins = _day(next((keys[key] for key in ("from", "start", "begin", "since") if key in keys), None))
            ends = _day(next((keys[key] for key in ("to", "end", "until", "till") if key in keys), None), last=True)
        else:
            parts = list(value) if isinstance(value, list | tuple) else str(value or "").replace(" ", "").split("/")
            begins = _day(parts[0] if parts else None)
            ends = _day(parts[1], last=True) if len(parts) > 1 else None
        return (ends, begins) if begins and ends and ends < begins else (begins, ends)


@lru_cache(maxsize=4096)
def field_named(key: str) -> str | None:
    """Return the field that a key means: itself, another word for it, or the nearest spelling; None for others."""
    plain = key.strip().lower().replace("-", "_").replace(" ", "_")
    if plain in FIELDS:
        return plain
    if plain in _ALSO:
        return _ALSO[plain]
    close = get_close_matches(plain, [*FIELDS, *_ALSO], n=1, cutoff=0.82) if len(plain) > 3 else []
    return _ALSO.get(close[0], close[0]) if close else None


def _parts(value: Any) -> Iterable[str]:
    if value is None or isinstance(value, bool):
        return
    if isinstance(value, Mapping):
        value = [key for key, chosen in value.items() if chosen]
    if isinstance(value, list | tuple | set | frozenset):
        for part in value:
            yield from _parts(part)
        return
    for part in str(value).replace("|", ";").replace("\n", ";").split(";"):
        for piece in part.split(", ") if len(part) < 200 else [part]:
            if piece.strip(" ,"):
                yield piece.strip(" ,")


def _number(value: Any) -> float | None:
    if isinstance(value, bool) or value is None:
        return None
    if isinstance(value, int | float):
        return float(value) if value == value and abs(value) < 1e15 else None
    if isinstance(value, Mapping):
        return _number(value.get("amount", value.get("value", value.get("cash"))))
    digits = "".join(sign for sign in str(value) if sign.isdigit() or sign in ".,'\u00a0 ").strip(" .,")
    if not any(sign.isdigit() for sign in digits):
        return None
    from ayni.matching.facets.said import number_of

    return number_of(digits)


def _day(value: Any, *, last: bool = False) -> date | None:
    """A day from "2027-05-31", "2027-05" or "2027"; of a month or year the first or the last day."""
    from ayni.matching.facets.dates import month_span

    parts = str(value or "").strip()[:10].replace("/", "-").split("-")
    if not parts[0].isdigit() or not 1900 < int(parts[0]) < 2200 or not all(part.isdigit() for part in parts):
        return None
    numbers = [int(part) for part in parts]
    try:
        if len(numbers) >= 3:
            return date(*numbers[:3])
        months = month_span(numbers[0], numbers[1] if len(numbers) > 1 else 1, 1 if len(numbers) > 1 else 12)
    except ValueError:
        return None
    return months[last]
