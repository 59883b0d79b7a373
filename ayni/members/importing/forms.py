"""The form that brings in a list."""

from django import forms
from django.utils.translation import gettext_lazy as _


class ListForm(forms.Form):
    """A file. `key` makes a form sent twice count once."""

    document = forms.FileField(
        label=_("List of members"),
        help_text=_("Excel, OpenDocument or CSV, in English, French, Spanish or Russian; columns in any order."),
        widget=forms.ClearableFileInput({"accept": ".xlsx,.xlsm,.xls,.ods,.csv,.tsv,.txt"}),
    )
    key = forms.CharField(widget=forms.HiddenInput, required=False, max_length=80)
