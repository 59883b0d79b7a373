"""How the sign-in library behaves here: by invitation only, our own letters and sentences, the person's language."""

import re
from smtplib import SMTPException
from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.utils import get_next_redirect_url
from allauth.mfa.adapter import DefaultMFAAdapter
from django.conf import settings
from django.contrib import messages
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from ayni.accounts.addresses import in_language
from ayni.accounts.letters import account_letter, post
from ayni.accounts.models import Person
from ayni.accounts.queries import person_with_address
from ayni.accounts.standing import standing_of
from ayni.core.audit import record_audit
from ayni.core.errors import Unavailable

SENTENCES: dict[str, Promise | str] = {
    "account/messages/logged_in.txt": "",
    "account/messages/logged_out.txt": _("You have signed out."),
    "account/messages/login_code_sent.txt": _("If %(recipient)s has an account here, a code is on its way."),
    "account/messages/email_confirmation_sent.txt": _("A code is on its way to %(email)s."),
    "account/messages/email_confirmed.txt": _("Your address %(email)s is confirmed."),
    "account/messages/password_changed.txt": _("Your password is changed."),
    "account/messages/password_set.txt": _("Your password is set."),
    "mfa/messages/totp_activated.txt": _("The authenticator app is set up."),
    "mfa/messages/totp_deactivated.txt": _("The authenticator app is removed."),
    "mfa/messages/webauthn_added.txt": _("The passkey is added."),
    "mfa/messages/webauthn_removed.txt": _("The passkey is removed."),
    "mfa/messages/recovery_codes_generated.txt": _("Here are your new recovery codes. Keep them somewhere safe."),
}


class AccountAdapter(DefaultAccountAdapter):  # type: ignore[misc]
    """Sign-up is by invitation; every letter and message is ours."""

    error_messages = {
        **DefaultAccountAdapter.error_messages,
        "email_password_mismatch": _("This address and password do not belong together."),
        "too_many_login_attempts": _("Too many attempts. Wait five minutes, or sign in with a code by e-mail."),
        "incorrect_code": _("This code is not right. Use the newest one, without spaces."),
        "incorrect_password": _("This is not your password."),
        "rate_limited": _("Too many attempts. Wait a few minutes, then try again."),
    }

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False

    def pre_login(self, request: HttpRequest, user: Person, **kwargs: Any) -> HttpResponse | None:
        """Turn away demo accounts where this is no demo: everybody knows their password."""
        if user.is_demo and not settings.AYNI_DEMO:
            user.is_active = False  # for this answer only; it is not saved
        response: HttpResponse | None = super().pre_login(request, user, **kwargs)
        return response

    def post_login(self, request: HttpRequest, user: Person, **kwargs: Any) -> HttpResponse:
        """Send the person on: to set up a missing second factor, else where they wanted to go, in their language."""
        wanted = kwargs.pop("redirect_url", None) or get_next_redirect_url(request) or reverse("home:desk")
        if standing_of(user).waiting:
            wanted = reverse("accounts:account")
        response: HttpResponse = super().post_login(
            request, user, redirect_url=in_language(wanted, user.language), **kwargs
        )
        return response

    def get_password_change_redirect_url(self, request: HttpRequest) -> str:
        return reverse("accounts:account")

    def set_password(self, user: Person, password: str) -> None:
        """Keep the change and its audit entry in one transaction; the password itself is nowhere but in its hash."""
        with transaction.atomic():
            user.set_password(password)
            user.save(update_fields=["password"])
            record_audit(user, by=user, verb="password set")

    def send_mail(self, template_prefix: str, email: str, context: dict[str, Any]) -> None:
        """Send our own letter for the library's occasion. Raises Unavailable when no mail server takes it."""
        letter = account_letter(template_prefix, person_with_address(email), context)
        try:
            post(letter, email)
        except (OSError, SMTPException) as error:
            raise Unavailable(_("The e-mail could not be sent just now. Please try again in a few minutes.")) from error

    def send_notification_mail(
        self, template_prefix: str, user: Person, context: dict[str, Any] | None = None, email: str | None = None
    ) -> None:
        """Record what happened to the person's sign-in and tell them by e-mail; the act stands even if no mail goes."""
        verb = template_prefix.rpartition("/")[2].replace("_", " ")
        with transaction.atomic():
            record_audit(user, by=user, verb=verb)
        try:
            super().send_notification_mail(template_prefix, user, context, email)
        except Unavailable:
            self.add_message(
                self.request, messages.WARNING, message=_("We could not send you an e-mail about this change.")
            )

    def add_message(
        self,
        request: HttpRequest,
        level: int,
        message_template: str | None = None,
        message_context: dict[str, Any] | None = None,
        extra_tags: str = "",
        message: Any = None,
    ) -> None:
        if message_template in SENTENCES:
            message = str(SENTENCES[message_template]) % (message_context or {})
            if not message:
                return
        super().add_message(request, level, None, None, extra_tags, message)


class FactorAdapter(DefaultMFAAdapter):  # type: ignore[misc]
    """Second factors: sentences of ours, and a picture that can be scanned in the dark too."""

    error_messages = {
        **DefaultMFAAdapter.error_messages,
        "unverified_email": _("Confirm your e-mail address first: sign in once with a code by e-mail."),
        "incorrect_code": _("This code is not right. Use the newest one, without spaces."),
    }

    def build_totp_svg(self, url: str) -> str:
        """Return the picture of the key on white: its own ground is transparent, and dark pages swallow it."""
        return re.sub(
            r"(<svg[^>]*>)", r'\1<rect width="100%" height="100%" fill="#fff"/>', super().build_totp_svg(url), count=1
        )


def display_name(person: Any) -> str:
    """Return what a page calls a person."""
    return str(person)
