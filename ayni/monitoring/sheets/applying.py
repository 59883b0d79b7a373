"""Taking in a workbook, and turning chosen lines of it into records."""

from collections.abc import Iterable, Sequence
from typing import IO, Any

from django.conf import settings
from django.db import IntegrityError, transaction

from ayni.core.changes import create
from ayni.core.errors import Invalid
from ayni.core.storage import keep_file
from ayni.core.verdicts import require
from ayni.monitoring.actions import record_evidence, report_evidence
from ayni.monitoring.forms.kinds import ASKED
from ayni.monitoring.models import AppliedLine, Evidence, Kind, Sheet
from ayni.monitoring.queries.duplicates import possible_duplicates
from ayni.monitoring.rules import can_draft_evidence, can_report_evidence
from ayni.monitoring.sheets.comparing import Compared, compared, together
from ayni.monitoring.sheets.reading import read_sheet
from ayni.monitoring.wording import title_for

# Which column of the form each part of a line fills.
_GIVES = {"starts", "place", "title", "country"}


def upload_sheet(content: IO[bytes], *, by: Any, name: str, content_type: str = "") -> Sheet:
    """Keep a filled-in workbook and what its lines say; nothing is recorded yet.

    Refuses who may not record; raises Invalid for what is no workbook of ours, or too large.
    """
    require(can_draft_evidence(by))
    with transaction.atomic():
        file = keep_file(content, name=name, content_type=content_type, by=by, limit=settings.AYNI_UPLOAD_LIMIT)
        lines, empty = read_sheet(file)
        return create(Sheet(file=file, lines=lines, empty=empty), by=by, verb="uploaded")


def apply_lines(sheet: Sheet, chosen: Iterable[int], *, by: Any, lang: str) -> list[Evidence]:
    """Record chosen lines by their numbers, those that tell of the same happening in one record; return the records.

    A line that is recorded already, now or by somebody else at this moment, is passed over. What lacks something or
    may stand here already is kept as a draft.
    """
    wanted = set(chosen)
    lines = [line for line in compared(by, sheet, lang) if line.ready and line.at in wanted]
    made = (_applied(sheet, group, by=by, lang=lang) for group in together(lines))
    return [evidence for evidence in made if evidence is not None]


def _applied(sheet: Sheet, lines: Sequence[Compared], *, by: Any, lang: str) -> Evidence | None:
    first = lines[0]
    values = {**first.values, "language": lang, "visibility": "public"}
    values["title"] = values["title"] or _title(first, lang)
    rows = {line.row: "person:" for line in lines}
    try:
        with transaction.atomic():
            draft = record_evidence(by=by, member=first.member, kind=first.kind, rows=rows, draft=True, **values)
            AppliedLine.objects.bulk_create(
                AppliedLine(identity=line.identity, words=line.words, sheet=sheet, evidence=draft) for line in lines
            )
            if _whole(first) and can_report_evidence(by, draft) and not possible_duplicates(by, draft):
                _reported(draft, by)
    except IntegrityError:
        return None  # the same line, uploaded or sent twice at once
    return draft


def _reported(draft: Evidence, by: Any) -> None:
    """Record a draft; what the kind needs more than a line can say leaves it a draft."""
    try:
        with transaction.atomic():
            report_evidence(draft, by=by, expected=draft.version)
    except Invalid:
        draft.refresh_from_db()


def _whole(line: Compared) -> bool:
    """Return whether a line says what its kind cannot be without."""
    needs = ASKED[line.kind].needs
    return needs <= _GIVES and all(line.values["starts" if name == "starts" else name] for name in needs)


def _title(line: Compared, lang: str) -> str:
    if line.kind in (Kind.MEETING, Kind.TRAINING, Kind.EXCHANGE):
        return title_for(line.kind, line.values["place"], line.values["country"], line.values["starts"], lang)
    return line.row.text[:300] if line.row is not None else ""
