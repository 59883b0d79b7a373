"""A person: an e-mail address to sign in with, a name to be called by, a language to be written to in."""

from typing import Any, ClassVar

from django.conf import settings
from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models
from django.db.models.functions import Lower
from django.utils import timezone
from django.utils.crypto import salted_hmac
from django.utils.translation import gettext_lazy as _

from ayni.core.identifiers import new_code
from ayni.core.models import Tracked


class People(BaseUserManager["Person"]):
    """Creates people with normalized addresses."""

    def create_user(self, email: str, password: str | None = None, **values: Any) -> "Person":
        """Return a new person; without a password only a code or a passkey opens the account."""
        person = self.model(email=self.normalize_email(email).lower(), **values)
        person.set_password(password)
        person.save(using=self._db)
        return person

    def get_by_natural_key(self, username: str | None) -> "Person":
        return self.get(email__iexact=username)


class Person(Tracked, AbstractBaseUser):
    """Rights come from roles only; there is no superuser above consent.

    Sessions hold while `session_salt` stays the same: changing it signs the person out everywhere.
    """

    code = models.CharField(max_length=16, unique=True, default=new_code, editable=False)
    email = models.EmailField(_("E-mail address"), unique=True)
    name = models.CharField(_("Name"), max_length=120, blank=True)
    language = models.CharField(_("Language"), max_length=12, choices=settings.LANGUAGES, default="en")
    is_active = models.BooleanField(default=True)
    is_demo = models.BooleanField(default=False, editable=False)
    joined_at = models.DateTimeField(default=timezone.now, editable=False)
    session_salt = models.CharField(max_length=16, default=new_code, editable=False)

    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = []
    objects = People()

    class Meta:
        constraints = [models.UniqueConstraint(Lower("email"), name="accounts_person_email_lower")]

    def __str__(self) -> str:
        return self.name or self.email.partition("@")[0]

    def _get_session_auth_hash(self, secret: str | None = None) -> str:
        # Django's own hash with one more ingredient, so that sessions can be ended without touching the password.
        return salted_hmac(
            "ayni.accounts.Person.session", self.password + self.session_salt, secret=secret, algorithm="sha256"
        ).hexdigest()
