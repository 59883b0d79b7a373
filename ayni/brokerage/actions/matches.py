"""Finding matches anew, and declining them."""

from collections.abc import Iterable, Sequence
from typing import Any

from django.conf import settings
from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone

from ayni.brokerage.facets import LANGUAGES, for_matching
from ayni.brokerage.models import Decline, Item, Match, Offer, Request
from ayni.brokerage.queries.conflicts import kept_apart
from ayni.brokerage.queries.matches import BEST, open_items
from ayni.brokerage.queries.thesaurus import knowledge_in_force
from ayni.brokerage.queries.weightings import weights_in_force
from ayni.brokerage.rules import can_decline_match, side_for
from ayni.core.changes import create
from ayni.core.verdicts import require

# So many of a request are kept, none below this part of the best: some are declined, and others then follow.
KEPT, OF_BEST = 2 * BEST, 0.33

Found = dict[tuple[str, str], tuple[int, dict[str, list[Any]]]]


def find_matches(side: str, code: str) -> int:
    """Find the matches of a request, or of an offer, anew; return how many pairs were looked at and fit.

    What an item may match is judged at this moment: what is closed or has expired keeps none. A changed offer is set
    against the open requests only; those for which it fits less than before are then matched anew, for others may
    take its place.
    """
    if side == "offer":
        return _match_offer(code)
    requests = list(open_items(Request).filter(code=code))
    if not requests:
        Match.objects.filter(request__code=code).delete()
    return _match_requests(requests)


def find_all_matches() -> int:
    """Find the matches of all open requests anew; return how many there are."""
    return _match_requests(list(open_items(Request)))


def decline_match(match: Match, *, by: Any, because: str, note: str = "") -> Decline:
    """Say that a side does not want a match, and why. Refuses who is of neither side; raises Invalid."""
    require(can_decline_match(by, match))
    made = Decline(request=match.request, offer=match.offer, side=side_for(by, match.request, match.offer.member))
    made.because, made.note = because, note.strip()
    return create(made, by=by, verb="declined")


def _match_requests(requests: Sequence[Item]) -> int:
    from ayni.matching import pairs

    offers = list(open_items(Offer)) if requests else []
    asked, given = _given(requests, offers)
    found = _stored(pairs(asked, given, top=KEPT, **_terms())) if given else {}
    with transaction.atomic():
        _store({one.code: one for one in requests}, found)
    return len(found)


def _given(requests: Sequence[Item], offers: Sequence[Item]) -> tuple[list[Any], list[Any]]:
    """Return both as the library takes them, with what conflicts of interest keep apart."""
    apart = kept_apart(requests, offers)
    return [for_matching(one, apart.get(one.code, ())) for one in requests], [for_matching(one) for one in offers]


def _match_offer(code: str) -> int:
    """Set one offer against all open requests, and match those anew that lose by it."""
    from ayni.matching import pairs_of_offer

    requests, offers = {one.code: one for one in open_items(Request)}, list(open_items(Offer))
    before = dict(Match.objects.filter(offer__code=code).values_list("request__code", "score"))
    found: Found = {}
    if requests and any(one.code == code for one in offers):
        asked, given = _given(list(requests.values()), offers)
        found = _stored(pairs_of_offer(asked, given, code, **_terms()))
    with transaction.atomic():
        others = Match.objects.filter(request__code__in={request for request, _offer in found}).exclude(
            offer__code=code
        )
        kept = _kept(found, others.values_list("request__code", "offer__code", "score"), code)
        others.filter(
            pk__in=[one.pk for one in others.select_related("request", "offer") if _key(one) not in kept]
        ).delete()
        _store_of(
            Match.objects.filter(offer__code=code), requests, {pair: one for pair, one in found.items() if pair in kept}
        )
    lost = [one for one, score in before.items() if found.get((one, code), (0, {}))[0] < score and one in requests]
    _match_requests([requests[one] for one in lost])
    return len(found)


def _kept(found: Found, others: Iterable[tuple[str, str, int]], code: str) -> set[tuple[str, str]]:
    """The pairs that stand: of each request the best, not far below the first, the offer in question among them."""
    by_request: dict[str, list[tuple[int, str]]] = {}
    for request, offer, score in (*others, *((request, code, one[0]) for (request, _code), one in found.items())):
        by_request.setdefault(request, []).append((score, offer))
    kept = set()
    for request, ranked in by_request.items():
        ranked.sort(key=lambda one: (-one[0], one[1]))
        kept |= {(request, offer) for score, offer in ranked[:KEPT] if score >= OF_BEST * ranked[0][0]}
    return kept


def _key(one: Match) -> tuple[str, str]:
    return one.request.code, one.offer.code


def _terms() -> dict[str, Any]:
    """On which day, in which languages, by which weights and with which thesaurus pairs are sought."""
    languages = [code for code, _name in settings.LANGUAGES if code in LANGUAGES]
    terms = {"as_of": timezone.now().date(), "languages": languages, "weights": weights_in_force()}
    return {**terms, "knowledge": knowledge_in_force()}


def _stored(pairs: Iterable[Any]) -> Found:
    """Return (request, offer) -> (score, reasons by language)."""
    return {
        (one.request, one.offer): (
            round(one.score * 100),
            {lang: [list(reason) for reason in reasons] for lang, reasons in one.reasons.items()},
        )
        for one in pairs
    }


def _store(requests: dict[str, Item], found: Found) -> None:
    """Make the stored matches of these requests those that were found."""
    _store_of(Match.objects.filter(request__in=[one.pk for one in requests.values()]), requests, found)


def _store_of(known: QuerySet[Match], requests: dict[str, Item], found: Found) -> None:
    """Make some stored matches those that were found."""
    offers = dict(Offer.objects.filter(code__in={offer for _request, offer in found}).values_list("code", "pk"))
    present = {_key(one): one for one in known.select_related("request", "offer")}
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
