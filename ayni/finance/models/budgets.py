"""Lines of national budgets that hold what a plan asks for."""

from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from ayni.core.identifiers import new_code
from ayni.core.models import Tracked
from ayni.finance.models.money import amount_field, said, wrong_amount


class BudgetLine(Tracked):
    """What a record of a budget line does not hold: whose budget it is, and what was spent of it by which day.

    Title, fiscal year, amount, reference and rows are those of its evidence alone, of which this is the source.
    """

    code = models.CharField(max_length=16, unique=True, default=new_code, editable=False)
    evidence = models.OneToOneField("monitoring.Evidence", on_delete=models.PROTECT, related_name="budget_line")
    body = models.CharField(_("Ministry or agency"), max_length=200, blank=True)
    spent = amount_field(_("Spent so far"))
    spent_on = models.DateField(_("Spent by"), null=True, blank=True)

    class Meta:
        ordering = ["id"]

    def __str__(self) -> str:
        return f"{self.code} {self.evidence_id}"

    def clean(self) -> None:
        """Hold what was spent to a day, and to the currency of the line."""
        wrong: dict[str, Any] = {"spent": wrong_amount(self.spent, self.evidence.currency)}
        if self.spent is not None and not self.evidence.currency:
            wrong["spent"] = _("The record of this line says no currency.")
        if self.spent is not None and self.spent_on is None:
            wrong["spent_on"] = _("Say by which day it was spent.")
        if said(wrong):
            raise ValidationError(said(wrong))
