"""Forms about flows: writing one down, adopting a row, the exchange rate, confirming."""

from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from ayni.core.amounts import AmountField
from ayni.core.models import Visibility
from ayni.finance.forms.fields import NOT_CHOSEN, Choices, RateField, SentForm, area, currency_field, day
from ayni.finance.models import FlowKind, FunderKind

# Needed of money, or of a funder that is not in the list: not to be called optional.
_UNMARKED = ("funder", "amount", "currency")
_RATE_HINT = _("How much of the need’s currency one unit of this one is worth. Without it the amount is not added.")
_KIND_HINT = _(
    "A pledge says what you mean to give; a commitment binds and makes the gap smaller; a disbursement is paid."
)
_GIVEN = [(str(kind), kind.label) for kind in (FlowKind.PLEDGE, FlowKind.COMMITMENT, FlowKind.DISBURSEMENT)]


class _MoneyForm(SentForm):
    """An amount of something, in money or in kind, on a day."""

    in_kind = forms.BooleanField(
        label=_("In kind"), required=False, help_text=_("Work, goods, rooms: shown apart and never added to money.")
    )
    amount = AmountField(
        label=_("Amount"),
        required=False,
        help_text=_("In the original currency. In kind: only if the giver values it."),
    )
    currency = currency_field(required=False)
    on = day(_("Day"))
    words = forms.CharField(label=_("In words"), required=False, max_length=500)

    def __init__(self, sent: Any = None, **more: Any) -> None:
        super().__init__(sent, **more)
        for name in _UNMARKED:
            if name in self.fields:
                self.fields[name].unmarked = True  # type: ignore[attr-defined]


class RateForm(SentForm):
    """An exchange rate with its day and source."""

    rate = RateField(label=_("Exchange rate"), help_text=_RATE_HINT)
    rate_on = day(_("Day of the rate"))
    rate_source = forms.CharField(
        label=_("Source of the rate"), max_length=200, help_text=_("For example the central bank that publishes it.")
    )


class FlowForm(_MoneyForm):
    """A flow as those who look after the row write it down. Without `funders` its funder stays as it is."""

    kind = forms.ChoiceField(
        label=_("What it is"), choices=FlowKind.choices, widget=forms.RadioSelect, help_text=_KIND_HINT
    )
    funder = forms.ChoiceField(label=_("From whom"), required=False)
    funder_name = forms.CharField(label=_("Name of another funder"), required=False, max_length=200)
    funder_kind = forms.ChoiceField(
        label=_("Kind of organisation"), required=False, choices=[("", "–"), *FunderKind.choices]
    )
    receiver_name = forms.CharField(
        label=_("Receiver"),
        required=False,
        max_length=200,
        help_text=_("A member’s name, or another one. Empty: those who look after the row."),
    )
    rate = RateField(label=_("Exchange rate"), required=False, help_text=_RATE_HINT)
    rate_on = day(_("Day of the rate"), required=False)
    rate_source = forms.CharField(label=_("Source of the rate"), required=False, max_length=200)
    visibility = forms.ChoiceField(label=_("Who may see it"), choices=Visibility.choices, widget=forms.RadioSelect)
    field_order = ("kind", "funder", "funder_name", "funder_kind", "amount", "currency", "on", "in_kind", "words")

    def __init__(self, sent: Any = None, *, funders: Choices | None, **more: Any) -> None:
        first = {"on": timezone.now().date(), "visibility": Visibility.PUBLIC.value, "kind": FlowKind.PLEDGE.value}
        more["initial"] = {**first, **more.get("initial", {})}
        super().__init__(sent, **more)
        if funders is not None:
            self.fields["funder"].choices = [("", _("Another one, named below")), *funders]  # type: ignore[attr-defined]
        else:
            for name in ("funder", "funder_name", "funder_kind"):
                del self.fields[name]

    def clean(self) -> dict[str, Any]:
        """Ask for a funder: one of the list, or a name with its kind."""
        given: dict[str, Any] = super().clean() or {}
        if "funder" in self.fields and not given.get("funder"):
            if not given.get("funder_name"):
                self.add_error("funder", _("Say from whom it comes."))
            elif not given.get("funder_kind"):
                self.add_error("funder_kind", _("Say what kind of organisation it is."))
        return given

    def values(self) -> dict[str, Any]:
        """Return what was said of the flow itself."""
        others = ("funder", "funder_name", "funder_kind", "receiver_name")
        return {name: value for name, value in super().values().items() if name not in others}


class AdoptForm(_MoneyForm):
    """What a member gives to a row."""

    member = forms.ChoiceField(label=_("For which member"))
    kind = forms.ChoiceField(
        label=_("What it is"),
        choices=_GIVEN,
        widget=forms.RadioSelect,
        help_text=_KIND_HINT,
    )
    visibility = forms.ChoiceField(label=_("Who may see it"), choices=Visibility.choices, widget=forms.RadioSelect)
    field_order = ("member", "kind", "amount", "currency", "on", "in_kind", "words", "visibility")

    def __init__(self, sent: Any = None, *, members: Choices, **more: Any) -> None:
        first = {"on": timezone.now().date(), "visibility": Visibility.PUBLIC.value, "kind": FlowKind.PLEDGE.value}
        more["initial"] = {**first, **more.get("initial", {})}
        super().__init__(sent, **more)
        self.fields["member"].choices = [NOT_CHOSEN, *members]  # type: ignore[attr-defined]
        if len(members) == 1:
            self.initial["member"] = members[0][0]
            self.fields["member"].widget = forms.HiddenInput()


class DecideForm(SentForm):
    """What is said of a flow that waits; a reason where it is not confirmed."""

    reason = area(_("Reason"), limit=2000, hint=_("Needed where you do not confirm it."))
