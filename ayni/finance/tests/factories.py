"""Plain factories of this room."""

from datetime import timedelta
from decimal import Decimal

from django.utils import timezone

from ayni.finance.actions import announce_call, enter_funder, open_fund, record_flow, say_need


def make_need(row, *, by, **values):
    """Return a need of USD 240,000, by default."""
    given = {"title": "Springs are mapped", "amount": Decimal(240_000), "currency": "USD", **values}
    return say_need(row, by=by, **given)


def make_funder(*, by, member=None, **values):
    """Return a public funder."""
    given = {"name": "Example Foundation", "kind": "60", "visibility": "public", **values}
    return enter_funder(by=by, member=member, **given)


def make_call(funder, *, by, currency="CHF", ceiling=None, **values):
    """Return a call of a fund of its own that is open for 30 days."""
    fund = open_fund(funder, by=by, title="Example Facility", currency=currency, ceiling=ceiling)
    last = timezone.now().date() + timedelta(days=30)
    return announce_call(fund, by=by, **{"title": "Small grants for springs", "closes_on": last, **values})


def make_flow(need, funder, kind="commitment", amount=60_000, *, by, **values):
    """Return a flow in Swiss francs of today, without a rate."""
    given = {"currency": "CHF", "on": timezone.now().date(), "visibility": "public", **values}
    return record_flow(
        need, by=by, funder=funder, kind=kind, amount=None if amount is None else Decimal(amount), **given
    )


def rated(rate="1.12"):
    """Return an exchange rate of today with its source."""
    return {"rate": Decimal(rate), "rate_on": timezone.now().date(), "rate_source": "Example Central Bank"}
