"""Why an offer is shown for a request: the reasons for and against, and the questions, in plain words."""

from collections.abc import Sequence
from functools import lru_cache
from typing import Any, NamedTuple

from ayni.matching.fits import AGAINST, ASK, FOR, Fit
from ayni.matching.meaning import Knowledge
from ayni.matching.profiles import Profile
from ayni.matching.saying import say
from ayni.matching.subjects import Vector

MOST_QUESTIONS = 3
_ORDER = {FOR: 0, AGAINST: 1, ASK: 2}


class Reason(NamedTuple):
    """One reason: the facet, the verdict ("for", "against" or "ask") and the sentence."""

    facet: str
    verdict: str
    text: str


def reasons_of(
    request: Profile,
    offer: Profile,
    one: Vector,
    other: Vector,
    fits: Sequence[Fit],
    language: str,
    known: Knowledge,
) -> list[Reason]:
    """Return all that speaks for and against a pair, and at most three questions; the subject first."""

    told = [_subject(request, offer, one, other), *(fit for fit in fits if fit.verdict)]
    told.sort(key=lambda fit: _ORDER[fit.verdict])
    questions = 0
    reasons = []
    for fit in told:
        questions += fit.verdict == ASK
        if fit.verdict != ASK or questions <= MOST_QUESTIONS:
            reasons.append(Reason(fit.facet, fit.verdict, _sentence(fit, language, known)))
    return reasons


def _sentence(fit: Fit, language: str, known: Knowledge) -> str:
    """The sentence of a fit; those that were said of late are not put together anew."""
    values = tuple((name, tuple(part) if type(part) is list else part) for name, part in fit.values.items())
    try:
        return _said(fit.key, language, values, known)
    except TypeError:
        return _say(fit.key, language, dict(fit.values), known)


@lru_cache(maxsize=8192)
def _said(key: str, language: str, values: tuple[tuple[str, Any], ...], known: Knowledge) -> str:
    return _say(key, language, {name: list(part) if type(part) is tuple else part for name, part in values}, known)


def _say(key: str, language: str, values: dict[str, Any], known: Knowledge) -> str:
    def place(code: str, lang: str) -> str:
        label = getattr(known.gazetteer, "label", None)
        return str(label(code, lang)) if label else code

    return say(key, language, values, place, known.thesaurus.label)


def _subject(request: Profile, offer: Profile, one: Vector, other: Vector) -> Fit:
    """What both are about: concepts that both name, else near ones, else words."""
    shared = {name: weight * other[name] for name, weight in one.items() if name in other}
    near = [name for name in shared if name in request.wide]
    named = [name for name in near if name in request.concepts and name in offer.concepts]
    if named:
        return Fit("theme", 1.0, FOR, "topic.concepts", {"concepts": _heaviest(named, shared)})
    if near:
        return Fit("theme", 1.0, FOR, "topic.near", {"concepts": _heaviest(near, shared)})
    words = [name.partition(":")[2] or name.lstrip("~") for name in _heaviest(list(shared), shared)]
    return Fit("theme", 1.0, FOR, "topic.words", {"words": words})


def _heaviest(names: list[str], weights: dict[str, float]) -> list[str]:
    return sorted(names, key=lambda name: (-weights.get(name, 0.0), name))[:3]
