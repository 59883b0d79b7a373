"""Reading what rows need, and what is missing of it."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, NamedTuple

from django.db.models import F, OuterRef, Q, QuerySet, Subquery

from ayni.accounts.standing import Standing, standing_of
from ayni.core.errors import NotVisible
from ayni.core.vocabularies import countries
from ayni.finance.models import Flow, FlowKind, FlowState, Funder, Need
from ayni.finance.queries.funders import levels_of
from ayni.finance.sums import Total, gap, totals
from ayni.members.naming import folded
from ayni.workplans.models import Activity, OwnerKind, WorkplanStatus, WorkplanVersion
from ayni.workplans.queries.workplans import open_workplans

_WITH = ("activity__workplan",)


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a reader of the list asked for; "" asks for everything. `show`: "" what is missing something, or "all"."""

    words: str = ""
    country: str = ""
    theme: str = ""
    initiative: str = ""
    workplan: str = ""
    currency: str = ""
    show: str = ""


class Reckoned(NamedTuple):
    """A need with what its flows come to, each kind for itself, and the gap in the need's currency."""

    need: Need
    totals: dict[str, Total]
    gap: Decimal

    @property
    def committed(self) -> Total:
        """Return what is committed."""
        return self.totals.get(FlowKind.COMMITMENT, Total())


def visible_needs(viewer: Any) -> QuerySet[Need]:
    """Return the standing needs of the rows that a viewer may see, with their workplans.

    A row that only the draft of an amendment has is not shown to strangers, who read the adopted text.
    """
    standing = {"activity__withdrawn_at": None, "activity__objective__withdrawn_at": None}
    standing |= {"activity__objective__focus__withdrawn_at": None, "activity__workplan__withdrawn_at": None}
    return _seen(viewer).filter(withdrawn_at=None, **standing).order_by("-id")


def need_for_page(viewer: Any, code: str) -> Need:
    """Return one need, withdrawn or not: it keeps its address. Raises NotVisible."""
    found = _seen(viewer).select_related("activity__objective__focus").filter(code=code).first()
    if found is None:
        raise NotVisible
    return found


def need_of(activity: Activity) -> Need | None:
    """Return the standing need of a row that the caller may see, or None."""
    return Need.objects.filter(activity=activity, withdrawn_at=None).select_related(*_WITH).first()


def visible_flows(viewer: Any) -> QuerySet[Flow]:
    """Return the flows that a viewer may see, the withdrawn too, whatever need they are for.

    What is confirmed, by its level and its funder's; what waits or was not confirmed, for the two sides only; what is
    of a funder for the Secretariat only, for its own member and the Secretariat.
    """
    standing, levels = standing_of(viewer), levels_of(viewer)
    known = Flow.objects.select_related("funder__member", "receiver", "need__activity__workplan")
    if standing.secretariat:
        return known
    open_to = Q(visibility__in=levels, funder__visibility__in=levels)
    seen = open_to & Q(state=FlowState.CONFIRMED)
    if standing.signed_in:
        seen |= open_to & kept_rows(standing, "need__activity__workplan__")
        seen |= Q(funder__member__code__in=standing.members) | Q(created_by=viewer)
    return known.filter(seen)


def needs_kept(viewer: Any) -> QuerySet[Need]:
    """Return the standing needs of the rows that a viewer looks after by a role; none for the Secretariat."""
    return visible_needs(viewer).filter(kept_rows(standing_of(viewer), "activity__workplan__"))


def flows_of(viewer: Any, funder: Funder) -> QuerySet[Flow]:
    """Return what a funder gives that counts, money or in kind, towards needs that a viewer may see, newest first."""
    seen = visible_needs(viewer).order_by().values("pk")
    found = visible_flows(viewer).filter(funder=funder, state=FlowState.CONFIRMED, withdrawn_at=None, need__in=seen)
    return found.order_by("-on", "-id")


def flow_for_page(viewer: Any, code: str) -> Flow:
    """Return one flow towards a need that a viewer may see, withdrawn or not. Raises NotVisible."""
    seen = _seen(viewer).order_by().values("pk")
    found = visible_flows(viewer).select_related("funder__member", "receiver", "need__activity__workplan", "call")
    one = found.filter(code=code, need__in=seen).first()
    if one is None:
        raise NotVisible
    return one


def flows_for_file(viewer: Any, *, in_kind: bool) -> list[Flow]:
    """Return the confirmed flows towards standing needs that a viewer may see, money or what is in kind, by day."""
    found = visible_flows(viewer).filter(state=FlowState.CONFIRMED, withdrawn_at=None, in_kind=in_kind)
    return list(found.filter(need__in=visible_needs(viewer).order_by().values("pk")).order_by("on", "id"))


def kept_rows(standing: Standing, path: str) -> Q:
    """Return the condition that a workplan, under `path`, is one that a person looks after."""
    kept = Q(**{f"{path}owner_kind": OwnerKind.INITIATIVE, f"{path}owner_code__in": standing.initiatives})
    kept |= Q(**{f"{path}owner_kind": OwnerKind.COUNTRY, f"{path}owner_code__in": standing.members})
    return kept | Q(**{f"{path}owner_kind": OwnerKind.REGION, f"{path}owner_code__in": standing.regions})


def reckoned(viewer: Any, needs: Iterable[Need]) -> list[Reckoned]:
    """Return needs with their totals and gaps, from what the viewer may see of confirmed flows. One query."""
    rows = list(needs)
    flows: dict[int, list[Flow]] = defaultdict(list)
    counted = visible_flows(viewer).filter(
        withdrawn_at=None, state=FlowState.CONFIRMED, need__in=[row.pk for row in rows]
    )
    for flow in counted.select_related(None):
        flows[flow.need_id].append(flow)
    found = []
    for row in rows:
        sums = totals(flows[row.pk], row.currency)
        found.append(Reckoned(row, sums, gap(row.amount, sums.get(FlowKind.COMMITMENT))))
    return found


def needs_for_list(viewer: Any, wanted: Wanted) -> list[Reckoned]:
    """Return the needs that fit, the newest first; by default those that still miss something. Two queries."""
    found = visible_needs(viewer)
    if wanted.currency:
        found = found.filter(currency=wanted.currency)
    if wanted.workplan:
        found = found.filter(activity__workplan__slug=wanted.workplan)
    if wanted.initiative:
        owner = {"owner_kind": OwnerKind.INITIATIVE, "owner_code": wanted.initiative}
        found = found.filter(**{f"activity__workplan__{name}": value for name, value in owner.items()})
    fitting = [row for row in found if _fits(row, wanted)]
    rows = reckoned(viewer, fitting)
    return rows if wanted.show == "all" else [row for row in rows if row.gap > 0]


def needs_after(viewer: Any, wanted: Wanted, *, after: str, limit: int) -> tuple[list[Reckoned], str | None]:
    """Return those that fit and follow the code `after`, by code, and the next cursor."""
    fitting = sorted(needs_for_list(viewer, wanted), key=lambda row: row.need.code)
    rows = [row for row in fitting if row.need.code > after][: limit + 1]
    return rows[:limit], rows[limit - 1].need.code if len(rows) > limit else None


def places_of(need: Need) -> list[str]:
    """Return the countries of a need: those that are said, and the one whose workplan it is."""
    workplan = need.activity.workplan
    own = [workplan.owner_code] if workplan.owner_kind == OwnerKind.COUNTRY else []
    return [code for code in dict.fromkeys([*own, *need.countries]) if code in countries()]


def _fits(need: Need, wanted: Wanted) -> bool:
    if wanted.country and wanted.country not in places_of(need):
        return False
    if wanted.theme and wanted.theme not in need.themes:
        return False
    text = folded(f"{need.title} {need.activity.code}")
    return all(word in text for word in folded(wanted.words).split()[:8])


def _seen(viewer: Any) -> QuerySet[Need]:
    found = Need.objects.filter(activity__workplan__in=open_workplans(viewer).order_by().values("pk"))
    if not standing_of(viewer).signed_in:
        kept = WorkplanVersion.objects.filter(
            workplan=OuterRef("activity__workplan"), number=OuterRef("activity__workplan__version_number")
        )
        drafted = Q(activity__workplan__status=WorkplanStatus.DRAFT) & ~Q(activity__workplan__version_number="")
        found = found.annotate(adopted_at=Subquery(kept.values("adopted_at")[:1]))
        found = found.exclude(drafted & Q(activity__created_at__gt=F("adopted_at")))
    return found.select_related(*_WITH)
