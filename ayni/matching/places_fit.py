"""Places of many pairs at once: the same factors as `fits.place_fit`, over sets of countries as bits."""

from collections.abc import Iterable, Sequence
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

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
    Flags = NDArray[np.bool_]
    Array = NDArray[np.float64]

_WORDS = 5


class Grounds(NamedTuple):
    """Where requests are, or where offers serve."""

    said: "Bits"
    stated: "Bits"
    excluded: "Bits"
    count: "Array"
    said_known: "Flags"
    said_world: "Flags"
    stated_known: "Flags"
    stated_world: "Flags"
    only: "Flags"
    sure: "Flags"
    adaptable: "Flags"

    def take(self, places: "NDArray[np.int64]") -> "Grounds":
        """Return the grounds at some places."""
        return Grounds(*(column[places] for column in self))


@cache
def _bit(code: str) -> int:
    """The number of a country, in the order in which countries are met."""
    _met.append(code)
    return (len(_met) - 1) % (64 * _WORDS)


_met: list[str] = []


def _bits(sets: Iterable[frozenset[str]]) -> "Bits":
    import numpy as np

    rows = []
    for codes in sets:
        whole = 0
        for code in codes:
            whole |= 1 << _bit(code)
        rows.append([(whole >> (64 * word)) & 0xFFFFFFFFFFFFFFFF for word in range(_WORDS)])
    return np.array(rows, dtype=np.uint64).reshape(len(rows), _WORDS)


def grounds_of(profiles: Sequence[Profile], *, offers: bool) -> Grounds:
    """Return the grounds of profiles; of a request `said` is where it is, whatever says so."""
    import numpy as np

    said = [one.said if offers else here_of(one) for one in profiles]

    def flags(values: Iterable[bool]) -> "Flags":
        return np.fromiter(values, dtype=bool, count=len(profiles))

    return Grounds(
        _bits(one.countries for one in said),
        _bits(one.stated.countries for one in profiles),
        _bits(one.said.excluded for one in profiles),
        np.array([float(len(one.countries)) for one in said]),
        flags(one.known for one in said),
        flags(one.world for one in said),
        flags(one.stated.known for one in profiles),
        flags(one.stated.world for one in profiles),
        flags(one.said.only for one in profiles),
        flags(one.said.sure for one in profiles),
        flags(one.adaptable for one in profiles),
    )


def place_factors(request: Grounds, offer: Grounds) -> "Array":
    """Return the factors of pairs."""
    import numpy as np

    here, somewhere = request.said, request.count > 0
    count = np.maximum(request.count, 1.0)
    said = np.where(offer.said_world, 1.0, np.bitwise_count(here & offer.said).sum(axis=1) / count)
    stated = np.where(offer.stated_world, 1.0, np.bitwise_count(here & offer.stated).sum(axis=1) / count)
    excluded = somewhere & ~((here & ~offer.excluded).any(axis=1))
    adapts = offer.adaptable & ~offer.only
    doubted = (stated > 0) & ~offer.only
    away = np.where(adapts, ADAPTABLE, np.where(offer.only, ONLY_ELSEWHERE, ELSEWHERE))
    spoken = np.where(doubted, np.where(offer.sure, doubt_of(sure=True), doubt_of(sure=False)), away)
    fields = np.where(offer.stated_known, np.where(offer.adaptable, ADAPTABLE, STATED_ELSEWHERE), UNSERVED)
    unspoken = np.where(stated > 0, part_stated(stated), fields)
    factor = np.where(said > 0, part_said(said), np.where(offer.said_known, spoken, unspoken))
    factor = np.where(excluded, EXCLUDED, factor)
    result: Array = np.where(request.said_known, factor, NOWHERE)
    return result
