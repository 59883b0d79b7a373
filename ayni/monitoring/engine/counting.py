"""From facts to cells: for whom and for which period each piece of evidence counts, and as how much."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from functools import partial
from itertools import chain
from operator import attrgetter
from typing import NamedTuple

from ayni.monitoring.engine.entries import Entry
from ayni.monitoring.engine.periods import EVER, calendar_start, fiscal_key, rolled
from ayni.monitoring.engine.specs import LEVELS, STAGES, Spec

Key = tuple[str, date]
Contribution = tuple[Key, Entry]
WORLD = "world"
# What is counted by pieces: one, no part of anything.
_ONE = 1, 0
_COUNTED = frozenset({"reported", "verified"})
_STANDING = frozenset({"agreement", "focal_point"})


class FactValues(NamedTuple):
    """What of one piece of evidence counts. Days are ordinals (0 for none), `amount` thousandths.

    `last_day` is the last day on which it happened, `expires` the last on which it is valid.
    """

    evidence: int
    kind: str
    state: str
    starts: int
    last_day: int = 0
    expires: int = 0
    total: int | None = None
    women: int | None = None
    men: int | None = None
    youth: int | None = None
    amount: int | None = None
    currency: str = ""
    fiscal_year: str = ""
    level: int | None = None
    stage: str = ""
    initiative: str = ""
    members: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()
    details: Mapping[str, object] = {}


Regions = Callable[[str], str]
_CREDITED: dict[str, Callable[[FactValues], tuple[str, ...]]] = {
    "country": attrgetter("countries"),
    "member": attrgetter("members"),
}


def contributions(spec: Spec, fact: FactValues, region_of: Regions) -> list[Contribution]:
    """Return the cells that a fact counts in, each with its entry; [] for what the rule does not count.

    A cell's key is (unit, first day of its period). `region_of` gives a country's region. Evidence counts once in each
    unit, however many of its parties belong to it. What is disputed counts nowhere.
    """
    return _contributing(spec, region_of)(fact)


def _contributing(spec: Spec, region_of: Regions) -> Callable[[FactValues], list[Contribution]]:
    """Return the way of a rule from a fact to its cells: what the rule alone decides is decided once for all facts."""
    kinds, plain, periodic, basis = spec.kinds, not spec.numeric, spec.periodic, spec.basis
    filtered = bool(spec.initiatives or spec.details)
    units = _CREDITED.get(spec.unit) or partial(units_of, spec, region_of=region_of)

    def contributing(fact: FactValues) -> list[Contribution]:
        day, state = fact.starts, fact.state
        if fact.kind not in kinds or state not in _COUNTED or (filtered and not _passes(spec, fact)):
            return []
        numbers = _ONE if plain else _numbers(spec, fact)
        if numbers is None:
            return []
        until = 0 if periodic else _until(spec, fact)
        entry = Entry._make((day, fact.evidence, until, numbers[0], int(state == "verified"), numbers[1]))
        if basis == "fiscal":
            return [((unit, fiscal_key(unit, fact.fiscal_year, day)), entry) for unit in units(fact)]
        start = calendar_start(day, spec.months, spec.days, spec.anchor) if basis == "calendar" else EVER
        return [((unit, start), entry) for unit in units(fact)]

    return contributing


def units_of(spec: Spec, fact: FactValues, region_of: Regions) -> tuple[str, ...]:
    """Return the units of the rule's kind that a fact is credited to, each once."""
    if spec.unit in _CREDITED:
        return _CREDITED[spec.unit](fact)
    if spec.unit == "region":
        return tuple(dict.fromkeys(region for code in fact.countries if (region := region_of(code))))
    if spec.unit == "initiative":
        return (fact.initiative,) if fact.initiative else ()
    if spec.unit == "level":
        named = str(fact.details.get("scope") or "")
        level = named if named in LEVELS else ("national" if fact.countries else "regional")
        return (level,) if not spec.levels or level in spec.levels else ()
    return (WORLD,)


def cells_of(spec: Spec, facts: Iterable[FactValues], region_of: Regions) -> dict[Key, list[Entry]]:
    """Return the cells of one rule: (unit, period) -> its entries, sorted. Only cells with evidence."""
    found: dict[Key, list[Entry]] = defaultdict(list)
    for key, entry in chain.from_iterable(map(_contributing(spec, region_of), facts)):
        found[key].append(entry)
    for entries in found.values():
        if len(entries) > 1:
            entries.sort()
    return dict(found)


def _passes(spec: Spec, fact: FactValues) -> bool:
    if spec.initiatives and fact.initiative not in spec.initiatives:
        return False
    return not spec.details or all(str(fact.details.get(name)) == value for name, value in spec.details)


def _until(spec: Spec, fact: FactValues) -> int:
    """The last day on which a fact counts where periods have no cells of their own; 0 for good."""
    if spec.basis == "rolling":
        return rolled(fact.starts, spec.months, spec.days)
    ended = fact.last_day if fact.kind in _STANDING and fact.last_day > fact.starts else 0
    return min(fact.expires or ended, ended or fact.expires)


def _numbers(spec: Spec, fact: FactValues) -> tuple[int, int] | None:
    """What a fact adds, and of how many; None where the number asked for was not given."""
    if spec.measure == "ordinal":
        return None if fact.level is None else (fact.level, 0)
    if spec.measure == "stage":
        return (STAGES.index(fact.stage), 0) if fact.stage in STAGES else None
    if not spec.field:
        return _ONE
    value: int | None = getattr(fact, spec.field)
    if value is None or (spec.field == "amount" and spec.currency and fact.currency != spec.currency):
        return None
    if spec.measure == "share":
        return (value, fact.total) if fact.total and spec.field != "total" else None
    return value, 0
