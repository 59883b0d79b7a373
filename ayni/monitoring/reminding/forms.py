"""The form for what a person wants of reminders."""

from typing import Any

from django import forms
from django.conf import settings
from django.utils.translation import gettext_lazy as _

from ayni.monitoring.reminding.near import reminder_choices


class ChoiceForm(forms.Form):
    """The occasions that are wanted, and the most a month; the version is empty before the first choice."""

    wanted = forms.MultipleChoiceField(label=_("Remind me when"), required=False, widget=forms.CheckboxSelectMultiple)
    most = forms.TypedChoiceField(label=_("At most so many a month"), coerce=int)
    version = forms.IntegerField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["wanted"].choices = reminder_choices()  # type: ignore[attr-defined]
        usual: int = settings.AYNI_REMINDERS_A_MONTH
        self.fields["most"].choices = [(number, str(number)) for number in range(usual + 1)]  # type: ignore[attr-defined]

    def off(self) -> list[str]:
        """Return the occasions that are not wanted."""
        return [value for value, _label in reminder_choices() if value not in self.cleaned_data["wanted"]]
