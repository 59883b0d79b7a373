"""Forms about commitments and re-affirmations: they parse; what is true or allowed is said by the actions."""

from typing import Any

from django import forms
from django.conf import settings
from django.utils.translation import get_language, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from ayni.core.amounts import AmountField
from ayni.core.currencies import CURRENCIES
from ayni.core.identifiers import new_code
from ayni.core.models import Visibility
from ayni.core.vocabularies import label, member_categories, regions
from ayni.members.models import CommitmentKind

NO_MONEY = [("", _("No amount")), *((code, code) for code in sorted(CURRENCIES))]
STATES = [("in_force", _("Re-affirmed")), ("lapsed", pgettext_lazy("re-affirmation", "Lapsed")), ("none", _("Not yet"))]


class DayInput(forms.DateInput):
    """A date as browsers take it, in whatever language the page is."""

    input_type = "date"

    def __init__(self) -> None:
        super().__init__(format="%Y-%m-%d")


class SignedForm(forms.Form):
    """Who signed, and the document."""

    signatory = forms.CharField(label=_("Signed by"), max_length=120, required=False)
    signatory_title = forms.CharField(label=_("Title or office of who signed"), max_length=200, required=False)
    document = forms.FileField(
        label=_("Document"), required=False, help_text=_("As signed. Whoever sees the entry can download it.")
    )


class CommitmentForm(SignedForm):
    """What is committed; `key` makes sending it twice record one."""

    kind = forms.ChoiceField(label=_("Kind"), choices=CommitmentKind.choices, widget=forms.RadioSelect)
    dated = forms.DateField(label=_("Date"), widget=DayInput())
    until = forms.DateField(
        label=_("Holds until"), widget=DayInput(), required=False, help_text=_("Empty: without an end.")
    )
    text = forms.CharField(label=_("Text"), widget=forms.Textarea(attrs={"rows": 6}), max_length=20_000)
    language = forms.ChoiceField(label=_("Language of the text"), choices=settings.LANGUAGES)
    amount = AmountField(
        label=_("Amount"), required=False, help_text=_("Financial: how much. In kind: what it is worth, if known.")
    )
    currency = forms.ChoiceField(label=_("Currency"), required=False, choices=NO_MONEY)
    visibility = forms.ChoiceField(label=_("Who may see it"), choices=Visibility.choices)
    key = forms.CharField(widget=forms.HiddenInput, max_length=80, required=False)
    field_order = ("kind", "dated", "until", "text", "language", "amount", "currency", "signatory", "signatory_title")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        first = {"key": new_code(20), "language": get_language() or "en", "visibility": Visibility.PUBLIC.value}
        kwargs["initial"] = {**first, **kwargs.get("initial", {})}
        super().__init__(*args, **kwargs)


class CommitmentChangeForm(CommitmentForm):
    """Other terms, why, and the version that the person saw."""

    reason = forms.CharField(
        label=_("Why it changes"),
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("The earlier version stays to be seen."),
    )
    version = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        del self.fields["key"]
        self.fields["document"].help_text = _("Empty: the present one stays.")


class ReaffirmForm(SignedForm):
    """The day of the re-affirmation and what is said with it; `key` makes sending it twice record one."""

    affirmed_on = forms.DateField(label=_("Date"), widget=DayInput())
    statement = forms.CharField(
        label=_("Statement"), widget=forms.Textarea(attrs={"rows": 4}), required=False, max_length=8_000
    )
    words_language = forms.ChoiceField(label=_("Language of the statement"), choices=settings.LANGUAGES)
    key = forms.CharField(widget=forms.HiddenInput, max_length=80, required=False)
    field_order = ("affirmed_on", "statement", "words_language", "signatory", "signatory_title", "document")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs["initial"] = {"key": new_code(20), **kwargs.get("initial", {})}
        super().__init__(*args, **kwargs)


class ReaffirmedFilterForm(forms.Form):
    """What to show of the page of re-affirmations."""

    category = forms.ChoiceField(label=_("Category"), required=False)
    region = forms.ChoiceField(label=_("Region"), required=False)
    state = forms.ChoiceField(label=_("Re-affirmation"), required=False, choices=[("", _("All")), *STATES])

    def __init__(self, sent: Any) -> None:
        super().__init__(sent)
        lang = get_language() or "en"
        categories = [(code, label(term, lang)) for code, term in member_categories().items()]
        places = sorted(((code, label(term, lang)) for code, term in regions().items()), key=lambda one: one[1])
        self.fields["category"].choices = [("", _("All")), *categories]  # type: ignore[attr-defined]
        self.fields["region"].choices = [  # type: ignore[attr-defined]
            *(("", _("All")), *places, ("world", _("Worldwide"))),
        ]
