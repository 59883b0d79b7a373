"""Many offers (or requests) ready to be asked for the best ten of a request (or offer): exact, and fast.

What kind and place let a pair reach at most tells how alike in subject it must be to be shown; the postings give only
the pairs that may be so alike; only these are compared in every facet. Scores are those of `fits`. Where many ask, they
are first asked as if nothing weak were to be shown, and those that so find too little once more.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import islice
from typing import TYPE_CHECKING, Any

from ayni.matching.columns import FACETS, Columns, Key, One
from ayni.matching.fits import stopped
from ayni.matching.hits import Found, Hit, Pairs, hits_of, ranks, runs_of, stretches
from ayni.matching.numbers_fit import factors
from ayni.matching.places_fit import INVERSE_STEPS, Reach, place_factors
from ayni.matching.postings import STEPS, Alone, Block, Postings
from ayni.matching.profiles import Profile
from ayni.matching.sheets import Near, Part, Run
from ayni.matching.subjects import Vector
from ayni.matching.supports_fit import Supports

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Floats = NDArray[np.float64]
    Ints = NDArray[np.int64]
    Steps = NDArray[np.uint16]

# Below this nothing is shown; nor what is far below the best of a request.
LEAST, OF_BEST = 0.1, 0.33
# Of those that ask, how many become columns at once; how many are answered at once, and in how many cells.
_AT_ONCE, _BLOCK, _CELLS = 131_072, 256, 2_000_000
# From so many in the index and so many that ask for the same kinds on, what is of other kinds is set aside.
_LARGE, _MANY = 4_000, 32
# How many are asked to learn how good the last that is shown may be; the share of those that show none so good; from
# which limit on it is worth while to ask these once more.
_SAMPLED, _SAMPLE, _SHORT, _WORTH = 5_000, 96, 0.15, 0.13
# So much lower than it is, a need is set, for its rounding; a factor is at least so much.
_SLACK, _NOTHING = 1e-5, 1e-9
# In so many cells what was made of kinds is remembered; for so many pairs of values all factors of a facet are found,
# and for so many where a single one asks.
_KEPT_CELLS, _EVERY_FACTOR, _EVERY_ALONE = 10_000_000, 100_000, 1_000


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
        self._whole: dict[Key, Steps] = {}

    def best(
        self, asking: Sequence[Profile], vectors: Sequence[Vector], top: int, share: float = OF_BEST
    ) -> Iterator[list[Hit]]:
        """Yield for each profile of the other side its best, at most `top`; ties go by the order of the index.

        What is below a `share` of the best is left out.
        """
        if len(asking) == 1:
            yield self.best_of_one(One(asking[0], vectors[0]), top, share)
            return
        # Where values are various, a table of all of them against all would outgrow everything else.
        size = min(_AT_ONCE, max(_BLOCK, _KEPT_CELLS // max(1, *map(len, self._own.samples))))
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
            limits[left] = _guess([answers[one] for one in sample.tolist()], top)
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
        order = ranks(scores).argsort(kind="stable")
        stopping = one.profile if self._own.any_special or one.special else None
        return self._shown(map(Hit, places.take(order).tolist(), scores.take(order).tolist()), stopping, top, share)

    def _answer(
        self, asked: "_Asked", members: "Ints", limits: "Floats", top: int, share: float, answers: list[list[Hit]]
    ) -> None:
        """Answer some of those that ask with all that reaches their limits."""
        for part, own in self._parts(asked, members, limits):
            needs = _Needs(self, asked, part)
            size = max(1, min(_BLOCK, _CELLS // part.width))
            for begin in range(0, len(own), size):
                block = own[begin : begin + size]
                found = self._scored(asked, block, limits, part, needs)
                self._choose(asked, block, found, top, share, answers)

    def _parts(self, asked: "_Asked", members: "Ints", limits: "Floats") -> "Iterator[tuple[Part, Ints]]":
        """Yield those that ask with the part of the index that they ask; neighbours have place and kinds in common."""
        import numpy as np

        codes = asked.columns.codes[0]
        if len(members) > 1:
            members = members[np.lexsort((asked.grounds[members], codes[members]))]
        if len(self._own) < _LARGE or len(members) < _MANY:
            yield self._postings.whole(), members
            return
        classes = asked.classes[codes[members]]
        for number in np.unique(classes).tolist():
            own = members[classes == number]
            if len(own) < _MANY:
                yield self._postings.whole(), own
                continue
            most = np.max([asked.of_kinds[code] for code in set(codes[own].tolist())], axis=0)
            places = (most >= limits[own].min()).take(self._own.codes[0]).nonzero()[0]
            if len(places):
                yield self._postings.part(places), own

    def _scored(self, asked: "_Asked", members: "Ints", limits: "Floats", part: Part, needs: "_Needs") -> "Found":
        """The pairs of a block that reach their limits, with their scores, the best of each first."""
        block, limits = self._postings.block(asked.terms, members), limits[members]
        shares = LEAST / limits
        near = self._postings.near(block, shares, needs.runs(members), part)
        needed, kept = needs.reached(members, near)
        rows = near.rows.take(kept)
        # How alike they are at most, and how alike they must be where nothing but kind and place speaks against.
        alike = near.steps.take(kept) / (STEPS * shares)[rows]
        pairs = Pairs(rows, near.places.take(kept), needed * (limits / (STEPS * LEAST))[rows], alike)
        pairs = pairs.times(self._of_facets(asked, members[pairs.rows], pairs.places))
        mine = asked.columns.numbers.take(members[pairs.rows], axis=0)
        own = self._own.numbers.take(pairs.places, axis=0)
        pairs = pairs.times(self._by_weight("figures", factors(*self._pair(mine, own), self._as_of)))
        rows, places = members[pairs.rows], pairs.places
        place = place_factors(*self._pair(asked.columns.grounds.at(rows), self._own.grounds.at(places)))
        scores = self._postings.likeness(block, pairs.rows, places) * pairs.factor
        scores *= self._of_kinds(asked, members, pairs.rows, places) * self._by_weight("place", place)
        return Found(pairs.rows, places, scores).reaching(limits)

    def _of_facets(self, asked: "_Asked", rows: "Ints", places: "Ints") -> "Floats":
        """The product of the factors of facets of few values."""
        import numpy as np

        product: Any = 1.0
        for table, mine, own in zip(asked.tables, asked.columns.codes[1:], self._own.codes[1:], strict=True):
            product = product * table.of(mine.take(rows), own.take(places))
        return np.asarray(product)

    def _of_kinds(self, asked: "_Asked", members: "Ints", rows: "Ints", places: "Ints") -> "Floats":
        """The factors of kinds of pairs of a block, by those that ask."""
        import numpy as np

        codes, factors = asked.columns.codes[0].take(members), np.empty(len(rows))
        at = self._own.codes[0].take(places)
        for first, begin, end in stretches(runs_of(codes), rows):
            asked.of_kinds[codes[first]].take(at[begin:end], out=factors[begin:end], mode="clip")
        return factors

    def _choose(
        self, asked: "_Asked", members: "Ints", found: "Found", top: int, share: float, answers: list[list[Hit]]
    ) -> None:
        """Answer each of a block with the best of its pairs that nothing stops."""
        import numpy as np

        if not self._own.any_special and not asked.columns.any_special:
            found = found.first(top, share)
        bounds = found.rows.searchsorted(np.arange(len(members) + 1)).tolist()
        hits = hits_of(found.places, found.scores)
        for one, begin, end in zip(members.tolist(), bounds[:-1], bounds[1:], strict=True):
            if self._own.any_special or asked.columns.any_special:
                stopping = asked.columns.profiles[one] if self._own.any_special or asked.columns.special[one] else None
                answers[one] = self._shown(iter(hits[begin:end]), stopping, top, share)
            else:
                answers[one] = hits[begin:end]

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

    def _of_facet(self, number: int, one: Profile) -> "Floats":
        import numpy as np

        if number == 0:
            return self._supports.factors(one)
        fit, samples = FACETS[number].fit, self._own.samples[number]
        return np.array([fit(*self._pair(one, other)).factor for other in samples])

    def _by_weight(self, name: str, factors: "Floats") -> "Floats":
        """Let a facet count more or less than it does by judgement, where weights were learnt."""
        weight = self._weights_of_facets.get(name, 1.0)
        return factors if weight == 1.0 else factors**weight


def _guess(answers: list[list[Hit]], top: int) -> float:
    """A limit that most of those that ask may be answered with."""
    last = sorted(hits[-1].score if len(hits) == top else LEAST for hits in answers)
    limit = last[int(_SHORT * len(last))]
    return limit if limit >= _WORTH else LEAST


class _Asked:
    """Those that ask, in the numbers of an index."""

    def __init__(self, index: Index, columns: Columns) -> None:
        import numpy as np

        self.columns = columns
        self.terms: Block = index._postings.asked(columns.terms)
        # The factors of kinds against the values in the index, a row each: they may be many.
        self.of_kinds = [index._row(0, *one) for one in zip(columns.keys[0], columns.samples[0], strict=True)]
        # Those of all other facets.
        self.tables = [_Table(index, number, columns) for number in range(1, len(FACETS))]
        # Where they are matters only to an index of offers.
        known: dict[bytes, int] = {}
        sets = columns.grounds.sets() if index._reach else []
        codes = [known.setdefault(countries, len(known)) for countries in sets]
        self.grounds: Ints = np.array(codes or [0] * len(columns), dtype=np.int64)
        self.different_grounds = list(known)
        kinds: dict[frozenset[str], int] = {}
        of_keys = [kinds.setdefault(frozenset(one.kinds), len(kinds)) for one in columns.samples[0]]
        self.classes: Ints = np.array(of_keys, dtype=np.int64)


class _Table:
    """The factors of a facet: of what those that ask have against what the index has.

    Where both sides have very many different values, factors are found for those only that come together.
    """

    def __init__(self, index: Index, number: int, columns: Columns) -> None:
        import numpy as np

        keys, self._samples = columns.keys[number], columns.samples[number]
        self._index, self._number, self._width = index, number, len(index._own.samples[number])
        self._scarce = len(keys) * self._width > _EVERY_FACTOR
        if self._scarce:
            self._factors = np.full(len(keys) * self._width, np.nan)
        else:
            rows = [index._row(number, key, one) for key, one in zip(keys, self._samples, strict=True)]
            self._factors = np.concatenate(rows)

    def of(self, mine: "Ints", own: "Ints") -> "Floats":
        """Return the factors of pairs, by the numbers of what either side has."""
        import numpy as np

        at = mine * self._width + own
        found: Floats = self._factors.take(at)
        if self._scarce and np.isnan(found).any():
            new = np.unique(at[np.isnan(found)])
            self._factors[new] = _factors_of(
                self._index,
                self._number,
                [(self._samples[cell // self._width], cell % self._width) for cell in new.tolist()],
            )
            found = self._factors.take(at)
        return found


def _factors_of(index: Index, number: int, pairs: list[tuple[Profile, int]]) -> "Floats":
    """The factors of one facet for some pairs: one that asks, and the number of a value in the index."""
    import numpy as np

    facet, samples = FACETS[number], index._own.samples[number]
    told = [facet.fit(*index._pair(one, samples[code])).factor for one, code in pairs]
    return index._by_weight(facet.name, np.array(told))


def _alone(index: Index, one: One, number: int, codes: "Ints") -> "Floats":
    """The factors of a facet of a single one that asks, by the numbers of what the index has."""
    import numpy as np

    key = one.keys[number]
    if key in index._rows[number] or len(index._own.samples[number]) <= _EVERY_ALONE:
        return index._row(number, key, one.profile).take(codes)
    known, at = np.unique(codes, return_inverse=True)
    return _factors_of(index, number, [(one.profile, code) for code in known.tolist()]).take(at)


class _Needs:
    """How many steps of likeness pairs need at least to be shown, by kinds and place of those that ask."""

    def __init__(self, index: Index, asked: _Asked, part: Part) -> None:
        self._index, self._asked, self._places = index, asked, part.places
        self._of_kinds: dict[Key, Steps] = index._whole if part.places is None else {}

    def runs(self, members: "Ints") -> list[Run]:
        """Return what those of a block need by kinds, wherever the others are."""
        codes = self._asked.columns.codes[0].take(members)
        return [Run(first, last, self._of_kind(int(codes[first]))) for first, last in runs_of(codes)]

    def _of_kind(self, code: int) -> "Steps":
        key, factors = self._asked.columns.keys[0][code], self._asked.of_kinds[code]
        return _needs_of_kinds(self._index, self._of_kinds, key, factors, self._places)

    def reached(self, members: "Ints", near: Near) -> "tuple[Floats, Ints]":
        """Return how many steps pairs need by place too, of those that reach them, and which these are."""
        import numpy as np

        reach, needs = self._index._reach, near.needs.astype(np.float64)
        if reach is not None:
            grounds, inverses = self._asked.grounds.take(members), np.empty(len(needs), dtype=np.uint16)
            for first, begin, end in stretches(runs_of(grounds), near.rows):
                row = reach.inverse(self._asked.different_grounds[grounds[first]])
                row.take(near.places[begin:end], out=inverses[begin:end], mode="clip")
            needs *= inverses
            needs *= 1.0 / INVERSE_STEPS
        kept = (near.steps >= needs).nonzero()[0]
        return needs.take(kept), kept


def _needs_of_kinds(
    index: Index, known: "dict[Key, Steps]", key: Key, factors: "Floats", places: "Ints | None"
) -> "Steps":
    """How many steps of likeness others need by their kinds, wherever they are."""
    import numpy as np

    row = known.get(key)
    if row is None:
        codes = index._own.codes[0] if places is None else index._own.codes[0][places]
        if len(known) * len(codes) > _KEPT_CELLS:
            known.clear()
        steps = STEPS * LEAST * (1.0 - _SLACK) / np.maximum(factors, _NOTHING)
        row = known[key] = np.minimum(steps, 65_535.0).astype(np.uint16).take(codes)
    return row


def _scored_alone(index: Index, one: One, terms: Alone) -> "tuple[Ints, Floats]":
    """The places that a single one may be shown, in order, and their scores: by the steps of `Index._scored`."""
    import numpy as np

    own, postings = index._own, index._postings
    kinds = index._row(0, one.keys[0], one.profile)
    inverse: Any = index._reach.inverse(one.grounds.sets()[0]) if index._reach else INVERSE_STEPS
    needs = _needs_of_kinds(index, index._whole, one.keys[0], kinds, None)
    places, steps = postings.near_alone(terms, needs)
    needed = needs.take(places) * (inverse.take(places) / INVERSE_STEPS if index._reach else 1.0)
    kept = (steps >= needed).nonzero()[0]
    places, steps, needed = places.take(kept), steps.take(kept), needed.take(kept)
    codes = own.codes.take(places, axis=1)
    organisation, language, modality = (_alone(index, one, number, codes[number]) for number in range(1, len(FACETS)))
    of_facets = organisation * language * modality
    kept = (steps * of_facets >= needed).nonzero()[0]
    places, of_facets = places.take(kept), of_facets.take(kept)
    figures = factors(*index._pair(one.numbers, own.numbers.take(places, axis=0)), index._as_of)
    scores = postings.likeness_alone(terms, places) * (of_facets * index._by_weight("figures", figures))
    place = place_factors(*index._pair(one.grounds, own.grounds.at(places)))
    scores *= kinds.take(own.codes[0].take(places)) * index._by_weight("place", place)
    kept = (scores >= LEAST).nonzero()[0]
    return places.take(kept), np.minimum(scores.take(kept), 1.0)
