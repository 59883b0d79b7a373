"""Forms about initiatives: changing one, proposing one, recording a decision."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.conf import settings
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from ayni.core.identifiers import new_code
from ayni.initiatives.models import Initiative

Choices = list[tuple[str, str]]


class DayInput(forms.DateInput):
    """A date as browsers take it, in whatever language the page is."""

    input_type = "date"

    def __init__(self) -> None:
        super().__init__(format="%Y-%m-%d")


class InitiativeForm(forms.Form):
    """Title and summary, with the version that the person saw."""

    title = forms.CharField(label=_("Title"), max_length=200)
    summary = forms.CharField(label=_("Summary"), widget=forms.Textarea, required=False)
    version = forms.IntegerField(widget=forms.HiddenInput)


class ProposalForm(forms.Form):
    """A new initiative in a member's name. `key` makes sending it twice propose one."""

    member = forms.ChoiceField(label=_("Proposing member"))
    title = forms.CharField(label=_("Title"), max_length=200)
    kind = forms.ChoiceField(label=_("Kind"), choices=[("", "–"), *Initiative.Kind.choices])
    summary = forms.CharField(
        label=_("Summary"),
        widget=forms.Textarea(attrs={"rows": 6}),
        help_text=_("What members would do together, where, and what it builds on."),
    )
    language = forms.ChoiceField(label=_("Language of these words"), choices=settings.LANGUAGES)
    co_sponsors = forms.MultipleChoiceField(
        label=_("Co-sponsors"),
        required=False,
        widget=forms.SelectMultiple(attrs={"size": 8}),
        help_text=_("Members that stand behind the proposal with yours. Their names are shown with it."),
    )
    key = forms.CharField(widget=forms.HiddenInput, max_length=80, required=False)

    def __init__(self, *args: Any, members: Choices, others: Choices, language: str, **kwargs: Any) -> None:
        kwargs["initial"] = {"key": new_code(20), "language": language}
        super().__init__(*args, **kwargs)
        set_choices(self, "member", members)
        set_choices(self, "co_sponsors", others)


class DecisionForm(forms.Form):
    """A decision: which step, when, on what ground, in which document."""

    step = forms.ChoiceField(label=_("Decision"), widget=forms.RadioSelect)
    decided_on = forms.DateField(label=_("Decided on"), widget=DayInput())
    ground = forms.CharField(
        label=_("Ground"),
        widget=forms.Textarea(attrs={"rows": 5}),
        help_text=_("It is shown on the initiative’s page."),
    )
    document = forms.CharField(
        label=_("Document"), max_length=300, required=False, help_text=_("Title, number or address of the minutes.")
    )
    version = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(self, *args: Any, steps: Iterable[str], version: int, **kwargs: Any) -> None:
        kwargs["initial"] = {"decided_on": timezone.now().date(), "version": version}
        super().__init__(*args, **kwargs)
        labels = dict(Initiative.Status.choices)
        set_choices(self, "step", [(step, str(labels[step])) for step in steps])


def set_choices(form: forms.Form, name: str, choices: Choices) -> None:
    """Offer choices that are known only when the form is made; the only one is chosen from the start."""
    form.fields[name].choices = choices  # type: ignore[attr-defined]
    if len(choices) == 1 and not isinstance(form.fields[name], forms.MultipleChoiceField):
        form.initial.setdefault(name, choices[0][0])
