"""Forms about what becomes of a match: saying yes or no, what is agreed, what was delivered, how useful it was."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from ayni.brokerage.forms.items import Choices, DayInput
from ayni.brokerage.models import DeclineReason, Side
from ayni.core.identifiers import new_code

USEFUL = [(5, _("5: very useful")), (4, "4"), (3, "3"), (2, "2"), (1, _("1: not useful"))]


def _area(label: Any, rows: int = 3, *, required: bool = False) -> forms.CharField:
    return forms.CharField(label=label, required=required, max_length=5000, widget=forms.Textarea(attrs={"rows": rows}))


class _StepForm(forms.Form):
    """The version that the person saw."""

    version = forms.IntegerField(required=False, widget=forms.HiddenInput)


class YesForm(_StepForm):
    """A yes; the owner of a hidden offer or request says that it may be shown. `hides` is the side that it is of."""

    reveal = forms.BooleanField(
        label=_("Those who ask may see this offer and who gives it"),
        required=False,
        help_text=_("So far only you and the Secretariat know of it."),
    )

    def __init__(self, sent: Any = None, *, hides: str, **more: Any) -> None:
        super().__init__(sent, **more)
        if not hides:
            del self.fields["reveal"]
        elif hides == Side.ASKER:
            self.fields["reveal"].label = _("Who answers may see this request and who asks")


class AnswerForm(YesForm):
    """An answer to a request: for which member, with which of its offers, or in words alone."""

    giver = forms.ChoiceField(label=_("For which member"))
    offer = forms.ChoiceField(label=_("With your offer"), required=False)
    message = _area(_("What you can do"), 5)
    key = forms.CharField(required=False, max_length=80, widget=forms.HiddenInput)
    field_order = ("giver", "offer", "message", "reveal")

    def __init__(self, sent: Any = None, *, members: Choices, offers: Choices, hides: str, **more: Any) -> None:
        more["initial"] = {"key": new_code(20), **more.get("initial", {})}
        super().__init__(sent, hides=hides, **more)
        self.fields["giver"].choices = members  # type: ignore[attr-defined]
        if offers:
            self.fields["offer"].choices = [("", _("In words alone")), *offers]  # type: ignore[attr-defined]
        else:
            del self.fields["offer"]
        if len(members) == 1:
            self.initial["giver"] = members[0][0]
            self.fields["giver"].widget = forms.HiddenInput()


class NoForm(_StepForm):
    """A no, with its reason."""

    because = forms.ChoiceField(label=_("Why"), choices=DeclineReason.choices, widget=forms.RadioSelect)
    note = _area(_("In words"))


class ConflictForm(forms.Form):
    """Which conflict of interest there is, and what it keeps apart."""

    reason = _area(_("Which conflict of interest is there?"), required=True)
    scope = forms.ChoiceField(
        label=_("What it keeps apart"),
        choices=[
            ("pair", _("This request and this offer")),
            ("whole", _("Everything between the two organisations")),
        ],
        initial="pair",
        widget=forms.RadioSelect,
    )


class AgreeForm(_StepForm):
    """What both have agreed."""

    terms = _area(_("Who does what"), 4, required=True)
    starts = forms.DateField(label=_("From"), required=False, widget=DayInput())
    ends = forms.DateField(label=_("Until"), required=False, widget=DayInput())
    cost_share = forms.CharField(label=_("Who bears which cost"), required=False, max_length=500)


class DeliverForm(_StepForm):
    """What was delivered, and when."""

    delivered_on = forms.DateField(label=_("Day"), widget=DayInput())
    outcome = _area(_("What was delivered"), 4, required=True)


class EvaluateForm(_StepForm):
    """What one side says of it."""

    useful = forms.TypedChoiceField(label=_("How useful was it?"), choices=USEFUL, coerce=int, widget=forms.RadioSelect)
    words = _area(_("What went well, what did not"))
