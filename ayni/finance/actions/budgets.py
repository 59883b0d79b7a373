"""Entering lines of national budgets; each is evidence from the moment that it is entered."""

from collections.abc import Mapping
from typing import Any

from django.db import transaction

from ayni.core.changes import change, create
from ayni.core.identifiers import new_code
from ayni.core.verdicts import require
from ayni.finance.models import BudgetLine
from ayni.finance.rules import can_record_budget_line
from ayni.members.models import Member
from ayni.monitoring.actions import record_evidence
from ayni.monitoring.models import Kind


def record_budget_line(
    member: Member,
    *,
    by: Any,
    reference: str,
    rows: Mapping[Any, str] | None = None,
    body: str = "",
    **values: Any,
) -> BudgetLine:
    """Enter a line of a government's budget and record it as evidence, with its reference and the rows that it serves.

    `values` are columns of the evidence: title, fiscal_year, starts (the day of adoption), amount, currency, link, …
    Refuses who does not speak for the government; raises Invalid.
    """
    require(can_record_budget_line(by, member))
    code = new_code()
    with transaction.atomic():
        evidence = record_evidence(
            by=by,
            member=member,
            kind=Kind.BUDGET_LINE,
            country=member.code,
            rows=rows,
            details={"reference": reference.strip()},
            source=f"budget-line:{code}",
            **values,
        )
        return create(BudgetLine(code=code, evidence=evidence, body=body.strip()), by=by, verb="entered")


def edit_budget_line(line: BudgetLine, values: Mapping[str, Any], *, by: Any, expected: int) -> BudgetLine:
    """Say whose budget it is, or what was spent by which day. What the record holds is changed there.

    Refuses who does not speak for the government; raises Invalid, Conflict.
    """
    require(can_record_budget_line(by, line.evidence.member))
    return change(line, dict(values), by=by, expected=expected)
