"""Editions: frozen for good, listed without their content."""

from datetime import date
from typing import Any, NamedTuple

from django.db.models import Max, OuterRef, QuerySet, Subquery

from ayni.core.errors import NotVisible
from ayni.publishing.models import Edition, Plan
from ayni.publishing.queries.plan import current_plan, visible_plans


class EditionHead(NamedTuple):
    """An edition without its content; `adopted` is an ISO date."""

    number: int
    adopted: str
    reason: str
    hash: str


def visible_editions(viewer: Any) -> QuerySet[Edition]:
    """Return the editions of the plan that a viewer may see; who sees the plan sees them all."""
    return Edition.objects.filter(plan__in=visible_plans(viewer))


def edition_heads(viewer: Any) -> list[EditionHead]:
    """Return all editions, the newest first, without their content."""
    rows = visible_editions(viewer).order_by("-number")
    values = rows.values_list("number", "adopted_at", "reason", "content_hash")
    return [EditionHead(number, at.date().isoformat(), reason, sha) for number, at, reason, sha in values]


def plan_with_edition(viewer: Any) -> tuple[Plan, int, str]:
    """Return the plan with number and ISO date of its latest edition, 0 and "" before there is one. One query.

    Raises NotVisible.
    """
    editions = Edition.objects.filter(plan=OuterRef("pk")).order_by("-number")
    latest = {"latest_number": editions.values("number")[:1], "latest_at": editions.values("adopted_at")[:1]}
    annotated = visible_plans(viewer).annotate(**{name: Subquery(rows) for name, rows in latest.items()})
    plan: Any = annotated.first()
    if plan is None:
        raise NotVisible
    return plan, plan.latest_number or 0, plan.latest_at.date().isoformat() if plan.latest_at else ""


def edition_for_page(viewer: Any, number: int) -> Edition:
    """Return one edition with its content. Raises NotVisible."""
    found = visible_editions(viewer).filter(number=number).first() if number < 2**31 else None
    if found is None:
        raise NotVisible
    return found


def edition_numbered(number: int) -> Edition:
    """Return one edition of the present plan, whoever asks. For background work."""
    return Edition.objects.get(plan=current_plan(), number=number)


def latest_edition(plan: Plan) -> Edition | None:
    """Return the edition adopted last, or None."""
    return Edition.objects.filter(plan=plan).order_by("-number").first()


def next_edition_number(plan: Plan) -> int:
    """Return the number that the next edition will bear."""
    return 1 + (Edition.objects.filter(plan=plan).aggregate(last=Max("number"))["last"] or 0)


def editions_between(viewer: Any, first: date, last: date) -> list[Edition]:
    """Return the editions adopted on one of these days, without their content, in order. One query."""
    found = visible_editions(viewer).filter(adopted_at__date__range=(first, last))
    return list(found.defer("content").order_by("adopted_at", "number"))
