"""Approaches: a proposal to a funder for what a row needs, with its documents, its steps and the decision."""

from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from ayni.core.identifiers import new_code
from ayni.core.models import StoredFile, Tracked
from ayni.finance.models.money import amount_field, said, wrong_amount, wrong_currency
from ayni.finance.models.terms import ApproachState


class Approach(Tracked):
    """A proposal to a funder, perhaps in answer to a call. Its steps are only added; the last one is its state.

    It is seen by those who look after the row and the Secretariat, and by the funder's member once it was sent.
    `amount` is what is asked, and what was granted once it is accepted; null where nobody said it.
    """

    code = models.CharField(max_length=16, unique=True, default=new_code, editable=False)
    need = models.ForeignKey("finance.Need", on_delete=models.PROTECT, related_name="approaches")
    funder = models.ForeignKey("finance.Funder", on_delete=models.PROTECT, related_name="approaches")
    call = models.ForeignKey("finance.Call", null=True, blank=True, on_delete=models.PROTECT, related_name="approaches")
    text = models.TextField(_("What is proposed"), max_length=10_000)
    language = models.CharField(max_length=12, default="en")
    amount = amount_field(_("Amount"))
    currency = models.CharField(_("Currency"), max_length=3, blank=True)
    state = models.CharField(max_length=10, choices=ApproachState.choices, default=ApproachState.DRAFT, editable=False)
    since = models.DateField(editable=False)
    decision = models.TextField(_("What was decided"), blank=True, editable=False)

    class Meta:
        ordering = ["-since", "-id"]

    def __str__(self) -> str:
        return f"{self.code} {self.state}"

    def clean(self) -> None:
        """Hold the amount to its currency."""
        wrong: dict[str, Any] = {"amount": wrong_amount(self.amount, self.currency)}
        if self.amount is not None:
            wrong["currency"] = wrong_currency(self.currency)
        if self.amount == 0:
            wrong["amount"] = _("The amount must be more than nothing.")
        if said(wrong):
            raise ValidationError(said(wrong))


class ApproachStep(Tracked):
    """One step of an approach on a day. Only added, never changed; `created_by` says who wrote it down."""

    approach = models.ForeignKey(Approach, on_delete=models.CASCADE, related_name="steps")
    state = models.CharField(max_length=10, choices=ApproachState.choices)
    on = models.DateField(_("Day"))
    note = models.TextField(_("In words"), blank=True, max_length=2000)

    class Meta:
        ordering = ["on", "id"]

    def __str__(self) -> str:
        return f"{self.approach_id} {self.state}"


class ApproachFile(Tracked):
    """A document of an approach: the proposal, its budget, a letter."""

    approach = models.ForeignKey(Approach, on_delete=models.CASCADE, related_name="files")
    code = models.CharField(max_length=16, unique=True, default=new_code, editable=False)
    file = models.ForeignKey(StoredFile, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["id"]

    def __str__(self) -> str:
        return f"{self.approach_id}: {self.file_id}"
