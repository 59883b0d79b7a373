"""Workplans as wholes: creating, their heading, consultation, withdrawing."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from ayni.core.changes import change, create, restore, withdraw
from ayni.core.errors import Invalid
from ayni.core.identifiers import free_slug
from ayni.core.models import Visibility
from ayni.core.stamps import bump
from ayni.core.verdicts import require
from ayni.core.vocabularies import place_name
from ayni.initiatives.models import Initiative
from ayni.workplans.actions.locking import editing
from ayni.workplans.models import OwnerKind, Workplan, WorkplanStatus
from ayni.workplans.numbering import free_prefix, initials
from ayni.workplans.rules import can_create_workplan, can_withdraw_workplan

_HEADING = frozenset({"title", "note", "dated", "starts", "ends", "visibility", "language"})
# Addresses under /workplans/ that are no workplan's.
_RESERVED = {"start", "new", "coherence", "tags"}


def create_workplan(
    *,
    by: Any,
    title: str,
    owner_kind: str,
    owner_code: str = "",
    prefix: str = "",
    dated: date | None = None,
    language: str = "en",
    visibility: str | None = None,
    annex: int | None = None,
    is_template: bool = False,
    note: str = "",
) -> Workplan:
    """Create an empty draft of an owner that exists. Raises Refused, Invalid.

    `annex` and `is_template` are for documents that bring their own annexes: only with the partnership as owner.
    """
    require(can_create_workplan(by, owner_kind, owner_code))
    with transaction.atomic():
        # The stamp's row comes first: it lets one creator in at a time, so that slugs and prefixes stay free.
        bump("plan")
        owner = _owner(owner_kind, owner_code, language)
        own = owner_kind == OwnerKind.PARTNERSHIP
        workplan = Workplan(
            slug=free_slug(title, _taken_slugs(), limit=70),
            title=title.strip(),
            prefix="" if own else free_prefix(prefix or owner, _taken_prefixes()),
            owner_kind=owner_kind,
            owner_code=owner_code,
            annex=annex if own else None,
            is_template=is_template and own,
            dated=dated or timezone.now().date(),
            language=language,
            visibility=visibility or Visibility.MEMBERS,
            note=note,
        )
        return create(workplan, by=by)


def edit_workplan(workplan: Workplan, values: Mapping[str, Any], *, by: Any, expected: int) -> Workplan:
    """Change title, note, dates, language or visibility. Raises Refused, Invalid, Conflict."""
    with editing(workplan.pk, by) as now:
        return change(now, {name: values[name] for name in values if name in _HEADING}, by=by, expected=expected)


def consult_on_workplan(workplan: Workplan, *, by: Any, expected: int, note: str = "") -> Workplan:
    """Put a draft before the members for comment, or take it back from consultation into a draft."""
    with editing(workplan.pk, by) as now:
        draft = now.status == WorkplanStatus.DRAFT
        values: dict[str, Any] = {"status": WorkplanStatus.CONSULTATION.value if draft else WorkplanStatus.DRAFT.value}
        if draft and now.visibility == Visibility.SECRETARIAT:
            values["visibility"] = Visibility.MEMBERS.value
        verb = "put to consultation" if draft else "taken back"
        return change(now, values, by=by, verb=verb, expected=expected, note=note)


def withdraw_workplan(workplan: Workplan, *, by: Any, expected: int, reason: str) -> Workplan:
    """Take a workplan of which nothing was adopted out of every list; its address stays. The reason is recorded."""
    if not reason.strip():
        raise Invalid(fields={"reason": [_("Say why, in a few words.")]})
    with editing(workplan.pk, by, can_withdraw_workplan) as now:
        return withdraw(now, by=by, expected=expected, note=reason.strip())


def restore_workplan(workplan: Workplan, *, by: Any, expected: int) -> Workplan:
    """Bring a withdrawn workplan back."""
    with editing(workplan.pk, by, can_withdraw_workplan) as now:
        return restore(now, by=by, expected=expected)


def _owner(kind: str, code: str, language: str) -> str:
    """Return what the owner's codes are made of. Raises Invalid for an owner that does not exist."""
    if kind not in OwnerKind.values:
        raise Invalid(fields={"owner": [_("Choose whose workplan it is.")]})
    if kind == OwnerKind.PARTNERSHIP:
        return ""
    if kind == OwnerKind.INITIATIVE:
        prefix = Initiative.objects.filter(slug=code, withdrawn_at=None).values_list("prefix", flat=True).first()
        if prefix is None:
            raise Invalid(fields={"owner": [_("There is no initiative “%(code)s”.") % {"code": code}]})
        return prefix
    name = place_name(kind, code, "en")
    if not name or name == code:
        raise Invalid(fields={"owner": [_("There is no country or region “%(code)s”.") % {"code": code}]})
    return code if kind == OwnerKind.COUNTRY else initials(name)


def _taken_slugs() -> set[str]:
    return set(Workplan.objects.values_list("slug", flat=True)) | _RESERVED


def _taken_prefixes() -> set[str]:
    return set(Workplan.objects.values_list("prefix", flat=True))
