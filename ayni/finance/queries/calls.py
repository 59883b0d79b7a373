"""Reading calls that end soon, and what could still be proposed to them; for reminders, in nobody's name."""

from collections.abc import Iterable
from datetime import date

from django.contrib.auth.models import AnonymousUser
from django.utils import timezone

from ayni.core.models import Visibility
from ayni.finance.models import Approach, Call, Need
from ayni.finance.queries.needs import reckoned
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
