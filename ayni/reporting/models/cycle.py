"""Reporting cycles: which period is reported on, by whom, what is asked, until when."""

from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from ayni.core.models import Record


class CycleScope(models.TextChoices):
    ALL = "all", _("Every member")
    GOVERNMENTS = "governments", _("Governments only")


class ReportingCycle(Record):
    """One round of reports. `questions` is a list of {code, texts: {language: words}, all: bool}.

    A question that is not for `all` goes to governments alone. `closed_at` ends the round: what comes later is late.
    """

    slug = models.SlugField(max_length=60, unique=True, editable=False)
    title = models.CharField(_("Title"), max_length=200)
    period_starts = models.DateField(_("First day reported on"))
    period_ends = models.DateField(_("Last day reported on"))
    opens_on = models.DateField(_("Opens on"))
    due = models.DateField(_("Due on"))
    scope = models.CharField(_("Who reports"), max_length=12, choices=CycleScope.choices, default=CycleScope.ALL)
    questions = models.JSONField(default=list, blank=True)
    closed_at = models.DateTimeField(null=True, blank=True, editable=False)

    class Meta:
        ordering = ["-due", "-id"]

    def __str__(self) -> str:
        return self.title

    def clean(self) -> None:
        """Hold the days to their order."""
        wrong: dict[str, Any] = {}
        if self.period_starts and self.period_ends and self.period_ends < self.period_starts:
            wrong["period_ends"] = _("The last day cannot lie before the first.")
        if self.opens_on and self.due and self.due < self.opens_on:
            wrong["due"] = _("The due day cannot lie before the day on which it opens.")
        if wrong:
            raise ValidationError(wrong)
