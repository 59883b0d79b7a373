"""What of this room stands in the year's calendar: terms that end, re-affirmations that lapse."""

from datetime import date
from typing import Any

from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy

from ayni.accounts.standing import standing_of
from ayni.core.calendar import CalendarDay, DayKind
from ayni.members.models import Member
from ayni.members.queries import name_in
from ayni.members.queries.commitments import reaffirmed_between
from ayni.members.queries.renewals import terms_between


def term_days(viewer: Any, first: date, last: date, lang: str) -> list[CalendarDay]:
    """Return the last days of memberships, of the members that the viewer looks after. One query."""
    rows = terms_between(first, last).filter(_looked_after(viewer))
    return [_day(row, row.term_ends, lang) for row in rows if row.term_ends]


def reaffirmation_days(viewer: Any, first: date, last: date, lang: str) -> list[CalendarDay]:
    """Return the last days on which re-affirmations hold, of the same members. One query."""
    rows = reaffirmed_between(viewer, first, last).filter(_looked_after(viewer))
    return [_day(row, row.lapses_on, lang) for row in rows]


def _looked_after(viewer: Any) -> Q:
    """All for the Secretariat, the region's for its seat-holder, else those that the person speaks or works for."""
    standing = standing_of(viewer)
    if standing.secretariat:
        return Q()
    return Q(code__in=standing.members | standing.contributes) | Q(region__in=standing.regions - {""})


def _day(member: Member, on: date, lang: str) -> CalendarDay:
    return CalendarDay(
        code=member.code,
        on=on,
        title=name_in(member, lang),
        address=reverse("members:member", kwargs={"code": member.code}),
        region=member.region,
        changed=member.changed_at,
    )


DAY_KINDS = (
    DayKind("term", gettext_lazy("Memberships that end"), term_days, 30),
    DayKind("reaffirmation", gettext_lazy("Re-affirmations that lapse"), reaffirmation_days, 40),
)
