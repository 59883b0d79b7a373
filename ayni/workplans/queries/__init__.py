"""Reading workplans: who sees which, their content as plain values, what is missing, what happened."""

from ayni.workplans.queries.contents import (
    adopted_last,
    content_for,
    owner_title,
    reads_adopted_text,
    workplan_content,
    workplan_contents,
)
from ayni.workplans.queries.history import HistoryEntry, history_of
from ayni.workplans.queries.missing import doubts_before_adoption, missing_for_adoption
from ayni.workplans.queries.owners import initiative_titles
from ayni.workplans.queries.parts import TemplateFocus, template_parts
from ayni.workplans.queries.rows import (
    activity_for_page,
    focus_for_page,
    objective_for_page,
    objectives_of,
    part_for_page,
    parts_of,
    row_for_page,
    row_versions,
    withdrawn_rows,
)
from ayni.workplans.queries.similar import Alike, AlikeOwn, link_for_page, links_of, similar_own_actions, similar_rows
from ayni.workplans.queries.workplans import (
    ListedWorkplan,
    annexed_workplans,
    listed_workplans,
    templates_to_start_from,
    version_for_page,
    versions_of,
    visible_workplans,
    workplan_for_page,
    workplans_of_owner,
)

__all__ = [
    "Alike",
    "AlikeOwn",
    "HistoryEntry",
    "ListedWorkplan",
    "TemplateFocus",
    "activity_for_page",
    "adopted_last",
    "annexed_workplans",
    "content_for",
    "doubts_before_adoption",
    "focus_for_page",
    "history_of",
    "initiative_titles",
    "link_for_page",
    "links_of",
    "listed_workplans",
    "missing_for_adoption",
    "objective_for_page",
    "objectives_of",
    "owner_title",
    "part_for_page",
    "parts_of",
    "reads_adopted_text",
    "row_for_page",
    "row_versions",
    "similar_own_actions",
    "similar_rows",
    "template_parts",
    "templates_to_start_from",
    "version_for_page",
    "versions_of",
    "visible_workplans",
    "withdrawn_rows",
    "workplan_content",
    "workplan_contents",
    "workplan_for_page",
    "workplans_of_owner",
]
