"""What of this room waits for a decision, as lines of the one queue."""

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext_lazy

from ayni.core.queue import Kind, Line, Verb
from ayni.reporting.actions import accept_report, return_report
from ayni.reporting.models import Report
from ayni.reporting.pages.cycles import title_of
from ayni.reporting.queries import report_for_page, waiting_reports


def report_lines(viewer: Any, lang: str) -> list[Line]:
    """Return the reports that were submitted and that this viewer may decide."""
    return [_line(report, lang) for report in waiting_reports(viewer)]


def _line(report: Report, lang: str) -> Line:
    return Line(
        code=report.code,
        title=title_of(report, lang),
        why=report.cycle.title,
        address=reverse("reporting:report", kwargs={"code": report.code}),
        since=(report.submitted_at or report.created_at).date(),
        version=report.version,
        region=report.member.region if report.member else report.region,
    )


def decide_line(verb: str, code: str, by: Any, reason: str, seen: int) -> None:
    """Accept a report or send it back as a whole. Raises NotVisible, Refused, Invalid, Conflict."""
    report = report_for_page(by, code)
    if verb == "accept":
        accept_report(report, by=by, expected=seen)
    else:
        return_report(report, by=by, reasons={"items": reason}, expected=seen)


KINDS = (
    Kind(
        "report",
        gettext_lazy("Reports"),
        report_lines,
        (Verb("accept", gettext_lazy("Accept")), Verb("return", gettext_lazy("Send back"), reason=True, grave=True)),
        decide_line,
        35,
    ),
)
