"""Joining an initiative, being accepted or declined, changing the role, leaving."""

from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from ayni.accounts.standing import standing_of
from ayni.core.changes import change, create
from ayni.core.errors import Invalid
from ayni.core.stamps import bump
from ayni.core.verdicts import require
from ayni.initiatives.actions.contributions import withdraw_undelivered
from ayni.initiatives.models import Initiative, Participation, ParticipationRole, ParticipationState
from ayni.initiatives.rules import (
    can_answer_participation,
    can_change_participation_role,
    can_join_initiative,
    can_leave_initiative,
)
from ayni.members.queries.commitments import acting_capacity


def join_initiative(
    initiative: Initiative, *, by: Any, member: Any, role: str, statement: str = "", language: str = "en"
) -> Participation:
    """Ask for a member to take part in a declared role; the coordinator answers.

    Refuses who does not speak for the member; raises Invalid, also when the member takes part or has asked already,
    and for the lead, which the Secretariat gives.
    """
    require(can_join_initiative(by, initiative, member))
    if role == ParticipationRole.LEAD and not standing_of(by).secretariat:
        raise Invalid(fields={"role": [_("Only the Secretariat gives and takes the lead.")]})
    asked = Participation(initiative=initiative, member=member, role=role, statement=statement, language=language)
    asked.capacity = acting_capacity(by, member)
    with transaction.atomic():
        # The stamp's row lets one in at a time, so that a member asks once.
        bump("initiatives")
        return create(asked, by=by, verb="asked")


def answer_participation(
    participation: Participation, *, by: Any, accept: bool, expected: int, reason: str = ""
) -> Participation:
    """Accept a request from today on, or decline it with a reason; then what was pledged with it is withdrawn.

    Refuses all but coordinators and the Secretariat; raises Invalid without a reason, or Conflict.
    """
    require(can_answer_participation(by, participation))
    if not accept and not reason.strip():
        raise Invalid(fields={"reason": [_("Say why, so that the member knows what to do.")]})
    now = timezone.now()
    values: dict[str, Any] = {"answer": reason, "answered_at": now, "answered_by": by}
    if accept:
        values |= {"state": ParticipationState.ACCEPTED, "since": now.date()}
    else:
        values["state"] = ParticipationState.DECLINED
    verb = "accepted" if accept else "declined"
    with transaction.atomic():
        change(participation, values, by=by, verb=verb, expected=expected, note=reason)
        if not accept:
            withdraw_undelivered(participation.initiative, participation.member, by=by, reason=reason)
        bump("plan")
        bump("members")
    return participation


def change_participation_role(
    participation: Participation, *, by: Any, role: str, reason: str, expected: int
) -> Participation:
    """End the participation in its role and begin one in another, on the same day; return the new one.

    Refuses all but coordinators and the Secretariat, and all but these for the lead; raises Invalid or Conflict.
    """
    require(can_change_participation_role(by, participation, role))
    if role == participation.role:
        raise Invalid(fields={"role": [_("This is the role that the member has already.")]})
    if not reason.strip():
        raise Invalid(fields={"reason": [_("A change of role needs its reason.")]})
    now = timezone.now()
    ended = {"state": ParticipationState.ENDED, "until": now.date(), "leaving_reason": reason}
    with transaction.atomic():
        change(participation, ended, by=by, verb="changed role", expected=expected, note=reason)
        following = Participation(
            initiative=participation.initiative,
            member=participation.member,
            role=role,
            statement=participation.statement,
            language=participation.language,
            capacity=participation.capacity,
            state=ParticipationState.ACCEPTED,
            since=now.date(),
            answered_at=now,
            answered_by=by,
        )
        create(following, by=by, verb="accepted")
        bump("plan")
        bump("members")
    return following


def leave_initiative(participation: Participation, *, by: Any, reason: str, expected: int) -> Participation:
    """End a participation today, or take a waiting request back; what is not delivered is withdrawn with it.

    Refuses who does not speak for the member; raises Invalid without a reason, or Conflict.
    """
    require(can_leave_initiative(by, participation))
    if not reason.strip():
        raise Invalid(fields={"reason": [_("Leaving needs its reason.")]})
    values: dict[str, Any] = {"state": ParticipationState.ENDED, "leaving_reason": reason}
    if participation.since is not None:
        values["until"] = timezone.now().date()
    with transaction.atomic():
        change(participation, values, by=by, verb="left", expected=expected, note=reason)
        withdraw_undelivered(participation.initiative, participation.member, by=by, reason=reason)
        bump("plan")
        bump("members")
    return participation
