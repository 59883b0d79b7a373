"""Every change of people, roles and invitations."""

from ayni.accounts.actions.invitations import accept_invitation, invite_person, withdraw_invitation
from ayni.accounts.actions.people import change_profile, register_person, sign_out_everywhere
from ayni.accounts.actions.roles import end_role, give_role

__all__ = [
    "accept_invitation",
    "change_profile",
    "end_role",
    "give_role",
    "invite_person",
    "register_person",
    "sign_out_everywhere",
    "withdraw_invitation",
]
