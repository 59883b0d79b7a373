"""The places as they are written in `data/`: one paragraph a place.

    KGZ KG 417 143                       a country: alpha-3, alpha-2, M49, the area of M49 that it lies in
    pamir = TJK KGZ AFG CHN              any other place: what it holds (- takes away)
    en: Pamir; Pamirs | Pamiri           its names, the first to show, then its adjectives

Marks on a name: `^` only with a capital, `-` known but not looked for in texts (it has another sense), `~` an adjective
that is the name of a language too.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files

from ayni.matching.phrases import LANGUAGES

KINDS = ("country", "region", "range", "area")
_FILES = (("countries", "country"), ("regions", "region"), ("ranges", "range"), ("areas", "area"))


class BadGazetteer(ValueError):
    """A file of the gazetteer that cannot be used; the sentence says where and why."""


@dataclass(frozen=True)
class Place:
    """A place: its id (a country's is its alpha-3), kind, other codes, countries and how it is called.

    `names` and `adjectives` are by language and keep their marks.
    """

    id: str
    kind: str
    codes: tuple[str, ...]
    countries: frozenset[str]
    names: Mapping[str, tuple[str, ...]]
    adjectives: Mapping[str, tuple[str, ...]]


def plain(name: str) -> str:
    """A name without the mark that says how it is found."""
    return name.lstrip("^-~=")


@cache
def places() -> Mapping[str, Place]:
    """Every place that is shipped, by id."""
    known: dict[str, Place] = {}
    areas: dict[str, set[str]] = {}
    held: dict[str, tuple[str, ...]] = {}
    for name, kind in _FILES:
        for head, lines in _paragraphs(name):
            code, codes = head.partition("=")[0].strip(), list[str]()
            if kind == "country":
                code, *codes = head.split()
                areas.setdefault(codes.pop(), set()).add(code)
            else:
                held[code] = tuple(head.partition("=")[2].split())
            called = _called(lines, f"{name}, {head}")
            known[code] = Place(code, kind, tuple(codes), frozenset({code}), *called)
    return known | {code: replace(known[code], countries=_within(code, held, areas)) for code in held}


def _within(place: str, held: Mapping[str, tuple[str, ...]], areas: Mapping[str, set[str]]) -> frozenset[str]:
    """The countries that a place holds by its words; an area of M49 may name itself."""
    found: set[str] = set()
    for word in held[place]:
        part = word.lstrip("-")
        named = part in held and part != place
        countries = _within(part, held, areas) if named else frozenset(areas.get(part, {part}))
        found = found - countries if word.startswith("-") else found | countries
    return frozenset(found)


def _paragraphs(name: str) -> Iterator[tuple[str, list[str]]]:
    text = (files("ayni.matching.gazetteer") / "data" / f"{name}.txt").read_text(encoding="utf-8")
    for paragraph in re.split(r"\n\s*\n", text):
        lines = [line.strip() for line in paragraph.splitlines() if line.strip() and not line.startswith("#")]
        if lines:
            yield lines[0], lines[1:]


Called = Mapping[str, tuple[str, ...]]


def _called(lines: Iterable[str], where: str) -> tuple[Called, Called]:
    names: dict[str, tuple[str, ...]] = {}
    adjectives: dict[str, tuple[str, ...]] = {}
    for line in lines:
        lang, _colon, rest = line.partition(":")
        called, _bar, adjective = rest.partition("|")
        names[lang], adjectives[lang] = _parts(called), _parts(adjective)
    missing = [lang for lang in LANGUAGES if not names.get(lang)]
    if missing:
        raise BadGazetteer(f"{where}: no name in {', '.join(missing)}.")
    return names, adjectives


def _parts(words: str) -> tuple[str, ...]:
    return tuple(part for word in words.split(";") if (part := " ".join(word.split())))
