"""Results: grids of units and periods for one indicator, and everything about one unit, on any day."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, NamedTuple

from django.utils import timezone

from ayni.monitoring.duties import (
    Decision,
    as_decided,
    decision_in,
    due_decided,
    is_due_more_often,
    unit_decided,
)
from ayni.monitoring.engine import (
    EVER,
    Entry,
    Outcome,
    Spec,
    Tally,
    Unit,
    Window,
    cells_of,
    columns,
    fiscal_label,
    outcome,
    reading,
    spec_of,
    tallied,
    unpacked,
    window_of,
)
from ayni.monitoring.engine.counting import Key
from ayni.monitoring.engine.entries import NOTHING
from ayni.monitoring.models import Cell
from ayni.monitoring.queries.counting import Counting, rule_on, rules_on
from ayni.monitoring.queries.duties import decisions
from ayni.monitoring.queries.facts import end_of, facts_of_activities, facts_of_activity, region_of

_NONE: tuple[Entry, ...] = ()
# Unit -> what was ever decided on its duties under one indicator's row.
Decided = Mapping[str, Sequence[Decision]]
_FARTHEST = timedelta(days=366 * 20)
# A period's key, the key of its cells, the day on which it is read (and its ordinal), its window where units share it.
_Column = tuple[date, date, date, int, Window | None]


class Figure(NamedTuple):
    """One cell of a grid: what is said, the evidence that it rests on, and what was decided on the duty behind it."""

    outcome: Outcome
    entries: Sequence[Entry]
    decision: Decision | None = None


@dataclass(frozen=True, slots=True)
class Grid:
    """An indicator's results on `as_of`: `rows` maps a unit to its figures, one for each of `keys` (periods).

    `rule` is the one in force on that day, with its target of then.
    """

    counting: Counting
    rule: dict[str, object]
    spec: Spec
    as_of: date
    keys: list[date]
    units: list[Unit]
    rows: dict[str, list[Figure]]

    def tally(self, column: int, region: str | None = None) -> Tally:
        """Return the tally of a column, of one region's units or of all."""
        chosen = self.units if region is None else [unit for unit in self.units if unit.region == region]
        return tallied(self.rows[unit.code][column][:2] for unit in chosen)

    def label(self, column: int, unit: str = "") -> str:
        """Return a period's name: "2026", "FY2026/27", "2026, quarter 3" as "2026-07", "" for all time."""
        return period_label(self.spec, self.keys[column], unit)


def period_label(spec: Spec, key: date, unit: str = "") -> str:
    """Return a period's name in figures, the same in every language; "" for all time."""
    if key == EVER:
        return ""
    if spec.basis == "fiscal" and unit:
        return fiscal_label(unit, key.year)
    if spec.basis == "calendar" and spec.months > 12:
        return f"{key.year}–{(key.year + spec.months // 12 - 1) % 100:02d}"
    if spec.basis == "calendar" and spec.days:
        return key.isoformat()
    return f"{key.year}" if spec.months % 12 == 0 else f"{key.year}-{key.month:02d}"


def today() -> date:
    """Return the installation's present day."""
    return timezone.localdate()


def as_of_day(asked: str) -> date | None:
    """Return the day asked for, today for "", None for what is no day or lies absurdly far off."""
    if not asked:
        return today()
    try:
        day = date.fromisoformat(asked)
    except ValueError:
        return None
    return day if date(1990, 1, 1) <= day <= today() + _FARTHEST else None


def grid(found: Counting, units: list[Unit], as_of: date, number: int = 5) -> Grid:
    """Return the results of some units over the last `number` periods. Two or three queries."""
    rule = rule_on(found, end_of(as_of)) if as_of < today() else found.rule
    spec = spec_of(rule)
    keys = columns(spec, found.dated, as_of, number)
    cells = _cells(found, spec, keys, as_of)
    decided = _decided([found], {found.pk: spec})[found.pk]
    saying = _Saying(found, spec, keys, decided, as_of)
    rows = {unit.code: saying.of(unit, cells) for unit in units}
    return Grid(found, rule, spec, as_of, keys, units, rows)


def grids(countings: Iterable[Counting], units: Mapping[int, list[Unit]], as_of: date, number: int) -> list[Grid]:
    """Return the grids of many indicators, each with its own units. At most four queries."""
    known = list(countings)
    rules = _rules(known, as_of)
    specs = {pk: spec_of(rule) for pk, rule in rules.items()}
    keys = {found.pk: columns(specs[found.pk], found.dated, as_of, number) for found in known}
    kinds = {spec.unit for spec in specs.values()}
    wanted = {start for some in keys.values() for start in some} | {EVER}
    cells = _many_cells(known, as_of, unit_kind__in=kinds, period_start__in=wanted)
    decided = _decided(known, specs)
    made = []
    for found in known:
        spec, own, some = specs[found.pk], cells.get(found.pk, {}), keys[found.pk]
        saying = _Saying(found, spec, some, decided[found.pk], as_of)
        rows = {unit.code: saying.of(unit, own) for unit in units[found.pk]}
        made.append(Grid(found, rules[found.pk], spec, as_of, some, units[found.pk], rows))
    return made


def grids_of_unit(countings: Iterable[Counting], unit: Unit, as_of: date, number: int) -> list[Grid]:
    """Return the results of one unit for many indicators, all counted for its kind. At most four queries."""
    known = list(countings)
    rules = _rules(known, as_of)
    specs = {pk: spec_of(rule) for pk, rule in rules.items()}
    keys = {found.pk: columns(specs[found.pk], found.dated, as_of, number) for found in known}
    kinds = {spec.unit for spec in specs.values()}
    wanted = {start for some in keys.values() for start in some} | {EVER}
    cells = _many_cells(known, as_of, unit_kind__in=kinds, period_start__in=wanted, unit=unit.code)
    decided = _decided(known, specs)
    grids = []
    for found in known:
        spec, some = specs[found.pk], keys[found.pk]
        rows = {unit.code: _Saying(found, spec, some, decided[found.pk], as_of).of(unit, cells.get(found.pk, {}))}
        grids.append(Grid(found, rules[found.pk], spec, as_of, some, [unit], rows))
    return grids


def present_tallies(countings: Iterable[Counting], units: Mapping[int, list[Unit]], as_of: date) -> dict[int, Tally]:
    """Return indicator -> the tally of its present period, for many indicators. At most four queries."""
    known = list(countings)
    specs = {pk: spec_of(rule) for pk, rule in _rules(known, as_of).items()}
    starts = {found.pk: columns(specs[found.pk], found.dated, as_of, 1) for found in known}
    keys = {start for some in starts.values() for start in some} | {EVER}
    kinds = {spec.unit for spec in specs.values()}
    cells = _many_cells(known, as_of, unit_kind__in=kinds, period_start__in=keys)
    decided = _decided(known, specs)
    tallies = {}
    for found in known:
        saying = _Saying(found, specs[found.pk], starts[found.pk], decided[found.pk], as_of)
        own = cells.get(found.pk, {})
        tallies[found.pk] = tallied(saying.of(unit, own)[-1][:2] for unit in units[found.pk])
    return tallies


def _rules(known: Sequence[Counting], as_of: date) -> dict[int, dict[str, Any]]:
    """Return indicator -> the rule with the target of that day. One query for a day gone by."""
    former = rules_on(known, end_of(as_of)) if as_of < today() else {}
    return {found.pk: former.get(found.pk, found.rule) for found in known}


def _decided(known: Sequence[Counting], specs: Mapping[int, Spec]) -> dict[int, Decided]:
    """Return indicator -> unit -> what was ever decided on its duties. One query."""
    rows: dict[int, list[Decision]] = {}
    for one in decisions({found.activity for found in known}):
        rows.setdefault(one.row, []).append(one)
    decided: dict[int, Decided] = {}
    for found in known:
        own: dict[str, list[Decision]] = {}
        for one in rows.get(found.activity, ()):
            if unit := unit_decided(one, specs[found.pk].unit):
                own.setdefault(unit, []).append(one)
        decided[found.pk] = own
    return decided


def _many_cells(known: Sequence[Counting], as_of: date, **wanted: Any) -> dict[int, dict[Key, list[Entry]]]:
    """Return indicator -> its cells: as kept, or counted from the facts where a rule is not counted yet or for a day
    gone by. At most two queries."""
    stale = [found for found in known if as_of < today() or not found.fresh]
    cells = _many_from_facts(stale, as_of)
    fresh = [found.pk for found in known if found.pk not in cells]
    rows = Cell.objects.filter(indicator__in=fresh, **wanted)
    for pk, code, start, entries in rows.values_list("indicator_id", "unit", "period_start", "entries"):
        cells.setdefault(pk, {})[(code, start)] = unpacked(entries)
    return cells


def _cells(found: Counting, spec: Spec, keys: Sequence[date], as_of: date) -> dict[Key, list[Entry]]:
    """The cells as kept, when they are for this rule and this day; else counted from the facts of that day."""
    if as_of < today() or not found.fresh:
        return _from_facts(found, spec, as_of)
    wanted = keys if spec.periodic else [EVER]
    rows = Cell.objects.filter(indicator=found.pk, unit_kind=spec.unit, period_start__in=wanted)
    return {(unit, start): unpacked(text) for unit, start, text in rows.values_list("unit", "period_start", "entries")}


def _many_from_facts(stale: Sequence[Counting], as_of: date) -> dict[int, dict[Key, list[Entry]]]:
    """Count many indicators from their facts, each by the rule in force now. One query."""
    if not stale:
        return {}
    moment = end_of(as_of) if as_of < today() else None
    facts = dict(facts_of_activities(sorted({found.activity for found in stale}), moment))
    return {found.pk: cells_of(found.spec, facts.get(found.activity, []), region_of) for found in stale}


def _from_facts(found: Counting, spec: Spec, as_of: date) -> dict[Key, list[Entry]]:
    moment = end_of(as_of) if as_of < today() else None
    return cells_of(spec, facts_of_activity(found.activity, moment), region_of)


class _Saying:
    """What is said of one indicator's units; those of whom nothing is known, and who are alike, share one figure."""

    def __init__(self, found: Counting, spec: Spec, keys: Sequence[date], decided: Decided, as_of: date) -> None:
        self._spec, self._dated, self._decided, self._as_of = spec, found.dated, decided, as_of
        self._often = bool(decided) and is_due_more_often(spec, found.indicator.activity.time_frame)
        # A rolling rule is shown as it stood at the end of each year that is over.
        rolling = spec.basis == "rolling"
        days = [min(as_of, date(key.year, 12, 31)) if rolling else as_of for key in keys]
        kept = keys if spec.periodic else [EVER] * len(keys)
        self._columns = [
            (key, start, on, on.toordinal(), None if spec.basis == "fiscal" else window_of(spec, key, "", found.dated))
            for key, start, on in zip(keys, kept, days, strict=True)
        ]
        self._alike: dict[tuple[date | None, date | None], list[Figure]] = {}

    def of(self, unit: Unit, cells: Mapping[Key, list[Entry]]) -> list[Figure]:
        """Return a unit's figures, one for each period."""
        known = self._decided.get(unit.code, ())
        if known or self._spec.basis == "fiscal":
            return [self._figure(column, unit, cells, known) for column in self._columns]
        alike = self._alike.get((unit.since, unit.until))
        if alike is None:
            alike = [self._figure(column, unit, {}, ()) for column in self._columns]
            self._alike[unit.since, unit.until] = alike
        return [
            self._figure(column, unit, cells, ()) if (unit.code, column[1]) in cells else empty
            for column, empty in zip(self._columns, alike, strict=True)
        ]

    def _figure(
        self, column: _Column, unit: Unit, cells: Mapping[Key, list[Entry]], known: Sequence[Decision]
    ) -> Figure:
        key, start, on, day, window = column
        spec = self._spec
        entries = cells.get((unit.code, start), _NONE)
        read = reading(spec, entries, day) if entries else NOTHING
        window = window or window_of(spec, key, unit.code, self._dated)
        decision = decision_in(known, spec, window, self._as_of, often=self._often) if known else None
        due = due_decided(decision, spec, window)
        told = outcome(spec, window, read, on, unit=unit, dated=self._dated, due=due)
        return Figure(as_decided(told, decision, spec, on), entries, decision)
