"""A person's account: made, changed, signed out."""

from typing import Any

from allauth.account.models import EmailAddress
from django.conf import settings
from django.contrib.auth.hashers import make_password
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from ayni.accounts.models import Person
from ayni.accounts.rules import can_change_profile
from ayni.core.audit import record_audit
from ayni.core.changes import change
from ayni.core.errors import Invalid
from ayni.core.identifiers import new_code
from ayni.core.verdicts import require


def register_person(
    *, by: Any, email: str, name: str, language: str, password: str = "", is_demo: bool = False, encoded: str = ""
) -> Person:
    """Make an account with a proven address; without a password a code or a passkey opens it.

    Called for an accepted invitation and by the command line, never by a stranger's form. `encoded` is a password
    hashed before. `by` is None when the person makes their own account. Raises Invalid with the fields at fault.
    """
    person = Person(email=email.strip().lower(), name=" ".join(name.split()), language=language, is_demo=is_demo)
    if not person.name:
        raise Invalid(fields={"name": [_("Say what to call you.")]})
    if password:
        _require_good_password(password, person)
    person.password = encoded or make_password(password or None)
    with transaction.atomic():
        _validate(person)
        person.save(force_insert=True)
        EmailAddress.objects.create(user=person, email=person.email, verified=True, primary=True)
        written = {"email": [None, person.email], "name": [None, person.name], "language": [None, language]}
        record_audit(person, by=by or person, verb="registered", changes=written)
    return person


def change_profile(person: Person, *, by: Any, name: str, language: str, expected: int | None = None) -> Person:
    """Change what a person is called and written to in. Raises Conflict when it changed meanwhile."""
    require(can_change_profile(by, person))
    if not name.strip():
        raise Invalid(fields={"name": [_("Say what to call you.")]})
    if language not in dict(settings.LANGUAGES):
        raise Invalid(fields={"language": [_("Choose one of the languages in the list.")]})
    values = {"name": " ".join(name.split()), "language": language}
    return change(person, values, by=by, verb="profile changed", expected=expected)


def sign_out_everywhere(person: Person, *, by: Any) -> Person:
    """End every session of the person, this one included unless the caller renews it. Recorded without the salt."""
    require(can_change_profile(by, person))
    with transaction.atomic():
        person.session_salt = new_code()
        person.save(update_fields=["session_salt"])
        record_audit(person, by=by, verb="signed out everywhere")
    return person


def _require_good_password(password: str, person: Person) -> None:
    try:
        validate_password(password, person)
    except ValidationError as error:
        raise Invalid(fields={"password": error.messages}) from error


def _validate(person: Person) -> None:
    try:
        person.full_clean()
    except ValidationError as error:
        raise Invalid(fields=error.message_dict) from error
