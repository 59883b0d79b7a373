"""Merging duplicates: one entry goes on, the other leads to it, and no history is lost."""

from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from ayni.accounts.actions import end_role, give_role
from ayni.accounts.models import Role, RoleKind
from ayni.accounts.queries import holds_role
from ayni.core.changes import change
from ayni.core.errors import Invalid
from ayni.core.stamps import bump
from ayni.core.verdicts import require
from ayni.members.actions.focal_points import appointment_changed
from ayni.members.models import FocalPoint, Member, PointKind, PointState
from ayni.members.rules import can_merge_member

_FILLED = ("name_original", "acronym", "languages", "website", "links", "ror", "iati", "summary")


def merge_members(duplicate: Member, into: Member, *, by: Any, ground: str, expected: int) -> Member:
    """Let `into` go on for both: what it does not say yet is taken from the duplicate, whose roles pass over to it.

    The duplicate leaves every list; its address leads to the other, its decisions and bodies stay with it and are shown
    there. `since` becomes the earlier of the two. Raises Refused, Invalid, Conflict.
    """
    require(can_merge_member(by, duplicate))
    require(can_merge_member(by, into))
    _require_two(duplicate, into, ground)
    with transaction.atomic():
        empty = {name: getattr(duplicate, name) for name in _FILLED if not getattr(into, name)}
        days = [day for day in (duplicate.since, into.since) if day]
        note = f"{duplicate.code}: {ground.strip()}"
        change(into, {**empty, "since": min(days) if days else None}, by=by, verb="merged", note=note)
        values = {"merged_into": into, "withdrawn_at": timezone.now()}
        change(duplicate, values, by=by, verb="merged", expected=expected, note=f"{into.code}: {ground.strip()}")
        Member._base_manager.filter(merged_into=duplicate).update(merged_into=into)
        _pass_points_over(duplicate, into, by)
        _pass_roles_over(duplicate, into, by)
        bump("members")
    return into


def _require_two(duplicate: Member, into: Member, ground: str) -> None:
    wrong: dict[str, list[str]] = {}
    if duplicate.pk == into.pk:
        wrong["into"] = [_("An entry cannot be merged into itself.")]
    elif duplicate.category != into.category:
        wrong["into"] = [_("The two entries are of different categories. Correct one of them first.")]
    if not ground.strip():
        wrong["ground"] = [_("Say why these two are the same.")]
    if wrong:
        raise Invalid(fields=wrong)


def others_speak(member: Member, email: str) -> bool:
    """Return whether somebody else is the member's focal point in force."""
    held = FocalPoint.objects.filter(member=member, kind=PointKind.FOCAL_POINT, state=PointState.IN_FORCE)
    return held.exclude(email__iexact=email).exists()


def _pass_points_over(duplicate: Member, into: Member, by: Any) -> None:
    """Let open appointments go on with the entry that goes on; one that has its like there ends here."""
    going = [PointState.REQUESTED.value, PointState.IN_FORCE.value]
    taken = set(FocalPoint.objects.filter(member=into, state__in=going).values_list("kind", "email"))
    for point in FocalPoint.objects.filter(member=duplicate, state__in=going):
        second = point.state == PointState.IN_FORCE and point.kind == PointKind.FOCAL_POINT
        if (point.kind, point.email) in taken or (second and others_speak(into, point.email)):
            values: dict[str, Any] = {"state": PointState.ENDED.value, "until": timezone.now().date()}
        else:
            values = {"member": into}
        change(point, values, by=by, verb="merged")
        appointment_changed(point, by)


def _pass_roles_over(duplicate: Member, into: Member, by: Any) -> None:
    today = timezone.now().date()
    for role in Role.objects.filter(scope=duplicate.code, withdrawn_at=None).select_related("person"):
        if role.until is not None and role.until < today:
            continue
        end_role(role, by=by)
        if role.kind == RoleKind.FOCAL_POINT and others_speak(into, role.person.email):
            continue
        if not holds_role(role.person, role.kind, into.code):
            give_role(role.person, by=by, kind=role.kind, scope=into.code, until=role.until)
