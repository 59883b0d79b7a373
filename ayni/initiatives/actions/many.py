"""Entering who took part at once, as another system or a demonstration brings it, in a few statements."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from typing import Any

from django.db import transaction

from ayni.core.changes import create_many
from ayni.core.stamps import bump
from ayni.core.verdicts import require
from ayni.initiatives.actions.contributions import TERMS
from ayni.initiatives.models import Contribution, ContributionVersion, Initiative, Participation, ParticipationState
from ayni.initiatives.rules import can_answer_participation, can_join_initiative
from ayni.members.models import Capacity


@dataclass(frozen=True, slots=True)
class TookPart:
    """A member that takes part since a day, and what it brings: columns of Contribution, `state` among them."""

    initiative: Initiative
    member: Any
    role: str
    since: date
    code: str
    brings: Mapping[str, Any] | None = None


def record_participations(said: Sequence[TookPart], *, by: Any) -> int:
    """Enter members as taking part, each on behalf of its own, with what they bring; return how many.

    Refuses who may not join for all of them and answer; raises Invalid, and then enters none. None of them takes part
    already: that is for the caller to look up.
    """
    rows = [_participation(one, by) for one in said]
    brought = [_contribution(one) for one in said if one.brings is not None]
    with transaction.atomic():
        for name in ("initiatives", "plan", "members"):
            bump(name)
        _written(rows, by, "accepted")
        _written(brought, by, "pledged")
        _written([_version(one) for one in brought], by, "created")
    return len(rows)


def _participation(one: TookPart, by: Any) -> Participation:
    row = Participation(initiative=one.initiative, member=one.member, role=one.role, code=one.code)
    require(can_join_initiative(by, one.initiative, one.member))
    require(can_answer_participation(by, row))
    row.capacity = Capacity.ON_BEHALF.value
    row.state, row.since = ParticipationState.ACCEPTED.value, one.since
    row.answered_at, row.answered_by = datetime.combine(one.since, time(12), tzinfo=UTC), by
    return row


def _contribution(one: TookPart) -> Contribution:
    capacity = Capacity.ON_BEHALF.value
    return Contribution(initiative=one.initiative, member=one.member, capacity=capacity, **(one.brings or {}))


def _version(brought: Contribution) -> ContributionVersion:
    terms = {name: getattr(brought, name) for name in (*TERMS, "state")}
    kept = {"words_language": brought.language, "capacity": brought.capacity}
    return ContributionVersion(contribution=brought, number=1, **kept, **terms)


def _written(rows: Sequence[Any], by: Any, verb: str) -> None:
    refused = [error for error in create_many(rows, by=by, verb=verb) if error is not None] if rows else []
    if refused:
        raise refused[0]
