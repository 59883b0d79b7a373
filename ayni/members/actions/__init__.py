"""Every change of the register."""

from ayni.members.actions.bodies import change_body
from ayni.members.actions.entries import edit_member, register_member
from ayni.members.actions.membership import decide_membership
from ayni.members.actions.merging import merge_members

__all__ = ["change_body", "decide_membership", "edit_member", "merge_members", "register_member"]
