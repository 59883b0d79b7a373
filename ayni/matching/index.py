"""Many offers (or requests) ready to be asked for the best ten of a request (or offer): exact, and fast.

Subjects are posting lists, read where the kinds of support can match; what place allows at most sorts out the next;
only what is left is compared in every facet. What has few different values is compared once and kept, numbers are
compared for all candidates at once. Scores are those of `fits`.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING, Any, NamedTuple

from ayni.matching.fits import Fit, body_fit, mode_fit, stopped, support_fit, tongue_fit
from ayni.matching.numbers_fit import factors, numbers_of
from ayni.matching.places_fit import Grounds, Reach, grounds_of, place_factors
from ayni.matching.postings import Postings
from ayni.matching.profiles import OFFER, Profile
from ayni.matching.subjects import Vector

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Floats = NDArray[np.float64]
    Ints = NDArray[np.int64]

# Below this nothing is shown; nor what is far below the best of a request.
LEAST, OF_BEST = 0.1, 0.33
# Of those that ask, how many are answered at once, and how many cells a table of likeness may have.
_BLOCK, _CELLS = 16, 1_600_000
# From so many alike ones on, so many are scored first.
_MANY, _FIRST = 600, 200

Key = tuple[Any, ...]


class Hit(NamedTuple):
    """A place in the index and its score."""

    place: int
    score: float


class _Facet(NamedTuple):
    """What of a profile a fit depends on, on the side of the request and on that of the offer; `name` weighs it."""

    name: str
    of_request: Callable[[Profile], Key]
    of_offer: Callable[[Profile], Key]
    fit: Callable[[Profile, Profile], Fit]


def _kinds(profile: Profile) -> Key:
    return (*sorted(profile.kinds.items()), profile.kinds_sure, profile.terms)


_FACETS = (
    _Facet("support", _kinds, _kinds, support_fit),
    _Facet("organisation", lambda one: (one.bodies,), lambda one: (one.served[:4], one.stated_served), body_fit),
    _Facet(
        "language",
        lambda one: (one.lang, one.tongues, one.interpreted),
        lambda one: (one.lang if not one.tongues else "", one.tongues, one.interpreted),
        tongue_fit,
    ),
    _Facet("modality", lambda one: (one.mode,), lambda one: (one.mode,), mode_fit),
)


class Index:
    """Profiles of one side with their vectors; closed ones are never found."""

    def __init__(
        self,
        profiles: Sequence[Profile],
        vectors: Sequence[Vector],
        as_of: date,
        weights: Mapping[str, float] | None = None,
    ) -> None:
        self.profiles = profiles
        self._weights_of_facets = dict(weights or {})
        self._offers = not profiles or profiles[0].side == OFFER
        self._as_of = as_of
        kinds = [tuple(sorted(one.kinds)) for one in profiles]
        order = sorted(range(len(profiles)), key=lambda place: (kinds[place], place))
        ordered = [profiles[place] for place in order]
        self._any_special = any(_is_special(one) for one in profiles)
        self._groups, _samples = _coded(ordered, lambda one: tuple(sorted(one.kinds)))
        shown = [profile.closing is None for profile in ordered]
        self._postings = Postings([vectors[place] for place in order], self._groups, shown)
        self._places = _numbered(order)
        self._numbers = numbers_of(ordered, offers=self._offers)
        self._grounds = grounds_of(ordered, offers=self._offers)
        self._reach = Reach(self._grounds) if self._offers else None
        self._keys: list[Ints] = []
        self._samples: list[list[Profile]] = []
        self._rows: list[dict[Key, Floats]] = [{} for _facet in _FACETS]
        for facet in _FACETS:
            codes, samples = _coded(ordered, facet.of_offer if self._offers else facet.of_request)
            self._keys.append(codes)
            self._samples.append(samples)
        self._group_of_kinds = _firsts(self._groups, self._keys[0], len(self._samples[0]))

    def best(
        self, asking: Sequence[Profile], vectors: Sequence[Vector], top: int, share: float = OF_BEST
    ) -> Iterator[list[Hit]]:
        """Yield for each profile of the other side its best, at most `top`; ties go by the order of the index.

        What is below a `share` of the best is left out.
        """
        if not self.profiles:
            yield from ([] for _one in asking)
            return
        size = max(1, min(_BLOCK, _CELLS // max(len(self.profiles), 1)))
        for begin in range(0, len(asking), size):
            yield from self._block(asking[begin : begin + size], vectors[begin : begin + size], top, share)

    def _block(
        self, asking: Sequence[Profile], vectors: Sequence[Vector], top: int, share: float
    ) -> Iterator[list[Hit]]:
        """The best of each; where many may be shown, the most promising first, then what can still be one of them."""
        side = self._asking(asking)
        pairs = self._alike(side, vectors)
        if len(pairs.places) <= _MANY * len(asking):
            found = self._scored(side, pairs)
        else:
            foremost = self._foremost(pairs, len(asking))
            first = self._scored(side, pairs.where(foremost))
            limits = self._limits(first, len(asking), top, share)
            rest = self._scored(side, pairs.where(~foremost & (pairs.scores >= limits[pairs.asked])))
            found = first.joined(rest)
        found = found.ordered(self._places)
        for number, one in enumerate(asking):
            yield self._chosen(one, found.of(number), top, share)

    def _asking(self, asking: Sequence[Profile]) -> "_Asking":
        offers = not self._offers
        return _Asking(asking, grounds_of(asking, offers=offers), numbers_of(asking, offers=offers))

    def _alike(self, side: "_Asking", vectors: Sequence[Vector]) -> "_Pairs":
        """The pairs that subject, kind and place let be shown; their scores are what they can be at most."""
        import numpy as np

        kinds = np.stack([self._row(0, one) for one in side.profiles])
        rows, codes = (kinds >= LEAST).nonzero()
        wanted = np.zeros((len(side.profiles), len(self._postings.sizes)), dtype=bool)
        wanted[rows, self._group_of_kinds[codes]] = True
        open_ones = [vector if one.closing is None else {} for one, vector in zip(side.profiles, vectors, strict=True)]
        pairs = _Pairs(*self._postings.alike(open_ones, wanted, LEAST))
        pairs = pairs.times(kinds[pairs.asked, self._keys[0][pairs.places]])
        if self._reach is None:
            return pairs
        most = self._reach.most(self._reach.rows_of(side.profiles), pairs.asked, pairs.places)
        return pairs.where(pairs.scores * self._by_weight("place", most) >= LEAST)

    @staticmethod
    def _foremost(pairs: "_Pairs", count: int) -> "NDArray[np.bool_]":
        """Which pairs are among the most promising of those that ask."""
        import numpy as np

        ends = np.searchsorted(pairs.asked, np.arange(count + 1))
        chosen = np.zeros(len(pairs.asked), dtype=bool)
        for begin, end in pairwise(ends):
            own = pairs.scores[begin:end]
            least = np.partition(own, -_FIRST)[-_FIRST] if len(own) > _FIRST else 0.0
            chosen[begin:end] = own >= least
        return chosen

    def _limits(self, known: "_Pairs", count: int, top: int, share: float) -> "Floats":
        """What a score must at least be to be shown, given some that are known. Hard stops may take those away."""
        import numpy as np

        limits = np.full(count, LEAST)
        if self._any_special:
            return limits
        for number in range(count):
            own = known.scores[known.asked == number]
            if len(own):
                tenth = float(np.partition(own, -top)[-top]) if len(own) >= top else 0.0
                limits[number] = max(LEAST, share * min(float(own.max()), 1.0), tenth)
        return limits

    def _scored(self, side: "_Asking", pairs: "_Pairs") -> "_Pairs":
        """Pairs with their whole scores, those below the least left out."""
        mine, theirs = side.grounds.take(pairs.asked), self._grounds.take(pairs.places)
        pairs = pairs.times(self._by_weight("place", place_factors(*self._pair(mine, theirs))))
        here, there = side.numbers[pairs.asked], self._numbers[pairs.places]
        pairs = pairs.times(self._by_weight("figures", factors(*self._pair(here, there), self._as_of)))
        return self._weighed(side, range(1, len(_FACETS)), pairs)

    def _weighed(self, side: "_Asking", facets: range, pairs: "_Pairs") -> "_Pairs":
        """Pairs with what facets of few values make of their scores."""
        import numpy as np

        factor: Any = 1.0
        for number in facets:
            keys = self._keys[number][pairs.places]
            if len(side.profiles) == 1:
                factor = factor * self._row(number, side.profiles[0])[keys]
            else:
                factor = factor * np.stack([self._row(number, one) for one in side.profiles])[pairs.asked, keys]
        return pairs.times(factor)

    def _pair(self, mine: Any, theirs: Any) -> tuple[Any, Any]:
        """The request before the offer."""
        return (mine, theirs) if self._offers else (theirs, mine)

    def _row(self, number: int, one: Profile) -> "Floats":
        """The factors of one facet against every different value in the index."""
        import numpy as np

        facet, rows = _FACETS[number], self._rows[number]
        key = (facet.of_request if self._offers else facet.of_offer)(one)
        row = rows.get(key)
        if row is None:
            samples = self._samples[number]
            fits = (facet.fit(one, other) if self._offers else facet.fit(other, one) for other in samples)
            row = rows[key] = self._by_weight(facet.name, np.array([fit.factor for fit in fits]))
        return row

    def _by_weight(self, name: str, factors: "Floats") -> "Floats":
        """Let a facet count more or less than it does by judgement, where weights were learnt."""
        weight = self._weights_of_facets.get(name, 1.0)
        return factors if weight == 1.0 else factors**weight

    def _chosen(self, one: Profile, ranked: Sequence[tuple[int, float]], top: int, share: float) -> list[Hit]:
        hits: list[Hit] = []
        limit = LEAST
        free = not self._any_special and not _is_special(one)
        for place, score in ranked:
            if score < limit or len(hits) == top:
                break
            if free or self._may(one, place):
                hits.append(Hit(place, min(score, 1.0)))
                limit = max(limit, share * hits[0].score)
        return hits

    def _may(self, one: Profile, place: int) -> bool:
        other = self.profiles[place]
        return not (stopped(one, other) if self._offers else stopped(other, one))


def _is_special(profile: Profile) -> bool:
    """Return whether a profile may stop another by law or conflict."""
    return bool(profile.conflicts or profile.organisation or profile.stake or any(profile.ban[:4]))


class _Asking(NamedTuple):
    """A block of profiles that ask."""

    profiles: Sequence[Profile]
    grounds: Grounds
    numbers: "Floats"


class _Pairs(NamedTuple):
    """Pairs of a block: the number of the one that asks, the place in the index, the score so far."""

    asked: "Ints"
    places: "Ints"
    scores: "Floats"

    def where(self, chosen: "NDArray[np.bool_]") -> "_Pairs":
        """The pairs that are chosen."""
        return _Pairs(self.asked[chosen], self.places[chosen], self.scores[chosen])

    def times(self, factor: "Floats") -> "_Pairs":
        """The pairs with their scores multiplied, those below the least left out."""
        scores = self.scores * factor
        kept = (scores >= LEAST).nonzero()[0]
        return _Pairs(self.asked[kept], self.places[kept], scores[kept])

    def joined(self, other: "_Pairs") -> "_Pairs":
        """These pairs and others."""
        import numpy as np

        return _Pairs(*(np.concatenate(columns) for columns in zip(self, other, strict=True)))

    def ordered(self, places: "Ints") -> "_Pairs":
        """The pairs by the one that asks, the best first, with their places in the input."""
        import numpy as np

        places = places[self.places]
        order = np.lexsort((places, -self.scores, self.asked))
        return _Pairs(self.asked[order], places[order], self.scores[order])

    def of(self, number: int) -> list[tuple[int, float]]:
        """The places and scores of one that asks; the pairs are ordered."""
        begin, end = self.asked.searchsorted([number, number + 1]).tolist()
        return list(zip(self.places[begin:end].tolist(), self.scores[begin:end].tolist(), strict=True))


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
    return np.array(numbered, dtype=np.int64), samples


def _firsts(groups: "Ints", codes: "Ints", count: int) -> "Ints":
    """The group of each code."""
    import numpy as np

    found = np.zeros(count, dtype=np.int64)
    found[codes] = groups
    return found


def _numbered(order: Sequence[int]) -> "Ints":
    import numpy as np

    return np.array(order, dtype=np.int64)
