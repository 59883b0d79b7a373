"""Forms of the Secretariat on applications."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from ayni.members.models import DeclineReason, Member


class QuestionForm(forms.Form):
    """What is not clear yet."""

    question = forms.CharField(
        label=_("Your question"),
        max_length=4000,
        help_text=_("It is sent as you write it, with the link to answer. Write in the applicant’s language."),
        widget=forms.Textarea({"rows": "4"}),
    )
    version = forms.IntegerField(widget=forms.HiddenInput)


class AcceptForm(forms.Form):
    """Who decided, on what ground, and whether somebody comes back."""

    returns = forms.ChoiceField(label=_("A former member that comes back?"), required=False)
    taken_by = forms.CharField(
        label=_("Decided by"), required=False, max_length=120, help_text=_("Empty: the Secretariat.")
    )
    ground = forms.CharField(
        label=_("On what ground"), required=False, max_length=2000, widget=forms.Textarea({"rows": "2"})
    )
    version = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(self, *given: Any, former: list[Member], **options: Any) -> None:
        super().__init__(*given, **options)
        if not former:
            del self.fields["returns"]
            return
        field = self.fields["returns"]
        assert isinstance(field, forms.ChoiceField)
        field.choices = [
            ("", _("No, a new member")),
            *((member.code, _("Yes: %(name)s") % {"name": member.name}) for member in former),
        ]


class DeclineForm(forms.Form):
    """A prepared reason, which the applicant reads in their language, and words of one's own."""

    prepared = forms.ChoiceField(
        label=_("Reason"),
        choices=DeclineReason.choices,
        help_text=_("The applicant reads this sentence in the language of the application."),
        widget=forms.RadioSelect,
    )
    reason = forms.CharField(
        label=_("In your own words"),
        required=False,
        max_length=2000,
        help_text=_("What would have to change. It is sent as you write it."),
        widget=forms.Textarea({"rows": "3"}),
    )
    version = forms.IntegerField(widget=forms.HiddenInput)

    def clean(self) -> dict[str, Any]:
        found: dict[str, Any] = super().clean() or self.cleaned_data
        if found.get("prepared") == DeclineReason.OTHER and not found.get("reason", "").strip():
            self.add_error("reason", _("Say why, in a few words."))
        return found
