"""Focal points of governments make evidence by themselves: named, confirmed, followed by another."""

from typing import Any

from django.db import transaction
from django.utils import timezone, translation

from ayni.core.changes import change, create
from ayni.core.models import Visibility
from ayni.core.stamps import bump
from ayni.core.vocabularies import place_name
from ayni.members.models import FocalPoint, PointKind
from ayni.members.models.member import GOVERNMENT
from ayni.monitoring.actions.facts import keep_fact
from ayni.monitoring.actions.parts import put_parties, put_rows
from ayni.monitoring.models import Capacity, Evidence, Kind, State
from ayni.monitoring.queries.appointments import (
    Confirmed,
    appointments_to_keep,
    confirmation_of,
    source_of,
    unverified_appointments,
)
from ayni.monitoring.queries.proposals import Happening, proposed_rows
from ayni.monitoring.queries.rows import rows_for_places
from ayni.monitoring.rules import speaks_for

_LANGUAGE = "en"


def keep_appointment(point: FocalPoint, by: Any) -> Evidence | None:
    """Bring the evidence of a government's focal point in step with the appointment; None where there is none.

    It was communicated on the day of the request and counts until the appointment's last day. The confirmation by the
    Secretariat verifies it, also one of before this register, unless who confirmed is known to have named the person or
    to speak for the member. Evidence that somebody withdrew stays withdrawn. A step of what confirms or ends
    appointments, under their rules.
    """
    mandated = point.kind == PointKind.FOCAL_POINT and point.member.category == GOVERNMENT
    if not mandated or point.since is None:
        return None
    with transaction.atomic():
        bump("evidence")
        found = Evidence.objects.filter(source=source_of(point)).select_related("member", "initiative").first()
        if found is None:
            found = _recorded(point, by)
        elif found.withdrawn_at is None:
            if found.member != point.member:  # its entry was merged into another
                change(found, {"member": point.member}, by=by)
                put_parties(found, (), by=by)
            change(found, {"expires": point.until}, by=by)
            _verify_kept(found, point)
        else:
            return found
        if not found.served.exists():
            put_rows(found, _rows(found, by), by=by)
        keep_fact(found)
        bump("members")
    return found


def keep_appointments() -> int:
    """Bring the evidence of all focal points in step: of those who came before the plan, too; return how many."""
    waiting = appointments_to_keep()
    for point in waiting:
        keep_appointment(point, None)
    kept = [keep_appointment(point, None) for point in unverified_appointments()]
    return len(waiting) + sum(one is not None and one.state == State.VERIFIED for one in kept)


def _recorded(point: FocalPoint, by: Any) -> Evidence:
    member = point.member
    with translation.override(_LANGUAGE):
        title = point.title or f"{Kind.FOCAL_POINT.label}, {place_name('country', member.code, _LANGUAGE)}"
    evidence = Evidence(
        kind=Kind.FOCAL_POINT,
        source=source_of(point),
        title=title,
        language=member.language if point.title else _LANGUAGE,
        member=member,
        starts=min(timezone.localtime(point.created_at).date(), point.since or timezone.localdate()),
        expires=point.until,
        visibility=Visibility.PUBLIC,
        state=State.REPORTED,
        recorded_at=point.confirmed_at or timezone.now(),
        capacity=Capacity.ON_BEHALF if by is not None and not speaks_for(by, member) else "",
    )
    create(evidence, by=by, verb="recorded")
    put_parties(evidence, (), by=by)
    confirmed = Confirmed(by) if by is not None else confirmation_of(point)
    _verify(evidence, point, confirmed)
    return evidence


def _verify_kept(evidence: Evidence, point: FocalPoint) -> None:
    """Verify what was taken in without its confirmation, as long as nobody has judged or changed it."""
    if evidence.state == State.REPORTED and evidence.created_by is None and not evidence.dispute:
        _verify(evidence, point, confirmation_of(point))


def _verify(evidence: Evidence, point: FocalPoint, confirmed: Confirmed) -> None:
    """Let the confirmation verify, unless it was the author's own. A register that was taken over names nobody."""
    who = confirmed.by
    if who is not None and (who == point.created_by or speaks_for(who, point.member)):
        return
    values = {"state": State.VERIFIED.value, "verified_at": evidence.recorded_at, "verified_by": who}
    change(evidence, values, by=who, verb="verified")


def _rows(evidence: Evidence, by: Any) -> dict[Any, str]:
    """The rows that it serves for certain, with the reasons."""
    assert evidence.member is not None
    places = tuple(evidence.member.country_codes)
    happening = Happening(Kind.FOCAL_POINT, evidence.member, places, "", evidence.title, {})
    proposals = proposed_rows(happening, rows_for_places(by, places))
    return {one.row: "\n".join(one.reasons) for one in proposals if one.certain}
