"""Forms about taking part: joining, answering, changing the role, leaving."""

from typing import Any

from django import forms
from django.conf import settings
from django.utils.translation import gettext_lazy as _

from ayni.core.identifiers import new_code
from ayni.initiatives.forms.initiatives import Choices, set_choices
from ayni.initiatives.models import ParticipationRole


def _offered(gives_lead: bool, besides: str = "") -> Choices:
    left_out = {besides} if gives_lead else {besides, ParticipationRole.LEAD.value}
    return [(role.value, str(role.label)) for role in ParticipationRole if role.value not in left_out]


class JoinForm(forms.Form):
    """A member asks to take part. `key` makes sending it twice ask once."""

    member = forms.ChoiceField(label=_("Member"))
    role = forms.ChoiceField(label=_("Role"), widget=forms.RadioSelect)
    statement = forms.CharField(
        label=_("What the member means to do"),
        widget=forms.Textarea(attrs={"rows": 5}),
        required=False,
        help_text=_("Days, money, data, hosting and staff are pledged in a form of their own, on the next page."),
    )
    language = forms.ChoiceField(label=_("Language of these words"), choices=settings.LANGUAGES)
    key = forms.CharField(widget=forms.HiddenInput, max_length=80, required=False)

    def __init__(self, *args: Any, members: Choices, gives_lead: bool, language: str, **kwargs: Any) -> None:
        kwargs["initial"] = {"key": new_code(20), "language": language, "role": ParticipationRole.MEMBER.value}
        super().__init__(*args, **kwargs)
        set_choices(self, "member", members)
        set_choices(self, "role", _offered(gives_lead))


class AnswerForm(forms.Form):
    """Accept or decline; declining needs a reason."""

    answer = forms.ChoiceField(
        label=_("Answer"), choices=[("accept", _("Accept")), ("decline", _("Decline"))], widget=forms.RadioSelect
    )
    reason = forms.CharField(
        label=_("Reason"),
        widget=forms.Textarea(attrs={"rows": 4}),
        required=False,
        help_text=_("Needed when you decline; the member reads it."),
    )
    version = forms.IntegerField(widget=forms.HiddenInput)


class RoleForm(forms.Form):
    """Another role, and why."""

    role = forms.ChoiceField(label=_("Role"), widget=forms.RadioSelect)
    reason = forms.CharField(label=_("Reason"), widget=forms.Textarea(attrs={"rows": 4}))
    version = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(self, *args: Any, present: str, gives_lead: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        set_choices(self, "role", _offered(gives_lead, present))


class ReasonForm(forms.Form):
    """Why, and the version that the person saw."""

    reason = forms.CharField(label=_("Reason"), widget=forms.Textarea(attrs={"rows": 4}))
    version = forms.IntegerField(widget=forms.HiddenInput)


class NoteForm(forms.Form):
    """A note if one is needed, and the version that the person saw."""

    reason = forms.CharField(label=_("Note"), widget=forms.Textarea(attrs={"rows": 3}), required=False)
    version = forms.IntegerField(widget=forms.HiddenInput)
