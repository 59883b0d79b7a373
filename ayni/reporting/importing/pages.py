"""What the pages of copies show."""

from typing import Any

from django.utils.translation import gettext as _

from ayni.core.verdicts import require
from ayni.reporting.importing.comparing import CHANGED, CONFLICT, KEPT, SAME, WRONG, Line, compared
from ayni.reporting.importing.queries import copies_of
from ayni.reporting.importing.reading import SENTENCES
from ayni.reporting.models import CopyState, Report, ReportCopy
from ayni.reporting.pages.cycles import title_of
from ayni.reporting.rules import can_open_copies, can_take_copy, can_write_report
from ayni.workplans.redline import compare_texts

Context = dict[str, Any]


def copies_page(viewer: Any, report: Report, lang: str) -> Context:
    """Return the copies of a report and what can be downloaded. Refuses who does not write it."""
    require(can_open_copies(viewer, report))
    return {**_head(viewer, report, lang), "copies": copies_of(report)}


def copy_page(viewer: Any, copy: ReportCopy, lang: str) -> Context:
    """Return one copy line by line. Refuses who does not write the report."""
    require(can_open_copies(viewer, copy.report))
    context = {**_head(viewer, copy.report, lang), "copy": copy, "can_take": can_take_copy(viewer, copy)}
    if copy.state == CopyState.UNREADABLE:
        return {**context, "failure": str(SENTENCES.get(copy.failure, SENTENCES["corrupt"])), "lines": []}
    found = compared(viewer, copy.report, copy.reading or {}, lang)
    return {
        **context,
        "failure": "",
        "lines": [_shown(line) for line in found.of(CHANGED, CONFLICT)],
        "wrong": found.of(WRONG),
        "same": len(found.of(SAME)),
        "kept": [line.label for line in found.of(KEPT)],
        "missing": found.missing,
        "outside": found.outside,
    }


def _shown(line: Line) -> Context:
    return {
        "key": line.key,
        "id": line.key.replace(":", "-"),
        "label": line.label,
        "facts": line.facts,
        "answer": line.answer,
        "conflict": line.state == CONFLICT,
        "seen": line.seen,
        "here": line.here,
        "there": line.there,
        "right_here": _verdict(line.right_here),
        "right_there": _verdict(line.right),
        "spans": [(span["kind"], span["text"]) for span in compare_texts(line.here, line.there)],
    }


def _verdict(right: bool | None) -> str:
    return _("Not said yet") if right is None else _("Right") if right else _("Not right")


def _head(viewer: Any, report: Report, lang: str) -> Context:
    return {
        "report": report,
        "cycle": report.cycle,
        "name": title_of(report, lang),
        "can_write": can_write_report(viewer, report),
    }
