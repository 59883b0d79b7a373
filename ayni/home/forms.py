"""Forms of the queue and of the calendar."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from ayni.core.calendar import day_kinds
from ayni.core.queue import Kind, Verb
from ayni.core.vocabularies import label, regions

MANY = 200


class NarrowForm(forms.Form):
    """What to show of the queue, and in which order."""

    q = forms.CharField(label=_("Words"), required=False, max_length=100, widget=forms.TextInput({"type": "search"}))
    region = forms.ChoiceField(label=_("Region"), required=False)
    order = forms.ChoiceField(
        label=_("Order"), required=False, choices=[("due", _("Due first")), ("since", _("Waiting longest"))]
    )

    def __init__(self, sent: Any, *, lang: str) -> None:
        super().__init__(sent)
        named = sorted(((code, label(term, lang)) for code, term in regions().items()), key=lambda term: term[1])
        self.fields["region"].choices = [("", _("All")), *named]  # type: ignore[attr-defined]


class CalendarForm(forms.Form):
    """Which year, and what of it; anything that is none is left out."""

    year = forms.IntegerField(required=False, min_value=1990, max_value=2100)
    kind = forms.ChoiceField(required=False)
    region = forms.ChoiceField(required=False)

    def __init__(self, sent: Any) -> None:
        super().__init__(sent)
        known = {"kind": [kind.name for kind in day_kinds()], "region": list(regions())}
        for name, codes in known.items():
            self.fields[name].choices = [("", ""), *((code, code) for code in codes)]  # type: ignore[attr-defined]


class DecideForm(forms.Form):
    """One thing done to the chosen lines; a line is its code and, parted by a space, the version that was seen."""

    key = forms.CharField(max_length=80)
    verb = forms.ChoiceField(error_messages={"required": _("Choose what to do with the lines.")})
    line = forms.MultipleChoiceField(error_messages={"required": _("Choose at least one line.")})
    known = forms.CharField(required=False, max_length=1000)
    reason = forms.CharField(required=False, max_length=1000)
    keep = forms.BooleanField(required=False)

    def __init__(self, sent: Any, *, kind: Kind) -> None:
        super().__init__(sent)
        self.verbs: dict[str, Verb] = {verb.code: verb for verb in kind.verbs}
        self.fields["verb"].choices = [(code, verb.label) for code, verb in self.verbs.items()]  # type: ignore[attr-defined]
        # Lines decided meanwhile are no longer offered, yet must be answered: their form is checked, not the list.
        chosen = sent.getlist("line")[:MANY]
        self.fields["line"].choices = [(line, line) for line in chosen if _is_line(line)]  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        """Put the reason together and ask for one where it is needed."""
        values = dict(self.cleaned_data)
        values["said"] = " ".join(part for part in (values.get("known"), values.get("reason")) if part).strip()
        verb = self.verbs.get(values.get("verb", ""))
        if verb and verb.reason and not values["said"]:
            self.add_error("reason", _("Give a reason: the people concerned will read it."))
        return values


def lines_of(values: dict[str, Any]) -> list[tuple[str, int]]:
    """Return (code, version seen) of each chosen line."""
    parted = [line.rpartition(" ") for line in values["line"]]
    return [(code, int(version)) for code, _space, version in parted]


def _is_line(line: str) -> bool:
    code, _space, version = line.rpartition(" ")
    return (
        bool(code)
        and "\x00" not in code
        and len(code) <= 200
        and version.isascii()
        and version.isdigit()
        and len(version) < 10
    )
