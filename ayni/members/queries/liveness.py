"""When a member was last heard from. Reports and deeds are counted by the rooms that keep them, each a source here.

Being heard from and doing what one owes are two things: a filed report is not a delivered action.
"""

import calendar
from collections.abc import Callable, Collection, Mapping
from datetime import date
from typing import Any, NamedTuple

from django.db.models import QuerySet

from ayni.accounts.models import Role, RoleKind
from ayni.accounts.standing import standing_of
from ayni.members.models import FocalPoint, Member, Status, StatusDecision
from ayni.members.queries.members import CURRENT, visible_members

GREEN, YELLOW, RED = "green", "yellow", "red"
YELLOW_AFTER, RED_AFTER = 12, 24
# (codes of members, today) -> code -> the last day on which that room heard from the member.
Source = Callable[[Collection[str], date], Mapping[str, date]]
_sources: list[Source] = []


class Heard(NamedTuple):
    """A member, the last day on which it was heard from (None: never), and its light: green, yellow or red."""

    member: Member
    last: date | None
    light: str


def register_source(source: Source) -> None:
    """Let a higher room say when it heard from members, in a fixed number of queries. Twice counts once."""
    if source not in _sources:
        _sources.append(source)


def light_of(last: date | None, today: date) -> str:
    """Return green for a sign of life within 12 months, yellow within 24, red after that or for none at all."""
    if last is None or months_later(last, RED_AFTER) < today:
        return RED
    return YELLOW if months_later(last, YELLOW_AFTER) < today else GREEN


def heard_from(codes: Collection[str], today: date) -> dict[str, date]:
    """Return code -> the last day on which a member was heard from, up to today; three queries beside the sources.

    Heard from is: somebody who speaks for it signed in, it named a focal point, it was admitted or renewed, or a source
    says so. Who spoke for it once counts until the last day of that role.
    """
    heard: dict[str, date] = {}

    def hear(code: str, day: date) -> None:
        if day <= today:
            heard[code] = max(heard.get(code, day), day)

    speakers = Role.objects.filter(scope__in=codes, kind__in=[RoleKind.FOCAL_POINT, RoleKind.ALTERNATE])
    for code, signed_in, since, until in speakers.values_list("scope", "person__last_login", "since", "until"):
        if signed_in is not None and signed_in.date() >= since:
            hear(code, min(signed_in.date(), until or today))
    named = FocalPoint.objects.filter(member__code__in=codes).order_by()
    for code, moment in named.values_list("member__code", "created_at"):
        hear(code, moment.date())
    admitted = StatusDecision.objects.filter(member__code__in=codes, after=Status.ACTIVE).order_by()
    for code, day in admitted.values_list("member__code", "taken_on"):
        hear(code, day)
    for source in _sources:
        for code, day in source(codes, today).items():
            hear(code, day)
    return heard


def watched_members(viewer: Any) -> QuerySet[Member]:
    """Return the present members a viewer looks after: the Secretariat all, a seat-holder those of the region."""
    standing = standing_of(viewer)
    known = visible_members(viewer).filter(withdrawn_at=None, status__in=CURRENT)
    return known if standing.secretariat else known.filter(region__in=standing.regions)


def silent_members(viewer: Any, today: date) -> list[Heard]:
    """Return the watched members that are not green, the longest silent first, in a fixed number of queries."""
    found = [row for row in heard_of(list(watched_members(viewer)), today) if row.light != GREEN]
    return sorted(found, key=lambda row: (row.last or date.min, row.member.name))


def heard_of(members: Collection[Member], today: date) -> list[Heard]:
    """Return members with when they were last heard from, in their order."""
    heard = heard_from([member.code for member in members], today)
    return [Heard(member, heard.get(member.code), light_of(heard.get(member.code), today)) for member in members]


def months_later(day: date, months: int) -> date:
    """Return the same day some months later; the last of the month where that month is shorter."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))
