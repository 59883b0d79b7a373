"""Reading gatherings: who comes, whom they wish to meet, who meets when."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet

from ayni.accounts.standing import standing_of
from ayni.brokerage.models import MODELS, Gathering, GatheringState, Match, Meeting, Participant, Wish
from ayni.brokerage.queries.items import open_now, visible_items
from ayni.core.errors import NotVisible
from ayni.core.models import Visibility
from ayni.matching.timetable import Gathering as Plan
from ayni.matching.timetable import Meeting as Placed
from ayni.matching.timetable import Wish as Wished

_WITH = ("first__member", "second__member")


def visible_gatherings(viewer: Any) -> QuerySet[Gathering]:
    """Return the gatherings that a viewer may see: by their level once they are open; the Secretariat sees all."""
    standing = standing_of(viewer)
    known = Gathering.objects.filter(withdrawn_at=None)
    if standing.secretariat:
        return known
    levels = [Visibility.PUBLIC, Visibility.MEMBERS] if standing.signed_in else [Visibility.PUBLIC]
    called = known.exclude(state=GatheringState.PREPARED)
    seen = Q(visibility__in=levels)
    if standing.signed_in:
        ours = Participant.objects.filter(
            member__code__in=standing.members | standing.contributes, withdrawn_at=None
        ).values("gathering")
        seen |= Q(pk__in=ours)
    return called.filter(seen)


def gatherings_after(viewer: Any, *, after: str, limit: int) -> tuple[list[Gathering], str | None]:
    """Return those that follow the code `after`, by code, with their participants, and the next cursor."""
    found = visible_gatherings(viewer).filter(code__gt=after).order_by("code").prefetch_related("participants")
    rows = list(found[: limit + 1])
    return rows[:limit], rows[limit - 1].code if len(rows) > limit else None


def gathering_for_page(viewer: Any, code: str) -> Gathering:
    """Return one gathering. Raises NotVisible."""
    found = visible_gatherings(viewer).filter(code=code).select_related("activity__workplan", "evidence").first()
    if found is None:
        raise NotVisible
    return found


def participants_of(gathering: Gathering) -> list[Participant]:
    """Return those who take part, by the names of their members."""
    known = gathering.participants.filter(withdrawn_at=None).select_related("member")
    return list(known.order_by("member__name", "name", "id"))


def without_wish(first: date, last: date) -> list[Participant]:
    """Return the delegates who have wished for nobody, where wishes end on one of these days. One query."""
    wished = Wish.objects.filter(wisher=OuterRef("pk"), withdrawn_at=None)
    ends = {"gathering__wishes_until__range": (first, last), "gathering__state": GatheringState.OPEN}
    found = Participant.objects.filter(~Exists(wished), withdrawn_at=None, gathering__withdrawn_at=None, **ends)
    return list(found.select_related("gathering", "member").order_by("id"))


def without_outcome(day: date) -> list[Participant]:
    """Return the delegates of whose meetings, over before that day, one has no outcome yet. One query."""
    unsaid = Meeting.objects.filter(withdrawn_at=None, outcome="").filter(
        Q(first=OuterRef("pk")) | Q(second=OuterRef("pk"))
    )
    over = {"gathering__last_on__lt": day, "gathering__state": GatheringState.ARRANGED}
    found = Participant.objects.filter(Exists(unsaid), withdrawn_at=None, gathering__withdrawn_at=None, **over)
    return list(found.select_related("gathering", "member").order_by("id"))


def participant_for_page(viewer: Any, code: str, participant: str) -> Participant:
    """Return a participant of whom the viewer may see wishes and timetable. Raises NotVisible."""
    standing = standing_of(viewer)
    known = Participant.objects.filter(
        gathering__in=visible_gatherings(viewer).filter(code=code), code=participant, withdrawn_at=None
    )
    if not standing.secretariat:
        known = known.filter(member__code__in=standing.members | standing.contributes)
    found = known.select_related("gathering", "member").first()
    if found is None:
        raise NotVisible
    return found


def own_participants(viewer: Any, gathering: Gathering) -> list[Participant]:
    """Return the delegates of the members that a person speaks or works for."""
    standing = standing_of(viewer)
    ours = standing.members | standing.contributes
    return [one for one in participants_of(gathering) if one.member.code in ours]


def can_see_timetable(viewer: Any, gathering: Gathering) -> bool:
    """Return whether a person may see the whole timetable: the Secretariat; participants' people once it is out."""
    if standing_of(viewer).secretariat:
        return True
    out = gathering.state in (GatheringState.ARRANGED, GatheringState.HELD)
    return out and bool(own_participants(viewer, gathering))


def gathering_for_timetable(viewer: Any, code: str) -> Gathering:
    """Return one gathering whose whole timetable the viewer may see. Raises NotVisible."""
    found = gathering_for_page(viewer, code)
    if not can_see_timetable(viewer, found):
        raise NotVisible
    return found


def meetings_of(gathering: Gathering, participant: Participant | None = None) -> list[Meeting]:
    """Return the meetings, or those of one participant, in the order of time."""
    known = gathering.meetings.filter(withdrawn_at=None).select_related(*_WITH, "engagement")
    if participant is not None:
        known = known.filter(Q(first=participant) | Q(second=participant))
    return list(known.order_by("slot", "table", "id"))


def meeting_for_page(viewer: Any, code: str, meeting: str) -> Meeting:
    """Return one meeting: for the Secretariat, and once the timetable is out for the people of the two.

    Raises NotVisible.
    """
    standing = standing_of(viewer)
    known = Meeting.objects.filter(gathering__in=visible_gatherings(viewer).filter(code=code), code=meeting)
    known = known.filter(withdrawn_at=None).select_related(*_WITH, "gathering")
    if not standing.secretariat:
        ours = standing.members | standing.contributes
        known = known.filter(gathering__state__in=(GatheringState.ARRANGED, GatheringState.HELD))
        known = known.filter(Q(first__member__code__in=ours) | Q(second__member__code__in=ours))
    found = known.first()
    if found is None:
        raise NotVisible
    return found


def wishes_of(participant: Participant) -> list[tuple[Wish, Wish | None]]:
    """Return a participant's own wishes, each with the other's where it is mutual. Two queries."""
    own = participant.wishes.filter(withdrawn_at=None, wanted__withdrawn_at=None).select_related("wanted__member")
    theirs = participant.wished_by.filter(withdrawn_at=None).select_related("wisher__member")
    back = {wish.wisher_id: wish for wish in theirs}
    return [(wish, back.get(wish.wanted_id)) for wish in own]


def wishes_in(gathering: Gathering) -> list[Wish]:
    """Return every wish between those who take part. For the solver and the Secretariat only."""
    known = Wish.objects.filter(withdrawn_at=None, wisher__gathering=gathering, wisher__withdrawn_at=None)
    return list(known.filter(wanted__withdrawn_at=None).select_related("wisher", "wanted").order_by("id"))


def plan_of(gathering: Gathering, settled: Iterable[Meeting]) -> Plan:
    """Return what the solver and the checks need to know; people by the codes of participants."""
    people = participants_of(gathering)
    return Plan(
        slots=[slot.code for slot in gathering.slots()],
        tables=gathering.tables,
        participants=[one.code for one in people],
        wishes=[Wished(one.wisher.code, one.wanted.code, one.strength) for one in wishes_in(gathering)],
        away={one.code: frozenset(one.away) for one in people},
        settled=[placed(one) for one in settled],
    )


def placed(meeting: Meeting) -> Placed:
    """Return a meeting as the solver knows it."""
    return Placed(meeting.first.code, meeting.second.code, meeting.slot, meeting.table, meeting.settled)


def brought_by(viewer: Any, people: Iterable[Participant]) -> dict[str, Any]:
    """Return "side:CODE" -> request or offer that some bring, as far as the viewer may see them. Two queries."""
    codes = {each for one in people for each in one.brings}
    found: dict[str, Any] = {}
    for side in MODELS:
        named = [code.partition(":")[2] for code in codes if code.startswith(f"{side}:")]
        found |= {f"{side}:{item.code}": item for item in visible_items(side, viewer).filter(code__in=named)}
    return found


def items_to_bring(viewer: Any, members: Iterable[str]) -> list[Any]:
    """Return the open requests and offers of members that others may see."""
    levels = (Visibility.PUBLIC, Visibility.MEMBERS)
    return [
        item
        for side in MODELS
        for item in open_now(visible_items(side, viewer)).filter(member__code__in=list(members), visibility__in=levels)
    ]


def suggested_for(participant: Participant, others: Iterable[Participant]) -> list[tuple[Participant, Match]]:
    """Return others whose requests or offers match what a participant brings, the best match first. One query."""
    known = {code: one for one in others if one.member_id != participant.member_id for code in one.brings}
    asked, given = _codes(participant.brings, "request"), _codes(participant.brings, "offer")
    found = Match.objects.filter(
        Q(request__code__in=asked, offer__code__in=_codes(known, "offer"))
        | Q(offer__code__in=given, request__code__in=_codes(known, "request"))
    ).select_related("request", "offer")
    best: dict[int, tuple[Participant, Match]] = {}
    for match in found.order_by("-score", "id"):
        other = known.get(
            f"offer:{match.offer.code}" if match.request.code in asked else f"request:{match.request.code}"
        )
        if other is not None:
            best.setdefault(other.pk, (other, match))
    return list(best.values())


def _codes(brings: Iterable[str], side: str) -> set[str]:
    return {code.partition(":")[2] for code in brings if code.startswith(f"{side}:")}
