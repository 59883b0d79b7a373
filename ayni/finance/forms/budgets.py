"""Forms about lines of national budgets."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from ayni.core.amounts import AmountField
from ayni.finance.forms.fields import NOT_CHOSEN, Choices, SentForm, country_choices, currency_field, day


class BudgetLineForm(SentForm):
    """A line of a national budget."""

    member = forms.ChoiceField(label=_("Country"))
    fiscal_year = forms.CharField(label=_("Fiscal year"), max_length=20, help_text=_("As it is called: 2026, 2026/27."))
    title = forms.CharField(label=_("Budget line"), max_length=300)
    reference = forms.CharField(label=_("Chapter or page"), max_length=200)
    body = forms.CharField(label=_("Ministry or agency"), required=False, max_length=200)
    amount = AmountField(label=_("Amount"), required=False)
    currency = currency_field(required=False)
    starts = day(_("Adopted on"))
    link = forms.URLField(label=_("Web address"), required=False, max_length=500, assume_scheme="https")
    rows = forms.CharField(
        label=_("Rows of the plan that it serves"),
        required=False,
        max_length=500,
        help_text=_("Their codes, such as FI-2.1, parted by spaces."),
    )

    def __init__(self, sent: Any = None, *, members: Choices, **more: Any) -> None:
        super().__init__(sent, **more)
        self.fields["member"].choices = [NOT_CHOSEN, *members]  # type: ignore[attr-defined]
        if len(members) == 1:
            self.initial["member"] = members[0][0]
            self.fields["member"].widget = forms.HiddenInput()

    def columns(self) -> dict[str, Any]:
        """Return what the record holds."""
        names = ("fiscal_year", "title", "amount", "currency", "starts", "link")
        return {name: self.cleaned_data[name] for name in names}


class SpentForm(SentForm):
    """Whose budget it is, and what was spent."""

    body = forms.CharField(label=_("Ministry or agency"), required=False, max_length=200)
    spent = AmountField(label=_("Spent so far"), required=False)
    spent_on = day(_("Spent by"), required=False)


class BudgetFilterForm(forms.Form):
    """Which lines to show; `years` are the fiscal years that there are, as they are called."""

    country = forms.ChoiceField(label=_("Country"), required=False)
    year = forms.ChoiceField(label=_("Fiscal year"), required=False)

    def __init__(self, sent: Any, *, years: list[str]) -> None:
        super().__init__(sent)
        every = [("", _("All"))]
        self.fields["country"].choices = [*every, *country_choices()]  # type: ignore[attr-defined]
        self.fields["year"].choices = [*every, *((year, year) for year in years)]  # type: ignore[attr-defined]
