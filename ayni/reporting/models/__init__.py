"""Cycles, the reports expected in them, their texts and files, and their frozen versions."""

from ayni.reporting.models.copies import CopyState, ReportCopy
from ayni.reporting.models.cycle import CycleScope, ReportingCycle
from ayni.reporting.models.reminder import LetterKind, ReportReminder
from ayni.reporting.models.report import MEMBERS_REPORTS, Report, ReportFile, ReportKind, ReportState, ReportText
from ayni.reporting.models.version import ReportDocument, ReportVersion

__all__ = [
    "MEMBERS_REPORTS",
    "CopyState",
    "CycleScope",
    "LetterKind",
    "Report",
    "ReportCopy",
    "ReportDocument",
    "ReportFile",
    "ReportKind",
    "ReportReminder",
    "ReportState",
    "ReportText",
    "ReportVersion",
    "ReportingCycle",
]
