"""Many offers (or requests) ready to be asked for the best ten of a request (or offer): exact, and fast.

Subjects are posting lists; what else weighs (support, place, organisation, language, way of working) has few different
values, each compared once and kept; numbers are compared for all candidates at once. Scores are those of `fits`.
"""

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any, NamedTuple

from ayni.matching.fits import Fit, body_fit, kind_fit, mode_fit, stopped, tongue_fit
from ayni.matching.numbers_fit import factors, numbers_of
from ayni.matching.places_fit import grounds_of, place_factors
from ayni.matching.profiles import OFFER, Profile
from ayni.matching.subjects import Vector

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Floats = NDArray[np.float32]
    Ints = NDArray[np.int32]

# Below this nothing is shown; nor what is far below the best of a request.
LEAST, OF_BEST = 0.08, 0.3
_BLOCK = 64

Key = tuple[Any, ...]


class Hit(NamedTuple):
    """A place in the index and its score."""

    place: int
    score: float


class _Facet(NamedTuple):
    """What of a profile a fit depends on, on the side of the request and on that of the offer."""

    of_request: Callable[[Profile], Key]
    of_offer: Callable[[Profile], Key]
    fit: Callable[[Profile, Profile], Fit]


def _kinds(profile: Profile) -> Key:
    return tuple(sorted(profile.kinds.items()))


_FACETS = (
    _Facet(_kinds, _kinds, kind_fit),
    _Facet(lambda one: (one.bodies,), lambda one: (one.served[:3], one.stated_served), body_fit),
    _Facet(
        lambda one: (one.lang, one.tongues, one.interpreted),
        lambda one: (one.lang if not one.tongues else "", one.tongues, one.interpreted),
        tongue_fit,
    ),
    _Facet(lambda one: (one.mode,), lambda one: (one.mode,), mode_fit),
)


class Index:
    """Profiles of one side with their vectors; closed ones are never found."""

    def __init__(self, profiles: Sequence[Profile], vectors: Sequence[Vector], as_of: date) -> None:
        import numpy as np

        self.profiles = profiles
        self._offers = not profiles or profiles[0].side == OFFER
        self._as_of = as_of
        self._open = np.array([profile.closing is None for profile in profiles], dtype=bool)
        self._special = [bool(one.conflicts or one.organisation or any(one.ban[:4])) for one in profiles]
        self._names, self._starts, self._places, self._weights = _postings(vectors, self._open)
        self._numbers = numbers_of(profiles, offers=self._offers)
        self._grounds = grounds_of(profiles, offers=self._offers)
        self._keys: list[Ints] = []
        self._samples: list[list[Profile]] = []
        self._rows: list[dict[Key, Floats]] = [{} for _facet in _FACETS]
        for facet in _FACETS:
            codes, samples = _coded(profiles, facet.of_offer if self._offers else facet.of_request)
            self._keys.append(codes)
            self._samples.append(samples)

    def best(self, asking: Sequence[Profile], vectors: Sequence[Vector], top: int) -> Iterator[list[Hit]]:
        """Yield for each profile of the other side its best, at most `top`; ties go by the order of the index."""
        for begin in range(0, len(asking), _BLOCK):
            yield from self._block(asking[begin : begin + _BLOCK], vectors[begin : begin + _BLOCK], top)

    def _block(self, asking: Sequence[Profile], vectors: Sequence[Vector], top: int) -> Iterator[list[Hit]]:
        import numpy as np

        found = [self._candidates(one, vector) for one, vector in zip(asking, vectors, strict=True)]
        places = np.concatenate([near for near, _scores in found])
        asked = np.repeat(np.arange(len(asking)), [len(near) for near, _scores in found])
        scores = np.concatenate([scores for _near, scores in found])
        mine, theirs = grounds_of(asking, offers=not self._offers).take(asked), self._grounds.take(places)
        scores = scores * place_factors(*((mine, theirs) if self._offers else (theirs, mine)))
        kept = np.flatnonzero(scores >= LEAST)
        places, asked, scores = places[kept], asked[kept], scores[kept]
        here, there = numbers_of(asking, offers=not self._offers).take(asked), self._numbers.take(places)
        scores = scores * factors(*((here, there) if self._offers else (there, here)), self._as_of)
        ends = np.searchsorted(asked, np.arange(len(asking) + 1))
        for number, one in enumerate(asking):
            own = slice(ends[number], ends[number + 1])
            yield self._chosen(one, *self._narrowed(one, places[own], scores[own]), top)

    def _candidates(self, one: Profile, vector: Vector) -> tuple["Ints", "Floats"]:
        """What is alike enough, with the score as far as subject and kind of support make it."""
        import numpy as np

        lists = [(self._names[name], weight) for name, weight in vector.items() if name in self._names]
        if one.closing is not None or not lists:
            return np.empty(0, dtype=np.int64), np.empty(0)
        slices = [(slice(self._starts[code], self._starts[code + 1]), weight) for code, weight in lists]
        places = np.concatenate([self._places[part] for part, _weight in slices])
        weights = np.concatenate([self._weights[part] * weight for part, weight in slices])
        alike = np.bincount(places, weights, minlength=len(self.profiles))
        near = np.flatnonzero(alike >= LEAST)
        scores = alike[near] * self._row(0, one)[self._keys[0][near]]
        kept = np.flatnonzero(scores >= LEAST)
        return near[kept], scores[kept]

    def _narrowed(self, one: Profile, places: "Ints", scores: "Floats") -> tuple["Ints", "Floats"]:
        """The candidates with what the other facets of few values make of their scores."""
        import numpy as np

        for number in range(1, len(_FACETS)):
            scores = scores * self._row(number, one)[self._keys[number][places]]
        kept = np.flatnonzero(scores >= LEAST)
        return places[kept], scores[kept]

    def _row(self, number: int, one: Profile) -> "Floats":
        """The factors of one facet against every different value in the index."""
        import numpy as np

        facet, rows = _FACETS[number], self._rows[number]
        key = (facet.of_request if self._offers else facet.of_offer)(one)
        row = rows.get(key)
        if row is None:
            samples = self._samples[number]
            fits = (facet.fit(one, other) if self._offers else facet.fit(other, one) for other in samples)
            row = rows[key] = np.array([fit.factor for fit in fits])
        return row

    def _chosen(self, one: Profile, places: "Ints", scores: "Floats", top: int) -> list[Hit]:
        import numpy as np

        if not len(places):
            return []
        order = np.lexsort((places, -scores)) if len(places) <= 4 * top else self._foremost(places, scores, 4 * top)
        hits = [
            hit for hit in (Hit(int(places[at]), min(float(scores[at]), 1.0)) for at in order) if self._may(one, hit)
        ]
        if len(hits) < top and len(order) < len(places):
            order = np.lexsort((places, -scores))
            hits = [
                hit
                for hit in (Hit(int(places[at]), min(float(scores[at]), 1.0)) for at in order)
                if self._may(one, hit)
            ]
        limit = max(LEAST, OF_BEST * hits[0].score) if hits else 0.0
        return [hit for hit in hits[:top] if hit.score >= limit]

    @staticmethod
    def _foremost(places: "Ints", scores: "Floats", count: int) -> "Ints":
        """The order of the highest scores, and all that tie with the last of them."""
        import numpy as np

        least = np.partition(scores, -count)[-count]
        among = np.flatnonzero(scores >= least)
        order: Ints = among[np.lexsort((places[among], -scores[among]))]
        return order

    def _may(self, one: Profile, hit: Hit) -> bool:
        other = self.profiles[hit.place]
        if not self._special[hit.place] and not (one.conflicts or any(one.ban[:4])):
            return True
        return not (stopped(one, other) if self._offers else stopped(other, one))


def _coded(profiles: Sequence[Profile], key: Callable[[Profile], Key]) -> tuple["Ints", list[Profile]]:
    """Number the different values of a key, with a profile that has each."""
    import numpy as np

    codes: dict[Key, int] = {}
    samples: list[Profile] = []
    numbered = []
    for profile in profiles:
        value = key(profile)
        code = codes.get(value)
        if code is None:
            code = codes[value] = len(samples)
            samples.append(profile)
        numbered.append(code)
    return np.array(numbered, dtype=np.int32), samples


def _postings(
    vectors: Sequence[Vector], shown: "NDArray[np.bool_]"
) -> tuple[dict[str, int], list[int], "Ints", "Floats"]:
    """Posting lists: for every name where its places and weights begin."""
    import numpy as np

    names: dict[str, int] = {}
    codes, places, weights = [], [], []
    for place, vector in enumerate(vectors):
        if shown[place]:
            for name, weight in vector.items():
                codes.append(names.setdefault(name, len(names)))
                places.append(place)
                weights.append(weight)
    order = np.argsort(np.array(codes, dtype=np.int64), kind="stable")
    counts = np.bincount(np.array(codes, dtype=np.int64), minlength=len(names))
    starts = [0, *np.cumsum(counts).tolist()]
    return names, starts, np.array(places, dtype=np.int32)[order], np.array(weights, dtype=np.float64)[order]
