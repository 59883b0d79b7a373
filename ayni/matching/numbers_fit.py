"""Amounts, own share, times and days of many pairs at once: the same factors as in `fits`, computed over arrays."""

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from ayni.matching.profiles import Profile

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Array = NDArray[np.float64]

_NO_DAYS = {"finance", "technology", "data"}
_FAR = float(date.max.toordinal())


class Numbers(NamedTuple):
    """The numbers of many requests or offers, a column each; unknown is not-a-number. Days are counted as ordinals."""

    finance: "Array"
    wanted: "Array"
    enough: "Array"
    most: "Array"
    least: "Array"
    own: "Array"
    asked: "Array"
    share: "Array"
    days: "Array"
    begins: "Array"
    ends: "Array"


def numbers_of(profiles: Sequence[Profile], *, offers: bool) -> "Array":
    """Return the numbers of profiles, a row each."""
    import numpy as np

    rows = [_row(profile, offers=offers) for profile in profiles]
    return np.array(rows, dtype=np.float64).reshape(len(rows), len(Numbers._fields))


def _row(profile: Profile, *, offers: bool) -> tuple[float, ...]:
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
        float("finance" in profile.kinds if offers else share >= 0.5),
        *(nothing if one is None else float(one) for one in known),
        days,
        float(begins.toordinal()) if begins else nothing,
        float(ends.toordinal()) if ends else nothing,
    )


def factors(requests: "Array", offers: "Array", as_of: date) -> "Array":
    """Return the product of the factors of amount, own share, time and days for pairs of rows."""
    request, offer = Numbers(*requests.T), Numbers(*offers.T)
    return _amounts(request, offer) * _shares(request, offer) * _times(request, offer, as_of) * _days(request, offer)


def _amounts(request: Numbers, offer: Numbers) -> "Array":
    import numpy as np

    wanted, enough, most, least = request.wanted, request.enough, offer.most, offer.least
    unknown = np.isnan(wanted) | (np.isnan(most) & np.isnan(least))
    impossible = (most < enough * 0.98) | (least > wanted * 1.02)
    factor = np.where(unknown, 0.95, np.where(impossible, 0.2, np.where(most < wanted * 0.98, 0.85, 1.0)))
    return np.where((request.finance > 0) & (offer.finance > 0), factor, 1.0)


def _shares(request: Numbers, offer: Numbers) -> "Array":
    import numpy as np

    has = 100.0 * request.own / (request.asked + request.own)
    factor = np.where(np.isnan(has), 0.97, np.where(has + 1.0 < offer.share, 0.7, 1.0))
    return np.where(np.isnan(offer.share) | (request.finance == 0), 1.0, factor)


def _times(request: Numbers, offer: Numbers, as_of: date) -> "Array":
    import numpy as np

    today = float(as_of.toordinal())
    timeless = np.isnan(request.begins) & np.isnan(request.ends)
    open_ended = np.isnan(offer.begins) & np.isnan(offer.ends)
    first = np.maximum(np.nan_to_num(request.begins, nan=today), np.nan_to_num(offer.begins, nan=today))
    last = np.minimum(np.nan_to_num(request.ends, nan=_FAR), np.nan_to_num(offer.ends, nan=_FAR))
    met = np.where(first <= last, 1.0, np.where(first - last <= 31, 0.5, 0.25))
    unknown = np.where(~timeless & open_ended, 0.97, np.where(offer.ends < today, 0.3, 0.98))
    return np.where(timeless | open_ended, unknown, met)


def _days(request: Numbers, offer: Numbers) -> "Array":
    import numpy as np

    share = offer.days / request.days
    return np.where(np.isnan(share) | (share >= 1.0), 1.0, 0.75 + 0.25 * share)
