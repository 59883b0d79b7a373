"""Reading lines of national budgets: they are evidence, with the reference of those that were entered here."""

from typing import Any

from django.db.models import QuerySet

from ayni.core.errors import NotVisible
from ayni.finance.models import BudgetLine
from ayni.members.models import Member, Status
from ayni.members.models.member import GOVERNMENT
from ayni.monitoring.models import Evidence, Kind, State
from ayni.monitoring.queries import visible_evidence


def visible_budget_lines(viewer: Any, *, country: str = "", year: str = "") -> QuerySet[Evidence]:
    """Return the records of budget lines that stand and that a viewer may see, the newest first, each with its member.

    `budget_line` holds the reference of those that have one.
    """
    found = visible_evidence(viewer).filter(kind=Kind.BUDGET_LINE, withdrawn_at=None).exclude(state=State.DRAFT)
    if country:
        found = found.filter(country=country)
    if year:
        found = found.filter(fiscal_year=year)
    return found.select_related("member", "budget_line").order_by("-fiscal_year", "country", "-id")


def fiscal_years(viewer: Any) -> list[str]:
    """Return the fiscal years of the lines that a viewer may see, as they are called, the newest first. One query."""
    years = visible_budget_lines(viewer).exclude(fiscal_year="").order_by("-fiscal_year")
    return list(years.values_list("fiscal_year", flat=True).distinct())


def budget_line_for_page(viewer: Any, code: str) -> BudgetLine:
    """Return one budget line whose record stands, with it. Raises NotVisible."""
    seen = visible_evidence(viewer).filter(withdrawn_at=None).order_by().values("pk")
    found = BudgetLine.objects.filter(code=code, evidence__in=seen).select_related("evidence__member").first()
    if found is None:
        raise NotVisible
    return found


def governments() -> QuerySet[Member]:
    """Return the governments that are members at present, by code."""
    present = {"status__in": (Status.ACTIVE, Status.LAPSED), "withdrawn_at": None}
    return Member.objects.filter(category=GOVERNMENT, **present).order_by("code")
