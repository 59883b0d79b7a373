"""Every change of a workplan. Each action locks the workplan, checks the rule, changes, and leaves an audit entry."""

from ayni.workplans.actions.activities import (
    add_activity,
    correct_bearers,
    correct_time_frame,
    edit_activity,
    edit_activity_whole,
    read_again,
)
from ayni.workplans.actions.adoption import adopt_workplan, close_workplan, open_amendment
from ayni.workplans.actions.bearers import correct_members
from ayni.workplans.actions.links import link_rows, unlink_rows
from ayni.workplans.actions.parts import (
    PartEdit,
    add_indicator,
    add_output,
    edit_indicator,
    edit_output,
)
from ayni.workplans.actions.rows import (
    add_focus,
    add_objective,
    edit_focus,
    edit_objective,
    move_activity,
    move_row,
    restore_row,
    withdraw_row,
)
from ayni.workplans.actions.starting import start_from_template
from ayni.workplans.actions.workplans import (
    consult_on_workplan,
    create_workplan,
    edit_workplan,
    restore_workplan,
    withdraw_workplan,
)

__all__ = [
    "PartEdit",
    "add_activity",
    "add_focus",
    "add_indicator",
    "add_objective",
    "add_output",
    "adopt_workplan",
    "close_workplan",
    "consult_on_workplan",
    "correct_bearers",
    "correct_members",
    "correct_time_frame",
    "create_workplan",
    "edit_activity",
    "edit_activity_whole",
    "edit_focus",
    "edit_indicator",
    "edit_objective",
    "edit_output",
    "edit_workplan",
    "link_rows",
    "move_activity",
    "move_row",
    "open_amendment",
    "read_again",
    "restore_row",
    "restore_workplan",
    "start_from_template",
    "unlink_rows",
    "withdraw_row",
    "withdraw_workplan",
]
