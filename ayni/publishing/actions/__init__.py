"""Changing the plan's body and adopting editions."""

from ayni.publishing.actions.editions import adopt_edition
from ayni.publishing.actions.plan import (
    add_section,
    create_plan,
    edit_plan,
    edit_section,
    move_section,
    withdraw_section,
)

__all__ = [
    "add_section",
    "adopt_edition",
    "create_plan",
    "edit_plan",
    "edit_section",
    "move_section",
    "withdraw_section",
]
