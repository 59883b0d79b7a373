"""The form in an answer: which lines a person filled in, however their mail program quoted them."""

import re
from collections.abc import Mapping
from datetime import date, timedelta
from functools import cache
from typing import NamedTuple

from django.conf import settings
from django.utils import translation
from django.utils.dates import MONTHS, MONTHS_3, MONTHS_ALT

from ayni.monitoring.reminding.asked import ASKED

# How people call the lines when they write them anew, beside the words of the form itself.
_ALSO = {
    "on": ("on", "date", "day", "when", "held on", "le", "quand", "fecha", "el", "cuando", "cuándo", "дата", "когда"),
    "place": ("in", "at", "place", "where", "à", "lieu", "où", "en", "lugar", "donde", "dónde", "в", "место", "где"),
    "people": (
        *("with", "people", "participants", "avec", "personnes", "con", "personas", "participantes"),
        *("с участием", "участников", "участники", "человек", "люди"),
    ),
    "women": ("women", "of them women", "femmes", "dont femmes", "mujeres", "de ellas mujeres", "женщин", "женщины"),
}
_QUOTED = re.compile(r"^((?:[>|]\s?)*)(.*)$")
_NUMBERED = re.compile(r"^\W{0,3}(\d{1,2})[.)]\s+\S")
_LABELLED = re.compile(r"^[\W_]{0,3}([^:：]{1,60}?)\s*[:：]\s*(.*)$")
_SIGNATURE = re.compile(r"^(-- ?|_{5,}|-{5,}.*)$")
_HEAD = re.compile(
    r"^(on .{5,200} wrote|le .{5,200} a écrit|el .{5,200} escribió|.{5,200} (пишет|написала?|писал))\s*[:：]\s*$",
    re.I,
)
_ON, _PLACE, _PEOPLE = (
    r"(?P<on>[\w ,./-]{4,40}?)",
    r"(?P<place>[^\d\n,;]{2,80}?),?",
    r"(?P<people>[\d \u00a0\u202f]{1,9})",
)
_TOLD = tuple(
    re.compile(pattern, re.I)
    for pattern in (
        rf"\bon {_ON} (?:in|at) {_PLACE} with {_PEOPLE}",
        rf"\ble {_ON} (?:à|a|au) {_PLACE} avec {_PEOPLE}",
        rf"\bel {_ON} en {_PLACE} con {_PEOPLE}",
        rf"(?P<on>\d[\w ,./-]{{3,40}}?) в {_PLACE} (?:с участием|участвовал\w*) {_PEOPLE}",
    )
)


class Filled(NamedTuple):
    """One line of the digest as it was answered: its number (0: not said), and the words by field."""

    number: int
    words: dict[str, str]


class Answer(NamedTuple):
    """All that was filled in, and what else the person wrote above the quotation."""

    filled: list[Filled]
    free: str


def read_answer(text: str) -> Answer:
    """Return what a person filled in; lines of the form that are empty count for nothing."""
    blocks: list[Filled] = [Filled(0, {})]
    free: list[str] = []
    waiting, ended = ("", 0), False
    for line in text.split("\n"):
        depth, words = _unquoted(line)
        ended = ended or (depth == 0 and bool(_SIGNATURE.match(words)))
        numbered = _NUMBERED.match(words)
        if numbered:
            blocks.append(Filled(int(numbered[1]), {}))
        field, value = _field(words)
        if field:
            _fill(blocks, field, value)
            waiting = ("", 0) if value else (field, depth)
        elif waiting[0] and words and depth < waiting[1]:
            # The answer stands below the quoted line that asks.
            _fill(blocks, waiting[0], words)
            waiting = ("", 0)
        elif numbered:
            waiting = ("", 0)
        elif depth == 0 and not ended and not _HEAD.match(words):
            free.append(words)
    filled = []
    for block in blocks:
        if block.words and block not in filled:
            filled.append(block)
    said = "\n".join(free).strip()
    return Answer(filled or _told(said), said)


def _fill(blocks: list[Filled], field: str, value: str) -> None:
    """Put a value into the last block; what stands there already begins one more about the same."""
    if not value:
        return
    if field in blocks[-1].words:
        blocks.append(Filled(blocks[-1].number, {}))
    blocks[-1].words[field] = value


def _told(text: str) -> list[Filled]:
    """Return what a sentence tells: "we held it on … in … with … people"."""
    flat = " ".join(text.split())
    for pattern in _TOLD:
        told = pattern.search(flat)
        if told:
            return [Filled(0, {name: words.strip() for name, words in told.groupdict().items()})]
    return []


def _unquoted(line: str) -> tuple[int, str]:
    marks, rest = _QUOTED.match(line.strip()).groups()  # type: ignore[union-attr]
    return marks.count(">") + marks.count("|"), rest.strip()


def _field(words: str) -> tuple[str, str]:
    labelled = _LABELLED.match(words)
    if labelled is None:
        return "", ""
    field = _labels().get(_plain(labelled[1]), "")
    return field, labelled[2].strip(" _.…\t")


@cache
def _labels() -> Mapping[str, str]:
    """Return the folded words of every language -> the field that they ask for."""
    found = {}
    for field, words in ASKED.items():
        for language, _name in settings.LANGUAGES:
            with translation.override(language):
                found[_plain(str(words))] = field
    for field, others in _ALSO.items():
        for word in others:
            found.setdefault(_plain(word), field)
    return found


def _plain(words: str) -> str:
    return " ".join(re.sub(r"[^\w\s]", " ", words.casefold()).split())


def day_in(words: str, today: date) -> date | None:
    """Return the day that words name, in figures or with a month in any of the languages; None for no or a wrong one.

    Without a year it is the last such day. Day before month, unless that cannot be.
    """
    text = words.casefold().strip()
    iso = re.search(r"\b(\d{4})[-./](\d{1,2})[-./](\d{1,2})\b", text)
    if iso:
        return _day(int(iso[1]), int(iso[2]), int(iso[3]))
    figures = re.search(r"\b(\d{1,2})\s?[./-]\s?(\d{1,2})\s?[./-]\s?(\d{4}|\d{2})\b", text)
    if figures:
        first, second, year = int(figures[1]), int(figures[2]), int(figures[3])
        year += 2000 if year < 100 else 0
        return _day(year, second, first) or _day(year, first, second)
    return _day_with_month(text, today)


def _day_with_month(text: str, today: date) -> date | None:
    month = next((_months()[word] for word in re.findall(r"[^\W\d_]{3,}", text) if word in _months()), None)
    numbers = [int(number) for number in re.findall(r"\d+", text)]
    day = next((number for number in numbers if 1 <= number <= 31), None)
    year = next((number for number in numbers if 1900 < number < 2200), None)
    if month is None or day is None:
        return None
    if year is not None:
        return _day(year, month, day)
    near = _day(today.year, month, day)
    return near if near is None or near <= today + timedelta(days=1) else _day(today.year - 1, month, day)


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


@cache
def _months() -> Mapping[str, int]:
    """Return the names of months in every language, in full and cut short, as they are declined."""
    found: dict[str, int] = {}
    for language, _name in settings.LANGUAGES:
        with translation.override(language):
            for number in MONTHS:
                for names in (MONTHS, MONTHS_3, MONTHS_ALT):
                    name = str(names[number]).casefold().strip(".")
                    found.setdefault(name, number)
                    if len(name) > 4:
                        found.setdefault(name[:3], number)
                        found.setdefault(name[:4], number)
    return found


def number_in(words: str) -> int | None:
    """Return the first whole number in words ("about 1 200 people" is 1200), None where there is none."""
    found = re.search(r"\d{1,3}(?:[  ,.]\d{3})+(?!\d)|\d{1,7}", words)
    return int(re.sub(r"\D", "", found[0])) if found else None
