"""Forms of the roster."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from ayni.brokerage.forms.items import Choices, DayInput, FilterForm, named, tongues
from ayni.core.identifiers import new_code
from ayni.core.models import Visibility
from ayni.core.vocabularies import countries
from ayni.members.models.application_terms import Theme

SAID = (*("name", "text", "themes", "languages", "countries", "days", "consent_on", "consent_until", "visibility"),)


class SpecialistForm(forms.Form):
    """A specialist whom a member puts forward."""

    member = forms.ChoiceField(label=_("For which member"))
    name = forms.CharField(label=_("Name"), max_length=200)
    text = forms.CharField(
        label=_("What they know and have done"), max_length=5000, widget=forms.Textarea(attrs={"rows": 5})
    )
    themes = forms.MultipleChoiceField(
        label=_("Themes"), required=False, choices=Theme.choices, widget=forms.CheckboxSelectMultiple
    )
    languages = forms.MultipleChoiceField(
        label=_("Languages of work"), required=False, widget=forms.SelectMultiple({"size": "6"})
    )
    countries = forms.MultipleChoiceField(
        label=_("Countries"), required=False, widget=forms.SelectMultiple({"size": "8"})
    )
    days = forms.IntegerField(label=_("Days a year"), required=False, min_value=1, max_value=366)
    consent_on = forms.DateField(
        label=_("Day of their consent"),
        widget=DayInput(),
        help_text=_("On this day they agreed to be listed with their name. No address of theirs is kept."),
    )
    consent_until = forms.DateField(label=_("Consent holds until"), widget=DayInput())
    visibility = forms.ChoiceField(label=_("Who may see it"), choices=Visibility.choices)
    key = forms.CharField(required=False, max_length=80, widget=forms.HiddenInput)
    version = forms.IntegerField(required=False, widget=forms.HiddenInput)

    def __init__(self, sent: Any = None, *, members: Choices, **more: Any) -> None:
        first = {"key": new_code(20), "visibility": Visibility.MEMBERS.value}
        more["initial"] = {**first, **more.get("initial", {})}
        super().__init__(sent, **more)
        self.fields["languages"].choices = tongues()  # type: ignore[attr-defined]
        self.fields["countries"].choices = named(countries())  # type: ignore[attr-defined]
        if members:
            self.fields["member"].choices = members  # type: ignore[attr-defined]
        else:
            del self.fields["member"]

    def values(self) -> dict[str, Any]:
        """Return what was said, by the names of the columns."""
        return {name: self.cleaned_data[name] for name in SAID}


class RosterFilterForm(FilterForm):
    """What to show of the roster."""

    def __init__(self, sent: Any) -> None:
        super().__init__(sent)
        for name in ("kind", "show", "member"):
            del self.fields[name]
