"""Forms about single members that answer for a row, and about the day that is looked at."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from ayni.workplans.forms.wholes import DayInput

_ONE_A_LINE = _("One a line: name, acronym, country or code.")


class DayForm(forms.Form):
    """The day that a reader asks for; empty or wrong: today."""

    day = forms.DateField(label=_("On which day"), widget=DayInput(), required=False)


class MembersForm(forms.Form):
    """Members that answer besides, and members that are left out, as lines of words."""

    added = forms.CharField(
        label=_("Members who answer as well"),
        widget=forms.Textarea(attrs={"rows": 4}),
        required=False,
        max_length=20_000,
        help_text=_ONE_A_LINE,
    )
    left_out = forms.CharField(
        label=_("Members who are left out"),
        widget=forms.Textarea(attrs={"rows": 4}),
        required=False,
        max_length=20_000,
        help_text=_ONE_A_LINE,
    )
    version = forms.IntegerField(widget=forms.HiddenInput)

    def lines(self, name: str) -> list[str]:
        """Return what stands in a field, line by line."""
        return str(self.cleaned_data[name]).splitlines()


def members_initial(bearers: list[dict[str, Any]]) -> dict[str, str]:
    """Return what the form shows of a row's bearers."""
    added = [str(row["member"]) for row in bearers if row.get("member")]
    spared = dict.fromkeys(str(one["code"]) for row in bearers for one in row.get("without") or ())
    return {"added": "\n".join(added), "left_out": "\n".join(spared)}
