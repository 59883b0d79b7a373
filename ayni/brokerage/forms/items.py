"""Forms about requests and offers, in steps: the words, what they say, who sees it and until when."""

from typing import Any

from django import forms
from django.conf import settings
from django.utils.translation import get_language, get_language_info, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from ayni.brokerage.models import Body, CloseReason, Modality, Support, Urgency
from ayni.brokerage.queries import Wanted
from ayni.core.amounts import AmountField
from ayni.core.currencies import CURRENCIES
from ayni.core.identifiers import new_code
from ayni.core.models import Visibility
from ayni.core.vocabularies import countries, label, regions
from ayni.members.models.application_terms import Theme

Choices = list[tuple[str, str]]
TONGUES = ("en", "fr", "es", "ru", "ar", "de", "hi", "id", "it", "ky", "ne", "pt", "sw", "tg", "tr", "ur", "uz")
ZONES = (
    *("UTC", "Africa/Addis_Ababa", "Africa/Algiers", "Africa/Cairo", "Africa/Casablanca", "Africa/Johannesburg"),
    *("Africa/Kampala", "Africa/Lagos", "Africa/Nairobi", "America/Bogota", "America/Guatemala", "America/La_Paz"),
    *("America/Lima", "America/Mexico_City", "America/New_York", "America/Santiago", "America/Sao_Paulo"),
    *("America/Vancouver", "Asia/Almaty", "Asia/Bishkek", "Asia/Dushanbe", "Asia/Jakarta", "Asia/Kathmandu"),
    *("Asia/Kolkata", "Asia/Manila", "Asia/Shanghai", "Asia/Tashkent", "Asia/Tbilisi", "Asia/Tehran", "Asia/Thimphu"),
    *("Asia/Tokyo", "Asia/Ulaanbaatar", "Asia/Yerevan", "Australia/Sydney", "Europe/Istanbul", "Europe/London"),
    *("Europe/Moscow", "Europe/Paris", "Europe/Rome", "Europe/Vienna", "Europe/Zurich", "Pacific/Auckland"),
)
WORDS = ("title", "text", "language", "under_way")
FACTS = (
    *("kinds", "themes", "countries", "regions", "languages", "modality", "starts", "ends", "days", "amount"),
    *("least", "currency", "urgency", "own_share", "bodies", "share", "for_adaptation"),
)
_OF_REQUESTS = frozenset({"under_way", "urgency", "own_share"})
_OF_OFFERS = frozenset({"share", "for_adaptation"})


class DayInput(forms.DateInput):
    """A day as the browser's own field for dates takes it."""

    input_type = "date"

    def __init__(self) -> None:
        super().__init__(format="%Y-%m-%d")


class _ItemForm(forms.Form):
    """What all steps have: the version that the person saw, and only the fields of this side."""

    version = forms.IntegerField(required=False, widget=forms.HiddenInput)

    def __init__(self, side: str, sent: Any = None, **more: Any) -> None:
        super().__init__(sent, **more)
        for name in (_OF_OFFERS if side == "request" else _OF_REQUESTS) & set(self.fields):
            del self.fields[name]

    def values(self, names: tuple[str, ...]) -> dict[str, Any]:
        """Return what was said, by the names of the columns."""
        return {name: self.cleaned_data[name] for name in names if name in self.fields}


class WordsForm(_ItemForm):
    """The person's own words; all else can be read from them, or said on the next page."""

    member = forms.ChoiceField(label=_("For which member"))
    text = forms.CharField(
        label=_("In your own words"),
        max_length=10_000,
        widget=forms.Textarea(attrs={"rows": 8}),
        help_text=_(
            "In any language. Leave out names and addresses of people: contacts are exchanged when both agree."
        ),
    )
    title = forms.CharField(
        label=_("Title"), required=False, max_length=200, help_text=_("Without one, the first sentence stands for it.")
    )
    language = forms.ChoiceField(label=_("Language of these words"), choices=())
    under_way = forms.CharField(
        label=_("What is under way already"),
        required=False,
        max_length=5000,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    row = forms.CharField(required=False, max_length=120, widget=forms.HiddenInput)
    due = forms.DateField(required=False, widget=forms.HiddenInput)
    key = forms.CharField(required=False, max_length=80, widget=forms.HiddenInput)

    def __init__(self, side: str, sent: Any = None, *, members: Choices, **more: Any) -> None:
        first = {"key": new_code(20), "language": get_language() or "en"}
        more["initial"] = {**first, **more.get("initial", {})}
        super().__init__(side, sent, **more)
        self.fields["language"].choices = tongues()  # type: ignore[attr-defined]
        if members:
            self.fields["member"].choices = members  # type: ignore[attr-defined]
        else:
            del self.fields["member"]
        if len(members) == 1:
            self.initial["member"] = members[0][0]
            self.fields["member"].widget = forms.HiddenInput()


class FactsForm(_ItemForm):
    """What the words say, read by the machine, corrected by the person. Nothing of it is required."""

    kinds = forms.MultipleChoiceField(
        label=_("Kind of support"), required=False, choices=Support.choices, widget=forms.CheckboxSelectMultiple
    )
    themes = forms.MultipleChoiceField(
        label=_("Themes"), required=False, choices=Theme.choices, widget=forms.CheckboxSelectMultiple
    )
    countries = forms.MultipleChoiceField(
        label=_("Countries"),
        required=False,
        help_text=_("Where it is needed or given. Several with Ctrl or a long press."),
        widget=forms.SelectMultiple({"size": "8"}),
    )
    regions = forms.MultipleChoiceField(label=_("Regions"), required=False, widget=forms.CheckboxSelectMultiple)
    languages = forms.MultipleChoiceField(
        label=_("Languages of work"), required=False, widget=forms.SelectMultiple({"size": "6"})
    )
    modality = forms.ChoiceField(label=_("How"), required=False, choices=[("", _("Not said")), *Modality.choices])
    starts = forms.DateField(label=_("From"), required=False, widget=DayInput())
    ends = forms.DateField(label=_("Until"), required=False, widget=DayInput())
    days = forms.IntegerField(label=_("Working days"), required=False, min_value=1, max_value=10_000)
    amount = AmountField(label=_("Amount"), required=False)
    least = AmountField(label=_("At least"), required=False, help_text=_("Below this amount it is of no use."))
    currency = forms.ChoiceField(
        label=_("Currency"), required=False, choices=[("", "–"), *((code, code) for code in sorted(CURRENCIES))]
    )
    own_share = AmountField(label=_("Your own share"), required=False)
    urgency = forms.ChoiceField(label=_("Urgency"), required=False, choices=[("", _("Not said")), *Urgency.choices])
    share = forms.IntegerField(
        label=_("Own share of the receiver, in per cent"), required=False, min_value=0, max_value=100
    )
    bodies = forms.MultipleChoiceField(required=False, choices=Body.choices, widget=forms.CheckboxSelectMultiple)
    for_adaptation = forms.BooleanField(label=_("A practice that others may adapt"), required=False)

    def __init__(self, side: str, sent: Any = None, **more: Any) -> None:
        super().__init__(side, sent, **more)
        self.fields["bodies"].label = _("Who asks") if side == "request" else _("Who may ask")
        self.fields["countries"].choices = named(countries())  # type: ignore[attr-defined]
        self.fields["regions"].choices = named(regions())  # type: ignore[attr-defined]
        self.fields["languages"].choices = tongues()  # type: ignore[attr-defined]


class SendForm(_ItemForm):
    """Who may see it, and until when it holds."""

    visibility = forms.ChoiceField(label=_("Who may see it"), choices=Visibility.choices, widget=forms.RadioSelect)
    expires_on = forms.DateField(label=_("Last day"), widget=DayInput())
    time_zone = forms.CharField(
        label=_("Time zone of the last day"),
        max_length=40,
        widget=forms.TextInput({"list": "zones"}),
        help_text=_("It ends at midnight there. Write it as Asia/Bishkek, or UTC."),
    )


class RenewForm(forms.Form):
    """Another last day."""

    expires_on = forms.DateField(label=_("Last day"), widget=DayInput())
    version = forms.IntegerField(required=False, widget=forms.HiddenInput)


class CloseForm(forms.Form):
    """Why it is closed."""

    because = forms.ChoiceField(label=_("Why"), choices=CloseReason.choices, widget=forms.RadioSelect)
    note = forms.CharField(
        label=_("In words"), required=False, max_length=2000, widget=forms.Textarea(attrs={"rows": 3})
    )
    version = forms.IntegerField(required=False, widget=forms.HiddenInput)


class ScreenForm(forms.Form):
    """What the Secretariat says of it; needed where it is returned."""

    reason = forms.CharField(
        label=_("What is missing"), required=False, max_length=2000, widget=forms.Textarea(attrs={"rows": 3})
    )
    version = forms.IntegerField(required=False, widget=forms.HiddenInput)


class FilterForm(forms.Form):
    """What to show of a list."""

    q = forms.CharField(label=_("Words"), required=False, max_length=100, widget=forms.TextInput({"type": "search"}))
    kind = forms.ChoiceField(label=_("Kind of support"), required=False, choices=[("", _("All")), *Support.choices])
    theme = forms.ChoiceField(label=_("Theme"), required=False, choices=[("", _("All")), *Theme.choices])
    country = forms.ChoiceField(label=_("Country"), required=False)
    region = forms.ChoiceField(label=_("Region"), required=False)
    tongue = forms.ChoiceField(label=_("Language"), required=False)
    show = forms.ChoiceField(
        label=_("Show"),
        required=False,
        choices=[
            ("", pgettext_lazy("exchange", "Open")),
            ("alone", _("Without a match")),
            ("archive", _("Archive")),
            ("all", _("All")),
        ],
    )
    member = forms.SlugField(required=False, max_length=60, widget=forms.HiddenInput)

    def __init__(self, sent: Any) -> None:
        super().__init__(sent)
        every = [("", _("All"))]
        self.fields["country"].choices = [*every, *named(countries())]  # type: ignore[attr-defined]
        self.fields["region"].choices = [*every, *named(regions())]  # type: ignore[attr-defined]
        self.fields["tongue"].choices = [*every, *tongues()]  # type: ignore[attr-defined]

    @classmethod
    def wanted(cls, values: Any) -> tuple[Wanted, dict[str, str]]:
        """Return what the filters of an address ask of a list, and the same as an address holds it."""
        asked = cls(values)
        asked.is_valid()
        chosen = {name: value for name, value in asked.cleaned_data.items() if value}
        return Wanted(**{("words" if name == "q" else name): value for name, value in chosen.items()}), chosen


def tongues() -> Choices:
    """Return languages in which people write and work, the partnership's four first, by name."""
    ours = [code for code, _name in settings.LANGUAGES]
    found = [(code, str(get_language_info(code)["name_translated"])) for code in TONGUES]
    return sorted(found, key=lambda one: (one[0] not in ours, one[1].casefold()))


def named(terms: Any) -> Choices:
    """Return the terms of a vocabulary as choices, by name in the reader's language."""
    lang = get_language() or "en"
    return sorted(((code, label(term, lang)) for code, term in terms.items()), key=lambda one: one[1].casefold())
