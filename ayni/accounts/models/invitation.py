"""Invitations: the Secretariat asks somebody in, with the role that waits for them."""

from django.conf import settings
from django.db import models

from ayni.accounts.models.role import RoleKind
from ayni.core.identifiers import new_code
from ayni.core.models import Tracked


def invitation_code() -> str:
    return new_code(24)


class Invitation(Tracked):
    """Good until it is accepted, withdrawn or past its date."""

    code = models.CharField(max_length=32, unique=True, default=invitation_code)
    email = models.EmailField()
    language = models.CharField(max_length=12, choices=settings.LANGUAGES, default="en")
    kind = models.CharField(max_length=12, choices=RoleKind.choices)
    scope = models.CharField(max_length=80, blank=True)
    expires_at = models.DateTimeField()
    accepted_at = models.DateTimeField(null=True, blank=True)
    accepted_by = models.ForeignKey(
        "accounts.Person", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )

    def __str__(self) -> str:
        return self.email
