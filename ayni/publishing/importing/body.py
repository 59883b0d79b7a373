"""The plan's own sections, from a reading into the living plan."""

from collections import defaultdict
from collections.abc import Mapping
from datetime import date
from typing import Any

from ayni.core.changes import change, create
from ayni.core.identifiers import free_slug
from ayni.core.models import Visibility
from ayni.core.stamps import bump
from ayni.publishing.models import Import, Plan, PlanSection

Block = dict[str, Any]


def save_body(importing: Import, *, by: Any, dated: date) -> Plan:
    """Write the sections of the reading: a new plan at first, else changed and new sections of the one there is.

    Sections are known by their title, equal titles by their order. What the reading no longer has stays, for a person
    to withdraw.
    """
    reading = importing.reading or {}
    plan = Plan.objects.filter(withdrawn_at=None).first() or _new_plan(importing, by, dated)
    slugs = set(PlanSection.objects.filter(plan=plan).values_list("slug", flat=True))
    waiting: dict[str, list[PlanSection]] = defaultdict(list)
    for row in PlanSection.objects.filter(plan=plan, withdrawn_at=None):
        waiting[_bare(row.title)].append(row)
    for position, section in enumerate(reading.get("sections", ()), start=1):
        title = str(section.get("title") or plan.title)[:300]
        values = {"blocks": blocks_of(section), "level": _level(section)}
        if waiting[_bare(title)]:
            change(waiting[_bare(title)].pop(0), values, by=by, verb="read again")
        else:
            slugs.add(slug := free_slug(title, slugs, limit=70))
            create(PlanSection(plan=plan, slug=slug, title=title, position=position, **values), by=by)
    bump("plan")
    return plan


def blocks_of(section: Mapping[str, Any]) -> list[Block]:
    """Return a read section's blocks {kind, text, marker}: in document order where the reader gave it."""
    if section.get("blocks"):
        return [{"kind": b["kind"], "text": b["text"], "marker": b.get("marker")} for b in section["blocks"]]
    paragraphs = [{"kind": "paragraph", "text": text, "marker": None} for text in section.get("paragraphs", ())]
    return paragraphs + [{"kind": "item", "text": text, "marker": None} for text in section.get("items", ())]


def _new_plan(importing: Import, by: Any, dated: date) -> Plan:
    title = str(((importing.reading or {}).get("plan") or {}).get("title") or importing.file.name)[:300]
    plan = Plan(slug="plan", title=title, dated=dated, language=importing.language, visibility=Visibility.PUBLIC)
    return create(plan, by=by)


def _level(section: Mapping[str, Any]) -> int:
    return min(max(int(section.get("level") or 1), 1), 3)


def _bare(title: str) -> str:
    return " ".join(title.casefold().split())
