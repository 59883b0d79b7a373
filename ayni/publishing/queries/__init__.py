"""Reading the plan, its sections and its editions."""

from ayni.publishing.queries.content import annexes_of_plan, plan_content
from ayni.publishing.queries.editions import (
    edition_for_page,
    edition_heads,
    latest_edition,
    next_edition_number,
    plan_with_edition,
    visible_editions,
)
from ayni.publishing.queries.plan import (
    current_plan,
    plan_for_page,
    plan_sections,
    section_for_page,
    sections_by_slug,
    visible_plans,
)

__all__ = [
    "annexes_of_plan",
    "current_plan",
    "edition_for_page",
    "edition_heads",
    "latest_edition",
    "next_edition_number",
    "plan_content",
    "plan_for_page",
    "plan_sections",
    "plan_with_edition",
    "section_for_page",
    "sections_by_slug",
    "visible_editions",
    "visible_plans",
]
