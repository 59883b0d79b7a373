"""Renewing membership: the member affirms, the Secretariat decides."""

from collections.abc import Mapping
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from ayni.core.changes import change, create
from ayni.core.errors import Invalid
from ayni.core.jobs import enqueue
from ayni.core.stamps import bump
from ayni.core.verdicts import require
from ayni.members.actions.entries import edit_member
from ayni.members.actions.membership import decide_membership
from ayni.members.models import Renewal, RenewalState, Status, StatusDecision
from ayni.members.models.member import Member
from ayni.members.rules import can_decide_renewal, can_renew_member


def send_renewal(
    member: Member, *, by: Any, words: Mapping[str, Any], signatory: str, expected: int, corrections: str = ""
) -> Renewal:
    """Affirm that a member goes on, and put right at once what it may say of itself; the term changes by decision only.

    `corrections` tells the Secretariat what else to put right. Raises Refused, Conflict when the entry changed
    meanwhile, Invalid with the fields at fault, also when the renewal for this term was sent already.
    """
    require(can_renew_member(by, member))
    ends = member.term_ends
    if ends is None or not signatory.strip():
        raise Invalid(fields={"signatory": [_("Say who affirms this.")]})
    with transaction.atomic():
        bump("members")
        edit_member(member, words, by=by, expected=expected)
        renewal = Renewal(member=member, term_ends=ends, signatory=signatory.strip(), corrections=corrections.strip())
        return create(renewal, by=by, verb="affirmed")


def confirm_renewal(
    renewal: Renewal, *, by: Any, expected: int, ground: str = "", taken_by: str = ""
) -> StatusDecision:
    """Decide that the member goes on for four years from the end of the term before, however late this is decided.

    Recorded as a decision on membership; who affirmed is told. Raises Refused, Conflict.
    """
    with transaction.atomic():
        bump("members")
        current = _locked(renewal)
        require(can_decide_renewal(by, current))
        member, now = current.member, timezone.now()
        begins = current.term_ends if member.status == Status.ACTIVE else None
        decision = decide_membership(
            member,
            Status.ACTIVE,
            by=by,
            taken_on=now.date(),
            taken_by=taken_by,
            ground=ground.strip() or _("Renewal affirmed by %(name)s") % {"name": current.signatory},
            expected=member.version,
            begins=begins,
        )
        values = {"state": RenewalState.CONFIRMED.value, "decided_by": by, "decided_at": now}
        change(current, values, by=by, verb="confirmed", expected=expected)
        enqueue("members.renewal_decided", code=current.code)
    return decision


def return_renewal(renewal: Renewal, *, by: Any, reason: str, expected: int) -> Renewal:
    """Send a renewal back with what is missing; it can be sent again. Raises Refused, Invalid, Conflict."""
    with transaction.atomic():
        current = _locked(renewal)
        require(can_decide_renewal(by, current))
        if not reason.strip():
            raise Invalid(fields={"reason": [_("Say why, in a few words.")]})
        values: dict[str, Any] = {"state": RenewalState.RETURNED.value, "reason": reason.strip(), "decided_by": by}
        change(
            current, {**values, "decided_at": timezone.now()}, by=by, verb="returned", expected=expected, note=reason
        )
        enqueue("members.renewal_decided", code=current.code)
    return current


def _locked(renewal: Renewal) -> Renewal:
    return Renewal.objects.select_for_update(of=("self",)).select_related("member").get(pk=renewal.pk)
