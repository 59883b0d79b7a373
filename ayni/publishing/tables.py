"""The plan's rows and its editions as open data."""

from collections.abc import Iterator
from typing import Any

from django.contrib.auth.models import AnonymousUser
from django.utils.translation import gettext_lazy as _

from ayni.core.errors import NotVisible
from ayni.core.open_data import LANGUAGE, WORKPLAN, Asked, Field, Table
from ayni.publishing.queries import annexes_of_plan, edition_heads, plan_for_page
from ayni.publishing.queries.editions import EditionHead
from ayni.workplans.models import ActivityStatus

_PART = " | "
_ROWS = (
    WORKPLAN,
    Field("workplan_title", "string", _("Title of the workplan")),
    Field("activity", "string", _("Activity"), _("Number of the activity in its workplan"), required=True),
    Field("focus", "string", _("Focus area")),
    Field("objective", "string", _("Objective"), _("Number of the objective in its workplan")),
    Field("objective_text", "string", _("Text of the objective")),
    Field("text", "string", _("Text of the activity"), required=True),
    LANGUAGE,
    Field("status", "string", _("Status"), codes=tuple(ActivityStatus.values)),
    Field("mechanisms", "list", _("Mechanisms")),
    Field("time_frame", "string", _("Time frame"), _("As written")),
    Field("indicators", "list", _("Indicators"), _("As written"), parted=_PART),
    Field("responsible", "string", _("Responsible"), _("As written")),
    Field("outputs", "list", _("Outputs"), _("As written"), parted=_PART),
)
_EDITIONS = (
    Field("number", "integer", _("Edition"), required=True),
    Field("adopted", "date", _("Adopted on"), required=True),
    Field("reason", "string", _("Reason")),
    Field(
        "hash", "string", _("Content hash"), _("SHA-256 of the content, see the reference of the API"), required=True
    ),
)


def _rows(asked: Asked) -> list[dict[str, Any]]:
    try:
        plan_for_page(AnonymousUser())
    except NotVisible:
        return []
    return [row for workplan in annexes_of_plan() for row in _of_workplan(workplan)]


def _of_workplan(workplan: dict[str, Any]) -> Iterator[dict[str, Any]]:
    named = {"workplan": workplan["slug"], "workplan_title": workplan["title"], "language": workplan["language"]}
    for focus in workplan["foci"]:
        for objective in focus["objectives"]:
            above = {"focus": focus["title"], "objective": objective["code"], "objective_text": objective["text"]}
            for row in objective["activities"]:
                yield {
                    **named,
                    **above,
                    "activity": row["code"],
                    "text": row["text"],
                    "status": row["status"],
                    "mechanisms": row["mechanisms"],
                    "time_frame": row["time_frame"]["words"] or "",
                    "indicators": [one["words"] for one in row["indicators"]],
                    "responsible": row["responsible"]["words"] or "",
                    "outputs": [one["words"] for one in row["outputs"]],
                }


TABLES = (
    Table(
        name="activities",
        title=_("Rows of the plan"),
        description=_("Every activity of the workplans that the plan is made of, as the page of the plan shows them."),
        fields=_ROWS,
        key=("workplan", "activity"),
        page="publishing:plan",
        found=_rows,
        stamp="plan",
        position=1,
    ),
    Table(
        name="editions",
        title=_("Editions"),
        description=_("The adopted editions of the plan, each with the hash of its content."),
        fields=_EDITIONS,
        key=("number",),
        page="publishing:editions",
        found=lambda asked: edition_heads(AnonymousUser()),
        row=EditionHead._asdict,
        stamp="plan",
        position=2,
    ),
)
