"""Reading what members bring, and its totals."""

from collections import defaultdict
from decimal import Decimal
from typing import Any, NamedTuple

from django.db.models import Exists, OuterRef, Q, QuerySet

from ayni.accounts.standing import standing_of
from ayni.core.errors import NotVisible
from ayni.core.models import Visibility
from ayni.initiatives.models import (
    Contribution,
    ContributionKind,
    ContributionState,
    Initiative,
    Participation,
)
from ayni.initiatives.queries.initiatives import visible_initiatives
from ayni.members.queries import visible_members


class Total(NamedTuple):
    """One sum: of one kind, in kind or in cash, in one unit (a currency, "days", or "" for what has words only).

    `amounts` by state, each by itself; `counts`: how many contributions stand behind each.
    """

    kind: str
    form: str
    unit: str
    amounts: dict[str, Decimal]
    counts: dict[str, int]


def visible_contributions(viewer: Any) -> QuerySet[Contribution]:
    """Return the contributions that a viewer may see, the withdrawn ones too.

    What is open to all or to members, of members that were accepted; and whatever its level, one's own member's and
    that to an initiative that one coordinates.
    """
    standing = standing_of(viewer)
    known = Contribution.objects.all()
    if standing.secretariat:
        return known
    levels = [Visibility.PUBLIC, Visibility.MEMBERS] if standing.signed_in else [Visibility.PUBLIC]
    return known.filter(Q(initiative__visibility__in=levels), Q(initiative__withdrawn_at=None)).filter(
        (Q(visibility__in=levels) & Q(Exists(_acceptance())))
        | Q(initiative__slug__in=standing.initiatives)
        | Q(member__code__in=standing.members | standing.contributes)
    )


def contributions_of_initiative(viewer: Any, initiative: Initiative) -> QuerySet[Contribution]:
    """Return what is brought to an initiative by those who take or took part, the newest first, with the members."""
    return _counting(visible_contributions(viewer).filter(initiative=initiative)).select_related("member")


def contributions_of_member(viewer: Any, member: Any) -> QuerySet[Contribution]:
    """Return what a member brings to all initiatives, the newest first, with the initiatives."""
    own = Q(member=member) | Q(member__merged_into=member)
    return _counting(visible_contributions(viewer).filter(own)).select_related("initiative", "member")


def contributions_of_members(viewer: Any, members: QuerySet[Any]) -> QuerySet[Contribution]:
    """Return what some members bring to all initiatives, the newest first, with initiatives and members."""
    known = _counting(visible_contributions(viewer).filter(member__in=members.order_by().values("pk")))
    return known.select_related("initiative", "member")


def contributions_for_table(viewer: Any) -> QuerySet[Contribution]:
    """Return what is brought to all initiatives by members that the viewer may see, with both. Not yet fetched."""
    known = visible_contributions(viewer).filter(initiative__in=visible_initiatives(viewer).order_by().values("pk"))
    known = known.filter(member__in=visible_members(viewer).order_by().values("pk"))
    return _counting(known).select_related("initiative", "member__merged_into").order_by("initiative__slug", "-id")


def contribution_for_page(viewer: Any, slug: str, code: str) -> Contribution:
    """Return one contribution with initiative and member. Raises NotVisible."""
    known = visible_contributions(viewer).select_related("initiative", "member")
    found = known.filter(initiative__slug=slug, code=code).first()
    if found is None:
        raise NotVisible
    return found


def contribution_totals(viewer: Any, initiative: Initiative) -> list[Total]:
    """Return the sums of what a viewer may see, in one query: by kind, form and unit, and by state within each.

    Exact: added up as decimals. Nothing is added across states, kinds, forms or currencies.
    """
    rows = contributions_of_initiative(viewer, initiative).order_by()
    amounts: dict[tuple[str, str, str], dict[str, Decimal]] = defaultdict(lambda: defaultdict(Decimal))
    counts: dict[tuple[str, str, str], dict[str, int]] = defaultdict(lambda: defaultdict(int))
    for kind, form, amount, currency, state in rows.values_list("kind", "form", "amount", "currency", "state"):
        line = (kind, form, currency or ("days" if amount is not None else ""))
        amounts[line][state] += amount or 0
        counts[line][state] += 1
    ranks = {kind: rank for rank, kind in enumerate(ContributionKind.values)}
    lines = sorted(amounts, key=lambda line: (ranks[line[0]], line[1], line[2]))
    return [Total(*line, _by_state(amounts[line], Decimal()), _by_state(counts[line], 0)) for line in lines]


def _counting(contributions: QuerySet[Contribution]) -> QuerySet[Contribution]:
    return contributions.filter(Exists(_acceptance()), withdrawn_at=None)


def _acceptance() -> QuerySet[Participation]:
    """That the contribution's member was accepted in its initiative at some time."""
    return Participation.objects.filter(
        initiative=OuterRef("initiative"), member=OuterRef("member"), since__isnull=False, withdrawn_at=None
    )


def _by_state(values: dict[str, Any], nothing: Any) -> dict[str, Any]:
    return {state: values.get(state, nothing) for state in ContributionState.values}
