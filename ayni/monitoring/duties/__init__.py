"""Duties: row × bearer × period, and how each stands on a day. Pure: plain values in, plain values out.

A row's words say when (`windows`), the register who, evidence and decisions how it stands (`judging`).
Nothing here reads a database or a clock.
"""

from ayni.monitoring.duties.deciding import as_decided, decision_in, due_decided, is_due_more_often, unit_decided
from ayni.monitoring.duties.judging import duties
from ayni.monitoring.duties.shapes import (
    DONE,
    Decision,
    DecisionKind,
    Duty,
    DutyState,
    Happening,
    Pace,
    Row,
    Term,
)
from ayni.monitoring.duties.windows import Window, windows_of

__all__ = [
    "DONE",
    "Decision",
    "DecisionKind",
    "Duty",
    "DutyState",
    "Happening",
    "Pace",
    "Row",
    "Term",
    "Window",
    "as_decided",
    "decision_in",
    "due_decided",
    "duties",
    "is_due_more_often",
    "unit_decided",
    "windows_of",
]
