"""Finding matches anew, and declining them."""

from collections.abc import Sequence
from typing import Any

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from ayni.brokerage.facets import LANGUAGES, for_matching
from ayni.brokerage.models import MODELS, Decline, Item, Match, Offer, Request
from ayni.brokerage.queries.matches import BEST, open_items
from ayni.brokerage.queries.weightings import weights_in_force
from ayni.brokerage.rules import can_decline_match, side_for
from ayni.core.changes import create
from ayni.core.verdicts import require

Found = dict[tuple[str, str], tuple[int, dict[str, list[Any]]]]


def find_matches(side: str, code: str) -> int:
    """Find the matches of a request anew, or, for an offer, those of all open requests; return how many there are.

    What an item may match is judged at this moment: what is closed or has expired keeps none.
    """
    changed = MODELS[side].objects.filter(code=code)
    requests = list(open_items(Request).filter(code=code) if side == "request" else open_items(Request))
    found = _found(requests, list(open_items(Offer)) if requests else [])
    with transaction.atomic():
        stale = Match.objects.filter(request__in=[one.pk for one in requests])
        Match.objects.filter(**{f"{side}__in": changed.values("pk")}).exclude(pk__in=stale.values("pk")).delete()
        _store({one.code: one for one in requests}, found)
    return len(found)


def find_all_matches() -> int:
    """Find the matches of all open requests anew; return how many there are."""
    requests = list(open_items(Request))
    found = _found(requests, list(open_items(Offer)) if requests else [])
    with transaction.atomic():
        _store({one.code: one for one in requests}, found)
    return len(found)


def decline_match(match: Match, *, by: Any, because: str, note: str = "") -> Decline:
    """Say that a side does not want a match, and why. Refuses who is of neither side; raises Invalid."""
    require(can_decline_match(by, match))
    made = Decline(request=match.request, offer=match.offer, side=side_for(by, match.request, match.offer.member))
    made.because, made.note = because, note.strip()
    return create(made, by=by, verb="declined")


def _found(requests: Sequence[Item], offers: Sequence[Item]) -> Found:
    """Return (request, offer) -> (score, reasons by language) of all that fits."""
    from ayni.matching import match

    asked, given = [for_matching(one) for one in requests], [for_matching(one) for one in offers]
    found: Found = {}
    languages = [code for code, _name in settings.LANGUAGES if code in LANGUAGES] if given else []
    weights = weights_in_force() if languages else {}
    for lang in languages:
        for row in match(asked, given, as_of=timezone.now().date(), top=BEST * 2, language=lang, weights=weights):
            for one in row.offers:
                _score, reasons = found.setdefault((row.request, one.offer), (round(one.score * 100), {}))
                reasons[lang] = [[reason.facet, reason.verdict, reason.text] for reason in one.reasons]
    return found


def _store(requests: dict[str, Item], found: Found) -> None:
    """Make the stored matches of these requests those that were found."""
    offers = dict(Offer.objects.filter(code__in={offer for _request, offer in found}).values_list("code", "pk"))
    known = Match.objects.filter(request__in=[one.pk for one in requests.values()]).select_related("request", "offer")
    present = {(one.request.code, one.offer.code): one for one in known}
    Match.objects.filter(pk__in=[one.pk for pair, one in present.items() if pair not in found]).delete()
    new = [
        Match(request_id=requests[request].pk, offer_id=offers[offer], score=score, reasons=reasons)
        for (request, offer), (score, reasons) in found.items()
        if (request, offer) not in present
    ]
    Match.objects.bulk_create(new, batch_size=500)
    for pair, one in present.items():
        if pair in found and (one.score, one.reasons) != found[pair]:
            one.score, one.reasons = found[pair]
            one.save(update_fields=["score", "reasons", "made_at"])
