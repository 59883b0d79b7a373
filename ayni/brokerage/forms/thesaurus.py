"""Forms of the thesaurus: what to find, and what the Secretariat adds."""

from typing import Any

from django import forms
from django.utils.translation import get_language_info
from django.utils.translation import gettext_lazy as _

from ayni.brokerage.facets import LANGUAGES
from ayni.brokerage.forms.items import Choices
from ayni.brokerage.models import AdditionKind, Relation
from ayni.core.identifiers import new_code


class ThesaurusFilterForm(forms.Form):
    """What to show of the thesaurus."""

    q = forms.CharField(label=_("Words, in any of the four languages"), required=False, max_length=100)


class AdditionForm(forms.Form):
    """What every addition has."""

    reason = forms.CharField(label=_("Why"), required=False, max_length=1000, widget=forms.Textarea(attrs={"rows": 2}))
    key = forms.CharField(required=False, max_length=80, widget=forms.HiddenInput)

    def __init__(self, sent: Any = None, *, concepts: Choices, **more: Any) -> None:
        more["initial"] = {"key": new_code(20), **more.get("initial", {})}
        super().__init__(sent, **more)
        for name in ("concept", "broader"):
            if name in self.fields:
                self.fields[name].choices = [("", "–"), *concepts]  # type: ignore[attr-defined]
        if "lang" in self.fields:
            self.fields["lang"].choices = tongues_of_thesaurus()  # type: ignore[attr-defined]

    def said(self) -> dict[str, Any]:
        """Return what is added, as an addition keeps it."""
        raise NotImplementedError


class WordsForm(AdditionForm):
    """More words for a concept."""

    concept = forms.ChoiceField(label=_("Concept"))
    lang = forms.ChoiceField(label=_("Language of these words"))
    words = forms.CharField(
        label=_("Words"), max_length=80, help_text=_("One word or phrase; its inflected forms are found with it.")
    )
    shown = forms.BooleanField(
        label=_("Show it as a label"),
        required=False,
        help_text=_("Without this it is only found, as a misspelling or a verb."),
    )
    field_order = ("concept", "lang", "words", "shown", "reason")

    def said(self) -> dict[str, Any]:
        given = self.cleaned_data
        return {"lang": given["lang"], "words": " ".join(given["words"].split()), "shown": given["shown"]}


class LinkForm(AdditionForm):
    """The same concept in another thesaurus."""

    concept = forms.ChoiceField(label=_("Concept"))
    relation = forms.ChoiceField(label=_("The other concept is"), choices=Relation.choices)
    address = forms.CharField(
        label=_("Address of the other concept"),
        max_length=300,
        help_text=_("For example of AGROVOC: http://aims.fao.org/aos/agrovoc/c_ and a number."),
    )
    field_order = ("concept", "relation", "address", "reason")

    def said(self) -> dict[str, Any]:
        return {"relation": self.cleaned_data["relation"], "address": self.cleaned_data["address"].strip()}


class ConceptForm(AdditionForm):
    """A new concept with its labels."""

    broader = forms.ChoiceField(label=_("Part of"), help_text=_("The concept just above it."))
    en = forms.CharField(label=_("Label in English"), max_length=80)
    fr = forms.CharField(label=_("Label in French"), max_length=80, required=False)
    es = forms.CharField(label=_("Label in Spanish"), max_length=80, required=False)
    ru = forms.CharField(
        label=_("Label in Russian"),
        max_length=80,
        required=False,
        help_text=_("Where a label is missing the English one is shown, and nothing is found in that language yet."),
    )
    field_order = ("broader", "en", "fr", "es", "ru", "reason")

    def said(self) -> dict[str, Any]:
        given = self.cleaned_data
        labels = {lang: " ".join(given[lang].split()) for lang in LANGUAGES if given[lang].strip()}
        return {"broader": [given["broader"]], "labels": labels}


FORMS: dict[str, type[AdditionForm]] = {
    AdditionKind.CONCEPT: ConceptForm,
    AdditionKind.WORDS: WordsForm,
    AdditionKind.LINK: LinkForm,
}


def tongues_of_thesaurus() -> Choices:
    """Return the languages of the thesaurus by their names."""
    return [(code, str(get_language_info(code)["name_translated"])) for code in LANGUAGES]
