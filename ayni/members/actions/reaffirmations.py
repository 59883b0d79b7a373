"""Re-affirming the commitment to the plan, taking one back, asking for the next."""

from datetime import date
from typing import IO, Any

from django.conf import settings
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from ayni.core.changes import change, create
from ayni.core.errors import Conflict, Invalid
from ayni.core.jobs import enqueue
from ayni.core.stamps import bump
from ayni.core.verdicts import require
from ayni.members.actions.commitments import kept_document, tell_of_alternate
from ayni.members.models import Member, Reaffirmation
from ayni.members.queries import focal_point_to_tell
from ayni.members.queries.commitments import acting_capacity, reaffirmations_to_ask
from ayni.members.queries.liveness import months_later
from ayni.members.rules import can_reaffirm_commitment, can_withdraw_reaffirmation


def reaffirm_commitment(
    member: Member,
    *,
    by: Any,
    affirmed_on: date,
    document: IO[bytes] | None = None,
    document_name: str = "",
    **values: Any,
) -> Reaffirmation:
    """Record that a member re-affirms its commitment to the plan; it holds for AYNI_REAFFIRM_MONTHS from that day on.

    `values`: statement, words_language, signatory, signatory_title. Refuses who does not speak for the member; raises
    Invalid, also for a second one of the same day.
    """
    require(can_reaffirm_commitment(by, member))
    with transaction.atomic():
        # Whether a day is free is looked up under the stamp's lock.
        bump("members")
        capacity = acting_capacity(by, member)
        row = Reaffirmation(
            member=member,
            affirmed_on=affirmed_on,
            lapses_on=months_later(affirmed_on, settings.AYNI_REAFFIRM_MONTHS),
            document=kept_document(document, document_name, by),
            capacity=capacity,
            **values,
        )
        create(row, by=by, verb="re-affirmed")
        tell_of_alternate(member, capacity, by, "reaffirmation")
    return row


def withdraw_reaffirmation(row: Reaffirmation, *, by: Any, reason: str, expected: int) -> Reaffirmation:
    """Take back a re-affirmation that was recorded by mistake; the one before counts again.

    Refuses who does not speak for the member; raises Invalid without a reason, Conflict.
    """
    require(can_withdraw_reaffirmation(by, row))
    if not reason.strip():
        raise Invalid(fields={"reason": [_("Say why it is withdrawn.")]})
    values = {"withdrawn_at": timezone.now(), "withdrawal_reason": reason.strip()}
    with transaction.atomic():
        change(row, values, by=by, verb="withdrawn", expected=expected, note=reason)
        bump("members")
    return row


def ask_for_reaffirmations(today: date) -> int:
    """Ask the members whose re-affirmation lapses soon, or has, for the next one; return how many were asked.

    Each is asked once for each re-affirmation, however often and by how many workers this runs. A member without a
    focal point is asked as soon as it has one; until then the Secretariat sees it among those due.
    """
    asked = 0
    for row in reaffirmations_to_ask(today):
        if focal_point_to_tell(row.member) is None:
            continue
        try:
            with transaction.atomic():
                change(row, {"asked_on": today}, by=None, verb="asked to re-affirm")
                enqueue("members.ask_to_reaffirm", code=row.code)
        except Conflict:
            continue  # another worker was faster
        asked += 1
    return asked
