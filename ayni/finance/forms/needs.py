"""Forms about what a row needs, and the filter of the list of rows that can be funded."""

from typing import Any

from django import forms
from django.utils.translation import get_language, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from ayni.core.amounts import AmountField
from ayni.finance.forms.fields import (
    MONEY,
    Choices,
    SentForm,
    area,
    country_choices,
    currency_field,
    day,
    language_choices,
)
from ayni.members.models.application_terms import Theme


class NeedForm(SentForm):
    """What a row needs. Only title, amount and currency are required."""

    title = forms.CharField(
        label=_("What the money is for"),
        max_length=300,
        help_text=_("In one sentence that a funder understands without the plan."),
    )
    language = forms.ChoiceField(label=_("Language of these words"))
    amount = AmountField(label=_("Amount"), help_text=_("What is asked of others; your own share stands beside it."))
    currency = currency_field()
    least = AmountField(label=_("At least"), required=False, help_text=_("Below this amount it is of no use."))
    own_cash = AmountField(label=_("Own share in cash"), required=False)
    own_kind = AmountField(
        label=_("Own share in kind, valued"), required=False, help_text=_("Only where you value it yourselves.")
    )
    own_kind_words = forms.CharField(label=_("Own share in kind, in words"), required=False, max_length=500)
    starts = day(_("From"), required=False)
    ends = day(_("Until"), required=False)
    themes = forms.MultipleChoiceField(
        label=_("Themes"), required=False, choices=Theme.choices, widget=forms.CheckboxSelectMultiple
    )
    countries = forms.MultipleChoiceField(
        label=_("Countries"),
        required=False,
        help_text=_("Several with Ctrl or a long press."),
        widget=forms.SelectMultiple({"size": "6"}),
    )
    note = area(_("Note"))

    def __init__(self, sent: Any = None, **more: Any) -> None:
        more["initial"] = {"language": get_language() or "en", **more.get("initial", {})}
        super().__init__(sent, **more)
        self.fields["language"].choices = language_choices()  # type: ignore[attr-defined]
        self.fields["countries"].choices = country_choices()  # type: ignore[attr-defined]


class ReasonForm(SentForm):
    """A reason."""

    reason = area(_("Reason"), limit=2000, required=True)


class FilterForm(forms.Form):
    """What to show of the rows that can be funded."""

    q = forms.CharField(label=_("Words"), required=False, max_length=100, widget=forms.TextInput({"type": "search"}))
    country = forms.ChoiceField(label=_("Country"), required=False)
    theme = forms.ChoiceField(label=_("Theme"), required=False, choices=[("", _("All")), *Theme.choices])
    initiative = forms.ChoiceField(label=_("Initiative"), required=False)
    currency = forms.ChoiceField(label=_("Currency"), required=False, choices=[("", _("All")), *MONEY])
    show = forms.ChoiceField(
        label=_("Show"),
        required=False,
        choices=[
            ("", pgettext_lazy("funding", "With a gap")),
            ("all", pgettext_lazy("funding", "All, funded ones too")),
        ],
    )

    workplan = forms.SlugField(required=False, max_length=80, widget=forms.HiddenInput)

    def __init__(self, sent: Any, *, initiatives: Choices) -> None:
        super().__init__(sent)
        every = [("", _("All"))]
        self.fields["country"].choices = [*every, *country_choices()]  # type: ignore[attr-defined]
        self.fields["initiative"].choices = [*every, *initiatives]  # type: ignore[attr-defined]
