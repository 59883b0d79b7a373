"""A coordinator's view of a workplan: rows × bearers, who is late, who is silent; and a seat-holder's of a region."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from typing import Any, NamedTuple

from django.core.paginator import Page, Paginator
from django.urls import reverse
from django.utils import timezone

from ayni.accounts.standing import standing_of
from ayni.core.errors import NotVisible
from ayni.core.stored_pages import Made
from ayni.core.vocabularies import place_name, regions
from ayni.members.queries import visible_members
from ayni.members.queries.presence import holds
from ayni.monitoring.duties import DONE, Duty, DutyState
from ayni.monitoring.pages.duties_files import AskedFile, duties_written
from ayni.monitoring.pages.duty_lines import MARKS, Judged, bearer_name, decide_url, judged, said_state
from ayni.monitoring.queries.duties import last_heard
from ayni.monitoring.rules import can_see_duties_of_region
from ayni.workplans.bearers import MEMBER, Bearer
from ayni.workplans.queries import workplan_for_page
from ayni.workplans.queries.bearers import register_over_time
from ayni.workplans.rules import can_create_workplan
from ayni.workplans.shapes import heading

Context = dict[str, Any]
SILENT_AFTER = timedelta(days=365)
A_PAGE = 40
SHOWN = ("", "late", "silent")


class Cell(NamedTuple):
    """How one bearer stands in one row: the mark, its words, its due day, where something is decided on it."""

    code: str
    mark: str
    said: str
    due: date
    decide: str


class BearerLine(NamedTuple):
    """One bearer across the rows. `heard`: the last day on which something was to its credit."""

    code: str
    name: str
    cells: list[Cell | None]
    overdue: int
    done: int
    owed: int
    heard: date | None
    silent: bool


class RowTally(NamedTuple):
    """A row and how its bearers stand in the period that runs: met, due, overdue, set aside."""

    code: str
    text: str
    address: str
    met: int
    due: int
    overdue: int
    aside: int


def workplan_page(viewer: Any, slug: str, as_of: date | None, show: str, number: int, lang: str) -> Context:
    """Rows × bearers of one workplan on a day (today). Raises NotVisible."""
    today = timezone.now().date()
    day = as_of or today
    found = workplan_for_page(viewer, slug)
    known = judged(viewer, register_over_time(), day, day, slug=slug)
    present = _present(known.duties)
    lines = _bearer_lines(known, present, _visible(viewer, present), lang)
    codes = _codes(known, slug)
    return {
        "heading": heading(found),
        "as_of": day,
        "today": today,
        "adopted": bool(found.version_number),
        "rows": _tallies(known, present, slug),
        "codes": codes,
        "late": sum(1 for line in lines if line.overdue),
        "silent": sum(1 for line in lines if line.silent),
        "count": len(lines),
        "show": show,
        "decides": bool(can_create_workplan(viewer, found.owner_kind, found.owner_code)) or _speaks(viewer),
        "fills": standing_of(viewer).secretariat or _speaks(viewer),
        "lines": _page_of(_shown(lines, show), number),
        "query": f"?as_of={day.isoformat()}",
    }


def workplan_file(viewer: Any, slug: str, as_of: date | None, asked: AskedFile) -> Made:
    """Return every duty of a workplan as a file, of the members that the viewer may see. Raises NotVisible."""
    day = as_of or timezone.now().date()
    workplan_for_page(viewer, slug)
    known = judged(viewer, register_over_time(), day, day, slug=slug)
    seen = _visible(viewer, {(duty.row, duty.bearer, duty.what): duty for duty in known.duties})
    return duties_written(known, [duty for duty in known.duties if duty.bearer in seen], asked)


def region_page(viewer: Any, code: str, as_of: date | None, lang: str) -> Context:
    """The members of a region on a day, the silent first. Raises NotVisible."""
    day, known, lines = _region(viewer, code, as_of, lang)
    return {
        "code": code,
        "name": place_name("region", code, lang),
        "as_of": day,
        "today": timezone.now().date(),
        "lines": lines,
        "late": sum(1 for line in lines if line.overdue),
        "silent": sum(1 for line in lines if line.silent),
        "desk": reverse("monitoring:duties"),
        "query": f"?as_of={day.isoformat()}",
        "rows": len(known.rows),
    }


def region_file(viewer: Any, code: str, as_of: date | None, asked: AskedFile) -> Made:
    """Return every duty of a region's members as a file. Raises NotVisible."""
    _day, known, _lines = _region(viewer, code, as_of, asked.lang)
    return duties_written(known, known.duties, asked)


def _region(viewer: Any, code: str, as_of: date | None, lang: str) -> tuple[date, Judged, list[BearerLine]]:
    if code not in regions() or not can_see_duties_of_region(viewer, code):
        raise NotVisible
    day = as_of or timezone.now().date()
    register = register_over_time()
    own = {
        Bearer(MEMBER, member.code)
        for member in register.members.values()
        if member.region == code and holds(member.spans, day)
    }
    seen = own & _visible_codes(viewer)
    known = judged(viewer, register, day, day, wanted=seen)
    lines = _bearer_lines(known, _present(known.duties), seen, lang)
    return day, known, sorted(lines, key=lambda line: (not line.silent, -line.overdue, line.name.casefold()))


def _present(found: Iterable[Duty]) -> dict[tuple[int, Bearer, str], Duty]:
    """Return the duty of the period that runs, or ran last, of each row and bearer."""
    return {(duty.row, duty.bearer, duty.what): duty for duty in sorted(found, key=lambda duty: (duty.start, duty.due))}


def _bearer_lines(
    known: Judged, present: Mapping[tuple[int, Bearer, str], Duty], shown: Iterable[Bearer], lang: str
) -> list[BearerLine]:
    by_bearer: dict[Bearer, dict[str, list[Duty]]] = defaultdict(lambda: defaultdict(list))
    for (row, bearer, _what), duty in present.items():
        by_bearer[bearer][known.rows[row].code].append(duty)
    owed = Counter(duty.bearer for duty in known.duties)
    done = Counter(duty.bearer for duty in known.duties if duty.state in DONE)
    overdue = Counter(duty.bearer for duty in known.duties if duty.state == DutyState.OVERDUE)
    bearers = list(shown)
    heard = last_heard([bearer.code for bearer in bearers if bearer.kind == MEMBER], known.as_of)
    codes = list(dict.fromkeys(known.rows[row].code for row, _bearer, _what in present))
    lines = []
    for bearer in bearers:
        last = heard.get(bearer.code)
        member = known.register.members.get(bearer.code) if bearer.kind == MEMBER else None
        here = member is not None and holds(member.spans, known.as_of)
        silent = here and (last is None or last < known.as_of - SILENT_AFTER)
        own = by_bearer.get(bearer, {})
        cells = [_cell(known, own[code]) if code in own else None for code in sorted(codes)]
        name = bearer_name(bearer, known.register, lang)
        counts = overdue[bearer], done[bearer], owed[bearer]
        lines.append(BearerLine(bearer.code, name, cells, *counts, heard=last, silent=silent))
    return sorted(lines, key=lambda line: (bool(line.code), line.name.casefold()))


def _cell(known: Judged, found: list[Duty]) -> Cell:
    """Return the worst of a bearer's duties in one row."""
    duty = min(found, key=lambda one: (one.state != DutyState.OVERDUE, one.state != DutyState.DUE, one.due))
    mark = "verified" if duty.state == DutyState.MET and duty.verified else MARKS[duty.state]
    row = known.rows[duty.row]
    return Cell(row.code, mark, said_state(duty), duty.due, decide_url(duty, row))


def _codes(known: Judged, slug: str) -> list[str]:
    return sorted({known.rows[duty.row].code for duty in known.duties if known.rows[duty.row].slug == slug})


def _tallies(known: Judged, present: Mapping[tuple[int, Bearer, str], Duty], slug: str) -> list[RowTally]:
    counts: dict[int, Counter[DutyState]] = defaultdict(Counter)
    for duty in present.values():
        counts[duty.row][duty.state] += 1
    return [_tally(row, counts[key]) for key, row in known.rows.items() if row.slug == slug]


def _tally(row: Any, states: Counter[DutyState]) -> RowTally:
    address = reverse("workplans:activity", kwargs={"slug": row.slug, "code": row.code})
    return RowTally(
        code=row.code,
        text=row.text,
        address=address,
        met=states[DutyState.MET] + states[DutyState.MET_LATE],
        due=states[DutyState.DUE] + states[DutyState.NOT_YET_DUE],
        overdue=states[DutyState.OVERDUE],
        aside=states[DutyState.EXCUSED] + states[DutyState.TAKEN_OVER],
    )


def _speaks(viewer: Any) -> bool:
    return bool(standing_of(viewer).members)


def _visible(viewer: Any, present: Mapping[tuple[int, Bearer, str], Duty]) -> set[Bearer]:
    bearers = {bearer for _row, bearer, _what in present}
    return {one for one in bearers if one.kind != MEMBER} | (bearers & _visible_codes(viewer))


def _visible_codes(viewer: Any) -> set[Bearer]:
    return {Bearer(MEMBER, code) for code in visible_members(viewer).values_list("code", flat=True)}


def _shown(lines: list[BearerLine], show: str) -> list[BearerLine]:
    if show == "late":
        return [line for line in lines if line.overdue]
    return [line for line in lines if line.silent] if show == "silent" else lines


def _page_of(lines: list[BearerLine], number: int) -> Page[BearerLine]:
    return Paginator(lines, A_PAGE).get_page(number)
