"""Many offers (or requests) ready to be asked for the best ten of a request (or offer): exact, and fast.

Subjects are posting lists; what else weighs (support, place, organisation, language, way of working) has few different
values, each compared once and kept; numbers are compared for all candidates at once. Scores are those of `fits`.
"""

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING, Any, NamedTuple

from ayni.matching.fits import Fit, body_fit, kind_fit, mode_fit, stopped, tongue_fit
from ayni.matching.numbers_fit import factors, numbers_of
from ayni.matching.places_fit import Grounds, grounds_of, place_factors
from ayni.matching.profiles import OFFER, Profile
from ayni.matching.subjects import Vector

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Floats = NDArray[np.float32]
    Ints = NDArray[np.int32]

# Below this nothing is shown; nor what is far below the best of a request.
LEAST, OF_BEST = 0.1, 0.3
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
        self.profiles = profiles
        self._offers = not profiles or profiles[0].side == OFFER
        self._as_of = as_of
        shown = [profile.closing is None for profile in profiles]
        self._any_special = any(_is_special(one) for one in profiles)
        self._names, self._slices, self._places, self._weights = _postings(vectors, shown)
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
        """The best of each: what is most alike is scored first, and only what can still be among the best after it."""
        import numpy as np

        side = _Asking(asking, grounds_of(asking, offers=not self._offers), numbers_of(asking, offers=not self._offers))
        found = [self._candidates(one, vector) for one, vector in zip(asking, vectors, strict=True)]
        probes = [self._probes(scores, top) for _near, scores in found]
        first = self._scored(
            side, [(near[own], scores[own]) for (near, scores), own in zip(found, probes, strict=True)]
        )
        rests = []
        for (near, scores), own, (_places, known) in zip(found, probes, first, strict=True):
            if len(own) == len(near):
                rests.append((near[:0], scores[:0]))
                continue
            likely = scores >= self._limit(known, top)
            likely[own] = False
            rests.append((near[likely], scores[likely]))
        later = self._scored(side, rests)
        for one, (places, scores), (others, more) in zip(asking, first, later, strict=True):
            if len(others):
                places, scores = np.concatenate((places, others)), np.concatenate((scores, more))
            yield self._chosen(one, places, scores, top)

    def _candidates(self, one: Profile, vector: Vector) -> tuple["Ints", "Floats"]:
        """What is alike enough, with the score as far as subject and kind of support make it."""
        import numpy as np

        known = [(code, weight) for name, weight in vector.items() if (code := self._names.get(name, -1)) >= 0]
        if one.closing is not None or not known:
            return np.empty(0, dtype=np.int64), np.empty(0)
        slices = [self._slices[code] for code, _weight in known]
        places = np.concatenate([self._places[part] for part in slices])
        weights = np.concatenate([self._weights[part] for part in slices])
        weights *= np.repeat([weight for _code, weight in known], [part.stop - part.start for part in slices])
        alike = np.bincount(places, weights, minlength=len(self.profiles))
        near = (alike >= LEAST).nonzero()[0]
        scores = alike[near] * self._row(0, one)[self._keys[0][near]]
        kept = scores >= LEAST
        return near[kept], scores[kept]

    @staticmethod
    def _probes(scores: "Floats", top: int) -> "Ints":
        """The places of the scores to look at first: three times as many as are wanted."""
        import numpy as np

        count = 3 * top
        return np.argpartition(scores, -count)[-count:] if len(scores) > count else np.arange(len(scores))

    def _limit(self, known: "Floats", top: int) -> float:
        """What a score must at least be to be shown, given some that are known. Hard stops may take those away."""
        import numpy as np

        if self._any_special or not len(known):
            return LEAST
        tenth = float(np.partition(known, -top)[-top]) if len(known) >= top else 0.0
        return max(LEAST, OF_BEST * min(float(known.max()), 1.0), tenth)

    def _scored(self, side: "_Asking", candidates: Sequence[tuple["Ints", "Floats"]]) -> list[tuple["Ints", "Floats"]]:
        """Candidates of each of a block with their whole scores, those below the least left out."""
        import numpy as np

        places = np.concatenate([near for near, _scores in candidates])
        asked = np.repeat(np.arange(len(candidates)), [len(near) for near, _scores in candidates])
        scores = np.concatenate([scores for _near, scores in candidates])
        scores *= place_factors(*self._pair(side.grounds.take(asked), self._grounds.take(places)))
        kept = (scores >= LEAST).nonzero()[0]
        places, asked, scores = places[kept], asked[kept], scores[kept]
        scores *= factors(*self._pair(side.numbers[asked], self._numbers[places]), self._as_of)
        ends = np.searchsorted(asked, np.arange(len(candidates) + 1))
        parts = zip(side.profiles, ends, ends[1:], strict=False)
        return [self._narrowed(one, places[begin:end], scores[begin:end]) for one, begin, end in parts]

    def _pair(self, mine: Any, theirs: Any) -> tuple[Any, Any]:
        """The request before the offer."""
        return (mine, theirs) if self._offers else (theirs, mine)

    def _narrowed(self, one: Profile, places: "Ints", scores: "Floats") -> tuple["Ints", "Floats"]:
        """The candidates with what the other facets of few values make of their scores."""
        if not len(places):
            return places, scores
        for number in range(1, len(_FACETS)):
            scores = scores * self._row(number, one)[self._keys[number][places]]
        kept = scores >= LEAST
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

        hits: list[Hit] = []
        limit = LEAST
        free = not self._any_special and not _is_special(one)
        for at in np.lexsort((places, -scores)).tolist():
            score = min(float(scores[at]), 1.0)
            if score < limit or len(hits) == top:
                break
            if free or self._may(one, int(places[at])):
                hits.append(Hit(int(places[at]), score))
                limit = max(limit, OF_BEST * hits[0].score)
        return hits

    def _may(self, one: Profile, place: int) -> bool:
        other = self.profiles[place]
        return not (stopped(one, other) if self._offers else stopped(other, one))


def _is_special(profile: Profile) -> bool:
    """Return whether a profile may stop another by law or conflict."""
    return bool(profile.conflicts or profile.organisation or any(profile.ban[:4]))


class _Asking(NamedTuple):
    """A block of profiles that ask."""

    profiles: Sequence[Profile]
    grounds: Grounds
    numbers: "Floats"


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


def _postings(vectors: Sequence[Vector], shown: Sequence[bool]) -> tuple[dict[str, int], list[slice], "Ints", "Floats"]:
    """Posting lists: for every name where its places and weights stand."""
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
    slices = [slice(begin, end) for begin, end in pairwise(starts)]
    return names, slices, np.array(places, dtype=np.int32)[order], np.array(weights, dtype=np.float64)[order]
