"""Indicators and outputs: each belongs to one activity and has its own stable code."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from ayni.core.models import Tracked


class OutputType(models.TextChoices):
    REPORT = "report", _("Report")
    TRAINED_PEOPLE = "trained_people", _("Trained people")
    AGREEMENT = "agreement", _("Agreement")
    DATABASE = "database", _("Database")
    PUBLICATION = "publication", _("Publication")
    NETWORK = "network", _("Network")
    BUDGET_ALLOCATION = "budget_allocation", _("Budget allocation")
    PLAN = "plan", _("Plan")
    EVENT = "event", _("Event")
    OTHER = "other", _("Other")


class Indicator(Tracked):
    """The words of an indicator; `rule` is the reading that a person will confirm."""

    activity = models.ForeignKey("workplans.Activity", on_delete=models.PROTECT, related_name="indicators")
    code = models.CharField(max_length=30)
    words = models.TextField()
    rule = models.JSONField(null=True, blank=True)
    position = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["activity", "code"], name="workplans_indicator_code")]
        ordering = ["position", "id"]

    def __str__(self) -> str:
        return self.code


class Output(Tracked):
    """A product or service that the activity yields."""

    activity = models.ForeignKey("workplans.Activity", on_delete=models.PROTECT, related_name="outputs")
    code = models.CharField(max_length=30)
    words = models.TextField()
    type = models.CharField(max_length=20, choices=OutputType.choices, default=OutputType.OTHER)
    position = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["activity", "code"], name="workplans_output_code")]
        ordering = ["position", "id"]

    def __str__(self) -> str:
        return self.code
