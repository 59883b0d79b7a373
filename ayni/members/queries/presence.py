"""Who was a member, and who had a focal point, on any day: from dated decisions, appointments, bodies and merges."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from operator import itemgetter
from typing import Any, NamedTuple

from django.db.models import DateField, QuerySet, TextField, Value
from django.db.models.functions import Cast

from ayni.members.models import FocalPoint, Member, PointKind, PointState, RepresentingBody, StatusDecision
from ayni.members.naming import folded
from ayni.members.queries.members import CURRENT


class Span(NamedTuple):
    """Days from `first` to `last`, both inside; a `last` of None lies open."""

    first: date
    last: date | None

    def holds(self, day: date) -> bool:
        return self.first <= day and (self.last is None or day <= self.last)


class Presence(NamedTuple):
    """A member with the days on which it was one (`spans`) and on which it had a focal point (`points`).

    `called` are the folded names that it goes by, those of duplicates that were merged into it among them; `bodies` are
    the folded names of the bodies that acted for it, each with its days; `keys` are the database's, of the duplicates
    too. Spans are in order and never overlap.
    """

    code: str
    name: str
    category: str
    major_group: str
    region: str
    countries: tuple[str, ...]
    visibility: str
    spans: tuple[Span, ...]
    points: tuple[Span, ...]
    called: frozenset[str]
    bodies: tuple[tuple[str, Span], ...]
    keys: tuple[int, ...] = ()


Dated = defaultdict[tuple[int, int], list[tuple[str, Span]]]
# What is said, of which member (key), in which words, first and last day, key of the row that says so.
Fact = tuple[int, int, str, date, date | None, int]
_DECISION, _POINT, _BODY = 0, 1, 2
OTHER_FACT = 3
_BY_KEY = itemgetter(5)


def presences(facts: Iterable[Fact] | None = None) -> dict[str, Presence]:
    """Return code -> presence of everybody that is or was a member, in the order of their names. Two queries.

    A duplicate that was merged counts with the entry that goes on: both are one organisation. An entry that was
    withdrawn as a mistake never was a member. `facts` are those of `dated_facts`, where the caller asked with its own.
    """
    rows = list(Member.objects.order_by("name", "code"))
    dated: Dated = defaultdict(list)
    for what, member, words, first, last, _key in sorted(dated_facts() if facts is None else facts, key=_BY_KEY):
        dated[what, member].append((words, Span(first, last)))
    spans = {row.pk: _member_spans(row, dated) for row in rows}
    together: dict[int, list[Member]] = defaultdict(list)
    for row in rows:
        together[row.merged_into_id or row.pk].append(row)
    found = {}
    for row in rows:
        kept = joined_spans(span for one in together[row.pk] for span in spans[one.pk])
        if kept and row.withdrawn_at is None:
            found[row.code] = _presence(row, together[row.pk], kept, dated)
    return found


def dated_facts() -> QuerySet[Any, Fact]:
    """Return decisions, appointments and bodies in one query; a higher room joins its own by `union`, as OTHER_FACT."""
    no_day, no_words = Cast(Value(None), DateField()), Cast(Value(""), TextField())
    decisions = StatusDecision.objects.filter(withdrawn_at=None).order_by()
    points = FocalPoint.objects.filter(
        kind=PointKind.FOCAL_POINT, state__in=[PointState.IN_FORCE, PointState.ENDED], since__isnull=False
    ).order_by()
    bodies = RepresentingBody.objects.filter(withdrawn_at=None).order_by()
    said = Cast("after", TextField())
    return decisions.values_list(Value(_DECISION), "member_id", said, "taken_on", no_day, "pk").union(
        points.values_list(Value(_POINT), "member_id", no_words, "since", "until", "pk"),
        bodies.values_list(Value(_BODY), "member_id", Cast("name", TextField()), "since", "until", "pk"),
        all=True,
    )


def members_on(day: date) -> list[str]:
    """Return the codes of the members of a day, active or lapsed, by name. Two queries."""
    return [code for code, known in presences().items() if holds(known.spans, day)]


def holds(spans: Iterable[Span], day: date) -> bool:
    """Return whether a day lies within one of the spans."""
    return any(span.holds(day) for span in spans)


def joined_spans(spans: Iterable[Span]) -> tuple[Span, ...]:
    """Return spans in order, those that touch or overlap made one."""
    found: list[Span] = []
    for span in sorted(spans, key=lambda one: (one.first, one.last or date.max)):
        before = found[-1] if found else None
        if before is not None and (before.last is None or span.first <= before.last + timedelta(days=1)):
            last = None if before.last is None or span.last is None else max(before.last, span.last)
            found[-1] = Span(before.first, last)
        else:
            found.append(span)
    return tuple(found)


def common_spans(one: Sequence[Span], other: Sequence[Span]) -> tuple[Span, ...]:
    """Return the days that lie in spans of both, as spans."""
    found = []
    for left in one:
        for right in other:
            lasts = [last for last in (left.last, right.last) if last is not None]
            first, last = max(left.first, right.first), min(lasts) if lasts else None
            if last is None or first <= last:
                found.append(Span(first, last))
    return joined_spans(found)


def spans_of_decisions(decisions: Sequence[tuple[date, str]]) -> tuple[Span, ...]:
    """Return the days of membership from (day, status) in the order in which they were decided.

    A decision holds from its day on; of several on one day the last one counts.
    """
    by_day = dict(sorted(decisions, key=itemgetter(0)))
    found: list[Span] = []
    began: date | None = None
    for day, status in by_day.items():
        if status in CURRENT:
            began = began or day
        elif began is not None:
            found.append(Span(began, day - timedelta(days=1)))
            began = None
    return tuple([*found, Span(began, None)] if began is not None else found)


def _member_spans(row: Member, dated: Dated) -> tuple[Span, ...]:
    decisions = [(span.first, status) for status, span in dated[_DECISION, row.pk]]
    spans = spans_of_decisions(decisions)
    if not decisions and row.status in CURRENT and row.since:
        spans = (Span(row.since, None),)
    if row.merged_into_id is not None and row.withdrawn_at is not None:
        # From its merge on only the entry that goes on is decided upon.
        spans = common_spans(spans, [Span(date.min, row.withdrawn_at.date() - timedelta(days=1))])
    return spans


def _presence(row: Member, own: Sequence[Member], spans: tuple[Span, ...], dated: Dated) -> Presence:
    names = [name for one in own for name in (one.name, one.name_original, one.acronym) if name]
    return Presence(
        code=row.code,
        name=row.name,
        category=row.category,
        major_group=row.major_group,
        region=row.region,
        countries=tuple(row.country_codes),
        visibility=row.visibility,
        spans=spans,
        points=joined_spans(span for one in own for _words, span in dated[_POINT, one.pk]),
        called=frozenset(folded(name) for name in names),
        bodies=tuple((folded(name), span) for one in own for name, span in dated[_BODY, one.pk]),
        keys=tuple(one.pk for one in own),
    )
