"""Rows of the plan that evidence may serve."""

from collections.abc import Iterable
from typing import Any

from django.db.models import Prefetch, Q, QuerySet

from ayni.core.vocabularies import countries
from ayni.monitoring.models import Served
from ayni.monitoring.queries.adopted import AMENDED, rows_as_adopted
from ayni.workplans.models import Activity, ActivityStatus, Indicator, OwnerKind, WorkplanStatus
from ayni.workplans.queries import visible_workplans

_AMENDED = Q(workplan__status=WorkplanStatus.DRAFT) & ~Q(workplan__version_number="")


def rows_in_force(viewer: Any) -> QuerySet[Activity]:
    """Return the rows of the workplans that belong to the plan and that a viewer may see, with their workplans.

    These are annexed or adopted at some time, and not closed; dropped and withdrawn rows are left out, save those of
    workplans that are being amended: `rows_as_adopted` says what of them is in force.
    """
    workplans = visible_workplans(viewer).exclude(status=WorkplanStatus.CLOSED)
    in_force = workplans.filter(Q(annex__isnull=False) | ~Q(version_number="") | Q(status=WorkplanStatus.ADOPTED))
    standing = Q(withdrawn_at=None, objective__withdrawn_at=None, objective__focus__withdrawn_at=None)
    standing &= ~Q(status=ActivityStatus.DROPPED)
    rows = Activity.objects.filter(standing | _AMENDED, workplan__in=in_force.order_by().values("pk"))
    return rows.select_related("workplan").order_by("workplan_id", "position")


def rows_for_places(viewer: Any, codes: Iterable[str]) -> list[Activity]:
    """Return the rows in force of the partnership, of every initiative, and of the places that hold these countries.

    With their indicators and the indicators' rules; two queries, four where a workplan is being amended.
    """
    known = [countries()[code] for code in codes if code in countries()]
    owned = Q(workplan__owner_kind__in=[OwnerKind.PARTNERSHIP, OwnerKind.INITIATIVE])
    owned |= Q(workplan__owner_kind=OwnerKind.COUNTRY, workplan__owner_code__in=[one.code for one in known])
    owned |= Q(workplan__owner_kind=OwnerKind.REGION, workplan__owner_code__in=[one.region for one in known])
    areas = [area for one in known for area in one.parents]
    owned |= Q(workplan__owner_kind=OwnerKind.SUBREGION, workplan__owner_code__in=areas)
    return _with_indicators(rows_in_force(viewer).filter(owned))


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
    """Return the rows that a piece of evidence serves and whose workplans a viewer may see, with their workplans.

    In the words in force; what stands only in the draft of an amendment is left out.
    """
    seen = visible_workplans(viewer).order_by().values("pk")
    rows = Served.objects.filter(evidence=evidence, withdrawn_at=None, activity__workplan__in=seen)
    found = list(rows.select_related("activity__workplan").order_by("activity__workplan_id", "activity__position"))
    held = {row.pk for row in rows_as_adopted(served.activity for served in found)}
    return [served for served in found if served.activity_id in held]


def name_of(row: Activity) -> str:
    """Return how a row is named in forms: "workplan:CODE"."""
    return f"{row.workplan.slug}:{row.code}"


def _with_indicators(rows: QuerySet[Activity]) -> list[Activity]:
    indicators = Indicator.objects.filter(Q(withdrawn_at=None) | AMENDED).select_related("counting_rule")
    return rows_as_adopted(rows.prefetch_related(Prefetch("indicators", queryset=indicators)))
