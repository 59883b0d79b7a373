"""What the Secretariat decides: accepted or returned, published, exempt."""

from collections.abc import Mapping
from typing import Any

from django.db import transaction
from django.db.models import Max
from django.utils import timezone
from django.utils.translation import gettext as _

from ayni.core.changes import change
from ayni.core.errors import Invalid
from ayni.core.stamps import bump
from ayni.core.verdicts import require
from ayni.reporting.actions.reminding import tell_decided
from ayni.reporting.models import Report, ReportState
from ayni.reporting.rules import can_decide_report, can_exempt_report, can_publish_report


def accept_report(report: Report, *, by: Any, expected: int) -> Report:
    """Accept what was submitted; it is not public by that. The focal point is told. Raises Refused, Conflict."""
    require(can_decide_report(by, report))
    number = report.versions.aggregate(last=Max("number"))["last"] or 0
    values: dict[str, Any] = {"state": ReportState.ACCEPTED.value, "accepted_number": number, "reasons": {}}
    with transaction.atomic():
        bump("reports")
        change(report, values, by=by, verb="accepted", expected=expected)
        tell_decided(report)
    return report


def return_report(report: Report, *, by: Any, reasons: Mapping[str, str], expected: int) -> Report:
    """Send a report back with a reason for each section at fault. The focal point is told.

    Raises Refused, Conflict, Invalid without any reason.
    """
    require(can_decide_report(by, report))
    said = {section: text.strip() for section, text in reasons.items() if text.strip()}
    if not said:
        raise Invalid(fields={"reason": [_("Say at least once what is missing.")]})
    values = {"state": ReportState.RETURNED.value, "reasons": said}
    with transaction.atomic():
        bump("reports")
        change(report, values, by=by, verb="returned", expected=expected, note="\n".join(said.values()))
        tell_decided(report)
    return report


def publish_report(report: Report, *, by: Any, expected: int) -> Report:
    """Open the accepted version to everybody. Raises Refused, Conflict."""
    require(can_publish_report(by, report))
    values: dict[str, Any] = {
        "state": ReportState.PUBLISHED.value,
        "published_number": report.accepted_number,
        "published_at": timezone.now(),
    }
    with transaction.atomic():
        bump("reports")
        return change(report, values, by=by, verb="published", expected=expected)


def declare_exempt(report: Report, *, by: Any, reason: str, expected: int) -> Report:
    """Declare that nothing is expected of the member in this cycle, and why. Raises Refused, Conflict, Invalid."""
    require(can_exempt_report(by, report))
    if not reason.strip():
        raise Invalid(fields={"reason": [_("Say why, in a few words.")]})
    values = {"state": ReportState.EXEMPT.value, "exempt_reason": reason.strip()}
    with transaction.atomic():
        bump("reports")
        return change(report, values, by=by, verb="exempt", expected=expected, note=reason.strip())


def expect_report(report: Report, *, by: Any, expected: int) -> Report:
    """Expect the report again after all. Raises Refused, Conflict."""
    require(can_exempt_report(by, report))
    values = {"state": ReportState.EXPECTED.value, "exempt_reason": ""}
    with transaction.atomic():
        bump("reports")
        return change(report, values, by=by, verb="expected", expected=expected)
