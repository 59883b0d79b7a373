"""Kinds of support: which are asked or given, from the words around them."""

from collections.abc import Iterable
from typing import NamedTuple

from ayni.matching.facets.said import Said
from ayni.matching.words import Found

KINDS = (
    "expertise",
    "training",
    "exchange",
    "technology",
    "data",
    "finance",
    "hosting",
    "policy",
    "partnership",
)
# How near two kinds are; a kind and itself are 1, kinds not named here 0.
_NEAR = {
    ("expertise", "training"): 0.5,
    ("expertise", "policy"): 0.75,
    ("expertise", "exchange"): 0.25,
    ("expertise", "technology"): 0.3,
    ("expertise", "data"): 0.3,
    ("training", "exchange"): 0.5,
    ("training", "policy"): 0.3,
    ("training", "technology"): 0.2,
    ("exchange", "hosting"): 0.6,
    ("exchange", "partnership"): 0.5,
    ("technology", "data"): 0.3,
    ("technology", "finance"): 0.15,
    ("hosting", "partnership"): 0.4,
}
# From this weight on the words of a kind are plain: it stands in the title, or after "we need" or "we offer".
_PLAIN = 1.0
# What a thing that is only spoken of tells of the kind: drones in a course on drones.
_NAMED = 0.25
# "We have no pump" asks for one, less plainly than "we need a pump".
_LACKED = 0.9
_LACKING = frozenset({"no", "without", "sans", "sin", "нет", "без", "ningun", "ninguna", "aucun", "aucune"})
_WORDS = {
    "technical assistance": "expertise",
    "capacity building": "training",
    "capacity development": "training",
    "funding": "finance",
    "money": "finance",
    "grant": "finance",
    "equipment": "technology",
    "information": "data",
    "study visit": "exchange",
    "legal": "policy",
    "partners": "partnership",
}


def nearness(one: str, other: str) -> float:
    """Return how near two kinds of support are, from 0 to 1."""
    return 1.0 if one == other else _NEAR.get((one, other), _NEAR.get((other, one), 0.0))


def named_kinds(values: Iterable[str], lang: str | None) -> frozenset[str]:
    """Return the kinds that the values of a facet name, in any of the four languages, as codes or as words."""
    found: set[str] = set()
    for value in values:
        plain = value.strip().lower().replace("_", " ").replace("-", " ")
        if plain in KINDS:
            found.add(plain)
        elif plain in _WORDS:
            found.add(_WORDS[plain])
        else:
            found.update(hit.value for hit in Said(plain, lang).of("KIND") if hit.value != "none")
            found.update(_misspelt(plain) if not found else ())
    return frozenset(found)


def _misspelt(word: str) -> set[str]:
    from difflib import get_close_matches

    known = {**{kind: kind for kind in KINDS}, **_WORDS}
    return {known[close] for close in get_close_matches(word, known, n=1, cutoff=0.75)}


class Kinds(NamedTuple):
    """Kinds with their weight, the chief one 1; those that are said not to be meant; whether the words are plain."""

    weights: dict[str, float]
    refused: frozenset[str]
    sure: bool


def kinds_in(title: Said, body: Said, cue: str) -> Kinds:
    """Return the kinds that a text speaks of.

    `cue` is the class of words that open what is meant: NEED for a request, GIVE for an offer.
    """
    weights: dict[str, float] = {}
    refused: dict[str, float] = {}
    for said, base in ((title, 2.0), (body, 0.5)):
        for hit in said.of("KIND"):
            if hit.value == "none":
                continue
            if (
                _negated(said, hit.first)
                or _excluded(said, hit.first)
                or _not_wanted(said, hit.last)
                or _left_out(said, hit)
            ):
                refused[hit.value] = refused.get(hit.value, 0.0) + 1.0
                continue
            weight = base
            if said is body:
                had = _had(said, hit.first, hit.last)
                weight = 0.1 if had else 1.4 if said.before(cue, hit.first, 6) else base
            weights[hit.value] = min(weights.get(hit.value, 0.0) + weight, 3.0)
        for kind, weight in _things(said, cue):
            weights[kind] = min(weights.get(kind, 0.0) + weight, 3.0)
        for hit in said.of("NOKIND"):
            refused[hit.value] = refused.get(hit.value, 0.0) + 3.0
    chief = max(weights.values(), default=0.0)
    kept = {kind: weight / chief for kind, weight in weights.items() if weight >= 0.3 * chief}
    no = frozenset(kind for kind, weight in refused.items() if weight >= weights.get(kind, 0.0))
    if cue == "GIVE" and weights.get("finance"):
        no -= {"finance"}  # A fund that says what it does not finance is still a fund.
    return Kinds({kind: weight for kind, weight in kept.items() if kind not in no}, no, chief >= _PLAIN)


def _things(said: Said, cue: str) -> Iterable[tuple[str, float]]:
    """Yield what things named tell: much where they are asked for or given, little where a text only speaks of them."""
    for hit in said.of("THING"):
        if hit.value == "none":
            continue
        if _negated(said, hit.first):
            lacking = said.before("NOT", hit.first, 2)
            if cue == "NEED" and lacking and said.tokens[lacking.first].key in _LACKING:
                yield hit.value, _LACKED
            continue
        if _left_out(said, hit):
            continue
        opened = said.before(cue, hit.first, 4)
        kinds = said.before("KIND", hit.first, 6)
        meant = opened is not None and (kinds is None or kinds.first < opened.first)
        yield hit.value, 1.4 if meant else _NAMED


def _negated(said: Said, at: int) -> bool:
    """Return whether a "no" stands before; the "no" of "is not enough" is none."""
    negation = said.before("NOT", at, 3)
    if negation is None:
        return False
    return not any(hit.first <= negation.first < hit.last for hit in said.of("NEED"))


def _had(said: Said, first: int, last: int) -> bool:
    """Return whether a kind is spoken of as there already; what is "not there" is not."""
    within = next((hit for hit in said.of("HAVE") if hit.first < last and first < hit.last), None)
    near = (within, said.before("HAVE", first, 6), said.after("HAVE", last, 4))
    return any(hit is not None and said.before("NOT", hit.first, 1) is None for hit in near)


def _not_wanted(said: Said, last: int) -> bool:
    """Return whether "is not needed" follows: "деньги не просим", "money is not what we need"."""
    negation = said.after("NOT", last, 2)
    return negation is not None and said.after("NEED", negation.last, 2) is not None


def _left_out(said: Said, hit: Found) -> bool:
    """Return whether "is not part of it" follows: "обучение не проводим", "courses are not included"."""
    return said.after("NOTGIVEN", hit.last, 6) is not None


def _excluded(said: Said, at: int) -> bool:
    return said.before("NOTELIG", at, 2) is not None
