"""Giving and ending roles."""

from datetime import date
from typing import Any

from django.conf import settings
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from ayni.accounts.models import Person, Role, RoleKind
from ayni.accounts.queries import holds_role
from ayni.accounts.rules import can_end_role, can_give_role
from ayni.accounts.scopes import scope_labels
from ayni.core.changes import change, create
from ayni.core.errors import Invalid
from ayni.core.verdicts import require


def give_role(
    person: Person, *, by: Any, kind: str, scope: str = "", since: date | None = None, until: date | None = None
) -> Role:
    """Give a role from `since` (today) to `until` (its last day, or open). Refuses one that the person has already."""
    require(can_give_role(by, person))
    require_scope(kind, scope)
    if holds_role(person, kind, scope):
        raise Invalid(fields={"kind": [_("This person has this role already.")]})
    first = since or timezone.now().date()
    return create(Role(person=person, kind=kind, scope=scope, since=first, until=until), by=by, verb="role given")


def end_role(role: Role, *, by: Any, last_day: date | None = None, expected: int | None = None) -> Role:
    """End a role after `last_day`, or at once without one: its rights are gone with the next request.

    Raises Invalid for a last day before the first, Conflict when the role changed meanwhile.
    """
    require(can_end_role(by, role))
    today = timezone.now().date()
    if last_day is not None and last_day < role.since:
        raise Invalid(fields={"last_day": [_("The last day cannot lie before the first.")]})
    if last_day is not None and last_day >= today:
        return change(role, {"until": last_day}, by=by, verb="role ended", expected=expected)
    values = {"until": max(last_day or today, role.since), "withdrawn_at": timezone.now()}
    return change(role, values, by=by, verb="role ended", expected=expected)


def require_scope(kind: str, scope: str) -> None:
    """Raise Invalid unless a role of this kind can be held for this scope."""
    if kind not in RoleKind.values:
        raise Invalid(fields={"kind": [_("Choose a role from the list.")]})
    if kind == RoleKind.SECRETARIAT:
        if scope:
            raise Invalid(
                fields={"scope": [_("The Secretariat's role is for the whole partnership: leave this empty.")]}
            )
        return
    if scope in scope_labels(kind, get_language() or settings.LANGUAGE_CODE):
        return
    wanted = {
        RoleKind.SEAT_HOLDER: _("A seat-holder's role is for a region: choose one."),
        RoleKind.COORDINATOR: _("A coordinator's role is for an initiative: choose one."),
    }
    raise Invalid(
        fields={"scope": [wanted.get(RoleKind(kind), _("This role is for a country or member: choose one."))]}
    )
