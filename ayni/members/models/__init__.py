"""The register of members."""

from ayni.members.models.body import RepresentingBody
from ayni.members.models.decision import StatusDecision
from ayni.members.models.member import Member, Status

__all__ = ["Member", "RepresentingBody", "Status", "StatusDecision"]
