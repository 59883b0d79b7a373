"""How alike two texts are, also across languages: subjects that they share, and beginnings of words that they share.

Both are weighed by rarity: what every row of a plan speaks of tells nothing. Cyrillic is spelled in Latin letters, so
that "институции" and "institutions" begin alike.
"""

import math
from collections import Counter
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from ayni.reading.subjects.subjects import subjects_in
from ayni.reading.words.tokens import tokenise

_BEGINNING, _SHORTEST = 6, 4
_ABOUT, _WORDS, _ABOUT_ALONE = 0.6, 0.4, 0.8
_CYRILLIC = "абвгдежзийклмнопрстуфхцчшщыэюя"
_SPELLED = "a b v g d e zh z i i k l m n o p r s t u f h c ch sh sh y e yu ya"
_LATIN = dict(zip(_CYRILLIC, _SPELLED.split(), strict=True))
# Small words of four letters and more, and what every mountain plan speaks of; shorter words are left out anyway.
_SMALL = (
    "with from that this their they have been will shall more than other into through also between based each every "
    "such including according order provide ensure avec dans pour leur leurs plus sont entre cette ainsi afin chaque "
    "para como entre sobre desde hasta cada otros otras mediante segun este esta takzhe putem kazhdy svoih "
    "mountain mountains montagne montagn montana montanas gornyh gornye gory"
)
_EMPTY = frozenset(_SMALL.split())


class Profile(NamedTuple):
    """What a text is made of: its subjects, and the beginnings of its telling words."""

    subjects: frozenset[str]
    words: frozenset[str]


def profile_of(text: str, lang: str | None = None) -> Profile:
    """Return the profile of a text."""
    keys = (_spelled(token.key) for token in tokenise(text) if token.kind == "word")
    words = frozenset(key[:_BEGINNING] for key in keys if len(key) >= _SHORTEST and key not in _EMPTY)
    return Profile(subjects_in(text, lang), words)


def rarity_of(profiles: Iterable[Profile]) -> dict[str, float]:
    """Return how telling each subject and word is among many texts: 1 + ln((n + 1) / (texts with it + 1))."""
    known = list(profiles)
    counts = Counter(item for profile in known for item in (*profile.subjects, *profile.words))
    return {item: 1.0 + math.log((len(known) + 1) / (count + 1)) for item, count in counts.items()}


def likeness(one: Profile, other: Profile, rarity: Mapping[str, float]) -> float:
    """Return how alike two profiles are, from 0 (nothing in common) to 1; the order does not matter.

    One subject in common says little, three say much. Texts in two languages share few words: there subjects decide.
    """
    words = _share(one.words, other.words, rarity)
    if not one.subjects or not other.subjects:
        return words
    about = _share(one.subjects, other.subjects, rarity) * (1.0 - 0.5 ** len(one.subjects & other.subjects))
    return max(_ABOUT * about + _WORDS * words, _ABOUT_ALONE * about)


def common_subjects(one: Profile, other: Profile, rarity: Mapping[str, float]) -> list[str]:
    """Return the subjects that both have, the most telling first."""
    return sorted(one.subjects & other.subjects, key=lambda subject: (-rarity.get(subject, 1.0), subject))


def _share(one: frozenset[str], other: frozenset[str], rarity: Mapping[str, float]) -> float:
    """The weight of what both have, over the geometric mean of what each has."""
    both = sum(rarity.get(item, 1.0) ** 2 for item in one & other)
    if not both:
        return 0.0
    sizes = (sum(rarity.get(item, 1.0) ** 2 for item in items) for items in (one, other))
    return both / math.sqrt(math.prod(sizes))


def _spelled(key: str) -> str:
    return key if key.isascii() else "".join(_LATIN.get(sign, sign) for sign in key)
