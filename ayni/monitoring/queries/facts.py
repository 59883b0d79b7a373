"""Facts as plain values for the engine: those that count today, or counted on a day gone by."""

import json
from collections.abc import Iterator, Sequence
from datetime import date, datetime, time, timedelta
from functools import lru_cache
from itertools import chain, groupby, repeat
from operator import itemgetter
from typing import Any

from django.db import connection
from django.utils import timezone

from ayni.core.vocabularies import countries
from ayni.monitoring.engine import FactValues
from ayni.monitoring.models import Fact, Served

_FACT, _SERVED = Fact._meta.db_table, Served._meta.db_table
# Days as text and money as whole thousandths: the drivers would turn each into an object first, at several times the
# cost of reading the row. NULL, which costs least, says that a fact serves no other row, or has nothing to filter.
_COLUMNS = """
    s.activity_id, NULLIF(CAST(f.activities AS TEXT), '[' || s.activity_id || ']'), f.evidence_id, f.kind, f.state,
    CAST(f.starts AS TEXT), CAST(f.last_day AS TEXT), CAST(f.expires AS TEXT), f.initiative_slug,
    CAST(f.members AS TEXT), CAST(f.countries AS TEXT), NULLIF(CAST(f.filters AS TEXT), '{}')
"""
_NUMBERS = """
    f.total, f.women, f.men, f.youth, CAST(ROUND(f.amount * 1000) AS BIGINT), f.currency, f.fiscal_year, f.level,
    f.stage
"""
_NO_NUMBERS = (None, None, None, None, None, "", "", None, "")
_NOTHING: dict[str, object] = {}
_CHUNK = 2000
ByActivity = Iterator[tuple[int, list[FactValues]]]


def facts_of_activity(activity: int, at: datetime | None = None) -> list[FactValues]:
    """Return the facts that serve an activity: those that count now, or those that counted at a moment."""
    return [fact for _, facts in facts_of_activities([activity], at) for fact in facts]


def facts_of_activities(activities: Sequence[int], at: datetime | None = None) -> ByActivity:
    """Yield (activity, facts) for what counts now or counted at a moment, activity after activity. One query."""
    if not activities:
        return
    holds = "f.until_at IS NULL" if at is None else "f.from_at < %s AND (f.until_at IS NULL OR f.until_at >= %s)"
    marks = ", ".join(["%s"] * len(activities))
    query = (
        f"SELECT {_COLUMNS}, {_NUMBERS} FROM {_SERVED} s JOIN {_FACT} f ON f.evidence_id = s.evidence_id "  # noqa: S608
        f"WHERE s.activity_id IN ({marks}) AND {holds} ORDER BY s.activity_id"
    )
    moment = [] if at is None else [connection.ops.adapt_datetimefield_value(at)] * 2
    with connection.cursor() as cursor:
        cursor.execute(query, [*activities, *moment])
        yield from _by_activity(cursor)


def facts_by_activity(*, numbers: bool) -> ByActivity:
    """Yield (activity, facts) for all that counts now, activity after activity. One query; for a transaction.

    `numbers`: with those that only some rules look at (`Spec.numeric`); millions of facts are read sooner without.
    """
    columns = f"{_COLUMNS}, {_NUMBERS}" if numbers else _COLUMNS
    # Sorted, not looked up activity by activity: a table of many facts is then read once, from end to end.
    query = (
        f"SELECT {columns} FROM {_FACT} f JOIN {_SERVED} s ON f.evidence_id = s.evidence_id "  # noqa: S608
        "WHERE f.until_at IS NULL ORDER BY s.activity_id + 0"
    )
    with connection.chunked_cursor() as cursor:
        cursor.execute(query)
        yield from _by_activity(cursor)


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


def _by_activity(cursor: Any) -> ByActivity:
    """Rows served at any time, kept where the fact itself serves the activity."""
    rows = chain.from_iterable(iter(lambda: cursor.fetchmany(_CHUNK), []))
    for activity, same in groupby(rows, key=itemgetter(0)):
        if kept := [row for row in same if row[1] is None or activity in _list(row[1])]:
            yield activity, _plain(kept)


def _plain(rows: Sequence[Any]) -> list[FactValues]:
    """Return rows as facts, made column by column: row by row, this would take longer than the database."""
    _, _, *names, starts, last, expires, initiative, members, places, filters = list(zip(*rows, strict=True))[:12]
    numbers = list(zip(*(row[12:] for row in rows), strict=True)) or map(repeat, _NO_NUMBERS)
    days = (map(_day, column) for column in (starts, last, expires))
    credited = map(_list, members), map(_list, places)
    columns = (*names, *days, *numbers, initiative, *credited, map(_details, filters))
    return list(map(FactValues._make, zip(*columns)))  # noqa: B905 (some columns have no end)


@lru_cache(maxsize=30_000)
def _day(text: str | None) -> int:
    return date.fromisoformat(text[:10]).toordinal() if text else 0


@lru_cache(maxsize=30_000)
def _list(text: str) -> tuple[Any, ...]:
    return tuple(json.loads(text))


def _details(text: str | None) -> dict[str, object]:
    return _NOTHING if text is None else json.loads(text)
