"""Forms of the import pages."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from ayni.core.models import Visibility


class UploadForm(forms.Form):
    """A file, and whose plan it holds."""

    document = forms.FileField(
        label=_("Document"),
        help_text=_("Word, Excel, OpenDocument, PDF, HTML or text, as it is. Tables with merged cells are fine."),
    )
    owner = forms.ChoiceField(label=_("Whose workplan is it?"))
    key = forms.CharField(widget=forms.HiddenInput, required=False)

    def __init__(self, *arguments: Any, owners: list[tuple[str, str]], **named: Any) -> None:
        super().__init__(*arguments, **named)
        self.fields["owner"].choices = owners  # type: ignore[attr-defined]


class SaveForm(forms.Form):
    """What the new workplan is called, from which day its phrases count, and who sees the draft."""

    title = forms.CharField(label=_("Title of the workplan"), max_length=300, required=False)
    dated = forms.DateField(
        label=_("Date of the document"),
        help_text=_("Phrases such as “this year” count from it."),
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}),
    )
    visibility = forms.ChoiceField(label=_("Who sees the draft"), choices=Visibility.choices, required=False)
    version = forms.IntegerField(widget=forms.HiddenInput)
