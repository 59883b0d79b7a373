"""Each line of an uploaded workbook against what stands here now: what it would record, and what stands in the way."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from typing import Any, NamedTuple

from django.utils import timezone
from django.utils.translation import gettext as _

from ayni.accounts.standing import standing_of
from ayni.core.vocabularies import countries
from ayni.members.models import Member
from ayni.members.naming import folded
from ayni.members.queries import name_in
from ayni.monitoring.duties import DONE, Duty
from ayni.monitoring.models import AppliedLine, Kind, Sheet
from ayni.monitoring.queries.rows import rows_named, rows_with_codes
from ayni.monitoring.reminding.filling import day_in, number_in
from ayni.monitoring.sheets.due import duties_by_key, was_open, without_state
from ayni.monitoring.sheets.queries import applied_lines, members_to_fill_in
from ayni.workplans.models import Activity

_AHEAD = timedelta(days=1)


class Compared(NamedTuple):
    """A line as it stands: `wrong` keeps it out, `warned` asks for a second look, `applied` is what it became.

    `values` are the columns of the evidence that it would be.
    """

    at: int
    identity: str
    words: str
    cells: Mapping[str, str]
    kind: str
    row: Activity | None
    member: Member | None
    values: dict[str, Any]
    wrong: list[str]
    warned: list[str]
    applied: AppliedLine | None

    @property
    def ready(self) -> bool:
        """Whether it can be chosen."""
        return not self.wrong and self.applied is None


class _Present(NamedTuple):
    """What stands here now, read once for all lines."""

    duties: Mapping[str, Duty]
    rows: Mapping[str, Activity]
    coded: Mapping[str, list[Activity]]
    members: Mapping[str, Member]
    applied: Mapping[str, AppliedLine]
    told: frozenset[str]


def compared(viewer: Any, sheet: Sheet, lang: str) -> list[Compared]:
    """Return the lines of an upload in their order, compared anew. A fixed number of queries."""
    present = _present(viewer, sheet.lines, lang)
    return [_compared(line, present, lang) for line in sheet.lines]


def _present(viewer: Any, lines: Sequence[Mapping[str, Any]], lang: str) -> _Present:
    standing = standing_of(viewer)
    members = members_to_fill_in(viewer)
    wanted = {_parts(line["key"])[1] for line in lines if line["key"]}
    concerned = [member for member in members if member.code in wanted]
    _known, duties = duties_by_key(viewer, concerned) if concerned else (None, {})
    named: dict[str, Member] = {}
    for member in members:
        for name in (member.code, member.name, name_in(member, lang)):
            named.setdefault(folded(name), member)
    if len(members) == 1:
        named.setdefault("", members[0])
    return _Present(
        duties=duties,
        rows=rows_named(viewer, {_parts(line["key"])[0] for line in lines if line["key"]}),
        coded=rows_with_codes(viewer, {line["cells"].get("code", "") for line in lines if not line["key"]} - {""}),
        members=named,
        applied=applied_lines(line["identity"] for line in lines),
        told=frozenset()
        if not standing.secretariat
        else frozenset(member.code for member in members) - standing.members,
    )


def _compared(line: Mapping[str, Any], present: _Present, lang: str) -> Compared:
    cells = line["cells"]
    row, member, warned = _place(line, present)
    wrong = [] if row is not None and member is not None else [_("This line is not known here: dropped, or not yours.")]
    kind = line["kind"] or ("" if cells.get("kind") else Kind.OTHER.value)
    if not kind:
        wrong.append(_("There is no such kind: %(words)s") % {"words": cells["kind"]})
    values, faults = _values(cells, member)
    if member is not None and member.code in present.told and not cells.get("told"):
        faults.append(_("Say who told you, so that everybody can see on whose word it stands."))
    applied = present.applied.get(line["identity"])
    if applied is not None:
        changed = _("The line was changed after it was recorded. Change the record itself.")
        warned = [changed] if applied.words != line["words"] else []
    return Compared(
        at=line["at"],
        identity=line["identity"],
        words=line["words"],
        cells=cells,
        kind=kind,
        row=row,
        member=member,
        values=values,
        wrong=wrong + faults,
        warned=warned,
        applied=applied,
    )


def _place(line: Mapping[str, Any], present: _Present) -> tuple[Activity | None, Member | None, list[str]]:
    """Return row and member of a line by its key, else by what its cells say; and what has changed here since."""
    if not line["key"]:
        rows = present.coded.get(line["cells"].get("code", "").upper(), [])
        member = present.members.get(folded(line["cells"].get("member", "")))
        return (rows[0] if len(rows) == 1 else None), member, []
    name, code = _parts(line["key"])
    duty = present.duties.get(without_state(line["key"]))
    member = present.members.get(folded(code))
    if duty is None:
        said = [_("Here this is not due in this period any more.")] if member is not None else []
        return present.rows.get(name), member, said
    met = was_open(line["key"]) and duty.state in DONE
    said = [_("Changed here meanwhile: it is met. Record it only if this is one more.")] if met else []
    return present.rows.get(name), member, said


def _values(cells: Mapping[str, str], member: Member | None) -> tuple[dict[str, Any], list[str]]:
    """Return the columns that the cells give, and a sentence for each that cannot be read."""
    today = timezone.now().date()
    day, wrong = _day(cells.get("day", ""), today)
    counts: dict[str, int | None] = {}
    for name in ("people", "women"):
        words = cells.get(name, "")
        counts[name] = number_in(words) if words.strip().isdigit() and len(words) < 8 else None
        if words and counts[name] is None:
            wrong.append(_("This is no number: %(words)s") % {"words": words})
    if (counts["women"] or 0) > (counts["people"] or 0):
        wrong.append(_("There are more women than people in all."))
    country = member.country_codes[0] if member is not None and len(member.country_codes) == 1 else ""
    told = " ".join(cells.get("told", "").split())[:300]
    values = {
        "starts": day,
        "place": " ".join(cells.get("place", "").split())[:200],
        "country": country if country in countries() else "",
        "total": counts["people"],
        "women": counts["women"],
        "title": " ".join(cells.get("title", "").split())[:300],
        "note": cells.get("note", "")[:10_000],
        "details": {"told": told} if told else {},
    }
    return values, wrong


def _day(words: str, today: date) -> tuple[date | None, list[str]]:
    if not words.strip():
        return None, [_("Say on which day it was.")]
    day = day_in(words, today)
    if day is None or day > today + _AHEAD or day.year < 1990:
        return None, [_("This is no day that has come: %(words)s") % {"words": words}]
    return day, []


def _parts(key: str) -> tuple[str, str]:
    """Return the row's name and the member's code of a key."""
    name, _bar, rest = key.partition("|")
    return name, rest.partition("|")[0]


def together(lines: Iterable[Compared]) -> list[list[Compared]]:
    """Return lines that tell of the same happening together: same member, kind, day, place and title."""
    found: dict[tuple[Any, ...], list[Compared]] = {}
    for line in lines:
        values = line.values
        words = (folded(values["place"]), folded(values["title"]))
        key = (line.member.pk if line.member else None, line.kind, values["starts"], *words)
        found.setdefault(key, []).append(line)
    return list(found.values())
