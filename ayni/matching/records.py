"""Requests and offers as they come in: fields missing, misspelt or of another shape are read as well as they can be."""

import re
from collections.abc import Iterable, Mapping
from datetime import date
from difflib import get_close_matches
from functools import lru_cache
from typing import Any

from ayni.matching.values import (
    currency_of_fields,
    day_of_field,
    days_of_field,
    number_of_field,
    share_of_field,
    window_of_words,
)

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
_LONGEST_WINDOW = 200
_WORD = re.compile(r"[^\W\d_]{3}")
_AMOUNTS = ("amount", "minimum_amount", "amount_min", "amount_max", "own_contribution")
_FROM, _TO = ("from", "start", "begin", "since", "begins", "starts"), ("to", "end", "until", "till", "ends")
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
        if value is None:
            return ""
        if isinstance(value, str):
            return value.strip()
        if isinstance(value, Mapping):
            value = " ".join(str(part) for part in value.values())
        if isinstance(value, list | tuple):
            value = " ".join(str(part) for part in value)
        return str(value).strip()

    def list(self, *names: str) -> list[str]:
        """Return the values of list fields; a text is parted at commas and the like."""
        values: list[str] = []
        for name in names:
            if name in self._given:
                values.extend(_parts(self._given[name]))
        return values

    def number(self, *names: str) -> float | None:
        """Return the first of the fields that holds a number, as people write numbers."""
        for name in names:
            value = self._given.get(name)
            number = number_of_field(value)
            if number is not None and number >= 0:
                return number
        return None

    def days(self) -> float | None:
        """Return the days of work asked or given."""
        found = (days_of_field(self._given.get(name)) for name in ("days_needed", "capacity_days"))
        return next((days for days in found if days is not None and days >= 0), None)

    def share(self) -> float | None:
        """Return the percentage that who asks must bear."""
        return share_of_field(self._given.get("cofinancing_min_percent"))

    def currency(self) -> str | None:
        """Return the currency of the amounts: that of its field, else one that stands beside an amount."""
        return currency_of_fields(self._given.get(name) for name in ("currency", *_AMOUNTS))

    def window(self) -> tuple[date | None, date | None]:
        """Return the first and the last day of the window, either absent; turned round if they stand so."""
        value = self._given.get("window")
        if isinstance(value, Mapping):
            keys = {str(key).strip().lower(): part for key, part in value.items()}
            begins = day_of_field(next((keys[key] for key in _FROM if key in keys), None))
            ends = day_of_field(next((keys[key] for key in _TO if key in keys), None), last=True)
        elif isinstance(value, str) and _WORD.search(value) and any(window_of_words(value[:_LONGEST_WINDOW])):
            return window_of_words(value[:_LONGEST_WINDOW])
        else:
            parts = list(value) if isinstance(value, list | tuple) else _ends_of(str(value or ""))
            begins = day_of_field(parts[0] if parts else None)
            ends = day_of_field(parts[-1], last=True) if parts else None
        return (ends, begins) if begins and ends and ends < begins else (begins, ends)


def _ends_of(text: str) -> list[str]:
    """The two ends of a window that is written as one text; one text where there is no end to see."""
    for joint in ("/", "–", "—", "..", " - ", " to "):
        head, found, tail = text.partition(joint)
        # A day may be written with strokes; a joint comes after a year at least.
        if found and (joint != "/" or len(head.strip()) >= len("2027")):
            return [head.strip(), tail.strip()]
    return [text.strip()]


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
