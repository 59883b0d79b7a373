"""Subjects as sparse vectors: concepts and words, weighed by their rarity, so that likeness is one inner product."""

import math
from collections import Counter
from collections.abc import Iterable

from ayni.matching.profiles import Profile

# Texts that are supposed beside those given, so that rarity means something for a handful of texts too.
_SUPPOSED = 40
# How much of a likeness concepts make up; words, which only one language shares, the rest.
CONCEPTS = 0.75
MOST_CONCEPTS, MOST_WORDS = 16, 6

Vector = dict[str, float]


class Subjects:
    """How telling concepts and words are among the profiles of one matching, and the vectors that follow."""

    def __init__(self, profiles: Iterable[Profile]) -> None:
        number = _SUPPOSED
        concepts, words = Counter[str](), Counter[str]()
        for profile in profiles:
            number += 1
            concepts.update(profile.concepts.keys())
            words.update(profile.words.keys())
        self._concepts, self._words = _Rarity(number, concepts), _Rarity(number, words)

    def vector(self, profile: Profile) -> Vector:
        """Return the most telling concepts and words of a profile; a profile with both has length one."""
        concepts = self._concepts.weighed(profile.wide, MOST_CONCEPTS, math.sqrt(CONCEPTS))
        words = self._words.weighed(profile.words, MOST_WORDS, math.sqrt(1.0 - CONCEPTS))
        return {**concepts, **words}


class _Rarity:
    """How much names count that so many of a number of profiles have."""

    def __init__(self, number: int, counts: "Counter[str]") -> None:
        by_count = {count: math.log(1.0 + number / (1.0 + count)) for count in {0, *counts.values()}}
        self._unseen = by_count[0]
        self._known = {name: by_count[count] for name, count in counts.items()}

    def weighed(self, weights: Vector, most: int, length: float) -> Vector:
        """Return the names that weigh most, as a vector of a length."""
        known, unseen = self._known.get, self._unseen
        # Turned round, the heaviest come first, and names tell where weights are equal.
        turned = [(-weight * known(name, unseen), name) for name, weight in weights.items()]
        if len(turned) > most:
            turned.sort()
            del turned[most:]
        size = math.sqrt(sum(weight * weight for weight, _name in turned))
        return {name: length * -weight / size for weight, name in turned} if size else {}


def likeness(one: Vector, other: Vector) -> float:
    """Return how alike two subjects are, from 0 to 1."""
    if len(other) < len(one):
        one, other = other, one
    return sum(weight * other[name] for name, weight in one.items() if name in other)
