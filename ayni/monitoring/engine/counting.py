"""From facts to cells: for whom and for which period each piece of evidence counts, and as how much."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from typing import NamedTuple

from ayni.monitoring.engine.entries import Entry
from ayni.monitoring.engine.periods import EVER, calendar_start, fiscal_key, rolled
from ayni.monitoring.engine.specs import LEVELS, STAGES, Spec

Key = tuple[str, date]
WORLD = "world"
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


def contributions(spec: Spec, fact: FactValues, region_of: Regions) -> list[tuple[Key, Entry]]:
    """Return the cells that a fact counts in, each with its entry; [] for what the rule does not count.

    A cell's key is (unit, first day of its period). `region_of` gives a country's region. Evidence counts once in each
    unit, however many of its parties belong to it. What is disputed counts nowhere.
    """
    if not _counts(spec, fact):
        return []
    numbers = _numbers(spec, fact)
    if numbers is None:
        return []
    entry = Entry(fact.starts, fact.evidence, _until(spec, fact), numbers[0], int(fact.state == "verified"), numbers[1])
    if spec.basis == "fiscal":
        return [
            ((unit, fiscal_key(unit, fact.fiscal_year, fact.starts)), entry) for unit in units_of(spec, fact, region_of)
        ]
    start = calendar_start(fact.starts, spec.months, spec.days, spec.anchor) if spec.basis == "calendar" else EVER
    return [((unit, start), entry) for unit in units_of(spec, fact, region_of)]


def units_of(spec: Spec, fact: FactValues, region_of: Regions) -> tuple[str, ...]:
    """Return the units of the rule's kind that a fact is credited to, each once."""
    if spec.unit == "country":
        return fact.countries
    if spec.unit == "member":
        return fact.members
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
    found: dict[Key, list[Entry]] = {}
    for fact in facts:
        for key, entry in contributions(spec, fact, region_of):
            found.setdefault(key, []).append(entry)
    for entries in found.values():
        if len(entries) > 1:
            entries.sort()
    return found


def _counts(spec: Spec, fact: FactValues) -> bool:
    if fact.kind not in spec.kinds or fact.state not in ("reported", "verified"):
        return False
    if spec.initiatives and fact.initiative not in spec.initiatives:
        return False
    return not spec.details or all(str(fact.details.get(name)) == value for name, value in spec.details)


def _until(spec: Spec, fact: FactValues) -> int:
    if spec.basis == "rolling":
        return rolled(fact.starts, spec.months, spec.days)
    if spec.basis:
        return 0
    ended = fact.last_day if fact.kind in _STANDING and fact.last_day > fact.starts else 0
    return min(fact.expires or ended, ended or fact.expires)


def _numbers(spec: Spec, fact: FactValues) -> tuple[int, int] | None:
    """What a fact adds, and of how many; None where the number asked for was not given."""
    if spec.measure == "ordinal":
        return None if fact.level is None else (fact.level, 0)
    if spec.measure == "stage":
        return (STAGES.index(fact.stage), 0) if fact.stage in STAGES else None
    if not spec.field:
        return 1, 0
    value: int | None = getattr(fact, spec.field)
    if value is None or (spec.field == "amount" and spec.currency and fact.currency != spec.currency):
        return None
    if spec.measure == "share":
        return (value, fact.total) if fact.total and spec.field != "total" else None
    return value, 0
