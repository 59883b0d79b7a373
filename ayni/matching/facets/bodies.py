"""Kinds of organisations: who asks, and whom an offer serves or excludes."""

from collections.abc import Iterable
from typing import NamedTuple

from ayni.matching.facets.said import Said
from ayni.matching.words import Found

BODIES = (
    "government",
    "subnational",
    "igo",
    "ngo",
    "academic",
    "private",
    "cooperative",
    "community",
    "indigenous",
    "women",
    "youth",
    "individual",
    "school",
)
# What a kind of organisation may also pass as; a women's group may be an association or a cooperative.
_ALSO = {
    "women": {"community", "ngo", "cooperative"},
    "youth": {"community", "ngo"},
    "indigenous": {"community"},
    "cooperative": {"community", "private"},
    "community": {"cooperative", "indigenous"},
    "school": {"academic"},
}


class Bodies(NamedTuple):
    """Those that an offer serves and those that it excludes; nothing said, nothing known. `every` opens it to all."""

    served: frozenset[str] = frozenset()
    excluded: frozenset[str] = frozenset()
    every: bool = False
    words: str = ""


def named_bodies(values: Iterable[str], lang: str | None) -> frozenset[str]:
    """Return the kinds of organisations that the values of a facet name; `any` among them opens to all."""
    found: set[str] = set()
    for value in values:
        plain = value.strip().lower().replace("_", " ").replace("-", " ")
        if plain in BODIES:
            found.add(plain)
            continue
        hits = {hit.value for hit in Said(plain, lang).of("BODY")} or {
            hit.value for other in ("en", "fr", "es", "ru") for hit in Said(plain, other).of("BODY")
        }
        found.update(hits or _misspelt(plain))
    return frozenset(found)


def _misspelt(word: str) -> set[str]:
    from difflib import get_close_matches

    return set(get_close_matches(word, BODIES, n=1, cutoff=0.75)) if word else set()


def passes_as(body: str) -> frozenset[str]:
    """Return the kinds as which an organisation may pass, its own among them."""
    return frozenset({body, *_ALSO.get(body, ())})


def own_body(title: Said, text: Said) -> frozenset[str]:
    """Return what kind of organisation speaks: "we are a women's cooperative"."""
    found: list[str] = []
    for said in (text, title):
        for hit in said.of("BODY"):
            speaker = said.before("SELF", hit.first, 5) or any(one.first == hit.first for one in said.of("SELF"))
            if speaker and hit.value != "any" and not said.before("NOT", hit.first, 2):
                found.append(hit.value)
        if found:
            break
    return frozenset(found[:2])


def served_bodies(said: Said) -> Bodies:
    """Return whom an offer's text serves and excludes."""
    served: set[str] = set()
    excluded: set[str] = set()
    words, every = "", False
    for hit in said.of("BODY"):
        sentence = said.sentence(hit.first)
        refusing, inviting = _nearest_verdicts(said, hit.first, sentence)
        if refusing is not None and (inviting is None or refusing <= inviting):
            if hit.value != "any":
                excluded.add(hit.value)
                words = words or said.sentence_words(hit.first)
        elif inviting is not None and inviting <= 12:
            every = every or hit.value == "any"
            served.add(hit.value)
            words = words or said.sentence_words(hit.first)
    served.discard("any")
    return Bodies(frozenset(served - excluded), frozenset(excluded), every, words)


def _nearest_verdicts(said: Said, at: int, sentence: int) -> tuple[int | None, int | None]:
    """Return how far the nearest refusing and inviting words of the sentence are; "may not apply" refuses."""
    refusing = list(said.in_sentence("NOTELIG", sentence))
    inviting = []
    for hit in said.in_sentence("ELIG", sentence):
        negated = said.before("NOT", hit.first, 2) or said.after("NOT", hit.last, 1)
        inside = any(other.first < hit.last and hit.first < other.last for other in refusing)
        if negated or inside:
            refusing.append(hit)
        else:
            inviting.append(hit)
    inviting += said.in_sentence("ONLY", sentence)
    denied = said.before("NOT", at, 2)
    if denied and inviting and not said.before("ONLY", at, 2):
        return 0, None
    return _nearest(refusing, at), _nearest(inviting, at)


def _nearest(hits: list[Found], at: int) -> int | None:
    gaps = [at - hit.last if hit.last <= at else hit.first - at for hit in hits]
    return min((gap for gap in gaps if gap <= 18), default=None)
