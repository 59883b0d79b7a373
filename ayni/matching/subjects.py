"""Likeness of subjects: concepts first, words where a language is shared, both weighed by their rarity."""

import math
from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

from ayni.matching.profiles import Profile

# Texts that are supposed beside those given, so that rarity means something for a handful of texts too.
_SUPPOSED = 40
_CONCEPTS, _WORDS, _CONCEPTS_ALONE = 0.65, 0.35, 0.85


class Vector(NamedTuple):
    """Concepts and words of a profile, each of length one."""

    concepts: dict[str, float]
    words: dict[str, float]


class Subjects:
    """Vectors of the profiles of one matching, and their likeness."""

    def __init__(self, profiles: Iterable[Profile]) -> None:
        known = list(profiles)
        self._count = len(known) + _SUPPOSED
        self._concepts = Counter(name for profile in known for name in profile.concepts)
        self._words = Counter(name for profile in known for name in profile.words)

    def rarity(self, name: str, counts: "Counter[str]") -> float:
        """Return how telling a concept or word is: ln(1 + texts / texts with it)."""
        return math.log(1.0 + self._count / (1.0 + counts.get(name, 0)))

    def vector(self, profile: Profile) -> Vector:
        """Return the weighed vectors of a profile."""
        return Vector(self._weighed(profile.wide, self._concepts), self._weighed(profile.words, self._words))

    def _weighed(self, weights: dict[str, float], counts: "Counter[str]") -> dict[str, float]:
        weighed = {name: weight * self.rarity(name, counts) for name, weight in weights.items()}
        length = math.sqrt(sum(weight * weight for weight in weighed.values()))
        return {name: weight / length for name, weight in weighed.items()} if length else {}


def likeness(one: Vector, other: Vector) -> float:
    """Return how alike two subjects are, from 0 to 1."""
    about = dot(one.concepts, other.concepts)
    words = dot(one.words, other.words)
    return max(_CONCEPTS * about + _WORDS * words, _CONCEPTS_ALONE * about)


def dot(one: dict[str, float], other: dict[str, float]) -> float:
    """Return the inner product of two sparse vectors."""
    if len(other) < len(one):
        one, other = other, one
    return sum(weight * other[name] for name, weight in one.items() if name in other)
