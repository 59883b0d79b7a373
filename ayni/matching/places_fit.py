"""Places of many pairs at once: the same factors as `fits.place_fit`, over sets of countries as bits."""

from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from ayni.matching.facets.whereabouts import Whereabouts
from ayni.matching.fits import (
    ADAPTABLE,
    ELSEWHERE,
    EXCLUDED,
    NOWHERE,
    ONLY_ELSEWHERE,
    STATED_ELSEWHERE,
    UNSERVED,
    doubt_of,
    here_of,
    part_said,
    part_stated,
)
from ayni.matching.profiles import Profile

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Bits = NDArray[np.uint64]
    Array = NDArray[np.float64]

_WORDS = 4
_SAID, _STATED, _EXCLUDED = slice(0, _WORDS), slice(_WORDS, 2 * _WORDS), slice(2 * _WORDS, 3 * _WORDS)
_SAID_WORLD, _SAID_KNOWN, _ONLY, _SURE, _STATED_WORLD, _STATED_KNOWN, _ADAPTABLE = (1 << bit for bit in range(7))
_BY_SHARE = -1.0
# Rows of a reach beside those of countries; from so many countries on a request counts as being anywhere.
_ANYWHERE, _UNKNOWN, _FEW = 64 * _WORDS, 64 * _WORDS + 1, 6


class Grounds(NamedTuple):
    """Where requests are, or where offers serve: three sets of countries as bits, their number, and what is known."""

    bits: "Bits"
    number: "Array"
    state: "NDArray[np.int16]"

    def take(self, places: "NDArray[np.int64]") -> "Grounds":
        """Return the grounds at some places."""
        return Grounds(self.bits[places], self.number[places], self.state[places])


@cache
def _bit(code: str) -> int:
    """The number of a country, in the order in which countries are met."""
    _met.append(code)
    return (len(_met) - 1) % (64 * _WORDS)


_met: list[str] = []


@cache
def _words(codes: frozenset[str]) -> tuple[int, ...]:
    whole = 0
    for code in codes:
        whole |= 1 << _bit(code)
    return tuple((whole >> (64 * word)) & 0xFFFFFFFFFFFFFFFF for word in range(_WORDS))


def grounds_of(profiles: Sequence[Profile], *, offers: bool) -> Grounds:
    """Return the grounds of profiles; of a request the first set is where it is, whatever says so."""
    import numpy as np

    said = [one.said if offers else here_of(one) for one in profiles]
    rows = [
        (*_words(own.countries), *_words(one.stated.countries), *_words(one.said.excluded))
        for own, one in zip(said, profiles, strict=True)
    ]
    return Grounds(
        np.array(rows, dtype=np.uint64).reshape(len(rows), 3 * _WORDS),
        np.array([float(len(one.countries)) for one in said]),
        np.array([_state(own, one) for own, one in zip(said, profiles, strict=True)], dtype=np.int16),
    )


def _state(said: Whereabouts, one: Profile) -> int:
    flags = (said.world, said.known, one.said.only, one.said.sure, one.stated.world, one.stated.known, one.adaptable)
    return sum(1 << bit for bit, flag in enumerate(flags) if flag)


@cache
def _tables() -> "tuple[Array, Array]":
    """By state of an offer: the factor where only its fields name the place, and where nothing does."""
    import numpy as np

    stated, nowhere = [], []
    for state in range(128):
        away = ONLY_ELSEWHERE if state & _ONLY else ADAPTABLE if state & _ADAPTABLE else ELSEWHERE
        doubt = away if state & _ONLY else doubt_of(sure=bool(state & _SURE))
        fields = (ADAPTABLE if state & _ADAPTABLE else STATED_ELSEWHERE) if state & _STATED_KNOWN else UNSERVED
        stated.append(doubt if state & _SAID_KNOWN else _BY_SHARE)
        nowhere.append(away if state & _SAID_KNOWN else fields)
    return np.array(stated), np.array(nowhere)


class Reach:
    """What the factors of offers can be at most, by the country of a request; in the order of their grounds."""

    def __init__(self, offers: Grounds) -> None:
        import numpy as np

        self._offers = offers
        by_fields, by_nothing = _tables()
        by_fields = np.where(by_fields == _BY_SHARE, 1.0, by_fields)
        self._factors = np.unique(np.concatenate([by_fields, by_nothing, [1.0, NOWHERE]]))
        self._by_fields, self._by_nothing = (
            np.searchsorted(self._factors, table).astype(np.uint8) for table in (by_fields, by_nothing)
        )
        self._rows = np.zeros((64 * _WORDS + 2, len(offers.number)), dtype=np.uint8)
        self._rows[_ANYWHERE], self._rows[_UNKNOWN] = np.searchsorted(self._factors, [1.0, NOWHERE])[:, None]
        self._made: set[int] = set()

    def rows_of(self, requests: Sequence[Profile]) -> "NDArray[np.int64]":
        """Return for each request the rows of its countries, as many columns as the most has; many count as any."""
        import numpy as np

        rows = []
        for here in (here_of(request) for request in requests):
            few = 0 < len(here.countries) <= _FEW
            bits = [_bit(code) for code in here.countries] if few else []
            for bit in bits:
                self._make(bit)
            rows.append(bits or [_ANYWHERE if here.known else _UNKNOWN])
        most = max(map(len, rows))
        return np.array([row + row[:1] * (most - len(row)) for row in rows], dtype=np.int64)

    def most(self, rows: "NDArray[np.int64]", asked: "NDArray[np.int64]", places: "NDArray[np.int64]") -> "Array":
        """Return what the factors of pairs can be at most."""
        import numpy as np

        codes = self._rows[rows[asked, 0], places]
        for column in range(1, rows.shape[1]):
            codes = np.maximum(codes, self._rows[rows[asked, column], places])
        return np.asarray(self._factors[codes])

    def _make(self, bit: int) -> None:
        import numpy as np

        if bit in self._made:
            return
        self._made.add(bit)
        bits, state = self._offers.bits, self._offers.state
        word, mask = bit // 64, np.uint64(1 << bit % 64)
        said = ((bits[:, word] & mask) > 0) | ((state & _SAID_WORLD) > 0)
        stated = ((bits[:, _WORDS + word] & mask) > 0) | ((state & _STATED_WORLD) > 0)
        codes = np.where(stated, self._by_fields[state], self._by_nothing[state])
        codes[said] = len(self._factors) - 1
        self._rows[bit] = codes


def place_factors(request: Grounds, offer: Grounds) -> "Array":
    """Return the factors of pairs."""
    import numpy as np

    here, state = request.bits[:, _SAID], offer.state
    count = np.maximum(request.number, 1.0)
    said = np.bitwise_count(here & offer.bits[:, _SAID]).sum(axis=1) / count
    stated = np.bitwise_count(here & offer.bits[:, _STATED]).sum(axis=1) / count
    said[(state & _SAID_WORLD) > 0] = 1.0
    stated[(state & _STATED_WORLD) > 0] = 1.0
    where_stated, where_not = _tables()
    factor = np.where(stated > 0, where_stated[state], where_not[state])
    by_share = factor == _BY_SHARE
    factor[by_share] = part_stated(stated[by_share])
    factor = np.where(said > 0, part_said(said), factor)
    excluding = np.flatnonzero(offer.bits[:, _EXCLUDED].sum(axis=1))
    out = (request.number[excluding] > 0) & ~(here[excluding] & ~offer.bits[excluding, _EXCLUDED]).any(axis=1)
    factor[excluding[out]] = EXCLUDED
    factor[(request.state & _SAID_KNOWN) == 0] = NOWHERE
    return factor
