"""Taking the chosen lines over, some hundred at a time: each part is written once and whole, or not at all."""

import re
from collections.abc import Mapping
from typing import Any

from django.db import connection, transaction
from django.utils.translation import gettext as _
from django.utils.translation import override

from ayni.core.changes import change
from ayni.core.errors import Conflict, Invalid, Refused
from ayni.core.stamps import bump
from ayni.members.actions import Edit, Entry, edit_members, register_members
from ayni.members.actions.entries import RESERVED
from ayni.members.importing.comparing import day_in, entry_facts
from ayni.members.models import LineKind, LineState, ListState, Member, RegisterImport, RegisterLine, Status
from ayni.members.models.member import GOVERNMENT
from ayni.members.queries import taken_codes

BATCH = 500
_CODE = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)+|[a-z][a-z0-9]{2,59}")


def apply_list(importing: RegisterImport) -> RegisterImport:
    """Write the chosen lines that are still open. A second run, also beside the first, goes on where that one stopped.

    An entry that was changed since the list was compared stays as it is, and its line is marked as a conflict. Who lost
    the right meanwhile: the list waits again for somebody who has it.
    """
    if importing.state != ListState.APPLYING:
        return importing
    by, codes = importing.changed_by, None
    try:
        with override(importing.language):
            while True:
                codes, more = _apply_some(importing, by, codes)
                if not more:
                    break
    except Refused:
        return change(importing, {"state": ListState.READ}, by=None, verb="stopped")
    importing.refresh_from_db()
    if importing.state != ListState.APPLYING:
        return importing
    return change(importing, {"state": ListState.APPLIED}, by=by, verb="taken over")


def _apply_some(importing: RegisterImport, by: Any, codes: set[str] | None) -> tuple[set[str], bool]:
    """Write the next lines; return the codes that are taken now, and whether there was anything to write."""
    with transaction.atomic():
        # The stamp's row comes first: a second job waits here and then finds what the first has done.
        bump("members")
        chosen = importing.lines.filter(taken=True, state=LineState.OPEN).select_related("member")
        lines = list(chosen.order_by("pk")[:BATCH])
        known = taken_codes() if codes is None else codes
        _enter([line for line in lines if line.kind == LineKind.NEW], importing, by, known)
        _edit([line for line in lines if line.kind == LineKind.CHANGED], importing, by)
        _keep(lines)
    return known, bool(lines)


def _enter(lines: list[RegisterLine], importing: RegisterImport, by: Any, known: set[str]) -> None:
    if not lines:
        return
    ground = _("Brought in with the list “%(name)s”") % {"name": importing.file.name}
    entries = [
        Entry(
            entry_facts(line.facts),
            since=day_in(line.facts, "since"),
            term_ends=day_in(line.facts, "term_ends"),
            status=line.facts.get("status") or Status.ACTIVE,
            code=_wished_code(line.facts),
            ground=ground,
        )
        for line in lines
    ]
    for line, outcome in zip(lines, register_members(entries, by=by, taken=known), strict=True):
        if isinstance(outcome, Member):
            line.state, line.member = LineState.APPLIED, outcome
        else:
            _mark(line, outcome)


def _edit(lines: list[RegisterLine], importing: RegisterImport, by: Any) -> None:
    edits = [
        Edit(line.member, {name: pair["file"] for name, pair in line.fields.items()}, line.seen or 0)
        for line in lines
        if line.member is not None
    ]
    for line, outcome in zip(lines, edit_members(edits, by=by, note=importing.file.name) if edits else (), strict=True):
        if outcome is None:
            line.state = LineState.APPLIED
        else:
            _mark(line, outcome)


def _keep(lines: list[RegisterLine]) -> None:
    """Write what became of the lines: one statement for those that went well, which may be thousands."""
    table = connection.ops.quote_name(RegisterLine._meta.db_table)
    sql = f"UPDATE {table} SET state = %s, member_id = %s WHERE id = %s"  # noqa: S608 (our own table's name)
    with connection.cursor() as cursor:
        cursor.executemany(sql, [(str(line.state), line.member_id, line.pk) for line in lines])
    for line in lines:
        if line.state == LineState.REFUSED:
            line.save(update_fields=["problems"])


def _mark(line: RegisterLine, error: Invalid | Conflict) -> None:
    if isinstance(error, Conflict):
        line.state = LineState.CONFLICT
        return
    line.state = LineState.REFUSED
    fields = error.data.get("fields", {})
    said = [[name, str(sentence)] for name, sentences in fields.items() for sentence in sentences]
    line.problems = [*line.problems, *(said or [["", str(error.sentence)]])]


def _wished_code(facts: Mapping[str, str]) -> str:
    """Codes of our own kind are kept, so that a register can move house; a government's is its country's anyhow."""
    code = facts.get("code", "")
    wanted = facts.get("category") != GOVERNMENT and _CODE.fullmatch(code) and code not in RESERVED
    return code if wanted else ""
