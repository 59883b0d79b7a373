"""Kinds of support of many pairs at once: the same factors as `fits.support_fit`, one profile against many."""

from collections.abc import Iterable, Sequence
from functools import cache
from typing import TYPE_CHECKING

from ayni.matching.facets.kinds import nearness
from ayni.matching.facets.terms import ONLY_LOWLAND
from ayni.matching.fits import (
    FOR_SALE,
    LOWLANDS,
    OTHER_FIELD,
    PERHAPS_LOWLANDS,
    SAID_WHEN_WANTED,
    SEEKING,
    UNPAID,
    UNSAID,
    UNSURE,
    chief_kinds,
)
from ayni.matching.profiles import OFFER, Profile

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Array = NDArray[np.float64]
    Flags = NDArray[np.bool_]


class Supports:
    """The kinds and terms of some requests or of some offers."""

    def __init__(self, profiles: Sequence[Profile]) -> None:
        import numpy as np

        self._kinds = tuple(sorted({kind for one in profiles for kind in one.kinds}))
        roots = [[one.kinds.get(kind, 0.0) ** 0.5 for kind in self._kinds] for one in profiles]
        # Kind after kind, as most are near to few others.
        self._roots: Array = np.array(roots).reshape(len(profiles), len(self._kinds)).T.copy()
        self._known, self._sure = (
            _flags(bool(one.kinds) for one in profiles),
            _flags(one.kinds_sure for one in profiles),
        )
        self._wanted = _flags(chief_kinds(one.kinds) <= SAID_WHEN_WANTED for one in profiles)
        self._paid = _flags(one.kinds.get("finance", 0.0) >= 0.5 for one in profiles)
        self._terms = [one.terms for one in profiles]
        self._seeks, self._sells = _flags(one.seeks for one in self._terms), _flags(one.sells for one in self._terms)
        self._fields = [one.fields for one in self._terms]
        self._of_field = _flags(bool(fields) for fields in self._fields)
        grounds = [LOWLANDS if one.ground == ONLY_LOWLAND else PERHAPS_LOWLANDS for one in self._terms]
        self._ground, self._has_ground = np.array(grounds), _flags(bool(one.ground) for one in self._terms)

    def factors(self, one: Profile) -> "Array":
        """Return the factors of a profile of the other side against each."""
        import numpy as np

        best, nearest = np.zeros(len(self._terms)), [0.0] * len(self._kinds)
        for kind, weight in one.kinds.items():
            nearest = list(map(max, nearest, [weight**0.5 * near for near in _near(kind, self._kinds)]))
        for roots, near in zip(self._roots, nearest, strict=True):
            if near:
                np.maximum(best, roots * near, out=best)
        factor = np.where(best >= 0.4, 0.08 + 0.92 * best, 0.5 * best)
        factor = np.where(self._sure & one.kinds_sure, factor, 0.5 * (factor + UNSURE))
        factor = np.where(self._known & bool(one.kinds), factor, self._unsaid(one))
        return factor * (self._of_offers(one) if one.side != OFFER else self._of_requests(one))

    def _unsaid(self, one: Profile) -> "Array":
        """The factors where a side does not say its kinds."""
        import numpy as np

        if one.side == OFFER:
            unsaid = ~self._known & (bool(one.kinds) and chief_kinds(one.kinds) <= SAID_WHEN_WANTED)
        else:
            unsaid = self._known & self._wanted & (not one.kinds)
        return np.where(unsaid, UNSAID, UNSURE)

    def _of_offers(self, request: Profile) -> "Array":
        """What the terms of offers make of it."""
        import numpy as np

        asked, factor = request.terms, np.where(self._seeks, SEEKING, 1.0)
        if asked.costs and request.kinds.get("finance", 0.0) >= 0.5:
            factor = factor * np.where(_flags(asked.costs <= one.costs for one in self._terms), UNPAID, 1.0)
        if not asked.sells:
            factor = factor * np.where(self._sells, FOR_SALE, 1.0)
        other = self._of_field
        if asked.fields:
            other = other & _flags(not fields & asked.fields for fields in self._fields)
        factor = factor * np.where(other, OTHER_FIELD, 1.0)
        return factor if asked.ground else factor * np.where(self._has_ground, self._ground, 1.0)

    def _of_requests(self, offer: Profile) -> "Array":
        """What the terms of an offer make of it with requests."""
        import numpy as np

        given, factor = offer.terms, np.full(len(self._terms), SEEKING if offer.terms.seeks else 1.0)
        if given.costs:
            unpaid = _flags(bool(one.costs) and one.costs <= given.costs for one in self._terms)
            factor = factor * np.where(self._paid & unpaid, UNPAID, 1.0)
        if given.sells:
            factor = factor * np.where(self._sells, 1.0, FOR_SALE)
        if given.fields:
            shared = _flags(bool(fields & given.fields) for fields in self._fields)
            factor = factor * np.where(shared, 1.0, OTHER_FIELD)
        ground = LOWLANDS if given.ground == ONLY_LOWLAND else PERHAPS_LOWLANDS
        return factor * np.where(self._has_ground, 1.0, ground) if given.ground else factor


def _flags(values: Iterable[bool]) -> "Flags":
    import numpy as np

    return np.fromiter(values, dtype=np.bool_)


@cache
def _near(kind: str, others: tuple[str, ...]) -> tuple[float, ...]:
    return tuple(nearness(kind, other) for other in others)
