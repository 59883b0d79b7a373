"""The tables of the brokerage room."""

from ayni.brokerage.models.conflicts import ConflictOfInterest
from ayni.brokerage.models.directory import FRESH, ServiceKind, ServiceProvider
from ayni.brokerage.models.engagements import Engagement, Evaluation, Outcome, Step
from ayni.brokerage.models.gatherings import (
    Gathering,
    GatheringState,
    Meeting,
    MeetingOutcome,
    Participant,
    Slot,
    Strength,
    Wish,
)
from ayni.brokerage.models.items import LASTS, MODELS, Item, Notice, NoticeKind, Offer, Request, end_of
from ayni.brokerage.models.matches import Decline, Match
from ayni.brokerage.models.roster import Specialist
from ayni.brokerage.models.rounds import Round
from ayni.brokerage.models.terms import (
    ENDED,
    WAY,
    Body,
    CloseReason,
    DeclineReason,
    ItemState,
    Modality,
    RoundState,
    Side,
    Stage,
    Support,
    Urgency,
)
from ayni.brokerage.models.thesaurus import Addition, AdditionKind, Relation
from ayni.brokerage.models.weightings import Weighting

__all__ = [
    "ENDED",
    "FRESH",
    "LASTS",
    "MODELS",
    "WAY",
    "Addition",
    "AdditionKind",
    "Body",
    "CloseReason",
    "ConflictOfInterest",
    "Decline",
    "DeclineReason",
    "Engagement",
    "Evaluation",
    "Gathering",
    "GatheringState",
    "Item",
    "ItemState",
    "Match",
    "Meeting",
    "MeetingOutcome",
    "Modality",
    "Notice",
    "NoticeKind",
    "Offer",
    "Outcome",
    "Participant",
    "Relation",
    "Request",
    "Round",
    "RoundState",
    "ServiceKind",
    "ServiceProvider",
    "Side",
    "Slot",
    "Specialist",
    "Stage",
    "Step",
    "Strength",
    "Support",
    "Urgency",
    "Weighting",
    "Wish",
    "end_of",
]
