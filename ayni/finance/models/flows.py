"""Flows: a pledge, a commitment, a receipt or a disbursement, each on its own, towards what a row needs."""

from datetime import date, timedelta
from typing import Any

from django.core.exceptions import ValidationError
from django.core.validators import MinValueValidator
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from ayni.core.identifiers import new_code
from ayni.core.models import Record
from ayni.finance.models.money import amount_field, said, wrong_amount, wrong_currency
from ayni.finance.models.terms import FlowKind, FlowState, Side

# Before the first plans of this kind: a day that lies further back is a year written wrong.
EARLIEST = date(1990, 1, 1)


class Flow(Record):
    """Money, or something in kind, from a funder towards a need: original amount and currency, never recalculated.

    `rate` is how much of the need's currency one unit of `currency` is worth, on the day `rate_on`, as `rate_source`
    says; null where both are the same, or where nobody has said it yet: then the amount is shown and not added. What
    is given in kind has an amount only where the giver values it, and is never added to money. `receiver` is a member,
    or `receiver_name` somebody else; neither: those who look after the row. `approach` is the accepted proposal whose
    commitment it is.
    """

    code = models.CharField(max_length=16, unique=True, default=new_code, editable=False)
    need = models.ForeignKey("finance.Need", on_delete=models.PROTECT, related_name="flows")
    funder = models.ForeignKey("finance.Funder", on_delete=models.PROTECT, related_name="flows")
    receiver = models.ForeignKey(
        "members.Member", null=True, blank=True, on_delete=models.PROTECT, related_name="flows_received"
    )
    receiver_name = models.CharField(_("Receiver"), max_length=200, blank=True)
    call = models.ForeignKey("finance.Call", null=True, blank=True, on_delete=models.PROTECT, related_name="flows")
    approach = models.ForeignKey(
        "finance.Approach", null=True, blank=True, on_delete=models.PROTECT, related_name="flows"
    )
    kind = models.CharField(_("What it is"), max_length=12, choices=FlowKind.choices)
    in_kind = models.BooleanField(_("In kind"), default=False)
    amount = amount_field(_("Amount"))
    currency = models.CharField(_("Currency"), max_length=3, blank=True)
    on = models.DateField(_("Day"))
    words = models.CharField(_("In words"), max_length=500, blank=True)
    rate = models.DecimalField(
        _("Exchange rate"), max_digits=18, decimal_places=8, null=True, blank=True, validators=[MinValueValidator(0)]
    )
    rate_on = models.DateField(_("Day of the rate"), null=True, blank=True)
    rate_source = models.CharField(_("Source of the rate"), max_length=200, blank=True)
    said_by = models.CharField(max_length=12, choices=Side.choices, editable=False)
    state = models.CharField(max_length=10, choices=FlowState.choices, default=FlowState.WAITING, editable=False)
    decided_at = models.DateTimeField(null=True, blank=True, editable=False)
    reason = models.TextField(_("Reason"), blank=True, editable=False)

    class Meta:
        ordering = ["on", "id"]
        indexes = [
            models.Index(fields=["need", "kind", "state"], name="finance_flow_of_need"),
            models.Index(fields=["state", "created_at"], name="finance_flow_waiting"),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["approach"],
                condition=models.Q(withdrawn_at=None) & ~models.Q(state="declined"),
                name="finance_flow_of_approach",
                violation_error_message=_("The commitment of this approach is written down already."),
            ),
            models.CheckConstraint(
                condition=models.Q(in_kind=True) | models.Q(amount__gt=0),
                name="finance_flow_amount",
                violation_error_message=_("The amount must be more than nothing."),
            ),
            models.CheckConstraint(
                condition=models.Q(rate=None) | models.Q(rate__gt=0, rate_on__isnull=False),
                name="finance_flow_rate",
                violation_error_message=_("An exchange rate is more than nothing and has a day."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.code} {self.kind}"

    def clean(self) -> None:
        """Hold money to a currency, a rate to its day and source, days to those that have come, none too long ago."""
        wrong: dict[str, Any] = {"amount": wrong_amount(self.amount, self.currency)}
        if self.amount is not None or not self.in_kind:
            wrong["currency"] = wrong_currency(self.currency)
        if self.amount is None and not self.in_kind:
            wrong["amount"] = _("Say how much it is.")
        if self.amount is not None and self.amount <= 0:
            wrong["amount"] = _("The amount must be more than nothing.")
        if self.in_kind and not self.words.strip():
            wrong["words"] = _("Say in words what is given in kind.")
        wrong["on"] = _wrong_day(self.on)
        wrong |= self._wrong_rate()
        if said(wrong):
            raise ValidationError(said(wrong))

    def _wrong_rate(self) -> dict[str, Any]:
        if self.rate is None:
            return {}
        if self.in_kind:
            return {"rate": _("What is given in kind is not added, so it needs no exchange rate.")}
        if self.currency == self.need.currency:
            return {"rate": _("Both are in %(currency)s: no exchange rate is needed.") % {"currency": self.currency}}
        return {
            "rate": None if self.rate > 0 else _("The exchange rate must be more than nothing."),
            "rate_on": _wrong_day(self.rate_on) if self.rate_on else _("Say of which day the exchange rate is."),
            "rate_source": None if self.rate_source.strip() else _("Say where the exchange rate is from."),
        }


def _wrong_day(day: date | None) -> Any:
    """Return what is wrong with a day on which something is said to have happened, or None.

    Tomorrow has come somewhere on earth already.
    """
    if day is None:
        return None
    if day > timezone.now().date() + timedelta(days=1):
        return _("This day has not come yet.")
    return _("This day lies too far back; look at its year.") if day < EARLIEST else None
