"""Every way to change something in the monitoring room."""

from ayni.monitoring.actions.duty_decisions import decide_duty, take_back_decision
from ayni.monitoring.actions.evidence import (
    capacity_for,
    edit_evidence,
    join_evidence,
    record_evidence,
    report_evidence,
    serve_rows,
    withdraw_evidence,
)
from ayni.monitoring.actions.facts import keep_fact
from ayni.monitoring.actions.judging import answer_dispute, dispute_evidence, verify_evidence, verify_many
from ayni.monitoring.actions.parts import PartySaid, Upload
from ayni.monitoring.actions.results import touch, when_evidence_changes

__all__ = [
    "PartySaid",
    "Upload",
    "answer_dispute",
    "capacity_for",
    "decide_duty",
    "dispute_evidence",
    "edit_evidence",
    "join_evidence",
    "keep_fact",
    "record_evidence",
    "report_evidence",
    "serve_rows",
    "take_back_decision",
    "touch",
    "verify_evidence",
    "verify_many",
    "when_evidence_changes",
    "withdraw_evidence",
]
