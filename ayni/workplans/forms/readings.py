"""Forms that say by hand how words are to be understood."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from ayni.workplans.forms.wholes import DayInput

KINDS = [
    ("deadline", _("Once, by a day")),
    ("interval", _("Between two days")),
    ("recurring", _("Again and again")),
    ("ongoing", _("Ongoing, without an end")),
]
_UNITS = [("YEARLY", _("years")), ("MONTHLY", _("months")), ("WEEKLY", _("weeks")), ("DAILY", _("days"))]
_NEEDED = {"deadline": ("not_after",), "interval": ("start", "end"), "recurring": ("every", "unit"), "ongoing": ()}


class TimeFrameForm(forms.Form):
    """The small form: a kind and what it needs; the other fields may stay empty."""

    kind = forms.ChoiceField(label=_("What kind of time frame"), choices=KINDS, widget=forms.RadioSelect)
    not_after = forms.DateField(label=_("By"), widget=DayInput(), required=False, help_text=_("For “once”."))
    start = forms.DateField(label=_("From"), widget=DayInput(), required=False, help_text=_("For “between”."))
    end = forms.DateField(label=_("Until"), widget=DayInput(), required=False, help_text=_("For “between”."))
    every = forms.IntegerField(
        label=_("Every"), min_value=1, max_value=99, required=False, help_text=_("For “again and again”.")
    )
    unit = forms.ChoiceField(label=_("Counted in"), choices=_UNITS, required=False)
    at_least = forms.IntegerField(label=_("At least how often each time"), min_value=1, max_value=999, required=False)
    version = forms.IntegerField(widget=forms.HiddenInput)

    def clean(self) -> dict[str, Any]:
        values = super().clean() or {}
        for name in _NEEDED.get(values.get("kind", ""), ()):
            if values.get(name) in (None, "") and name not in self.errors:
                self.add_error(name, _("This kind of time frame needs it."))
        return values

    def label_given(self) -> dict[str, Any]:
        """Return the label that the form describes."""
        values = self.cleaned_data
        if values["kind"] == "deadline":
            return {"kind": "deadline", "not_after": values["not_after"].isoformat()}
        if values["kind"] == "interval":
            return {"kind": "interval", "start": values["start"].isoformat(), "end": values["end"].isoformat()}
        if values["kind"] == "recurring":
            rrule = {"freq": values["unit"], "interval": values["every"], "min": values["at_least"] or 1}
            return {"kind": "recurring", "rrule": rrule}
        return {"kind": "ongoing", "open_ended": True}


def time_frame_initial(label: dict[str, Any] | None) -> dict[str, Any]:
    """Return what the small form shows of a label; nothing of what it has no field for."""
    known = label or {}
    rrule = known.get("rrule") or {}
    kind = known.get("kind")
    return {
        "kind": kind if kind in dict(KINDS) else "",
        "not_after": _whole_day(known.get("not_after")),
        "start": _whole_day(known.get("start")),
        "end": _whole_day(known.get("end")),
        "every": rrule.get("interval"),
        "unit": rrule.get("freq") or "YEARLY",
        "at_least": rrule.get("min"),
    }


def bearers_from_post(post: Any) -> list[dict[str, Any]]:
    """Return the bearers that were sent; rows without class and name are left out, a name alone is a named body."""
    rows = zip(post.getlist("class"), post.getlist("name"), post.getlist("role"), strict=False)
    return [
        {"class": cls or "named", "name": name.strip() or None, "role": role or "lead"}
        for cls, name, role in rows
        if cls or name.strip()
    ]


def with_blank_rows(bearers: Sequence[dict[str, Any]], count: int = 2) -> list[dict[str, Any]]:
    """Return the bearers with empty rows behind them."""
    return [*bearers, *({"class": "", "name": None, "role": "lead"} for _row in range(count))]


def _whole_day(value: Any) -> str | None:
    return value if isinstance(value, str) and len(value) == 10 and not value.startswith("-") else None
