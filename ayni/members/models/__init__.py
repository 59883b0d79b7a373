"""The register of members."""

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

__all__ = [
    "Capacity",
    "Commitment",
    "CommitmentKind",
    "CommitmentVersion",
    "Distinct",
    "FocalPoint",
    "Member",
    "PointKind",
    "PointState",
    "Reaffirmation",
    "RepresentingBody",
    "Status",
    "StatusDecision",
]
