"""Forms of the plan's body and of adoption."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from ayni.core.errors import Invalid
from ayni.publishing.blocks import blocks_of_text, checked_blocks


class SectionForm(forms.Form):
    """A section's heading, level and text, with the version that the person saw."""

    title = forms.CharField(label=_("Heading"), max_length=300)
    level = forms.TypedChoiceField(
        label=_("Level"),
        coerce=int,
        choices=[(1, _("Main heading")), (2, _("Heading under it")), (3, _("Third level"))],
        initial=1,
    )
    text = forms.CharField(
        label=_("Text"),
        widget=forms.Textarea,
        required=False,
        max_length=400_000,
        help_text=_(
            "An empty line parts paragraphs. Begin a line with “- ” for an item, “1. ” for a numbered one, "
            "“[1] ” for a footnote."
        ),
    )
    version = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def clean_text(self) -> str:
        text = str(self.cleaned_data["text"])
        try:
            checked_blocks(blocks_of_text(text))
        except Invalid as error:
            raise forms.ValidationError(error.data["fields"]["blocks"]) from error
        return text

    def values(self) -> dict[str, Any]:
        """Return what `add_section` and `edit_section` take."""
        cleaned = self.cleaned_data
        return {"title": cleaned["title"], "level": cleaned["level"], "blocks": blocks_of_text(cleaned["text"])}


class NewSectionForm(SectionForm):
    """A new section, sent once under its key, behind another one or at the end."""

    after = forms.ChoiceField(label=_("Stands behind"), required=False)
    key = forms.CharField(widget=forms.HiddenInput, max_length=40)

    def __init__(self, *args: Any, sections: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        places = forms.ChoiceField(label=_("Stands behind"), required=False)
        places.choices = [("", _("The last section")), *sections]
        self.fields["after"] = places


class AdoptionForm(forms.Form):
    """Why an edition is adopted, and what the person looked at."""

    reason = forms.CharField(
        label=_("Adopted by whom, and why"),
        widget=forms.Textarea(attrs={"rows": 3}),
        max_length=4_000,
        help_text=_(
            "Stands with the edition for good, for example: adopted by the members at their meeting of 4 March."
        ),
    )
    version = forms.IntegerField(widget=forms.HiddenInput)
    seen = forms.CharField(widget=forms.HiddenInput, max_length=80)


class ReasonForm(forms.Form):
    """Why a section is withdrawn."""

    reason = forms.CharField(label=_("Reason"), max_length=1_000)
    version = forms.IntegerField(widget=forms.HiddenInput)


class VersionForm(forms.Form):
    """An act on one thing, with the version that the person saw."""

    version = forms.IntegerField(widget=forms.HiddenInput)


class TemplateForm(forms.Form):
    """A Word document in which ours are laid."""

    document = forms.FileField(label=_("Template"), help_text=_("A Word document (DOCX)."), max_length=200)
