"""Reminders: what a person wants to hear of, the digests that went out, and the answers that came by e-mail."""

from typing import Any

from django.conf import settings
from django.core.validators import MaxValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

from ayni.core.identifiers import new_code
from ayni.core.models import StoredFile, Tracked

MOST_A_MONTH = 8


class Occasion(models.TextChoices):
    """Why a person is reminded of a duty."""

    KICK_OFF = "kick_off", _("A new period has begun")
    BEFORE = "before", _("It falls due within thirty days")
    AFTER = "after", _("It is overdue")
    CLOSE_OUT = "close_out", _("Last call: overdue for sixty days")


class ReminderChoice(Tracked):
    """What a person chose: the kinds of reminders that are off, the most digests a month (null: the usual number).

    A kind is an occasion, or one that another room registered.
    """

    person = models.OneToOneField(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="reminder_choice")
    off = models.JSONField(_("No reminders when"), default=list, blank=True)
    most = models.PositiveSmallIntegerField(
        _("At most so many a month"), null=True, blank=True, validators=[MaxValueValidator(MOST_A_MONTH)]
    )

    def __str__(self) -> str:
        return str(self.person_id)


class Digest(models.Model):
    """One mail with what is due, to one person, one a day at most. `code` is the token that an answer carries.

    `lines` are what it lists, by number: [{"rows": ["workplan:CODE", …], "member", "kind", "text"}].
    """

    code = models.CharField(max_length=20, unique=True)
    person = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="digests")
    day = models.DateField()
    lines: Any = models.JSONField(default=list)
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["person", "day"], name="monitoring_digest_a_day")]

    def __str__(self) -> str:
        return f"{self.person_id} {self.day}"


class Told(models.Model):
    """A person was reminded of a duty on an occasion, or of something of another room: it happens once.

    `occasion` is the kind of reminder; `about` a hash of what it was about and its day.
    """

    digest = models.ForeignKey(Digest, on_delete=models.CASCADE, related_name="told")
    person = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    occasion = models.CharField(max_length=10)
    about = models.CharField(max_length=64)

    class Meta:
        verbose_name_plural = "told"
        constraints = [models.UniqueConstraint(fields=["person", "about", "occasion"], name="monitoring_told_once")]

    def __str__(self) -> str:
        return f"{self.person_id} {self.occasion}"


class MailFate(models.TextChoices):
    """What became of a mail that came in."""

    DRAFTED = "drafted", _("A draft, or several")
    EMPTY = "empty", _("Nothing was filled in")
    UNKNOWN = "unknown", _("No reminder of ours, or too old")
    STRANGER = "stranger", _("From another address than we wrote to")
    AUTOMATIC = "automatic", _("Sent by a machine")


class ReceivedMail(models.Model):
    """A mail as it came, kept whole. `mark` is its Message-ID, hashed: the same mail delivered twice is one."""

    code = models.CharField(max_length=16, unique=True, default=new_code)
    mark = models.CharField(max_length=64, unique=True)
    sender = models.CharField(max_length=254, blank=True)
    subject = models.CharField(max_length=300, blank=True)
    text = models.TextField(blank=True)
    digest = models.ForeignKey(Digest, null=True, on_delete=models.SET_NULL, related_name="answers")
    fate = models.CharField(max_length=10, choices=MailFate.choices)
    drafts: Any = models.JSONField(default=list)
    whole = models.ForeignKey(StoredFile, null=True, on_delete=models.PROTECT, related_name="+")
    received_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["-received_at", "-id"]

    def __str__(self) -> str:
        return f"{self.sender} {self.fate}"
