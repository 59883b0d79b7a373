"""The register of members."""

from ayni.members.models.application import (
    DECIDED_STATES,
    WAITING_STATES,
    Application,
    ApplicationQuestion,
    ApplicationState,
)
from ayni.members.models.application_terms import (
    ApplicantKind,
    BudgetBand,
    Criterion,
    DeclineReason,
    OfferKind,
    StaffBand,
    Theme,
)
from ayni.members.models.body import RepresentingBody
from ayni.members.models.commitment import (
    Capacity,
    Commitment,
    CommitmentKind,
    CommitmentVersion,
    Reaffirmation,
)
from ayni.members.models.decision import StatusDecision
from ayni.members.models.distinct import Distinct
from ayni.members.models.focal_point import FocalPoint, PointKind, PointState
from ayni.members.models.member import Member, Status
from ayni.members.models.own_action import IatiFile, OwnAction, OwnActionKind, OwnActionStatus
from ayni.members.models.register_import import LineKind, LineState, ListState, RegisterImport, RegisterLine
from ayni.members.models.renewal import MemberReminder, ReminderKind, Renewal, RenewalState

__all__ = [
    "DECIDED_STATES",
    "WAITING_STATES",
    "ApplicantKind",
    "Application",
    "ApplicationQuestion",
    "ApplicationState",
    "BudgetBand",
    "Capacity",
    "Commitment",
    "CommitmentKind",
    "CommitmentVersion",
    "Criterion",
    "DeclineReason",
    "Distinct",
    "FocalPoint",
    "IatiFile",
    "LineKind",
    "LineState",
    "ListState",
    "Member",
    "MemberReminder",
    "OfferKind",
    "OwnAction",
    "OwnActionKind",
    "OwnActionStatus",
    "PointKind",
    "PointState",
    "Reaffirmation",
    "RegisterImport",
    "RegisterLine",
    "ReminderKind",
    "Renewal",
    "RenewalState",
    "RepresentingBody",
    "StaffBand",
    "Status",
    "StatusDecision",
    "Theme",
]
