"""Writing a report: answers, what is said of prefilled items, files. Each is saved by itself."""

from collections.abc import Mapping
from typing import IO, Any

from django.conf import settings
from django.db import transaction

from ayni.core.changes import change, create, withdraw
from ayni.core.errors import Conflict
from ayni.core.storage import keep_file
from ayni.core.verdicts import require
from ayni.reporting.models import MEMBERS_REPORTS, Report, ReportFile, ReportState, ReportText
from ayni.reporting.rules import can_write_report


def save_text(report: Report, question: str, text: str, *, by: Any, expected: int) -> ReportText:
    """Keep the answer to a question; `expected` is the version of the answer that the person saw, 0 for none yet.

    Raises Refused, Invalid, Conflict with what stands now.
    """
    require(can_write_report(by, report))
    words = text.replace("\r\n", "\n").strip()
    with transaction.atomic():
        held = ReportText.objects.select_for_update().filter(report=report, question=question).first()
        if held is None:
            if expected:
                raise Conflict(yours={"text": words}, current={"text": ""}, version=0)
            held = ReportText(report=report, question=question, text=words)
            if not words:
                return held
            create(held, by=by, verb="written")
        elif held.text != words:
            change(held, {"text": words}, by=by, verb="written", expected=expected)
        _begun(report, by)
    return held


def judge_items(report: Report, judged: Mapping[str, Mapping[str, Any]], *, by: Any, expected: int) -> Report:
    """Keep what is said of prefilled items: key -> {right, note}; items that are not named keep what was said of them.

    Raises Refused, Conflict.
    """
    require(can_write_report(by, report))
    said = dict(report.judged)
    for key, one in judged.items():
        note = str(one.get("note", "")).strip()[:2000]
        if one.get("right") or note:
            said[key] = {"right": bool(one.get("right")), "note": note}
        else:
            said.pop(key, None)
    with transaction.atomic():
        change(report, {"judged": said}, by=by, verb="judged", expected=expected)
        _begun(report, by)
    return report


def attach_file(report: Report, content: IO[bytes], *, by: Any, name: str, content_type: str = "") -> ReportFile:
    """Keep a file with the report. Raises Refused, Invalid for one that is too large."""
    require(can_write_report(by, report))
    with transaction.atomic():
        limit = settings.AYNI_UPLOAD_LIMIT
        kept = keep_file(content, name=name, content_type=content_type, by=by, limit=limit)
        file = create(ReportFile(report=report, file=kept), by=by, verb="added")
        _begun(report, by)
    return file


def drop_file(report: Report, file: ReportFile, *, by: Any) -> None:
    """Take a file off the draft; versions that were submitted with it keep it. Raises Refused."""
    require(can_write_report(by, report))
    withdraw(file, by=by)


def _begun(report: Report, by: Any) -> None:
    """An expected report that somebody writes at is a draft from then on."""
    if report.state == ReportState.EXPECTED and report.kind in MEMBERS_REPORTS:
        change(report, {"state": ReportState.DRAFT.value}, by=by, verb="begun")
