"""Terms that end: whom to ask for a renewal, and what the Secretariat has to look after."""

from collections.abc import Collection
from datetime import date
from typing import Any

from django.db.models import Q, QuerySet
from django.utils import timezone

from ayni.accounts.models import Role
from ayni.accounts.standing import standing_of
from ayni.core.errors import NotVisible
from ayni.members.models import Member, MemberReminder, Renewal, RenewalState, Status
from ayni.members.queries.liveness import months_later

EARLY, LATE = 6, 1


def renewals_due(viewer: Any, today: date) -> QuerySet[Member]:
    """Return the active members whose term ends within six months or has ended, the most urgent first. One query.

    For the Secretariat; nobody else sees any. A term that ended changes nothing by itself: only a decision does.
    """
    if not standing_of(viewer).secretariat:
        return Member.objects.none()
    return terms_ending(today)


def terms_ending(today: date, *, within: int = EARLY) -> QuerySet[Member]:
    """Return the active members whose term ends within so many months or has ended."""
    active = Member.objects.filter(withdrawn_at=None, status=Status.ACTIVE)
    return active.filter(term_ends__lte=months_later(today, within)).order_by("term_ends", "name")


def terms_between(first: date, last: date) -> QuerySet[Member]:
    """Return the active members whose term ends on one of these days, in order. Not yet fetched."""
    active = Member.objects.filter(withdrawn_at=None, status=Status.ACTIVE, term_ends__range=(first, last))
    return active.order_by("term_ends", "name", "code")


def renewing_members(members: Collection[Member]) -> set[int]:
    """Return the keys of those that have sent a renewal for their present term that was not sent back. One query."""
    held = Renewal.objects.filter(member__in=members).exclude(state=RenewalState.RETURNED)
    terms = set(held.values_list("member", "term_ends"))
    return {member.pk for member in members if (member.pk, member.term_ends) in terms}


def speakers_of(codes: Collection[str], kind: str) -> dict[str, tuple[str, str]]:
    """Return code -> (e-mail, language) of who holds the role for a member today. One query."""
    today = timezone.now().date()
    held = Role.objects.filter(kind=kind, scope__in=codes, since__lte=today, withdrawn_at=None, person__is_active=True)
    held = held.filter(Q(until=None) | Q(until__gte=today)).order_by("since", "pk")
    rows = held.values_list("scope", "person__email", "person__language")
    return {code: (email, language) for code, email, language in rows}


def visible_renewals(viewer: Any) -> QuerySet[Renewal]:
    """Return the renewals that a viewer may see: the Secretariat all, others those of the members they speak for."""
    standing = standing_of(viewer)
    known = Renewal.objects.select_related("member", "created_by", "decided_by")
    return known if standing.secretariat else known.filter(member__code__in=standing.members)


def renewal_for_page(viewer: Any, code: str) -> Renewal:
    """Return one renewal. Raises NotVisible."""
    found = visible_renewals(viewer).filter(code=code).first()
    if found is None:
        raise NotVisible
    return found


def waiting_renewals(viewer: Any) -> list[Renewal]:
    """Return the renewals that wait for the Secretariat, the oldest first. One query."""
    if not standing_of(viewer).secretariat:
        return []
    return list(visible_renewals(viewer).filter(state=RenewalState.WAITING).order_by("created_at", "pk"))


def last_renewal(member: Member) -> Renewal | None:
    """Return the last renewal that the member sent for its present term."""
    known = Renewal.objects.filter(member=member).order_by("-created_at", "-pk")
    return next((renewal for renewal in known if renewal.term_ends == member.term_ends), None)


def reminders_of(members: Collection[Member]) -> dict[int, list[MemberReminder]]:
    """Return the letters that went out about members, by member, in order. One query."""
    found: dict[int, list[MemberReminder]] = {}
    for row in MemberReminder.objects.filter(member__in=members).order_by("sent_at", "pk"):
        found.setdefault(row.member_id, []).append(row)
    return found
