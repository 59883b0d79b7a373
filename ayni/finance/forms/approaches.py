"""Forms about approaches to funders."""

from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from ayni.core.amounts import AmountField
from ayni.finance.forms.fields import NOT_CHOSEN, Choices, SentForm, area, currency_field, day, language_choices
from ayni.finance.models import ApproachState


class ApproachForm(SentForm):
    """A proposal to a funder, perhaps in answer to a call."""

    funder = forms.ChoiceField(label=_("To whom"))
    call = forms.ChoiceField(label=_("In answer to a call"), required=False)
    text = area(
        _("What is proposed"),
        6,
        limit=10_000,
        required=True,
        hint=_("Problem, aim, what is done, with whom, from when to when. Documents are added on the next page."),
    )
    language = forms.ChoiceField(label=_("Language of these words"))
    amount = AmountField(label=_("How much is asked"), required=False)
    currency = currency_field(required=False)
    field_order = ("funder", "call", "text", "language", "amount", "currency")

    def __init__(self, sent: Any = None, *, funders: Choices, calls: Choices, **more: Any) -> None:
        more["initial"] = {"language": get_language() or "en", **more.get("initial", {})}
        super().__init__(sent, **more)
        self.fields["funder"].choices = [NOT_CHOSEN, *funders]  # type: ignore[attr-defined]
        self.fields["call"].choices = [("", _("None")), *calls]  # type: ignore[attr-defined]
        self.fields["language"].choices = language_choices()  # type: ignore[attr-defined]


class StepForm(SentForm):
    """The next step of an approach."""

    state = forms.ChoiceField(label=_("What happened"), widget=forms.RadioSelect)
    on = day(_("Day"))
    note = area(_("In words"), limit=2000, hint=_("The reason is needed where it is declined or given up."))

    amount = AmountField(
        label=_("How much is granted"),
        required=False,
        help_text=_("Where it is accepted: from this the commitment is written down with one button."),
    )
    currency = currency_field(required=False)

    def __init__(self, sent: Any = None, *, ways: list[ApproachState], **more: Any) -> None:
        more["initial"] = {"on": timezone.now().date(), **more.get("initial", {})}
        super().__init__(sent, **more)
        if ApproachState.ACCEPTED not in ways:
            del self.fields["amount"], self.fields["currency"]
        self.fields["state"].choices = [(str(way), way.label) for way in ways]  # type: ignore[attr-defined]


class DocumentForm(SentForm):
    """A document of an approach."""

    file = forms.FileField(label=_("File"), allow_empty_file=False, max_length=200)
