"""The rows that can be funded, and one need with its flows."""

from collections import defaultdict
from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from django.core.paginator import Paginator
from django.urls import reverse

from ayni.core.amounts import say_amount
from ayni.finance.models import Flow, FlowKind, FlowState, Need
from ayni.finance.queries import (
    Reckoned,
    Wanted,
    approaches_of,
    need_of,
    needs_for_list,
    reckoned,
    visible_flows,
)
from ayni.finance.rules import (
    can_adopt_need,
    can_approach_funder,
    can_change_flow,
    can_confirm_flow,
    can_edit_need,
    can_propose_receipt,
    can_rate_flow,
    can_record_flow,
    can_say_need,
)
from ayni.finance.shapes import ShownNeed, shown_approach, shown_flow, shown_need, unrated_words
from ayni.finance.sums import Total, totals
from ayni.workplans.models import Activity, OwnerKind, Workplan
from ayni.workplans.queries.contents import owner_titles

PER_PAGE = 30


def funding_page(viewer: Any, wanted: Wanted, page: int, lang: str) -> dict[str, Any]:
    """Return the rows that can be funded with what is missing of each, and the gaps by currency."""
    every = needs_for_list(viewer, wanted)
    found = Paginator(every, PER_PAGE).get_page(page)
    rows: Sequence[Reckoned] = list(found)
    owners = owner_titles([row.need.activity.workplan for row in rows], lang)
    return {"rows": [shown_need(row, lang, owners) for row in rows], "page": found, "sums": gaps_by_currency(every)}


def gaps_by_currency(rows: Sequence[Reckoned]) -> list[tuple[str, int]]:
    """Return what is missing in each currency, in words, with the number of rows; currencies are never added."""
    sums: dict[str, Decimal] = defaultdict(Decimal)
    numbers: dict[str, int] = defaultdict(int)
    for row in rows:
        if row.gap:
            sums[row.need.currency] += row.gap
            numbers[row.need.currency] += 1
    return [(say_amount(sums[code], code), numbers[code]) for code in sorted(sums)]


def need_page(viewer: Any, need: Need, lang: str) -> dict[str, Any]:
    """Return one need: amounts and gap, its flows by kind, what is in kind apart, approaches, what may be done."""
    workplan = need.activity.workplan
    flows = list(visible_flows(viewer).filter(need=need))
    row = reckoned(viewer, [need])[0]
    money = [flow for flow in flows if not flow.in_kind]
    return {
        "row": shown_need(row, lang, owner_titles([workplan], lang)),
        "address": _row_address(need.activity),
        "note": need.note,
        "kinds": [_of_kind(kind, money, row, viewer, lang) for kind in FlowKind],
        "in_kind": [_dressed(flow, viewer, lang) for flow in flows if flow.in_kind],
        "approaches": [shown_approach(one) for one in approaches_of(viewer, need)] if _signed_in(viewer) else [],
        "version": need.version,
        "verdicts": {
            "edit": can_edit_need(viewer, need),
            "record": can_record_flow(viewer, need),
            "adopt": can_adopt_need(viewer, need),
            "approach": can_approach_funder(viewer, need),
        },
    }


def in_short(viewer: Any, need: Need) -> ShownNeed:
    """Return a need with what is missing, for the forms about it. One query."""
    return shown_need(reckoned(viewer, [need])[0], "en", {need.activity.workplan_id: ""})


def row_panel(activity: Activity, viewer: Any) -> dict[str, Any] | None:
    """Return what a row needs and what is missing, for its own page; where none is said, for those who may say it."""
    need, may = need_of(activity), bool(can_say_need(viewer, activity.workplan))
    if need is None:
        return {"need": None, "address": _say_address(activity)} if may else None
    return {"need": in_short(viewer, need), "address": _say_address(activity)}


def initiative_panel(initiative: Any, _viewer: Any) -> dict[str, Any]:
    """Return the way to the rows of an initiative that can be funded. No query."""
    return {"address": f"{reverse('finance:funding')}?initiative={initiative.slug}"}


def workplan_panel(workplan: Workplan, _viewer: Any) -> dict[str, Any]:
    """Return the way to what the rows of a workplan need in money. No query."""
    return {"address": f"{reverse('finance:funding')}?workplan={workplan.slug}&show=all"}


def member_panel(member: Any, _viewer: Any) -> dict[str, Any] | None:
    """Return the ways to the rows of a government's country and to its budget lines. No query; none for others."""
    if member.category != "gov":
        return None
    return {
        "rows": f"{reverse('finance:funding')}?country={member.code}",
        "budgets": f"{reverse('finance:budgets')}?country={member.code}",
    }


def first_values(activity: Activity) -> dict[str, Any]:
    """Return what a form proposes for the need of a row: its words as title, its country."""
    workplan: Workplan = activity.workplan
    own = [workplan.owner_code] if workplan.owner_kind == OwnerKind.COUNTRY else []
    return {"title": activity.text[:300], "language": workplan.language, "countries": own}


def _of_kind(kind: FlowKind, flows: list[Flow], row: Reckoned, viewer: Any, lang: str) -> dict[str, Any]:
    """Return the flows of one kind with what the confirmed ones come to."""
    own = [flow for flow in flows if flow.kind == kind]
    counted = [flow for flow in own if flow.state == FlowState.CONFIRMED and flow.withdrawn_at is None]
    total = totals(counted, row.need.currency).get(str(kind), Total())
    return {
        "kind": str(kind),
        "label": kind.label,
        "total": say_amount(total.amount, row.need.currency) if total.number else "",
        "unrated": unrated_words(total),
        "rows": [_dressed(flow, viewer, lang) for flow in own],
    }


def _dressed(flow: Flow, viewer: Any, lang: str) -> dict[str, Any]:
    signed_in = _signed_in(viewer)
    return {
        "flow": shown_flow(flow, viewer, lang),
        "version": flow.version,
        "change": signed_in and bool(can_change_flow(viewer, flow)),
        "decide": signed_in and bool(can_confirm_flow(viewer, flow)),
        "rate": signed_in and flow.rate is None and bool(can_rate_flow(viewer, flow)),
        "evidence": signed_in and bool(can_propose_receipt(viewer, flow)),
    }


def _signed_in(viewer: Any) -> bool:
    return bool(getattr(viewer, "is_authenticated", False))


def _row_address(activity: Activity) -> str:
    return reverse("workplans:activity", kwargs={"slug": activity.workplan.slug, "code": activity.code})


def _say_address(activity: Activity) -> str:
    return reverse("finance:need-new", kwargs={"slug": activity.workplan.slug, "code": activity.code})
