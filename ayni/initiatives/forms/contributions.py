"""Forms about what members bring."""

from typing import Any

from django import forms
from django.conf import settings
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from ayni.core.amounts import AmountField
from ayni.core.currencies import CURRENCIES
from ayni.core.identifiers import new_code
from ayni.core.models import Visibility
from ayni.initiatives.forms.initiatives import Choices, DayInput, set_choices
from ayni.initiatives.models import ContributionForm as Form
from ayni.initiatives.models import ContributionKind

_CURRENCIES = [("", _("Not money")), *((code, code) for code in sorted(CURRENCIES))]


class TermsForm(forms.Form):
    """What is brought: kind, amount, period, in kind or in cash, in words; and who may see it."""

    kind = forms.ChoiceField(label=_("Kind"), choices=ContributionKind.choices)
    form = forms.ChoiceField(label=_("In kind or in cash"), choices=Form.choices, initial=Form.IN_KIND)
    amount = AmountField(
        label=_("Amount"), required=False, help_text=_("Days, or money in the currency that you choose.")
    )
    currency = forms.ChoiceField(label=_("Currency"), required=False, choices=_CURRENCIES)
    since = forms.DateField(label=_("From"), widget=DayInput())
    until = forms.DateField(label=_("To"), widget=DayInput())
    words = forms.CharField(
        label=_("In words"),
        widget=forms.Textarea(attrs={"rows": 4}),
        required=False,
        help_text=_("What exactly: which data, which rooms, whose time."),
    )
    language = forms.ChoiceField(label=_("Language of these words"), choices=settings.LANGUAGES)
    visibility = forms.ChoiceField(
        label=_("Who may see it"), choices=Visibility.choices, help_text=_("It counts only in totals of those who may.")
    )


class PledgeForm(TermsForm):
    """A first pledge. `key` makes sending it twice pledge once."""

    member = forms.ChoiceField(label=_("Member"))
    key = forms.CharField(widget=forms.HiddenInput, max_length=80, required=False)
    field_order = ("member",)

    def __init__(self, *args: Any, members: Choices, language: str, **kwargs: Any) -> None:
        year = timezone.now().date().year
        kwargs["initial"] = {
            "key": new_code(20),
            "language": language,
            "visibility": Visibility.PUBLIC.value,
            "since": f"{year}-01-01",
            "until": f"{year}-12-31",
        }
        super().__init__(*args, **kwargs)
        set_choices(self, "member", members)


class ChangeForm(TermsForm):
    """Other terms, why, and the version that the person saw."""

    reason = forms.CharField(
        label=_("Why it changes"),
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("The earlier version stays to be seen."),
    )
    version = forms.IntegerField(widget=forms.HiddenInput)
