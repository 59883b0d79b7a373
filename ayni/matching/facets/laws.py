"""What a funder's law or statutes forbid, and conflicts of interest that a text names."""

import re
from itertools import pairwise
from typing import NamedTuple

from ayni.matching.facets.bodies import bodies_of
from ayni.matching.facets.said import Said
from ayni.matching.facets.whereabouts import Gazetteer
from ayni.matching.words import Found

_NAME = re.compile(r"([^\W\d_][\w'’-]*)")
# What may stand between the words of a name.
_WITHIN_NAMES = frozenset([" ", " «", ' "', " “", "-"])
_FORBIDS = ("NOT", "NOTELIG")
_BARS = frozenset({"bar", "bars", "barred", "barring"})


class Ban(NamedTuple):
    """Bodies and countries to which a law forbids to give, or the only ones to which it allows to."""

    bodies: frozenset[str] = frozenset()
    countries: frozenset[str] = frozenset()
    only_bodies: frozenset[str] = frozenset()
    only_countries: frozenset[str] = frozenset()
    words: str = ""


def bans_in(said: Said, known: Gazetteer) -> Ban:
    """Return what the law forbids according to an offer's text."""
    sentences = {said.sentence(hit.first) for hit in said.of("LAW") if not _is_worked_on(said, hit)}
    if not sentences:
        return Ban()
    bodies: dict[bool, set[str]] = {True: set(), False: set()}
    countries: dict[bool, set[str]] = {True: set(), False: set()}
    words = ""
    for sentence in sentences:
        only = bool(said.in_sentence("ONLY", sentence)) or _outside(said, sentence)
        forbids = _refuses(said, sentence) or _forbidding(said, sentence)
        if not only and not forbids:
            continue
        named = [hit for hit in said.in_sentence("BODY", sentence) if hit.value != "any"]
        bodies[only].update(body for hit in named for body in bodies_of(hit))
        for hit in known.places_in(said.text, said.lang):
            first = said.token_at(hit.start)
            if said.sentence(first) == sentence and not said.before("SEAT", first, 4):
                countries[only].update(known.countries_of(hit.place))
        words = words or said.sentence_words(next(hit.first for hit in said.in_sentence("LAW", sentence)))
    return Ban(
        frozenset(bodies[False]),
        frozenset(countries[False]),
        frozenset(bodies[True]),
        frozenset(countries[True]),
        words,
    )


def _is_worked_on(said: Said, law: Found) -> bool:
    """Return whether a law is what somebody is helped to write or to apply, and forbids nothing to who helps."""
    worked = said.before("LAWWORK", law.first, 3)
    return worked is not None and not _forbidding(said, said.sentence(law.first))


def _refuses(said: Said, sentence: int) -> bool:
    """Return whether a sentence says no; "at no cost" and "no fee" refuse nothing."""
    free = [hit for hit in said.in_sentence("SALE", sentence) if hit.value == "free"]
    return any(
        not any(one.first <= hit.first < one.last for one in free)
        for name in _FORBIDS
        for hit in said.in_sentence(name, sentence)
    )


def _outside(said: Said, sentence: int) -> bool:
    outside = {"outside", "hors", "dehors", "fuera", "пределами", "вне", "кроме"}
    return any(token.key in outside and said.sentence(at) == sentence for at, token in enumerate(said.tokens))


def _forbidding(said: Said, sentence: int) -> bool:
    stems = ("forbid", "prohibit", "interdi", "prohib", "запре", "sanction", "sancion", "санкц")
    return any(
        (token.key.startswith(stems) or token.key in _BARS) and said.sentence(at) == sentence
        for at, token in enumerate(said.tokens)
    )


def names_in(text: str) -> frozenset[str]:
    """Return the proper names of a text: runs of at least two words written large, and words all in capitals."""
    return frozenset(_names(text))


def conflicts_in(said: Said) -> frozenset[str]:
    """Return the proper names in sentences that speak of a conflict of interest."""
    sentences = {said.sentence(hit.first) for hit in said.of("CONFLICT")}
    if not sentences:
        return frozenset()
    found: set[str] = set()
    ends = [0, *(token.end for token in said.tokens if token.kind == "."), len(said.text)]
    for number, (start, end) in enumerate(pairwise(ends)):
        if number in sentences:
            found.update(_names(said.text[start:end]))
    return frozenset(found)


def _names(text: str) -> list[str]:
    found: list[str] = []
    parts = _NAME.split(text)
    run: list[str] = []
    last = -2
    for at in [at for at in range(1, len(parts), 2) if parts[at][0].isupper()]:
        token = parts[at]
        if at > last + 2 or parts[at - 1] not in _WITHIN_NAMES:
            found.extend(_name(run))
            run = []
        run.append(token)
        last = at
        if len(token) >= 3 and token.isupper():
            found.append(token.lower())
    found.extend(_name(run))
    return found


def _name(run: list[str]) -> list[str]:
    return [" ".join(run).lower()] if len(run) >= 2 else []
