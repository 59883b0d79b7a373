"""What a report of a member opens with: results, duties and happenings of the period, as plain JSON-safe values.

Codes rather than words, so that every reader gets it in their own language; the words of the plan and of members as
they were written. The same figures as the pages of progress give on the same day, from the same functions.
"""

from collections.abc import Sequence
from datetime import date
from typing import Any

from django.db.models import Q, QuerySet

from ayni.accounts.standing import standing_of
from ayni.core.vocabularies import countries
from ayni.initiatives.queries.contributions import contributions_of_members
from ayni.members.models import Member
from ayni.members.models.member import GOVERNMENT
from ayni.members.queries import visible_members
from ayni.members.queries.members import CURRENT
from ayni.monitoring.duties import Duty
from ayni.monitoring.engine import EVER, Unit
from ayni.monitoring.models import Evidence
from ayni.monitoring.pages.duties import SOON
from ayni.monitoring.pages.duty_lines import Judged, bearer_name, judged
from ayni.monitoring.pages.results import state_code
from ayni.monitoring.queries.counting import Counting, countings, visible_indicators
from ayni.monitoring.queries.evidence import Wanted, evidence_for_list
from ayni.monitoring.queries.results import Grid, grids_of_unit
from ayni.monitoring.queries.takers import bearers_helped
from ayni.monitoring.queries.units import Pool, units_of
from ayni.reporting.models import Report, ReportingCycle
from ayni.workplans.bearers import MEMBER, Bearer, Register
from ayni.workplans.queries.bearers import register_over_time

Content = dict[str, Any]
# Enough for the months of a year and some before it.
_PERIODS = 24


def prefilled(viewer: Any, report: Report, day: date) -> Content:
    """Return {day, results, duties, items} of a member's report as they stand on a day. A fixed number of queries."""
    member, cycle = report.member, report.cycle
    assert member is not None
    register = register_over_time()
    return {
        "day": day.isoformat(),
        "results": _results(viewer, member, cycle, day, register),
        "duties": _duties(viewer, member, cycle, day, register),
        "items": recorded_items(viewer, member, cycle),
    }


def recorded_items(viewer: Any, member: Member, cycle: ReportingCycle) -> list[Content]:
    """Return what is recorded of the period, happenings and contributions: what the writer says is right or not."""
    return [*_happenings(viewer, member, cycle), *_contributions(viewer, _members(viewer, member), cycle)]


def evidence_of_period(viewer: Any, member: Member, cycle: ReportingCycle) -> QuerySet[Evidence]:
    """Return the evidence that a member's report is on: of the whole country for a government."""
    national = member.category == GOVERNMENT
    wanted = Wanted(
        country=member.code if national else "",
        member="" if national else member.code,
        since=cycle.period_starts,
        until=cycle.period_ends,
    )
    return evidence_for_list(viewer, wanted)


def _members(viewer: Any, member: Member) -> QuerySet[Member]:
    """The members whose doings a report tells: for a government all of its country."""
    known = visible_members(viewer).filter(withdrawn_at=None, status__in=CURRENT)
    national = member.category == GOVERNMENT
    return known.filter(countries__contains=member.code) if national else known.filter(pk=member.pk)


def _results(viewer: Any, member: Member, cycle: ReportingCycle, day: date, register: Register) -> list[Content]:
    kinds = ("country", "member") if member.category == GOVERNMENT else ("member",)
    known = [found for found in countings(visible_indicators(viewer)) if found.spec.unit in kinds]
    bound, unit = _bound(known, member, register)
    lines = [_result(one, unit.code, cycle) for one in grids_of_unit(bound, unit, day, _PERIODS)]
    return [line for line in lines if line["periods"]]


def _bound(known: Sequence[Counting], member: Member, register: Register) -> tuple[list[Counting], Unit]:
    """The indicators among whose units the member or its country is, and that unit."""
    pool = _pool_of(member, register)
    among: dict[tuple[Any, ...], Unit | None] = {}
    for found in known:
        asked = (found.spec.unit, *found.owner)
        if asked not in among:
            among[asked] = next((one for one in units_of(found, "en", pool) if one.code == member.code), None)
    unit = next((one for one in among.values() if one is not None), None)
    bound = [found for found in known if among[(found.spec.unit, *found.owner)] is not None]
    return bound, unit or Unit(member.code, member.name, member.region)


def _pool_of(member: Member, register: Register) -> Pool:
    """What units are made from, of one member alone: the register was read already."""
    own: Any = member
    own.ended = None
    taking = {
        slug: {member.pk} if any(span.last is None for span in spans.get(member.code, ())) else set()
        for slug, spans in register.participants.items()
    }
    pool = Pool()
    pool.__dict__.update(members=[own] if member.status in CURRENT else [], taking=taking)
    return pool


def _result(whole: Grid, code: str, cycle: ReportingCycle) -> Content:
    found = whole.counting
    workplan = found.indicator.activity.workplan
    return {
        "workplan": workplan.slug,
        "title": workplan.title,
        "language": workplan.language,
        "indicator": found.code,
        "words": found.indicator.words,
        "rule": whole.rule,
        "confirmed": found.confirmed,
        "periods": [_period(whole, code, column) for column in _columns(whole, cycle)],
    }


def _columns(whole: Grid, cycle: ReportingCycle) -> list[int]:
    """The periods that begin in the cycle's own, else the last one that began before its end; all time always."""
    begun = [at for at, key in enumerate(whole.keys) if key in (EVER,) or key <= cycle.period_ends]
    inside = [at for at in begun if whole.keys[at] == EVER or whole.keys[at] >= cycle.period_starts]
    return inside or begun[-1:]


def _period(whole: Grid, code: str, column: int) -> Content:
    figure, key = whole.rows[code][column], whole.keys[column]
    found = figure.outcome
    return {
        "start": "" if key == EVER else key.isoformat(),
        "label": whole.label(column, code),
        "state": state_code(found) if whole.counting.confirmed else "unconfirmed",
        "value": found.reported_value,
        "verified": found.verified_value,
        "evidence": len(figure.entries),
        "due_on": found.due.isoformat() if found.due else "",
    }


def _duties(viewer: Any, member: Member, cycle: ReportingCycle, day: date, register: Register) -> list[Content]:
    """The duties of the period, for a government of all members of its country that the viewer may see."""
    own = {Bearer(MEMBER, code) for code in _codes(viewer, member, register)}
    wanted = own | bearers_helped(own)
    known = judged(viewer, register, day, day + SOON, wanted=wanted)
    first, last = cycle.period_starts, cycle.period_ends
    mine = [one for one in known.duties if one.bearer in own]
    inside = [one for one in mine if first <= one.due <= last or (one.met_on and first <= one.met_on <= last)]
    return [_duty(known, duty) for duty in inside]


def _codes(viewer: Any, member: Member, register: Register) -> set[str]:
    if member.category != GOVERNMENT:
        return {member.code}
    standing = standing_of(viewer)
    open_to = {"public", "members"} if standing.signed_in else {"public"}
    there = {
        code
        for code, known in register.members.items()
        if member.code in known.countries and (standing.secretariat or known.visibility in open_to)
    }
    return there | {member.code}


def _duty(known: Judged, duty: Duty) -> Content:
    row = known.rows[duty.row]
    return {
        "workplan": row.slug,
        "row": row.code,
        "text": row.text,
        "language": row.language,
        "bearer": duty.bearer.code,
        "name": bearer_name(duty.bearer, known.register, "en"),
        "what": duty.what,
        "due_on": duty.due.isoformat(),
        "state": duty.state.value,
        "met_on": duty.met_on.isoformat() if duty.met_on else "",
        "verified": duty.verified,
    }


def _happenings(viewer: Any, member: Member, cycle: ReportingCycle) -> list[Content]:
    return [_happening(row) for row in evidence_of_period(viewer, member, cycle).order_by("kind", "starts", "id")]


def _happening(row: Evidence) -> Content:
    initiative = row.initiative
    return {
        "key": f"evidence:{row.code}",
        "kind": row.kind,
        "title": row.title,
        "language": row.language,
        "starts": row.starts.isoformat() if row.starts else "",
        "ends": row.ends.isoformat() if row.ends else "",
        "place": row.place,
        "country": row.country if row.country in countries() else "",
        "member": row.member.name if row.member else "",
        "initiative": initiative.title if initiative else "",
        "people": [row.total, row.women, row.men, row.youth],
        "amount": "" if row.amount is None else str(row.amount),
        "currency": row.currency,
        "fiscal_year": row.fiscal_year,
        "state": row.state,
    }


def _contributions(viewer: Any, members: QuerySet[Member], cycle: ReportingCycle) -> list[Content]:
    inside = Q(since__lte=cycle.period_ends, until__gte=cycle.period_starts)
    rows = contributions_of_members(viewer, members).filter(inside).order_by("initiative__position", "id")
    return [
        {
            "key": f"contribution:{row.code}",
            "kind": "contribution",
            "of": row.kind,
            "form": row.form,
            "title": row.words,
            "language": row.language,
            "starts": row.since.isoformat(),
            "ends": row.until.isoformat(),
            "member": row.member.name,
            "initiative": row.initiative.title,
            "slug": row.initiative.slug,
            "amount": "" if row.amount is None else str(row.amount),
            "currency": row.unit,
            "state": row.state,
        }
        for row in rows
    ]
