"""Forms about workplans as wholes."""

from typing import Any

from django import forms
from django.conf import settings
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from ayni.core.identifiers import new_code
from ayni.core.models import Visibility
from ayni.workplans.choices import Choices
from ayni.workplans.models import OwnerKind, WorkplanStatus


class DayInput(forms.DateInput):
    """A date as browsers take it, in whatever language the page is."""

    input_type = "date"

    def __init__(self) -> None:
        super().__init__(format="%Y-%m-%d")


class NewForm(forms.Form):
    """An empty workplan. `key` makes sending it twice create one."""

    owner = forms.ChoiceField(label=_("Whose workplan"))
    title = forms.CharField(label=_("Title"), max_length=300)
    dated = forms.DateField(
        label=_("Dated"),
        widget=DayInput(),
        help_text=_("Phrases such as “this year” or “within two years” count from this day."),
    )
    language = forms.ChoiceField(label=_("Language of its words"), choices=settings.LANGUAGES)
    key = forms.CharField(widget=forms.HiddenInput, max_length=80, required=False)

    def __init__(self, *args: Any, owners: Choices, **kwargs: Any) -> None:
        kwargs["initial"] = {"key": new_code(20), "dated": timezone.now().date(), **kwargs.get("initial", {})}
        super().__init__(*args, **kwargs)
        self.fields["owner"].choices = owners  # type: ignore[attr-defined]


class StartForm(NewForm):
    """A workplan from chosen parts of a template."""

    parts = forms.MultipleChoiceField(
        label=_("Parts to start from"),
        widget=forms.CheckboxSelectMultiple,
        help_text=_("A whole focus, or single objectives of it. Everything can be changed afterwards."),
        error_messages={"required": _("Choose at least one part to start from.")},
    )
    field_order = ("owner", "title", "dated", "parts", "key")

    def __init__(self, *args: Any, parts: Choices, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        del self.fields["language"]
        self.fields["parts"].choices = parts  # type: ignore[attr-defined]


class HeadingForm(forms.Form):
    """A workplan's heading, with the version that the person saw."""

    title = forms.CharField(label=_("Title"), max_length=300)
    note = forms.CharField(label=_("Note"), widget=forms.Textarea(attrs={"rows": 4}), required=False)
    dated = forms.DateField(
        label=_("Dated"),
        widget=DayInput(),
        help_text=_("Phrases such as “this year” or “within two years” count from this day."),
    )
    starts = forms.DateField(label=_("Starts"), widget=DayInput(), required=False)
    ends = forms.DateField(label=_("Ends"), widget=DayInput(), required=False)
    visibility = forms.ChoiceField(label=_("Who may read it"), choices=Visibility.choices)
    version = forms.IntegerField(widget=forms.HiddenInput)


class ReasonForm(forms.Form):
    """An act that wants a reason."""

    reason = forms.CharField(label=_("Reason"), widget=forms.Textarea(attrs={"rows": 3}), max_length=2000)
    version = forms.IntegerField(widget=forms.HiddenInput)


class AdoptForm(ReasonForm):
    """Adoption: `seen` is the hash of the content that the person read."""

    seen = forms.CharField(widget=forms.HiddenInput, max_length=80, required=False)
    field_order = ("reason", "version", "seen")


class VersionForm(forms.Form):
    """An act that wants nothing but what was seen."""

    version = forms.IntegerField(widget=forms.HiddenInput)


class FilterForm(forms.Form):
    """Which workplans to list; anything unknown lists all."""

    q = forms.CharField(label=_("Words of the title"), required=False, max_length=100)
    owner = forms.ChoiceField(label=_("Whose"), required=False, choices=[("", _("Everybody’s")), *OwnerKind.choices])
    status = forms.ChoiceField(label=_("Status"), required=False, choices=[("", _("Any")), *WorkplanStatus.choices])
