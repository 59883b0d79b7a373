"""The way from a match to its outcome, step by step; each step is dated and told to whom it concerns."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from ayni.brokerage.models import Engagement, Evaluation, Offer, Request, Side, Stage, Step
from ayni.brokerage.queries.engagements import silent
from ayni.brokerage.rules import (
    can_accept_engagement,
    can_agree_engagement,
    can_answer_request,
    can_ask_giver,
    can_begin_engagement,
    can_bring_together,
    can_deliver_engagement,
    can_end_engagement,
    can_evaluate_engagement,
    can_suggest_engagement,
    side_for,
)
from ayni.core.changes import change, create
from ayni.core.errors import Invalid
from ayni.core.jobs import enqueue
from ayni.core.models import Visibility
from ayni.core.verdicts import require
from ayni.members.models import Member

_REVEAL = _("Say that those who ask may see this offer and who gives it.")
_REVEAL_REQUEST = _("Say that who answers may see this request and who asks.")


def propose_engagement(
    request: Request,
    offer: Offer | None,
    *,
    by: Any,
    giver: Member,
    message: str = "",
    reveal: bool = False,
    **more: Any,
) -> Engagement:
    """Bring a request together with an offer, or with a member that answers it in words.

    Who proposes for a side has thereby said its yes; the Secretariat suggests, and both sides answer. An offer or a
    request for the Secretariat only is shown to the other side only by its owner's explicit word. Refuses who is of no
    side, and what a conflict of interest keeps apart; raises Invalid.
    """
    side = side_for(by, request, giver)
    if side == Side.ASKER:
        require(can_ask_giver(by, request))
    elif side == Side.GIVER:
        require(can_answer_request(by, request, giver))
    else:
        require(can_suggest_engagement(by, request))
    require(can_bring_together(request, offer, giver))
    if offer is not None and not offer.is_open:
        raise Invalid(_("The offer is not open any more."))
    if offer is None and not message.strip():
        raise Invalid(fields={"message": [_("Say in words what you can do.")]})
    made = Engagement(request=request, offer=offer, giver=giver, message=message.strip(), **more)
    now = timezone.now()
    if side == Side.ASKER:
        _must_reveal_request(made, reveal=reveal)
        made.asker_at = now
    if side == Side.GIVER:
        made.giver_at, made.revealed_at = now, _revealed(made, reveal=reveal)
    with transaction.atomic():
        create(made, by=by, verb="suggested")
        _step(made, by, side)
        _tell(made, "suggested")
    return made


def accept_engagement(engagement: Engagement, *, by: Any, expected: int, reveal: bool = False) -> Engagement:
    """Say yes for one's side. When both have, they are introduced: contacts are released, on the page and by mail.

    Refuses who is of no side or has said it; raises Invalid where a hidden offer or request is not revealed, Conflict.
    """
    require(can_accept_engagement(by, engagement))
    side, now = side_for(by, engagement.request, engagement.giver), timezone.now()
    values: dict[str, Any] = {f"{side}_at": now}
    if side == Side.GIVER:
        values["revealed_at"] = _revealed(engagement, reveal=reveal)
    if side == Side.ASKER:
        _must_reveal_request(engagement, reveal=reveal)
    both = engagement.asker_at or engagement.giver_at
    if both:
        values |= {"introduced_at": now, **_at(Stage.INTRODUCED, now)}
    with transaction.atomic():
        change(engagement, values, by=by, verb="accepted", expected=expected)
        _step(engagement, by, side, "" if both else str(_("said yes")))
        _tell(engagement, "introduced" if both else "suggested")
    return engagement


def end_engagement(engagement: Engagement, *, by: Any, because: str, note: str = "", expected: int) -> Engagement:
    """Decline before the introduction, withdraw after it, with a reason from the list. The other side is told."""
    require(can_end_engagement(by, engagement))
    stage = Stage.DECLINED if engagement.stage == Stage.SUGGESTED else Stage.WITHDRAWN
    values = {"because": because, "note": note.strip()}
    return _go(engagement, stage, values, by=by, expected=expected, note=note)


def agree_engagement(engagement: Engagement, values: Mapping[str, Any], *, by: Any, expected: int) -> Engagement:
    """Write down what both have agreed: `terms`, `starts`, `ends`, `cost_share`. Raises Invalid without terms."""
    require(can_agree_engagement(by, engagement))
    if not str(values.get("terms", "")).strip():
        raise Invalid(fields={"terms": [_("Say who does what.")]})
    return _go(engagement, Stage.AGREED, values, by=by, expected=expected)


def begin_engagement(engagement: Engagement, *, by: Any, expected: int) -> Engagement:
    """Say that the work has begun."""
    require(can_begin_engagement(by, engagement))
    return _go(engagement, Stage.UNDER_WAY, {}, by=by, expected=expected)


def deliver_engagement(engagement: Engagement, *, by: Any, on: date, outcome: str, expected: int) -> Engagement:
    """Say what was delivered, and on which day. Both sides are asked to evaluate it. Raises Invalid for later days."""
    require(can_deliver_engagement(by, engagement))
    if on > timezone.now().date():
        raise Invalid(fields={"delivered_on": [_("This day has not come yet.")]})
    if not outcome.strip():
        raise Invalid(fields={"outcome": [_("Say what was delivered.")]})
    values = {"delivered_on": on, "outcome": outcome.strip()}
    return _go(engagement, Stage.DELIVERED, values, by=by, expected=expected)


def evaluate_engagement(engagement: Engagement, *, by: Any, useful: int, words: str = "", language: str) -> Evaluation:
    """Say for one's side how useful it was. When both have, it is evaluated. Refuses others; raises Invalid."""
    require(can_evaluate_engagement(by, engagement))
    side = side_for(by, engagement.request, engagement.giver)
    made = Evaluation(engagement=engagement, side=side, useful=useful, words=words.strip(), language=language)
    with transaction.atomic():
        create(made, by=by, verb="evaluated")
        if engagement.evaluations.filter(withdrawn_at=None).count() == 2:
            change(engagement, _at(Stage.EVALUATED, timezone.now()), by=by, verb="evaluated")
            _step(engagement, by, side)
    return made


def close_silent(now: datetime) -> int:
    """Let expire what was not answered within the window; what was delivered is evaluated by then. Return how many."""
    found = silent(now)
    for one in found:
        stage = Stage.EXPIRED if one.stage == Stage.SUGGESTED else Stage.EVALUATED
        with transaction.atomic():
            change(one, _at(stage, now), by=None, verb=str(stage))
            _step(one, None, "")
    return len(found)


def _go(
    engagement: Engagement, stage: Stage, values: Mapping[str, Any], *, by: Any, expected: int, note: str = ""
) -> Engagement:
    side = side_for(by, engagement.request, engagement.giver)
    with transaction.atomic():
        change(
            engagement, {**values, **_at(stage, timezone.now())}, by=by, verb=str(stage), expected=expected, note=note
        )
        _step(engagement, by, side, note)
        if stage in (Stage.DECLINED, Stage.WITHDRAWN, Stage.DELIVERED):
            _tell(engagement, "delivered" if stage == Stage.DELIVERED else "ended")
    return engagement


def _at(stage: Stage, now: datetime) -> dict[str, Any]:
    return {"stage": stage, "since": now}


def _step(engagement: Engagement, by: Any, side: str, note: str = "") -> None:
    create(Step(engagement=engagement, stage=engagement.stage, side=side, note=note.strip()), by=by, verb="stepped")


def _tell(engagement: Engagement, what: str) -> None:
    enqueue("brokerage.engagement", code=engagement.code, what=what, news=str(engagement.version))


def _must_reveal_request(engagement: Engagement, *, reveal: bool) -> None:
    """Raise Invalid where the asker's yes would show a hidden request without saying so."""
    if engagement.is_hidden_from_giver and not reveal:
        raise Invalid(fields={"reveal": [_REVEAL_REQUEST]})


def _revealed(engagement: Engagement, *, reveal: bool) -> datetime | None:
    """Return the moment from which the asker may know of a hidden offer. Raises Invalid without its owner's word."""
    if engagement.offer is None or engagement.offer.visibility != Visibility.SECRETARIAT:
        return None
    if not reveal:
        raise Invalid(fields={"reveal": [_REVEAL]})
    return timezone.now()
