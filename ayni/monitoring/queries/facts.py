"""Facts as plain values for the engine: those that count today, or counted on a day gone by."""

import json
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime, time, timedelta
from functools import lru_cache
from typing import Any

from django.db import connection
from django.utils import timezone

from ayni.core.vocabularies import countries
from ayni.monitoring.engine import FactValues
from ayni.monitoring.models import Fact, Served

_FACT, _SERVED = Fact._meta.db_table, Served._meta.db_table
# Days as text and money as whole thousandths: the drivers would turn each into an object first, at several times the
# cost of reading the row.
_COLUMNS = """
    f.evidence_id, f.kind, f.state, CAST(f.starts AS TEXT), CAST(f.last_day AS TEXT), CAST(f.expires AS TEXT), f.total,
    f.women, f.men, f.youth, CAST(ROUND(f.amount * 1000) AS BIGINT), f.currency, f.fiscal_year, f.level, f.stage,
    f.initiative_slug, CAST(f.members AS TEXT), CAST(f.countries AS TEXT), CAST(f.activities AS TEXT),
    CAST(f.filters AS TEXT)
"""
_CHUNK = 2000


def facts_of_activity(activity: int, at: datetime | None = None) -> list[FactValues]:
    """Return the facts that serve an activity: those that count now, or those that counted at a moment."""
    return [fact for _, fact in _facts([activity], at)]


def facts_of_activities(activities: Sequence[int], at: datetime | None = None) -> Iterator[tuple[int, FactValues]]:
    """Return (activity, fact) for what counts now or counted at a moment, activity after activity. One query."""
    return _facts(activities, at)


def facts_by_activity() -> Iterator[tuple[int, FactValues]]:
    """Yield (activity, fact) for all that counts now, activity after activity. One query; for a transaction."""
    # Sorted, not looked up activity by activity: a table of many facts is then read once, from end to end.
    query = (
        f"SELECT s.activity_id, {_COLUMNS} FROM {_FACT} f JOIN {_SERVED} s ON f.evidence_id = s.evidence_id "  # noqa: S608
        "WHERE f.until_at IS NULL ORDER BY s.activity_id + 0"
    )
    with connection.chunked_cursor() as cursor:
        cursor.execute(query)
        while rows := cursor.fetchmany(_CHUNK):
            yield from _plain(rows)


def end_of(day: date) -> datetime:
    """Return the first moment after a day, in the installation's time zone."""
    return timezone.make_aware(datetime.combine(day + timedelta(days=1), time.min))


def region_of(country: str) -> str:
    """Return a country's region; "" for a code that is none."""
    known = countries().get(country)
    return known.region if known else ""


def values_of(fact: Fact) -> FactValues:
    """Return a fact's row as plain values."""
    return FactValues(
        evidence=fact.evidence_id,
        kind=str(fact.kind),
        state=str(fact.state),
        starts=fact.starts.toordinal(),
        last_day=fact.last_day.toordinal(),
        expires=fact.expires.toordinal() if fact.expires else 0,
        total=fact.total,
        women=fact.women,
        men=fact.men,
        youth=fact.youth,
        amount=None if fact.amount is None else round(fact.amount * 1000),
        currency=fact.currency,
        fiscal_year=fact.fiscal_year,
        level=fact.level,
        stage=str(fact.stage),
        initiative=fact.initiative_slug,
        members=tuple(fact.members),
        countries=tuple(fact.countries),
        details=fact.filters,
    )


def _facts(activities: Sequence[int], at: datetime | None) -> Iterator[tuple[int, FactValues]]:
    if not activities:
        return
    holds = "f.until_at IS NULL" if at is None else "f.from_at < %s AND (f.until_at IS NULL OR f.until_at >= %s)"
    marks = ", ".join(["%s"] * len(activities))
    query = (
        f"SELECT s.activity_id, {_COLUMNS} FROM {_SERVED} s JOIN {_FACT} f ON f.evidence_id = s.evidence_id "  # noqa: S608
        f"WHERE s.activity_id IN ({marks}) AND {holds} ORDER BY s.activity_id"
    )
    moment = [] if at is None else [connection.ops.adapt_datetimefield_value(at)] * 2
    with connection.cursor() as cursor:
        cursor.execute(query, [*activities, *moment])
        while rows := cursor.fetchmany(_CHUNK):
            yield from _plain(rows)


def _plain(rows: Iterable[Any]) -> Iterator[tuple[int, FactValues]]:
    """Rows served at any time, kept where the fact itself serves the activity."""
    for row in rows:
        if row[0] in _list(row[19]):
            yield row[0], _fact(row)


def _fact(row: Any) -> FactValues:
    (_, evidence, kind, state, starts, last, expires, total, women, men, youth, amount) = row[:12]
    (currency, year, level, stage, initiative, members, places, _, filters) = row[12:]
    details = {} if filters == "{}" else json.loads(filters)
    days = _day(starts), _day(last), _day(expires)
    numbers = total, women, men, youth, amount
    credited = _list(members), _list(places)
    return FactValues(
        evidence, kind, state, *days, *numbers, currency, year, level, stage, initiative, *credited, details
    )


@lru_cache(maxsize=30_000)
def _day(text: str | None) -> int:
    return date.fromisoformat(text[:10]).toordinal() if text else 0


@lru_cache(maxsize=30_000)
def _list(text: str) -> tuple[Any, ...]:
    return tuple(json.loads(text))
