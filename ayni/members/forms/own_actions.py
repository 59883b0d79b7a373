"""Forms about what members do on their own: they parse; what is true or allowed is said by the actions."""

from typing import Any

from django import forms
from django.conf import settings
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from ayni.core.amounts import AmountField
from ayni.core.identifiers import new_code
from ayni.core.models import Visibility
from ayni.core.vocabularies import countries, label, member_categories, regions
from ayni.members.forms.commitments import NO_MONEY, DayInput
from ayni.members.models import OwnActionKind, OwnActionStatus

_STATUSES = [("", _("Not said")), *OwnActionStatus.choices]


class OwnActionForm(forms.Form):
    """A policy, programme or project; `key` makes sending it twice register one."""

    kind = forms.ChoiceField(label=_("Kind"), choices=OwnActionKind.choices, widget=forms.RadioSelect)
    title = forms.CharField(label=_("Title"), max_length=300)
    description = forms.CharField(
        label=_("Description"), required=False, max_length=20_000, widget=forms.Textarea(attrs={"rows": 6})
    )
    language = forms.ChoiceField(label=_("Language of title and description"), choices=settings.LANGUAGES)
    status = forms.ChoiceField(label=_("Status"), required=False, choices=_STATUSES)
    planned_start = forms.DateField(label=_("Planned from"), required=False, widget=DayInput())
    planned_end = forms.DateField(label=_("Planned until"), required=False, widget=DayInput())
    actual_start = forms.DateField(label=_("Began"), required=False, widget=DayInput())
    actual_end = forms.DateField(label=_("Ended"), required=False, widget=DayInput())
    countries = forms.MultipleChoiceField(
        label=_("Countries"),
        required=False,
        help_text=_("Where it takes place. Several with Ctrl or a long press."),
        widget=forms.SelectMultiple({"size": "8"}),
    )
    amount = AmountField(label=_("Budget"), required=False)
    currency = forms.ChoiceField(label=_("Currency"), required=False, choices=NO_MONEY)
    link = forms.URLField(label=_("Link"), required=False, max_length=300, assume_scheme="https")
    iati = forms.CharField(
        label=_("IATI identifier"),
        required=False,
        max_length=200,
        help_text=_("If it is published with IATI: a file brought later then finds this entry."),
    )
    visibility = forms.ChoiceField(label=_("Who may see it"), choices=Visibility.choices)
    key = forms.CharField(widget=forms.HiddenInput, max_length=80, required=False)
    version = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        first = {"key": new_code(20), "language": get_language() or "en", "visibility": Visibility.PUBLIC.value}
        kwargs["initial"] = {**first, **kwargs.get("initial", {})}
        super().__init__(*args, **kwargs)
        self.fields["countries"].choices = _places(countries())  # type: ignore[attr-defined]
        told = kwargs["initial"]["language"]
        if told not in dict(settings.LANGUAGES):
            # A file may have brought words in any language: it stays what it is.
            self.fields["language"].choices = [*settings.LANGUAGES, (told, told)]  # type: ignore[attr-defined]


class OwnActionsFilterForm(forms.Form):
    """What to show of the list."""

    q = forms.CharField(label=_("Words"), required=False, max_length=100, widget=forms.TextInput({"type": "search"}))
    kind = forms.ChoiceField(label=_("Kind"), required=False, choices=[("", _("All")), *OwnActionKind.choices])
    status = forms.ChoiceField(label=_("Status"), required=False, choices=[("", _("All")), *OwnActionStatus.choices])
    country = forms.ChoiceField(label=_("Country"), required=False)
    category = forms.ChoiceField(label=_("Category"), required=False)
    region = forms.ChoiceField(label=_("Region"), required=False)
    member = forms.SlugField(required=False, max_length=60, widget=forms.HiddenInput)

    def __init__(self, sent: Any) -> None:
        super().__init__(sent)
        lang = get_language() or "en"
        every = [("", _("All"))]
        categories = [(code, label(term, lang)) for code, term in member_categories().items()]
        self.fields["country"].choices = [*every, *_places(countries())]  # type: ignore[attr-defined]
        self.fields["category"].choices = [*every, *categories]  # type: ignore[attr-defined]
        self.fields["region"].choices = [  # type: ignore[attr-defined]
            *(*every, *_places(regions()), ("world", _("Worldwide"))),
        ]


class IatiForm(forms.Form):
    """An IATI activity file."""

    file = forms.FileField(
        label=_("IATI activity file"),
        help_text=_("XML of version 2.01, 2.02 or 2.03, as your organisation publishes it."),
        widget=forms.FileInput({"accept": ".xml,application/xml,text/xml"}),
    )


def _places(terms: Any) -> list[tuple[str, str]]:
    lang = get_language() or "en"
    return sorted(((code, label(term, lang)) for code, term in terms.items()), key=lambda one: one[1].casefold())
