"""What of this room stands in the year's calendar: the last days of requests and offers that are open."""

from datetime import date
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext_lazy

from ayni.brokerage.queries.items import items_ending
from ayni.core.calendar import CalendarDay, DayKind
from ayni.members.queries import name_in


def request_days(viewer: Any, first: date, last: date, lang: str) -> list[CalendarDay]:
    """Return the last days of open requests. One query."""
    return [_day(one, lang) for one in items_ending("request", viewer, first, last)]


def offer_days(viewer: Any, first: date, last: date, lang: str) -> list[CalendarDay]:
    """Return the last days of open offers, without what is shown to the Secretariat alone. One query."""
    return [_day(one, lang) for one in items_ending("offer", viewer, first, last)]


def _day(item: Any, lang: str) -> CalendarDay:
    return CalendarDay(
        code=item.code,
        on=item.expires_on,
        title=item.title,
        language=item.language,
        note=name_in(item.member, lang),
        address=reverse("brokerage:item", kwargs={"side": f"{item.side}s", "code": item.code}),
        region=item.member.region,
        changed=item.changed_at,
    )


DAY_KINDS = (
    DayKind("request", gettext_lazy("Requests that end"), request_days, 60),
    DayKind("offer", gettext_lazy("Offers that end"), offer_days, 65),
)
