"""Naming focal points, confirming them, ending them."""

from collections.abc import Callable
from typing import IO, Any

from django.conf import settings
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from ayni.accounts.actions import end_role, give_role, invite_person, withdraw_invitation
from ayni.accounts.models import Invitation, Role
from ayni.accounts.queries import closed_because, holds_role, open_invitation_exists, person_with_address
from ayni.accounts.standing import standing_of
from ayni.core.changes import change, create
from ayni.core.errors import Invalid
from ayni.core.stamps import bump
from ayni.core.storage import keep_file
from ayni.core.verdicts import require
from ayni.members.models import FocalPoint, Member, PointKind, PointState
from ayni.members.rules import (
    can_decide_focal_point,
    can_end_focal_point,
    can_list_focal_point,
    can_name_focal_point,
)

# (appointment, by whom): called in the transaction of what puts it in force or ends it.
Heard = Callable[[FocalPoint, Any], object]
_heard: list[Heard] = []


def when_appointment_changes(act: Heard) -> None:
    """Have `act(appointment, by)` called when one comes in force or ends, in the transaction of the change."""
    if act not in _heard:
        _heard.append(act)


def appointment_changed(point: FocalPoint, by: Any) -> None:
    """Tell those who asked that an appointment came in force or ended."""
    for act in _heard:
        act(point, by)


def name_focal_point(
    member: Member,
    *,
    by: Any,
    kind: str,
    name: str,
    email: str,
    title: str = "",
    governmental: bool = False,
    listed: bool = False,
    letter: IO[bytes] | None = None,
    letter_name: str = "",
) -> FocalPoint:
    """Ask the Secretariat to confirm somebody as focal point or alternate; nothing changes until it does.

    The day of the request is the day on which they were communicated to the Secretariat. Whoever is not the Secretariat
    brings the mandate letter. Raises Refused, Invalid.
    """
    require(can_name_focal_point(by, member))
    if letter is None and by is not None and not standing_of(by).secretariat:
        raise Invalid(fields={"letter": [_("Add the official letter that names this person.")]})
    with transaction.atomic():
        kept = None
        if letter is not None:
            limit = settings.AYNI_UPLOAD_LIMIT
            kept = keep_file(letter, name=letter_name or "letter", content_type="", by=by, limit=limit)
        point = FocalPoint(
            member=member,
            kind=kind,
            name=" ".join(name.split()),
            email=email.strip().lower(),
            title=title.strip(),
            governmental=governmental,
            listed=listed,
            letter=kept,
        )
        create(point, by=by, verb="named")
        bump("members")
    return point


def confirm_focal_point(point: FocalPoint, *, by: Any, expected: int | None = None) -> FocalPoint:
    """Put an appointment in force: from this second its person may act for the member.

    A new focal point takes the place of the former one, whose rights end in the same transaction; what they wrote stays
    theirs. Somebody without an account is invited. Raises Refused, Invalid, Conflict.
    """
    with transaction.atomic():
        bump("members")
        require(can_decide_focal_point(by, point))
        require(can_name_focal_point(by, point.member))
        now = timezone.now()
        if point.kind == PointKind.FOCAL_POINT:
            _end_former(point, by)
        person = person_with_address(point.email)
        values = {"state": PointState.IN_FORCE.value, "since": now.date(), "confirmed_at": now, "person": person}
        change(point, values, by=by, verb="confirmed", expected=expected)
        _give_rights(point, by)
        appointment_changed(point, by)
    return point


def refuse_focal_point(point: FocalPoint, *, by: Any, reason: str, expected: int) -> FocalPoint:
    """Refuse a request with a reason; nothing else changes. Raises Refused, Invalid, Conflict."""
    require(can_decide_focal_point(by, point))
    _require_reason(reason)
    with transaction.atomic():
        bump("members")
        values = {"state": PointState.REFUSED.value, "reason": reason.strip()}
        return change(point, values, by=by, verb="refused", expected=expected)


def end_focal_point(point: FocalPoint, *, by: Any, reason: str, expected: int) -> FocalPoint:
    """End an appointment at once: the rights are gone with the next request. Raises Refused, Invalid, Conflict."""
    require(can_end_focal_point(by, point))
    _require_reason(reason)
    with transaction.atomic():
        bump("members")
        _end(point, by, reason.strip(), expected)
        _take_rights(point.member, point.kind, by, email=point.email)
    return point


def list_focal_point(point: FocalPoint, *, by: Any, listed: bool, expected: int) -> FocalPoint:
    """Write down or take back the consent to be named in public. Raises Refused, Conflict."""
    require(can_list_focal_point(by, point))
    with transaction.atomic():
        bump("members")
        return change(point, {"listed": listed}, by=by, verb="consent changed", expected=expected)


def _end_former(point: FocalPoint, by: Any) -> None:
    former = FocalPoint.objects.filter(member=point.member, kind=point.kind, state=PointState.IN_FORCE).first()
    if former is not None:
        _end(former, by, _("Followed by another focal point"), None)
    # Also who held the role without an appointment in this register: nobody but the new one acts from now on.
    _take_rights(point.member, point.kind, by, spared=point.email)


def _end(point: FocalPoint, by: Any, reason: str, expected: int | None) -> None:
    values = {"state": PointState.ENDED.value, "until": timezone.now().date(), "reason": reason}
    change(point, values, by=by, verb="ended", expected=expected, note=reason)
    appointment_changed(point, by)


def _take_rights(member: Member, kind: str, by: Any, *, email: str = "", spared: str = "") -> None:
    today = timezone.now().date()
    roles = Role.objects.filter(kind=kind, scope=member.code, withdrawn_at=None).select_related("person")
    invitations = Invitation.objects.filter(kind=kind, scope=member.code, accepted_at=None, withdrawn_at=None)
    for role in roles:
        address = role.person.email.lower()
        if (role.until is None or role.until >= today) and address != spared and email in ("", address):
            end_role(role, by=by)
    for invitation in invitations:
        address = invitation.email.lower()
        if address != spared and email in ("", address) and closed_because(invitation) is None:
            withdraw_invitation(invitation, by=by)


def _give_rights(point: FocalPoint, by: Any) -> None:
    scope = point.member.code
    if point.person is None:
        if not open_invitation_exists(point.email, point.kind, scope):
            language = next(iter(point.member.language_codes), "en")
            invite_person(by=by, email=point.email, kind=point.kind, scope=scope, language=language)
    elif not holds_role(point.person, point.kind, scope):
        give_role(point.person, by=by, kind=point.kind, scope=scope)


def _require_reason(reason: str) -> None:
    if not reason.strip():
        raise Invalid(fields={"reason": [_("Say why, in a few words.")]})
