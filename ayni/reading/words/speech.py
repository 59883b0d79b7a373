"""Words that every said reading needs: dates, lengths of time, counted nouns and lists in the four languages."""

import json
import re
from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from typing import Any

MONTHS = {
    "en": [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ],
    "fr": [
        "janvier",
        "février",
        "mars",
        "avril",
        "mai",
        "juin",
        "juillet",
        "août",
        "septembre",
        "octobre",
        "novembre",
        "décembre",
    ],
    "es": [
        "enero",
        "febrero",
        "marzo",
        "abril",
        "mayo",
        "junio",
        "julio",
        "agosto",
        "septiembre",
        "octubre",
        "noviembre",
        "diciembre",
    ],
    "ru": [
        "января",
        "февраля",
        "марта",
        "апреля",
        "мая",
        "июня",
        "июля",
        "августа",
        "сентября",
        "октября",
        "ноября",
        "декабря",
    ],
}
_MONTH_ALONE = {
    "ru": [
        "январь",
        "февраль",
        "март",
        "апрель",
        "май",
        "июнь",
        "июль",
        "август",
        "сентябрь",
        "октябрь",
        "ноябрь",
        "декабрь",
    ]
}
_UNITS: dict[str, dict[str, tuple[str, ...]]] = {
    "en": {"Y": ("year", "years"), "M": ("month", "months"), "W": ("week", "weeks"), "D": ("day", "days")},
    "fr": {"Y": ("an", "ans"), "M": ("mois", "mois"), "W": ("semaine", "semaines"), "D": ("jour", "jours")},
    "es": {"Y": ("año", "años"), "M": ("mes", "meses"), "W": ("semana", "semanas"), "D": ("día", "días")},
    "ru": {
        "Y": ("год", "года", "лет"),
        "M": ("месяц", "месяца", "месяцев"),
        "W": ("неделя", "недели", "недель"),
        "D": ("день", "дня", "дней"),
    },
}
_AND = {"en": "and", "fr": "et", "es": "y", "ru": "и"}
_DURATION = re.compile(r"P(\d+)([YMWD])$")


@cache
def sayings_of(package: str, lang: str) -> dict[str, Any]:
    """The words in which a package says things back: its file `lang`.say.json."""
    words: dict[str, Any] = json.loads(files(package).joinpath(f"{lang}.say.json").read_text(encoding="utf-8"))
    return words


def plural(lang: str, number: int, forms: Sequence[str]) -> str:
    """The form of a counted noun: one and more; in Russian one, few, many; French counts zero as one."""
    if lang == "ru":
        tail, teen = number % 10, number % 100
        if tail == 1 and teen != 11:
            return forms[0]
        return forms[1] if 2 <= tail <= 4 and not 12 <= teen <= 14 else forms[-1]
    return forms[0] if number == 1 or (lang == "fr" and number == 0) else forms[1]


def say_length(duration: str, lang: str) -> str:
    """ "P6M" as "6 months"; other text is given back as it is."""
    found = _DURATION.match(duration)
    if not found:
        return duration
    number = int(found.group(1))
    return f"{number} {plural(lang, number, _UNITS[lang][found.group(2)])}"


_RU_GENITIVE = {"Y": ("года", "лет"), "M": ("месяца", "месяцев"), "W": ("недели", "недель"), "D": ("дня", "дней")}
_RU_ACCUSATIVE = {**_UNITS["ru"], "W": ("неделю", "недели", "недель")}
_RU_ONE = {"Y": "одного", "M": "одного", "W": "одной", "D": "одного"}
_EACH = {
    "en": {"Y": "every year", "M": "every month", "W": "every week", "D": "every day"},
    "fr": {"Y": "chaque année", "M": "chaque mois", "W": "chaque semaine", "D": "chaque jour"},
    "es": {"Y": "cada año", "M": "cada mes", "W": "cada semana", "D": "cada día"},
    "ru": {"Y": "каждый год", "M": "каждый месяц", "W": "каждую неделю", "D": "каждый день"},
}


def say_length_in_case(duration: str, lang: str, case: str) -> str:
    """A length behind a word that asks for the `case` "genitive" or "accusative": "в течение" 2 лет, "через" 2 года.

    Only Russian has cases; the other languages say the plain length.
    """
    found = _DURATION.match(duration)
    if lang != "ru" or not found:
        return say_length(duration, lang)
    number, unit = int(found.group(1)), found.group(2)
    if case == "genitive":
        single = number % 10 == 1 and number % 100 != 11
        counted = _RU_ONE[unit] if number == 1 else str(number)
        return f"{counted} {_RU_GENITIVE[unit][0 if single else 1]}"
    return f"{number} {plural('ru', number, _RU_ACCUSATIVE[unit])}"


def say_pace(freq: str, interval: int, lang: str) -> str:
    """ "every year", "tous les 2 ans", "cada 5 meses", "раз в 21 неделю"; `freq` as in iCalendar, YEARLY to DAILY."""
    unit = freq[0]
    if interval == 1:
        return _EACH[lang][unit]
    length = say_length_in_case(f"P{interval}{unit}", lang, "accusative")
    before = {"en": "every", "fr": "toutes les" if unit == "W" else "tous les", "es": "cada", "ru": "раз в"}
    return f"{before[lang]} {length}"


def say_times(number: int, lang: str) -> str:
    """How many times, as it stands behind "at least": "21 times", "21 fois", "21 veces", "21 раза"."""
    singular = number % 10 == 1 and number % 100 != 11
    noun = {"en": "times", "fr": "fois", "es": "veces", "ru": "раза" if singular else "раз"}[lang]
    return f"{number} {noun}"


def say_day(day: str, lang: str) -> str:
    """A whole or partial ISO date ("2012", "2016-06", "--06", "2004-12-31") in words."""
    if day.startswith("P"):
        return say_length(day, lang)
    year, month, number = _pieces(day)
    if month is None:
        return f"{year} год" if lang == "ru" else year
    name = MONTHS[lang][month - 1] if number else _MONTH_ALONE.get(lang, MONTHS[lang])[month - 1]
    if number is None:
        return {"es": f"{name} de {year}", "ru": f"{name} {year} года"}.get(lang, f"{name} {year}") if year else name
    first = "1er" if lang == "fr" and number == 1 else str(number)
    link = " de " if lang == "es" else " "
    said = f"{first}{link}{name}"
    if not year:
        return said
    return f"{said}{link}{year}" + (" года" if lang == "ru" else "")


def _pieces(day: str) -> tuple[str, int | None, int | None]:
    if day.startswith("--"):
        numbers = [int(piece) for piece in day[2:].split("-") if piece]
        return "", numbers[0], numbers[1] if len(numbers) > 1 else None
    pieces = day.split("-")
    return pieces[0], int(pieces[1]) if len(pieces) > 1 else None, int(pieces[2]) if len(pieces) > 2 else None


def say_list(items: Sequence[str], lang: str) -> str:
    """ "a, b and c"."""
    if len(items) < 2:
        return "".join(items)
    link = "e" if lang == "es" and items[-1].lower().startswith(("i", "hi")) else _AND[lang]
    return f"{', '.join(items[:-1])} {link} {items[-1]}"


def sentence(text: str) -> str:
    """The text with a capital first letter."""
    return text[:1].upper() + text[1:]
