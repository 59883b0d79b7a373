"""What a token of digits says by its shape: numbers and years, ordinals, codes such as "Q1", decades, numeric dates."""

import re
from typing import Any

from ayni.reading.timeframes.spans import Span, day_span, month_span, span
from ayni.reading.words.tokens import Token

_ORDINAL = re.compile(
    r"(\d{1,3})(?:st|nd|rd|th|er|ere|re|e|eme|nde|o|a|ro|ra|do|da|to|ta|ero|era|го|и|я|е|ыи|ая|ое|ои|ом|м|му|ого|ему|d)$"
)
_CODED = re.compile(r"(?:(q|t|h|s|fy|cy|ay|m|y|a|ef|w|g)(\d{1,4})|(\d)(q|t|h|s|er|кв))$")
_TIMES = re.compile(r"(\d{1,2})[xх]$")
_CHAINED = re.compile(r"(?:(q[1-4])((?:fy|cy)\d{2,4})|(y\d{1,2})(q[1-4])|([1-4]q)(\d{2}|\d{4}))$")
_DECADE = re.compile(r"(?:(19|20|21)(\d0)|(\d0))(?:s|е)$")


def chained_classes(key: str, lang: str) -> list[tuple[str, Any]]:
    """The two classes of codes written in one: "Q3FY19", "Y1Q3", "1Q15"; empty for other tokens."""
    found = _CHAINED.match(key)
    if not found:
        return []
    first, second = (piece for piece in found.groups() if piece)
    if second.isdigit():
        year = int(second)
        right: tuple[str, Any] | None = ("YEAR", year if year > 1000 else 2000 + year)
    else:
        right = coded_class(second, lang)
    left = coded_class(first, lang)
    return [left, right] if left and right else []


def coded_class(key: str, lang: str) -> tuple[str, Any] | None:
    """The class of letters and digits together: "1990s", "Q1", "FY2012", "15th"; None when they are no time."""
    decade = _decade(key)
    if decade:
        return "SPAN", decade
    times = _TIMES.match(key)
    if times:
        return "TIMES", int(times.group(1))
    coded = _CODED.match(key)
    if coded and not (coded.group(3) and coded.group(4) == "er"):
        code = coded.group(1) or coded.group(4)
        return _coded(code, int(coded.group(2) or coded.group(3)), lang)
    ordinal = _ORDINAL.match(key)
    return ("ORD", int(ordinal.group(1))) if ordinal else None


def dated_class(token: Token, lang: str) -> tuple[str, Any]:
    """The class of a numeric date, a numeric month ("03/2012") or a pair of years ("2012-13")."""
    if token.kind == "date":
        found = _date_value(token.key, lang)
        return ("SPAN", found) if found else ("W", None)
    first, second = (int(piece) for piece in re.findall(r"\d+", token.key))
    if token.kind == "month":
        year, month = (first, second) if first > 12 else (second, first)
        return "SPAN", month_span(year, month)
    last = first // 100 * 100 + second
    if last > first or (last + 100 - first) == 1:
        return "PAIR", (first, last if last > first else last + 100)
    return ("SPAN", month_span(first, second)) if 1 <= second <= 12 else ("YEAR", first)


def _decade(key: str) -> Span | None:
    found = _DECADE.match(key)
    if not found:
        return None
    start = int((found.group(1) or "20") + found.group(2)) if found.group(1) else 1900 + int(found.group(3))
    return span((start, 1, 1), (start + 9, 12, 31), "years")


def number_class(token: Token) -> tuple[str, Any]:
    """YEAR for four digits of these centuries, NUM for other numbers, W for what is neither."""
    digits = token.key.replace("\u00a0", "").replace(" ", "")
    if digits.isdigit():
        value = int(digits)
        if len(token.key) == 4 and 1900 <= value < 2200:
            return "YEAR", value
        return ("NUM", value) if value < 10000 else ("W", None)
    try:
        return "NUM", float(digits.replace(",", "."))
    except ValueError:
        return "W", None


def _coded(code: str, number: int, lang: str) -> tuple[str, Any] | None:
    """Codes such as Q1, T3, H2, FY2012, M18, Y2; None when the number does not fit the code."""
    if code in ("q", "кв") or (code == "t" and number <= 4):
        return ("QN", number) if 1 <= number <= 4 else None
    if code == "h" or (code == "s" and lang in ("fr", "es", "en") and number <= 2):
        return ("HN", number) if 1 <= number <= 2 else None
    if code in ("fy", "ef", "ay"):
        name = "ACAD" if code == "ay" else "FISC_US" if code == "fy" and lang == "en" else "FISC"
        return name, number if number > 1000 else 2000 + number
    if code == "cy":
        return "YEAR", number if number > 1000 else 2000 + number
    if code == "a" and lang in ("fr", "es") and number < 20:
        return "STEP", ("Y", number)
    if code in ("m", "y", "w") and number < 100:
        return "STEP", (code.upper(), number)
    return None


def _date_value(key: str, lang: str) -> Span | None:
    parts = [int(piece) for piece in re.findall(r"\d+", key)]
    if parts[0] > 31:
        return day_span(*parts)
    day, month, year = parts
    month_first = lang == "en" and "/" in key
    if (month_first and month <= 31 and day <= 12) or month > 12:
        day, month = month, day
    return day_span(year + (2000 if year < 70 else 1900) if year < 100 else year, month, day)
