"""Approaching funders: writing a proposal, each step with its day, the documents, the decision."""

from datetime import date
from typing import IO, Any

from django.conf import settings
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from ayni.core.changes import change, create, withdraw
from ayni.core.errors import Invalid
from ayni.core.storage import keep_file
from ayni.core.verdicts import require
from ayni.finance.models import DECIDED, Approach, ApproachFile, ApproachState, ApproachStep, Call, Funder, Need
from ayni.finance.rules import can_add_document, can_approach_funder, can_step_approach, speaks_for_funder

# State -> the states that can follow it.
NEXT = {
    ApproachState.DRAFT: (ApproachState.SENT, ApproachState.DROPPED),
    ApproachState.SENT: (ApproachState.ACCEPTED, ApproachState.DECLINED, ApproachState.DROPPED),
}


def begin_approach(
    need: Need, *, by: Any, funder: Funder, text: str, language: str, call: Call | None = None, **asked: Any
) -> Approach:
    """Begin a proposal to a funder, perhaps in answer to one of its calls. Refuses who may not; raises Invalid.

    `asked` may hold `amount` and `currency`.
    """
    require(can_approach_funder(by, need))
    if funder.withdrawn_at:
        raise Invalid(fields={"funder": [_("This funder was withdrawn.")]})
    if call is not None and call.fund.funder_id != funder.pk:
        raise Invalid(fields={"call": [_("This call is another funder’s.")]})
    if call is not None and not call.is_open:
        raise Invalid(fields={"call": [_("This call is not open.")]})
    today = timezone.now().date()
    made = Approach(need=need, funder=funder, call=call, text=text.strip(), language=language, since=today, **asked)
    with transaction.atomic():
        create(made, by=by, verb="begun")
        create(ApproachStep(approach=made, state=made.state, on=today), by=by, verb="stepped")
    return made


def step_approach(
    approach: Approach, *, by: Any, state: str, on: date, note: str = "", expected: int, **granted: Any
) -> Approach:
    """Take the next step on a day: sent, accepted, declined with the reason, or given up.

    `granted`, where it is accepted, may hold the `amount` and `currency` that the funder gives.
    The funder, where it is a member, decides itself what was sent to it. Refuses who may not; raises Invalid, Conflict.
    """
    require(can_step_approach(by, approach))
    if state not in NEXT[ApproachState(approach.state)]:
        raise Invalid(fields={"state": [_("This step is not the next one.")]})
    if on > timezone.now().date():
        raise Invalid(fields={"on": [_("This day has not come yet.")]})
    if on < approach.since:
        raise Invalid(fields={"on": [_("This lies before the step before it.")]})
    if state in (ApproachState.DECLINED, ApproachState.DROPPED) and not note.strip():
        raise Invalid(fields={"note": [_("Say why.")]})
    values: dict[str, Any] = {"state": state, "since": on}
    if state in DECIDED:
        values["decision"] = note.strip()
    if state == ApproachState.ACCEPTED:
        values |= granted
    with transaction.atomic():
        change(approach, values, by=by, verb=str(state), expected=expected, note=note.strip())
        create(ApproachStep(approach=approach, state=state, on=on, note=note.strip()), by=by, verb="stepped")
    return approach


def add_document(approach: Approach, content: IO[bytes], *, by: Any, name: str, content_type: str = "") -> ApproachFile:
    """Keep a document with the approach. Refuses who may not; raises Invalid for one that is too large."""
    require(can_add_document(by, approach))
    with transaction.atomic():
        limit = settings.AYNI_UPLOAD_LIMIT
        kept = keep_file(content, name=name, content_type=content_type, by=by, limit=limit)
        return create(ApproachFile(approach=approach, file=kept), by=by, verb="added")


def drop_document(file: ApproachFile, *, by: Any) -> None:
    """Take a document off the approach. Refuses who may not."""
    require(can_add_document(by, file.approach))
    withdraw(file, by=by)


def decides(by: Any, approach: Approach) -> list[ApproachState]:
    """Return the steps that a person may take next; a funder decides and does not give up for others."""
    if not can_step_approach(by, approach):
        return []
    ways = list(NEXT[ApproachState(approach.state)])
    if speaks_for_funder(by, approach.funder) and not can_add_document(by, approach):
        ways = [way for way in ways if way in DECIDED]
    return ways
