"""Forms of this room: they parse; what is true or allowed is said by the actions."""

from typing import Any

from django import forms
from django.conf import settings
from django.http import QueryDict
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from ayni.accounts.models import Role, RoleKind
from ayni.accounts.queries import RoleRow
from ayni.accounts.scopes import scope_groups, scope_labels
from ayni.core.errors import Invalid
from ayni.core.identifiers import new_code

GROUP_NAMES = {
    "region": _("Regions"),
    "initiative": _("Initiatives"),
    "country": _("Countries"),
    "member": _("Members"),
}
_EMAIL = {"autocomplete": "off", "inputmode": "email", "spellcheck": "false"}
_NAME = {"autocomplete": "name"}
_NEW_PASSWORD = {"autocomplete": "new-password"}


class ProfileForm(forms.Form):
    """What a person is called and written to in; `version` is the one that they saw."""

    name = forms.CharField(
        label=_("Name"), max_length=120, help_text=_("As others shall see it."), widget=forms.TextInput(_NAME)
    )
    language = forms.ChoiceField(
        label=_("Language"), choices=settings.LANGUAGES, help_text=_("Pages and e-mails come in this language.")
    )
    version = forms.IntegerField(widget=forms.HiddenInput)


class AcceptForm(forms.Form):
    """What a newcomer says about themselves."""

    name = forms.CharField(
        label=_("Name"), max_length=120, help_text=_("As others shall see it."), widget=forms.TextInput(_NAME)
    )
    language = forms.ChoiceField(
        label=_("Language"), choices=settings.LANGUAGES, help_text=_("Pages and e-mails come in this language.")
    )
    password = forms.CharField(
        label=_("Password (optional)"),
        required=False,
        max_length=200,
        strip=False,
        help_text=_("At least ten characters. Without one you sign in with a code by e-mail or a passkey."),
        widget=forms.PasswordInput(_NEW_PASSWORD),
    )


class RoleForm(forms.Form):
    """A role and what it is held for; `key` makes a form that is sent twice count once."""

    # Nothing is chosen at first: nobody shall become the Secretariat by a form that was sent too soon.
    kind = forms.ChoiceField(label=_("Role"), choices=[("", "—"), *RoleKind.choices])
    scope = forms.ChoiceField(
        label=_("For"),
        required=False,
        help_text=_("A region, an initiative or a country; empty for the Secretariat."),
    )
    key = forms.CharField(widget=forms.HiddenInput, max_length=80)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.initial.setdefault("key", new_code())
        scope = self.fields["scope"]
        assert isinstance(scope, forms.ChoiceField)
        scope.choices = _scope_choices()

    def clean_scope(self) -> str:
        """Return the code of the scope; the list carries its kind in front, because codes of two kinds may be equal."""
        kind, _colon, code = str(self.cleaned_data["scope"]).partition(":")
        wanted = self.cleaned_data.get("kind")
        if code and wanted and code not in scope_labels(wanted, get_language() or settings.LANGUAGE_CODE):
            return f"{kind}:{code}"
        return code


class InviteForm(RoleForm):
    """An address, the role that waits for it and the language of the letter."""

    email = forms.CharField(label=_("E-mail address"), max_length=254, widget=forms.EmailInput(_EMAIL))
    language = forms.ChoiceField(label=_("Language of the invitation"), choices=settings.LANGUAGES)
    field_order = ("email", "language", "kind", "scope", "key")


class RoleGivenForm(RoleForm):
    """A role with its first day."""

    since = forms.DateField(
        label=_("From"), required=False, help_text=_("Empty: from today."), widget=forms.DateInput({"type": "date"})
    )
    field_order = ("kind", "scope", "since", "key")


class RoleEndForm(forms.Form):
    """The last day of a role; empty ends it at once."""

    last_day = forms.DateField(
        label=_("Last day"),
        required=False,
        help_text=_("Empty: it ends at once."),
        widget=forms.DateInput({"type": "date"}, format="%Y-%m-%d"),
    )
    version = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(self, sent: QueryDict | None = None, *, role: RoleRow | Role) -> None:
        # A person's page has one of these for each role: the code keeps their identifiers apart.
        initial = {"version": role.version, "last_day": role.until}
        super().__init__(sent, initial=initial, auto_id=f"{role.code}-%s")


def add_refusals(form: forms.BaseForm, error: Invalid) -> None:
    """Show an action's refusal on the form: beside the fields at fault, else on top."""
    fields = error.data.get("fields") or {"__all__": [error.sentence]}
    for name, sentences in fields.items():
        for sentence in sentences:
            form.add_error(name if name in form.fields else None, str(sentence))


def _scope_choices() -> list[Any]:
    groups: list[Any] = [("", "—")]
    for group in scope_groups(get_language() or settings.LANGUAGE_CODE):
        choices = [(f"{group.kind}:{code}", label) for code, label in group.choices]
        groups.append((GROUP_NAMES[group.kind], choices))
    return groups
