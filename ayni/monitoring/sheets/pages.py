"""What the pages of spreadsheets show."""

from typing import Any, NamedTuple

from django.utils.translation import gettext as _

from ayni.accounts.standing import standing_of
from ayni.core.verdicts import require
from ayni.members.queries import name_in
from ayni.monitoring.models import Kind, Sheet, State
from ayni.monitoring.rules import can_draft_evidence
from ayni.monitoring.sheets.comparing import Compared, compared
from ayni.monitoring.sheets.due import due_lines
from ayni.monitoring.sheets.queries import members_to_fill_in, sheets_of
from ayni.monitoring.sheets.workbook import as_workbook
from ayni.monitoring.wording import say_days, say_people
from ayni.workplans.queries import workplan_for_page

# So many members are named beside each other; more of them are chosen from a list.
BESIDE = 6


class ShownLine(NamedTuple):
    """A line of the review. `evidence` is the code of what it became, `draft` whether that waits."""

    at: int
    code: str
    text: str
    language: str
    member: str
    said: list[str]
    wrong: list[str]
    warned: list[str]
    evidence: str
    draft: bool
    ready: bool


def sheets_page(viewer: Any, lang: str) -> dict[str, Any]:
    """Return what a person uploaded, and for whom a workbook can be downloaded: few members as links, many as a choice.

    Refuses who may not record.
    """
    require(can_draft_evidence(viewer))
    members = members_to_fill_in(viewer)
    return {
        "sheets": [(one.code, one.file.name, one.created_at, len(one.lines)) for one in sheets_of(viewer)[:50]],
        "members": sorted((name_in(one, lang), one.code) for one in members) if len(members) > 1 else [],
        "many": len(members) > BESIDE,
        "download": bool(members),
    }


def due_workbook(viewer: Any, code: str, slug: str, lang: str) -> bytes:
    """Return what is due from a member, or in a workplan, or from all that a person records for.

    Raises NotVisible; refuses who may not record.
    """
    require(can_draft_evidence(viewer))
    if slug:
        workplan_for_page(viewer, slug)
    members = members_to_fill_in(viewer, code)
    own = standing_of(viewer).members
    told = standing_of(viewer).secretariat and any(member.code not in own for member in members)
    return as_workbook(due_lines(viewer, members, lang, slug=slug), lang, told=told)


def review_page(viewer: Any, sheet: Sheet, lang: str) -> dict[str, Any]:
    """Return an upload line by line."""
    lines = [_shown(line, lang) for line in compared(viewer, sheet, lang)]
    return {
        "code": sheet.code,
        "name": sheet.file.name,
        "lines": lines,
        "empty": sheet.empty,
        "ready": sum(1 for line in lines if line.ready),
    }


def _shown(line: Compared, lang: str) -> ShownLine:
    values, cells = line.values, line.cells
    kind = str(Kind(line.kind).label) if line.kind else cells.get("kind", "")
    day = say_days(values["starts"], None) or cells.get("day", "")
    people = say_people(values["total"], values["women"], None, None)
    said = [kind, day, values["place"], people, values["title"], values["note"][:200]]
    applied = line.applied
    text = line.row.text if line.row is not None else cells.get("text", "")
    wrong = [] if applied is not None else line.wrong
    return ShownLine(
        at=line.at,
        code=line.row.code if line.row is not None else cells.get("code", ""),
        text=text,
        language=line.row.workplan.language if line.row is not None else "",
        member=name_in(line.member, lang) if line.member is not None else cells.get("member", ""),
        said=[part for part in said if part],
        wrong=wrong,
        warned=line.warned,
        evidence=applied.evidence.code if applied is not None else "",
        draft=applied is not None and applied.evidence.state == State.DRAFT,
        ready=line.ready,
    )


def told_of(records: list[Any]) -> list[str]:
    """Return what came of the lines, in sentences."""
    drafts = sum(1 for one in records if one.state == State.DRAFT)
    said = []
    if len(records) > drafts:
        said.append(_("Recorded: %(count)d.") % {"count": len(records) - drafts})
    if drafts:
        said.append(
            _("Kept as drafts: %(count)d. Something is missing, or they may be recorded already.") % {"count": drafts}
        )
    return said or [_("Nothing was recorded: these lines are recorded already.")]
