"""Rows of the plan that evidence may serve."""

from collections.abc import Iterable
from typing import Any

from django.db.models import Prefetch, Q, QuerySet

from ayni.core.vocabularies import countries
from ayni.monitoring.models import Served
from ayni.workplans.models import Activity, ActivityStatus, Indicator, OwnerKind, WorkplanStatus
from ayni.workplans.queries import visible_workplans


def rows_in_force(viewer: Any) -> QuerySet[Activity]:
    """Return the rows of the workplans that belong to the plan and that a viewer may see, with their workplans.

    These are annexed or adopted at some time, and not closed; dropped and withdrawn rows are left out.
    """
    workplans = visible_workplans(viewer).exclude(status=WorkplanStatus.CLOSED)
    in_force = workplans.filter(Q(annex__isnull=False) | ~Q(version_number="") | Q(status=WorkplanStatus.ADOPTED))
    standing = {"withdrawn_at": None, "objective__withdrawn_at": None, "objective__focus__withdrawn_at": None}
    rows = Activity.objects.filter(workplan__in=in_force.order_by().values("pk"), **standing)
    return rows.exclude(status=ActivityStatus.DROPPED).select_related("workplan").order_by("workplan_id", "position")


def rows_for_places(viewer: Any, codes: Iterable[str]) -> list[Activity]:
    """Return the rows in force of the partnership, of every initiative, and of the places that hold these countries.

    With their indicators and the indicators' rules; two queries.
    """
    known = [countries()[code] for code in codes if code in countries()]
    owned = Q(workplan__owner_kind__in=[OwnerKind.PARTNERSHIP, OwnerKind.INITIATIVE])
    owned |= Q(workplan__owner_kind=OwnerKind.COUNTRY, workplan__owner_code__in=[one.code for one in known])
    owned |= Q(workplan__owner_kind=OwnerKind.REGION, workplan__owner_code__in=[one.region for one in known])
    areas = [area for one in known for area in one.parents]
    owned |= Q(workplan__owner_kind=OwnerKind.SUBREGION, workplan__owner_code__in=areas)
    return list(_with_indicators(rows_in_force(viewer).filter(owned)))


def rows_named(viewer: Any, names: Iterable[str]) -> dict[str, Activity]:
    """Return rows in force by "workplan:CODE"; names that fit none are left out. Two queries."""
    parted = [name.partition(":") for name in names]
    wanted = Q()
    for slug, _colon, code in parted:
        wanted |= Q(workplan__slug=slug, code=code)
    found = _with_indicators(rows_in_force(viewer).filter(wanted)) if parted else []
    return {name_of(row): row for row in found}


def rows_with_codes(viewer: Any, codes: Iterable[str]) -> dict[str, list[Activity]]:
    """Return code -> rows in force that bear it, whatever the case in which it is written. Two queries."""
    wanted = {code.upper() for code in codes}
    found: dict[str, list[Activity]] = {code: [] for code in wanted}
    for row in _with_indicators(rows_in_force(viewer).filter(code__in=wanted)) if wanted else []:
        found[row.code.upper()].append(row)
    return found


def rows_served(viewer: Any, evidence: Any) -> list[Served]:
    """Return the rows that a piece of evidence serves and whose workplans a viewer may see, with their workplans."""
    seen = visible_workplans(viewer).order_by().values("pk")
    rows = Served.objects.filter(evidence=evidence, withdrawn_at=None, activity__workplan__in=seen)
    return list(rows.select_related("activity__workplan").order_by("activity__workplan_id", "activity__position"))


def name_of(row: Activity) -> str:
    """Return how a row is named in forms: "workplan:CODE"."""
    return f"{row.workplan.slug}:{row.code}"


def _with_indicators(rows: QuerySet[Activity]) -> QuerySet[Activity]:
    indicators = Indicator.objects.filter(withdrawn_at=None).select_related("counting_rule")
    return rows.prefetch_related(Prefetch("indicators", queryset=indicators))
