"""Gatherings by column: for the API."""

from typing import Any

from ayni.accounts.standing import standing_of
from ayni.brokerage.models import Gathering
from ayni.brokerage.queries.gatherings import brought_by, meetings_of, participants_of

_SAME = ("code", "title", "text", "language", "state", "time_zone", "days", "minutes", "pause", "tables")
_SIDES = ("request", "offer")


def gathering_row(found: Gathering) -> dict[str, Any]:
    """Return a gathering by column; `participants` and `members` are how many."""
    # Counted here, on what the list has fetched already.
    people = [one for one in found.participants.all() if one.withdrawn_at is None]
    return {
        **{name: getattr(found, name) for name in _SAME},
        "place": found.place or None,
        "country": found.country or None,
        "wishes_until": found.wishes_until,
        "participants": len(people),
        "members": len({one.member_id for one in people}),
        "reason": found.reason or None,
    }


def participant_rows(viewer: Any, found: Gathering) -> list[dict[str, Any]]:
    """Return who comes and what they bring that the viewer may see; nobody for strangers."""
    if not standing_of(viewer).signed_in:
        return []
    people = participants_of(found)
    brought = brought_by(viewer, people)
    return [
        {
            "code": one.code,
            "name": one.name,
            "member": one.member.code,
            "member_name": one.member.name,
            "text": one.text,
            "language": one.language,
            **{f"{side}s": [brought[code].code for code in one.brings if _is(code, side, brought)] for side in _SIDES},
        }
        for one in people
    ]


def meeting_rows(found: Gathering) -> list[dict[str, Any]]:
    """Return the timetable in the order of time; moments carry the offset of the place."""
    slots = {slot.code: slot for slot in found.slots()}
    return [
        {
            "code": one.code,
            "starts": slots[one.slot].starts.isoformat(),
            "ends": slots[one.slot].ends.isoformat(),
            "table": one.table,
            "participants": [one.first.code, one.second.code],
            "settled": one.settled,
            "outcome": one.outcome or None,
        }
        for one in meetings_of(found)
        if one.slot in slots
    ]


def _is(code: str, side: str, brought: dict[str, Any]) -> bool:
    return code in brought and code.startswith(f"{side}:")
