"""Reading what members commit themselves to and who has re-affirmed the plan."""

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from django.db.models import Case, CharField, Count, OuterRef, Q, QuerySet, Subquery, Value, When
from django.utils import timezone

from ayni.accounts.standing import standing_of
from ayni.core.errors import NotVisible
from ayni.core.models import Visibility
from ayni.members.models import Capacity, Commitment, CommitmentKind, Member, Reaffirmation
from ayni.members.queries.members import Wanted, capacity_of, members_for_list, visible_members

# How long before it lapses a member is asked to re-affirm.
ASK_BEFORE = timedelta(days=60)


@dataclass(frozen=True, slots=True)
class ReaffirmedWanted:
    """What a reader of the page of re-affirmations asked for; "" asks for everything."""

    category: str = ""
    region: str = ""
    state: str = ""


def visible_commitments(viewer: Any) -> QuerySet[Commitment]:
    """Return the commitments that a viewer may see, the withdrawn ones too: open ones, and all of one's own member."""
    standing = standing_of(viewer)
    if standing.secretariat:
        return Commitment.objects.all()
    levels = [Visibility.PUBLIC, Visibility.MEMBERS] if standing.signed_in else [Visibility.PUBLIC]
    own = Q(member__code__in=standing.members | standing.contributes)
    return Commitment.objects.filter(Q(visibility__in=levels) | own, member__in=visible_members(viewer))


def commitments_of(viewer: Any, member: Member) -> QuerySet[Commitment]:
    """Return a member's standing commitments, those of entries merged into it too, the newest first."""
    own = Q(member=member) | Q(member__merged_into=member)
    found = visible_commitments(viewer).filter(own, withdrawn_at=None)
    return found.select_related("member", "document")


def commitments_for_table(viewer: Any) -> QuerySet[Commitment]:
    """Return every standing commitment that a viewer may see, the newest first, with the members. Not yet fetched."""
    found = visible_commitments(viewer).filter(withdrawn_at=None)
    return found.select_related("member__merged_into").order_by("-dated", "-id")


def commitment_totals(viewer: Any, member: Member) -> list[tuple[str, str, Decimal, int]]:
    """Return (kind, currency, sum, number) of what has an amount, in one query. Nothing is added across the two.

    Exact: added up as decimals.
    """
    sums: dict[tuple[str, str], list[Any]] = {}
    rows = commitments_of(viewer, member).exclude(amount=None).order_by()
    for kind, currency, amount in rows.values_list("kind", "currency", "amount"):
        line = sums.setdefault((kind, currency), [Decimal(), 0])
        line[0] += amount
        line[1] += 1
    ranks = {kind: rank for rank, kind in enumerate(CommitmentKind.values)}
    ordered = sorted(sums.items(), key=lambda item: (ranks[item[0][0]], item[0][1]))
    return [(kind, currency, total, number) for (kind, currency), (total, number) in ordered]


def commitment_for_page(viewer: Any, member_code: str, code: str) -> Commitment:
    """Return one commitment with its member and document. Raises NotVisible."""
    known = visible_commitments(viewer).select_related("member", "document")
    found = known.filter(member__code=member_code, code=code).first()
    if found is None:
        raise NotVisible
    return found


def visible_reaffirmations(viewer: Any) -> QuerySet[Reaffirmation]:
    """Return the re-affirmations of the members that a viewer may see: they are as open as their member."""
    return Reaffirmation.objects.filter(member__in=visible_members(viewer))


def reaffirmations_of(viewer: Any, member: Member) -> QuerySet[Reaffirmation]:
    """Return a member's standing re-affirmations, those of entries merged into it too, the last first."""
    own = Q(member=member) | Q(member__merged_into=member)
    found = visible_reaffirmations(viewer).filter(own, withdrawn_at=None)
    return found.select_related("member", "document").order_by("-affirmed_on", "-id")


def member_with_reaffirmation(viewer: Any, code: str) -> Member:
    """Return one entry as `member_for_page` does, in the same one query with what `last_reaffirmed` needs."""
    found = _last_said(visible_members(viewer).select_related("merged_into")).filter(code=code).first()
    if found is None:
        raise NotVisible
    return found


def last_reaffirmed(member: Member) -> tuple[date, date, str] | None:
    """Return from when to when the member's last re-affirmation holds, and the capacity of who entered it."""
    known: Any = member
    if "lapses_on" not in member.__dict__:
        known = _last_said(Member.objects.filter(pk=member.pk)).get()
    return None if known.lapses_on is None else (known.affirmed_on, known.lapses_on, known.affirmed_capacity)


def reaffirmation_for_page(viewer: Any, member_code: str, code: str) -> Reaffirmation:
    """Return one re-affirmation with its member and document. Raises NotVisible."""
    known = visible_reaffirmations(viewer).select_related("member", "document")
    found = known.filter(member__code=member_code, code=code, withdrawn_at=None).first()
    if found is None:
        raise NotVisible
    return found


def reaffirmed_members(viewer: Any, wanted: ReaffirmedWanted, today: date) -> QuerySet[Any]:
    """Return the present members by name, each with `affirmed_on`, `lapses_on` and `standing`.

    `standing` is in_force, lapsed, or none for a member that never re-affirmed. Not yet fetched; one query.
    """
    found = _with_last(members_for_list(viewer, Wanted(category=wanted.category, region=wanted.region)), today)
    return found.filter(standing=wanted.state) if wanted.state else found


def reaffirmed_counts(viewer: Any, today: date) -> list[tuple[str, str, str, int]]:
    """Return (region, category, standing, number) of the present members. One query."""
    every: QuerySet[Any] = _with_last(members_for_list(viewer, Wanted()), today).order_by()
    return list(every.values_list("region", "category", "standing").annotate(n=Count("pk")))


def reaffirmations_due(viewer: Any, today: date) -> QuerySet[Any]:
    """Return the present members whose last re-affirmation has lapsed or soon will, the most urgent first.

    Each with `affirmed_on`, `lapses_on`, `standing` and `asked_on`. Not yet fetched; one query.
    """
    every: QuerySet[Any] = _with_last(members_for_list(viewer, Wanted()), today)
    due: QuerySet[Any] = every.filter(lapses_on__lt=today + ASK_BEFORE)
    ordered: QuerySet[Any] = due.annotate(asked_on=_last("asked_on")).order_by("lapses_on", "name")
    return ordered


def reaffirmed_between(viewer: Any, first: date, last: date) -> QuerySet[Any]:
    """Return the present members whose last re-affirmation lapses on one of these days, each with `lapses_on`."""
    every: QuerySet[Any] = members_for_list(viewer, Wanted()).annotate(lapses_on=_last("lapses_on"))
    found: QuerySet[Any] = every.filter(lapses_on__range=(first, last)).order_by("lapses_on", "name", "code")
    return found


def reaffirmations_to_ask(today: date) -> QuerySet[Reaffirmation]:
    """Return the last re-affirmations of present members that lapse soon, or did, and were never asked about."""
    last = Subquery(Reaffirmation.objects.filter(_of_outer(OuterRef("member"))).values("pk")[:1])
    present = Member.objects.filter(withdrawn_at=None, status="active")
    rows = Reaffirmation.objects.filter(asked_on=None, withdrawn_at=None, lapses_on__lt=today + ASK_BEFORE)
    return rows.filter(member__in=present, pk=last).select_related("member").order_by("pk")


def acting_capacity(person: Any, member: Member) -> str:
    """Return in which capacity somebody acts for a member today: "" for its focal point, else one of Capacity."""
    held = "" if person is None else capacity_of(person, member, timezone.now().date())
    if held == "focal_point":
        return ""
    return Capacity.ALTERNATE.value if held == "alternate" else Capacity.ON_BEHALF.value


def _with_last(members: QuerySet[Any], today: date) -> QuerySet[Any]:
    found: QuerySet[Any] = members.annotate(affirmed_on=_last("affirmed_on"), lapses_on=_last("lapses_on"))
    state = Case(
        When(lapses_on__gte=today, then=Value("in_force")),
        When(lapses_on__lt=today, then=Value("lapsed")),
        default=Value("none"),
        output_field=CharField(),
    )
    stated: QuerySet[Any] = found.annotate(standing=state)
    return stated


def _last_said(members: QuerySet[Member]) -> QuerySet[Member]:
    names = {"affirmed_on": "affirmed_on", "lapses_on": "lapses_on", "affirmed_capacity": "capacity"}
    return members.annotate(**{name: _last(field) for name, field in names.items()})


def _last(field: str) -> Subquery:
    return Subquery(Reaffirmation.objects.filter(_of_outer(OuterRef("pk"))).values(field)[:1])


def _of_outer(key: Any) -> Q:
    return Q(withdrawn_at=None) & (Q(member=key) | Q(member__merged_into=key))
