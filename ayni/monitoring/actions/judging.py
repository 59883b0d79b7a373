"""Verifying what was reported, disputing it, answering."""

from collections.abc import Iterable
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from ayni.core.changes import change
from ayni.core.errors import Invalid
from ayni.core.jobs import enqueue
from ayni.core.stamps import bump
from ayni.core.verdicts import require
from ayni.monitoring.actions.facts import keep_fact
from ayni.monitoring.models import Evidence, State
from ayni.monitoring.rules import can_answer_dispute, can_dispute_evidence, can_verify_evidence


def verify_evidence(evidence: Evidence, *, by: Any, expected: int, note: str = "") -> Evidence:
    """Confirm that what was reported happened so: from now on it counts as verified.

    Refuses all but the Secretariat and the region's seat-holder, and always its authors; raises Conflict.
    """
    require(can_verify_evidence(by, evidence))
    values = {"state": State.VERIFIED.value, "verified_at": timezone.now(), "verified_by": by}
    return _judge(evidence, values, by=by, verb="verified", expected=expected, note=note)


def verify_many(chosen: Iterable[tuple[Evidence, int]], *, by: Any) -> int:
    """Verify several, each with the version that the person saw, all or none; return how many. As `verify_evidence`."""
    with transaction.atomic():
        return len([verify_evidence(evidence, by=by, expected=expected) for evidence, expected in chosen])


def dispute_evidence(evidence: Evidence, *, by: Any, reason: str, expected: int) -> Evidence:
    """Say what is not right; it counts as disputed until it is answered or changed. Who recorded it hears by mail.

    Refuses as `verify_evidence`; raises Invalid without a reason, Conflict.
    """
    require(can_dispute_evidence(by, evidence))
    if not reason.strip():
        raise Invalid(fields={"reason": [_("Say what is not right, so that it can be answered.")]})
    values = {
        "state": State.DISPUTED.value,
        "dispute": reason.strip(),
        "answer": "",
        "verified_at": None,
        "verified_by": None,
    }
    with transaction.atomic():
        _judge(evidence, values, by=by, verb="disputed", expected=expected, note=reason.strip())
        enqueue("monitoring.tell_of_dispute", code=evidence.code)
    return evidence


def answer_dispute(evidence: Evidence, *, by: Any, answer: str, expected: int) -> Evidence:
    """Answer a dispute: the record waits to be verified again, with reason and answer beside it.

    Refuses who may not change the record; raises Invalid without an answer, Conflict.
    """
    require(can_answer_dispute(by, evidence))
    if not answer.strip():
        raise Invalid(fields={"answer": [_("Write your answer.")]})
    values = {"state": State.REPORTED.value, "answer": answer.strip()}
    return _judge(evidence, values, by=by, verb="answered", expected=expected, note=answer.strip())


def _judge(evidence: Evidence, values: dict[str, Any], *, by: Any, verb: str, expected: int, note: str) -> Evidence:
    with transaction.atomic():
        bump("evidence")
        change(evidence, values, by=by, verb=verb, expected=expected, note=note)
        keep_fact(evidence)
        bump("members")
    return evidence
