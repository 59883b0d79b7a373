"""What a row of a workplan needs in money."""

from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from ayni.core.identifiers import new_code
from ayni.core.models import Tracked
from ayni.core.vocabularies import countries
from ayni.finance.models.money import amount_field, said, wrong_amount, wrong_codes, wrong_currency
from ayni.members.models.application_terms import Theme


class Need(Tracked):
    """What one row needs from others: all amounts in one `currency`; one standing need a row.

    `amount` is asked of others; the own share, in cash and in kind, stands beside it and is not part of it. Below
    `least` what is given is of no use. `title` says in the writer's words what the money is for. A need is seen by
    whoever sees its workplan.
    """

    code = models.CharField(max_length=16, unique=True, default=new_code, editable=False)
    activity = models.ForeignKey("workplans.Activity", on_delete=models.PROTECT, related_name="needs")
    title = models.CharField(_("What the money is for"), max_length=300)
    language = models.CharField(max_length=12, default="en")
    amount = amount_field(_("Amount"), null=False, blank=False)
    currency = models.CharField(_("Currency"), max_length=3)
    least = amount_field(_("At least"))
    own_cash = amount_field(_("Own share in cash"))
    own_kind = amount_field(_("Own share in kind, valued"))
    own_kind_words = models.CharField(_("Own share in kind, in words"), max_length=500, blank=True)
    starts = models.DateField(_("From"), null=True, blank=True)
    ends = models.DateField(_("Until"), null=True, blank=True)
    countries = models.JSONField(default=list, blank=True)
    themes = models.JSONField(default=list, blank=True)
    note = models.TextField(_("Note"), blank=True, max_length=5000)

    class Meta:
        ordering = ["-id"]
        constraints = [
            models.UniqueConstraint(
                fields=["activity"],
                condition=models.Q(withdrawn_at=None),
                name="finance_need_once",
                violation_error_message=_("The need of this row is said already; change it instead."),
            ),
            models.CheckConstraint(
                condition=models.Q(amount__gt=0),
                name="finance_need_amount",
                violation_error_message=_("The amount must be more than nothing."),
            ),
            models.CheckConstraint(
                condition=models.Q(ends=None) | models.Q(starts=None) | models.Q(ends__gte=models.F("starts")),
                name="finance_need_days",
                violation_error_message=_("The last day cannot lie before the first."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.code} {self.title}"

    def clean(self) -> None:
        """Hold amounts to their currency and to each other, codes to their lists."""
        amounts = ("amount", "least", "own_cash", "own_kind")
        wrong: dict[str, Any] = {name: wrong_amount(getattr(self, name), self.currency) for name in amounts}
        wrong |= {"currency": wrong_currency(self.currency)}
        wrong |= {
            "countries": wrong_codes(self.countries, countries()),
            "themes": wrong_codes(self.themes, Theme.values),
        }
        if self.amount is not None and self.amount <= 0:
            wrong["amount"] = _("The amount must be more than nothing.")
        if self.least is not None and self.amount is not None and self.least > self.amount:
            wrong["least"] = _("This cannot be more than the amount.")
        if said(wrong):
            raise ValidationError(said(wrong))
