"""Opening cycles, writing, submitting, deciding and publishing reports."""

from ayni.reporting.actions.compiling import compile_report, keep_document, note_progress, request_compiling
from ayni.reporting.actions.cycles import close_cycle, edit_cycle, expect_newcomers, open_cycle
from ayni.reporting.actions.deciding import accept_report, declare_exempt, expect_report, publish_report, return_report
from ayni.reporting.actions.drafting import attach_file, drop_file, judge_items, save_text
from ayni.reporting.actions.reminding import remind_members, tell_closed
from ayni.reporting.actions.submitting import correct_report, submit_report

__all__ = [
    "accept_report",
    "attach_file",
    "close_cycle",
    "compile_report",
    "correct_report",
    "declare_exempt",
    "drop_file",
    "edit_cycle",
    "expect_newcomers",
    "expect_report",
    "judge_items",
    "keep_document",
    "note_progress",
    "open_cycle",
    "publish_report",
    "remind_members",
    "request_compiling",
    "return_report",
    "save_text",
    "submit_report",
    "tell_closed",
]
