"""Entering and changing many members at once, as a list brings them: each as one by one, in a few statements."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db import transaction
from django.utils import timezone

from ayni.core.changes import change_many, create_many
from ayni.core.errors import Conflict, Invalid
from ayni.core.stamps import bump
from ayni.core.verdicts import require
from ayni.members.actions.entries import FACTS, derived, new_member, tidy
from ayni.members.actions.membership import new_decision
from ayni.members.models import Member, Status, StatusDecision
from ayni.members.queries import taken_codes
from ayni.members.rules import can_keep_register


@dataclass(frozen=True, slots=True)
class Entry:
    """A member to enter: facts by the names of FACTS, and what its first decision says; None: as `register_member`."""

    facts: Mapping[str, Any]
    since: date | None = None
    term_ends: date | None = None
    status: str = Status.ACTIVE
    code: str = ""
    ground: str = ""


@dataclass(frozen=True, slots=True)
class Edit:
    """Facts of a member to change, and the version that was seen."""

    member: Member
    facts: Mapping[str, Any]
    expected: int


def register_members(entries: Sequence[Entry], *, by: Any, taken: set[str] | None = None) -> list[Member | Invalid]:
    """Enter members, each with the decision that made it one; return for each the member or why it was left out.

    `taken` saves reading all codes again when lists come in parts. Refuses everybody but the Secretariat.
    """
    require(can_keep_register(by))
    outcomes: list[Member | Invalid] = []
    with transaction.atomic():
        bump("members")
        known = taken_codes() if taken is None else taken
        for entry in entries:
            try:
                outcomes.append(_built(entry, known))
            except Invalid as error:
                outcomes.append(error)
        places = [at for at, one in enumerate(outcomes) if isinstance(one, Member)]
        members = [one for one in outcomes if isinstance(one, Member)]
        refused = create_many(members, by=by, verb="entered", notes=[entries[at].ground for at in places])
        decisions = []
        for at, member, refusal in zip(places, members, refused, strict=True):
            if refusal is not None:
                outcomes[at] = refusal
                known.discard(member.code)
            else:
                decisions.append(_first_decision(member, entries[at]))
        _require_none(create_many(decisions, by=by, verb="decided"))
    return outcomes


def edit_members(edits: Sequence[Edit], *, by: Any, note: str = "") -> list[Invalid | Conflict | None]:
    """Change the facts of many entries; return for each None or the Invalid or Conflict for which it stayed as it was.

    Refuses everybody but the Secretariat.
    """
    require(can_keep_register(by))
    with transaction.atomic():
        bump("members")
        return change_many([_wanted(edit) for edit in edits], by=by, note=note)


def planned_values(member: Member, facts: Mapping[str, Any]) -> dict[str, str]:
    """Return the columns that change with some facts of a member: these and what follows from them."""
    wanted = {name: tidy(facts[name]) for name in FACTS if name in facts}
    planned = Member(code=member.code)
    for name in FACTS:
        setattr(planned, name, wanted.get(name, getattr(member, name)))
    return {**wanted, **derived(planned)}


def _built(entry: Entry, taken: set[str]) -> Member:
    return new_member(
        entry.facts,
        taken=taken,
        since=entry.since,
        term_ends=entry.term_ends,
        status=entry.status,
        code=entry.code,
    )


def _first_decision(member: Member, entry: Entry) -> StatusDecision:
    day = member.since or timezone.now().date()
    return new_decision(member, before="", after=member.status, taken_on=day, ground=entry.ground)


def _wanted(edit: Edit) -> tuple[Member, dict[str, Any], int]:
    return edit.member, dict(planned_values(edit.member, edit.facts)), edit.expected


def _require_none(refused: Sequence[Invalid | None]) -> None:
    for error in refused:
        if error is not None:
            raise error
