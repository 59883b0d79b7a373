"""Workplans that are followed, and who is told with them."""

from collections.abc import Collection
from typing import Any

from django.urls import reverse

from ayni.initiatives.models import Followed
from ayni.initiatives.queries.following import Followable
from ayni.workplans.models import OwnerKind, Workplan, WorkplanVersion
from ayni.workplans.queries.workplans import visible_workplans


def adopted_version(slug: str, number: str) -> WorkplanVersion:
    """Return an adopted version with its workplan, whoever asks. For background work."""
    return WorkplanVersion.objects.select_related("workplan").get(workplan__slug=slug, number=number)


def followed_with(workplan: Workplan) -> list[tuple[str, str]]:
    """Return (kind, subject) of all whose followers hear of a workplan: itself, its initiative, the plan."""
    own = [(Followed.INITIATIVE.value, workplan.owner_code)] if workplan.owner_kind == OwnerKind.INITIATIVE else []
    return [(Followed.WORKPLAN.value, workplan.slug), *own, (Followed.PLAN.value, "plan")]


def _names(viewer: Any, subjects: Collection[str], lang: str) -> dict[str, str]:
    return dict(visible_workplans(viewer).filter(slug__in=subjects).values_list("slug", "title"))


WORKPLAN = Followable(_names, lambda slug: reverse("workplans:workplan", kwargs={"slug": slug}))
