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
