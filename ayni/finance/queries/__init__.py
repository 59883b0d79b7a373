"""Every question that is asked of the finance room."""

from ayni.finance.queries.approaches import approach_for_page, approaches_of, document_for_page, visible_approaches
from ayni.finance.queries.budgets import budget_line_for_page, visible_budget_lines
from ayni.finance.queries.calls import may_fit
from ayni.finance.queries.funders import (
    call_for_page,
    calls_after,
    calls_for_list,
    fund_for_page,
    funder_for_page,
    funder_of,
    funders_for_list,
    funders_to_name,
    visible_calls,
    visible_funders,
)
from ayni.finance.queries.needs import (
    Reckoned,
    Wanted,
    flow_for_page,
    flows_for_file,
    flows_of,
    need_for_page,
    need_of,
    needs_after,
    needs_for_list,
    needs_kept,
    places_of,
    reckoned,
    visible_flows,
    visible_needs,
)
from ayni.finance.queries.waiting import flows_to_confirm

__all__ = [
    "Reckoned",
    "Wanted",
    "approach_for_page",
    "approaches_of",
    "budget_line_for_page",
    "call_for_page",
    "calls_after",
    "calls_for_list",
    "document_for_page",
    "flow_for_page",
    "flows_for_file",
    "flows_of",
    "flows_to_confirm",
    "fund_for_page",
    "funder_for_page",
    "funder_of",
    "funders_for_list",
    "funders_to_name",
    "may_fit",
    "need_for_page",
    "need_of",
    "needs_after",
    "needs_for_list",
    "needs_kept",
    "places_of",
    "reckoned",
    "visible_approaches",
    "visible_budget_lines",
    "visible_calls",
    "visible_flows",
    "visible_funders",
    "visible_needs",
]
