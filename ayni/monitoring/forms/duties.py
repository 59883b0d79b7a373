"""Forms about duties: which day is looked at, and what is decided."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from ayni.monitoring.models import BearerKind, DutyDecisionKind


class DayInput(forms.DateInput):
    """A date as browsers take it, in whatever language the page is."""

    input_type = "date"

    def format_value(self, value: Any) -> Any:
        return value.isoformat() if hasattr(value, "isoformat") else value


class AskedForm(forms.Form):
    """What a page of duties is asked for; whatever is wrong is left out."""

    as_of = forms.DateField(label=_("As it stood on"), widget=DayInput(), required=False)
    member = forms.CharField(required=False, max_length=60)
    show = forms.ChoiceField(required=False, choices=[("", ""), ("late", ""), ("silent", "")])
    page = forms.IntegerField(required=False, min_value=1)

    def asked(self, name: str) -> Any:
        """Return a value, or None (words: "") where it is missing or wrong."""
        self.is_valid()
        return self.cleaned_data.get(name, "" if name in ("member", "show") else None)


class WhichForm(forms.Form):
    """Whose duty, of which due day."""

    kind = forms.ChoiceField(choices=BearerKind.choices)
    bearer = forms.CharField(required=False, max_length=60)
    due = forms.DateField()
    what = forms.CharField(required=False, max_length=300)


class DecisionForm(forms.Form):
    """What is decided on a duty."""

    decided = forms.ChoiceField(label=_("What is decided"), choices=DutyDecisionKind.choices, widget=forms.RadioSelect)
    new_due = forms.DateField(label=_("New day"), widget=DayInput(), required=False, help_text=_("For more time."))
    taken_by = forms.CharField(
        label=_("Member who takes it over"),
        max_length=200,
        required=False,
        help_text=_("For “taken over”: name, acronym, country or code."),
    )
    reason = forms.CharField(label=_("Reason"), widget=forms.Textarea(attrs={"rows": 3}), max_length=2000)


class BackForm(forms.Form):
    """Why a decision is taken back."""

    reason = forms.CharField(label=_("Reason"), widget=forms.Textarea(attrs={"rows": 3}), max_length=2000)
    version = forms.IntegerField(widget=forms.HiddenInput)
