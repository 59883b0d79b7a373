"""Letters about a cycle that went out."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from ayni.reporting.models.report import Report


class LetterKind(models.TextChoices):
    ASKED = "asked", _("Asked to report")
    DECIDED = "decided", _("Told what was decided")
    CLOSED = "closed", _("Told that the cycle is closed")


class ReportReminder(models.Model):
    """One letter about one report to one address, written in the transaction that queued it.

    `number` counts the letters to that address in the cycle from 1 on; the same number never goes out twice.
    """

    report = models.ForeignKey(Report, on_delete=models.PROTECT, related_name="reminders")
    cycle = models.ForeignKey("reporting.ReportingCycle", on_delete=models.PROTECT, related_name="reminders")
    kind = models.CharField(max_length=8, choices=LetterKind.choices, default=LetterKind.ASKED)
    number = models.PositiveSmallIntegerField()
    email = models.EmailField()
    language = models.CharField(max_length=12, default="en")
    sent_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["sent_at", "id"]
        constraints = [models.UniqueConstraint(fields=["cycle", "email", "number"], name="reporting_letter_once")]

    def __str__(self) -> str:
        return f"{self.report_id} {self.number}"
