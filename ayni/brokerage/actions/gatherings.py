"""Calling a gathering, opening it, closing it; coming to it, and saying whom one wishes to meet."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from ayni.brokerage.models import Gathering, GatheringState, Participant, Wish
from ayni.brokerage.queries.gatherings import items_to_bring, meetings_of, participants_of, wishes_of
from ayni.brokerage.rules import can_join_gathering, can_keep_gatherings, can_wish
from ayni.core.changes import change, create
from ayni.core.errors import Invalid, Refused
from ayni.core.verdicts import require
from ayni.members.models import Member
from ayni.monitoring.actions import PartySaid, record_evidence
from ayni.monitoring.models import Evidence, Kind, PartyRole

_NOT_NOW = _("This cannot be done as it stands now.")


def call_gathering(*, by: Any, **values: Any) -> Gathering:
    """Prepare a gathering; only the Secretariat sees it until it is opened. Refuses others; raises Invalid."""
    require(can_keep_gatherings(by))
    return create(Gathering(**values, last_on=_last(values.get("days"))), by=by, verb="called")


def edit_gathering(gathering: Gathering, values: Mapping[str, Any], *, by: Any, expected: int) -> Gathering:
    """Change what is said of it. Refuses others; raises Invalid where a meeting would lose its slot, Conflict."""
    require(can_keep_gatherings(by))
    planned = Gathering(**{**_timed(gathering), **{k: v for k, v in values.items() if k in _timed(gathering)}})
    if meetings := meetings_of(gathering):
        planned.full_clean(exclude=["title", "text", "wishes_until"], validate_constraints=False)
        if {one.slot for one in meetings} - {slot.code for slot in planned.slots()}:
            raise Invalid(fields={"days": [_("Meetings stand in slots that these days do not have. Move them first.")]})
        if any(one.table > planned.tables for one in meetings):
            raise Invalid(fields={"tables": [_("Meetings stand at tables that would be no more. Move them first.")]})
    more = {"last_on": _last(values["days"])} if "days" in values else {}
    return change(gathering, {**values, **more}, by=by, expected=expected)


def open_gathering(gathering: Gathering, *, by: Any, expected: int) -> Gathering:
    """Let members join and say their wishes. Refuses others; raises Refused where it is open, Conflict."""
    require(can_keep_gatherings(by))
    if gathering.state not in (GatheringState.PREPARED, GatheringState.ARRANGED):
        raise Refused(_NOT_NOW)
    return change(gathering, {"state": GatheringState.OPEN}, by=by, verb="opened", expected=expected)


def cancel_gathering(gathering: Gathering, *, by: Any, reason: str, expected: int) -> Gathering:
    """Say that it does not take place, and why. Refuses others; raises Invalid without a reason, Conflict."""
    require(can_keep_gatherings(by))
    if gathering.state in (GatheringState.HELD, GatheringState.CANCELLED):
        raise Refused(_NOT_NOW)
    if not reason.strip():
        raise Invalid(fields={"reason": [_("Say the reason in words.")]})
    values = {"state": GatheringState.CANCELLED, "reason": reason.strip()}
    return change(gathering, values, by=by, verb="cancelled", expected=expected, note=reason)


def hold_gathering(gathering: Gathering, *, by: Any, expected: int) -> Evidence:
    """Say that it was held, and keep a draft of the record of what happened, for a person to look over and report.

    The record is a meeting of those who supply and those who demand technology, with days, place, members and the row
    of the plan. Refuses others, and before the timetable is out or the last day has come; raises Conflict.
    """
    require(can_keep_gatherings(by))
    if gathering.state != GatheringState.ARRANGED or gathering.days[-1][0] > timezone.now().date().isoformat():
        raise Refused(_("It is closed when the timetable is out and its last day has come."))
    people = participants_of(gathering)
    members = {one.member_id: one.member for one in people}
    first, last = (date.fromisoformat(gathering.days[at][0]) for at in (0, -1))
    with transaction.atomic():
        made = record_evidence(
            by=by,
            member=None,
            kind=Kind.MEETING,
            draft=True,
            title=gathering.title,
            note=gathering.text,
            parties=[PartySaid(PartyRole.PARTICIPANT, member) for member in members.values()],
            rows={gathering.activity: "person:"} if gathering.activity else None,
            visibility=gathering.visibility,
            language=gathering.language,
            place=gathering.place,
            country=gathering.country,
            starts=first,
            ends=last if last > first else None,
            total=len(people),
            details={"purpose": "supply_demand"},
        )
        values = {"state": GatheringState.HELD, "evidence": made}
        change(gathering, values, by=by, verb="held", expected=expected)
    return made


def join_gathering(gathering: Gathering, *, by: Any, member: Member, **values: Any) -> Participant:
    """Send a delegate; several of a member are several participants. Refuses who may not; raises Invalid."""
    require(can_join_gathering(by, gathering, member))
    made = Participant(gathering=gathering, member=member, **values)
    _sound(made, by)
    return create(made, by=by, verb="joined")


def edit_participant(participant: Participant, values: Mapping[str, Any], *, by: Any, expected: int) -> Participant:
    """Change name, words, times away, requests and offers brought. Refuses who may not; raises Invalid, Conflict."""
    require(can_wish(by, participant))
    planned = Participant(
        gathering=participant.gathering,
        member=participant.member,
        away=values.get("away", participant.away),
        brings=values.get("brings", participant.brings),
    )
    _sound(planned, by, kept=participant.brings)
    return change(participant, dict(values), by=by, expected=expected)


def leave_gathering(participant: Participant, *, by: Any, expected: int) -> Participant:
    """Take a delegate out; their wishes and meetings go with them. Refuses who may not; raises Conflict."""
    require(can_wish(by, participant))
    now = timezone.now()
    with transaction.atomic():
        change(participant, {"withdrawn_at": now}, by=by, verb="left", expected=expected)
        for wish, _back in wishes_of(participant):
            change(wish, {"withdrawn_at": now}, by=by, verb="withdrawn")
        for meeting in meetings_of(participant.gathering, participant):
            change(meeting, {"withdrawn_at": now}, by=by, verb="dropped")
    return participant


def wish_to_meet(wisher: Participant, wanted: Participant, *, by: Any, strength: int, because: str = "") -> Wish:
    """Say whom a delegate wishes to meet, how much, and why; once said again, it is changed.

    Refuses who may not; raises Invalid for one's own member and for who does not take part.
    """
    require(can_wish(by, wisher))
    if wanted.gathering_id != wisher.gathering_id or wanted.withdrawn_at or wanted.member_id == wisher.member_id:
        raise Invalid(fields={"wanted": [_("Choose a participant of another member.")]})
    values = {"strength": strength, "because": because.strip()}
    known = Wish.objects.filter(wisher=wisher, wanted=wanted, withdrawn_at=None).first()
    if known is not None:
        return change(known, values, by=by)
    return create(Wish(wisher=wisher, wanted=wanted, **values), by=by, verb="wished")


def drop_wish(wish: Wish, *, by: Any, expected: int) -> Wish:
    """Take a wish back. Refuses who may not; raises Conflict."""
    require(can_wish(by, wish.wisher))
    return change(wish, {"withdrawn_at": timezone.now()}, by=by, verb="withdrawn", expected=expected)


def _last(days: Any) -> date | None:
    return date.fromisoformat(days[-1][0]) if days else None


def _timed(gathering: Gathering) -> dict[str, Any]:
    names = ("place", "link", "time_zone", "days", "minutes", "pause", "tables", "wishes_until")
    return {name: getattr(gathering, name) for name in names}


def _sound(participant: Participant, by: Any, kept: Any = ()) -> None:
    """Raise Invalid for slots that there are not, and for what its member does not ask or offer openly."""
    if set(participant.away) - {slot.code for slot in participant.gathering.slots()}:
        raise Invalid(fields={"away": [_("Choose from the list.")]})
    open_ones = {f"{item.side}:{item.code}" for item in items_to_bring(by, [participant.member.code])}
    if set(participant.brings) - open_ones - set(kept):
        raise Invalid(fields={"brings": [_("Choose from the list.")]})
