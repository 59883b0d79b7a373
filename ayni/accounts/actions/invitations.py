"""Invitations: the only way to an account."""

from datetime import timedelta
from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from ayni.accounts.actions.people import register_person
from ayni.accounts.actions.roles import require_scope
from ayni.accounts.models import Invitation, Person, Role
from ayni.accounts.queries import holds_role, open_invitation_exists, person_with_address
from ayni.accounts.rules import can_accept_invitation, can_invite_person, can_withdraw_invitation
from ayni.core.changes import change, create, withdraw
from ayni.core.errors import Invalid
from ayni.core.jobs import enqueue
from ayni.core.verdicts import require

GOOD_FOR = timedelta(days=14)


def invite_person(*, by: Any, email: str, kind: str, scope: str = "", language: str = "en") -> Invitation:
    """Invite an address with a role that waits for it; the e-mail goes out in `language` once this has been saved.

    Refuses a role that its owner holds already and a second open invitation for the same. Raises Invalid.
    """
    require(can_invite_person(by))
    address = _require_address(email)
    if language not in dict(settings.LANGUAGES):
        raise Invalid(fields={"language": [_("Choose one of the languages in the list.")]})
    require_scope(kind, scope)
    _require_new(address, kind, scope)
    with transaction.atomic():
        invitation = create(
            Invitation(email=address, kind=kind, scope=scope, language=language, expires_at=timezone.now() + GOOD_FOR),
            by=by,
            verb="invited",
        )
        enqueue("accounts.send_invitation", code=invitation.code)
    return invitation


def withdraw_invitation(invitation: Invitation, *, by: Any, expected: int | None = None) -> Invitation:
    """Make an open invitation's link useless. Refuses one that was accepted or has run out."""
    require(can_withdraw_invitation(by, invitation))
    return withdraw(invitation, by=by, expected=expected)


def accept_invitation(
    invitation: Invitation, *, by: Any, name: str = "", language: str = "", password: str = ""
) -> Person:
    """Take up an invitation: a stranger (`by` None) gets an account, an existing person only the role.

    The role starts today. Recorded: the account, the role, the acceptance. Refuses an invitation that is closed, was
    sent to somebody else, or whose address has an account that is not signed in. Raises Invalid for a poor password.
    """
    with transaction.atomic():
        # Read again under a lock: the same link may be open in two windows.
        current = Invitation.objects.select_for_update().get(pk=invitation.pk)
        existing = person_with_address(current.email)
        require(can_accept_invitation(by, current, existing))
        person = existing or register_person(
            by=None, email=current.email, name=name, language=language or current.language, password=password
        )
        if not holds_role(person, current.kind, current.scope):
            role = Role(person=person, kind=current.kind, scope=current.scope, since=timezone.now().date())
            create(role, by=current.created_by, verb="role given", note=f"invitation {current.pk}")
        change(current, {"accepted_at": timezone.now(), "accepted_by": person}, by=person, verb="accepted")
    person.__dict__.pop("_standing", None)
    return person


def _require_address(email: str) -> str:
    address = email.strip().lower()
    try:
        validate_email(address)
    except ValidationError as error:
        raise Invalid(
            fields={"email": [_("This is not an e-mail address. Write it like name@example.org.")]}
        ) from error
    return address


def _require_new(address: str, kind: str, scope: str) -> None:
    person = person_with_address(address)
    if person is not None and holds_role(person, kind, scope):
        raise Invalid(fields={"email": [_("This person has this role already.")]})
    if open_invitation_exists(address, kind, scope):
        raise Invalid(fields={"email": [_("This address has an open invitation for this role. Withdraw it first.")]})
