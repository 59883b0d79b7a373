"""The tables of the initiatives room."""

from ayni.initiatives.models.contribution import Contribution, ContributionKind, ContributionState, ContributionVersion
from ayni.initiatives.models.contribution import Form as ContributionForm
from ayni.initiatives.models.following import Followed, Following
from ayni.initiatives.models.initiative import Decision, Initiative, Sponsor
from ayni.initiatives.models.participation import OPEN_STATES, Participation, ParticipationRole, ParticipationState

__all__ = [
    "OPEN_STATES",
    "Contribution",
    "ContributionForm",
    "ContributionKind",
    "ContributionState",
    "ContributionVersion",
    "Decision",
    "Followed",
    "Following",
    "Initiative",
    "Participation",
    "ParticipationRole",
    "ParticipationState",
    "Sponsor",
]
