"""What the pattern page shows the components with: forms right and wrong, a verdict, a page of many."""

from typing import Any

from django import forms
from django.contrib.messages import constants
from django.contrib.messages.storage.base import Message
from django.core.paginator import Paginator

from ayni.core.verdicts import Denied


class SampleForm(forms.Form):
    """One field of each widget that our forms use."""

    title = forms.CharField(label="Title", max_length=80, help_text="As it stands in the document")
    email = forms.EmailField(label="E-mail address", required=False)
    words = forms.CharField(label="Words", widget=forms.Textarea, required=False)
    due = forms.DateField(label="Due", widget=forms.DateInput, required=False)
    kind = forms.ChoiceField(label="Kind", choices=[("a", "Meeting"), ("b", "Course")])
    seen = forms.ChoiceField(
        label="Seen by", choices=[("all", "Everyone"), ("some", "Members")], widget=forms.RadioSelect
    )
    serves = forms.MultipleChoiceField(
        label="Serves", choices=[("1", "IS-1.2"), ("2", "FI-2")], widget=forms.CheckboxSelectMultiple, required=False
    )
    agree = forms.BooleanField(label="I agree", required=False)
    paper = forms.FileField(label="Paper", required=False)
    secret = forms.CharField(widget=forms.HiddenInput, required=False)


def sample_context() -> dict[str, Any]:
    """Return the context of the pattern page."""
    wrong = SampleForm({"title": "", "due": "yesterday"}, prefix="wrong", auto_id="id_%s")
    right = SampleForm(
        initial={"title": "Goats & sheep", "seen": "all", "serves": ["2"]}, prefix="right", auto_id="id_%s"
    )
    return {
        "denied": Denied("Its rule says why."),
        "wrong_form": wrong,
        "right_form": right,
        "sample_page": Paginator(range(600), 50).page(6),
        "sample_messages": [Message(constants.SUCCESS, "Saved."), Message(constants.WARNING, "Saved, with a doubt.")],
    }
