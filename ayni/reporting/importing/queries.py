"""Reading copies."""

from typing import Any

from ayni.core.errors import NotVisible
from ayni.reporting.models import Report, ReportCopy
from ayni.reporting.queries import report_for_page


def copies_of(report: Report) -> list[ReportCopy]:
    """Return the copies of a report, the newest first, without what was read in them. One query."""
    known = ReportCopy.objects.filter(report=report, withdrawn_at=None).defer("reading")
    return list(known.select_related("file", "created_by").order_by("-created_at", "-id")[:50])


def copy_for_page(viewer: Any, code: str, copy: str) -> ReportCopy:
    """Return a copy with its file and report. Raises NotVisible."""
    report = report_for_page(viewer, code)
    known = ReportCopy.objects.filter(report=report, code=copy, withdrawn_at=None)
    found = known.select_related("file", "created_by").first()
    if found is None:
        raise NotVisible
    found.report = report
    return found
