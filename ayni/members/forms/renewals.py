"""Forms of renewals."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from ayni.members.forms.members import MemberForm, VersionForm


class RenewalForm(MemberForm):
    """What the member says of itself, looked over, and the affirmation."""

    corrections = forms.CharField(
        label=_("What else the Secretariat should correct"),
        required=False,
        max_length=2000,
        help_text=_("For example the name, a country, or that somebody else speaks for you."),
        widget=forms.Textarea({"rows": "3"}),
    )
    signatory = forms.CharField(label=_("Name and office of the person who affirms"), max_length=200)
    affirmed = forms.BooleanField(
        label=_("We go on as a member, and still endorse each of the eight criteria."),
        error_messages={"required": _("Tick this to affirm. If you cannot, write to the Secretariat.")},
    )

    def __init__(self, sent: Any = None, *, only: tuple[str, ...] = (), **options: Any) -> None:
        super().__init__(sent, only=(*only, "corrections", "signatory", "affirmed"), **options)


class ConfirmForm(VersionForm):
    """On what ground, by whom."""

    taken_by = forms.CharField(
        label=_("Decided by"), required=False, max_length=120, help_text=_("Empty: the Secretariat.")
    )
    ground = forms.CharField(label=_("On what ground"), required=False, max_length=2000)
