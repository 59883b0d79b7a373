"""Places of many pairs at once: the same factors as `fits.place_fit`, over sets of countries as bits."""

from array import array
from bisect import insort
from collections.abc import Iterable
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any, NamedTuple

from ayni.matching.fits import (
    ADAPTABLE,
    ELSEWHERE,
    EXCLUDED,
    NOWHERE,
    ONLY_ELSEWHERE,
    PERHAPS_SEAT,
    STATED_ELSEWHERE,
    UNSERVED,
    doubt_of,
    here_of,
    may_be_seat,
    part_said,
    part_stated,
)
from ayni.matching.profiles import Profile

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Array = NDArray[np.float64]
    Inverses = NDArray[np.uint16]

# A set of countries is so many words of 64 bits; the last bit stands for the whole world.
_WORDS = 5
_COUNTRIES = 64 * _WORDS - 1
_WORLD = 1 << _COUNTRIES
# Steps of an inverse of one; in so many cells a reach remembers answers for sets of countries.
INVERSE_STEPS, _KEPT_CELLS = 4096, 10_000_000
# So many sets of so many countries or more are kept to make up others from.
_LARGE_SETS, _MANY = 128, 6
_SAID, _STATED, _EXCLUDED = range(3)


class Grounds(NamedTuple):
    """Where requests are, or where offers serve.

    Of a request: one set of countries and their number, nothing where nothing is known. Of an offer: the sets that its
    text names, that its fields name and that it leaves out; and its factors where only the fields name the place (what
    is fixed, what goes by share) and where nothing does.
    """

    bits: "NDArray[np.uint64]"
    rates: "Array"

    def sets(self) -> list[bytes]:
        """Return the set of every request, as it is kept in memory."""
        raw, size = self.bits.tobytes(), 8 * _WORDS
        return [raw[begin : begin + size] for begin in range(0, len(raw), size)]

    def at(self, rows: "NDArray[np.int64]") -> "Grounds":
        """Return some of them."""
        return Grounds(self.bits.take(rows, axis=0), self.rates.take(rows, axis=0))


class GroundRows:
    """Gathers the grounds of profiles, one after another."""

    def __init__(self) -> None:
        self._offers = False
        self._bits, self._rates = array("Q"), array("d")

    def add(self, profile: Profile) -> None:
        """Add a request: it is where its text says, else where its fields say."""
        bits, number = _place(profile)
        self._bits.extend(bits)
        self._rates.append(number)

    def add_offer(self, offer: Profile) -> None:
        """Add an offer."""
        said, stated = offer.said, offer.stated
        self._offers = True
        for countries, world in (
            (said.countries, said.world),
            (stated.countries, stated.world),
            (said.excluded, False),
        ):
            self._bits.extend(_EVERYWHERE if world else _words(countries, False))
        nothing = PERHAPS_SEAT if may_be_seat(offer) else STATED_ELSEWHERE
        nothing = nothing if stated.known else UNSERVED
        away = PERHAPS_SEAT if said.examples else ELSEWHERE
        self._rates.extend(_rates(away if said.known else 0.0, said.only, said.sure, nothing, offer.adaptable))

    def whole(self) -> Grounds:
        """Return the grounds of all that were added."""
        bits, rates = as_array(self._bits), as_array(self._rates)
        if self._offers:
            return Grounds(bits.reshape(-1, 3, _WORDS), rates.reshape(-1, 3))
        return Grounds(bits.reshape(-1, _WORDS), rates)


def grounds_of(profile: Profile, *, offers: bool) -> Grounds:
    """Return the grounds of a single request or offer."""
    if not offers:
        return _grounds_of_place(*_place(profile))
    rows = GroundRows()
    rows.add_offer(profile)
    return rows.whole()


def _place(request: Profile) -> tuple[tuple[int, ...], float]:
    here = here_of(request)
    words = _words(here.countries, bool(here.world and not here.countries))
    return words, float(len(here.countries) or here.world)


@lru_cache(maxsize=4096)
def _grounds_of_place(words: tuple[int, ...], number: float) -> Grounds:
    import numpy as np

    return Grounds(np.array([words], dtype=np.uint64), np.array([number]))


def as_array(column: "array[Any]") -> "NDArray[Any]":
    """Return what was gathered as an array of numbers, which is not copied."""
    import numpy as np

    kind = {"q": np.int64, "Q": np.uint64, "d": np.float64}[column.typecode]
    return np.frombuffer(column, dtype=kind) if column else np.empty(0, dtype=kind)


@cache
def _bit(code: str) -> int:
    """The number of a country, in the order in which they are met. Raises OverflowError where there are too many."""
    if len(_met) == _COUNTRIES:
        raise OverflowError(f"More than {_COUNTRIES} countries: “{code}” has no bit left.")
    _met.append(code)
    return len(_met) - 1


_met: list[str] = []


def _in_words(whole: int) -> tuple[int, ...]:
    return tuple((whole >> (64 * word)) & 0xFFFFFFFFFFFFFFFF for word in range(_WORDS))


_EVERYWHERE = _in_words(2 * _WORLD - 1)


@lru_cache(maxsize=4096)
def _words(codes: frozenset[str], world: bool) -> tuple[int, ...]:
    whole = _WORLD if world else 0
    for code in codes:
        whole |= 1 << _bit(code)
    return _in_words(whole)


@cache
def _rates(said: float, only: bool, sure: bool, unsaid: float, adaptable: bool) -> tuple[float, float, float]:
    """The factors of an offer where only its fields name the place, and where nothing does.

    These are `said` where the text names places, else `unsaid`.
    """
    adapted = adaptable and not only
    if said:
        away = ONLY_ELSEWHERE if only else ADAPTABLE if adapted else said
        return away if only else doubt_of(sure=sure), 0.0, away
    least = part_stated(0.0)
    return least, part_stated(1.0) - least, ADAPTABLE if adapted and unsaid != UNSERVED else unsaid


class Reach:
    """What the factors of offers can be at most, by the countries of a request; in the order of their grounds.

    They are given as their inverse in steps, rounded down: how much more alike in subject a pair must be.
    """

    def __init__(self, offers: Grounds, weight: float) -> None:
        import numpy as np

        # Word after word, as one country is looked up in all.
        self._bits = offers.bits[:, :_EXCLUDED].transpose(1, 2, 0).copy()
        fixed, by_share, nothing = offers.rates.T
        self._by_fields, self._by_nothing = _inverse(fixed + by_share, weight), _inverse(nothing, weight)
        self._nowhere = np.full(len(nothing), _inverse(np.array([NOWHERE]), weight)[0])
        self._of_country: dict[int, Inverses] = {}
        # Sets of many countries that others are made up from, the largest first.
        self._large: list[tuple[int, Inverses]] = []
        self._of_set = lru_cache(maxsize=max(_KEPT_CELLS // max(len(nothing), 1), 1))(self._least_of)

    def inverse(self, countries: bytes) -> "Inverses":
        """Return the inverses, in `INVERSE_STEPS`, for a set of countries as `Grounds.sets` gives them."""
        return self._of_set(countries)

    def _least_of(self, countries: bytes) -> "Inverses":
        import numpy as np

        whole = left = int.from_bytes(countries, "little")
        least, beyond = None, ~whole
        for part, row in self._large:
            if not left:
                break
            if not part & beyond and part & left:
                least = row if least is None else np.minimum(least, row)
                left &= ~part
        for row in map(self._row, _bits_of(left)):
            least = row if least is None else np.minimum(least, row)
        if least is None:
            return self._nowhere
        if whole.bit_count() >= _MANY and len(self._large) < _LARGE_SETS:
            insort(self._large, (whole, least), key=lambda one: -one[0].bit_count())
        return least

    def _row(self, bit: int) -> "Inverses":
        import numpy as np

        found = self._of_country.get(bit)
        if found is None:
            word, mask = bit // 64, np.uint64(1 << bit % 64)
            found = np.where(self._bits[_STATED, word] & mask, self._by_fields, self._by_nothing)
            found[(self._bits[_SAID, word] & mask) > 0] = INVERSE_STEPS
            self._of_country[bit] = found
        return found


def _bits_of(whole: int) -> Iterable[int]:
    while whole:
        lowest = whole & -whole
        whole ^= lowest
        yield lowest.bit_length() - 1


def _inverse(factors: "Array", weight: float) -> "Inverses":
    import numpy as np

    return np.minimum(INVERSE_STEPS / factors**weight, 65_535.0).astype(np.uint16)


def place_factors(requests: Grounds, offers: Grounds) -> "Array":
    """Return the factors of pairs: as many requests as offers, or one of either."""
    import numpy as np

    number = requests.rates
    first, second, third, fourth, fifth = np.bitwise_count(requests.bits[:, None, :] & offers.bits).T
    # Three words have at most 192 countries, which a byte holds; all five may have more.
    shared = np.add(first + second + third, fourth + fifth, dtype=np.uint16)
    said, stated, excluded = shared / np.maximum(number, 1.0)
    fixed, by_share, nothing = offers.rates.T
    factor = np.where(stated > 0.0, fixed + by_share * stated, nothing)
    np.copyto(factor, part_said(said), where=said > 0.0)
    np.copyto(factor, EXCLUDED, where=excluded == 1.0)
    np.copyto(factor, NOWHERE, where=number == 0.0)
    return np.asarray(factor)
