"""Copies of a draft that come back, and what is chosen of them."""

from typing import NamedTuple

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _


class CopyForm(forms.Form):
    """A copy that was written outside."""

    document = forms.FileField(
        label=_("Your copy"),
        help_text=_("The Excel or Word file that you downloaded here, as you saved it; OpenDocument copies of it too."),
        max_length=200,
    )
    key = forms.CharField(widget=forms.HiddenInput, required=False)


class Chosen(NamedTuple):
    """What was chosen: key -> here, there or both; key -> what stood here then; the version of the copy."""

    lines: dict[str, str]
    seen: dict[str, str]
    version: int


def chosen_of(data: QueryDict) -> Chosen:
    """Read the form of a review: `take:KEY` says what is taken, `seen:KEY` what the person saw."""
    number = data.get("version", "")
    return Chosen(
        {name[5:]: str(value) for name, value in data.items() if name.startswith("take:")},
        {name[5:]: str(value) for name, value in data.items() if name.startswith("seen:")},
        int(number) if number.isdecimal() and len(number) < 9 else 0,
    )
