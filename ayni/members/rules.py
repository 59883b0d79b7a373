"""Who may do what with members."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from ayni.accounts.standing import standing_of
from ayni.core.verdicts import ALLOWED, Denied, Verdict
from ayni.members.models import Member, Status

ONLY_SECRETARIAT = _("Only the Secretariat keeps the register of members.")


def can_keep_register(by: Any) -> Verdict:
    """The Secretariat, and the system itself (None) when it loads its first content."""
    if by is None or standing_of(by).secretariat:
        return ALLOWED
    return Denied(ONLY_SECRETARIAT)


def can_edit_member(by: Any, member: Member) -> Verdict:
    """The Secretariat everything; the member's own focal points what is said about it (`own_words_only`)."""
    if member.merged_into_id:
        return Denied(_("This entry was merged into another one: change that one."))
    if can_keep_register(by):
        return ALLOWED
    if member.code in standing_of(by).members and member.status in (Status.ACTIVE, Status.LAPSED):
        return ALLOWED
    return Denied(_("Only the Secretariat and the member’s own focal points may change this entry."))


def can_decide_membership(by: Any, member: Member) -> Verdict:
    if not can_keep_register(by):
        return Denied(_("Only the Secretariat records decisions on membership."))
    if member.merged_into_id:
        return Denied(_("This entry was merged into another one: change that one."))
    return ALLOWED


def can_merge_member(by: Any, member: Member) -> Verdict:
    if not can_keep_register(by):
        return Denied(ONLY_SECRETARIAT)
    if member.merged_into_id:
        return Denied(_("This entry was merged into another one already."))
    return ALLOWED
