"""Registering, changing and withdrawing what members do on their own."""

from collections.abc import Mapping
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from ayni.core.changes import change, create
from ayni.core.errors import Invalid
from ayni.core.stamps import bump
from ayni.core.verdicts import require
from ayni.members.actions.commitments import tell_of_alternate
from ayni.members.models import Member, OwnAction
from ayni.members.naming import search_words
from ayni.members.queries.commitments import acting_capacity
from ayni.members.rules import can_edit_own_action, can_register_own_action, can_withdraw_own_action

SAID = (
    *("kind", "title", "description", "status", "planned_start", "planned_end", "actual_start", "actual_end"),
    *("countries", "link", "amount", "currency", "iati"),
)


def register_own_action(member: Member, *, by: Any, **values: Any) -> OwnAction:
    """Enter a policy, programme or project of a member, with the capacity of who entered it.

    `values`: those of SAID, and optionally `visibility` and `language`. Refuses who does not speak for the member;
    raises Invalid.
    """
    require(can_register_own_action(by, member))
    with transaction.atomic():
        bump("members")
        made = OwnAction(member=member, capacity=acting_capacity(by, member), **_tidied(values))
        made.words = words_of(made)
        create(made, by=by, verb="registered")
        tell_of_alternate(member, made.capacity, by, "own_action")
    return made


def edit_own_action(action: OwnAction, values: Mapping[str, Any], *, by: Any, expected: int) -> OwnAction:
    """Change what is said of an own action. Refuses who does not speak for the member; raises Invalid, Conflict."""
    require(can_edit_own_action(by, action))
    wanted = _tidied(values)
    planned = OwnAction(translations=action.translations)
    for name in ("title", "description", "countries"):
        setattr(planned, name, wanted.get(name, getattr(action, name)))
    with transaction.atomic():
        bump("members")
        change(action, {**wanted, "words": words_of(planned)}, by=by, expected=expected)
        if action.version != expected:
            tell_of_alternate(action.member, acting_capacity(by, action.member), by, "own_action")
    return action


def withdraw_own_action(action: OwnAction, *, by: Any, reason: str, expected: int) -> OwnAction:
    """Take an own action out of every list; it keeps its address and reason.

    Refuses who does not speak for the member; raises Invalid without a reason, Conflict.
    """
    require(can_withdraw_own_action(by, action))
    if not reason.strip():
        raise Invalid(fields={"reason": [_("Say why it is withdrawn.")]})
    values = {"withdrawn_at": timezone.now(), "withdrawal_reason": reason.strip()}
    with transaction.atomic():
        bump("members")
        change(action, values, by=by, verb="withdrawn", expected=expected, note=reason)
    return action


def words_of(action: OwnAction) -> str:
    """Return what a search looks in: titles and descriptions in every language, and the countries' names."""
    told = [action.title, action.description]
    for other in action.translations.values():
        told += [other.get("title", ""), other.get("description", "")]
    return search_words(told, action.country_codes)


def _tidied(values: Mapping[str, Any]) -> dict[str, Any]:
    tidy = dict(values)
    for name in ("title", "iati"):
        if name in tidy:
            tidy[name] = " ".join(tidy[name].split())
    if not isinstance(tidy.get("countries", ""), str):
        tidy["countries"] = " ".join(dict.fromkeys(tidy["countries"]))
    return tidy
