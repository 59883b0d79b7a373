"""What duties are computed from, as plain values: rows of adopted versions with their bearers, evidence, decisions."""

import marshal
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date, timedelta
from typing import Any, NamedTuple

from django.db.models import Q
from django.utils import timezone

from ayni.core.errors import NotVisible
from ayni.core.vocabularies import countries
from ayni.members.naming import folded
from ayni.members.queries.presence import Span, common_spans, joined_spans
from ayni.monitoring.duties import Decision, DecisionKind, Happening, Pace, Row, Term
from ayni.monitoring.duties.grouping import Pair, grouped
from ayni.monitoring.models import DutyDecision, Fact, State
from ayni.monitoring.queries.adopted import contents_of
from ayni.monitoring.queries.counting import Counting, countings_of_activities
from ayni.monitoring.queries.facts import end_of
from ayni.workplans.bearers import LEAD, MEMBER, Bearer, Register, Spans, duty_bearers, resolved
from ayni.workplans.freezing import Content
from ayni.workplans.models import Activity, LinkAnswer, RowLink, Workplan, WorkplanStatus, WorkplanVersion
from ayni.workplans.queries import visible_workplans

_IDLE = frozenset({"dropped", "done"})
_COUNTED = ("evidence__code", "starts", "members", "countries", "activities", "fiscal_year", "state", "member_code")
_BY_COUNTRY = frozenset({"each_nfp", "each_government"})
Bearing = Mapping[Bearer, Spans]


class KnownRow(NamedTuple):
    """A row of an adopted workplan, as pages name it (`text` in its latest words) and as duties take it."""

    row: Row
    slug: str
    title: str
    language: str
    code: str
    text: str
    bearers: Bearing


class _Version(NamedTuple):
    pk: int
    workplan: int
    day: date
    content: Content


def known_rows(
    viewer: Any, register: Register, as_of: date, bearers: Collection[Bearer] | None = None
) -> list[KnownRow]:
    """Return the rows of every adopted workplan that the viewer may see, with those of `bearers` (all) who answer.

    Rows are grouped as they were linked on a day. Five queries whatever their number, one less when the versions were
    read before.
    """
    workplans, versions = _adopted(viewer)
    keys = {
        (workplan, code): key
        for workplan, code, key in Activity.objects.filter(workplan__in=workplans).values_list("workplan", "code", "pk")
    }
    paces = {key: _pace(found) for key, found in countings_of_activities(keys.values()).items()}
    bearing = _Bearing(register, bearers)
    found = []
    for pk, adopted in versions.items():
        for code, terms in _terms(adopted).items():
            key = keys[pk, code]
            found.append(_known(workplans[pk], key, code, terms, paces.get(key), bearing))
    together, apart = _links(keys.values(), as_of)
    groups = grouped({known.row.key: folded(known.text) for known in found}, together, apart)
    return [known._replace(row=known.row._replace(group=groups[known.row.key])) for known in found]


def happenings(
    rows: Collection[int], as_of: date, bearers: Iterable[Bearer] | None = None
) -> dict[int, list[Happening]]:
    """Return row -> the evidence that counted for it at the end of a day, all or what is to the bearers' credit.

    What is disputed counts nowhere. One query.
    """
    if not rows:
        return {}
    moment = end_of(as_of)
    facts = Fact.objects.filter(Q(until_at=None) | Q(until_at__gte=moment), from_at__lt=moment)
    facts = facts.exclude(state=State.DISPUTED).filter(evidence__served__activity__in=list(rows))
    if bearers is not None:
        facts = facts.filter(_credited(bearers))
    found: dict[int, list[Happening]] = defaultdict(list)
    for _pk, *values in facts.order_by().distinct().values_list("pk", *_COUNTED):
        happening, served = _happening(values, as_of)
        for row in served:
            if row in rows:
                found[row].append(happening)
    return found


def _happening(values: Sequence[Any], as_of: date) -> tuple[Happening, list[int]]:
    code, day, members, places, served, year, state, whose = values
    happening = Happening(
        evidence=code,
        day=day,
        known=as_of,
        members=frozenset(members),
        countries=frozenset(places),
        fiscal_year=year,
        verified=state == State.VERIFIED,
        own=not whose,
    )
    return happening, served


def decisions(rows: Collection[int]) -> list[Decision]:
    """Return what was ever decided on the duties of rows, the taken back too. One query."""
    known = DutyDecision.objects.filter(activity__in=list(rows)).select_related("taken_by__merged_into").order_by("pk")
    return [_decision(one) for one in known] if rows else []


def decision_for_page(code: str) -> DutyDecision:
    """Return one standing decision with its row. Raises NotVisible."""
    known = DutyDecision.objects.filter(withdrawn_at=None).select_related("activity__workplan", "taken_by")
    found = known.filter(code=code).first()
    if found is None:
        raise NotVisible
    return found


def last_heard(codes: Collection[str], as_of: date) -> dict[str, date]:
    """Return member -> the last day on which something was to its credit or recorded for it. One query."""
    moment = end_of(as_of)
    heard: dict[str, date] = {}
    facts = Fact.objects.filter(from_at__lt=moment, evidence__withdrawn_at=None).order_by()
    mine = Q(member_code__in=codes) | Q(evidence__parties__member__code__in=codes)
    for own, members, day in facts.filter(mine).distinct().values_list("member_code", "members", "starts"):
        for code in {own, *members} & set(codes):
            heard[code] = max(heard.get(code, day), day)
    return heard


def _links(rows: Iterable[int], as_of: date) -> tuple[list[Pair], list[Pair]]:
    """Return the pairs of rows that somebody linked or joined, and those said to be different, as of a day."""
    moment = end_of(as_of)
    known = RowLink.objects.filter(Q(withdrawn_at=None) | Q(withdrawn_at__gte=moment), created_at__lt=moment)
    found: tuple[list[Pair], list[Pair]] = ([], [])
    for row, other, answer in known.filter(row__in=list(rows)).values_list("row", "other", "answer"):
        found[answer == LinkAnswer.DIFFERENT].append((row, other))
    return found


class _Bearing:
    """Who answers for which bearers of a version, each set of bearers and days worked out once."""

    def __init__(self, register: Register, wanted: Collection[Bearer] | None) -> None:
        self._register, self._wanted = register, None if wanted is None else frozenset(wanted)
        self._known: dict[tuple[bytes, str, str, date, date | None], Bearing] = {}

    def of(
        self, bearers: Sequence[Mapping[str, Any]], owner: tuple[str, str], first: date, last: date | None
    ) -> Bearing:
        key = (marshal.dumps(list(bearers), 2), *owner, first, last)
        if key not in self._known:
            full = duty_bearers(resolved(bearers, *owner, self._register))
            kept = full if self._wanted is None else {one: full[one] for one in full if one in self._wanted}
            term = [Span(first, last)]
            cut = {bearer: common_spans(spans, term) for bearer, spans in kept.items()}
            self._known[key] = {bearer: spans for bearer, spans in cut.items() if spans}
        return self._known[key]


def _adopted(viewer: Any) -> tuple[dict[int, Workplan], dict[int, list[_Version]]]:
    """Return the adopted workplans that a viewer may see, and their versions, the earliest first, both by id.

    A content that was read before is kept: one query then, else two.
    """
    seen = visible_workplans(viewer).exclude(version_number="").order_by()
    rows = WorkplanVersion.objects.filter(workplan__in=seen).order_by("adopted_at", "id")
    listed = list(rows.select_related("workplan").defer("content"))
    contents = contents_of({row.pk: row.content_hash for row in listed})
    versions: dict[int, list[_Version]] = defaultdict(list)
    for row in listed:
        day = timezone.localtime(row.adopted_at).date()
        versions[row.workplan_id].append(_Version(row.pk, row.workplan_id, day, contents[row.pk]))
    return {row.workplan_id: row.workplan for row in listed}, versions


def _terms(versions: Sequence[_Version]) -> dict[str, list[tuple[_Version, Content | None]]]:
    """Return code -> the row in each version since it first stood; None where a version has it no more."""
    found: dict[str, list[tuple[_Version, Content | None]]] = {}
    for version in versions:
        rows = {
            row["code"]: row
            for focus in version.content["foci"]
            for objective in focus["objectives"]
            for row in objective["activities"]
        }
        for code in dict.fromkeys([*found, *rows]):
            found.setdefault(code, []).append((version, rows.get(code)))
    return found


def _known(
    workplan: Any,
    key: int,
    code: str,
    versions: Sequence[tuple[_Version, Content | None]],
    pace: Pace | None,
    bearing: _Bearing,
) -> KnownRow:
    terms: list[Term] = []
    spans: dict[Bearer, list[Span]] = defaultdict(list)
    row: Content = next(content for _version, content in reversed(versions) if content is not None)
    for index, (version, content) in enumerate(versions):
        label = _label(content)
        before = terms[-1] if terms else None
        adopted = before.adopted if before is not None and before.label == label else version.day
        dated = date.fromisoformat(version.content["dated"])
        terms.append(Term(version.day, label, dated, adopted, pace))
        if content is None:
            continue
        owner = version.content["owner"]
        last = versions[index + 1][0].day - timedelta(days=1) if index + 1 < len(versions) else None
        if last is None or last >= version.day:
            answering = bearing.of(content["responsible"]["bearers"], (owner["kind"], owner["code"]), version.day, last)
            for bearer, days in answering.items():
                spans[bearer] += days
    classes = {one["class"] for one in row["responsible"]["bearers"] if one["role"] == LEAD}
    by_country = bool(classes & _BY_COUNTRY) and "each_member" not in classes
    known = Row(key, "", tuple(terms), _last_day(workplan), by_country)
    joined = {bearer: joined_spans(days) for bearer, days in spans.items()}
    return KnownRow(known, workplan.slug, workplan.title, workplan.language, code, row["text"], joined)


def _label(content: Content | None) -> Mapping[str, Any] | None:
    if content is None or content["status"] in _IDLE:
        return None
    label: Mapping[str, Any] | None = content["time_frame"]["reading"]
    return label


def _last_day(workplan: Any) -> date | None:
    closed = timezone.localtime(workplan.changed_at).date() if workplan.status == WorkplanStatus.CLOSED else None
    days = [day for day in (workplan.ends, closed) if day is not None]
    return min(days) if days else None


def _pace(found: Sequence[Counting]) -> Pace | None:
    """Return how often the row's first indicator with periods asks, as its rule says."""
    for one in found:
        spec = one.spec
        if spec.basis and (spec.months or spec.days):
            each = spec.unit in ("country", "member") and spec.measure == "count" and spec.comparator in (">=", "=")
            return Pace(spec.basis, spec.months, spec.days, max(1, int(spec.bar)) if each else 1)
    return None


def _credited(bearers: Iterable[Bearer]) -> Q:
    codes = [bearer.code for bearer in bearers if bearer.kind == MEMBER]
    own = Q(evidence__parties__member__code__in=codes) | Q(evidence__parties__member__merged_into__code__in=codes)
    for code in codes:
        if code in countries():  # what its members did is to the country's credit
            own |= Q(evidence__parties__member__countries__contains=code)
    return own | Q(evidence__parties__country__in=codes) | Q(evidence__country__in=codes) | Q(evidence__member=None)


def _decision(one: DutyDecision) -> Decision:
    taking = one.taken_by.merged_into or one.taken_by if one.taken_by else None
    return Decision(
        row=one.activity_id,
        bearer=Bearer(one.bearer_kind, one.bearer_code),
        due=one.due,
        kind=DecisionKind(one.kind),
        on=timezone.localtime(one.created_at).date(),
        until=timezone.localtime(one.withdrawn_at).date() if one.withdrawn_at else None,
        new_due=one.new_due,
        taken_by=Bearer(MEMBER, taking.code) if taking else None,
        reason=one.reason,
        code=one.code,
    )
