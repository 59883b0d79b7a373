"""Decisions on duties: more time, an excuse, or another bearer that takes over."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from ayni.core.identifiers import new_code
from ayni.core.models import Tracked


class DutyDecisionKind(models.TextChoices):
    EXTENDED = "extended", _("More time")
    EXCUSED = "excused", _("Excused")
    TAKEN_OVER = "taken_over", _("Taken over by another member")


class BearerKind(models.TextChoices):
    MEMBER = "member", _("Member")
    SECRETARIAT = "secretariat", _("The Secretariat")
    STEERING_COMMITTEE = "steering_committee", _("The Steering Committee")


class DutyDecision(Tracked):
    """What was decided on the duty of a row, a bearer and a due day, and why. Taken back, it is a tombstone.

    `due` is the day before any extension. It counts from the day on which it was entered, so that any day can be asked.
    """

    code = models.CharField(max_length=16, unique=True, default=new_code, editable=False)
    activity = models.ForeignKey("workplans.Activity", on_delete=models.PROTECT, related_name="duty_decisions")
    bearer_kind = models.CharField(max_length=20, choices=BearerKind.choices)
    bearer_code = models.CharField(max_length=60, blank=True)
    due = models.DateField()
    kind = models.CharField(_("What is decided"), max_length=12, choices=DutyDecisionKind.choices)
    new_due = models.DateField(_("New day"), null=True, blank=True)
    taken_by = models.ForeignKey("members.Member", null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    reason = models.TextField(_("Reason"))

    class Meta:
        ordering = ["id"]
        indexes = [models.Index(fields=["bearer_kind", "bearer_code"], name="monitoring_decided_on")]
        constraints = [
            models.UniqueConstraint(
                fields=["activity", "bearer_kind", "bearer_code", "due"],
                condition=models.Q(withdrawn_at=None),
                name="monitoring_duty_decided_once",
                violation_error_message=_("Something is decided on this duty already. Take that back first."),
            ),
            models.CheckConstraint(
                condition=models.Q(kind="extended", new_due__gt=models.F("due")) | ~models.Q(kind="extended"),
                name="monitoring_duty_extended_later",
                violation_error_message=_("The new day must come after the present one."),
            ),
            models.CheckConstraint(
                condition=models.Q(kind="taken_over", taken_by__isnull=False) | ~models.Q(kind="taken_over"),
                name="monitoring_duty_taken_by",
                violation_error_message=_("Say which member takes it over."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.bearer_code} {self.due}"
