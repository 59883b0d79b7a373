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
        self._count = _SUPPOSED
        self._concepts, self._words = Counter[str](), Counter[str]()
        for profile in profiles:
            self._count += 1
            self._concepts.update(profile.concepts.keys())
            self._words.update(profile.words.keys())

    def vector(self, profile: Profile) -> Vector:
        """Return the most telling concepts and words of a profile; a profile with both has length one."""
        concepts = self._weighed(profile.wide, self._concepts, MOST_CONCEPTS, math.sqrt(CONCEPTS))
        words = self._weighed(profile.words, self._words, MOST_WORDS, math.sqrt(1.0 - CONCEPTS))
        return {**concepts, **words}

    def _weighed(self, weights: Vector, counts: "Counter[str]", most: int, length: float) -> Vector:
        weighed = [
            (weight * math.log(1.0 + self._count / (1.0 + counts.get(name, 0))), name)
            for name, weight in weights.items()
        ]
        if len(weighed) > most:
            weighed.sort(key=lambda pair: (-pair[0], pair[1]))
            del weighed[most:]
        size = math.sqrt(sum(weight * weight for weight, _name in weighed))
        return {name: length * weight / size for weight, name in weighed} if size else {}


def likeness(one: Vector, other: Vector) -> float:
    """Return how alike two subjects are, from 0 to 1."""
    if len(other) < len(one):
        one, other = other, one
    return sum(weight * other[name] for name, weight in one.items() if name in other)
