"""Every way to change something in the finance room."""

from ayni.finance.actions.approaches import add_document, begin_approach, decides, drop_document, step_approach
from ayni.finance.actions.budgets import edit_budget_line, record_budget_line
from ayni.finance.actions.flows import (
    adopt_need,
    commit_approach,
    confirm_flow,
    decline_flow,
    edit_flow,
    rate_flow,
    record_flow,
    withdraw_flow,
)
from ayni.finance.actions.funders import (
    announce_call,
    edit_call,
    edit_fund,
    edit_funder,
    enter_funder,
    member_as_funder,
    note_opening,
    open_fund,
    restore_call,
    restore_fund,
    restore_funder,
    withdraw_call,
    withdraw_fund,
    withdraw_funder,
)
from ayni.finance.actions.needs import edit_need, say_need, withdraw_need
from ayni.finance.actions.outcomes import propose_receipt

__all__ = [
    "add_document",
    "adopt_need",
    "announce_call",
    "begin_approach",
    "commit_approach",
    "confirm_flow",
    "decides",
    "decline_flow",
    "drop_document",
    "edit_budget_line",
    "edit_call",
    "edit_flow",
    "edit_fund",
    "edit_funder",
    "edit_need",
    "enter_funder",
    "member_as_funder",
    "note_opening",
    "open_fund",
    "propose_receipt",
    "rate_flow",
    "record_budget_line",
    "record_flow",
    "restore_call",
    "restore_fund",
    "restore_funder",
    "say_need",
    "step_approach",
    "withdraw_call",
    "withdraw_flow",
    "withdraw_fund",
    "withdraw_funder",
    "withdraw_need",
]
