"""Renewals of membership before the term ends, and the reminders that were sent about members."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from ayni.core.identifiers import new_code
from ayni.core.models import Tracked
from ayni.members.models.member import Member


class RenewalState(models.TextChoices):
    WAITING = "waiting", _("Waits for the Secretariat")
    CONFIRMED = "confirmed", _("Confirmed")
    RETURNED = "returned", _("Sent back")


class Renewal(Tracked):
    """A member's own word that it goes on after `term_ends`: facts confirmed, criteria affirmed, by whom."""

    code = models.CharField(max_length=16, unique=True, default=new_code, editable=False)
    member = models.ForeignKey(Member, on_delete=models.PROTECT, related_name="renewals")
    term_ends = models.DateField(editable=False)
    state = models.CharField(max_length=10, choices=RenewalState.choices, default=RenewalState.WAITING, editable=False)
    corrections = models.TextField(_("What else the Secretariat should correct"), blank=True)
    signatory = models.CharField(_("Who affirms"), max_length=200)
    reason = models.TextField(blank=True, editable=False)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, editable=False, on_delete=models.PROTECT, related_name="+"
    )
    decided_at = models.DateTimeField(null=True, blank=True, editable=False)

    class Meta:
        ordering = ["created_at", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["member", "term_ends"],
                condition=models.Q(state__in=["waiting", "confirmed"]),
                name="members_renewal_once",
                violation_error_message=_("The renewal for this term has been sent already."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.member_id} {self.term_ends}"


class ReminderKind(models.TextChoices):
    RENEWAL_EARLY = "renewal_early", _("Term ends in six months")
    RENEWAL_LATE = "renewal_late", _("Term ends in a month")
    SILENT_FIRST = "silent_first", _("Not heard from, first letter")
    SILENT_SECOND = "silent_second", _("Not heard from, second letter")
    SILENT_ALTERNATE = "silent_alternate", _("Not heard from, letter to the alternate")


class MemberReminder(models.Model):
    """A letter that went out, written in the transaction that queued it: the same one never goes out twice.

    `about` is what the letter is about: the last day of the term, or the day when the member was last heard from.
    """

    member = models.ForeignKey(Member, on_delete=models.PROTECT, related_name="reminders")
    kind = models.CharField(max_length=20, choices=ReminderKind.choices)
    about = models.DateField()
    email = models.EmailField()
    language = models.CharField(max_length=12, default="en")
    sent_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["sent_at", "id"]
        constraints = [
            models.UniqueConstraint(fields=["member", "kind", "about"], name="members_reminder_once"),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.member_id} {self.about}"
