"""Who may do what with members."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from ayni.accounts.standing import standing_of
from ayni.core.verdicts import ALLOWED, Denied, Verdict
from ayni.members.models import FocalPoint, Member, PointState, Status

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


def can_name_focal_point(by: Any, member: Member) -> Verdict:
    """The Secretariat and those who speak for the member today, while it is a member."""
    if member.merged_into_id or member.status not in (Status.ACTIVE, Status.LAPSED):
        return Denied(_("Only present members have focal points."))
    if can_keep_register(by) or member.code in standing_of(by).members:
        return ALLOWED
    return Denied(_("Only the Secretariat and the member’s own focal points may name focal points."))


def can_decide_focal_point(by: Any, point: FocalPoint) -> Verdict:
    """Only the Secretariat, and only what still waits."""
    if not can_keep_register(by):
        return Denied(_("Only the Secretariat confirms focal points."))
    if point.state != PointState.REQUESTED:
        return Denied(_("This request was decided already."))
    return ALLOWED


def can_end_focal_point(by: Any, point: FocalPoint) -> Verdict:
    if not can_keep_register(by):
        return Denied(_("Only the Secretariat ends an appointment."))
    if point.state != PointState.IN_FORCE:
        return Denied(_("This appointment is not in force."))
    return ALLOWED


def can_list_focal_point(by: Any, point: FocalPoint) -> Verdict:
    """Consent is the person's own; the Secretariat writes down what the person told it."""
    if point.state != PointState.IN_FORCE:
        return Denied(_("This appointment is not in force."))
    own = by is not None and by.is_authenticated and by.email.lower() == point.email.lower()
    if own or can_keep_register(by):
        return ALLOWED
    return Denied(_("Only the person themselves and the Secretariat may change this."))
