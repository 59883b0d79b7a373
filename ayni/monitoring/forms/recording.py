"""Forms for recording what happened: one form, its fields as the kind asks for them."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.conf import settings
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from ayni.core.amounts import AmountField
from ayni.core.currencies import CURRENCIES
from ayni.core.identifiers import new_code
from ayni.core.models import Visibility
from ayni.core.vocabularies import countries, label
from ayni.monitoring.forms.kinds import ASKED, Asked
from ayni.monitoring.models import Stage
from ayni.monitoring.wording import LEVELS, PURPOSES, SCOPES

Choices = list[tuple[str, str]]
DETAILS = ("purpose", "scope", "bodies", "reference", "told")
COLUMNS = (
    *("title", "starts", "ends", "expires", "place", "country", "note", "link", "total", "women", "men", "youth"),
    *("amount", "currency", "fiscal_year", "level", "stage", "language", "visibility"),
)
OWN = "-"


class DayInput(forms.DateInput):
    """A date as browsers take it, in whatever language the page is."""

    input_type = "date"

    def __init__(self) -> None:
        super().__init__(format="%Y-%m-%d")


def _count(label: Any, *, at_least: int = 0) -> forms.IntegerField:
    widget = forms.NumberInput({"inputmode": "numeric"})
    return forms.IntegerField(label=label, min_value=at_least, max_value=9_999_999, required=False, widget=widget)


def _area(label: Any, *, rows: int = 2, help_text: Any = "") -> forms.CharField:
    widget = forms.Textarea({"rows": str(rows)})
    return forms.CharField(label=label, required=False, max_length=10_000, widget=widget, help_text=help_text)


def _text(label: Any, length: int) -> forms.CharField:
    return forms.CharField(label=label, required=False, max_length=length)


class EvidenceForm(forms.Form):
    """What happened, as its kind asks. `draft` makes everything but the member optional; `key` makes it count once.

    `members`: for whom it can be recorded, ("", …) not among them; asked only where there are several. `told`: asks who
    told the Secretariat. Fields of parties are called `parties_ROLE`, one body a line.
    """

    member = forms.ChoiceField(label=_("Recorded for"))
    told = _text(_("Who told the Secretariat, and how"), 300)
    starts = forms.DateField(label=_("When"), required=False, widget=DayInput())
    ends = forms.DateField(label=_("Last day, if several"), required=False, widget=DayInput())
    expires = forms.DateField(label=_("Valid until"), required=False, widget=DayInput())
    place = _text(_("Where"), 200)
    country = forms.ChoiceField(label=_("Country"), required=False)
    title = _text(_("Title"), 300)
    total = _count(_("People"))
    women = _count(_("of them women"))
    men = _count(_("of them men"))
    youth = _count(_("of them young people"))
    bodies = _count(_("Number of bodies"), at_least=1)
    purpose = forms.ChoiceField(label=_("Who met"), required=False, choices=[("", "–"), *PURPOSES])
    scope = forms.ChoiceField(label=_("Level"), required=False, choices=[("", "–"), *SCOPES])
    fiscal_year = _text(_("Fiscal year"), 20)
    reference = _text(_("Reference"), 200)
    amount = AmountField(label=_("Amount"), required=False)
    currency = forms.ChoiceField(
        label=_("Currency"), required=False, choices=[("", "–"), *((code, code) for code in sorted(CURRENCIES))]
    )
    stage = forms.ChoiceField(label=_("Stage"), required=False, choices=[("", "–"), *Stage.choices])
    level = forms.TypedChoiceField(
        label=_("How far"), required=False, choices=LEVELS, widget=forms.RadioSelect, coerce=int, empty_value=None
    )
    note = _area(_("Note"), help_text=_("Any language, one sentence is enough."))
    link = forms.URLField(label=_("Web address"), required=False, max_length=500, assume_scheme="https")
    file = forms.FileField(label=_("Report, list or photo"), required=False, max_length=200)
    initiative = forms.ChoiceField(label=_("Initiative"), required=False)
    visibility = forms.ChoiceField(label=_("Who may see it"), choices=Visibility.choices)
    language = forms.ChoiceField(label=_("Language of these words"), choices=settings.LANGUAGES)
    rows = forms.CharField(required=False, max_length=1000, widget=forms.HiddenInput)
    key = forms.CharField(required=False, max_length=80, widget=forms.HiddenInput)
    version = forms.IntegerField(required=False, widget=forms.HiddenInput)

    def __init__(
        self,
        sent: Any = None,
        files: Any = None,
        *,
        kind: str,
        members: Choices,
        initiatives: Choices,
        told: bool,
        draft: bool,
        lang: str,
        initial: dict[str, Any] | None = None,
    ) -> None:
        given = {"key": new_code(20), "visibility": Visibility.PUBLIC.value, "language": lang}
        super().__init__(sent, files, initial={**given, **(initial or {})})
        asked = ASKED[kind]
        self.asked, self.draft = asked, draft
        self._keep(asked, told)
        self._choose("member", members if len(members) == 1 else [("", "–"), *members])
        if "country" in self.fields:
            named = sorted((label(term, lang), code) for code, term in countries().items())
            self._choose("country", [("", "–"), *((code, name) for name, code in named)])
        if "initiative" in self.fields:
            self._choose("initiative", [("", "–"), *initiatives])
        if not draft:
            for name in asked.needs & set(self.fields):
                self.fields[name].required = True
        if len(members) == 1:
            self.initial["member"] = members[0][0]
            self.fields["member"].widget = forms.HiddenInput()

    def first(self) -> list[forms.BoundField]:
        """Return the fields that are asked at once."""
        parties = tuple(f"parties_{role}" for role, _label in self.asked.parties)
        shown = [name for name in ("member", "told") if name in self.fields and not self[name].is_hidden]
        names = [*shown, *self.asked.first]
        at = names.index("file") if "file" in names else len(names)
        return [self[name] for name in (*names[:at], *parties, *names[at:])]

    def more(self) -> list[forms.BoundField]:
        """Return the fields behind "more"."""
        return [self[name] for name in self.asked.more]

    def opened(self) -> bool:
        """Return whether "more" is open: something in it was filled in, or is wrong."""
        ordinary = {"visibility", "language"}
        return any(field.errors or (field.name not in ordinary and field.value()) for field in self.more())

    def clean_starts(self) -> Any:
        """Refuse a day that has not come, but in a draft: what is to happen is no evidence yet."""
        starts = self.cleaned_data.get("starts")
        if starts and not self.draft and (starts - timezone.now().date()).days > 1:
            raise forms.ValidationError(
                _("This day has not come yet. Keep it as a draft and record it when it has happened."), code="ahead"
            )
        return starts

    def clean(self) -> dict[str, Any]:
        """Ask who told the Secretariat where it records on behalf of a member."""
        values = super().clean() or self.cleaned_data
        if "told" in self.fields and values.get("member") not in ("", OWN, None) and not values.get("told"):
            self.add_error("told", _("Say who told you, so that everybody can see on whose word it stands."))
        return values

    def columns(self) -> dict[str, Any]:
        """Return the values of the columns that the kind has, sound and ready for an action; without the initiative."""
        values = self.cleaned_data
        found = {name: values[name] for name in COLUMNS if name in self.fields}
        details = {name: values[name] for name in DETAILS if name in self.fields}
        found["details"] = {name: value for name, value in details.items() if value not in ("", None)}
        return found

    def detail_names(self) -> list[str]:
        """Return the names of the details that the kind asks for."""
        return [name for name in DETAILS if name in self.fields]

    def party_lines(self) -> dict[str, list[str]]:
        """Return role -> the bodies that were named, each as it was written."""
        return {
            role: [line for line in self.cleaned_data[f"parties_{role}"].splitlines() if line.strip()]
            for role, _label in self.asked.parties
        }

    def _keep(self, asked: Asked, told: bool) -> None:
        kept = {"member", "rows", "key", "version", *asked.first, *asked.more} | ({"told"} if told else set())
        for name in [name for name in self.fields if name not in kept]:
            del self.fields[name]
        for role, question in asked.parties:
            hint = _("One a line. Members are found by their name; others: “Name (Country)”.")
            self.fields[f"parties_{role}"] = _area(question, help_text=hint)
        for name, words in asked.labels.items():
            self.fields[name].label = words
        for name, words in asked.hints.items():
            self.fields[name].help_text = words

    def _choose(self, name: str, choices: Iterable[tuple[str, str]]) -> None:
        self.fields[name].choices = list(choices)  # type: ignore[attr-defined]


class CheckForm(forms.Form):
    """Which rows are served: those ticked (`rows`, as "workplan:CODE") and others by their codes."""

    rows = forms.MultipleChoiceField(required=False, widget=forms.CheckboxSelectMultiple)
    codes = forms.CharField(
        label=_("Other rows, by their codes"),
        required=False,
        max_length=500,
        help_text=_("Such as IS-1.2, parted by commas."),
    )
    version = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(self, *args: Any, rows: Choices, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["rows"].choices = rows  # type: ignore[attr-defined]

    def clean_codes(self) -> list[str]:
        """Return the codes, each once, in capitals."""
        parts = self.cleaned_data["codes"].replace(";", ",").replace("\n", ",").split(",")
        return list(dict.fromkeys(part.strip().upper() for part in parts if part.strip()))


class JoinForm(forms.Form):
    """Which record the draft is about, and the draft's version."""

    same = forms.CharField(max_length=16)
    version = forms.IntegerField(widget=forms.HiddenInput)
