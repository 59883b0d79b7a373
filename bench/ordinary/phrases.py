"""Ordinary choices for reading phrases, beside which the reader is measured: an afternoon's work with what is at hand.

`expressions_*` use regular expressions of the standard library. `dateparser_time_frame` finds dates with dateparser's
search, in the four languages, and puts around it what that library leaves to its user: what stands before a date, bare
years and ranges of them, words of recurrence, lengths. About the same effort went into each language.
"""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from dateparser.date import DateDataParser
from dateparser.search import search_dates

Label = dict[str, Any]
Dated = tuple[int, int, date, date]
YEAR = r"((?:19|20)\d\d)"
BY = re.compile(rf"(?:by|before|d.ici|avant|para|antes de|к|до|не позднее|no later than|au plus tard)\b.*?{YEAR}", re.I)
RANGE = re.compile(rf"{YEAR}\s*[-–—]\s*{YEAR}")
CADENCES = {
    r"quarterly|trimestr|ежекварт|квартал": ("MONTHLY", 3), r"monthly|mensu|ежемесяч": ("MONTHLY", 1),
    r"weekly|hebdo|semanal|еженедел": ("WEEKLY", 1), r"biennial|two years|deux ans|dos años|два года": ("YEARLY", 2),
    r"annual|yearly|per year|par an|al año|ежегод|в год|каждый год": ("YEARLY", 1),
}  # fmt: skip
ONGOING = re.compile("ongoing|continu|permanen|постоян", re.I)
NUMBER = re.compile(r"(\d+(?:[.,]\d+)?)\s*(%|ha|km)?")
COUNTED = re.compile("^(number of|nombre d|número de|количество)", re.I)


def expressions_time_frame(text: str) -> Label:
    """Read a time frame with regular expressions alone."""
    for pattern, (freq, interval) in CADENCES.items():
        if re.search(pattern, text, re.I):
            return {"kind": "recurring", "rrule": {"freq": freq, "interval": interval}}
    if ONGOING.search(text):
        return {"kind": "ongoing", "open_ended": True}
    if found := RANGE.search(text):
        return {"kind": "interval", "start": f"{found[1]}-01-01", "end": f"{found[2]}-12-31"}
    if found := BY.search(text):
        return {"kind": "deadline", "not_after": f"{found[1]}-12-31"}
    if found := re.search(YEAR, text):
        return {"kind": "interval", "start": f"{found[1]}-01-01", "end": f"{found[1]}-12-31"}
    return {"kind": "unknown"}


def expressions_indicator(text: str) -> Label:
    """Read an indicator with regular expressions alone."""
    if COUNTED.search(text):
        return {"unit": "count", "comparator": "none", "target_value": None, "aggregation": "count"}
    found = NUMBER.search(text)
    if not found or re.fullmatch(YEAR, found[1]):
        return {"unit": "boolean", "comparator": "exists", "target_value": None, "aggregation": "existence"}
    unit = {"%": "percent", "ha": "area_ha", "km": "length_km"}.get(found[2] or "", "count")
    ways = {"percent": "percentage", "count": "count"}.get(unit, "sum")
    return {"unit": unit, "comparator": ">=", "target_value": float(found[1].replace(",", ".")), "aggregation": ways}


LANGUAGES = ["en", "fr", "es", "ru"]
SETTINGS = {
    "PREFER_DAY_OF_MONTH": "last", "PREFER_MONTH_OF_YEAR": "last", "REQUIRE_PARTS": ["year"], "DATE_ORDER": "DMY",
    "RETURN_AS_TIMEZONE_AWARE": False,
}  # fmt: skip
PARSER = DateDataParser(languages=LANGUAGES, settings=SETTINGS)
# What stands before a date, the longest first: not by, but before; and so on.
BEFORE = r"(?:before|prior to|avant|antes de|antes del|до)"
UNTIL = r"(?:until|till|through|jusqu\W?(?:en|à|au)|hasta)"
UP_TO = (
    r"(?:by|no later than|not later than|d\W?ici|au plus tard(?: le| en)?|pour|para|a más tardar(?: el| en)?|"
    r"к|не позднее|не позже)"
)
SINCE = (
    r"(?:from|since|as of|starting(?: in)?|à partir d[eu]|à compter d[eu]|depuis|dès|a partir del?|desde|"
    r"начиная с|с|со)"
)
MIDDLE = r"(?:\s+(?:the|of|end|le|la|fin|de|du|el|fines|finales|los|del|конца|концу|конец))*\s*$"
LEADS = [(kind, re.compile(rf"\b{words}{MIDDLE}", re.I)) for kind, words in (
    ("before", BEFORE), ("until", UNTIL), ("by", UP_TO), ("since", SINCE),
)]  # fmt: skip
END = re.compile(r"\b(?:end|fin|fines|finales|концу?|конец)\b", re.I)
UNITS = {
    "Y": r"years?|ans?|années?|años?|года?|годы|лет", "M": r"months?|mois|mes(?:es)?|месяц(?:а|ев)?",
    "W": r"weeks?|semaines?|semanas?|недел[яиью]|недель", "D": r"days?|jours?|días?|дн(?:я|ей)|день",
}  # fmt: skip
COUNTS = {
    "two": 2, "deux": 2, "dos": 2, "два": 2, "две": 2, "three": 3, "trois": 3, "tres": 3, "три": 3, "four": 4,
    "quatre": 4, "cuatro": 4, "четыре": 4, "five": 5, "cinq": 5, "cinco": 5, "пять": 5, "six": 6, "seis": 6, "шесть": 6,
}  # fmt: skip
COUNT = rf"(\d{{1,2}}|{'|'.join(COUNTS)})"
EVERY = re.compile(
    rf"\b(?:every|each|tous les|toutes les|chaque|cada|кажд\w+|раз в)\s+(?:{COUNT}\s+)?"
    rf"(?:{'|'.join(f'(?P<{unit}>{words})' for unit, words in UNITS.items())})\b",
    re.I,
)
LENGTH = re.compile(rf"\b{COUNT}\s+(?:{'|'.join(f'(?P<{unit}>{words})' for unit, words in UNITS.items())})\b", re.I)
WITHIN = re.compile(r"\b(?:within|dans les|en un plazo|dentro de|в течение)\b", re.I)
AFTER = re.compile(r"\b(?:after|of|from|après|suivant|de la|después|tras|после|со дня)\b", re.I)
TIMES = re.compile(
    r"\b(?:(twice|deux fois|dos veces|дважды|два раза)|(three times|trois fois|tres veces|три раза|трижды))\b", re.I
)
LEAST = re.compile(rf"\b(?:at least|au moins|al menos|не менее)\s+{COUNT}\b", re.I)
FREQUENCIES = {"Y": "YEARLY", "M": "MONTHLY", "W": "WEEKLY", "D": "DAILY"}
MORE_CADENCES = {
    r"\bsemi-?annual|half-?yearly|semestri|semestral|раз в полгода|полугод": ("MONTHLY", 6), **CADENCES,
    r"\bdaily|quotidien|diari[oa]|ежеднев": ("DAILY", 1),
    r"regular|régulièrement|regularmente|регулярн|periodical|périodique": None,
}  # fmt: skip
ANY_ONGOING = re.compile("on-?going|continu|en cours|en curso|permanen|постоян|непрерыв", re.I)
SOON = re.compile("as soon as possible|dès que possible|lo antes posible|как можно скорее|immediate|immédiat", re.I)
TERMS = {
    "short": r"short[- ]term|court terme|corto plazo|краткосрочн",
    "long": r"long[- ]term|long terme|largo plazo|долгоср",
    "medium": r"medium[- ]term|mid-term|moyen terme|mediano plazo|среднесрочн",
}  # fmt: skip
CONDITION = re.compile(
    r"as needed|as required|upon request|if |subject to|selon|au besoin|sur demande|según|si |по мере|при ", re.I
)
JOINED = re.compile(
    r"^\s*(?:-|–|—|to|and|until|à|au|et|jusqu\W?(?:à|au|en)|a|al|y|hasta|по|до|и)\s*(?:the|le|el)?\s*$", re.I
)
AND = re.compile(r"^\s*(?:and|et|y|и|,|;)", re.I)
OPENED = re.compile(r"\b(?:from|between|de|du|entre|desde|del|с|со|между)\s*(?:the|le|el)?\s*$", re.I)


ORDINALS = (
    r"first|1st|premier|1er|primer|первое|первого|первый|I|1-?(?:го|й|е)?",
    r"second|2nd|deuxième|second|2e|segundo|второе|второго|второй|II|2-?(?:го|й|е)?",
    r"third|3rd|troisième|3e|tercer|третьего|третий|III|3-?(?:го|й)?",
    r"fourth|last|4th|quatrième|4e|cuarto|четвертого|четвертый|IV|4-?(?:го|й)?",
)
QUARTER = r"quarter|trimestre|квартал\w?"
HALF = r"half|semestre|полугоди[еяю]"
STRETCHES = [
    (
        re.compile(rf"(?:\b(?:{words})\s+(?:{noun})|\b[{code}]{number})\s*(?:of|de|del|,|/)?\s*{YEAR}", re.I),
        12 // many,
        number,
    )
    for many, noun, code in ((4, QUARTER, "QTК"), (2, HALF, "HS"))
    for number, words in enumerate(ORDINALS[:many], 1)
]
SEASONS = {
    3: r"spring|printemps|primavera|весн\w+", 6: r"summer|été|verano|лет[оа]", 9: r"autumn|fall|automne|otoño|осень\w*"
}  # fmt: skip
SEASONED = [(first, re.compile(rf"\b(?:{words})\s+(?:of|de|del)?\s*{YEAR}", re.I)) for first, words in SEASONS.items()]
NAMED_DAY = re.compile(r"(?:^|\D)\d{1,2}(?:er|st|nd|rd|th|-?го)?(?:\D|$)")


def dateparser_time_frame(text: str) -> Label:
    """Read a time frame with dateparser's search and glue around it."""
    found = _found(text)
    return _recurring(text, found) or _dated(text, found) or _worded(text)


def _recurring(text: str, dates: list[Dated]) -> Label | None:
    """Read a cadence, and the first or last day that a date beside it gives."""
    rule = _rule(_without(text, dates))
    if rule is None:
        return None
    label: Label = {"kind": "recurring", **({"rrule": rule} if rule else {})}
    for start, _, first, last in dates:
        lead = _lead(text[:start])
        if lead in ("since", None):
            label["start"] = first.isoformat()
        if lead != "since":
            label["end"] = last.isoformat()
    return label


def _without(text: str, dates: list[Dated]) -> str:
    """The text with its dates blanked: a quarter of a year is no cadence."""
    for start, end, _, _ in dates:
        text = text[:start] + " " * (end - start) + text[end:]
    return text


def _rule(text: str) -> Label | None:
    found = EVERY.search(text)
    least = TIMES.search(text)
    if found:
        unit = next(unit for unit in UNITS if found[unit])
        rule: Label = {"freq": FREQUENCIES[unit], "interval": _count(found[1])}
    else:
        known = next((pace for words, pace in MORE_CADENCES.items() if re.search(words, text, re.I)), False)
        if known is False:
            return None
        if known is None:
            return {}
        rule = {"freq": known[0], "interval": known[1]}
    if least:
        rule["min"] = 2 if least[1] else 3
    elif number := LEAST.search(text):
        rule["min"] = _count(number[1])
    return rule


def _lead(ahead: str) -> str | None:
    return next((kind for kind, words in LEADS if words.search(ahead)), None)


def _count(word: str | None) -> int:
    return 1 if word is None else int(word) if word.isdigit() else COUNTS[word.lower()]


def _found(text: str) -> list[Dated]:
    """Dates in the text, with place, first day and last day.

    Quarters, halves, seasons and bare years, which the search does not know or takes for a count ("2017 года" for 2017
    years ago), are found by expressions.
    """
    taken: list[Dated] = []
    for one in (*_stretches(text), *_searched(text), *_years(text)):
        if not any(one[0] < end and start < one[1] for start, end, _, _ in taken):
            taken.append(one)
    return sorted(taken)


def _stretches(text: str) -> Iterator[Dated]:
    for words, months, number in STRETCHES:
        for found in words.finditer(text):
            yield (*found.span(), *_months(int(found[1]), months * (number - 1) + 1, months))
    for month, words in SEASONED:
        for found in words.finditer(text):
            yield (*found.span(), *_months(int(found[1]), month, 3))


def _months(year: int, first: int, months: int) -> tuple[date, date]:
    after = date(year + (first + months - 1) // 12, (first + months - 1) % 12 + 1, 1)
    return date(year, first, 1), after - timedelta(days=1)


def _searched(text: str) -> Iterator[Dated]:
    at = 0
    for words, when in search_dates(text, languages=LANGUAGES, settings=SETTINGS) or []:
        place = text.find(words, at)
        named = re.search(YEAR, words)
        if place < 0 or not named or when.year != int(named[1]) or not re.search(r"[^\W\d_]{3}|\d\W\d", words):
            continue
        at = place + len(words)
        day = when.date()
        period = PARSER.get_date_data(words).period
        if period == "day" or NAMED_DAY.search(words):
            yield place, at, day, day
        elif period == "month":
            yield place, at, day.replace(day=1), day


def _years(text: str) -> Iterator[Dated]:
    for year in re.finditer(rf"\b{YEAR}(?!\d)", text):
        yield (*year.span(), date(int(year[1]), 1, 1), date(int(year[1]), 12, 31))


def _dated(text: str, found: list[Dated]) -> Label | None:
    if not found:
        return None
    start, end, first, last = found[0]
    ahead = text[:start]
    if (
        len(found) > 1
        and JOINED.match(text[end : found[1][0]])
        and (OPENED.search(ahead) or not AND.match(text[end : found[1][0]]))
    ):
        return {"kind": "interval", "start": first.isoformat(), "end": found[1][3].isoformat()}
    if len(found) > 1:
        return {"kind": "milestone-list", "dates": [_partial(one[2], one[3]) for one in found]}
    lead = _lead(ahead)
    if ANY_ONGOING.search(text):
        since = lead == "since" or OPENED.search(ahead)
        return {
            "kind": "ongoing",
            **({"start": first.isoformat(), "open_ended": True} if since else {"end": last.isoformat()}),
        }
    return _led(lead, first, last, bool(END.search(ahead)))


def _led(lead: str | None, first: date, last: date, at_end: bool) -> Label:
    if lead == "by" or (lead == "before" and at_end):
        return {"kind": "deadline", "not_after": last.isoformat()}
    if lead == "before":
        return {"kind": "deadline", "not_after": (first - timedelta(days=1)).isoformat()}
    if lead == "until":
        return {"kind": "ongoing", "end": last.isoformat()}
    if lead == "since":
        return {"kind": "ongoing", "start": first.isoformat(), "open_ended": True}
    if first == last or at_end:
        return {"kind": "deadline", "not_after": last.isoformat()}
    return {"kind": "interval", "start": first.isoformat(), "end": last.isoformat()}


def _partial(first: date, last: date) -> str:
    return first.isoformat() if first == last else f"{first:%Y}" if last.month > first.month else f"{first:%Y-%m}"


def _worded(text: str) -> Label:
    """Read what has no date: terms, lengths, conditions, what goes on."""
    if SOON.search(text):
        return {"kind": "relative", "term": "immediate"}
    term = next((term for term, words in TERMS.items() if re.search(words, text, re.I)), None)
    if term:
        return {"kind": "relative", "term": term}
    if ANY_ONGOING.search(text):
        return {"kind": "ongoing", "open_ended": True}
    if found := LENGTH.search(text):
        length = f"P{_count(found[1])}{next(unit for unit in UNITS if found[unit])}"
        if WITHIN.search(text) or AFTER.search(text[found.end() :]):
            return {"kind": "relative", "duration": length, "direction": "after"}
        return {"kind": "duration", "duration": length}
    return {"kind": "conditional"} if CONDITION.search(text) else {"kind": "unknown"}
