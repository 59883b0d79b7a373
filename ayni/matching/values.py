"""Numbers, amounts, currencies and days in fields, as people write them there; what cannot be read is None."""

import re
from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from functools import lru_cache
from typing import Any

_NUMBER = re.compile(r"\d[\d.,'’\u00a0\u202f ]*")
_SHORT_SCALE = re.compile(r"\d\s*([kкmм])\b", re.IGNORECASE)
_SCALES = {"k": 1e3, "к": 1e3, "m": 1e6, "м": 1e6}
_CODE = re.compile(r"\b[A-Z]{3}\b")
_ISO = re.compile(r"^(\d{4})(?:[-/.](\d{1,2}))?(?:[-/.](\d{1,2}))?(?:[T ].*)?$")
_TURNED = re.compile(r"^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4}|\d{2})$")
_MONTH_FIRST = re.compile(r"^(\d{1,2})[-/.](\d{4})$")
_MOST, _LONGEST = 1e15, 200
# A day without a year in a field is none, so this one only has to be some day.
_ANY_DAY = date(2000, 1, 1)
_LANGUAGES = ("en", "fr", "es", "ru")


def number_of_field(value: Any) -> float | None:
    """Return the number of a field: 5000, "5 000", "EUR 50 000", "50k", "1.5 million"; of a range the first."""
    if isinstance(value, bool) or value is None:
        return None
    if isinstance(value, int | float):
        return float(value) if value == value and abs(value) < _MOST else None
    if isinstance(value, Mapping):
        return number_of_field(value.get("amount", value.get("value", value.get("cash"))))
    if isinstance(value, list | tuple):
        return next((found for one in value[:2] if (found := number_of_field(one)) is not None), None)
    return _number_in(str(value)[:_LONGEST])


@lru_cache(maxsize=4096)
def _number_in(text: str) -> float | None:
    from ayni.matching.facets.said import Said, number_of

    found = _NUMBER.search(text)
    if found is None:
        return None
    if text[: found.start()].rstrip().endswith(("-", "−")):
        return None
    number = number_of(found[0].strip(" .,'’\u00a0\u202f"))
    short = _SHORT_SCALE.match(text, max(found.end() - 1 - len(found[0]) + len(found[0].rstrip()), 0))
    if short:
        return number * _SCALES[short[1].lower()]
    rest = text[found.end() :]
    scales = (hit.value for lang in _LANGUAGES for hit in Said(rest, lang).of("SCALE") if hit.first == 0)
    return number * float(next(scales, 1)) if number < _MOST else None


def currency_of_fields(values: Iterable[Any]) -> str | None:
    """Return the currency that fields name, the first of them: "EUR", "euros", "€", "50 000 сом"."""
    for value in values:
        if isinstance(value, Mapping):
            value = value.get("currency", "")
        if isinstance(value, str) and value.strip() and (found := _currency_in(value[:_LONGEST])):
            return found
    return None


@lru_cache(maxsize=4096)
def _currency_in(text: str) -> str | None:
    from ayni.matching.facets.money import ROUGHLY, SIGNS
    from ayni.matching.facets.said import Said

    codes = [code for code in _CODE.findall(text.upper()) if code in ROUGHLY]
    if codes:
        return str(codes[0])
    signs = [SIGNS[sign] for sign in text if sign in SIGNS]
    words = (hit.value for lang in _LANGUAGES for hit in Said(text, lang).of("CUR"))
    return signs[0] if signs else next(words, None)


def days_of_field(value: Any) -> float | None:
    """Return the days of work of a field: 15, "15 days", "two weeks", "2 недели"."""
    if isinstance(value, str) and any(sign.isalpha() for sign in value):
        found = _days_in(value[:_LONGEST])
        if found is not None:
            return found
    return number_of_field(value)


@lru_cache(maxsize=1024)
def _days_in(text: str) -> float | None:
    from ayni.matching.facets.days import days_in
    from ayni.matching.facets.said import Said

    return next((days for lang in _LANGUAGES if (days := days_in(Said(text, lang))) is not None), None)


def share_of_field(value: Any) -> float | None:
    """Return a percentage of a field: 20, "20 %", 0.2; what is no percentage is None."""
    share = number_of_field(value)
    if share is None or share < 0 or share > 100:
        return None
    return share * 100 if 0 < share < 1 else share


def day_of_field(value: Any, *, last: bool = False) -> date | None:
    """Return a day of a field, of a month or year the first or the last.

    Read are "2027-05-31", "2027-05", "2027", "31.05.2027", "31/05/27", "05/2027", and words: "May 2027", "mai 2027".
    """
    text = "" if value is None or isinstance(value, bool) else str(value).strip()[:_LONGEST]
    return _day_in(text, last) if text else None


@lru_cache(maxsize=4096)
def _day_in(text: str, last: bool) -> date | None:
    for pattern, order in ((_ISO, (1, 2, 3)), (_TURNED, (3, 2, 1)), (_MONTH_FIRST, (2, 1, None))):
        found = pattern.match(text)
        if found:
            return _day_of(*(int(found[place]) if place and found[place] else None for place in order), last=last)
    return _day_in_words(text, last)


def _day_of(year: int | None, month: int | None, day: int | None, *, last: bool) -> date | None:
    from ayni.matching.facets.dates import month_span

    year = (year or 0) + (2000 if (year or 0) < 100 else 0)
    if not 1900 < year < 2200:
        return None
    try:
        if day is None or month is None:
            return month_span(year, month or 1, 1 if month else 12)[last]
        return date(year, day, month) if month > 12 >= day else date(year, month, day)
    except ValueError:
        return None


def _day_in_words(text: str, last: bool) -> date | None:
    from ayni.matching.facets.dates import spans_in
    from ayni.matching.facets.said import Said

    found = [span for lang in _LANGUAGES for span in spans_in(Said(text, lang), _ANY_DAY) if span.dated]
    if not found:
        return None
    nearest = min(found, key=lambda span: span.ends - span.begins)
    return nearest.ends if last else nearest.begins


@lru_cache(maxsize=1024)
def window_of_words(text: str) -> tuple[date | None, date | None]:
    """Return the window that a field tells in words: "March to June 2027", "с марта по июнь 2027"."""
    from ayni.matching.facets.dates import window_in
    from ayni.matching.facets.said import Said

    windows = [window_in(Said(text, lang), _ANY_DAY) for lang in _LANGUAGES]
    whole = [window for window in windows if all(window)]
    return min(whole, key=_length, default=(None, None))


def _length(window: tuple[date | None, date | None]) -> timedelta:
    begins, ends = window
    return ends - begins if begins and ends else timedelta.max
