"""Indicators with the rules by which they are counted."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache
from typing import Any

from django.db.models import Q, QuerySet

from ayni.core.errors import NotVisible
from ayni.monitoring.engine import Spec, spec_of
from ayni.monitoring.models import TargetChange
from ayni.monitoring.phrases import Asked, proposal
from ayni.monitoring.queries.adopted import AMENDED, as_held
from ayni.monitoring.queries.indicator_lines import IndicatorLine, RuleLine, indicator_lines
from ayni.workplans.models import Indicator, OwnerKind
from ayni.workplans.queries import visible_workplans

_STANDING = Q(
    withdrawn_at=None,
    activity__withdrawn_at=None,
    activity__objective__withdrawn_at=None,
    activity__objective__focus__withdrawn_at=None,
) & ~Q(activity__status="dropped")


@dataclass(frozen=True, slots=True)
class Counting:
    """An indicator, its row, and the rule in force for it, shared between calls: for reading only.

    `kept` is the rule's row, None while nobody and nothing has asked for one. `fresh` says that the cells were counted
    by this very rule; while it is false, results are computed from the facts. `reworded`: a confirmed rule whose words
    or time frame have changed since.
    """

    indicator: IndicatorLine
    rule: dict[str, Any]
    spec: Spec
    kept: RuleLine | None
    digest: str

    @property
    def pk(self) -> int:
        return self.indicator.pk

    @property
    def code(self) -> str:
        return self.indicator.code

    @property
    def activity(self) -> int:
        return self.indicator.activity_id

    @property
    def dated(self) -> date:
        return self.indicator.activity.workplan.dated

    @property
    def owner(self) -> tuple[str, str]:
        return self.indicator.activity.workplan.owner_kind, self.indicator.activity.workplan.owner_code

    @property
    def confirmed(self) -> bool:
        return self.kept is not None and self.kept.confirmed

    @property
    def reworded(self) -> bool:
        return self.kept is not None and self.kept.confirmed and self.kept.asked != self.digest

    @property
    def fresh(self) -> bool:
        return self.kept is not None and self.kept.spec == self.rule


def rule_on(found: Counting, moment: datetime) -> dict[str, Any]:
    """Return the rule with the target that was in force at a moment."""
    rule = dict(found.rule)
    if found.kept is not None:
        later = TargetChange.objects.filter(rule=found.kept.pk, at__gte=moment).order_by("at", "id").first()
        if later is not None:
            rule["target"] = later.old
    return rule


def rules_on(known: Iterable[Counting], moment: datetime) -> dict[int, dict[str, Any]]:
    """Return indicator -> the rule with the target that was in force at a moment, for many. One query."""
    asked = {found.kept.pk: found for found in known if found.kept is not None}
    changes = TargetChange.objects.filter(rule__in=list(asked), at__gte=moment).order_by("-at", "-id")
    # The earliest change after the moment comes last and says what was in force before it.
    old = dict(changes.values_list("rule_id", "old"))
    return {asked[pk].pk: {**asked[pk].rule, "target": target} for pk, target in old.items()}


def standing_indicators() -> QuerySet[Indicator]:
    """Return the indicators whose row stands, in workplans that stand.

    As they are being written: see `countings` for what is in force.
    """
    return _indicators(_STANDING)


def indicators_held() -> QuerySet[Indicator]:
    """Return the indicators that stand, and all of workplans that are being amended: what the draft took out counts."""
    return _indicators(AMENDED | _STANDING)


def countings(rows: QuerySet[Indicator], *, drafted: bool = False) -> list[Counting]:
    """Return indicators of `indicators_held` with their rules, in the words in force.

    With `drafted` also those that stand in the draft of an amendment alone. One query, three where one is amended.
    """
    found = []
    for row, in_force in as_held(indicator_lines(rows)):
        stands = row.withdrawn_at is None and row.activity.withdrawn_at is None
        if in_force or (drafted and stands):
            found.append(_counting(row))
    return found


@lru_cache(maxsize=5_000)
def _counting(indicator: IndicatorLine) -> Counting:
    """Return an indicator with its rule: confirmed, else as its words ask for it now."""
    kept = indicator.counting_rule
    activity = indicator.activity
    source = Asked(
        indicator.words,
        activity.workplan.language,
        f"{activity.objective.text} {activity.text}",
        activity.frame,
        activity.workplan.dated,
    )
    if kept is not None and kept.confirmed:
        return Counting(indicator, kept.spec, spec_of(kept.spec), kept, source.digest())
    return Counting(indicator, proposal(source), _proposed(source), kept, source.digest())


@lru_cache(maxsize=5_000)
def _proposed(source: Asked) -> Spec:
    return spec_of(proposal(source))


def counting_of(pk: int) -> Counting:
    """Return one indicator with its rule, in the words in force, or as drafted where it is in none."""
    return countings(indicators_held().filter(pk=pk), drafted=True)[0]


def _indicators(which: Q) -> QuerySet[Indicator]:
    return Indicator.objects.filter(which, activity__workplan__withdrawn_at=None)


def visible_indicators(viewer: Any) -> QuerySet[Indicator]:
    """Return the indicators of the workplans that a viewer may see and that belong to the plan, in the plan's order.

    For `countings`, which leaves out what is not in force.
    """
    annexed = Q(annex__isnull=False) | Q(owner_kind=OwnerKind.PARTNERSHIP) | ~Q(version_number="")
    workplans = visible_workplans(viewer).filter(annexed)
    return (
        indicators_held()
        .filter(activity__workplan__in=workplans.order_by().values("pk"))
        .order_by(
            "activity__workplan__annex",
            "activity__workplan_id",
            "activity__objective__focus__position",
            "activity__objective__position",
            "activity__position",
            "position",
            "id",
        )
    )


def indicators_of(viewer: Any, initiative: str = "", workplan: str = "") -> QuerySet[Indicator]:
    """Return those of `visible_indicators` that stand in an initiative's workplans, or in one; "" is all."""
    rows = visible_indicators(viewer)
    if initiative:
        owner = {"owner_kind": OwnerKind.INITIATIVE, "owner_code": initiative}
        rows = rows.filter(**{f"activity__workplan__{name}": value for name, value in owner.items()})
    return rows.filter(activity__workplan__slug=workplan) if workplan else rows


def counting_for_page(viewer: Any, workplan: str, code: str) -> Counting:
    """Return one indicator by its workplan's slug and its code. Raises NotVisible."""
    found = countings(visible_indicators(viewer).filter(activity__workplan__slug=workplan, code=code)[:1])
    if not found:
        raise NotVisible
    return found[0]


def countings_of_activities(activities: Iterable[int]) -> Mapping[int, list[Counting]]:
    """Return activity -> its counted indicators, in the words in force. One query, two more where one is amended."""
    rows = Indicator.objects.filter(Q(withdrawn_at=None) | AMENDED, activity__in=list(activities))
    found: dict[int, list[Counting]] = {}
    for one in countings(rows.order_by("id"), drafted=True):
        found.setdefault(one.activity, []).append(one)
    return found


def target_changes(found: Counting) -> list[TargetChange]:
    """Return the changes of the target, the newest first."""
    if found.kept is None:
        return []
    changes = TargetChange.objects.filter(rule=found.kept.pk)
    return list(changes.select_related("by").order_by("-at", "-id"))
