"""The tables of the monitoring room."""

from ayni.monitoring.models.cell import Cell
from ayni.monitoring.models.duty_decision import BearerKind, DutyDecision, DutyDecisionKind
from ayni.monitoring.models.evidence import Evidence, EvidenceFile
from ayni.monitoring.models.fact import Fact
from ayni.monitoring.models.kinds import Capacity, Kind, PartyRole, Stage, State
from ayni.monitoring.models.party import Party
from ayni.monitoring.models.reminder import (
    MOST_A_MONTH,
    Digest,
    MailFate,
    Occasion,
    ReceivedMail,
    ReminderChoice,
    Told,
)
from ayni.monitoring.models.rule import Basis, Rule, TargetChange
from ayni.monitoring.models.served import Served
from ayni.monitoring.models.sheet import AppliedLine, Sheet

__all__ = [
    "MOST_A_MONTH",
    "AppliedLine",
    "Basis",
    "BearerKind",
    "Capacity",
    "Cell",
    "Digest",
    "DutyDecision",
    "DutyDecisionKind",
    "Evidence",
    "EvidenceFile",
    "Fact",
    "Kind",
    "MailFate",
    "Occasion",
    "Party",
    "PartyRole",
    "ReceivedMail",
    "ReminderChoice",
    "Rule",
    "Served",
    "Sheet",
    "Stage",
    "State",
    "TargetChange",
    "Told",
]
