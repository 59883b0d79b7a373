"""Texts are read fast by what is remembered of words; what is read must not depend on it."""

import re
from dataclasses import replace
from datetime import date

import pytest

from ayni.matching.facets.said import Said
from ayni.matching.meaning import shipped
from ayni.matching.profiles import OFFER, read_profile
from ayni.matching.words import fold, folded_words, tokenise

ODD = [
    "L’eau d’ici – œuvre, ÉCOLE; ﬁn, 3 m², ½ ha, № 5, a\u0301b, 5ª",
    "Пик Ленина: ёлки, йод; ТАДЖИКИСТАН й\u0306",
    "ΟΔΟΣ'Α and ΟΔΟΣ; İstanbul; ŉ; straße",
    "plain words_and 12 figures, U.S. and 30.06.2026",
]


@pytest.mark.parametrize("text", ODD)
def test_words_are_the_same_folded_before_and_after_they_are_parted(text: str) -> None:
    assert folded_words(text) == re.findall(r"[^\W\d_]+", fold(text))


@pytest.mark.parametrize("text", ODD)
def test_words_that_were_met_before_are_read_as_at_first(text: str) -> None:
    assert tokenise(text) == tokenise(text)
    assert [text[token.start : token.end] for token in tokenise(text)] == re.findall(
        r"[^\W\d_]+|\d+(?:\.\d+)?|[^\s\w]|_", text
    )


def test_a_part_says_what_it_says_alone() -> None:
    title, rest = "Course for villages, 20 places", "Not for companies. It costs 25 000 dollars; until May 2027."
    whole = Said(f"{title}. {rest}", "en")
    part, alone = whole.part(len(title) + 2, len(whole.text)), Said(rest, "en")
    assert part.own == rest
    assert [token.key for token in part.tokens] == [token.key for token in alone.tokens]
    assert part.hits == alone.hits
    assert {hit.name: part.of(hit.name) for hit in part.hits} == alone.by_name
    assert list(part.numbers()) == list(alone.numbers())
    assert [part.sentence(at) for at in range(len(part.tokens))] == [
        alone.sentence(at) for at in range(len(part.tokens))
    ]


def test_the_same_words_under_another_id_are_read_alike() -> None:
    given = {"title": "Course on springs", "description": "We train villages in Nepal.", "lang": "en"}
    one = read_profile({**given, "id": " A1 "}, OFFER, date(2026, 11, 27), shipped())
    other = read_profile({**given, "id": "A2"}, OFFER, date(2026, 11, 27), shipped())
    assert (one.id, other.id) == ("A1", "A2")
    assert replace(one, id="") == replace(other, id="") == read_profile(given, OFFER, date(2026, 11, 27), shipped())
