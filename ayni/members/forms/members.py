"""Forms of the members room: they parse; what is true or allowed is said by the actions."""

from collections.abc import Container, Mapping
from typing import Any

from django import forms
from django.conf import settings
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from ayni.core.errors import Invalid
from ayni.core.identifiers import new_code
from ayni.core.vocabularies import countries, label, major_groups, member_categories, regions
from ayni.members.models import PointKind, Status

WORDS = 100
_DAY = {"type": "date"}
_DECISIONS = (Status.ACTIVE, Status.LAPSED, Status.WITHDRAWN, Status.REMOVED)


def chosen_filters(sent: Mapping[str, str], *, secretariat: bool) -> dict[str, str]:
    """Return what FilterForm understands of what was sent, without making one: most answers are stored ones."""
    known: dict[str, Container[str]] = {
        "category": member_categories(),
        "group": major_groups(),
        "region": {*regions(), "world"},
        "country": countries(),
        "status": Status.values if secretariat else (),
    }
    words = sent.get("q", "").strip()
    chosen = {"q": words} if words and len(words) <= WORDS and "\x00" not in words else {}
    return chosen | {name: value for name, kept in known.items() if (value := sent.get(name, "")) and value in kept}


class FilterForm(forms.Form):
    """What to show of the directory."""

    q = forms.CharField(label=_("Words"), required=False, max_length=WORDS, widget=forms.TextInput({"type": "search"}))
    category = forms.ChoiceField(label=_("Category"), required=False)
    group = forms.ChoiceField(label=_("Major group"), required=False)
    region = forms.ChoiceField(label=_("Region"), required=False)
    country = forms.ChoiceField(label=_("Country"), required=False)
    status = forms.ChoiceField(label=_("Status"), required=False)

    def __init__(self, sent: Any, *, secretariat: bool) -> None:
        super().__init__(sent)
        everywhere = [("", _("All")), *_sorted(regions()), ("world", _("Worldwide"))]
        _choose(self, "category", [("", _("All")), *_terms(member_categories())])
        _choose(self, "group", [("", _("All")), *_terms(major_groups())])
        _choose(self, "region", everywhere)
        _choose(self, "country", [("", _("All")), *_sorted(countries())])
        _choose(self, "status", [("", _("Present members")), *Status.choices])
        if not secretariat:
            del self.fields["status"]


class MemberForm(forms.Form):
    """The facts of an entry. `key` makes a form sent twice count once, `version` is what the person saw."""

    category = forms.ChoiceField(label=_("Category"), widget=forms.RadioSelect)
    name = forms.CharField(label=_("Name"), max_length=200, help_text=_("In Latin script, as it calls itself."))
    name_original = forms.CharField(label=_("Name in its own language and script"), max_length=200, required=False)
    acronym = forms.CharField(label=_("Acronym"), max_length=40, required=False)
    major_group = forms.ChoiceField(
        label=_("Major group"), required=False, help_text=_("Only for major-group organisations.")
    )
    countries = forms.MultipleChoiceField(
        label=_("Countries"),
        required=False,
        help_text=_("Where it has its seat first of all, and where it works. Several with Ctrl or a long press."),
        widget=forms.SelectMultiple({"size": "8"}),
    )
    region_override = forms.ChoiceField(
        label=_("Region"), required=False, help_text=_("Only where it is not that of the first country.")
    )
    languages = forms.MultipleChoiceField(
        label=_("Languages to write to it in"), required=False, widget=forms.CheckboxSelectMultiple
    )
    website = forms.URLField(label=_("Website"), required=False, max_length=300, assume_scheme="https")
    links = forms.CharField(
        label=_("Other addresses"),
        required=False,
        max_length=3000,
        help_text=_("One a line."),
        widget=forms.Textarea({"rows": "3"}),
    )
    ror = forms.CharField(
        label=_("ROR identifier"), required=False, max_length=40, help_text=_("Like https://ror.org/05a28rw58.")
    )
    iati = forms.CharField(label=_("IATI organisation identifier"), required=False, max_length=80)
    summary = forms.CharField(
        label=_("What it does for mountains"), required=False, max_length=4000, widget=forms.Textarea({"rows": "5"})
    )
    version = forms.IntegerField(required=False, widget=forms.HiddenInput)
    key = forms.CharField(required=False, max_length=80, widget=forms.HiddenInput)

    def __init__(self, sent: Any = None, *, only: tuple[str, ...] = (), **options: Any) -> None:
        super().__init__(sent, **options)
        self.initial.setdefault("key", new_code())
        _choose(self, "category", _terms(member_categories()))
        _choose(self, "major_group", [("", "—"), *_terms(major_groups())])
        _choose(self, "countries", _sorted(countries()))
        _choose(self, "region_override", [("", "—"), *_sorted(regions())])
        _choose(self, "languages", list(settings.LANGUAGES))
        for name in [name for name in self.fields if only and name not in (*only, "version", "key")]:
            del self.fields[name]


class EntryForm(MemberForm):
    """A new entry with the decision that made it a member."""

    since = forms.DateField(
        label=_("Member since"), required=False, help_text=_("Empty: today."), widget=forms.DateInput(_DAY)
    )
    taken_by = forms.CharField(
        label=_("Decided by"), required=False, max_length=120, help_text=_("Empty: the Secretariat.")
    )
    ground = forms.CharField(label=_("On what ground"), required=False, max_length=2000)


class DecisionForm(forms.Form):
    """Who decided what, when, on what ground."""

    status = forms.ChoiceField(label=_("Decision"), widget=forms.RadioSelect)
    taken_on = forms.DateField(label=_("Decided on"), widget=forms.DateInput(_DAY, format="%Y-%m-%d"))
    taken_by = forms.CharField(
        label=_("Decided by"),
        max_length=120,
        help_text=_("The Secretariat, the Steering Committee, the member itself."),
    )
    ground = forms.CharField(label=_("On what ground"), max_length=4000, widget=forms.Textarea({"rows": "4"}))
    version = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        said = {Status.ACTIVE: _("Active: admitted, renewed or back for four years")}
        _choose(self, "status", [(one.value, said.get(one, one.label)) for one in _DECISIONS])


class BodyForm(forms.Form):
    """The body that acts from a day on."""

    name = forms.CharField(label=_("Body"), max_length=200, help_text=_("The ministry or agency, by its full name."))
    since = forms.DateField(label=_("Since"), widget=forms.DateInput(_DAY, format="%Y-%m-%d"))
    ground = forms.CharField(label=_("On what ground"), required=False, max_length=2000)
    key = forms.CharField(max_length=80, widget=forms.HiddenInput)


class MergeForm(forms.Form):
    """The entry that goes on, by its code, and why the two are one."""

    into = forms.CharField(
        label=_("Code of the entry that goes on"),
        max_length=60,
        help_text=_("The last part of the address of its page."),
    )
    ground = forms.CharField(label=_("Why these two are the same"), max_length=2000)
    version = forms.IntegerField(widget=forms.HiddenInput)


class PointForm(forms.Form):
    """Who shall be focal point or alternate, and the letter that says so."""

    kind = forms.ChoiceField(label=_("Role"), choices=PointKind.choices, widget=forms.RadioSelect)
    name = forms.CharField(label=_("Name"), max_length=120, widget=forms.TextInput({"autocomplete": "off"}))
    email = forms.EmailField(label=_("E-mail address"), widget=forms.EmailInput({"autocomplete": "off"}))
    title = forms.CharField(label=_("Title or office"), max_length=200, required=False)
    governmental = forms.BooleanField(
        label=_("National focal point at governmental level"), required=False, help_text=_("For governments.")
    )
    listed = forms.BooleanField(
        label=_("Agrees to be named in public"),
        required=False,
        help_text=_("Without it the public page says only that somebody is named. The address is never public."),
    )
    letter = forms.FileField(
        label=_("Mandate letter"), required=False, help_text=_("The official letter that names this person.")
    )
    key = forms.CharField(max_length=80, widget=forms.HiddenInput)


class VersionForm(forms.Form):
    """The version that the person saw."""

    version = forms.IntegerField(widget=forms.HiddenInput)


class ReasonForm(VersionForm):
    """Why something is refused or ended."""

    reason = forms.CharField(label=_("Reason"), max_length=2000, widget=forms.Textarea({"rows": "3"}))


def put_errors(form: forms.Form, error: Invalid) -> None:
    """Put an action's complaints at the form's fields; those about no field of the form stand on top."""
    fields = error.data.get("fields", {})
    for name, sentences in fields.items():
        form.add_error(name if name in form.fields else None, [str(sentence) for sentence in sentences])
    if not fields:
        form.add_error(None, str(error.sentence))


def _choose(form: forms.Form, name: str, choices: list[Any]) -> None:
    field = form.fields[name]
    assert isinstance(field, forms.ChoiceField)
    field.choices = choices


def _terms(terms: Any) -> list[tuple[str, str]]:
    lang = get_language() or "en"
    return [(code, label(term, lang)) for code, term in terms.items()]


def _sorted(terms: Any) -> list[tuple[str, str]]:
    return sorted(_terms(terms), key=lambda choice: choice[1].casefold())
