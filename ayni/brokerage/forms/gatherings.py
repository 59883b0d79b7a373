"""Forms of gatherings: when and where, who comes, whom they wish to meet, what is moved, what came of it."""

import re
from collections.abc import Iterable
from datetime import date, time
from typing import Any

from django import forms
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from ayni.brokerage.forms.items import Choices, DayInput, named, tongues
from ayni.brokerage.models import MeetingOutcome, Slot, Strength
from ayni.core.identifiers import new_code
from ayni.core.jinja import day
from ayni.core.models import Visibility
from ayni.core.vocabularies import countries

SAID = (
    *("title", "text", "language", "place", "country", "link", "time_zone", "days", "minutes", "pause", "tables"),
    *("wishes_until", "visibility"),
)
# Stands first where nobody is to be chosen by overlooking the field.
_NOT_CHOSEN = ("", "–")
_LINE = re.compile(r"^(\d{4}-\d\d-\d\d)\s+(\d{1,2}:\d\d)\s*[-–]\s*(\d{1,2}:\d\d)$")


class DaysField(forms.CharField):
    """Days with their hours, one a line: "2027-03-04 09:00-12:30"."""

    widget = forms.Textarea(attrs={"rows": 3})

    def prepare_value(self, value: Any) -> Any:
        """Return days as lines."""
        return value if not isinstance(value, list) else "\n".join(f"{on} {first}-{last}" for on, first, last in value)

    def to_python(self, value: Any) -> Any:
        """Return [[day, from, until]] in ISO."""
        return [self._read(line.strip()) for line in str(value or "").splitlines() if line.strip()]

    def _read(self, line: str) -> list[str]:
        found = _LINE.match(line)
        try:
            if found is None:
                raise ValueError
            first, last = (time.fromisoformat(found[at].zfill(5)) for at in (2, 3))
            if last <= first:
                raise ValueError
            return [date.fromisoformat(found[1]).isoformat(), f"{first:%H:%M}", f"{last:%H:%M}"]
        except ValueError:
            sentence = _("“%(line)s” is no day with its hours. Write it as 2027-03-04 09:00-12:30.")
            raise forms.ValidationError(sentence % {"line": line}) from None


class GatheringForm(forms.Form):
    """When, where, how many tables."""

    title = forms.CharField(label=_("Title"), max_length=200)
    text = forms.CharField(label=_("What it is about"), max_length=5000, widget=forms.Textarea(attrs={"rows": 4}))
    language = forms.ChoiceField(label=_("Language of these words"), choices=())
    place = forms.CharField(label=_("Place"), required=False, max_length=200)
    country = forms.ChoiceField(label=_("Country"), required=False)
    link = forms.URLField(
        label=_("Address where people meet online"), required=False, max_length=500, assume_scheme="https"
    )
    time_zone = forms.CharField(
        label=_("Time zone"), max_length=40, help_text=_("Of the hours below. Write it as Asia/Bishkek, or UTC.")
    )
    days = DaysField(
        label=_("Days with their hours"),
        help_text=_("One a line, twice where there is a break: 2027-03-04 09:00-12:30."),
    )
    minutes = forms.IntegerField(label=_("Minutes of a meeting"), min_value=5, max_value=240)
    pause = forms.IntegerField(label=_("Minutes between meetings"), min_value=0, max_value=120)
    tables = forms.IntegerField(
        label=_("Tables"), min_value=1, max_value=200, help_text=_("How many meetings fit at the same time.")
    )
    wishes_until = forms.DateField(label=_("Wishes until"), widget=DayInput())
    visibility = forms.ChoiceField(label=_("Who may see it"), choices=Visibility.choices)
    row = forms.CharField(required=False, max_length=120, widget=forms.HiddenInput)
    key = forms.CharField(required=False, max_length=80, widget=forms.HiddenInput)
    version = forms.IntegerField(required=False, widget=forms.HiddenInput)

    def __init__(self, sent: Any = None, **more: Any) -> None:
        first = {"key": new_code(20), "language": get_language() or "en", "visibility": Visibility.PUBLIC.value}
        hours = {"minutes": 20, "pause": 5, "tables": 10, "time_zone": "UTC"}
        more["initial"] = {**first, **hours, **more.get("initial", {})}
        super().__init__(sent, **more)
        self.fields["language"].choices = tongues()  # type: ignore[attr-defined]
        self.fields["country"].choices = [("", "–"), *named(countries())]  # type: ignore[attr-defined]

    def values(self) -> dict[str, Any]:
        """Return what was said, by the names of the columns."""
        return {name: self.cleaned_data[name] for name in SAID}


class ParticipantForm(forms.Form):
    """A delegate: what they come for, what they bring, when they cannot."""

    member = forms.ChoiceField(label=_("For which member"))
    name = forms.CharField(
        label=_("Delegate"),
        max_length=120,
        help_text=_("As it shall stand in the timetable; what somebody does is enough, such as “Water and springs”."),
    )
    text = forms.CharField(
        label=_("What you come for"), required=False, max_length=2000, widget=forms.Textarea(attrs={"rows": 3})
    )
    brings = forms.MultipleChoiceField(
        label=_("Requests and offers that you bring"), required=False, widget=forms.CheckboxSelectMultiple
    )
    away = forms.MultipleChoiceField(
        label=_("When you cannot meet"), required=False, widget=forms.SelectMultiple({"size": "8"})
    )
    key = forms.CharField(required=False, max_length=80, widget=forms.HiddenInput)
    version = forms.IntegerField(required=False, widget=forms.HiddenInput)

    def __init__(self, sent: Any = None, *, members: Choices, items: Choices, slots: Choices, **more: Any) -> None:
        more["initial"] = {"key": new_code(20), **more.get("initial", {})}
        super().__init__(sent, **more)
        self.fields["away"].choices = slots  # type: ignore[attr-defined]
        if items:
            self.fields["brings"].choices = items  # type: ignore[attr-defined]
        else:
            del self.fields["brings"]
        if members:
            first = [_NOT_CHOSEN] if len(members) > 1 else []
            self.fields["member"].choices = [*first, *members]  # type: ignore[attr-defined]
        else:
            del self.fields["member"]

    def values(self) -> dict[str, Any]:
        """Return what was said, by the names of the columns."""
        given = self.cleaned_data
        return {name: given[name] for name in ("name", "text", "brings", "away") if name in given}


class WishForm(forms.Form):
    """Whom to meet, how much, why."""

    wanted = forms.ChoiceField(label=_("Whom you wish to meet"))
    strength = forms.TypedChoiceField(
        label=_("How much"), choices=Strength.choices, coerce=int, widget=forms.RadioSelect, initial=Strength.IMPORTANT
    )
    because = forms.CharField(
        label=_("Because of"),
        required=False,
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("Only the Secretariat reads it, and the other side once it wishes to meet you, too."),
    )

    def __init__(self, sent: Any = None, *, others: Choices, **more: Any) -> None:
        super().__init__(sent, **more)
        self.fields["wanted"].choices = [_NOT_CHOSEN, *others]  # type: ignore[attr-defined]


class MeetingForm(forms.Form):
    """Who meets whom, in which slot, at which table."""

    first = forms.ChoiceField(label=_("Who"))
    second = forms.ChoiceField(label=_("Whom"))
    slot = forms.ChoiceField(label=_("Slot"))
    table = forms.IntegerField(label=_("Table"), min_value=1, max_value=200)
    version = forms.IntegerField(required=False, widget=forms.HiddenInput)

    def __init__(self, sent: Any = None, *, people: Choices, slots: Choices, **more: Any) -> None:
        super().__init__(sent, **more)
        self.fields["slot"].choices = slots  # type: ignore[attr-defined]
        for name in ("first", "second"):
            if people:
                self.fields[name].choices = [_NOT_CHOSEN, *people]  # type: ignore[attr-defined]
            else:
                del self.fields[name]


class OutcomeForm(forms.Form):
    """What came of a meeting."""

    outcome = forms.ChoiceField(label=_("What came of it"), choices=MeetingOutcome.choices, widget=forms.RadioSelect)
    pair = forms.ChoiceField(
        label=_("Which request, and what answers it"), required=False, help_text=_("Needed where you go on.")
    )
    said = forms.CharField(
        label=_("In words"), required=False, max_length=2000, widget=forms.Textarea(attrs={"rows": 3})
    )
    version = forms.IntegerField(required=False, widget=forms.HiddenInput)

    def __init__(self, sent: Any = None, *, pairs: Choices, **more: Any) -> None:
        super().__init__(sent, **more)
        self.fields["pair"].choices = [("", "–"), *pairs]  # type: ignore[attr-defined]


class CancelForm(forms.Form):
    """Why it does not take place."""

    reason = forms.CharField(label=_("Reason"), max_length=2000, widget=forms.Textarea(attrs={"rows": 3}))
    version = forms.IntegerField(required=False, widget=forms.HiddenInput)


def slot_choices(slots: Iterable[Slot]) -> Choices:
    """Return slots as choices: the day and the hours at the place."""
    return [(one.code, f"{day(one.starts.date())}, {one.starts:%H:%M}–{one.ends:%H:%M}") for one in slots]
