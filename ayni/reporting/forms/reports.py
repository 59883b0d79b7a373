"""What people send of a report: the whole draft in one form, and small acts."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

_LONGEST = 60_000


@dataclass(frozen=True, slots=True)
class Draft:
    """A draft as sent: item -> {right, note}, question -> words, question -> version seen, and the report's version."""

    judged: dict[str, dict[str, Any]]
    texts: dict[str, str]
    seen: dict[str, int]
    version: int
    act: str = "save"
    told: str = ""
    language: str = ""
    key: str = ""
    wrong: dict[str, list[str]] = field(default_factory=dict)


def draft_of(data: QueryDict) -> Draft:
    """Read the form of a draft. A text that is too long is named in `wrong` and kept as it came."""
    items, right = data.getlist("item"), set(data.getlist("right"))
    every = data.get("act") == "all"
    judged = {key: {"right": every or key in right, "note": data.get(f"note:{key}", "")} for key in items[:5000]}
    texts = {name[5:]: str(value) for name, value in data.items() if name.startswith("text:")}
    return Draft(
        judged=judged,
        texts=texts,
        seen={question: _number(data.get(f"seen:{question}", "")) for question in texts},
        version=_number(data.get("version", "")),
        act=str(data.get("act", "save")),
        told=str(data.get("told", ""))[:200],
        language=str(data.get("language", "")),
        key=str(data.get("key", ""))[:40],
        wrong={
            question: [str(_("This text is too long."))] for question, text in texts.items() if len(text) > _LONGEST
        },
    )


def _number(text: Any) -> int:
    return int(text) if str(text).isdecimal() and len(str(text)) < 9 else 0


class CompileForm(forms.Form):
    """The introduction of a report that is made of others, with the versions that the person saw."""

    introduction = forms.CharField(
        label=_("Introduction"), widget=forms.Textarea(attrs={"rows": 8}), required=False, max_length=_LONGEST
    )
    seen = forms.IntegerField(widget=forms.HiddenInput, required=False)
    version = forms.IntegerField(widget=forms.HiddenInput)


class FileForm(forms.Form):
    """A file to attach."""

    file = forms.FileField(label=_("File"), allow_empty_file=False)


class VersionForm(forms.Form):
    """An act on a report, with the version that the person saw."""

    version = forms.IntegerField(widget=forms.HiddenInput)


class ReasonForm(VersionForm):
    """An act that needs a reason."""

    reason = forms.CharField(label=_("Reason"), widget=forms.Textarea(attrs={"rows": 3}), max_length=4000)


class ReturnForm(VersionForm):
    """Why a report is sent back, section by section; one reason at least."""

    def __init__(self, *args: Any, sections: Mapping[str, str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.sections = list(sections)
        for name, label in sections.items():
            area = forms.Textarea(attrs={"rows": 2})
            self.fields[f"reason_{name}"] = forms.CharField(label=label, widget=area, required=False, max_length=4000)

    def reasons(self) -> dict[str, str]:
        """Return section -> reason."""
        return {name: self.cleaned_data[f"reason_{name}"] for name in self.sections}
