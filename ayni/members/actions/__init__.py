"""Every change of the register."""

from ayni.members.actions.applications import (
    accept_application,
    ask_applicant,
    decline_application,
    screen_application,
)
from ayni.members.actions.applying import (
    answer_question,
    begin_application,
    keep_proof,
    save_step,
    send_application,
)
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
    "accept_application",
    "answer_question",
    "ask_applicant",
    "begin_application",
    "change_body",
    "confirm_focal_point",
    "decide_membership",
    "decline_application",
    "edit_member",
    "edit_members",
    "end_focal_point",
    "keep_proof",
    "list_focal_point",
    "merge_members",
    "name_focal_point",
    "refuse_focal_point",
    "register_member",
    "register_members",
    "save_step",
    "screen_application",
    "send_application",
    "tell_apart",
]
