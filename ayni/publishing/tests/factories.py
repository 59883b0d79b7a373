"""Plain factories for the tests of this room."""

from datetime import date

from ayni.publishing.actions import add_section, create_plan
from ayni.workplans.actions import (
    add_activity,
    add_focus,
    add_objective,
    create_workplan,
)


def make_plan(by, *, title="Plan of the Valleys", sections=2, **values):
    """Return a public plan with `sections` sections of a paragraph, two items and a footnote each."""
    plan = create_plan(by=by, title=title, dated=date(2024, 10, 1), **values)
    for number in range(1, sections + 1):
        add_section(
            plan,
            by=by,
            title=f"Section {number}",
            blocks=[
                {"kind": "paragraph", "text": f"Members agree on point {number}:"},
                {"kind": "item", "text": "to meet"},
                {"kind": "item", "text": "to report"},
                {"kind": "footnote", "text": "As decided.", "marker": "1"},
            ],
        )
    return plan


def make_workplan(by, *, activities=2, title="Common workplan", foci=1, **values):
    """Return a public workplan with activities spread over its foci, each complete enough to be adopted."""
    values = {"owner_kind": "partnership", "dated": date(2024, 10, 1), "visibility": "public", **values}
    workplan = create_workplan(by=by, title=title, **values)
    objectives = []
    for number in range(1, foci + 1):
        focus = add_focus(workplan, by=by, title=f"Focus {number}", code=f"F{number}")
        objectives.append(add_objective(focus, by=by, text=f"Aim {number}"))
    for number in range(activities):
        add_activity(
            objectives[number % foci],
            by=by,
            text=f"Hold meeting {number + 1}",
            time_frame_words="At least once in a year",
            responsible_words="NFPs and Secretariat",
            indicators=["One meeting per year"],
            outputs=["National reports"],
            mechanisms=["networking"],
        )
    return workplan
