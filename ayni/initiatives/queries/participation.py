"""Reading who takes part in which initiative."""

from collections.abc import Iterable
from typing import Any

from django.db.models import Case, Count, IntegerField, Q, QuerySet, Value, When
from django.db.models.functions import Coalesce

from ayni.accounts.standing import standing_of
from ayni.core.errors import NotVisible
from ayni.initiatives.models import OPEN_STATES, Initiative, Participation, ParticipationRole, ParticipationState
from ayni.initiatives.queries.initiatives import visible_initiatives
from ayni.members.models import Member
from ayni.members.queries import Wanted, members_for_list, visible_members

State = ParticipationState
_RANK = Case(
    *(When(role=role, then=Value(rank)) for rank, role in enumerate(ParticipationRole.values)),
    output_field=IntegerField(),
)


def visible_participations(viewer: Any) -> QuerySet[Participation]:
    """Return the participations that a viewer may see.

    Who took or takes part is as open as its initiative. Requests that wait or were declined or taken back are seen by
    the Secretariat, the initiative's coordinators, and those who speak for the member.
    """
    standing = standing_of(viewer)
    known = Participation.objects.filter(withdrawn_at=None)
    if standing.secretariat:
        return known
    return known.filter(
        Q(since__isnull=False)
        | Q(initiative__slug__in=standing.initiatives)
        | Q(member__code__in=standing.members | standing.contributes)
    )


def participants_of(viewer: Any, initiative: Initiative) -> QuerySet[Participation]:
    """Return who takes part now, by role from the lead on, then by the day of coming, with the members."""
    return (
        visible_participations(viewer)
        .filter(initiative=initiative, state=State.ACCEPTED)
        .select_related("member")
        .annotate(rank=_RANK)
        .order_by("rank", "since", "id")
    )


def participants_for_table(viewer: Any) -> QuerySet[Participation]:
    """Return who takes part in which initiative now, with both. Not yet fetched."""
    known = visible_participations(viewer).filter(state=State.ACCEPTED)
    known = known.filter(initiative__in=visible_initiatives(viewer).order_by().values("pk"))
    known = known.filter(member__in=visible_members(viewer).order_by().values("pk"))
    return known.select_related("initiative", "member__merged_into").order_by("initiative__slug", "since", "id")


def requests_to_join(viewer: Any, initiative: Initiative) -> QuerySet[Participation]:
    """Return the requests that wait for an answer and that a viewer may see, oldest first; for a stranger no query."""
    if not standing_of(viewer).signed_in:
        return Participation.objects.none()
    waiting = visible_participations(viewer).filter(initiative=initiative, state=State.ASKED)
    return waiting.select_related("member", "created_by")


def all_requests_to_join(viewer: Any) -> QuerySet[Participation]:
    """Return the requests that wait in all initiatives that a viewer looks after, oldest first."""
    standing = standing_of(viewer)
    waiting = visible_participations(viewer).filter(state=State.ASKED, initiative__withdrawn_at=None)
    if not standing.secretariat:
        waiting = waiting.filter(initiative__slug__in=standing.initiatives)
    return waiting.select_related("member", "initiative").order_by("created_at", "id")


def participation_for_page(viewer: Any, slug: str, code: str) -> Participation:
    """Return one participation with initiative and member. Raises NotVisible."""
    known = visible_participations(viewer).select_related("initiative", "member", "created_by", "answered_by")
    found = known.filter(initiative__slug=slug, code=code).first()
    if found is None:
        raise NotVisible
    return found


def participations_of_member(viewer: Any, member: Any) -> QuerySet[Participation]:
    """Return a member's participations that a viewer may see, present ones first, with their initiatives.

    Those of duplicates that were merged into the member are its own.
    """
    standing = standing_of(viewer)
    known = visible_participations(viewer).filter(
        Q(member=member) | Q(member__merged_into=member), initiative__withdrawn_at=None
    )
    if not standing.secretariat:
        open_to = ["public", "members"] if standing.signed_in else ["public"]
        known = known.filter(initiative__visibility__in=open_to)
    return known.select_related("initiative", "member").order_by("state", "initiative__position", "id")


def participation_counts(slugs: Iterable[str] | None = None) -> dict[str, int]:
    """Return slug -> how many members take part now, of all initiatives or of some, in one query.

    Initiatives with nobody are left out. Members waiting for an answer do not count.
    """
    known = Participation.objects.filter(state=State.ACCEPTED, withdrawn_at=None)
    if slugs is not None:
        known = known.filter(initiative__slug__in=list(slugs))
    # A duplicate that was merged counts as the member that it became.
    one = Coalesce("member__merged_into", "member")
    return dict(known.values_list("initiative__slug").annotate(members=Count(one, distinct=True)).order_by())


def present_members(viewer: Any) -> QuerySet[Member]:
    """Return the members of today that a viewer may see, by name."""
    return members_for_list(viewer, Wanted())


def members_spoken_for(viewer: Any) -> QuerySet[Member]:
    """Return the present members that a person may act for: all for the Secretariat."""
    standing = standing_of(viewer)
    known = present_members(viewer)
    return known if standing.secretariat else known.filter(code__in=standing.members)


def members_to_join(viewer: Any, initiative: Initiative) -> QuerySet[Member]:
    """Return the members that a person may act for and that neither take part nor have asked to."""
    inside = Participation.objects.filter(initiative=initiative, state__in=OPEN_STATES, withdrawn_at=None)
    return members_spoken_for(viewer).exclude(pk__in=inside.values("member"))


def members_to_pledge(viewer: Any, initiative: Initiative) -> QuerySet[Member]:
    """Return the members that a person may act for and that take part or have asked to."""
    inside = Participation.objects.filter(initiative=initiative, state__in=OPEN_STATES, withdrawn_at=None)
    return members_spoken_for(viewer).filter(pk__in=inside.values("member"))
