"""Forms for judging what was reported, answering, withdrawing, and for the list."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from ayni.core.vocabularies import countries, label
from ayni.monitoring.forms.recording import DayInput
from ayni.monitoring.models import Kind, State
from ayni.monitoring.queries import Wanted


class NoteForm(forms.Form):
    """A note if one is needed, and the version that the person saw."""

    note = forms.CharField(label=_("Note"), widget=forms.Textarea({"rows": "2"}), required=False, max_length=4000)
    version = forms.IntegerField(widget=forms.HiddenInput)


class ReasonForm(forms.Form):
    """Why, and the version that the person saw."""

    reason = forms.CharField(label=_("Reason"), widget=forms.Textarea({"rows": "4"}), max_length=4000)
    version = forms.IntegerField(widget=forms.HiddenInput)


class AnswerForm(forms.Form):
    """An answer to a dispute, and the version that the person saw."""

    answer = forms.CharField(label=_("Answer"), widget=forms.Textarea({"rows": "4"}), max_length=4000)
    version = forms.IntegerField(widget=forms.HiddenInput)


class FilterForm(forms.Form):
    """What to show of the list of evidence; what is not understood is left out."""

    kind = forms.ChoiceField(label=_("Kind"), required=False, choices=[("", _("All")), *Kind.choices])
    country = forms.ChoiceField(label=_("Country"), required=False)
    initiative = forms.ChoiceField(label=_("Initiative"), required=False)
    state = forms.ChoiceField(label=_("State"), required=False)
    since = forms.DateField(label=_("From"), required=False, widget=DayInput())
    until = forms.DateField(label=_("To"), required=False, widget=DayInput())
    member = forms.CharField(required=False, max_length=60, widget=forms.HiddenInput)

    def __init__(self, sent: Any, *, initiatives: list[tuple[str, str]], lang: str) -> None:
        super().__init__(sent)
        states = [(state.value, state.label) for state in State if state != State.DRAFT]
        named = sorted((label(term, lang), code) for code, term in countries().items())
        self._choose("state", [("", _("All")), *states])
        self._choose("country", [("", _("All")), *((code, name) for name, code in named)])
        self._choose("initiative", [("", _("All")), *initiatives])

    def wanted(self) -> Wanted:
        """Return what was asked for."""
        self.is_valid()
        return Wanted(**{name: value for name, value in self.cleaned_data.items() if value})

    def _choose(self, name: str, choices: list[tuple[Any, Any]]) -> None:
        self.fields[name].choices = choices  # type: ignore[attr-defined]
