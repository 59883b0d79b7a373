"""The plan as content: its body, then the annexed workplans, as one plain JSON-safe dictionary (PlanContent)."""

from typing import Any

from django.conf import settings
from django.db.models import Case, F, JSONField, When
from django.utils import timezone

from ayni.publishing.models import Edition, Plan
from ayni.publishing.queries.plan import plan_sections
from ayni.workplans.models import Workplan, WorkplanStatus, WorkplanVersion
from ayni.workplans.queries import annexed_workplans, workplan_contents

Content = dict[str, Any]
SCHEMA = "ayni-plan/1"

# Adopted contents never change, so what was once read from the database stays true under its hash.
_KEPT = 64
_frozen: dict[str, Content] = {}


def plan_content(plan: Plan, *, adopted_only: bool = False) -> Content:
    """Return PlanContent: the sections in force, then the annexed workplans; every `said` in it is "".

    A workplan that was ever adopted stands with the content of its latest version, so that the draft of an amendment
    shows nowhere before it is adopted; one that never was stands as it is now, and with `adopted_only` not at all.
    The number of queries does not depend on the size of the plan.
    """
    return {
        "schema": SCHEMA,
        "title": plan.title,
        "language": plan.language,
        "partnership": settings.AYNI_PARTNERSHIP,
        "address": f"{settings.AYNI_BASE_URL}/plan/",
        "as_of": timezone.now().isoformat(timespec="seconds"),
        "edition": None,
        "sections": section_contents(plan),
        "workplans": annexes_of_plan(adopted_only=adopted_only),
    }


def section_contents(plan: Plan) -> list[Content]:
    """Return the sections in force as {slug, title, level, blocks}. One query."""
    rows = plan_sections(plan).values_list("slug", "title", "level", "blocks")
    return [{"slug": slug, "title": title, "level": level, "blocks": blocks} for slug, title, level, blocks in rows]


def annexes_of_plan(*, adopted_only: bool = False) -> list[Content]:
    """Return the contents of the annexed workplans, in the plan's order."""
    annexed = list(annexed_workplans())
    frozen = _frozen_contents([row.pk for row in annexed if row.version_number])
    drafts = [] if adopted_only else [row for row in annexed if row.pk not in frozen]
    living = dict(zip((row.pk for row in drafts), workplan_contents(drafts), strict=True)) if drafts else {}
    found = ((row, frozen.get(row.pk) or living.get(row.pk)) for row in annexed)
    return [_placed(row, content) for row, content in found if content is not None]


def edition_content(edition: Edition) -> Content:
    """Return an edition's frozen content with its own record in `edition`."""
    return {
        **edition.content,
        "address": f"{settings.AYNI_BASE_URL}/editions/{edition.number}/",
        "edition": {
            "number": edition.number,
            "label": f"Edition {edition.number}",
            "adopted": edition.adopted_at.date().isoformat(),
            "reason": edition.reason,
            "hash": edition.content_hash,
        },
    }


def _placed(workplan: Workplan, content: Content) -> Content:
    # Annex number and closing come after adoption and are no part of what was adopted; a draft's status says nothing
    # of the adopted text that stands here in its stead.
    status = workplan.status if workplan.status == WorkplanStatus.CLOSED else content["status"]
    annex = None if workplan.annex is None else str(workplan.annex)
    return {**content, "annex": annex, "status": status}


def _frozen_contents(workplans: list[int]) -> dict[int, Content]:
    """Return workplan id -> content of its latest adopted version. At most one query."""
    if not workplans:
        return {}
    # Contents that are known here are not fetched again: they are by far the largest values of the plan.
    unknown: Any = Case(When(content_hash__in=list(_frozen), then=None), default=F("content"), output_field=JSONField())
    latest = WorkplanVersion.objects.filter(workplan__in=workplans, number=F("workplan__version_number"))
    found: dict[int, Content] = {}
    fresh: dict[str, Content] = {}
    for workplan, sha, content in latest.values_list("workplan_id", "content_hash", unknown):
        found[workplan] = fresh[sha] = content or _frozen[sha]
    if not fresh.keys() <= _frozen.keys():
        _frozen.clear()
        _frozen.update(list(fresh.items())[:_KEPT])
    return found


def version_content(version: WorkplanVersion) -> Content:
    """Return the frozen content of an adopted version of a workplan."""
    return dict(version.content)
