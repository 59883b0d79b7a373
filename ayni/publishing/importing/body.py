"""The plan's own sections, from a reading into the living plan."""

from collections import defaultdict
from collections.abc import Mapping
from datetime import date
from typing import Any, NamedTuple

from ayni.core.changes import change, create
from ayni.core.identifiers import free_slug
from ayni.core.models import Visibility
from ayni.core.stamps import bump
from ayni.publishing.documents.marks import section_fingerprint
from ayni.publishing.models import Import, Plan, PlanSection

Block = dict[str, Any]


class SectionChange(NamedTuple):
    """A read section against the plan's own. `kind`: same, changed, conflict, kept (changed here alone) or new."""

    path: str
    kind: str
    title: str
    read: Mapping[str, Any]
    present: PlanSection | None

    @property
    def taken_unasked(self) -> bool:
        """Whether it is taken where nobody says otherwise."""
        return self.kind in {"changed", "new"}


def section_changes(reading: Mapping[str, Any]) -> list[SectionChange]:
    """Return the read sections with those of the plan: paired by their mark, else by title, equal titles by order."""
    plan = Plan.objects.filter(withdrawn_at=None).first()
    rows = list(PlanSection.objects.filter(plan=plan, withdrawn_at=None)) if plan else []
    by_slug = {row.slug: row for row in rows}
    marked = {str(section.get("slug") or "") for section in reading.get("sections", ())}
    waiting: dict[str, list[PlanSection]] = defaultdict(list)
    for row in rows:
        if row.slug not in marked:
            waiting[_bare(row.title)].append(row)
    found = []
    for at, section in enumerate(reading.get("sections", ())):
        title = str(section.get("title") or (plan.title if plan else ""))[:300]
        present = by_slug.pop(str(section.get("slug") or ""), None)
        if present is None and waiting[_bare(title)]:
            present = waiting[_bare(title)].pop(0)
        found.append(SectionChange(f"section.{at}", _kind(section, title, present), title, section, present))
    return found


def _kind(section: Mapping[str, Any], title: str, present: PlanSection | None) -> str:
    if present is None:
        return "new"
    read, now = section_fingerprint(blocks_of(section)), section_fingerprint(present.blocks)
    if read == now:
        return "same" if _bare(title) == _bare(present.title) else "changed"
    base = section.get("base") or now
    return "kept" if read == base else "changed" if now == base else "conflict"


def save_body(importing: Import, *, by: Any, dated: date) -> Plan:
    """Write the chosen sections of the reading: a new plan at first, else changed and new ones of the one there is.

    What the reading no longer has stays, for a person to withdraw.
    """
    reading = importing.reading or {}
    changes = section_changes(reading)
    plan = Plan.objects.filter(withdrawn_at=None).first() or _new_plan(importing, by, dated)
    slugs = set(PlanSection.objects.filter(plan=plan).values_list("slug", flat=True))
    for position, found in enumerate(changes, start=1):
        if not importing.choices.get(found.path, found.taken_unasked):
            continue
        values: dict[str, Any] = {"blocks": blocks_of(found.read), "level": _level(found.read)}
        if found.present is None:
            slugs.add(slug := free_slug(found.title or plan.title, slugs, limit=70))
            named = {"slug": slug, "title": found.title or plan.title, "position": position}
            create(PlanSection(plan=plan, **named, **values), by=by)
        elif found.kind in {"changed", "conflict"}:
            change(found.present, {**values, "title": found.title}, by=by, verb="read again")
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
