"""The tables of the brokerage room."""

from ayni.brokerage.models.engagements import Engagement, Evaluation, Outcome, Step
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
from ayni.brokerage.models.weightings import Weighting

__all__ = [
    "ENDED",
    "LASTS",
    "MODELS",
    "WAY",
    "Body",
    "CloseReason",
    "Decline",
    "DeclineReason",
    "Engagement",
    "Evaluation",
    "Item",
    "ItemState",
    "Match",
    "Modality",
    "Notice",
    "NoticeKind",
    "Offer",
    "Outcome",
    "Request",
    "Round",
    "RoundState",
    "Side",
    "Specialist",
    "Stage",
    "Step",
    "Support",
    "Urgency",
    "Weighting",
    "end_of",
]
