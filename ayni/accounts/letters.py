"""The e-mails of this room: plain text, in the reader's language, saying who writes and what to do."""

from collections.abc import Callable, Mapping
from typing import Any, NamedTuple
from urllib.parse import urlsplit

from django.conf import settings
from django.core.mail import EmailMessage
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from ayni.accounts.addresses import in_language
from ayni.accounts.models import Invitation, Person, RoleKind
from ayni.accounts.queries import seal_of
from ayni.accounts.scopes import scope_label
from ayni.core.outbox import write_letter


class Letter(NamedTuple):
    """A subject of one line and a body of plain text."""

    subject: str
    body: str


def invitation_letter(invitation: Invitation) -> Letter:
    """Write an invitation in its own language: by whom, for which role, the link, until when."""
    with translation.override(invitation.language):
        values = {
            "partnership": settings.AYNI_PARTNERSHIP,
            "plan": settings.AYNI_PLAN_TITLE,
            "role": RoleKind(invitation.kind).label,
            "scope": scope_label(invitation.kind, invitation.scope, invitation.language),
            "date": date_format(timezone.localtime(invitation.expires_at), "DATE_FORMAT"),
        }
        role = _("%(role)s, %(scope)s") % values if values["scope"] else str(values["role"])
        body = [
            _("The Secretariat of the %(partnership)s invites you to work on its plan, the %(plan)s.") % values,
            _("Your role: %(role)s") % {"role": role},
            _("Open this address to accept. It is good until %(date)s, for you alone:") % values,
            invitation_address(invitation),
            _("If you did not expect this, do nothing: no account is made without you."),
        ]
        return Letter(_("%(partnership)s: your invitation") % values, "\n\n".join(body))


def invitation_address(invitation: Invitation) -> str:
    """Return the whole address of the page that accepts an invitation, in the invitation's language."""
    with translation.override(invitation.language):
        path = reverse("accounts:invitation-accept", args=[invitation.code, seal_of(invitation)])
    return settings.AYNI_BASE_URL + path


def account_letter(occasion: str, person: Person | None, context: Mapping[str, Any]) -> Letter:
    """Write the letter for one of the occasions of the sign-in library (its template prefix).

    Raises LookupError for an occasion that cannot come about here.
    """
    with translation.override(person.language if person else translation.get_language()):
        subject, paragraphs = _OCCASIONS[occasion](context)
        title = f"{settings.AYNI_PARTNERSHIP}: {subject}"
        return Letter(title, "\n\n".join(paragraphs))


def send_once(key: str, letter: Letter, address: str) -> None:
    """Put a letter into the outbox, in the present transaction; nothing where the key was used.

    `key` names what the letter tells: a job that runs a second time writes no second letter.
    """
    write_letter(key, address, letter.subject, letter.body + "\n")


def as_sent(letter: Letter) -> tuple[str, str]:
    """Return subject and body of a letter as they go out."""
    return " ".join(letter.subject.split()), letter.body + "\n"


def post(letter: Letter, address: str) -> None:
    """Send a letter now, as somebody waits for it. Raises OSError (or SMTPException) when no mail server takes it."""
    EmailMessage(*as_sent(letter), settings.DEFAULT_FROM_EMAIL, [address]).send()


Written = tuple[str, list[str]]


def _sign_in_code(context: Mapping[str, Any]) -> Written:
    return _("your sign-in code"), [
        _("Your code to sign in:"),
        str(context["code"]),
        _("It works once, for a few minutes, in the window where you asked for it. Tell it to nobody."),
        _("If you did not ask for a code, do nothing: without it nobody gets in."),
    ]


def _address_code(context: Mapping[str, Any]) -> Written:
    return _("confirm your address"), [
        _("Your code to confirm that this address is yours:"),
        str(context["code"]),
        _("Type it in the window where you were asked for it."),
    ]


def _password_reset(context: Mapping[str, Any]) -> Written:
    path = urlsplit(str(context["password_reset_url"])).path
    address = settings.AYNI_BASE_URL + in_language(path, translation.get_language() or settings.LANGUAGE_CODE)
    return _("choose a new password"), [
        _("Open this address to choose a new password:"),
        address,
        _("If you did not ask for this, do nothing: your password stays as it is."),
    ]


def _notice(subject: Callable[[], str], sentence: Callable[[], str]) -> Callable[[Mapping[str, Any]], Written]:
    def write(context: Mapping[str, Any]) -> Written:
        at = context.get("timestamp") or timezone.now()
        account = settings.AYNI_BASE_URL + reverse("accounts:account")
        return subject(), [
            sentence(),
            _("This happened on %(date)s (UTC).") % {"date": date_format(at, "DATETIME_FORMAT")},
            _("If it was you, there is nothing to do."),
            _("If it was not you, choose a new password at once and sign out everywhere: %(address)s")
            % {"address": account},
        ]

    return write


_OCCASIONS: dict[str, Callable[[Mapping[str, Any]], Written]] = {
    "account/email/login_code": _sign_in_code,
    "account/email/email_confirmation": _address_code,
    "account/email/email_confirmation_signup": _address_code,
    "account/email/password_reset_key": _password_reset,
    "account/email/password_changed": _notice(
        lambda: _("your password was changed"), lambda: _("The password of your account was changed.")
    ),
    "account/email/password_set": _notice(
        lambda: _("a password was set"), lambda: _("Your account now has a password.")
    ),
    "account/email/password_reset": _notice(
        lambda: _("your password was changed"), lambda: _("The password of your account was chosen anew by e-mail.")
    ),
    "mfa/email/totp_activated": _notice(
        lambda: _("an authenticator app was added"), lambda: _("An authenticator app was added to your account.")
    ),
    "mfa/email/totp_deactivated": _notice(
        lambda: _("the authenticator app was removed"),
        lambda: _("The authenticator app was removed from your account."),
    ),
    "mfa/email/webauthn_added": _notice(
        lambda: _("a passkey was added"), lambda: _("A passkey was added to your account.")
    ),
    "mfa/email/webauthn_removed": _notice(
        lambda: _("a passkey was removed"), lambda: _("A passkey was removed from your account.")
    ),
    "mfa/email/recovery_codes_generated": _notice(
        lambda: _("new recovery codes"),
        lambda: _("New recovery codes were made for your account; the old ones are void."),
    ),
}
