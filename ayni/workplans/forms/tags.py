"""Forms about the objectives that own actions serve, and about the view of coherence."""

from typing import Any

from django import forms
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from ayni.core.vocabularies import label, member_categories, regions
from ayni.workplans.choices import Choices


class TagsForm(forms.Form):
    """What was ticked among the suggestions, another objective, and why."""

    objectives = forms.MultipleChoiceField(required=False)
    other = forms.ChoiceField(label=_("Another objective"), required=False)
    reason = forms.CharField(
        label=_("Why it serves it"),
        required=False,
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("For the other objective. Suggestions bring their own reason."),
    )

    def __init__(self, *args: Any, suggested: list[str], others: Choices, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        # What was suggested a moment ago may be no suggestion any more: every objective can be ticked.
        known = [(ref, ref) for ref in suggested] + [(ref, ref) for ref, _words in others]
        self.fields["objectives"].choices = known  # type: ignore[attr-defined]
        self.fields["other"].choices = [("", _("None")), *others]  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        """Refuse a form in which nothing was chosen."""
        values: dict[str, Any] = super().clean() or {}
        if not self.errors and not values.get("objectives") and not values.get("other"):
            raise forms.ValidationError(_("Tick an objective, or choose another one."))
        return values


class CoherenceForm(forms.Form):
    """What to show of the view of coherence."""

    workplan = forms.ChoiceField(label=_("Workplan"), required=False)
    by = forms.ChoiceField(
        label=_("Members by"), required=False, choices=[("", _("Category")), ("region", _("Region"))]
    )
    category = forms.ChoiceField(label=_("Category"), required=False)
    region = forms.ChoiceField(label=_("Region"), required=False)
    show = forms.ChoiceField(
        label=_("Objectives"),
        required=False,
        choices=[("", _("All")), ("served", _("Served by somebody")), ("nobody", _("Served by nobody"))],
    )

    def __init__(self, sent: Any, *, workplans: Choices) -> None:
        super().__init__(sent)
        lang = get_language() or "en"
        categories = [(code, label(term, lang)) for code, term in member_categories().items()]
        self.fields["workplan"].choices = [("", _("All")), *workplans]  # type: ignore[attr-defined]
        self.fields["category"].choices = [("", _("All")), *categories]  # type: ignore[attr-defined]
        self.fields["region"].choices = [("", _("All")), *region_choices(lang)]  # type: ignore[attr-defined]


class WhoseForm(forms.Form):
    """Of which members a list shows what they do."""

    category = forms.ChoiceField(required=False)
    region = forms.ChoiceField(required=False)

    def __init__(self, sent: Any) -> None:
        super().__init__(sent)
        self.fields["category"].choices = [(code, code) for code in member_categories()]  # type: ignore[attr-defined]
        self.fields["region"].choices = [(code, code) for code in (*regions(), "world")]  # type: ignore[attr-defined]


def region_choices(lang: str) -> Choices:
    """Return the partnership's regions by name, then worldwide."""
    named = sorted(((code, label(term, lang)) for code, term in regions().items()), key=lambda one: one[1])
    return [*named, ("world", str(_("Worldwide")))]
