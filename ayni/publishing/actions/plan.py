"""Changing the plan and the sections of its body."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from django.db import transaction

from ayni.core.changes import change, create, withdraw
from ayni.core.errors import Invalid
from ayni.core.identifiers import free_slug
from ayni.core.models import Visibility
from ayni.core.stamps import bump
from ayni.core.verdicts import require
from ayni.publishing.blocks import Block, checked_blocks
from ayni.publishing.models import Plan, PlanSection
from ayni.publishing.queries import plan_sections, sections_by_slug
from ayni.publishing.rules import can_create_plan, can_edit_plan

STAMP = "plan"


def create_plan(*, by: Any, title: str, dated: date, language: str = "en", visibility: str = Visibility.PUBLIC) -> Plan:
    """Start the partnership's plan, empty. Refuses everybody but the Secretariat; raises Invalid."""
    require(can_create_plan(by))
    taken = set(Plan.objects.values_list("slug", flat=True))
    with transaction.atomic():
        slug = free_slug(title, taken)
        plan = create(Plan(slug=slug, title=title, dated=dated, language=language, visibility=visibility), by=by)
        bump(STAMP)
    return plan


def edit_plan(plan: Plan, values: Mapping[str, Any], *, by: Any, expected: int) -> Plan:
    """Change title, date, language or visibility. Raises Refused, Invalid, or Conflict when somebody was faster."""
    require(can_edit_plan(by, plan))
    allowed = {name: values[name] for name in ("title", "dated", "language", "visibility") if name in values}
    with transaction.atomic():
        change(plan, allowed, by=by, expected=expected)
        bump(STAMP)
    return plan


def add_section(
    plan: Plan,
    *,
    by: Any,
    title: str,
    level: int = 1,
    blocks: Sequence[Mapping[str, Any]] = (),
    after: PlanSection | None = None,
) -> PlanSection:
    """Add a section at the end of the body, or behind another one. Raises Refused or Invalid."""
    require(can_edit_plan(by, plan))
    with transaction.atomic():
        position = _room_behind(plan, after, by)
        section = PlanSection(
            plan=plan,
            # "add" is the address of the form for a new section.
            slug=free_slug(title, {"add", *sections_by_slug(plan)}),
            title=title,
            level=_checked_level(level),
            position=position,
            blocks=checked_blocks(blocks),
        )
        create(section, by=by)
        bump(STAMP)
    return section


def edit_section(section: PlanSection, values: Mapping[str, Any], *, by: Any, expected: int) -> PlanSection:
    """Change `title`, `level` or `blocks`. The address stays. Raises Refused, Invalid, or Conflict with both texts."""
    require(can_edit_plan(by, section.plan))
    allowed: dict[str, Any] = {name: values[name] for name in ("title", "level", "blocks") if name in values}
    if "blocks" in allowed:
        allowed["blocks"] = checked_blocks(allowed["blocks"])
    if "level" in allowed:
        allowed["level"] = _checked_level(allowed["level"])
    with transaction.atomic():
        change(section, allowed, by=by, expected=expected)
        bump(STAMP)
    return section


def move_section(section: PlanSection, *, by: Any, expected: int, up: bool) -> PlanSection:
    """Change places with the section before (or after); at the edge nothing moves. Raises Refused or Conflict."""
    require(can_edit_plan(by, section.plan))
    order = list(plan_sections(section.plan))
    here = next((place for place, other in enumerate(order) if other.pk == section.pk), 0)
    there = here - 1 if up else here + 1
    if not 0 <= there < len(order):
        return section
    other = order[there]
    mine, theirs = section.position, other.position
    if mine == theirs:
        mine, theirs = here, there
    with transaction.atomic():
        change(section, {"position": theirs}, by=by, verb="moved", expected=expected)
        change(other, {"position": mine}, by=by, verb="moved")
        bump(STAMP)
    return section


def withdraw_section(section: PlanSection, *, by: Any, expected: int, reason: str) -> PlanSection:
    """Take a section out of the living text; editions keep it, and its address is not given again. Wants a reason."""
    require(can_edit_plan(by, section.plan))
    with transaction.atomic():
        withdraw(section, by=by, expected=expected, note=reason)
        bump(STAMP)
    return section


def _room_behind(plan: Plan, after: PlanSection | None, by: Any) -> int:
    order = list(plan_sections(plan))
    if after is None or not order:
        return order[-1].position + 1 if order else 1
    later = [section for section in order if section.position > after.position]
    if later and later[0].position == after.position + 1:
        for section in later:
            change(section, {"position": section.position + 1}, by=by, verb="moved")
    return after.position + 1


def _checked_level(level: int) -> int:
    if level not in (1, 2, 3):
        raise Invalid(code="invalid", fields={"level": ["1, 2, 3"]})
    return level


__all__ = ["Block", "add_section", "create_plan", "edit_plan", "edit_section", "move_section", "withdraw_section"]
