"""The plan and the sections of its body."""

from collections.abc import Collection
from typing import Any

from django.db.models import QuerySet
from django.urls import reverse

from ayni.accounts.standing import standing_of
from ayni.core.errors import NotVisible
from ayni.core.models import Visibility
from ayni.initiatives.queries.following import Followable
from ayni.publishing.models import Plan, PlanSection


def visible_plans(viewer: Any) -> QuerySet[Plan]:
    """Return the plans that a viewer may see. There is one in practice."""
    standing = standing_of(viewer)
    known = Plan.objects.filter(withdrawn_at=None).order_by("id")
    if standing.secretariat:
        return known
    open_to = [Visibility.PUBLIC, Visibility.MEMBERS] if standing.signed_in else [Visibility.PUBLIC]
    return known.filter(visibility__in=open_to)


def current_plan() -> Plan | None:
    """Return the partnership's plan, whoever asks, or None before there is one. For actions and commands."""
    return Plan.objects.filter(withdrawn_at=None).order_by("id").first()


def plan_for_page(viewer: Any) -> Plan:
    """Return the plan. Raises NotVisible where there is none that the viewer may see."""
    plan = visible_plans(viewer).first()
    if plan is None:
        raise NotVisible
    return plan


def plan_sections(plan: Plan) -> QuerySet[PlanSection]:
    """Return the sections in force, in reading order."""
    return PlanSection.objects.filter(plan=plan, withdrawn_at=None)


def sections_by_slug(plan: Plan) -> dict[str, PlanSection]:
    """Return every section ever made, withdrawn ones too, by slug: an address is not given twice."""
    return {section.slug: section for section in PlanSection.objects.filter(plan=plan)}


def section_for_page(viewer: Any, slug: str) -> PlanSection:
    """Return one section with its plan. Raises NotVisible."""
    found = (
        PlanSection.objects.select_related("plan")
        .filter(plan__in=visible_plans(viewer), slug=slug, withdrawn_at=None)
        .first()
    )
    if found is None:
        raise NotVisible
    return found


def _names(viewer: Any, subjects: Collection[str], lang: str) -> dict[str, str]:
    title = visible_plans(viewer).values_list("title", flat=True).first() if "plan" in subjects else None
    return {} if title is None else {"plan": title}


PLAN = Followable(_names, lambda subject: reverse("publishing:plan"))
