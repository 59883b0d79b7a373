"""Forms of the roster."""

from typing import Any, ClassVar

from django import forms
from django.utils.translation import gettext_lazy as _

from ayni.brokerage.forms.entries import EntryForm
from ayni.brokerage.forms.items import DayInput, FilterForm
from ayni.core.models import Visibility
from ayni.members.models.application_terms import Theme


class SpecialistForm(EntryForm):
    """A specialist whom a member puts forward."""

    SAID = ("name", "text", "themes", "languages", "countries", "days", "consent_on", "consent_until", "visibility")
    FIRST: ClassVar = {"visibility": Visibility.MEMBERS.value}

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


class RosterFilterForm(FilterForm):
    """What to show of the roster."""

    def __init__(self, sent: Any) -> None:
        super().__init__(sent)
        for name in ("kind", "show", "member"):
            del self.fields[name]
