"""Who may do what with members."""

from typing import Any

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from ayni.accounts.standing import standing_of
from ayni.core.verdicts import ALLOWED, Denied, Verdict
from ayni.members.models import (
    DECIDED_STATES,
    WAITING_STATES,
    Application,
    ApplicationState,
    Commitment,
    FocalPoint,
    IatiFile,
    Member,
    OwnAction,
    PointState,
    Reaffirmation,
    Renewal,
    RenewalState,
    Status,
)
from ayni.members.queries.liveness import months_later
from ayni.members.queries.renewals import EARLY, last_renewal

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


def can_record_commitment(by: Any, member: Member) -> Verdict:
    """The focal point and the alternate, the Secretariat on behalf of any; while it is a member."""
    if member.merged_into_id or member.status not in (Status.ACTIVE, Status.LAPSED):
        return Denied(_("Only present members commit themselves."))
    return _speaks_for(by, member)


def can_edit_commitment(by: Any, commitment: Commitment) -> Verdict:
    """Who speaks for the member, until it is withdrawn."""
    if commitment.withdrawn_at is not None:
        return Denied(_("This commitment has been withdrawn."))
    return _speaks_for(by, commitment.member)


def can_withdraw_commitment(by: Any, commitment: Commitment) -> Verdict:
    """As `can_edit_commitment`."""
    return can_edit_commitment(by, commitment)


def can_reaffirm_commitment(by: Any, member: Member) -> Verdict:
    """As `can_record_commitment`."""
    return can_record_commitment(by, member)


def can_withdraw_reaffirmation(by: Any, row: Reaffirmation) -> Verdict:
    """Who speaks for the member, until it is withdrawn."""
    if row.withdrawn_at is not None:
        return Denied(_("This re-affirmation has been withdrawn."))
    return _speaks_for(by, row.member)


def _speaks_for(by: Any, member: Member) -> Verdict:
    if can_keep_register(by) or member.code in standing_of(by).members:
        return ALLOWED
    return Denied(_("Only the member’s focal point and alternate, and the Secretariat on its behalf, may do this."))


def can_write_application(application: Application) -> Verdict:
    """Whoever holds the sealed link, while it is a draft or a question is open."""
    if application.state in (ApplicationState.DRAFT, ApplicationState.ASKED):
        return ALLOWED
    if application.state == ApplicationState.EXPIRED:
        return Denied(_("This draft was deleted after 60 days without a change. You are welcome to begin again."))
    if application.state in DECIDED_STATES:
        return Denied(_("This application was decided. It can no longer be changed."))
    return Denied(_("Your application is with the Secretariat. It can be changed when the Secretariat asks you back."))


def can_screen_applications(by: Any) -> Verdict:
    """The Secretariat reads applications and decides on them."""
    if standing_of(by).secretariat:
        return ALLOWED
    return Denied(_("Only the Secretariat sees applications."))


def can_decide_application(by: Any, application: Application) -> Verdict:
    """The Secretariat, while nothing is decided."""
    if not standing_of(by).secretariat:
        return Denied(_("Only the Secretariat decides on applications."))
    if application.state not in WAITING_STATES:
        return Denied(_("This application was decided already."))
    return ALLOWED


def can_register_own_action(by: Any, member: Member) -> Verdict:
    """As `can_record_commitment`: policies, programmes and projects of a present member, by hand or from a file."""
    if member.merged_into_id or member.status not in (Status.ACTIVE, Status.LAPSED):
        return Denied(_("Only present members register what they do."))
    return _speaks_for(by, member)


def can_edit_own_action(by: Any, action: OwnAction) -> Verdict:
    """Who speaks for the member, until it is withdrawn."""
    if action.withdrawn_at is not None:
        return Denied(_("This entry has been withdrawn."))
    return _speaks_for(by, action.member)


def can_withdraw_own_action(by: Any, action: OwnAction) -> Verdict:
    """As `can_edit_own_action`."""
    return can_edit_own_action(by, action)


def can_accept_iati_file(by: Any, file: IatiFile) -> Verdict:
    """As `can_register_own_action` for the file's member."""
    return can_register_own_action(by, file.member)


def can_renew_member(by: Any, member: Member) -> Verdict:
    """Who speaks for the member, and the Secretariat on its behalf, from six months before the end of the term."""
    if member.merged_into_id or member.status != Status.ACTIVE or member.term_ends is None:
        return Denied(_("Only members whose term runs can renew it."))
    if member.term_ends > months_later(timezone.now().date(), EARLY):
        return Denied(_("Membership can be renewed from six months before the term ends."))
    if (last := last_renewal(member)) and last.state == RenewalState.WAITING:
        return Denied(_("The renewal was sent and waits for the Secretariat."))
    return _speaks_for(by, member)


def can_decide_renewal(by: Any, renewal: Renewal) -> Verdict:
    """The Secretariat, while it waits."""
    if not can_keep_register(by):
        return Denied(_("Only the Secretariat decides on renewals."))
    if renewal.state != RenewalState.WAITING:
        return Denied(_("This renewal was decided already."))
    return ALLOWED


def can_see_silent(by: Any) -> Verdict:
    """The Secretariat for all, a seat-holder for the members of the region."""
    standing = standing_of(by)
    if standing.secretariat or standing.regions:
        return ALLOWED
    return Denied(_("Only the Secretariat and the seat-holders see who is silent."))
