"""The register of members."""

from ayni.members.models.body import RepresentingBody
from ayni.members.models.decision import StatusDecision
from ayni.members.models.focal_point import FocalPoint, PointKind, PointState
from ayni.members.models.member import Member, Status

__all__ = ["FocalPoint", "Member", "PointKind", "PointState", "RepresentingBody", "Status", "StatusDecision"]
