"""Who may do what with people, roles and invitations."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from ayni.accounts.models import Invitation, Person, Role, RoleKind
from ayni.accounts.queries import closed_because, other_secretariat_exists
from ayni.accounts.standing import standing_of
from ayni.core.verdicts import ALLOWED, Denied, Verdict

ONLY_SECRETARIAT = _("Only the Secretariat may do this.")


def can_see_people(by: Any) -> Verdict:
    return ALLOWED if standing_of(by).secretariat else Denied(ONLY_SECRETARIAT)


def can_invite_person(by: Any) -> Verdict:
    return ALLOWED if standing_of(by).secretariat else Denied(ONLY_SECRETARIAT)


def can_withdraw_invitation(by: Any, invitation: Invitation) -> Verdict:
    """Only what is still open can be withdrawn."""
    if not standing_of(by).secretariat:
        return Denied(ONLY_SECRETARIAT)
    because = closed_because(invitation)
    return Denied(because.sentence) if because else ALLOWED


def can_accept_invitation(by: Any, invitation: Invitation, existing: Person | None) -> Verdict:
    """The link proves the address, so it may open a new account; an existing account must be signed in by itself."""
    because = closed_because(invitation)
    if because:
        return Denied(because.sentence)
    signed_in = by if by is not None and by.is_authenticated else None
    if existing is None and signed_in is None:
        return ALLOWED
    if existing is None or (signed_in is not None and signed_in.pk != existing.pk):
        return Denied(_("This invitation was sent to another address than yours. Sign out first, then open it again."))
    if signed_in is None:
        return Denied(_("You have an account already. Sign in, then accept the invitation."))
    return ALLOWED


def can_give_role(by: Any, person: Person) -> Verdict:
    if not standing_of(by).secretariat:
        return Denied(ONLY_SECRETARIAT)
    if not person.is_active:
        return Denied(_("This account is closed."))
    return ALLOWED


def can_end_role(by: Any, role: Role) -> Verdict:
    """The last holder of the Secretariat's role cannot lose it: nobody could give it back."""
    if not standing_of(by).secretariat:
        return Denied(ONLY_SECRETARIAT)
    if role.withdrawn_at:
        return Denied(_("This role has ended already."))
    if role.kind == RoleKind.SECRETARIAT and not other_secretariat_exists(role):
        return Denied(_("This is the last role in the Secretariat. Give it to somebody else first."))
    return ALLOWED


def can_change_profile(by: Any, person: Person) -> Verdict:
    if by is None or not by.is_authenticated or by.pk != person.pk:
        return Denied(_("Only the person themselves may change this."))
    return ALLOWED


def can_change_secrets(by: Any, person: Person) -> Verdict:
    """Password, passkeys and codes: one's own, and not those of a demo account, which everybody shares."""
    if person.is_demo:
        return Denied(_("Demo accounts are shared by everybody: their password and passkeys cannot be changed."))
    return can_change_profile(by, person)
