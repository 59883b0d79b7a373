"""What a score depends on, of many requests or of many offers: columns of numbers, and codes for what has few values.

Profiles are read once, one after another; of each value that a facet takes one profile stands as a sample.
"""

from array import array
from collections.abc import Callable, Iterable
from itertools import chain, islice
from math import hypot
from typing import TYPE_CHECKING, Any, NamedTuple

from ayni.matching.fits import Fit, body_fit, mode_fit, support_fit, tongue_fit
from ayni.matching.numbers_fit import WIDTH, number_row
from ayni.matching.places_fit import GroundRows, Grounds, as_array, grounds_of
from ayni.matching.profiles import OFFER, Profile
from ayni.matching.subjects import Vector

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Floats = NDArray[np.float64]
    Ints = NDArray[np.int64]
    Flags = NDArray[np.bool_]

Key = tuple[Any, ...]


class Facet(NamedTuple):
    """What of a profile a fit depends on, on the side of the request and on that of the offer; `name` weighs it."""

    name: str
    of_request: Callable[[Profile], Key]
    of_offer: Callable[[Profile], Key]
    fit: Callable[[Profile, Profile], Fit]

    def key(self, profile: Profile, *, offers: bool) -> Key:
        """Return what of a profile it depends on."""
        return self.of_offer(profile) if offers else self.of_request(profile)


def _kinds(profile: Profile) -> Key:
    return (*sorted(profile.kinds.items()), profile.kinds_sure, profile.terms)


FACETS = (
    Facet("support", _kinds, _kinds, support_fit),
    Facet("organisation", lambda one: (one.bodies,), lambda one: (one.served[:4], one.stated_served), body_fit),
    Facet(
        "language",
        lambda one: (one.lang, one.tongues, one.interpreted),
        lambda one: (one.lang if not one.tongues else "", one.tongues, one.interpreted),
        tongue_fit,
    ),
    Facet("modality", lambda one: (one.mode,), lambda one: (one.mode,), mode_fit),
)
# A vector may be longer than one by rounding only, and of so many terms.
_LONGEST, _MOST = 1.0 + 1e-6, 1_000
_REFUSED = "Vectors have length one at most, a thousand terms, and no weight below nothing."
# So many profiles are looked at before what they hold becomes columns.
_READ_AT_ONCE = 512


class Terms(NamedTuple):
    """Vectors in one row of entries: those of profile `i` lie between `starts[i]` and `starts[i + 1]`."""

    names: list[str]
    starts: "Ints"
    codes: "Ints"
    weights: "Floats"


class Columns:
    """Requests or offers as columns. Closed ones have no terms.

    Profiles are gone through once. Single ones are looked at again where a law or a conflict may stop a pair: unless
    there is none, `profiles` is a sequence, be it one that reads them from somewhere. Raises ValueError where a vector
    is longer than one, has more than a thousand terms or a weight below nothing: `Subjects` makes none.
    """

    def __init__(self, profiles: Iterable[Profile], vectors: Iterable[Vector]) -> None:
        self.profiles: Any = profiles
        self.offers = False
        self._read(profiles, vectors)
        self.any_special = bool(self.special.any())

    def __len__(self) -> int:
        return len(self.special)

    def _read(self, profiles: Iterable[Profile], vectors: Iterable[Vector]) -> None:
        import numpy as np

        known, terms = _Numbered(), [(np.empty(0, np.int64), np.empty(0), np.zeros(1, np.int64))]
        grounds, numbers, codes, special = GroundRows(), [np.empty((0, WIDTH))], array("q"), bytearray()
        coders = [_Coder(facet) for facet in FACETS]
        both = zip(profiles, vectors, strict=True)
        while some := list(islice(both, _READ_AT_ONCE)):
            offers = self.offers = some[0][0].side == OFFER
            terms.append(_terms_of([vector if one.closing is None else {} for one, vector in some], known))
            numbers.append(np.array([number_row(one, offers=offers) for one, _vector in some]))
            for profile, _vector in some:
                (grounds.add_offer if offers else grounds.add)(profile)
                special.append(_is_special(profile))
                codes.extend([coder.code(profile, offers=offers) for coder in coders])
        names, weights, lengths = map(np.concatenate, zip(*terms, strict=True))
        self.terms = Terms(list(known), np.cumsum(lengths), names, weights)
        self.grounds: Grounds = grounds.whole()
        self.numbers: Floats = np.concatenate(numbers)
        self.special: Flags = np.frombuffer(bytes(special), dtype=np.bool_)
        self.codes: Ints = as_array(codes).reshape(-1, len(FACETS)).T.copy()
        self.keys = [list(coder.known) for coder in coders]
        self.samples = [coder.samples for coder in coders]


def _terms_of(vectors: list[Vector], known: "_Numbered") -> "tuple[Ints, Floats, Ints]":
    """The numbers of the terms of vectors, their weights, and how many each has."""
    import numpy as np

    lengths = np.array([len(vector) for vector in vectors])
    weights = np.array(list(chain.from_iterable(map(dict.values, vectors))), dtype=np.float64)
    names = np.array(list(map(known.__getitem__, chain.from_iterable(vectors))), dtype=np.int64)
    squares = np.bincount(np.arange(len(vectors)).repeat(lengths), weights * weights, len(vectors))
    if lengths.max() > _MOST or squares.max() > _LONGEST**2 or weights.min(initial=0.0) < 0.0:
        raise ValueError(_REFUSED)
    return names, weights, lengths


class One:
    """What `Columns` hold of many, of a single request or offer."""

    def __init__(self, profile: Profile, vector: Vector) -> None:
        import numpy as np

        self.profile = profile
        self.vector: Vector = checked(vector) if profile.closing is None else {}
        offers = profile.side == OFFER
        self.keys = [facet.key(profile, offers=offers) for facet in FACETS]
        self.grounds: Grounds = grounds_of(profile, offers=offers)
        self.numbers: Floats = np.array([number_row(profile, offers=offers)])
        self.special = _is_special(profile)


def checked(vector: Vector) -> Vector:
    """Return a vector that may be asked or held. Raises ValueError for what `Subjects` does not make."""
    if len(vector) > _MOST or hypot(*vector.values()) > _LONGEST or min(vector.values(), default=0.0) < 0.0:
        raise ValueError(_REFUSED)
    return vector


class _Numbered(dict[str, int]):
    """Numbers for names as they come."""

    def __missing__(self, name: str) -> int:
        number = self[name] = len(self)
        return number


class _Coder:
    """Numbers for the values of a facet as they come."""

    def __init__(self, facet: Facet) -> None:
        self._facet = facet
        self.known: dict[Key, int] = {}
        self.samples: list[Profile] = []

    def code(self, profile: Profile, *, offers: bool) -> int:
        """Return the number of the value of a profile."""
        key = self._facet.key(profile, offers=offers)
        code = self.known.get(key)
        if code is None:
            code = self.known[key] = len(self.samples)
            self.samples.append(profile)
        return code


def _is_special(profile: Profile) -> bool:
    """Return whether a profile may stop another by law or conflict."""
    return bool(profile.conflicts or profile.organisation or profile.stake or any(profile.ban[:4]))
