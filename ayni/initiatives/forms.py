"""Forms of the initiatives room."""

from django import forms
from django.utils.translation import gettext_lazy as _


class InitiativeForm(forms.Form):
    """Title and summary, with the version that the person saw."""

    title = forms.CharField(label=_("Title"), max_length=200)
    summary = forms.CharField(label=_("Summary"), widget=forms.Textarea, required=False)
    version = forms.IntegerField(widget=forms.HiddenInput)
