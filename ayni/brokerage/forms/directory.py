"""Forms of the directory of services."""

from typing import Any

from django import forms
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from ayni.brokerage.forms.entries import EntryForm
from ayni.brokerage.forms.items import Choices, DayInput, FilterForm, named, tongues
from ayni.brokerage.models import ServiceKind
from ayni.core.vocabularies import regions


class ServiceForm(EntryForm):
    """Who serves rural mountain communities, with what."""

    SAID = (
        *("name", "kinds", "text", "language", "countries", "regions", "languages", "website", "contact"),
        *("consent_on", "checked_on"),
    )

    member = forms.ChoiceField(label=_("Entered by"), required=False)
    name = forms.CharField(label=_("Name"), max_length=200)
    kinds = forms.MultipleChoiceField(
        label=_("Kind of service"), choices=ServiceKind.choices, widget=forms.CheckboxSelectMultiple
    )
    text = forms.CharField(
        label=_("What it offers"),
        max_length=5000,
        widget=forms.Textarea(attrs={"rows": 5}),
        help_text=_("To whom, on which conditions, in plain words; in any language."),
    )
    language = forms.ChoiceField(label=_("Language of these words"), choices=())
    countries = forms.MultipleChoiceField(
        label=_("Countries"),
        required=False,
        help_text=_("Where it serves; without countries and regions: everywhere. Several with Ctrl or a long press."),
        widget=forms.SelectMultiple({"size": "8"}),
    )
    regions = forms.MultipleChoiceField(label=_("Regions"), required=False, widget=forms.CheckboxSelectMultiple)
    languages = forms.MultipleChoiceField(
        label=_("Languages of work"), required=False, widget=forms.SelectMultiple({"size": "6"})
    )
    website = forms.URLField(label=_("Web address"), required=False, max_length=500, assume_scheme="https")
    contact = forms.CharField(
        label=_("Public contact"),
        required=False,
        max_length=300,
        help_text=_("Everybody reads it. Of an office rather than of a person, and only with their consent."),
    )
    consent_on = forms.DateField(
        label=_("Day of their consent"), required=False, widget=DayInput(), help_text=_("Needed with a contact.")
    )
    checked_on = forms.DateField(
        label=_("Last check"), widget=DayInput(), help_text=_("When somebody last made sure that all of this is so.")
    )

    def __init__(self, sent: Any = None, *, members: Choices, **more: Any) -> None:
        more["initial"] = {"language": get_language() or "en", **more.get("initial", {})}
        super().__init__(sent, members=members, **more)
        self.fields["language"].choices = tongues()  # type: ignore[attr-defined]
        self.fields["regions"].choices = named(regions())  # type: ignore[attr-defined]


class ServiceWithdrawForm(forms.Form):
    """Why it leaves the directory."""

    reason = forms.CharField(
        label=_("Reason"),
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Everybody who opens its address reads it."),
    )
    version = forms.IntegerField(required=False, widget=forms.HiddenInput)


class ServiceFilterForm(FilterForm):
    """What to show of the directory."""

    def __init__(self, sent: Any) -> None:
        super().__init__(sent)
        for name in ("theme", "show", "member"):
            del self.fields[name]
        kind = self.fields["kind"]
        kind.label, kind.choices = _("Kind of service"), [("", _("All")), *ServiceKind.choices]  # type: ignore[attr-defined]
