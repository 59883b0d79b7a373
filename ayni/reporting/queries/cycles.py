"""Reading cycles and their boards."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any, NamedTuple

from django.db.models import Count, Q, QuerySet

from ayni.accounts.standing import standing_of
from ayni.core.errors import NotVisible
from ayni.members.queries import visible_members
from ayni.reporting.models import MEMBERS_REPORTS, Report, ReportingCycle, ReportState

_ANSWERED = (ReportState.SUBMITTED, ReportState.RETURNED, ReportState.ACCEPTED, ReportState.PUBLISHED)

_AGAIN = Count("pk", filter=Q(accepted_number__gt=0))
# Region, state, number of reports, how many of them were accepted once.
_Line = tuple[str, str, int, int]


class Counted(NamedTuple):
    """How the reports of one region stand: number by state, how many are owed and how many came in."""

    states: Mapping[str, int]
    owed: int
    answered: int

    @property
    def rate(self) -> float | None:
        """The share that came in, in per cent; None where nothing is owed."""
        return self.answered * 100 / self.owed if self.owed else None


def visible_cycles(viewer: Any) -> QuerySet[ReportingCycle]:
    """Return the cycles; that there is one is no secret."""
    return ReportingCycle.objects.filter(withdrawn_at=None)


def cycle_for_page(viewer: Any, slug: str) -> ReportingCycle:
    """Return one cycle. Raises NotVisible."""
    found = visible_cycles(viewer).filter(slug=slug).first()
    if found is None:
        raise NotVisible
    return found


def open_cycles() -> list[ReportingCycle]:
    """Return the cycles that are not closed, the next due first. One query."""
    return list(ReportingCycle.objects.filter(withdrawn_at=None, closed_at=None).order_by("due", "id"))


def board_reports(viewer: Any, cycle: ReportingCycle) -> QuerySet[Report]:
    """Return the reports of members whose state a viewer may see: the Secretariat all, a seat-holder those of the
    region, others their own; once the cycle is closed everybody all."""
    known = Report.objects.filter(cycle=cycle, kind__in=MEMBERS_REPORTS).select_related("member")
    known = known.order_by("member__region", "member__name", "id")
    standing = standing_of(viewer)
    if standing.secretariat or cycle.closed_at is not None:
        return known.filter(member__in=visible_members(viewer).order_by().values("pk"))
    own = Q(member__code__in=standing.members | standing.contributes)
    return known.filter(own | Q(member__region__in=standing.regions)) if standing.signed_in else known.none()


def board_counts(viewer: Any, cycle: ReportingCycle) -> dict[str, Counted]:
    """Return region -> how its reports stand, of those that `board_reports` shows; "" is worldwide. One query."""
    rows = board_reports(viewer, cycle).order_by()
    return _counted(rows.values_list("member__region", "state").annotate(n=Count("pk"), again=_AGAIN))


def counts_of_closed_cycles(viewer: Any) -> list[tuple[str, str, str, Counted]]:
    """Return (cycle, its title, region, how its reports stand), as the boards show them. One query."""
    known = Report.objects.filter(kind__in=MEMBERS_REPORTS, cycle__in=visible_cycles(viewer).order_by().values("pk"))
    known = known.filter(cycle__closed_at__isnull=False, member__in=visible_members(viewer).order_by().values("pk"))
    cycles = known.order_by("-cycle__due", "cycle__slug", "member__region", "state")
    rows = cycles.values_list("cycle__slug", "cycle__title", "member__region", "state")
    by_cycle: dict[tuple[str, str], list[_Line]] = defaultdict(list)
    for slug, title, *line in rows.annotate(n=Count("pk"), again=_AGAIN):
        by_cycle[slug, title].append((line[0], line[1], line[2], line[3]))
    return [(*cycle, region, found) for cycle, lines in by_cycle.items() for region, found in _counted(lines).items()]


def _counted(rows: Iterable[_Line]) -> dict[str, Counted]:
    states: dict[str, dict[str, int]] = defaultdict(dict)
    answered: dict[str, int] = defaultdict(int)
    for region, state, number, again in rows:
        states[region][state] = number
        # A report that was accepted once came in, though it is being corrected now.
        answered[region] += number if state in _ANSWERED else again
    return {
        region: Counted(found, sum(found.values()) - found.get(ReportState.EXEMPT, 0), answered[region])
        for region, found in states.items()
    }


def summed(counts: Iterable[Counted]) -> Counted:
    """Return the sum of several regions."""
    states: dict[str, int] = defaultdict(int)
    owed = answered = 0
    for found in counts:
        owed, answered = owed + found.owed, answered + found.answered
        for state, number in found.states.items():
            states[state] += number
    return Counted(dict(states), owed, answered)


def cycles_between(viewer: Any, first: date, last: date) -> list[ReportingCycle]:
    """Return the cycles that open, fall due or closed on one of these days. One query."""
    days = (first, last)
    inside = Q(opens_on__range=days) | Q(due__range=days) | Q(closed_at__date__range=days)
    return list(visible_cycles(viewer).filter(inside).order_by("opens_on", "id"))
