"""Many offers (or requests) ready to be asked for the best ten of a request (or offer): exact, and fast.

What kind and place let a pair reach at most tells how alike in subject it must be to be shown; the postings give only
the pairs that may be so alike; only these are compared in every facet. Scores are those of `fits`. Where many ask, they
are first asked as if nothing weak were to be shown, and those that so find too little once more.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import accumulate, islice
from typing import TYPE_CHECKING, Any, NamedTuple

from ayni.matching.columns import FACETS, Columns, Key, One
from ayni.matching.fits import stopped
from ayni.matching.numbers_fit import factors
from ayni.matching.places_fit import INVERSE_STEPS, Reach, place_factors
from ayni.matching.postings import STEPS, Alone, Block, Part, Postings
from ayni.matching.profiles import Profile
from ayni.matching.subjects import Vector
from ayni.matching.supports_fit import Supports

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Floats = NDArray[np.float64]
    Ints = NDArray[np.int64]
    Steps = NDArray[np.uint16]
    Rows = NDArray[np.float32]

# Below this nothing is shown; nor what is far below the best of a request.
LEAST, OF_BEST = 0.1, 0.33
# Of those that ask, how many become columns at once; how many are answered at once, and in how many cells.
_AT_ONCE, _BLOCK, _CELLS = 131_072, 128, 4_000_000
# From so many in the index and so many that ask for the same kinds on, what is of other kinds is set aside.
_LARGE, _MANY = 4_000, 32
# How many are asked to learn how good the last that is shown may be; the share of those that show none so good.
_SAMPLED, _SAMPLE, _SHORT = 5_000, 48, 0.25
# So much lower than it is, a need is set, for its rounding; a factor is at least so much.
_SLACK, _NOTHING = 1e-5, 1e-9
# So many digits tell scores apart; in so many cells what was made of kinds is remembered.
_DIGITS, _KEPT_CELLS = 12, 10_000_000


class Hit(NamedTuple):
    """A place in the index and its score."""

    place: int
    score: float


class Index:
    """Profiles of one side with their vectors; closed ones are never found. It is asked by one thread at a time."""

    def __init__(
        self,
        profiles: Iterable[Profile],
        vectors: Iterable[Vector],
        as_of: date,
        weights: Mapping[str, float] | None = None,
    ) -> None:
        self._weights_of_facets = dict(weights or {})
        self._as_of = as_of
        self._own = Columns(profiles, vectors)
        self._offers = self._own.offers
        self._postings = Postings(self._own.terms)
        self._reach = Reach(self._own.grounds, self._weights_of_facets.get("place", 1.0)) if self._offers else None
        self._supports = Supports(self._own.samples[0])
        self._rows: list[dict[Key, Floats]] = [{} for _facet in FACETS]
        # How alike those of some kinds need all others to be.
        self._whole: dict[Key, Rows] = {}

    def best(
        self, asking: Sequence[Profile], vectors: Sequence[Vector], top: int, share: float = OF_BEST
    ) -> Iterator[list[Hit]]:
        """Yield for each profile of the other side its best, at most `top`; ties go by the order of the index.

        What is below a `share` of the best is left out.
        """
        if len(asking) == 1:
            yield self.best_of_one(One(asking[0], vectors[0]), top, share)
            return
        # Where kinds are various, a table of all of them against all would outgrow everything else.
        size = min(_AT_ONCE, max(_BLOCK, _KEPT_CELLS // max(len(self._own.samples[0]), 1)))
        for begin in range(0, len(asking), size):
            end = begin + size
            yield from self.best_of(Columns(asking[begin:end], vectors[begin:end]), top, share)

    def best_of(self, asking: Columns, top: int, share: float = OF_BEST) -> list[list[Hit]]:
        """Return the same for columns of the other side, all at once."""
        import numpy as np

        answers: list[list[Hit]] = [[] for _one in range(len(asking))]
        if not len(self._own):
            return answers
        asked = _Asked(self, asking)
        limits = np.full(len(asking), LEAST)
        left = np.diff(asked.terms.starts).nonzero()[0]
        if len(left) > 8 * _SAMPLE and len(self._own) >= _SAMPLED:
            sample = left[:: len(left) // _SAMPLE]
            self._answer(asked, sample, limits, top, share, answers)
            left = np.setdiff1d(left, sample)
            limits[left] = self._guess([answers[one] for one in sample.tolist()], top)
        self._answer(asked, left, limits, top, share, answers)
        short = [one for one in left.tolist() if limits[one] > LEAST and len(answers[one]) < top]
        if short:
            for one in short:
                limits[one] = max(LEAST, share * answers[one][0].score if answers[one] else 0.0)
            self._answer(asked, np.array(short, dtype=np.int64), limits, top, share, answers)
        return answers

    def best_of_one(self, one: One, top: int, share: float = OF_BEST) -> list[Hit]:
        """Return the same for a single one, without what is worth its while only for many."""
        terms = self._postings.asked_alone(one.vector) if len(self._own) else None
        if terms is None or not len(terms.codes):
            return []
        places, scores = _scored_alone(self, one, terms)
        order = _ranks(scores).argsort(kind="stable")
        stopping = one.profile if self._own.any_special or one.special else None
        return self._shown(map(Hit, places.take(order).tolist(), scores.take(order).tolist()), stopping, top, share)

    @staticmethod
    def _guess(answers: list[list[Hit]], top: int) -> float:
        """A limit that most of those that ask may be answered with."""
        last = sorted(hits[-1].score if len(hits) == top else LEAST for hits in answers)
        return max(LEAST, last[int(_SHORT * len(last))])

    def _answer(
        self, asked: "_Asked", members: "Ints", limits: "Floats", top: int, share: float, answers: list[list[Hit]]
    ) -> None:
        """Answer some of those that ask with all that reaches their limits."""
        for part, own in self._parts(asked, members, limits):
            needs = _Needs(self, asked, part)
            size = max(1, min(_BLOCK, _CELLS // part.size))
            for begin in range(0, len(own), size):
                block = own[begin : begin + size]
                found = self._scored(asked, block, limits, part, needs)
                self._choose(asked, block, found, top, share, answers)

    def _parts(self, asked: "_Asked", members: "Ints", limits: "Floats") -> "Iterator[tuple[Part, Ints]]":
        """Yield those that ask with the part of the index that they ask; neighbours have place and kinds in common."""
        import numpy as np

        codes = asked.columns.codes[0]
        if len(members) > 1:
            members = members[np.lexsort((codes[members], asked.grounds[members]))]
        if len(self._own) < _LARGE or len(members) < _MANY:
            yield self._postings.whole, members
            return
        classes = asked.classes[codes[members]]
        for number in np.unique(classes).tolist():
            own = members[classes == number]
            if len(own) < _MANY:
                yield self._postings.whole, own
                continue
            most = np.max([asked.of_kinds[code] for code in set(codes[own].tolist())], axis=0)
            places = (most >= limits[own].min()).take(self._own.codes[0]).nonzero()[0]
            if len(places):
                yield self._postings.part(places), own

    def _scored(self, asked: "_Asked", members: "Ints", limits: "Floats", part: Part, needs: "_Needs") -> "_Found":
        """The pairs of a block that reach their limits, with their scores, the best of each first."""
        block, limits = self._postings.block(asked.terms, members), limits[members]
        shares = LEAST / limits
        near = self._postings.near(block, shares, needs.rows(members), part)
        # How alike they are at most, and how alike they must be where nothing but kind and place speaks against.
        alike = near.steps / (STEPS * shares[near.rows])
        pairs = _Pairs(near.rows, near.places, near.needs * (limits[near.rows] / (STEPS * LEAST)), alike)
        pairs = pairs.times(self._of_facets(asked, slice(1, None), members[pairs.rows], pairs.places))
        mine = asked.columns.numbers.take(members[pairs.rows], axis=0)
        own = self._own.numbers.take(pairs.places, axis=0)
        pairs = pairs.times(self._by_weight("figures", factors(*self._pair(mine, own), self._as_of)))
        rows, places = members[pairs.rows], pairs.places
        place = place_factors(*self._pair(asked.columns.grounds.at(rows), self._own.grounds.at(places)))
        scores = self._postings.likeness(block, pairs.rows, places) * pairs.factor
        scores *= self._of_facets(asked, slice(0, 1), rows, places) * self._by_weight("place", place)
        return _Found(pairs.rows, places, scores).reaching(limits)

    def _of_facets(self, asked: "_Asked", facets: slice, rows: "Ints", places: "Ints") -> "Floats":
        """The product of the factors of facets of few values."""
        import numpy as np

        at = asked.starts[facets, rows] + self._own.codes[facets, places]
        return np.asarray(np.multiply.reduce(asked.factors.take(at), axis=0))

    def _choose(
        self, asked: "_Asked", members: "Ints", found: "_Found", top: int, share: float, answers: list[list[Hit]]
    ) -> None:
        """Answer each of a block with the best of its pairs that nothing stops."""
        import numpy as np

        bounds = found.rows.searchsorted(np.arange(len(members) + 1)).tolist()
        places, scores = found.places.tolist(), found.scores.tolist()
        for one, begin, end in zip(members.tolist(), bounds[:-1], bounds[1:], strict=True):
            stopping = asked.columns.profiles[one] if self._own.any_special or asked.columns.special[one] else None
            hits = map(Hit, places[begin:end], scores[begin:end])
            answers[one] = self._shown(hits, stopping, top, share)

    def _shown(self, hits: Iterator[Hit], stopping: Profile | None, top: int, share: float) -> list[Hit]:
        """What is shown of hits, the best first: unless one stops the other, and those not far below the best."""
        if stopping is not None:
            hits = (hit for hit in hits if not stopped(*self._pair(stopping, self._own.profiles[hit.place])))
        shown = list(islice(hits, top))
        while shown and shown[-1].score < share * shown[0].score:
            shown.pop()
        return shown

    def _pair(self, mine: Any, theirs: Any) -> tuple[Any, Any]:
        """The request before the offer."""
        return (mine, theirs) if self._offers else (theirs, mine)

    def _row(self, number: int, key: Key, one: Profile) -> "Floats":
        """The factors of one facet against every different value in the index."""
        facet, rows = FACETS[number], self._rows[number]
        row = rows.get(key)
        if row is None:
            if len(rows) * len(self._own.samples[number]) > _KEPT_CELLS:
                rows.clear()
            row = rows[key] = self._by_weight(facet.name, self._of_facet(number, one))
        return row

    def _needs_of_kinds(self, known: "dict[Key, Rows]", key: Key, factors: "Floats", places: "Ints | None") -> "Rows":
        """How alike others need to be by their kinds; times the inverse of place it is in steps."""
        import numpy as np

        row = known.get(key)
        if row is None:
            codes = self._own.codes[0] if places is None else self._own.codes[0][places]
            if len(known) * len(codes) > _KEPT_CELLS:
                known.clear()
            steps = (STEPS * LEAST * (1.0 - _SLACK) / INVERSE_STEPS) / np.maximum(factors, _NOTHING)
            row = known[key] = steps.astype(np.float32).take(codes)
        return row

    def _of_facet(self, number: int, one: Profile) -> "Floats":
        import numpy as np

        if number == 0:
            return self._supports.factors(one)
        fit, samples = FACETS[number].fit, self._own.samples[number]
        return np.array([(fit(one, other) if self._offers else fit(other, one)).factor for other in samples])

    def _by_weight(self, name: str, factors: "Floats") -> "Floats":
        """Let a facet count more or less than it does by judgement, where weights were learnt."""
        weight = self._weights_of_facets.get(name, 1.0)
        return factors if weight == 1.0 else factors**weight


class _Asked:
    """Those that ask, in the numbers of an index."""

    def __init__(self, index: Index, columns: Columns) -> None:
        import numpy as np

        self.columns = columns
        self.terms: Block = index._postings.asked(columns.terms)
        tables = [
            [index._row(number, key, one) for key, one in zip(keys, samples, strict=True)]
            for number, (keys, samples) in enumerate(zip(columns.keys, columns.samples, strict=True))
        ]
        # The factors of all facets against the values in the index, row after row, and where the rows begin.
        self.of_kinds, self.factors = tables[0], np.concatenate([row for rows in tables for row in rows])
        widths = [len(rows[0]) for rows in tables]
        begins = [0, *accumulate(width * len(rows) for width, rows in zip(widths, tables, strict=True))]
        self.starts: Ints = columns.codes * np.array(widths)[:, None] + np.array(begins[:-1])[:, None]
        # Where they are matters only to an index of offers.
        known: dict[bytes, int] = {}
        sets = columns.grounds.sets() if index._reach else []
        codes = [known.setdefault(countries, len(known)) for countries in sets]
        self.grounds: Ints = np.array(codes or [0] * len(columns), dtype=np.int64)
        self.different_grounds = list(known)
        kinds: dict[frozenset[str], int] = {}
        of_keys = [kinds.setdefault(frozenset(one.kinds), len(kinds)) for one in columns.samples[0]]
        self.classes: Ints = np.array(of_keys, dtype=np.int64)


class _Needs:
    """How many steps of likeness pairs need at least to be shown, by kinds and place of those that ask."""

    def __init__(self, index: Index, asked: _Asked, part: Part) -> None:
        import numpy as np

        self._index, self._asked, self._places = index, asked, part.places
        self._of_kinds: dict[Key, Rows] = index._whole if part.places is None else {}
        self._last: tuple[int, int] = (-1, -1)
        self._by_ground: Steps = np.full(1, INVERSE_STEPS, dtype=np.uint16)

    def rows(self, members: "Ints") -> "list[Rows]":
        """Return a row for each of a block; those with the same kinds and place have the same row."""
        asked, rows = self._asked, []
        kinds, grounds = asked.columns.codes[0][members].tolist(), asked.grounds[members].tolist()
        for kind, ground in zip(kinds, grounds, strict=True):
            if self._last != (kind, ground):
                self._row, self._last = self._of_kind(kind) * self._of_ground(ground), (kind, ground)
            rows.append(self._row)
        return rows

    def _of_kind(self, code: int) -> "Rows":
        key, factors = self._asked.columns.keys[0][code], self._asked.of_kinds[code]
        return self._index._needs_of_kinds(self._of_kinds, key, factors, self._places)

    def _of_ground(self, code: int) -> "Steps":
        reach = self._index._reach
        if code != self._last[1] and reach is not None:
            row = reach.inverse(self._asked.different_grounds[code])
            self._by_ground = row if self._places is None else row.take(self._places)
        return self._by_ground


class _Pairs(NamedTuple):
    """Pairs of a block: who asks, the place in the index, how alike they need to be and are, what else counts."""

    rows: "Ints"
    places: "Ints"
    needed: "Floats"
    alike: "Floats"
    factor: Any = 1.0

    def times(self, factor: Any) -> "_Pairs":
        """The pairs with one more factor that can still reach their limits."""
        factor = self.factor * factor
        kept = (self.alike * factor >= self.needed).nonzero()[0]
        return _Pairs(self.rows[kept], self.places[kept], self.needed[kept], self.alike[kept], factor[kept])


class _Found(NamedTuple):
    """Pairs of a block: who asks, the place in the index, the score."""

    rows: "Ints"
    places: "Ints"
    scores: "Floats"

    def reaching(self, limits: "Floats") -> "_Found":
        """The pairs that reach the limits of those that ask, by the one that asks, the best first."""
        import numpy as np

        kept = (self.scores >= limits[self.rows]).nonzero()[0]
        rows, places, scores = self.rows[kept], self.places[kept], np.minimum(self.scores[kept], 1.0)
        order = np.lexsort((places, _ranks(scores), rows))
        return _Found(rows[order], places[order], scores[order])


def _scored_alone(index: Index, one: One, terms: Alone) -> "tuple[Ints, Floats]":
    """The places that a single one may be shown, in order, and their scores: by the steps of `Index._scored`."""
    import numpy as np

    own, postings = index._own, index._postings
    kinds, *others = (index._row(number, key, one.profile) for number, key in enumerate(one.keys))
    inverse = index._reach.inverse(one.grounds.sets()[0]) if index._reach else INVERSE_STEPS
    needs = index._needs_of_kinds(index._whole, one.keys[0], kinds, None) * inverse
    places, steps = postings.near_alone(terms, needs)
    codes = own.codes.take(places, axis=1)
    organisation, language, modality = (row.take(at) for row, at in zip(others, codes[1:], strict=True))
    of_facets = organisation * language * modality
    kept = (steps * of_facets >= needs.take(places)).nonzero()[0]
    places, of_facets = places.take(kept), of_facets.take(kept)
    figures = factors(*index._pair(one.numbers, own.numbers.take(places, axis=0)), index._as_of)
    scores = postings.likeness_alone(terms, places) * (of_facets * index._by_weight("figures", figures))
    place = place_factors(*index._pair(one.grounds, own.grounds.at(places)))
    scores *= kinds.take(own.codes[0].take(places)) * index._by_weight("place", place)
    kept = (scores >= LEAST).nonzero()[0]
    return places.take(kept), np.minimum(scores.take(kept), 1.0)


def _ranks(scores: "Floats") -> "Floats":
    """Numbers by which pairs stand in order; those that only rounding tells apart have the same."""
    return -scores.round(_DIGITS)
