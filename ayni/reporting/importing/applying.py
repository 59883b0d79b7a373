"""Taking in a copy, and taking over what a person chose of it: all of it or nothing, once."""

from collections.abc import Mapping
from typing import IO, Any

from django.conf import settings
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from ayni.core.changes import change, create
from ayni.core.errors import Conflict, Invalid
from ayni.core.models import Visibility
from ayni.core.storage import keep_file
from ayni.core.verdicts import require
from ayni.reporting.actions import judge_items, save_text
from ayni.reporting.importing.comparing import CHANGED, CONFLICT, Line, compared
from ayni.reporting.importing.reading import Unread, read_copy
from ayni.reporting.models import CopyState, Report, ReportCopy
from ayni.reporting.rules import can_take_copy, can_write_report

HERE, THERE, BOTH = "here", "there", "both"


def upload_copy(report: Report, content: IO[bytes], *, by: Any, name: str, content_type: str = "") -> ReportCopy:
    """Keep a copy that came back and what it holds; the file is kept even where it cannot be read. Nothing is changed.

    Raises Refused, Invalid for a file over AYNI_UPLOAD_LIMIT bytes.
    """
    require(can_write_report(by, report))
    with transaction.atomic():
        file = keep_file(content, name=name, content_type=content_type, by=by, limit=settings.AYNI_UPLOAD_LIMIT)
    copy = ReportCopy(report=report, file=file, language=report.language, visibility=Visibility.SECRETARIAT)
    try:
        copy.reading = read_copy(file)
        if copy.reading["report"] != report.code:
            raise Unread("other_report")
    except Unread as unread:
        copy.state, copy.failure = CopyState.UNREADABLE, unread.code
    return create(copy, by=by, verb="uploaded")


def apply_copy(
    copy: ReportCopy, chosen: Mapping[str, str], seen: Mapping[str, str], *, by: Any, expected: int, lang: str
) -> int:
    """Take over the chosen lines of a copy and return how many; `chosen` maps a key to here, there or both.

    `seen` maps keys to what stood here when the person chose: where it is another now, nothing is taken over and
    Conflict is raised. Refuses a copy that was applied before. Raises Invalid while a conflict is not decided.
    """
    require(can_take_copy(by, copy))
    report = copy.report
    with transaction.atomic():
        lines = compared(by, report, copy.reading or {}, lang).of(CHANGED, CONFLICT)
        _check(copy, lines, chosen, seen)
        taken = [line for line in lines if chosen.get(line.key) in (THERE, BOTH)]
        for line in taken:
            if line.answer:
                save_text(report, line.key, _words(line, chosen[line.key]), by=by, expected=line.version)
        judged = {
            line.key: {"right": bool(line.right), "note": _words(line, chosen[line.key])}
            for line in taken
            if not line.answer
        }
        if judged:
            judge_items(report, judged, by=by, expected=report.version)
        values = {"state": CopyState.APPLIED.value, "applied_at": timezone.now(), "taken": len(taken)}
        change(copy, values, by=by, verb="applied", expected=expected)
    return len(taken)


def _check(copy: ReportCopy, lines: list[Line], chosen: Mapping[str, str], seen: Mapping[str, str]) -> None:
    if {line.key: line.seen for line in lines} != dict(seen):
        sentence = _(
            "Somebody changed the report meanwhile. Look through the differences again; nothing is taken over."
        )
        raise Conflict(sentence, yours={}, current={}, version=copy.version)
    open_ones = [line for line in lines if line.state == CONFLICT and chosen.get(line.key) not in (HERE, THERE, BOTH)]
    if open_ones:
        sentence = _("Choose for each line that was changed in both places; %(count)d are open. Nothing is taken over.")
        raise Invalid(sentence % {"count": len(open_ones)}, code="undecided")


def _words(line: Line, choice: str) -> str:
    return f"{line.here}\n\n{line.there}".strip() if choice == BOTH else line.there
