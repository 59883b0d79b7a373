"""Pledging, changing, committing, delivering and withdrawing what members bring."""

from collections.abc import Mapping
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from ayni.core.changes import change, create
from ayni.core.errors import Invalid
from ayni.core.stamps import bump
from ayni.core.verdicts import require
from ayni.initiatives.models import (
    OPEN_STATES,
    Contribution,
    ContributionState,
    ContributionVersion,
    Initiative,
    Participation,
)
from ayni.initiatives.rules import (
    can_commit_contribution,
    can_confirm_delivery,
    can_edit_contribution,
    can_pledge_contribution,
    can_withdraw_contribution,
)
from ayni.members.queries.commitments import acting_capacity

TERMS = ("kind", "form", "amount", "currency", "since", "until", "words")


def pledge_contribution(initiative: Initiative, *, by: Any, member: Any, **values: Any) -> Contribution:
    """Enter what a member means to bring, as pledged, in its first version.

    `values`: those of TERMS, and optionally `visibility` and `language`. Refuses who does not speak for the member;
    raises Invalid, also for a member that neither takes part nor has asked to.
    """
    require(can_pledge_contribution(by, initiative, member))
    taking_part = Participation.objects.filter(initiative=initiative, member=member, state__in=OPEN_STATES)
    if not taking_part.exists():
        raise Invalid(fields={"member": [_("This member does not take part yet. Join the initiative first.")]})
    with transaction.atomic():
        capacity = acting_capacity(by, member)
        pledged = Contribution(initiative=initiative, member=member, capacity=capacity, **values)
        contribution = create(pledged, by=by, verb="pledged")
        _keep_version(contribution, by=by, reason="", capacity=capacity)
        bump("members")
    return contribution


def edit_contribution(
    contribution: Contribution, values: Mapping[str, Any], *, by: Any, reason: str, expected: int
) -> Contribution:
    """Put other terms in place of the present ones, which stay to be seen as an earlier version.

    Refuses who does not speak for the member, and all once it is delivered; raises Invalid without a reason, Conflict.
    """
    require(can_edit_contribution(by, contribution))
    if not reason.strip():
        raise Invalid(fields={"reason": [_("Say why it changes; the earlier version stays to be seen.")]})
    with transaction.atomic():
        before = contribution.version
        change(contribution, dict(values), by=by, expected=expected, note=reason)
        if contribution.version != before:
            capacity = acting_capacity(by, contribution.member)
            _keep_version(contribution, by=by, reason=reason, capacity=capacity)
            bump("members")
    return contribution


def commit_contribution(contribution: Contribution, *, by: Any, expected: int, reason: str = "") -> Contribution:
    """Turn a pledge into a commitment. Refuses who does not speak for the member; raises Conflict."""
    require(can_commit_contribution(by, contribution))
    capacity = acting_capacity(by, contribution.member)
    return _move(contribution, ContributionState.COMMITTED, capacity, by=by, expected=expected, reason=reason)


def confirm_delivery(contribution: Contribution, *, by: Any, expected: int, reason: str = "") -> Contribution:
    """Record that what was committed has been delivered. Refuses all but coordinators and Secretariat; Conflict."""
    require(can_confirm_delivery(by, contribution))
    # Who confirms does so for the initiative, not for the member.
    return _move(contribution, ContributionState.DELIVERED, "", by=by, expected=expected, reason=reason)


def withdraw_contribution(contribution: Contribution, *, by: Any, reason: str, expected: int) -> Contribution:
    """Take a contribution out of every total; it keeps its address, versions and reason.

    Refuses who does not speak for the member, and all once it is delivered; raises Invalid without a reason, Conflict.
    """
    require(can_withdraw_contribution(by, contribution))
    if not reason.strip():
        raise Invalid(fields={"reason": [_("Say why it is withdrawn.")]})
    return _withdraw(contribution, by=by, reason=reason, expected=expected)


def withdraw_undelivered(initiative: Initiative, member: Any, *, by: Any, reason: str) -> int:
    """Withdraw what a member has not delivered when it leaves or is declined; return how many."""
    # A step of the actions that call it, under their rule.
    standing = Contribution.objects.filter(initiative=initiative, member=member, withdrawn_at=None)
    undelivered = list(standing.exclude(state=ContributionState.DELIVERED))
    for contribution in undelivered:
        _withdraw(contribution, by=by, reason=reason, expected=contribution.version)
    return len(undelivered)


def _withdraw(contribution: Contribution, *, by: Any, reason: str, expected: int) -> Contribution:
    values = {"withdrawn_at": timezone.now(), "withdrawal_reason": reason}
    with transaction.atomic():
        change(contribution, values, by=by, verb="withdrawn", expected=expected, note=reason)
        bump("members")
    return contribution


def _move(
    contribution: Contribution, state: str, capacity: str, *, by: Any, expected: int, reason: str
) -> Contribution:
    with transaction.atomic():
        change(contribution, {"state": state}, by=by, verb=state, expected=expected, note=reason)
        _keep_version(contribution, by=by, reason=reason, capacity=capacity)
        bump("members")
    return contribution


def _keep_version(contribution: Contribution, *, by: Any, reason: str, capacity: str) -> None:
    terms = {name: getattr(contribution, name) for name in (*TERMS, "state")}
    number = 1 + contribution.versions.count()
    kept = ContributionVersion(
        contribution=contribution,
        number=number,
        reason=reason,
        words_language=contribution.language,
        capacity=capacity,
        **terms,
    )
    create(kept, by=by)
