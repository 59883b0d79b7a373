"""What a rule says: its dictionary form, as kept and sent, and the same made fit for computing."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

Rule = dict[str, Any]
MEASURES = ("count", "exists", "sum", "share", "ordinal", "stage")
UNITS = ("partnership", "region", "country", "member", "initiative", "level")
FIELDS = ("total", "women", "men", "youth", "amount")
STAGES = ("none", "drafted", "adopted", "under_way", "done")
LEVELS = ("national", "subregional", "regional")
DIRECTIONS = (">=", ">", "<=", "<", "=", "exists", "increase", "decrease", "none")
CEILINGS = ("<=", "<", "decrease")
BASES = ("calendar", "rolling", "fiscal")
FREQUENCIES = {"YEARLY": 12, "MONTHLY": 1, "WEEKLY": 0, "DAILY": 0}
KINDS = (
    *("meeting", "training", "exchange", "agreement", "focal_point", "document", "database", "website", "practice"),
    *("budget_line", "funding", "workplan_step", "self_assessment", "other"),
)
# What the reader of phrases calls otherwise than the kinds under which evidence is recorded.
_KINDS_OF_READER = {
    "person_appointed": "focal_point",
    "budget_allocation": "budget_line",
    "policy": "workplan_step",
    "publication": "document",
}
_MONEY = frozenset({"budget_line", "funding"})
_THOUSANDTHS = 1000


@dataclass(frozen=True, slots=True)
class Spec:
    """A rule fit for computing. `months` is the length of its period in months, `days` in days, both 0 for none.

    `unit` is whose cells are kept. `basis` is "" (no period), "calendar", "rolling" or "fiscal". `anchor` is the year
    from which periods of several years are laid. `bar` is the target as a number in the cells' own measure; a share of
    units has its target in `share` (percent) and asks each unit for one piece of evidence.
    """

    measure: str
    kinds: frozenset[str]
    unit: str
    months: int = 0
    days: int = 0
    basis: str = ""
    comparator: str = "exists"
    bar: float = 1
    share: float | None = None
    deadline: date | None = None
    within: str = ""
    field: str = ""
    currency: str = ""
    levels: tuple[str, ...] = ()
    initiatives: frozenset[str] = frozenset()
    details: tuple[tuple[str, str], ...] = ()
    verified_only: bool = False
    anchor: int = 2000
    supporting: frozenset[str] = frozenset()

    @property
    def periodic(self) -> bool:
        """Whether each period has cells of its own."""
        return self.basis in ("calendar", "fiscal")

    @property
    def scale(self) -> int:
        """How many of the cells' numbers make one of the reader's."""
        return _THOUSANDTHS if self.field == "amount" else 1

    @property
    def numeric(self) -> bool:
        """Whether the rule looks at the numbers of evidence: people, money and its fiscal year, level, stage."""
        return bool(self.field) or self.measure in ("ordinal", "stage") or self.basis == "fiscal"

    @property
    def bounded(self) -> bool:
        """Whether the target is a ceiling, kept by staying below it."""
        return self.comparator in CEILINGS


def normalised(proposed: Mapping[str, Any], *, anchor: int) -> Rule:
    """Return a rule as it is kept, from the reading library's `proposed_rule` or from an earlier normalised one.

    Adds `filters` {"initiatives": [slug], "details": {name: value}}, `field` (which number is summed), `currency`,
    `of` (whose share a share is), `baseline`, `basis_of_evidence` ("reported" or "verified") and `anchor` (year).
    """
    measure = str(proposed.get("measure") or "exists")
    kinds = [_KINDS_OF_READER.get(kind, kind) for kind in proposed.get("evidence_kinds", ())]
    if measure == "ordinal":
        kinds = ["self_assessment", *kinds]
    rule: Rule = {
        "measure": measure,
        "evidence_kinds": list(dict.fromkeys(kind for kind in kinds if kind in KINDS)) or ["other"],
        "unit_of_account": str(proposed.get("unit_of_account") or "partnership"),
        "period": proposed.get("period"),
        "basis": proposed.get("basis"),
        "comparator": str(proposed.get("comparator") or "exists"),
        "target": proposed.get("target"),
        "baseline": proposed.get("baseline"),
        "deadline": proposed.get("deadline"),
        "within": proposed.get("within"),
        "field": str(proposed.get("field") or _field(measure, kinds)),
        "currency": str(proposed.get("currency") or ""),
        "of": str(proposed.get("of") or "country"),
        "filters": _filters(proposed),
        "basis_of_evidence": str(proposed.get("basis_of_evidence") or "reported"),
        "anchor": int(proposed.get("anchor") or anchor),
    }
    if rule["unit_of_account"] == "level":
        rule["levels"] = [level for level in proposed.get("levels", LEVELS) if level in LEVELS] or list(LEVELS)
    return rule


def _filters(proposed: Mapping[str, Any]) -> Rule:
    known = dict(proposed.get("filters") or {})
    purpose = proposed.get("purpose")
    return {**known, "details": {**known.get("details", {}), "purpose": purpose}} if purpose else known


def _field(measure: str, kinds: list[str]) -> str:
    if measure != "sum":
        return ""
    return "amount" if kinds and set(kinds) <= _MONEY else "total"


def spec_of(rule: Mapping[str, Any]) -> Spec:
    """Return a normalised rule fit for computing. Raises ValueError for what no rule can say."""
    measure = rule["measure"]
    if measure not in MEASURES:
        raise ValueError(f"no such measure: {measure}")
    kinds = frozenset(rule["evidence_kinds"])
    months, days = _length(rule)
    by_units = measure == "share" and not rule["field"]
    filters = rule.get("filters") or {}
    return Spec(
        measure=measure,
        kinds=kinds & {"self_assessment"} if measure == "ordinal" else kinds,
        supporting=kinds - {"self_assessment"} if measure == "ordinal" else frozenset(),
        unit=rule["of"] if by_units and rule["unit_of_account"] == "partnership" else rule["unit_of_account"],
        months=months,
        days=days,
        basis=(rule["basis"] or "calendar") if months or days else "",
        comparator=rule["comparator"],
        bar=1 if by_units else _bar(rule),
        share=float(rule["target"]) if by_units and rule["target"] is not None else None,
        deadline=_day(rule["deadline"]),
        within=rule["within"] or "",
        field=rule["field"],
        currency=rule["currency"],
        levels=tuple(rule.get("levels") or ()),
        initiatives=frozenset(filters.get("initiatives", ())),
        details=tuple(sorted((str(name), str(value)) for name, value in (filters.get("details") or {}).items())),
        verified_only=rule["basis_of_evidence"] == "verified",
        anchor=rule["anchor"],
    )


def _length(rule: Mapping[str, Any]) -> tuple[int, int]:
    period = rule["period"]
    if not period:
        return 0, 0
    number = max(1, int(period["interval"]))
    months = FREQUENCIES.get(period["freq"], 12) * number
    return months, 0 if months else number * (7 if period["freq"] == "WEEKLY" else 1)


def _bar(rule: Mapping[str, Any]) -> float:
    target, baseline = rule["target"], rule.get("baseline")
    if rule["measure"] == "stage":
        return STAGES.index(target) if target in STAGES else len(STAGES) - 1
    if rule["measure"] == "exists" or rule["comparator"] in ("exists", "none"):
        return 1 if target is None or rule["measure"] == "exists" else float(target)
    number = float(target) if target is not None else (0.0 if rule["comparator"] in ("increase", "decrease") else 1.0)
    if rule["comparator"] == "increase":
        number = float(baseline or 0) + number
    elif rule["comparator"] == "decrease":
        number = float(baseline or 0) - number
    return number * (_THOUSANDTHS if rule["field"] == "amount" and rule["measure"] != "share" else 1)


def _day(words: Any) -> date | None:
    """Return the last day of a whole or partial ISO date; None for what is no date."""
    if isinstance(words, date):
        return words
    try:
        parts = [int(piece) for piece in str(words).split("-")]
    except ValueError:
        return None
    if len(parts) == 3:
        return date(*parts)
    if len(parts) == 2:
        later = date(parts[0] + parts[1] // 12, parts[1] % 12 + 1, 1)
        return date.fromordinal(later.toordinal() - 1)
    return date(parts[0], 12, 31)
