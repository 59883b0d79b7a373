"""How two profiles fit, facet by facet: a factor on the score, a verdict, and what to say of it.

A factor of 1 fits; unknown costs a little and becomes a question; what speaks against weighs heavily, and most where
the words themselves say so. Nothing here depends on any other request or offer.
"""

import math
from datetime import date
from typing import Any, NamedTuple

from ayni.matching.facets.bodies import CIRCLE, passes_as
from ayni.matching.facets.kinds import nearness
from ayni.matching.facets.stakes import LITIGANT, PARTY
from ayni.matching.facets.terms import ONLY_LOWLAND
from ayni.matching.facets.whereabouts import Whereabouts
from ayni.matching.meaning import BACKGROUND
from ayni.matching.profiles import Profile

FOR, AGAINST, ASK = "for", "against", "ask"
# Factors of times that miss each other by a month at most, or by more.
BY_A_MONTH, APART = 0.5, 0.2
# Factor of a kind of support that one side does not say; of money, things or data where the request says none, for who
# wants these says so.
UNSURE, UNSAID = 0.7, 0.55
SAID_WHEN_WANTED = frozenset({"finance", "technology", "data", "hosting"})
# Factor of an organisation that does not say what it is; where only companies, researchers or single people may ask;
# and where by the text these or public bodies alone may: who is one says so.
NAMELESS, NAMELESS_AMONG_FEW, NAMELESS_OUTSIDE = 0.95, 0.75, 0.4
_FEW_BODIES = frozenset({"private", "academic", "individual"})
_SAID_BY_WHO_IS = frozenset({*_FEW_BODIES, "government", "igo", "subnational"})
# Factors of places: the request says none; the offer says none; its fields name but a seat; it leaves the place out; it
# serves others only; others by its text; others by its fields; others, but open for adaptation.
NOWHERE, UNSERVED, PERHAPS_SEAT, EXCLUDED, ONLY_ELSEWHERE, ELSEWHERE, STATED_ELSEWHERE, ADAPTABLE = (
    0.85,
    0.8,
    0.65,
    0.08,
    0.08,
    0.15,
    0.3,
    0.55,
)
# Countries from which much is offered to others; who offers often puts down his own.
_GIVERS = "AUS AUT BEL CAN CHE DEU DNK ESP FIN FRA GBR IRL ISL ITA JPN LIE LUX NLD NOR NZL PRT SWE USA"
GIVERS = frozenset(_GIVERS.split())
# Factors of an offer that itself seeks help, does not pay what is asked, is for lowlands, or speaks of these alone.
SEEKING, UNPAID, LOWLANDS, PERHAPS_LOWLANDS = 0.1, 0.12, 0.1, 0.45
# Factor of what is for sale, where nobody wants to buy.
FOR_SALE = 0.25
# Factor of an offer from a field that only shares words with what is asked.
OTHER_FIELD = 0.2
# Factor of an offer that is meant for other organisations, though nothing says that these alone may ask; and those for
# whose benefit others often ask.
MEANT_FOR_OTHERS = 0.5
BENEFITING = frozenset({"community", "indigenous", "women", "youth", "individual", "school", "cooperative"})
# Who its members are tells not what an organisation is by law: a women's cooperative is a cooperative.
_OF_WHOM = frozenset({"women", "youth", "indigenous"})
# Factor of a language that is not spoken, where there is expressly no interpreter.
NO_INTERPRETER = 0.25


class Fit(NamedTuple):
    """One facet of a pair. `verdict` is "" where nothing is to be said; `key` names the sentence, `values` fill it."""

    facet: str
    factor: float
    verdict: str = ""
    key: str = ""
    values: dict[str, Any] = {}


def fits(request: Profile, offer: Profile, as_of: date) -> list[Fit]:
    """Return how a request and an offer fit in every facet but their subject."""
    return [
        kind_fit(request, offer),
        *terms_fits(request, offer),
        place_fit(request, offer),
        body_fit(request, offer),
        amount_fit(request, offer),
        share_fit(request, offer),
        time_fit(request, offer, as_of),
        tongue_fit(request, offer),
        days_fit(request, offer),
        mode_fit(request, offer),
    ]


def stopped(request: Profile, offer: Profile) -> str:
    """Return the hard stop between two profiles: closed, conflict, law; "" where there is none."""
    if offer.closing or request.closing:
        return "closed"
    if _conflicting(request, offer):
        return "conflict"
    return "law" if _forbidden(request, offer) else ""


def _conflicting(request: Profile, offer: Profile) -> bool:
    if request.organisation and request.organisation == offer.organisation:
        return True
    for one, other in ((request, offer), (offer, request)):
        if one.conflicts and one.conflicts & (other.names | {other.organisation, other.id.lower()}):
            return True
    return _is_judge_of_own(request, offer)


def _is_judge_of_own(request: Profile, offer: Profile) -> bool:
    """Return whether an offer has a stake in what the request wants judged by somebody independent.

    They name the same thing; or the offer speaks for an owner or operator, in the same country and on the same subject.
    Who speaks for one in court does so whatever the request wants.
    """
    shared = request.wary & offer.stake
    if shared - {PARTY}:
        return True
    if not shared and LITIGANT not in offer.stake:
        return False
    near = here_of(request).countries & here_of(offer).countries
    return bool(near and (request.concepts.keys() & offer.concepts.keys()) - BACKGROUND)


def _forbidden(request: Profile, offer: Profile) -> bool:
    ban = offer.ban
    here = request.said.countries or request.stated.countries
    forms = request.bodies - _OF_WHOM or request.bodies
    if forms and forms <= ban.bodies:
        return True
    if request.bodies and ban.only_bodies and not _passes(request, ban.only_bodies):
        return True
    if here and here <= ban.countries:
        return True
    return bool(here and ban.only_countries and not here & ban.only_countries)


def kind_fit(request: Profile, offer: Profile) -> Fit:
    """Whether what is asked is what is offered; neighbours of it count in part."""
    asked, given = request.kinds, offer.kinds
    if not asked or not given:
        unsaid = bool(given) and not asked and chief_kinds(given) <= SAID_WHEN_WANTED
        values = {"kinds": sorted(given or asked)} if given or asked else {}
        return Fit("support", UNSAID if unsaid else UNSURE, ASK, "kind.ask", values)
    best, pair = 0.0, ("", "")
    for one, weight in asked.items():
        for other, share in given.items():
            near = weight**0.5 * share**0.5 * nearness(one, other)
            if near > best:
                best, pair = near, (one, other)
    factor = 0.08 + 0.92 * best if best >= 0.4 else 0.5 * best
    if not (request.kinds_sure and offer.kinds_sure):
        factor = 0.5 * (factor + UNSURE)
    if best >= 0.7 and pair[0] == pair[1]:
        return Fit("support", factor, FOR, "kind.for", {"kinds": [pair[0]]})
    if best >= 0.4:
        return Fit("support", factor, FOR, "kind.near", {"asked": _chief(asked), "given": _chief(given)})
    return Fit("support", factor, AGAINST, "kind.against", {"asked": _chief(asked), "given": _chief(given)})


def terms_fits(request: Profile, offer: Profile) -> list[Fit]:
    """What an offer's text rules out: it seeks help itself, does not pay what is asked, leaves mountains out."""
    asked, given = request.terms, offer.terms
    told = []
    if given.seeks:
        told.append(Fit("support", SEEKING, AGAINST, "seek.against"))
    if asked.costs and asked.costs <= given.costs and request.kinds.get("finance", 0.0) >= 0.5:
        told.append(Fit("support", UNPAID, AGAINST, "cost.against", {"costs": sorted(asked.costs)}))
    if given.sells and not asked.sells:
        told.append(Fit("support", FOR_SALE, ASK, "sale.ask"))
    if given.fields and not given.fields & asked.fields:
        told.append(Fit("support", OTHER_FIELD, AGAINST, "field.against"))
    if given.ground and not asked.ground:
        sure = given.ground == ONLY_LOWLAND
        told.append(Fit("support", LOWLANDS, AGAINST, "ground.against") if sure else _perhaps_lowlands())
    return told


def _perhaps_lowlands() -> Fit:
    return Fit("support", PERHAPS_LOWLANDS, ASK, "ground.ask")


def support_fit(request: Profile, offer: Profile) -> Fit:
    """The kind of support and what the terms make of it, as one factor."""
    told = [kind_fit(request, offer), *terms_fits(request, offer)]
    return Fit("support", math.prod(fit.factor for fit in told))


def chief_kinds(kinds: dict[str, float]) -> set[str]:
    """Return the kinds that are plainly meant."""
    return {kind for kind, weight in kinds.items() if weight >= 0.6}


def _chief(kinds: dict[str, float]) -> list[str]:
    return sorted((kind for kind, weight in kinds.items() if weight >= 0.6), key=lambda kind: (-kinds[kind], kind))[:2]


def here_of(request: Profile) -> Whereabouts:
    """Where a request is: what its text says, else what its fields say."""
    return request.said if request.said.known else request.stated


def place_fit(request: Profile, offer: Profile) -> Fit:
    """Whether the offer serves where the request is; what the text says counts before what the fields say."""
    here = here_of(request)
    if not here.known:
        asks = offer.said.known or offer.stated.known
        return Fit("place", NOWHERE, ASK, "place.ask") if asks else Fit("place", NOWHERE)
    if here.countries and here.countries <= offer.said.excluded:
        return _elsewhere(offer, here, EXCLUDED, "place.excluded")
    said, stated = covers(offer.said, here), covers(offer.stated, here)
    places = sorted(offer.said.places)
    if said > 0.0:
        shared = sorted(here.countries if said == 1.0 else here.countries & offer.said.countries)
        key = "place.for" if said == 1.0 else "place.part"
        return Fit("place", part_said(said), FOR, key, {"countries": shared})
    if offer.said.examples and stated == 0.0 and not offer.adaptable:
        return Fit("place", PERHAPS_SEAT, ASK, "place.unknown", {"countries": sorted(here.countries)})
    if offer.said.known:
        if stated > 0.0 and not offer.said.only:
            return Fit("place", doubt_of(sure=offer.said.sure), ASK, "place.doubt", {"served": places})
        return _elsewhere(offer, here, ONLY_ELSEWHERE if offer.said.only else ELSEWHERE, "place.against")
    if stated > 0.0:
        return Fit("place", part_stated(stated), FOR, "place.for", {"countries": sorted(here.countries)})
    if offer.stated.known and (offer.adaptable or not may_be_seat(offer)):
        return _elsewhere(offer, here, STATED_ELSEWHERE, "place.against")
    return Fit(
        "place",
        PERHAPS_SEAT if offer.stated.known else UNSERVED,
        ASK,
        "place.unknown",
        {"countries": sorted(here.countries)},
    )


def covers(served: Whereabouts, here: Whereabouts) -> float:
    """Return the share of the request's countries that are served."""
    if served.world:
        return 1.0
    return len(here.countries & served.countries) / len(here.countries) if here.countries else 0.0


def may_be_seat(offer: Profile) -> bool:
    """Return whether fields may name only where an offer comes from: countries that mostly give."""
    return bool(offer.stated.countries) and offer.stated.countries <= GIVERS and not offer.said.only


def part_said(share: Any) -> Any:
    """Return the factor where the text serves a share of the countries."""
    return 0.8 + 0.2 * share


def part_stated(share: Any) -> Any:
    """Return the factor where only the fields serve a share of the countries."""
    return 0.75 + 0.25 * share


def doubt_of(*, sure: bool) -> float:
    """Return the factor where the text names other places than the fields."""
    return 0.25 if sure else 0.5


def _elsewhere(offer: Profile, here: Whereabouts, factor: float, key: str) -> Fit:
    values = {"countries": sorted(here.countries), "served": sorted(offer.said.places or offer.stated.places)}
    if offer.adaptable and key == "place.against" and not offer.said.only:
        return Fit("place", ADAPTABLE, ASK, "place.adapt", values)
    return Fit("place", factor, AGAINST, key, values)


def body_fit(request: Profile, offer: Profile) -> Fit:
    """Whether such an organisation may ask."""
    served, own = offer.served, request.bodies
    allowed = served.served or offer.stated_served
    if served.served == {CIRCLE}:
        return Fit("organisation", 0.15, AGAINST, "body.circle")
    if not own and not (allowed or served.excluded):
        return Fit("organisation", 1.0)
    if not own:
        factor = NAMELESS_AMONG_FEW if allowed and allowed <= _FEW_BODIES else NAMELESS
        factor = NAMELESS_OUTSIDE if served.served and served.served <= _SAID_BY_WHO_IS else factor
        return Fit("organisation", factor, ASK, "body.ask", {"bodies": sorted(allowed)})
    if own & served.excluded and not own & served.served:
        return Fit("organisation", 0.12, AGAINST, "body.excluded", {"bodies": sorted(own)})
    if served.every or "any" in offer.stated_served:
        return Fit("organisation", 1.0, FOR, "body.every")
    if served.served and _passes(request, served.served):
        return Fit("organisation", 1.0, FOR, "body.for", {"bodies": sorted(own)})
    if served.served:
        return Fit("organisation", 0.2, AGAINST, "body.against", {"bodies": sorted(own), "served": sorted(allowed)})
    return _body_meant(request, offer)


def _body_meant(request: Profile, offer: Profile) -> Fit:
    """Whether an offer is meant for such an organisation, by its words or else by its fields; others may ask too."""
    own, meant, stated = request.bodies, offer.served.meant, offer.stated_served
    if meant and not _passes(request, meant):
        if meant <= BENEFITING or _passes(request, stated):
            return Fit("organisation", 0.9, ASK, "body.ask", {"bodies": sorted(meant)})
        values = {"bodies": sorted(own), "served": sorted(meant)}
        return Fit("organisation", MEANT_FOR_OTHERS, AGAINST, "body.against", values)
    if meant:
        return Fit("organisation", 1.0, FOR, "body.for", {"bodies": sorted(own)})
    if not stated:
        return Fit("organisation", 1.0)
    if _passes(request, stated):
        return Fit("organisation", 1.0, FOR, "body.for", {"bodies": sorted(own)})
    return Fit("organisation", 0.35, AGAINST, "body.against", {"bodies": sorted(own), "served": sorted(stated)})


def _passes(request: Profile, served: frozenset[str]) -> bool:
    return any(passes_as(body) & served for body in request.bodies)


def amount_fit(request: Profile, offer: Profile) -> Fit:
    """Whether the amount is possible, where money is asked and given."""
    if request.kinds.get("finance", 0.0) < 0.5 or "finance" not in offer.kinds:
        return Fit("amount", 1.0)
    asked, viable = request.money.asked or request.money.most, request.money.least
    wanted, enough = asked or viable, viable or (asked or 0.0) * 0.5
    most, least = offer.money.most or offer.money.asked, offer.money.least
    if wanted is None or (most is None and least is None):
        return Fit("amount", 0.95, ASK, "amount.ask")
    if most is not None and most < enough * 0.98:
        return Fit("amount", 0.2, AGAINST, "amount.small", {"amount": most, "wanted": enough})
    if least is not None and least > wanted * 1.02:
        return Fit("amount", 0.2, AGAINST, "amount.large", {"amount": least, "wanted": wanted})
    if most is not None and most < wanted * 0.98:
        return Fit("amount", 0.85, FOR, "amount.part", {"amount": most, "wanted": wanted})
    return Fit("amount", 1.0, FOR, "amount.for", {"wanted": wanted})


def share_fit(request: Profile, offer: Profile) -> Fit:
    """Whether the own share that an offer asks for is there."""
    share, asked, own = offer.money.share, request.money.asked, request.money.own
    if share is None or request.kinds.get("finance", 0.0) < 0.5:
        return Fit("share", 1.0)
    if own is None or not asked:
        return Fit("share", 0.97, ASK, "share.ask", {"share": share})
    has = 100.0 * own / (asked + own)
    if has + 1.0 < share:
        return Fit("share", 0.7, AGAINST, "share.against", {"share": share, "own": has})
    return Fit("share", 1.0, FOR, "share.for", {"share": share})


def time_fit(request: Profile, offer: Profile, as_of: date) -> Fit:
    """Whether the windows meet; what lies behind altogether meets nothing."""
    (begins, ends), (opens, shuts) = request.window, offer.window
    if not (begins or ends):
        past = shuts is not None and shuts < as_of
        return Fit("time", APART, AGAINST, "time.past", {"day": shuts}) if past else Fit("time", 0.98)
    if not (opens or shuts):
        return Fit("time", 0.97, ASK, "time.ask")
    first = max(begins or date.min, opens or date.min)
    last = min(ends or date.max, shuts or date.max)
    if first <= last:
        shown = max(first, as_of)
        return Fit("time", 1.0, FOR, "time.for", {"from": shown, "to": None if last == date.max else last})
    apart = (first - last).days
    return Fit("time", BY_A_MONTH if apart <= 31 else APART, AGAINST, "time.against", {"from": opens, "to": shuts})


def tongue_fit(request: Profile, offer: Profile) -> Fit:
    """Whether there is a language of work that both have."""
    if not offer.tongues:
        same = request.lang == offer.lang or request.lang in request.tongues
        return Fit("language", 1.0 if same else 0.96, "" if same else ASK, "" if same else "tongue.ask")
    spoken = request.tongues or frozenset({request.lang})
    shared = spoken & offer.tongues
    if shared:
        return Fit("language", 1.0, FOR, "tongue.for", {"tongues": sorted(shared)})
    if offer.interpreted < 0:
        values = {"tongues": sorted(offer.tongues), "spoken": sorted(spoken)}
        return Fit("language", NO_INTERPRETER, AGAINST, "tongue.against", values)
    if offer.interpreted or request.interpreted > 0:
        return Fit("language", 0.9, ASK, "tongue.interpreted", {"tongues": sorted(offer.tongues)})
    if not request.tongues:
        return Fit("language", 0.88, ASK, "tongue.doubt", {"tongues": sorted(offer.tongues)})
    return Fit(
        "language", 0.75, AGAINST, "tongue.against", {"tongues": sorted(offer.tongues), "spoken": sorted(spoken)}
    )


def days_fit(request: Profile, offer: Profile) -> Fit:
    """How much of the days asked is there."""
    asked, given = request.days, offer.days
    if not asked or not given or {"finance", "technology", "data"} >= set(offer.kinds):
        return Fit("days", 1.0)
    if given >= asked:
        return Fit("days", 1.0, FOR, "days.for", {"given": given, "asked": asked})
    share = given / asked
    verdict = FOR if share >= 0.5 else AGAINST
    return Fit("days", 0.75 + 0.25 * share, verdict, "days.part", {"given": given, "asked": asked})


def mode_fit(request: Profile, offer: Profile) -> Fit:
    """Whether both mean the same way of working."""
    if not request.mode or not offer.mode:
        return Fit("modality", 1.0)
    if request.mode == offer.mode or "hybrid" in (request.mode, offer.mode):
        return Fit("modality", 1.0, FOR, "mode.for", {"mode": offer.mode})
    return Fit("modality", 0.85, AGAINST, "mode.against", {"mode": offer.mode, "asked": request.mode})
