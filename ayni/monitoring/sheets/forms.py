"""Forms of spreadsheets: the file, and the lines that are chosen."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _


class SheetForm(forms.Form):
    """A filled-in workbook."""

    document = forms.FileField(label=_("Spreadsheet"), max_length=200)


class LinesForm(forms.Form):
    """The lines to record, by their numbers in the sheet."""

    lines = forms.TypedMultipleChoiceField(coerce=int)

    def __init__(self, *args: Any, numbers: Iterable[int], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["lines"].choices = [(number, str(number)) for number in numbers]  # type: ignore[attr-defined]
