"""What of the directory and of gatherings waits for the Secretariat, in one query."""

from datetime import date
from typing import Any, NamedTuple

from django.db.models import CharField, F, Q, Value
from django.db.models.functions import Coalesce

from ayni.accounts.standing import standing_of
from ayni.brokerage.models import FRESH, Gathering, GatheringState, ServiceProvider


class Wait(NamedTuple):
    """`what` is service or gathering; `since` the last check, the end of wishes, or the last day; `who` entered it."""

    what: str
    code: str
    title: str
    version: int
    since: date
    state: str
    who: str
    region: str


def waits(viewer: Any, today: date) -> list[Wait]:
    """Return services that nobody looked at for a year, gatherings to make a timetable for and those to close.

    The longest waiting first; nothing for others than the Secretariat. Read once for a viewer, that is, for a request.
    """
    if not standing_of(viewer).secretariat:
        return []
    known: tuple[date, list[Wait]] | None = getattr(viewer, "_waits", None)
    if known is None or known[0] != today:
        known = viewer._waits = (today, [Wait(*row) for row in _rows(today)])
    return known[1]


def _rows(today: date) -> Any:
    none = Value("", output_field=CharField())
    services = ServiceProvider.objects.filter(withdrawn_at=None, checked_on__lt=today - FRESH).order_by()
    open_ones = Q(state=GatheringState.OPEN, wishes_until__lt=today)
    over = Q(state=GatheringState.ARRANGED, last_on__lt=today)
    gatherings = Gathering.objects.filter(open_ones | over, withdrawn_at=None).order_by()
    of_services = services.values_list(
        Value("service", output_field=CharField()),
        "code",
        F("name"),
        "version",
        F("checked_on"),
        none,
        Coalesce("member__name", none),
        Coalesce("member__region", none),
    )
    of_gatherings = gatherings.values_list(
        Value("gathering", output_field=CharField()),
        "code",
        F("title"),
        "version",
        F("wishes_until"),
        "state",
        none,
        none,
    )
    return sorted(of_services.union(of_gatherings, all=True), key=lambda row: (row[4], row[1]))
