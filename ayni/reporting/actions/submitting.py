"""Submitting a report freezes it; correcting it opens a draft for the next version."""

from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from ayni.accounts.standing import standing_of
from ayni.core.changes import change
from ayni.core.errors import Invalid
from ayni.core.stamps import bump
from ayni.core.verdicts import require
from ayni.members.queries import body_on
from ayni.reporting.actions.freezing import freeze
from ayni.reporting.models import Report, ReportState, ReportVersion
from ayni.reporting.queries.content import member_content
from ayni.reporting.rules import can_correct_report, can_submit_report


def submit_report(report: Report, *, by: Any, expected: int, told: str = "", language: str = "") -> ReportVersion:
    """Freeze the report as it stands, figures and words, as its next version, and send it to the Secretariat.

    `told` says who said so where the Secretariat submits on the member's behalf. What is recorded later counts in the
    next version or the next cycle. Raises Refused, Conflict, Invalid while a prefilled item is not confirmed or no
    question is answered.
    """
    require(can_submit_report(by, report))
    assert report.member is not None
    on_behalf = report.member.code not in standing_of(by).members
    if on_behalf and not told.strip():
        raise Invalid(fields={"told": [_("Say who of the member told you so.")]})
    now = timezone.now()
    with transaction.atomic():
        bump("reports")
        body = body_on(report.member, now.date())
        values: dict[str, Any] = {
            "state": ReportState.SUBMITTED.value,
            "submitted_at": now,
            "submitted_by": by,
            "told": told.strip() if on_behalf else "",
            "body": body.name if body else "",
        }
        if language:
            values["language"] = language
        reason = report.correcting
        change(report, {**values, "correcting": ""}, by=by, verb="submitted", expected=expected, note=told)
        content = member_content(by, report, timezone.localdate())
        _check(content)
        return freeze(report, content, by=by, reason=reason)


def correct_report(report: Report, *, by: Any, reason: str, expected: int) -> Report:
    """Open an accepted or published report again; what was published stays public until the correction is.

    Raises Refused, Conflict, Invalid without a reason.
    """
    require(can_correct_report(by, report))
    if not reason.strip():
        raise Invalid(fields={"reason": [_("Say why, in a few words.")]})
    values = {"state": ReportState.DRAFT.value, "correcting": reason.strip()}
    with transaction.atomic():
        bump("reports")
        return change(report, values, by=by, verb="correcting", expected=expected, note=reason.strip())


def _check(content: dict[str, Any]) -> None:
    judged = content["judged"]
    open_items = [one for one in content["items"] if one["key"] not in judged]
    if open_items:
        sentence = _("Say of every prefilled item whether it is right; %(count)d are still open. Your text is saved.")
        raise Invalid(sentence % {"count": len(open_items)}, code="unconfirmed")
    if content["asked"] and not any(one["text"] for one in content["texts"]):
        raise Invalid(_("Answer at least one question in your own words. What you ticked is saved."), code="unanswered")
