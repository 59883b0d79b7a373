"""Every change of the register."""

from ayni.members.actions.bodies import change_body
from ayni.members.actions.distinct import tell_apart
from ayni.members.actions.entries import edit_member, register_member
from ayni.members.actions.focal_points import (
    confirm_focal_point,
    end_focal_point,
    list_focal_point,
    name_focal_point,
    refuse_focal_point,
)
from ayni.members.actions.many import Edit, Entry, edit_members, register_members
from ayni.members.actions.membership import decide_membership
from ayni.members.actions.merging import merge_members

__all__ = [
    "Edit",
    "Entry",
    "change_body",
    "confirm_focal_point",
    "decide_membership",
    "edit_member",
    "edit_members",
    "end_focal_point",
    "list_focal_point",
    "merge_members",
    "name_focal_point",
    "refuse_focal_point",
    "register_member",
    "register_members",
    "tell_apart",
]
