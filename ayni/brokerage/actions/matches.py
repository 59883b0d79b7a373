"""Finding matches anew, and declining them."""

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from django.conf import settings
from django.db import transaction
from django.db.models import Q, QuerySet
from django.utils import timezone

from ayni.brokerage.facets import LANGUAGES, for_matching
from ayni.brokerage.models import Decline, Item, Match, Offer, Request
from ayni.brokerage.queries.conflicts import kept_apart
from ayni.brokerage.queries.matches import BEST, open_items
from ayni.brokerage.queries.thesaurus import knowledge_in_force
from ayni.brokerage.queries.weightings import weights_in_force
from ayni.brokerage.rules import can_decline_match, side_for
from ayni.core.changes import create
from ayni.core.models import Visibility
from ayni.core.verdicts import require

# So many of a request are kept, none below this part of the best: some are declined, and others then follow.
KEPT, OF_BEST = 2 * BEST, 0.33

_WITH_DISCREET = Q(request__visibility=Visibility.SECRETARIAT) | Q(offer__visibility=Visibility.SECRETARIAT)

Pair = tuple[str, str]
Found = dict[Pair, tuple[int, dict[str, list[Any]]]]


def find_matches(side: str, code: str) -> int:
    """Find the matches of a request, or of an offer, anew; return how many pairs were looked at and fit.

    What an item may match is judged at this moment: what is closed or has expired keeps none. A changed offer is set
    against the open requests only; those for which it fits less than before are then matched anew, for others may
    take its place. Nothing discreet changes what others see.
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


def _match_requests(requests: Sequence[Item], *, discreet_alone: bool = False) -> int:
    """Make the stored matches of requests what is found now; `discreet_alone`: only those with something discreet."""
    from ayni.matching import pairs

    offers = list(open_items(Offer)) if requests else []

    def best(asked: Sequence[Any], given: Sequence[Any]) -> Iterable[Any]:
        return pairs(asked, given, top=KEPT, **_terms()) if asked and given else ()

    found = _found(requests, offers, best)
    known = Match.objects.filter(request__in=[one.pk for one in requests])
    if discreet_alone:
        hidden = _discreet([*requests, *offers])
        found = {pair: one for pair, one in found.items() if not hidden.isdisjoint(pair)}
        known = known.filter(_WITH_DISCREET)
    with transaction.atomic():
        _store(known, {one.code: one for one in requests}, found)
    return len(found)


def _found(
    requests: Sequence[Item], offers: Sequence[Item], find: Callable[[Sequence[Any], Sequence[Any]], Iterable[Any]]
) -> Found:
    """Return what `find` finds, in such a way that nothing discreet shows in what others see.

    How rare a word is and what is far below the best depend on all that is compared: pairs without anything discreet
    are sought among what is not discreet alone, those of discreet ones among all.
    """
    hidden = _discreet([*requests, *offers])
    open_ones = [[one for one in items if one.code not in hidden] for items in (requests, offers)]
    found = _stored(find(*_given(*open_ones)))
    if hidden:
        among_all = _stored(find(*_given(requests, offers)))
        found |= {pair: one for pair, one in among_all.items() if not hidden.isdisjoint(pair)}
    return found


def _discreet(items: Iterable[Item]) -> set[str]:
    return {one.code for one in items if one.visibility == Visibility.SECRETARIAT}


def _given(requests: Sequence[Item], offers: Sequence[Item]) -> tuple[list[Any], list[Any]]:
    """Return both as the library takes them, with what conflicts of interest keep apart."""
    apart = kept_apart(requests, offers)
    return [for_matching(one, apart.get(one.code, ())) for one in requests], [for_matching(one) for one in offers]


def _match_offer(code: str) -> int:
    """Set one offer against all open requests, and match those anew that lose by it."""
    from ayni.matching import pairs_of_offer

    requests, offers = {one.code: one for one in open_items(Request)}, list(open_items(Offer))
    before = dict(Match.objects.filter(offer__code=code).values_list("request__code", "score"))

    def fitting(asked: Sequence[Any], given: Sequence[Any]) -> Iterable[Any]:
        return pairs_of_offer(asked, given, code, **_terms()) if asked and code in [one["id"] for one in given] else ()

    found = _found(list(requests.values()), offers, fitting)
    hidden = _discreet([*requests.values(), *offers])
    with transaction.atomic():
        others = Match.objects.filter(request__code__in={request for request, _offer in found}).exclude(
            offer__code=code
        )
        discreet = Offer.objects.filter(code=code, visibility=Visibility.SECRETARIAT).exists()
        if discreet:
            others = others.filter(_WITH_DISCREET)
        kept = _kept(found, others.values_list("request__code", "offer__code", "score"), hidden)
        others.filter(
            pk__in=[one.pk for one in others.select_related("request", "offer") if _key(one) not in kept]
        ).delete()
        _store(
            Match.objects.filter(offer__code=code), requests, {pair: one for pair, one in found.items() if pair in kept}
        )
    lost = [one for one, score in before.items() if found.get((one, code), (0, {}))[0] < score and one in requests]
    _match_requests([requests[one] for one in lost], discreet_alone=discreet)
    return len(found)


def _kept(found: Found, others: Iterable[tuple[str, str, int]], hidden: set[str]) -> set[Pair]:
    """The pairs that stand: of each request the best, not far below the first, the offer in question among them.

    Pairs without anything discreet stand or fall among their like alone.
    """
    by_request: dict[str, list[tuple[int, str]]] = {}
    for request, offer, score in (*others, *((*pair, one[0]) for pair, one in found.items())):
        by_request.setdefault(request, []).append((score, offer))
    kept = set()
    for request, ranked in by_request.items():
        ranked.sort(key=lambda one: (-one[0], one[1]))
        open_ones = [one for one in ranked if hidden.isdisjoint((request, one[1]))]
        among_all = {pair for pair in _near_best(request, ranked) if not hidden.isdisjoint(pair)}
        kept |= among_all | _near_best(request, open_ones)
    return kept


def _near_best(request: str, ranked: Sequence[tuple[int, str]]) -> set[Pair]:
    return {(request, offer) for score, offer in ranked[:KEPT] if score >= OF_BEST * ranked[0][0]}


def _key(one: Match) -> Pair:
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


def _store(known: QuerySet[Match], requests: dict[str, Item], found: Found) -> None:
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
