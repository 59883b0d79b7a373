"""Who may do what with cycles and reports."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from ayni.accounts.standing import standing_of
from ayni.core.verdicts import ALLOWED, Denied, Verdict
from ayni.reporting.models import MEMBERS_REPORTS, CopyState, Report, ReportCopy, ReportingCycle, ReportState

ONLY_SECRETARIAT = _("Only the Secretariat may do this.")
WRITABLE = (ReportState.EXPECTED, ReportState.DRAFT, ReportState.RETURNED)


def can_keep_cycles(by: Any) -> Verdict:
    """The Secretariat opens, changes and closes cycles."""
    return ALLOWED if standing_of(by).secretariat else Denied(ONLY_SECRETARIAT)


def can_close_cycle(by: Any, cycle: ReportingCycle) -> Verdict:
    """The Secretariat, once."""
    if cycle.closed_at is not None:
        return Denied(_("This cycle is closed already."))
    return can_keep_cycles(by)


def can_exempt_report(by: Any, report: Report) -> Verdict:
    """The Secretariat, while nothing was submitted."""
    if report.kind not in MEMBERS_REPORTS or report.state not in (*WRITABLE, ReportState.EXEMPT):
        return Denied(_("Only a report that was not submitted can be declared exempt."))
    return can_keep_cycles(by)


def can_open_copies(by: Any, report: Report) -> Verdict:
    """Who speaks for the member, the Secretariat on its behalf; for a region its seat-holder."""
    standing = standing_of(by)
    own = report.member is not None and report.member.code in standing.members
    own |= bool(report.region) and report.member is None and report.region in standing.regions
    if not own and not standing.secretariat:
        return Denied(_("Only those who speak for the member, and the Secretariat on its behalf, write this report."))
    return ALLOWED


def can_write_report(by: Any, report: Report) -> Verdict:
    """As `can_open_copies`. Not once submitted."""
    theirs = can_open_copies(by, report)
    if not theirs:
        return theirs
    if report.kind in MEMBERS_REPORTS and report.state not in WRITABLE:
        return Denied(_("This report was submitted. It can be changed when it is sent back or corrected."))
    return ALLOWED


def can_take_copy(by: Any, copy: ReportCopy) -> Verdict:
    """As `can_write_report`, once for each copy that could be read."""
    if copy.state == CopyState.APPLIED:
        return Denied(_("This copy was taken over already. Upload the file again to compare it anew."))
    if copy.state == CopyState.UNREADABLE:
        return Denied(_("This file could not be read."))
    return can_write_report(by, copy.report)


def can_submit_report(by: Any, report: Report) -> Verdict:
    """As `can_write_report`, for reports of members."""
    if report.kind not in MEMBERS_REPORTS:
        return Denied(_("This report is made of others and is not submitted."))
    return can_write_report(by, report)


def can_decide_report(by: Any, report: Report) -> Verdict:
    """The Secretariat accepts or returns what was submitted."""
    if not standing_of(by).secretariat:
        return Denied(ONLY_SECRETARIAT)
    if report.state != ReportState.SUBMITTED:
        return Denied(_("This report does not wait for a decision."))
    return ALLOWED


def can_publish_report(by: Any, report: Report) -> Verdict:
    """The Secretariat, what was accepted."""
    if not standing_of(by).secretariat:
        return Denied(ONLY_SECRETARIAT)
    if report.state != ReportState.ACCEPTED:
        return Denied(_("Only an accepted report can be published."))
    return ALLOWED


def can_correct_report(by: Any, report: Report) -> Verdict:
    """Who speaks for the member, and the Secretariat, after it was accepted or published."""
    standing = standing_of(by)
    own = report.member is not None and report.member.code in standing.members
    if not own and not standing.secretariat:
        return Denied(_("Only those who speak for the member, and the Secretariat on its behalf, write this report."))
    if report.kind not in MEMBERS_REPORTS or report.state not in (ReportState.ACCEPTED, ReportState.PUBLISHED):
        return Denied(_("Only an accepted or published report is corrected."))
    return ALLOWED


def can_compile_report(by: Any, report: Report) -> Verdict:
    """A regional report: the region's seat-holder and the Secretariat; the annual report: the Secretariat."""
    standing = standing_of(by)
    if report.kind in MEMBERS_REPORTS:
        return Denied(_("This report is written by the member itself."))
    if standing.secretariat or (report.region and report.region in standing.regions):
        return ALLOWED
    return Denied(ONLY_SECRETARIAT)


def can_tell_closed(by: Any, cycle: ReportingCycle) -> Verdict:
    """The Secretariat, once the cycle is closed."""
    if cycle.closed_at is None:
        return Denied(_("This cycle is still open."))
    return can_keep_cycles(by)


def can_remind_members(by: Any, cycle: ReportingCycle) -> Verdict:
    """The Secretariat, while the cycle is open."""
    if cycle.closed_at is not None:
        return Denied(_("This cycle is closed already."))
    return can_keep_cycles(by)
