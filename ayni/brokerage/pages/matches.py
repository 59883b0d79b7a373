"""What pages show of matches: the other side, the score, and the reasons in the reader's language."""

from typing import Any, NamedTuple

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from ayni.accounts.standing import standing_of
from ayni.brokerage.models import ConflictOfInterest, Item, Match, Side
from ayni.brokerage.queries.conflicts import conflicts_of
from ayni.brokerage.queries.engagements import engagements_of
from ayni.brokerage.queries.matches import is_own, matches_for, matches_of
from ayni.brokerage.rules import can_answer_request, can_lift_conflict, can_write_item
from ayni.brokerage.shapes import ShownItem, shown_engagement, shown_item

AT_A_GLANCE = 3


class ShownMatch(NamedTuple):
    """One match. `reasons`: (sign, facet, sentence); `doubts` whether something speaks against or must be asked."""

    request: str
    offer: str
    other: ShownItem
    mine: str
    mine_language: str
    score: int
    reasons: list[tuple[str, str, str]]
    doubts: bool


class ShownConflict(NamedTuple):
    """What is kept apart from an item: the other side, why, who named it, and whether the viewer may lift it."""

    code: str
    version: int
    other: ShownItem
    whole: bool
    reason: str
    language: str
    said_by: str
    since: Any
    lift: bool


def matches_panel(item: Item, viewer: Any) -> dict[str, Any] | None:
    """Return what a request's or offer's page shows to its own people: matches with reasons, and what came of them.

    To others it shows the way to answer the request, or to ask for what is offered.
    """
    standing = standing_of(viewer)
    lang = get_language() or "en"
    ours = standing.secretariat or is_own(standing, item)
    other = not is_own(standing, item)
    answer = item.side == "request" and other and bool(can_answer_request(viewer, item))
    ask = item.side == "offer" and other and item.is_open and bool(can_write_item(viewer))
    if not (ours or answer or ask) and (standing.signed_in or not item.is_open):
        return None
    found = [shown_match(one, item.side, lang) for one in matches_of(viewer, item)] if ours else []
    side = {"request": Side.ASKER, "offer": Side.GIVER}[item.side]
    followed = [shown_engagement(one, lang) for one in engagements_of(viewer, item)] if standing.signed_in else []
    busy = {(one.request, one.offer) for one in followed if one.offer and not one.over}
    return {
        "matches": [one for one in found if (one.request, one.offer) not in busy],
        "engagements": followed,
        "apart": [_shown_conflict(one, item, viewer, lang) for one in conflicts_of(viewer, item)],
        "ours": ours,
        "open": item.is_open,
        "answer": answer,
        "ask": ask and not standing.secretariat,
        "side": item.side,
        "stranger": not standing.signed_in,
        "code": item.code,
        "act": str(Side.SECRETARIAT if standing.secretariat else side),
    }


def desk_matches(viewer: Any, lang: str) -> list[ShownMatch]:
    """Return the best matches of all that one's members ask and offer."""
    standing = standing_of(viewer)
    found = matches_for(viewer, standing.members | standing.contributes, AT_A_GLANCE)
    return [shown_match(one, side, lang) for side, one in found]


def shown_match(match: Match, side: str, lang: str) -> ShownMatch:
    """Return a match as seen from its request or its offer."""
    mine, other = (match.request, match.offer) if side == "request" else (match.offer, match.request)
    told = match.reasons.get(lang) or match.reasons.get("en") or []
    reasons = [(verdict, facet_label(facet), text) for facet, verdict, text in told]
    return ShownMatch(
        request=match.request.code,
        offer=match.offer.code,
        other=shown_item(other, lang),
        mine=mine.title,
        mine_language=mine.language,
        score=match.score,
        reasons=reasons,
        doubts=any(sign != "for" for sign, _label, _text in reasons),
    )


def _shown_conflict(found: ConflictOfInterest, item: Item, viewer: Any, lang: str) -> ShownConflict:
    # Between whole members an item may stand on the other side than the request or offer at which it was named.
    asked = found.request.member == item.member if found.whole else item.side == "request"
    return ShownConflict(
        code=found.code,
        version=found.version,
        other=shown_item(found.offer if asked else found.request, lang),
        whole=found.whole,
        reason=found.reason,
        language=found.language,
        said_by=str(Side(found.side).label),
        since=found.created_at,
        lift=bool(can_lift_conflict(viewer, found)),
    )


def facet_label(facet: str) -> str:
    """Return the name of a facet of the library; the facet itself where it is none that we know."""
    return {
        "theme": _("Theme"),
        "support": _("Kind of support"),
        "place": _("Place"),
        "language": _("Language"),
        "time": _("Period"),
        "days": _("Working days"),
        "amount": _("Amount"),
        "share": _("Own share"),
        "organisation": _("Who may ask"),
        "modality": _("How"),
    }.get(facet, facet)
