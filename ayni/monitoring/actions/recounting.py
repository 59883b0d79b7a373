"""Cells kept in step with facts: each change touches only what it can change; a full recount starts from nothing."""

import gc
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from itertools import chain, groupby
from operator import itemgetter
from typing import Any, NamedTuple

from django.db import connection, transaction
from django.db.models import Q

from ayni.core.audit import one_writer_at_a_time
from ayni.core.changes import create
from ayni.core.stamps import bump
from ayni.monitoring.engine import Entry, FactValues, cells_of, contributions, packed, unpacked
from ayni.monitoring.engine.counting import Key
from ayni.monitoring.engine.entries import merged
from ayni.monitoring.models import Cell, Rule
from ayni.monitoring.queries.adopted import AMENDED
from ayni.monitoring.queries.counting import Counting, countings, countings_of_activities, indicators_held
from ayni.monitoring.queries.facts import facts_by_activity, facts_of_activity, region_of
from ayni.workplans.models import Indicator

Told = Callable[[int, int], None]
Place = tuple[int, str, str, date]
_BY_PERIOD = itemgetter(1, 0)
_TOLD_EVERY = 8
# A statement for each row would cost more than the row; SQLite takes no more than 999 values in one.
_ROWS_TOGETHER = 100
_COLUMNS = ("indicator_id", "unit_kind", "unit", "period_start", "entries")


class Recounted(NamedTuple):
    """What a full recount found: how many indicators, facts (once for each activity they serve) and cells."""

    indicators: int
    facts: int
    cells: int


def recount_change(
    former: tuple[FactValues, Sequence[int]] | None, following: tuple[FactValues, Sequence[int]] | None
) -> None:
    """Bring the cells that one piece of evidence can change in step with it, in the transaction of the change.

    `former` counted until now, `following` counts from now on, each with the activities that it serves; None for none.
    The facts themselves are saved before.
    """
    before, after = set(former[1] if former else ()), set(following[1] if following else ())
    served = {activity: (activity in before, activity in after) for activity in before | after}
    _recount(former[0] if former else None, following[0] if following else None, served)


def recount_indicator(found: Counting) -> None:
    """Count one indicator anew from its facts, after its rule changed."""
    with transaction.atomic():
        one_writer_at_a_time()
        Cell.objects.filter(indicator=found.pk).delete()
        _insert(_rows(found, facts_of_activity(found.activity)))
        bump("results")


def recount_everything(told: Told | None = None) -> Recounted:
    """Count every indicator anew from the facts alone. `told(done, of)` hears of the progress, in activities."""
    with transaction.atomic(), _without_collector():
        one_writer_at_a_time()
        with connection.cursor() as cursor:
            cursor.execute(f"DELETE FROM {Cell._meta.db_table}")  # noqa: S608
        activities = list(
            Indicator.objects.filter(Q(withdrawn_at=None) | AMENDED)
            .order_by("activity")
            .values_list("activity", flat=True)
            .distinct()
        )
        indicators = facts = cells = 0
        for at, (counted, number, made) in enumerate(_recounted(activities), start=1):
            indicators, facts, cells = indicators + counted, facts + number, cells + made
            if told is not None and at % _TOLD_EVERY == 0:
                told(at, len(activities))
        if told is not None:
            told(len(activities), len(activities))
        bump("results")
    return Recounted(indicators, facts, cells)


@contextmanager
def _without_collector() -> Iterator[None]:
    """Millions of small tuples come and go, none in a cycle: looking for cycles among them would be all for nothing."""
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()


def refresh_proposals() -> int:
    """Count anew by their present words the indicators whose proposal has changed; return how many."""
    known = countings(indicators_held(), drafted=True)
    stale = [found for found in known if not found.fresh and found.kept is not None]
    for found in stale:
        keep_proposal(found)
        recount_indicator(found)
    return len(stale)


def keep_proposal(found: Counting) -> None:
    """Keep the rule that the words ask for as the one that cells are counted by, unconfirmed."""
    if found.kept is None:
        create(Rule(indicator_id=found.pk, spec=found.rule, asked=found.digest), by=None, verb="proposed")
    else:
        Rule.objects.filter(pk=found.kept.pk, confirmed=False).update(spec=found.rule, asked=found.digest)


def _recount(former: FactValues | None, following: FactValues | None, served: dict[int, tuple[bool, bool]]) -> None:
    changes: dict[Place, list[Entry]] = {}
    for activity, same in countings_of_activities(served).items():
        was, serves = served[activity]
        for found in same:
            if not found.fresh:
                # The first evidence under this rule, or words that changed: everything so far is counted by it.
                keep_proposal(found)
                recount_indicator(found)
                continue
            for key, _entry in contributions(found.spec, former, region_of) if former and was else ():
                changes.setdefault(_place(found, key), [])
            for key, entry in contributions(found.spec, following, region_of) if following and serves else ():
                changes.setdefault(_place(found, key), []).append(entry)
    present = following or former
    _apply(changes, present.evidence if present else 0)
    bump("results")


def _place(found: Counting, key: Key) -> Place:
    return found.pk, found.spec.unit, *key


def _apply(changes: dict[Place, list[Entry]], evidence: int) -> None:
    if not changes:
        return
    cells = _locked(changes)
    missing = sorted(place for place, more in changes.items() if more and place not in cells)
    if missing:
        # Another writer may make the same cell at this moment: who comes second waits here and then adds to it.
        Cell.objects.bulk_create([_empty(place) for place in missing], ignore_conflicts=True)
        cells |= _locked(missing)
    emptied, changed = [], []
    for place, cell in cells.items():
        entries = merged(unpacked(cell.entries), evidence, changes[place])
        if entries:
            cell.entries = packed(entries)
            changed.append(cell)
        else:
            emptied.append(cell.pk)
    if changed:
        Cell.objects.bulk_update(changed, ["entries"])
    if emptied:
        Cell.objects.filter(pk__in=emptied).delete()


def _locked(places: Iterable[Place]) -> dict[Place, Cell]:
    wanted = set(places)
    rows = Cell.objects.select_for_update().filter(
        indicator__in={place[0] for place in wanted},
        unit_kind__in={place[1] for place in wanted},
        unit__in={place[2] for place in wanted},
        period_start__in={place[3] for place in wanted},
    )
    found = {(row.indicator_id, row.unit_kind, row.unit, row.period_start): row for row in rows.order_by("pk")}
    return {place: row for place, row in found.items() if place in wanted}


def _empty(place: Place) -> Cell:
    return Cell(indicator_id=place[0], unit_kind=place[1], unit=place[2], period_start=place[3])


def _recounted(activities: Sequence[int]) -> Iterator[tuple[int, int, int]]:
    """(indicators, facts, cells) of each activity that facts serve."""
    countings = countings_of_activities(activities)
    for same in countings.values():
        for found in same:
            if not found.fresh:
                keep_proposal(found)
    numbers = any(found.spec.numeric for same in countings.values() for found in same)
    for activity, facts in facts_by_activity(numbers=numbers):
        same = countings.get(activity, [])
        if same:
            yield len(same), len(facts), sum(_insert(_rows(found, facts)) for found in same)


def _rows(found: Counting, facts: Iterable[FactValues]) -> list[tuple[Any, ...]]:
    pk, kind = found.pk, found.spec.unit
    cells = cells_of(found.spec, facts, region_of)
    # In the order of the cells' index: what is put at its end is put there fast.
    return [(pk, kind, key[0], key[1].isoformat(), packed(cells[key])) for key in sorted(cells, key=_BY_PERIOD)]


def _insert(rows: Sequence[tuple[Any, ...]]) -> int:
    some = [rows[at : at + _ROWS_TOGETHER] for at in range(0, len(rows), _ROWS_TOGETHER)]
    with connection.cursor() as cursor:
        for number, same in groupby(some, key=len):
            cursor.executemany(_insertion(number), [list(chain.from_iterable(one)) for one in same])
    return len(rows)


def _insertion(rows: int) -> str:
    values = ", ".join([f"({', '.join(['%s'] * len(_COLUMNS))})"] * rows)
    return f"INSERT INTO {Cell._meta.db_table} ({', '.join(_COLUMNS)}) VALUES {values}"  # noqa: S608 (our own names)
