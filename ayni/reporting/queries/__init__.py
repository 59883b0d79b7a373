"""Reading cycles, reports and their versions."""

from ayni.reporting.queries.cycles import (
    Counted,
    board_counts,
    board_reports,
    cycle_for_page,
    open_cycles,
    visible_cycles,
)
from ayni.reporting.queries.reports import (
    last_versions,
    open_reports_of,
    parts_of,
    report_file_for_page,
    report_for_page,
    version_for_page,
    versions_of,
    visible_reports,
    waiting_reports,
)

__all__ = [
    "Counted",
    "board_counts",
    "board_reports",
    "cycle_for_page",
    "last_versions",
    "open_cycles",
    "open_reports_of",
    "parts_of",
    "report_file_for_page",
    "report_for_page",
    "version_for_page",
    "versions_of",
    "visible_cycles",
    "visible_reports",
    "waiting_reports",
]
