"""Needs, funders with their funds and calls, flows, approaches, budget lines."""

from ayni.finance.models.approaches import Approach, ApproachFile, ApproachStep
from ayni.finance.models.budgets import BudgetLine
from ayni.finance.models.flows import Flow
from ayni.finance.models.funders import Call, Fund, Funder, end_of
from ayni.finance.models.needs import Need
from ayni.finance.models.terms import (
    DECIDED,
    IATI_TYPES,
    Applicant,
    ApproachState,
    FlowKind,
    FlowState,
    FunderKind,
    Side,
)

__all__ = [
    "DECIDED",
    "IATI_TYPES",
    "Applicant",
    "Approach",
    "ApproachFile",
    "ApproachState",
    "ApproachStep",
    "BudgetLine",
    "Call",
    "Flow",
    "FlowKind",
    "FlowState",
    "Fund",
    "Funder",
    "FunderKind",
    "Need",
    "Side",
    "end_of",
]
