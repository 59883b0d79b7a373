"""Amounts, own share, times and days of many pairs at once: the same factors as in `fits`, computed over arrays."""

from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from ayni.matching.fits import APART, BY_A_MONTH
from ayni.matching.profiles import Profile

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Array = NDArray[np.float64]

# Windows that miss each other by so many days at most do so by a month.
_MONTH = 31.0
_NO_DAYS = {"finance", "technology", "data"}


class Times(NamedTuple):
    """Days of work, and the window in days counted as ordinals, of many requests or offers; a column each."""

    days: "Array"
    begins: "Array"
    ends: "Array"
    timeless: "Array"


class Sums(NamedTuple):
    """Amounts of many requests or offers, a column each; unknown is not-a-number."""

    finance: "Array"
    wanted: "Array"
    enough: "Array"
    most: "Array"
    least: "Array"
    own: "Array"
    asked: "Array"
    share: "Array"


_TIMES = len(Times._fields)
WIDTH = _TIMES + len(Sums._fields)


def number_row(profile: Profile, *, offers: bool) -> tuple[float, ...]:
    """Return the numbers of a profile, in the order of `Times` and then of `Sums`."""
    money, nothing = profile.money, float("nan")
    share = profile.kinds.get("finance", 0.0)
    asked, least = money.asked or money.most, money.least
    (begins, ends) = profile.window
    days = profile.days or nothing
    if offers and set(profile.kinds) <= _NO_DAYS:
        days = nothing
    known = (
        asked or least,
        least or (asked and asked * 0.5),
        (money.most or money.asked) if offers else None,
        least,
        money.own,
        money.asked or None,
        money.share,
    )
    return (
        days,
        float(begins.toordinal()) if begins else -float("inf"),
        float(ends.toordinal()) if ends else float("inf"),
        float(begins is None and ends is None),
        float("finance" in profile.kinds if offers else share >= 0.5),
        *[nothing if one is None else float(one) for one in known],
    )


def factors(requests: "Array", offers: "Array", as_of: date) -> "Array":
    """Return the product of the factors of amount, own share, time and days for pairs of rows.

    There are as many requests as offers, or one of either.
    """
    request, offer = Times(*requests[:, :_TIMES].T), Times(*offers[:, :_TIMES].T)
    factor = _times(request, offer, as_of)
    share = offer.days / request.days
    few = (share < 1.0).nonzero()[0]
    if len(few):
        factor[few] *= 0.75 + 0.25 * share[few]
    paid = requests[:, _TIMES].nonzero()[0]
    if len(paid):
        alone = len(requests) == 1
        own = Sums(*requests[:, _TIMES:].take(paid, axis=0).T)
        given = Sums(*(offers if alone or len(offers) == 1 else offers.take(paid, axis=0))[:, _TIMES:].T)
        factor[slice(None) if alone else paid] *= _amounts(own, given) * _shares(own, given)
    return factor


def _amounts(request: Sums, offer: Sums) -> "Array":
    import numpy as np

    wanted, enough, most, least = request.wanted, request.enough, offer.most, offer.least
    unknown = np.isnan(wanted) | (np.isnan(most) & np.isnan(least))
    impossible = (most < enough * 0.98) | (least > wanted * 1.02)
    factor = np.where(unknown, 0.95, np.where(impossible, 0.2, np.where(most < wanted * 0.98, 0.85, 1.0)))
    return np.where(offer.finance > 0, factor, 1.0)


def _shares(request: Sums, offer: Sums) -> "Array":
    import numpy as np

    has = 100.0 * request.own / (request.asked + request.own)
    factor = np.where(np.isnan(has), 0.97, np.where(has + 1.0 < offer.share, 0.7, 1.0))
    return np.where(np.isnan(offer.share), 1.0, factor)


def _times(request: Times, offer: Times, as_of: date) -> "Array":
    import numpy as np

    apart = np.maximum(request.begins, offer.begins) - np.minimum(request.ends, offer.ends)
    factor = np.array((1.0, BY_A_MONTH, APART)).take(np.array((0.0, _MONTH)).searchsorted(apart))
    factor = np.where(offer.timeless > 0, 0.97, factor)
    past = np.where(offer.ends < as_of.toordinal(), APART, 0.98)
    return np.where(request.timeless > 0, past, factor)
