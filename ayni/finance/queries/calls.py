"""Reading calls that end soon, and what could still be proposed to them, in nobody's name."""

from collections.abc import Collection, Iterable
from datetime import date

from django.contrib.auth.models import AnonymousUser
from django.utils import timezone

from ayni.core.models import Visibility
from ayni.finance.models import Approach, Call, Need
from ayni.finance.queries.needs import places_of, reckoned
from ayni.workplans.models import WorkplanStatus


def calls_ending(first: date, last: date) -> list[Call]:
    """Return the open calls that every signed-in person may see and whose last day is one of these. One query."""
    standing = {"withdrawn_at": None, "fund__withdrawn_at": None, "fund__funder__withdrawn_at": None}
    found = Call.objects.filter(closes_on__range=(first, last), closes_at__gt=timezone.now(), **standing)
    found = found.exclude(fund__funder__visibility=Visibility.SECRETARIAT).select_related("fund__funder")
    return [call for call in found.order_by("closes_at", "id") if call.is_open]


def answers_to(calls: Iterable[Call]) -> list[Approach]:
    """Return the approaches to these calls, each with its need and workplan. One query."""
    found = Approach.objects.filter(call__in=list(calls), withdrawn_at=None, need__withdrawn_at=None)
    return list(found.select_related("need__activity__workplan"))


def needs_to_propose() -> list[Need]:
    """Return the standing needs of workplans that go on, of which something is missing as everybody sees it.

    Two queries.
    """
    standing = {
        "withdrawn_at": None,
        "activity__withdrawn_at": None,
        "activity__objective__withdrawn_at": None,
        "activity__objective__focus__withdrawn_at": None,
        "activity__workplan__withdrawn_at": None,
    }
    found = Need.objects.filter(**standing).exclude(activity__workplan__status=WorkplanStatus.CLOSED)
    rows = reckoned(AnonymousUser(), found.select_related("activity__workplan").order_by("id"))
    return [row.need for row in rows if row.gap > 0]


def may_fit(call: Call, need: Need) -> bool:
    """Return whether a call names a country or theme of the need, leaves none of them out, and gives so little."""
    too_small = call.least is not None and call.fund.currency == need.currency and need.amount < call.least
    return not too_small and is_named(call, places_of(need), need.themes)


def is_named(call: Call, places: Collection[str], themes: Collection[str]) -> bool:
    """Return whether the countries and themes that a call names hold ours: one of them at least, and neither not."""
    lists = [(wanted, ours) for wanted, ours in ((call.countries, places), (call.themes, themes)) if wanted]
    return bool(lists) and all(set(wanted) & set(ours) for wanted, ours in lists)
