"""Weights of the matcher: measured on what people judged, adopted only with a measured gain, taken back at once."""

from typing import Any

from django.db import transaction
from django.utils import timezone

from ayni.brokerage.facets import for_matching
from ayni.brokerage.models import Offer, Request, Weighting
from ayni.brokerage.queries.thesaurus import knowledge_in_force
from ayni.brokerage.queries.weightings import verdicts, weighting_in_force, weights_in_force
from ayni.brokerage.rules import can_adopt_weights, can_measure_weights, can_take_weights_back
from ayni.core.changes import change, create
from ayni.core.jobs import enqueue
from ayni.core.verdicts import require


def measure_weights(*, by: Any) -> Weighting:
    """Let weights be learnt and measured in the background. Refuses others than the Secretariat."""
    require(can_measure_weights(by))
    with transaction.atomic():
        made = create(Weighting(), by=by, verb="asked")
        enqueue("brokerage.weigh", code=made.code)
    return made


def learn_weights(code: str) -> None:
    """Learn weights from what people judged and keep what they were measured to bring; nothing is adopted by this."""
    from ayni.matching.learning import Judged, measure

    found = Weighting.objects.get(code=code)
    if found.measured:
        return  # measured already: this is a second run
    pairs = verdicts().pairs
    asked = Request.objects.filter(code__in={request for request, _offer in pairs}).select_related("member")
    given = Offer.objects.filter(code__in={offer for _request, offer in pairs}).select_related("member")
    result = measure(
        [for_matching(one) for one in asked.order_by("code")],
        [for_matching(one) for one in given.order_by("code")],
        [Judged(request, offer, good) for (request, offer), good in sorted(pairs.items())],
        as_of=timezone.now().date(),
        present=weights_in_force(),
        knowledge=knowledge_in_force(),
    )
    measured = {"before": result.before, "after": result.after, "requests": result.requests, "pairs": result.pairs}
    change(found, {"weights": result.weights, "measured": measured}, by=None, verb="measured")


def adopt_weights(found: Weighting, *, by: Any, expected: int) -> Weighting:
    """Let the matcher use learnt weights from now on; all matches are found anew.

    Refuses others than the Secretariat, and weights without a measured gain or measured against others; Conflict.
    """
    require(can_adopt_weights(by, found))
    now, before = timezone.now(), weighting_in_force()
    with transaction.atomic():
        if before is not None:
            change(before, {"left_at": now}, by=by, verb="replaced")
        change(found, {"adopted_at": now, "replaced": before}, by=by, verb="adopted", expected=expected)
        enqueue("brokerage.rematch_all")
    return found


def take_weights_back(*, by: Any) -> Weighting | None:
    """Go back to the weights before those in force; return them, None for those set by judgement."""
    found = weighting_in_force()
    require(can_take_weights_back(by, found))
    assert found is not None, "the rule has asked"
    with transaction.atomic():
        change(found, {"left_at": timezone.now()}, by=by, verb="taken-back")
        if found.replaced is not None:
            change(found.replaced, {"left_at": None}, by=by, verb="restored")
        enqueue("brokerage.rematch_all")
    return found.replaced
