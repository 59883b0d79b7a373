"""Forms about foci, objectives and activities."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from ayni.core.identifiers import new_code
from ayni.workplans.choices import Choices
from ayni.workplans.models import ActivityStatus


class FocusForm(forms.Form):
    """A new focus."""

    title = forms.CharField(label=_("Title"), max_length=300)
    area = forms.ChoiceField(label=_("Focus area"), required=False)
    key = forms.CharField(widget=forms.HiddenInput, max_length=80, required=False)

    def __init__(self, *args: Any, areas: Choices, **kwargs: Any) -> None:
        kwargs["initial"] = {"key": new_code(20), **kwargs.get("initial", {})}
        super().__init__(*args, **kwargs)
        self.fields["area"].choices = areas  # type: ignore[attr-defined]


class FocusEditForm(forms.Form):
    """A focus's title."""

    title = forms.CharField(label=_("Title"), max_length=300)
    version = forms.IntegerField(widget=forms.HiddenInput)


class ObjectiveForm(forms.Form):
    """A new objective; without a number it gets the next one."""

    text = forms.CharField(label=_("Objective"), widget=forms.Textarea(attrs={"rows": 4}))
    number = forms.CharField(
        label=_("Number"), max_length=12, required=False, help_text=_("Left empty: the next free one.")
    )
    key = forms.CharField(widget=forms.HiddenInput, max_length=80, required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs["initial"] = {"key": new_code(20), **kwargs.get("initial", {})}
        super().__init__(*args, **kwargs)


class ObjectiveEditForm(forms.Form):
    """An objective's text."""

    text = forms.CharField(label=_("Objective"), widget=forms.Textarea(attrs={"rows": 4}))
    version = forms.IntegerField(widget=forms.HiddenInput)


class ActivityForm(forms.Form):
    """An activity's own fields; its indicators and outputs are rows of their own beside them."""

    text = forms.CharField(label=_("Activity"), widget=forms.Textarea(attrs={"rows": 4}))
    objective = forms.ChoiceField(label=_("Under the objective"), required=False)
    status = forms.ChoiceField(label=_("Status"), choices=ActivityStatus.choices)
    time_frame_words = forms.CharField(
        label=_("Time frame"),
        widget=forms.Textarea(attrs={"rows": 2}),
        required=False,
        help_text=_("In words, as in a plan: “by June 2027”, “at least once a year”, “ongoing”."),
    )
    responsible_words = forms.CharField(
        label=_("Responsible"),
        widget=forms.Textarea(attrs={"rows": 2}),
        required=False,
        help_text=_("In words: “NFPs and the Secretariat”, “each member, with national institutions”."),
    )
    mechanisms = forms.MultipleChoiceField(label=_("Mechanisms"), widget=forms.CheckboxSelectMultiple, required=False)
    version = forms.IntegerField(widget=forms.HiddenInput, required=False)
    key = forms.CharField(widget=forms.HiddenInput, max_length=80, required=False)

    def __init__(self, *args: Any, mechanisms: Choices, objectives: Choices = (), **kwargs: Any) -> None:  # type: ignore[assignment]
        super().__init__(*args, **kwargs)
        self.fields["mechanisms"].choices = mechanisms  # type: ignore[attr-defined]
        self.fields["objective"].choices = objectives  # type: ignore[attr-defined]

    def values(self) -> dict[str, Any]:
        """Return the activity's fields, cleaned; a status or mechanisms that were not sent are left alone."""
        names = ("text", "status", "time_frame_words", "responsible_words", "mechanisms")
        return {name: self.cleaned_data[name] for name in names}
