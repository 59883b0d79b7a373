"""The form of a cycle."""

from datetime import date
from typing import Any

from django import forms
from django.conf import settings
from django.utils.translation import get_language_info, gettext_lazy
from django.utils.translation import gettext as _

from ayni.reporting.models import CycleScope, ReportingCycle
from ayni.reporting.questions import lines_of, questions_of, usual_questions


def _day(label: Any) -> forms.DateField:
    return forms.DateField(label=label, widget=forms.DateInput(attrs={"type": "date"}))


class CycleForm(forms.Form):
    """Which period, until when, who, and what is asked in which languages."""

    title = forms.CharField(label=gettext_lazy("Title"), max_length=200)
    period_starts = _day(gettext_lazy("First day reported on"))
    period_ends = _day(gettext_lazy("Last day reported on"))
    opens_on = _day(gettext_lazy("Opens on"))
    due = _day(gettext_lazy("Due on"))
    scope = forms.ChoiceField(label=gettext_lazy("Who reports"), choices=CycleScope.choices)
    language = forms.ChoiceField(label=gettext_lazy("Language of the questions"))
    for_all = forms.IntegerField(
        label=gettext_lazy("How many questions go to every member"),
        min_value=0,
        max_value=12,
        help_text=gettext_lazy(
            "The first ones. The others go to governments alone, so that other reports are shorter."
        ),
    )
    version = forms.IntegerField(widget=forms.HiddenInput, required=False)
    key = forms.CharField(widget=forms.HiddenInput, max_length=40, required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        languages = [(code, get_language_info(code)["name_local"]) for code, _name in settings.LANGUAGES]
        chosen: Any = self.fields["language"]
        chosen.choices = languages
        for code, name in languages:
            label = _("Questions, one a line: %(language)s") % {"language": name}
            area = forms.Textarea(attrs={"rows": 4, "lang": code})
            self.fields[f"questions_{code}"] = forms.CharField(
                label=label, widget=area, required=False, max_length=8000
            )

    def values(self) -> dict[str, Any]:
        """Return what `open_cycle` and `edit_cycle` take. Raises Invalid for questions that do not match."""
        given = dict(self.cleaned_data)
        texts = {code: given.pop(f"questions_{code}") for code, _name in settings.LANGUAGES}
        for name in ("version", "key"):
            given.pop(name)
        asked = questions_of(texts, given["language"], given.pop("for_all"))
        return {**given, "questions": asked}


def first_values(today: date, language: str) -> dict[str, Any]:
    """Return what a new cycle begins with: the year that ends or has ended, due at the end of January after it."""
    year = today.year if today.month >= 7 else today.year - 1
    return {
        "title": _("Reports on %(year)d") % {"year": year},
        "period_starts": date(year, 1, 1),
        "period_ends": date(year, 12, 31),
        "opens_on": max(today, date(year, 11, 1)),
        "due": date(year + 1, 1, 31) if today <= date(year + 1, 1, 31) else None,
        "scope": CycleScope.ALL,
        "language": language,
        "for_all": 2,
        **{f"questions_{code}": lines for code, lines in usual_questions().items()},
    }


def present_values(cycle: ReportingCycle) -> dict[str, Any]:
    """Return what the form of a cycle shows that exists."""
    names = ("title", "period_starts", "period_ends", "opens_on", "due", "scope", "language", "version")
    return {
        **{name: getattr(cycle, name) for name in names},
        "for_all": sum(1 for question in cycle.questions if question["all"]),
        **{f"questions_{code}": lines for code, lines in lines_of(cycle.questions).items()},
    }
