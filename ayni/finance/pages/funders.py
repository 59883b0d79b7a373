"""Funders, their funds and calls; approaches to them; lines of national budgets."""

from collections.abc import Iterable
from typing import Any

from django.core.paginator import Paginator
from django.utils import timezone

from ayni.accounts.standing import standing_of
from ayni.core.amounts import say_amount
from ayni.core.models import Visibility
from ayni.core.vocabularies import place_name
from ayni.finance.actions import decides
from ayni.finance.models import Approach, ApproachState, Call, Flow, Fund, Funder
from ayni.finance.queries import (
    calls_for_list,
    flows_of,
    funders_for_list,
    may_fit,
    needs_kept,
    reckoned,
    visible_approaches,
    visible_budget_lines,
    visible_calls,
)
from ayni.finance.queries.approaches import documents_of, flow_of, steps_of
from ayni.finance.queries.funders import visible_funds
from ayni.finance.rules import (
    can_add_document,
    can_commit_approach,
    can_edit_call,
    can_edit_funder,
    can_enter_funder,
    can_record_budget_line,
    can_restore_call,
    can_restore_funder,
)
from ayni.finance.shapes import kind_of, shown_approach, shown_call, shown_flow
from ayni.initiatives.models import Followed
from ayni.initiatives.pages import follow_entry
from ayni.monitoring.engine.periods import fiscal_label, fiscal_year_named
from ayni.monitoring.models import State

PER_PAGE = 50
# As many rows stand on the page of a call to propose to it.
PROPOSED = 10


def calls_page(viewer: Any, lang: str, *, ended: bool, country: str, theme: str, page: int) -> dict[str, Any]:
    """Return the calls that are open or coming, the next to end first; or those that have ended."""
    found = calls_for_list(viewer, ended=ended, country=country, theme=theme)
    shown = Paginator(found, PER_PAGE).get_page(page)
    return {"rows": [shown_call(call, lang) for call in shown], "page": shown, "enter": bool(can_enter_funder(viewer))}


def call_page(viewer: Any, call: Call, lang: str) -> dict[str, Any]:
    """Return one call."""
    return {
        "row": shown_call(call, lang),
        "text": call.text,
        "link": call.link,
        "version": call.version,
        "withdrawn": call.withdrawn_at,
        "edit": bool(can_edit_call(viewer, call)),
        "restore": call.withdrawn_at is not None and bool(can_restore_call(viewer, call)),
        "follow": follow_entry(viewer, Followed.CALL.value, call.code) if _can_be_followed(call) else None,
        "propose": _to_propose(viewer, call) if call.is_open and standing_of(viewer).signed_in else None,
    }


def _can_be_followed(call: Call) -> bool:
    """Return whether a reminder can still come, and by letter: not of what is for the Secretariat only."""
    over = call.is_withdrawn or call.closes_at <= timezone.now()
    return not over and call.fund.funder.visibility != Visibility.SECRETARIAT


def _to_propose(viewer: Any, call: Call) -> list[dict[str, Any]]:
    """Return the rows with a gap that a viewer looks after, those that the call names before the others."""
    rows = [row for row in reckoned(viewer, needs_kept(viewer)) if row.gap > 0]
    rows.sort(key=lambda row: not may_fit(call, row.need))
    return [
        {
            "code": row.need.code,
            "title": row.need.title,
            "language": row.need.language,
            "row": row.need.activity.code,
            "gap": say_amount(row.gap, row.need.currency),
            "fits": may_fit(call, row.need),
        }
        for row in rows[:PROPOSED]
    ]


def funders_page(viewer: Any, page: int) -> dict[str, Any]:
    """Return the funders, each with the number of its open calls."""
    found = Paginator(funders_for_list(viewer), PER_PAGE).get_page(page)
    rows = [
        {
            "code": one.code,
            "name": one.name,
            "kind": kind_of(one),
            "calls": getattr(one, "open_calls", 0),
            "hidden": one.visibility == Visibility.SECRETARIAT,
        }
        for one in found
    ]
    return {"rows": rows, "page": found, "enter": bool(can_enter_funder(viewer))}


def funder_page(viewer: Any, funder: Funder, lang: str) -> dict[str, Any]:
    """Return one funder with its funds and calls."""
    calls = list(visible_calls(viewer, withdrawn=True).filter(fund__funder=funder))
    funds = list(visible_funds(viewer, withdrawn=True).filter(funder=funder))
    edit = bool(can_edit_funder(viewer, funder))
    return {
        "funder": {"code": funder.code, "name": funder.name, "kind": kind_of(funder), "text": funder.text},
        "facts": [("IATI", funder.iati)],
        "link": funder.link,
        "hidden": funder.visibility == Visibility.SECRETARIAT,
        "member": funder.member.code if funder.member else "",
        "funds": [_fund(fund, calls, lang) for fund in funds if fund.withdrawn_at is None],
        "gone": [
            {
                "code": fund.code,
                "title": fund.title,
                "language": fund.language,
                "since": fund.withdrawn_at,
                "version": fund.version,
            }
            for fund in funds
            if fund.withdrawn_at is not None
        ],
        "gone_calls": [shown_call(call, lang) for call in calls if call.withdrawn_at is not None],
        "gives": [_given(flow, viewer, lang) for flow in flows_of(viewer, funder)[:PER_PAGE]],
        "withdrawn": funder.withdrawn_at,
        "version": funder.version,
        "edit": edit,
        "restore": funder.withdrawn_at is not None and bool(can_restore_funder(viewer, funder)),
    }


def _given(flow: Flow, viewer: Any, lang: str) -> dict[str, Any]:
    need = flow.need
    told = {"need": need.code, "title": need.title, "language": need.language, "row": need.activity.code}
    return {**told, "flow": shown_flow(flow, viewer, lang)}


def _fund(fund: Fund, calls: Iterable[Call], lang: str) -> dict[str, Any]:
    return {
        "code": fund.code,
        "version": fund.version,
        "title": fund.title,
        "language": fund.language,
        "text": fund.text,
        "link": fund.link,
        "ceiling": say_amount(fund.ceiling, fund.currency) or fund.currency,
        "calls": [shown_call(call, lang) for call in calls if call.fund_id == fund.pk and call.withdrawn_at is None],
    }


def approaches_page(viewer: Any, page: int) -> dict[str, Any]:
    """Return the approaches that a viewer may see, the newest first."""
    found = Paginator(visible_approaches(viewer), PER_PAGE).get_page(page)
    return {"rows": [shown_approach(one) for one in found], "page": found}


def approach_page(viewer: Any, approach: Approach) -> dict[str, Any]:
    """Return one approach: its words, steps and documents, what may be done."""
    steps = steps_of(approach)
    return {
        "row": shown_approach(approach),
        "steps": [
            {"label": step.get_state_display(), "on": step.on, "note": step.note, "last": step is steps[-1]}
            for step in steps
        ],
        "documents": [{"code": one.code, "name": one.file.name} for one in documents_of(approach)],
        "add": bool(can_add_document(viewer, approach)),
        "ways": decides(viewer, approach),
        "version": approach.version,
        **_commitment(viewer, approach),
    }


def _commitment(viewer: Any, approach: Approach) -> dict[str, Any]:
    """Return what an accepted approach stands for: the flow that was written down, or whether it may be now."""
    if approach.state != ApproachState.ACCEPTED:
        return {"flow": None, "commit": False}
    known = flow_of(approach)
    flow = {"amount": say_amount(known.amount, known.currency), "state": known.get_state_display()} if known else None
    return {"flow": flow, "commit": flow is None and bool(can_commit_approach(viewer, approach))}


def budgets_page(viewer: Any, lang: str, *, country: str, year: str, page: int) -> dict[str, Any]:
    """Return the lines of national budgets by fiscal year and country, each with its reference."""
    found = Paginator(visible_budget_lines(viewer, country=country, year=year), PER_PAGE).get_page(page)
    return {
        "rows": [_budget_line(viewer, record, lang) for record in found],
        "page": found,
        "country": place_name("country", country, lang) if country else "",
        "enter": bool(can_record_budget_line(viewer)),
    }


def _budget_line(viewer: Any, record: Any, lang: str) -> dict[str, Any]:
    line = getattr(record, "budget_line", None)
    year = fiscal_year_named(record.fiscal_year) if record.fiscal_year else None
    return {
        "code": record.code,
        "title": record.title,
        "language": record.language,
        "country": place_name("country", record.country, lang) if record.country else "",
        "year": fiscal_label(record.country, year) if year else record.fiscal_year,
        "reference": str(record.details.get("reference", "")),
        "amount": say_amount(record.amount, record.currency),
        "body": line.body if line else "",
        "spent": say_amount(line.spent, record.currency) if line else "",
        "spent_on": line.spent_on if line else None,
        "mark": "verified" if record.state == State.VERIFIED else "met",
        "state": str(State(record.state).label),
        "line": line.code if line and can_record_budget_line(viewer, record.member) else "",
    }
