"""Forms about funders, their funds and calls."""

from typing import Any

from django import forms
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from ayni.core.amounts import AmountField
from ayni.core.models import Visibility
from ayni.finance.forms.fields import Choices, SentForm, area, country_choices, currency_field, day, language_choices
from ayni.finance.models import Applicant, FunderKind
from ayni.members.models.application_terms import Theme


class FunderForm(SentForm):
    """Who funds."""

    member = forms.ChoiceField(label=_("Which member it is"), required=False)
    name = forms.CharField(label=_("Name"), max_length=200)
    kind = forms.ChoiceField(label=_("Kind of organisation"), choices=FunderKind.choices)
    text = area(_("What it funds"), 4)
    link = forms.URLField(label=_("Web address"), required=False, max_length=500, assume_scheme="https")
    iati = forms.CharField(
        label=_("IATI identifier"), required=False, max_length=100, help_text=_("Such as XM-DAC-41301, if it has one.")
    )
    visibility = forms.ChoiceField(label=_("Who may see it"), choices=Visibility.choices, widget=forms.RadioSelect)

    def __init__(self, sent: Any = None, *, members: Choices = (), **more: Any) -> None:  # type: ignore[assignment]
        more["initial"] = {"visibility": Visibility.PUBLIC.value, **more.get("initial", {})}
        super().__init__(sent, **more)
        if members:
            self.fields["member"].choices = [("", _("None of them")), *members]  # type: ignore[attr-defined]
        else:
            del self.fields["member"]


class FundForm(SentForm):
    """A fund of a funder."""

    title = forms.CharField(label=_("Title"), max_length=200)
    language = forms.ChoiceField(label=_("Language of these words"))
    text = area(_("What it is for"), 4)
    ceiling = AmountField(label=_("All that is in it"), required=False)
    currency = currency_field()
    link = forms.URLField(label=_("Web address"), required=False, max_length=500, assume_scheme="https")

    def __init__(self, sent: Any = None, **more: Any) -> None:
        more["initial"] = {"language": get_language() or "en", **more.get("initial", {})}
        super().__init__(sent, **more)
        self.fields["language"].choices = language_choices()  # type: ignore[attr-defined]


class CallForm(SentForm):
    """A call of a fund. What is left empty leaves it open."""

    title = forms.CharField(label=_("Title"), max_length=200)
    language = forms.ChoiceField(label=_("Language of these words"))
    text = area(_("What is funded"), 5, limit=10_000)
    eligibility = area(_("Who may apply, in words"))
    applicants = forms.MultipleChoiceField(
        label=_("Who may apply"), required=False, choices=Applicant.choices, widget=forms.CheckboxSelectMultiple
    )
    themes = forms.MultipleChoiceField(
        label=_("Themes"), required=False, choices=Theme.choices, widget=forms.CheckboxSelectMultiple
    )
    countries = forms.MultipleChoiceField(
        label=_("Countries"),
        required=False,
        help_text=_("None: all. Several with Ctrl or a long press."),
        widget=forms.SelectMultiple({"size": "6"}),
    )
    least = AmountField(label=_("Smallest grant"), required=False, help_text=_("In the currency of the fund."))
    most = AmountField(label=_("Largest grant"), required=False)
    own_share = forms.IntegerField(
        label=_("Own share of the applicant, in per cent"), required=False, min_value=0, max_value=100
    )
    opens_on = day(_("Opens on"), required=False)
    closes_on = day(_("Last day"))
    time_zone = forms.CharField(
        label=_("Time zone of the last day"),
        max_length=40,
        initial="UTC",
        help_text=_("It ends at midnight there. Write it as Asia/Bishkek, or UTC."),
    )
    link = forms.URLField(label=_("Web address"), required=False, max_length=500, assume_scheme="https")

    def __init__(self, sent: Any = None, **more: Any) -> None:
        more["initial"] = {"language": get_language() or "en", **more.get("initial", {})}
        super().__init__(sent, **more)
        self.fields["language"].choices = language_choices()  # type: ignore[attr-defined]
        self.fields["countries"].choices = country_choices()  # type: ignore[attr-defined]


class CallFilterForm(forms.Form):
    """Which calls to show."""

    country = forms.ChoiceField(label=_("Country"), required=False)
    theme = forms.ChoiceField(label=_("Theme"), required=False, choices=[("", _("All")), *Theme.choices])
    show = forms.ChoiceField(
        label=_("Show"), required=False, choices=[("", _("Open or still to come")), ("ended", _("Ended"))]
    )

    def __init__(self, sent: Any) -> None:
        super().__init__(sent)
        self.fields["country"].choices = [("", _("All")), *country_choices()]  # type: ignore[attr-defined]
