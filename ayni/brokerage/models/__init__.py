"""The tables of the brokerage room."""

from ayni.brokerage.models.items import LASTS, MODELS, Item, Notice, NoticeKind, Offer, Request, end_of
from ayni.brokerage.models.terms import (
    ENDED,
    WAY,
    Body,
    CloseReason,
    DeclineReason,
    ItemState,
    Modality,
    Side,
    Stage,
    Support,
    Urgency,
)

__all__ = [
    "ENDED",
    "LASTS",
    "MODELS",
    "WAY",
    "Body",
    "CloseReason",
    "DeclineReason",
    "Item",
    "ItemState",
    "Modality",
    "Notice",
    "NoticeKind",
    "Offer",
    "Request",
    "Side",
    "Stage",
    "Support",
    "Urgency",
    "end_of",
]
