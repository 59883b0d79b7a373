"""The pages of gatherings: the list, one of them, a participant's own, the timetable."""

from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _

from ayni.accounts.standing import standing_of
from ayni.brokerage.models import Gathering, GatheringState, Meeting, MeetingOutcome, Participant, Slot, Strength, Wish
from ayni.brokerage.queries.gatherings import (
    brought_by,
    can_see_timetable,
    meetings_of,
    own_participants,
    participants_of,
    placed,
    plan_of,
    suggested_for,
    visible_gatherings,
    wishes_of,
)
from ayni.brokerage.rules import can_join_gathering, can_keep_gatherings, can_say_outcome, can_wish
from ayni.core.jinja import day
from ayni.core.vocabularies import place_name
from ayni.matching.timetable import reasons
from ayni.members.queries import name_in

_MARKS = {GatheringState.OPEN: "due", GatheringState.ARRANGED: "unconfirmed", GatheringState.HELD: "met"}
_WISHING = (GatheringState.PREPARED, GatheringState.OPEN)
_SHOWN = 100


def gatherings_page(viewer: Any) -> dict[str, Any]:
    """Return the gatherings, those to come first."""
    rows = [shown_gathering(one) for one in visible_gatherings(viewer)[:_SHOWN]]
    return {"rows": rows, "keep": bool(can_keep_gatherings(viewer))}


def gathering_page(viewer: Any, gathering: Gathering, lang: str) -> dict[str, Any]:
    """Return one gathering: who comes, and what the viewer may do."""
    people = participants_of(gathering)
    signed_in = standing_of(viewer).signed_in
    brought = brought_by(viewer, people) if signed_in else {}
    keep = bool(can_keep_gatherings(viewer))
    own = list(own_participants(viewer, gathering)) if signed_in else []
    ours = {one.code for one in own}
    return {
        "row": shown_gathering(gathering),
        "facts": _facts(gathering, lang),
        "people": [
            {**shown_participant(one, lang, brought), "ours": keep or one.code in ours, "mine": one.code in ours}
            for one in people
        ]
        if signed_in
        else [],
        "own": [(one.code, one.name) for one in own],
        "number": len(people),
        "members": len({one.member_id for one in people}),
        "keep": keep,
        "join": bool(can_join_gathering(viewer, gathering)),
        "timetable": signed_in and can_see_timetable(viewer, gathering) and bool(meetings_of(gathering)),
        "quality": _quality(gathering) if keep else [],
        "asked": gathering.asked_at is not None and keep,
        "evidence": gathering.evidence.code if keep and gathering.evidence else "",
        "over": gathering.days[-1][0] <= timezone.now().date().isoformat(),
        "late": keep and gathering.state in _WISHING and _wishes_are_over(gathering),
    }


def participant_page(viewer: Any, participant: Participant, lang: str) -> dict[str, Any]:
    """Return a participant's own page: meetings, wishes with what became of them, whom to wish for."""
    gathering = participant.gathering
    others = [one for one in participants_of(gathering) if one.member_id != participant.member_id]
    out = gathering.state in (GatheringState.ARRANGED, GatheringState.HELD)
    meetings = meetings_of(gathering, participant) if out or standing_of(viewer).secretariat else []
    wishes = wishes_of(participant)
    wished = {wish.wanted_id for wish, _back in wishes}
    brought = brought_by(viewer, [participant, *others])
    why = _unmet(gathering, participant) if meetings or out else {}
    suggested = [(one, match) for one, match in suggested_for(participant, others) if one.pk not in wished]
    return {
        "row": shown_gathering(gathering),
        "own": shown_participant(participant, lang, brought),
        "meetings": shown_meetings(gathering, meetings, lang, viewer, seen_from=participant),
        "wishes": [_shown_wish(wish, back, why.get(wish.wanted.code, ""), lang) for wish, back in wishes],
        "suggested": [
            {**shown_participant(one, lang, brought), "score": match.score, "what": _what(match, brought)}
            for one, match in suggested
        ],
        "wish": bool(can_wish(viewer, participant)),
        "link": gathering.link,
        "out": out,
    }


def timetable_page(viewer: Any, gathering: Gathering, lang: str) -> dict[str, Any]:
    """Return the whole timetable by slots."""
    meetings = shown_meetings(gathering, meetings_of(gathering), lang, viewer)
    days = [
        (heading, [(slot, list(rows)) for slot, rows in groupby(of_day, key=lambda row: row["hours"])])
        for heading, of_day in groupby(meetings, key=lambda row: row["day"])
    ]
    keep = bool(can_keep_gatherings(viewer)) and gathering.state in (GatheringState.OPEN, GatheringState.ARRANGED)
    unmet = _all_unmet(gathering, lang) if keep and days else []
    return {"row": shown_gathering(gathering), "days": days, "keep": keep, "unmet": unmet}


def shown_gathering(gathering: Gathering) -> dict[str, Any]:
    """Return a gathering as plain values."""
    state = GatheringState(gathering.state)
    waits = state == GatheringState.OPEN and _wishes_are_over(gathering)
    return {
        "code": gathering.code,
        "title": gathering.title,
        "text": gathering.text,
        "language": gathering.language,
        "place": gathering.place or _("Online"),
        "first": gathering.slots()[0].starts.date(),
        "state": gathering.state,
        "state_label": _waiting_for(gathering) if waits else str(state.label),
        "mark": "notyet" if waits else _MARKS.get(state, "na"),
        "reason": gathering.reason,
        "wishes_until": gathering.wishes_until,
        "version": gathering.version,
    }


def shown_participant(one: Participant, lang: str, brought: dict[str, Any]) -> dict[str, Any]:
    """Return a participant as plain values; `brings`: (side, code, title, language) of what the viewer may see."""
    items = [brought[code] for code in one.brings if code in brought]
    return {
        "code": one.code,
        "name": one.name,
        "text": one.text,
        "language": one.language,
        "member": one.member.code,
        "member_name": name_in(one.member, lang),
        "brings": [(f"{item.side}s", item.code, item.title, item.language) for item in items],
        "version": one.version,
    }


def shown_meetings(
    gathering: Gathering,
    meetings: Iterable[Meeting],
    lang: str,
    viewer: Any,
    seen_from: Participant | None = None,
) -> list[dict[str, Any]]:
    """Return meetings as plain values in the order of time; `seen_from`: the other one is named alone."""
    slots = {slot.code: slot for slot in gathering.slots()}
    return [_shown_meeting(one, slots[one.slot], lang, viewer, seen_from) for one in meetings if one.slot in slots]


def person_choices(people: Iterable[Participant], lang: str) -> list[tuple[str, str]]:
    """Return participants as choices: member and delegate."""
    return [(one.code, named_participant(one, lang)) for one in people]


def named_participant(one: Participant, lang: str) -> str:
    """Return how a participant is called: the member, then the delegate."""
    return f"{name_in(one.member, lang)}: {one.name}"


def _shown_meeting(one: Meeting, slot: Slot, lang: str, viewer: Any, seen_from: Participant | None) -> dict[str, Any]:
    both = (one.first, one.second)
    others = [each for each in both if seen_from is None or each.pk != seen_from.pk]
    return {
        "code": one.code,
        "day": slot.starts.date(),
        "hours": f"{slot.starts:%H:%M}–{slot.ends:%H:%M}",
        "table": one.table,
        "names": [named_participant(each, lang) for each in others],
        "settled": one.settled,
        "outcome": str(MeetingOutcome(one.outcome).label) if one.outcome else "",
        "said": one.said if seen_from is not None else "",
        "engagement": one.engagement.code if one.engagement and seen_from is not None else "",
        "say": bool(can_say_outcome(viewer, one)),
        "version": one.version,
    }


def _shown_wish(wish: Wish, back: Wish | None, why: str, lang: str) -> dict[str, Any]:
    return {
        "code": wish.code,
        "version": wish.version,
        "name": named_participant(wish.wanted, lang),
        "wanted": wish.wanted.code,
        "strength": str(Strength(wish.strength).label),
        "because": wish.because,
        "mutual": back is not None,
        "theirs": back.because if back else "",
        "why": why,
    }


def _unmet(gathering: Gathering, participant: Participant) -> dict[str, str]:
    """Return wanted -> why the timetable does not meet the wish, in words."""
    found = reasons(plan_of(gathering, ()), [placed(one) for one in meetings_of(gathering)])
    return {one.wanted: said_reason(one.code) for one in found if one.wisher == participant.code}


def _all_unmet(gathering: Gathering, lang: str) -> list[tuple[str, str, str, str]]:
    """Return (who, whom, how much, why) of every wish that is not met, the strongest first; for the Secretariat."""
    people = dict(person_choices(participants_of(gathering), lang))
    found = reasons(plan_of(gathering, ()), [placed(one) for one in meetings_of(gathering)])
    ordered = sorted(found, key=lambda one: -one.strength)
    return [
        (people[one.wisher], people[one.wanted], str(Strength(one.strength).label), said_reason(one.code))
        for one in ordered
    ]


def said_reason(code: str) -> str:
    """Return why a wish was not met, in words."""
    return {
        "never": _("The two are never there at the same time."),
        "wisher_full": _("All slots of who wishes it are taken by other meetings."),
        "wanted_full": _("All slots of who is wished for are taken by other meetings."),
        "crossed": _("Both have free slots, but not the same ones."),
        "tables": _("In the slots that both have free, every table is taken."),
        "room": _("Nothing stands in the way: it can be placed by hand, or with a new timetable."),
    }[code]


def _what(match: Any, brought: dict[str, Any]) -> str:
    known = [brought.get(f"request:{match.request.code}"), brought.get(f"offer:{match.offer.code}")]
    return " – ".join(item.title for item in known if item is not None)


def _waiting_for(gathering: Gathering) -> str:
    """Return what an open gathering waits for, once nobody can wish any more."""
    if gathering.days[-1][0] < timezone.now().date().isoformat():
        return _("Its days are over")
    return _("Wishes have ended, the timetable follows")


def _wishes_are_over(gathering: Gathering) -> bool:
    return gathering.wishes_until < timezone.now().date()


def _facts(gathering: Gathering, lang: str) -> list[tuple[str, str]]:
    hours = [f"{day(on)}, {first}–{last}" for on, first, last in gathering.days]
    country = place_name("country", gathering.country, lang) if gathering.country else ""
    return [
        (_("Place"), ", ".join(filter(None, [gathering.place, country])) or _("Online")),
        (_("Days"), "; ".join(hours)),
        (_("Time zone"), gathering.time_zone),
        (_("Slots"), str(len(gathering.slots()))),
        (_("Tables"), str(gathering.tables)),
        (_("Wishes until"), day(gathering.wishes_until)),
    ]


def _quality(gathering: Gathering) -> list[tuple[str, str]]:
    found = gathering.found
    if not found:
        return []
    if not found["whole_bound"]:
        return [(_("How good it is"), _("There was no wish yet that it could meet."))]
    of = _("%(have)d of %(most)d that are possible at most")
    figures: Sequence[tuple[str, str, str]] = (
        (_("Strength of mutual wishes met"), "mutual", "mutual_bound"),
        (_("Strength of all wishes met"), "whole", "whole_bound"),
    )
    said = [(label, of % {"have": found[have], "most": found[most]}) for label, have, most in figures]
    proven = _("Proven: no timetable is better.") if found["proven"] else _("No better one was found.")
    return [*said, (_("How good it is"), proven)]
