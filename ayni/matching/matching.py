"""Requests matched with offers: the best first, with reasons, nothing padded, nothing that is over."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple

from ayni.matching.explaining import Reason, reasons_of
from ayni.matching.facets.said import Said
from ayni.matching.fits import AGAINST, Fit, fits, stopped
from ayni.matching.meaning import Knowledge, shipped
from ayni.matching.profiles import OFFER, REQUEST, Profile, read_profile
from ayni.matching.subjects import Subjects, Vector, likeness

# Below this nothing is shown; nor what is far below the best of a request.
LEAST, OF_BEST = 0.05, 0.22


class Match(NamedTuple):
    """An offer for a request: a score between 0 and 1, and the reasons."""

    offer: str
    score: float
    reasons: list[Reason]


class RequestMatches(NamedTuple):
    """A request and its offers, best first."""

    request: str
    offers: list[Match]


class Gap(NamedTuple):
    """A request without an offer, and what single facet stops how many offers: [("place", 3), …]."""

    request: str
    stopped_by: list[tuple[str, int]]


class _Scored(NamedTuple):
    score: float
    offer: int
    fits: list[Fit]


def match(
    requests: Sequence[Mapping[str, Any]],
    offers: Sequence[Mapping[str, Any]],
    *,
    as_of: date,
    top: int = 10,
    language: str = "en",
    knowledge: Knowledge | None = None,
) -> list[RequestMatches]:
    """Return for every request its best offers on a day, with reasons in a language (en, fr, es, ru).

    Closed offers, conflicts of interest and what a funder's law forbids are never among them; nor strangers: a request
    may have no offer at all. Equal input gives equal output; ties go by the order of the offers.
    """
    known = knowledge or shipped()
    asked = [read_profile(one, REQUEST, as_of, known) for one in requests]
    given = [read_profile(one, OFFER, as_of, known) for one in offers]
    subjects = Subjects([*asked, *given])
    vectors = [subjects.vector(profile) for profile in given]
    answers = []
    for request in asked:
        vector = subjects.vector(request)
        best = _best(request, vector, given, vectors, as_of)[:top]
        matches = [
            Match(
                given[scored.offer].id,
                round(scored.score, 4),
                reasons_of(request, given[scored.offer], vector, vectors[scored.offer], scored.fits, language, known),
            )
            for scored in best
        ]
        answers.append(RequestMatches(request.id, matches))
    return answers


def _best(
    request: Profile, vector: Vector, offers: Sequence[Profile], vectors: Sequence[Vector], as_of: date
) -> list[_Scored]:
    scored = list(_scored(request, vector, offers, vectors, as_of))
    scored.sort(key=lambda one: (-one.score, one.offer))
    limit = max(LEAST, OF_BEST * scored[0].score) if scored else 0.0
    return [one for one in scored if one.score >= limit]


def _scored(
    request: Profile, vector: Vector, offers: Sequence[Profile], vectors: Sequence[Vector], as_of: date
) -> Iterable[_Scored]:
    for place, offer in enumerate(offers):
        subject = likeness(vector, vectors[place])
        if subject < LEAST or stopped(request, offer):
            continue
        facets = fits(request, offer, as_of)
        score = subject
        for fit in facets:
            score *= fit.factor
        yield _Scored(min(score, 1.0), place, facets)


def gaps(
    requests: Sequence[Mapping[str, Any]],
    offers: Sequence[Mapping[str, Any]],
    *,
    as_of: date,
    knowledge: Knowledge | None = None,
) -> list[Gap]:
    """Return the requests that no offer serves, each with the single facets that stop offers of their subject."""
    known = knowledge or shipped()
    asked = [read_profile(one, REQUEST, as_of, known) for one in requests]
    given = [read_profile(one, OFFER, as_of, known) for one in offers]
    subjects = Subjects([*asked, *given])
    vectors = [subjects.vector(profile) for profile in given]
    found = []
    for request in asked:
        counts: dict[str, int] = {}
        served = False
        for scored in _best(request, subjects.vector(request), given, vectors, as_of):
            against = [fit.facet for fit in scored.fits if fit.verdict == AGAINST]
            served = served or not against
            if len(against) == 1:
                counts[against[0]] = counts.get(against[0], 0) + 1
        if not served:
            found.append(Gap(request.id, sorted(counts.items(), key=lambda item: (-item[1], item[0]))))
    return found


def read_facets(
    text: str, lang: str | None = None, *, as_of: date | None = None, offer: bool = False
) -> dict[str, Any]:
    """Return the facets that a person's words propose, under the names of the fields; what is not said is absent."""
    known = shipped()
    side = OFFER if offer else REQUEST
    title, _stop, rest = text.partition("\n")
    day = as_of or date.today()
    profile = read_profile(
        {"id": "", "lang": lang, "title": title if rest else "", "description": rest or text}, side, day, known
    )
    chief = sorted(profile.concepts, key=lambda name: (-profile.concepts[name], name))
    facets: dict[str, Any] = {
        "lang": profile.lang,
        "theme": chief[:6],
        "support_type": sorted(profile.kinds, key=lambda kind: (-profile.kinds[kind], kind)),
        "languages": sorted(profile.tongues),
        "modality": profile.mode,
    }
    facets["countries_served" if offer else "country"] = sorted(profile.said.countries)
    facets["regions_served" if offer else "region"] = sorted(profile.said.places)
    begins, ends = profile.window
    if begins or ends:
        facets["window"] = {"from": begins and begins.isoformat(), "to": ends and ends.isoformat()}
    facets.update(_amounts(text, profile, offer))
    facets["capacity_days" if offer else "days_needed"] = profile.days
    if offer:
        facets["eligible_organisations"] = ["any"] if profile.served.every else sorted(profile.served.served)
        facets["status"] = "closed" if profile.closing else None
    else:
        facets["organisation_type"] = next(iter(sorted(profile.bodies)), None)
        facets["urgency"] = "urgent" if Said(text, lang).of("URGENT") else None
    return {name: value for name, value in facets.items() if value not in (None, [], {})}


def _amounts(text: str, profile: Profile, offer: bool) -> dict[str, Any]:
    """Amounts in the currency of the text, not in dollars."""
    from ayni.matching.facets.money import money_in

    money = money_in(Said(text, profile.lang))
    if offer:
        fields = {
            "amount_min": money.least,
            "amount_max": money.most or money.asked,
            "cofinancing_min_percent": money.share,
        }
    else:
        fields = {"amount": money.asked or money.most, "minimum_amount": money.least, "own_contribution": money.own}
    named: dict[str, Any] = {name: value for name, value in fields.items() if value is not None}
    return {**named, "currency": money.currency} if named and money.currency else named
