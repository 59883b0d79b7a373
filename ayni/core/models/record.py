"""The base of every record: who and when, a version, and for whole records a visibility and a language."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class Visibility(models.TextChoices):
    PUBLIC = "public", _("Everyone")
    MEMBERS = "members", _("Signed-in members")
    SECRETARIAT = "secretariat", _("Secretariat only")


class Tracked(models.Model):
    """A row with a version that travels through every form, and a tombstone instead of deletion."""

    version = models.PositiveIntegerField(default=1, editable=False)
    created_at = models.DateTimeField(auto_now_add=True)
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, editable=False, on_delete=models.PROTECT, related_name="+"
    )
    changed_at = models.DateTimeField(auto_now=True)
    changed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, editable=False, on_delete=models.PROTECT, related_name="+"
    )
    withdrawn_at = models.DateTimeField(null=True, blank=True, editable=False)

    class Meta:
        abstract = True


class Record(Tracked):
    """A whole record: seen by whom, written in which language (BCP 47)."""

    visibility = models.CharField(max_length=12, choices=Visibility.choices, default=Visibility.MEMBERS)
    language = models.CharField(max_length=12, default="en")

    class Meta:
        abstract = True
