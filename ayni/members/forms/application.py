"""The steps of an application. Each parses what was typed; what was typed is kept whether or not it parses."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django import forms
from django.conf import settings
from django.http import QueryDict
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from ayni.accounts.models import RoleKind
from ayni.accounts.scopes import scope_labels
from ayni.core.vocabularies import countries, label, major_groups
from ayni.members.models import (
    ApplicantKind,
    Application,
    BudgetBand,
    Criterion,
    OfferKind,
    StaffBand,
    Theme,
)

_LONG = {"rows": "5"}
_NAMES: dict[str, tuple[str | Promise, str | Promise]] = {
    ApplicantKind.MAJOR_GROUP: (_("Legal name"), _("In Latin letters, as in your statutes.")),
    ApplicantKind.GOVERNMENT: (
        _("Ministry or agency that acts for the country"),
        _("In Latin letters. The member is the country; this body represents it and can change later."),
    ),
    ApplicantKind.SUBNATIONAL: (_("Official name of the authority"), _("In Latin letters.")),
    ApplicantKind.INTERGOVERNMENTAL: (_("Official name"), _("In Latin letters, as in your founding agreement.")),
}


class StartForm(forms.Form):
    """Who applies. `fax` is a trap: nobody sees it, programs fill it in."""

    kind = forms.ChoiceField(label=_("Who applies?"), choices=ApplicantKind.choices, widget=forms.RadioSelect)
    email = forms.EmailField(
        label=_("Your e-mail address"),
        required=False,
        help_text=_("We send you the link with which you go on later, from any device."),
        widget=forms.EmailInput({"autocomplete": "email"}),
    )
    fax = forms.CharField(required=False)
    key = forms.CharField(min_length=8, max_length=80, widget=forms.HiddenInput)

    def clean_fax(self) -> str:
        if self.cleaned_data["fax"]:
            raise forms.ValidationError(_("Please leave the field “Fax” empty. It tells people from programs."))
        return ""


class StepForm(forms.Form):
    """A step for one kind of applicant."""

    def __init__(self, sent: Any = None, *, kind: str, **options: Any) -> None:
        super().__init__(sent, **options)
        self.kind = kind
        self.prepare()

    def prepare(self) -> None:
        """Fit the fields to the kind of applicant and the reader's language."""

    def leave_out(self, *names: str) -> None:
        for name in names:
            del self.fields[name]

    def offer(self, name: str, choices: list[tuple[str, str]]) -> None:
        field = self.fields[name]
        assert isinstance(field, forms.ChoiceField)
        field.choices = choices


class OrganisationForm(StepForm):
    name = forms.CharField(max_length=200, widget=forms.TextInput({"autocomplete": "organization"}))
    name_original = forms.CharField(label=_("Name in your own language and script"), max_length=200, required=False)
    acronym = forms.CharField(label=_("Acronym"), max_length=40, required=False)
    major_group = forms.ChoiceField(label=_("What kind of organisation are you?"))
    country = forms.ChoiceField(label=_("Country of your seat"))
    other_countries = forms.MultipleChoiceField(
        label=_("Other countries where you work"),
        required=False,
        help_text=_("Several with Ctrl or a long press."),
        widget=forms.SelectMultiple({"size": "6"}),
    )
    founded = forms.IntegerField(label=_("Founded in the year"), required=False, min_value=1000)
    website = forms.URLField(label=_("Website"), required=False, max_length=300, assume_scheme="https")

    def prepare(self) -> None:
        lang = get_language() or "en"
        name = self.fields["name"]
        name.label, name.help_text = (str(words) for words in _NAMES[self.kind])
        lands = sorted(((code, label(term, lang)) for code, term in countries().items()), key=lambda land: land[1])
        self.offer("country", [("", _("Choose…")), *lands])  # type: ignore[list-item]
        self.offer("other_countries", lands)
        self.fields["country"].required = self.kind != ApplicantKind.INTERGOVERNMENTAL
        groups = [(code, label(term, lang)) for code, term in major_groups().items()]
        self.offer("major_group", [("", _("Choose…")), *groups])  # type: ignore[list-item]
        if self.kind != ApplicantKind.MAJOR_GROUP:
            self.leave_out("major_group")
        if self.kind == ApplicantKind.GOVERNMENT:
            self.fields["country"].label = _("Country")
            self.leave_out("other_countries", "founded")

    def clean_founded(self) -> int | None:
        year: int | None = self.cleaned_data["founded"]
        if year is not None and year > timezone.now().year:
            raise forms.ValidationError(_("This year has not come yet."))
        return year


class StandingForm(StepForm):
    """The proof itself is kept apart: a file cannot be typed again."""

    legal_status = forms.CharField(
        label=_("Legal status"),
        max_length=300,
        help_text=_("For example: registered association, foundation, public body, company, university."),
    )
    proof = forms.FileField(
        label=_("Proof of it"),
        required=False,
        help_text=_("Certificate of registration, statutes or the like. A photo will do, of 10 MB at most."),
    )
    staff = forms.ChoiceField(label=_("How many people work for you?"), choices=StaffBand.choices)
    budget = forms.ChoiceField(label=_("Budget of a usual year"), choices=BudgetBand.choices)

    def prepare(self) -> None:
        self.offer("staff", [("", _("Choose…")), *StaffBand.choices])  # type: ignore[list-item]
        self.offer("budget", [("", _("Choose…")), *BudgetBand.choices])  # type: ignore[list-item]
        if self.kind == ApplicantKind.GOVERNMENT:
            self.fields["legal_status"].required = False
            self.leave_out("staff", "budget")


class WorkForm(StepForm):
    activities = forms.CharField(
        label=_("What do you do for mountains?"),
        max_length=4000,
        help_text=_("Where, with whom, since when. A few sentences are enough."),
        widget=forms.Textarea(_LONG),
    )
    interest = forms.CharField(
        label=_("Why do you want to join?"), max_length=2000, widget=forms.Textarea({"rows": "3"})
    )
    themes = forms.MultipleChoiceField(
        label=_("Your themes"), choices=Theme.choices, widget=forms.CheckboxSelectMultiple
    )
    initiatives = forms.MultipleChoiceField(
        label=_("Initiatives that interest you"), required=False, widget=forms.CheckboxSelectMultiple
    )
    offers = forms.MultipleChoiceField(
        label=_("What could you put in?"), choices=OfferKind.choices, widget=forms.CheckboxSelectMultiple
    )
    contribution = forms.CharField(
        label=_("In your own words"),
        max_length=2000,
        help_text=_("What, roughly how much, from when to when. This binds you to nothing yet."),
        widget=forms.Textarea({"rows": "3"}),
    )

    def prepare(self) -> None:
        names = scope_labels(RoleKind.COORDINATOR, get_language() or "en")
        self.offer("initiatives", sorted(names.items(), key=lambda one: one[1].casefold()))
        if not names:
            self.leave_out("initiatives")


class CriteriaForm(StepForm):
    """One tick for each criterion."""

    def prepare(self) -> None:
        missing = {"required": _("A member endorses this criterion. If you cannot, write to the Secretariat first.")}
        for value, words in Criterion.choices:
            self.fields[value] = forms.BooleanField(label=words, error_messages=missing)


class PeopleForm(StepForm):
    fp_name = forms.CharField(label=_("Focal point: name"), max_length=120)
    fp_title = forms.CharField(label=_("Title or office"), max_length=200)
    fp_email = forms.EmailField(label=_("E-mail address"))
    fp_phone = forms.CharField(label=_("Telephone"), max_length=40, required=False)
    fp_language = forms.ChoiceField(label=_("Language to write in"), choices=settings.LANGUAGES)
    fp_listed = forms.BooleanField(
        label=_("Agrees to be named in public"),
        required=False,
        help_text=_("Name and title only, on your page in the register. The address is never public."),
    )
    alt_name = forms.CharField(label=_("Alternate: name"), max_length=120, required=False)
    alt_title = forms.CharField(label=_("Title or office of the alternate"), max_length=200, required=False)
    alt_email = forms.EmailField(label=_("E-mail address of the alternate"), required=False)
    alt_phone = forms.CharField(label=_("Telephone of the alternate"), max_length=40, required=False)
    alt_listed = forms.BooleanField(label=_("The alternate agrees to be named in public"), required=False)

    def prepare(self) -> None:
        self.fields["fp_language"].initial = get_language() or "en"

    def clean(self) -> dict[str, Any]:
        found: dict[str, Any] = super().clean() or self.cleaned_data
        alternate = [name for name in ("alt_name", "alt_title", "alt_email", "alt_phone") if found.get(name)]
        for name in ("alt_name", "alt_email"):
            if alternate and not found.get(name) and name not in self.errors:
                self.add_error(name, _("Say who the alternate is and how to reach them, or leave all of it empty."))
        if found.get("alt_email") and found.get("alt_email") == found.get("fp_email"):
            self.add_error("alt_email", _("The alternate is another person, with an address of their own."))
        return found


class PrivacyForm(StepForm):
    language = forms.ChoiceField(label=_("Language in which we write to you"), choices=settings.LANGUAGES)
    privacy = forms.BooleanField(
        label=_("We have read the notice, and the people named in this application agree to it."),
        error_messages={"required": _("Without this agreement we may not keep the application.")},
    )

    def prepare(self) -> None:
        self.fields["language"].initial = get_language() or "en"


class ReviewForm(StepForm):
    signatory = forms.CharField(label=_("Name of the person who signs"), max_length=120)
    office = forms.CharField(label=_("Office"), max_length=200)
    signed_on = forms.DateField(
        label=_("Date"),
        widget=forms.DateInput({"type": "date"}, format="%Y-%m-%d"),
        error_messages={"invalid": _("Write the date like 2026-11-25.")},
    )
    entitled = forms.BooleanField(
        label=_("I may sign for the organisation, and what stands above is true as far as I know."),
        error_messages={"required": _("Somebody who may sign for the organisation has to send the application.")},
    )

    def prepare(self) -> None:
        self.fields["signed_on"].initial = timezone.now().date()

    def clean_signed_on(self) -> date:
        day: date = self.cleaned_data["signed_on"]
        if abs((day - timezone.now().date()).days) > 366:
            raise forms.ValidationError(_("Give the day on which you sign."))
        return day


class AnswerForm(forms.Form):
    """The applicant's answer to a question of the Secretariat; `question` names it."""

    answer = forms.CharField(label=_("Your answer"), max_length=8000, widget=forms.Textarea(_LONG))
    question = forms.CharField(max_length=20, widget=forms.HiddenInput)


STEPS: Mapping[str, tuple[str | Promise, type[StepForm]]] = {
    "organisation": (_("The organisation"), OrganisationForm),
    "standing": (_("How it is set up"), StandingForm),
    "work": (_("Your work and what you bring"), WorkForm),
    "criteria": (_("The eight criteria"), CriteriaForm),
    "people": (_("Focal point and alternate"), PeopleForm),
    "privacy": (_("Your data"), PrivacyForm),
    "review": (_("Look it over and send"), ReviewForm),
}


def typed_in(step: str, kind: str, sent: QueryDict) -> dict[str, list[str]]:
    """Return what was typed into the fields of a step, as it is: field -> texts. NUL, which no database keeps, goes."""
    names = [name for name in STEPS[step][1](kind=kind).fields if name != "proof"]
    return {name: [text.replace("\x00", "") for text in sent.getlist(name)] for name in names if name in sent}


def bound_step(step: str, kind: str, typed: Mapping[str, list[str]]) -> StepForm:
    """Return a step with what was typed in it."""
    data = QueryDict(mutable=True)
    for name, texts in typed.items():
        data.setlist(name, texts)
    return STEPS[step][1](data, kind=kind)


def kept_step(application: Application, step: str) -> StepForm:
    """Return a step as it was kept: with what was typed, or fresh where nothing was."""
    typed = application.answers.get(step)
    if typed is None:
        return STEPS[step][1](kind=application.kind)
    return bound_step(step, application.kind, typed)


def incomplete_steps(application: Application) -> list[str]:
    """Return the steps that are not answered or need a correction, in order; the last one is "review"."""
    return [step for step in STEPS if not kept_step(application, step).is_valid()]


def facts_of(application: Application) -> dict[str, Any] | None:
    """Return the understood answers, JSON-safe, or None while a step is incomplete.

    {name, name_original, acronym, major_group, countries [alpha-3, the seat first], founded, website, legal_status,
    staff, budget, activities, interest, themes, initiatives, offers, contribution, criteria [codes], focal_point and
    alternate {name, title, email, phone, listed, language} (alternate may be None), language, privacy, signatory,
    office, signed_on (ISO day)}.
    """
    found: dict[str, Any] = {}
    for step in STEPS:
        form = kept_step(application, step)
        if not form.is_valid():
            return None
        found |= form.cleaned_data
    seat = [found.pop("country")] if found.get("country") else []
    found["countries"] = list(dict.fromkeys([*seat, *found.pop("other_countries", [])]))
    found["criteria"] = [value for value in Criterion.values if found.pop(value)]
    found["signed_on"] = found["signed_on"].isoformat()
    found["focal_point"] = _person(found, "fp_")
    found["alternate"] = _person(found, "alt_") if found["alt_name"] else None
    return {name: value for name, value in found.items() if not name.startswith(("fp_", "alt_")) and name != "proof"}


def _person(found: Mapping[str, Any], prefix: str) -> dict[str, Any]:
    given = {name.removeprefix(prefix): value for name, value in found.items() if name.startswith(prefix)}
    return {"language": found["fp_language"], **given}
