"""Bringing in a list of members: keep it, read it, choose lines, let a job take them over."""

from collections.abc import Iterable, Mapping
from typing import IO, Any

from django.conf import settings
from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import override

from ayni.core.audit import record_audit
from ayni.core.changes import change, create
from ayni.core.errors import Invalid, Refused
from ayni.core.jobs import enqueue
from ayni.core.models import Visibility
from ayni.core.storage import keep_file
from ayni.core.verdicts import require
from ayni.members.importing.columns import tables_of
from ayni.members.importing.comparing import compare
from ayni.members.importing.lines import gathered
from ayni.members.importing.matching import Found
from ayni.members.importing.queries import changed_since, members_alike, present_register
from ayni.members.importing.reading import Unread, read_list
from ayni.members.models import LineKind, LineState, ListState, RegisterImport, RegisterLine
from ayni.members.rules import can_keep_register

BATCH = 500
ANOTHER = "new"


def upload_list(
    content: IO[bytes], *, by: Any, name: str, content_type: str = "", language: str = "en"
) -> RegisterImport:
    """Keep a list of members as it is given, and queue it for reading. What is said of it is said in `language`.

    Refuses everybody but the Secretariat; raises Invalid for a file over AYNI_UPLOAD_LIMIT bytes.
    """
    require(can_keep_register(by))
    with transaction.atomic():
        file = keep_file(content, name=name, content_type=content_type, by=by, limit=settings.AYNI_UPLOAD_LIMIT)
        importing = RegisterImport(file=file, language=language, visibility=Visibility.SECRETARIAT)
        create(importing, by=by, verb="uploaded")
        enqueue("members.read_list", code=importing.code)
    return importing


def read_upload(importing: RegisterImport) -> RegisterImport:
    """Read the kept file and compare every row with the register as it is now. A second run changes nothing."""
    if importing.state != ListState.UPLOADED:
        return importing
    by = importing.created_by
    try:
        with override(importing.language):
            sheets = read_list(importing.file)
            tables = tables_of(sheets)
            if not tables:
                raise Unread("no_header")
            read = gathered(tables, present_register(), changed_since)
    except Unread as unread:
        return change(importing, {"state": ListState.UNREADABLE, "failure": {"code": unread.code}}, by=by, verb="read")
    used = {table.sheet for table in tables}
    values = {
        "state": ListState.READ,
        "columns": read.columns,
        "unread": [sheet["name"] for sheet in sheets if sheet["name"] not in used and any(map(any, sheet["rows"]))],
        "same": read.same,
        "missing": read.missing,
    }
    with transaction.atomic():
        change(importing, values, by=by, verb="read")
        for line in read.lines:
            line.importing = importing
        RegisterLine.objects.bulk_create(read.lines, batch_size=BATCH)
    return importing


def choose_lines(importing: RegisterImport, taken: Mapping[int, bool], settled: Mapping[int, str], *, by: Any) -> int:
    """Say of lines (by key) whether they are to be taken, and of possible duplicates which entry each is.

    `settled` maps a line to the code of the entry that it is, or to "new" for an entry of its own; these are compared
    anew. Returns how many lines changed. Raises Refused, also once the list is being taken over.
    """
    with transaction.atomic():
        _require_open(importing, by)
        lines = importing.lines.select_related("member").filter(pk__in=[*taken, *settled], state=LineState.OPEN)
        changed = []
        for line in lines:
            wanted = settled.get(line.pk, "")
            if wanted and line.kind == LineKind.ALIKE and wanted in (ANOTHER, *line.alike):
                changed.append(_settled(line, wanted))
            elif line.pk in taken and line.taken != taken[line.pk] and _can_be_taken(line):
                line.taken = taken[line.pk]
                changed.append(line)
        _keep(changed)
        if changed:
            said = {str(line.at): [None, line.taken] for line in changed}
            record_audit(importing, by=by, verb="lines chosen", changes=said)
    return len(changed)


def choose_all(importing: RegisterImport, kind: str, *, taken: bool, by: Any) -> int:
    """Say of all lines of a kind that they are to be taken, or none; return how many changed. Raises Refused.

    Lines that both sides changed are taken one by one only.
    """
    with transaction.atomic():
        _require_open(importing, by)
        lines = importing.lines.filter(kind=kind, state=LineState.OPEN).exclude(taken=taken)
        chosen = [line for line in lines if _can_be_taken(line) and not (taken and clashes(line))]
        for line in chosen:
            line.taken = taken
        _keep(chosen)
        record_audit(importing, by=by, verb="lines chosen", changes={kind: [None, taken]})
    return len(chosen)


def take_over(importing: RegisterImport, *, by: Any, expected: int) -> RegisterImport:
    """Let a job take the chosen lines over. Raises Refused, Invalid (nothing chosen), Conflict (sent twice)."""
    require(can_keep_register(by))
    if importing.state != ListState.READ:
        raise Refused(_("This list is not waiting for a decision."))
    if not importing.lines.filter(taken=True, state=LineState.OPEN).exists():
        raise Invalid(_("No line is chosen. Choose at least one, or leave this list as it is."), code="nothing-chosen")
    with transaction.atomic():
        change(importing, {"state": ListState.APPLYING}, by=by, verb="taken over", expected=expected)
        enqueue("members.take_list_over", code=importing.code)
    return importing


def compare_again(importing: RegisterImport, *, by: Any, expected: int) -> RegisterImport:
    """Compare the lines whose entry was changed here meanwhile with what it says now, for a person to choose again.

    Raises Refused, Conflict.
    """
    require(can_keep_register(by))
    if importing.state != ListState.APPLIED:
        raise Refused(_("This list is not taken over yet."))
    with transaction.atomic(), override(importing.language):
        change(importing, {"state": ListState.READ}, by=by, verb="compared again", expected=expected)
        lines = list(importing.lines.select_related("member").filter(state=LineState.CONFLICT))
        for line in lines:
            line.state = LineState.OPEN
            compare(line, Found(line.member, line.found_by))
            line.taken = False
        _keep(lines)
    return importing


def clashes(line: RegisterLine) -> bool:
    """Return whether a fact of the entry was changed both in the file and here."""
    return any("before" in pair for pair in line.fields.values())


def _can_be_taken(line: RegisterLine) -> bool:
    return line.kind == LineKind.NEW or (line.kind == LineKind.CHANGED and bool(line.fields))


def _settled(line: RegisterLine, wanted: str) -> RegisterLine:
    with override(line.importing.language):
        if wanted == ANOTHER:
            compare(line, Found())
        else:
            compare(line, Found(members_alike([wanted]).get(wanted), "chosen"))
    return line


def _keep(lines: Iterable[RegisterLine]) -> None:
    columns = ["kind", "state", "taken", "member", "found_by", "seen", "facts", "fields", "alike", "notes", "problems"]
    RegisterLine.objects.bulk_update(list(lines), columns, batch_size=100)


def _require_open(importing: RegisterImport, by: Any) -> None:
    """Hold the list while its lines change, so that none is chosen after the job has begun."""
    require(can_keep_register(by))
    now = RegisterImport.objects.select_for_update().get(pk=importing.pk)
    if now.state != ListState.READ:
        raise Refused(_("This list is not waiting for a decision."))
