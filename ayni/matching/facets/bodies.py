"""Kinds of organisations: who asks, and whom an offer serves or excludes."""

import re
from collections.abc import Iterable
from functools import lru_cache
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
# Those who belong to the circle of the offerer: its members, staff or grantees. Nobody passes as one of them.
CIRCLE = "circle"
# What a name for several kinds stands for.
_SEVERAL = {"public": ("government", "subnational")}
# What a kind of organisation may also pass as; a women's group may be an association or a cooperative.
_ALSO = {
    "women": {"community", "ngo", "cooperative"},
    "youth": {"community", "ngo"},
    "indigenous": {"community"},
    "cooperative": {"community", "private"},
    "community": {"cooperative", "indigenous"},
    "school": {"academic"},
}


_FOR = frozenset({"for", "pour"})
# Words that open an offer to some without shutting others out: "for villages", "para comunidades".
_WEAK = frozenset({"for", "para", "pour", "для", "is", "are", "we", "nous", "apoyamos", "trabajamos", "поддерживаем"})
_TOWARDS = frozenset({"for", "para", "pour", "для"})
_INFINITIVES = {"es": re.compile("(ar|er|ir)(l[aoe]s?|se|nos)?$"), "fr": re.compile("(er|ir|re)$")}
_AND = frozenset({"and", "or", "et", "ou", "y", "e", "o", "u", "и", "или", ","})
# How exceptions begin, and how many words on those still stand that they name: "all but companies and universities".
_BUT = frozenset({"except", "excepting", "with", "sauf", "excepte", "exceptes", "exceptees", "hormis"})
_BUT |= frozenset({"salvo", "excepto", "a", "con", "кроме", "за"})
_LISTED = 4
# What says no only together with another word: "ne sont pas admises" refuses once.
_HALVES = frozenset({"ne", "n"})
_OURS_WORDS = "our nos nuestros nuestras наши наших нашим нашими"
_OURS = frozenset(_OURS_WORDS.split())
_OURS_MANY = _OURS - {"our"}
# Kinds of which nobody speaks as "our …s" who is one.
_NOT_MANY = frozenset({"school", "private", "government", "individual", "academic"})
_PRONOUNS = frozenset({"we", "nous", "nosotros", "nosotras", "мы"})
_PLAINLY = frozenset({"somos", "soy", "dirijo", "presido", "represento", "encabezo"})
# Who opens a text by its name and so speaks, in how many sentences, and after which words.
_ASKING = frozenset({"government", "subnational", "igo", "ngo", "academic", "cooperative"})
_FIRST, _ARTICLES = 3, frozenset({"the", "a", "an", "le", "la", "l", "'", "’", "un", "une", "el", "una"})
_NEVER = frozenset({"never", "not", "jamais", "nunca", "jamas", "никогда", "не"})
_AT_NO_TIME = frozenset({"never", "jamais", "nunca", "jamas", "никогда"})
_WITHOUT = frozenset({"without", "sans", "sin", "без", "nothing", "rien", "nada", "ничего", "un"})


class Bodies(NamedTuple):
    """Those that an offer serves and those that it excludes; nothing said, nothing known. `every` opens it to all.

    `meant` are those for whom it is, without a word that nobody else may ask.
    """

    served: frozenset[str] = frozenset()
    excluded: frozenset[str] = frozenset()
    every: bool = False
    meant: frozenset[str] = frozenset()
    words: str = ""


def named_bodies(values: Iterable[str], lang: str | None) -> frozenset[str]:
    """Return the kinds of organisations that the values of a facet name; `any` among them opens to all."""
    return frozenset(body for value in values for body in _named(value, lang))


@lru_cache(maxsize=4096)
def _named(value: str, lang: str | None) -> frozenset[str]:
    plain = value.strip().lower().replace("_", " ").replace("-", " ")
    if plain in BODIES:
        return frozenset({plain})
    hits = {hit.value for hit in Said(plain, lang).of("BODY")} or {
        hit.value for other in ("en", "fr", "es", "ru") for hit in Said(plain, other).of("BODY")
    }
    return frozenset(body for hit in hits or _misspelt(plain) for body in _SEVERAL.get(hit, (hit,)))


def _misspelt(word: str) -> set[str]:
    from difflib import get_close_matches

    return set(get_close_matches(word, BODIES, n=1, cutoff=0.75)) if word else set()


def passes_as(body: str) -> frozenset[str]:
    """Return the kinds as which an organisation may pass, its own among them."""
    return frozenset({body, *_ALSO.get(body, ())})


def own_body(title: Said, text: Said, stated: frozenset[str] = frozenset()) -> frozenset[str]:
    """Return what kind of organisation speaks: "we are a women's cooperative", "we are fifteen families".

    What is `stated` elsewhere counts beside it, unless the words say plainly who speaks; "our schools" do not.
    """
    for name in ("BODY", "HOUSEHOLD"):
        for said in (text, title):
            hits = [hit for hit in said.of(name) if _speaks(said, hit)]
            if hits:
                found = frozenset([body for hit in hits for body in bodies_of(hit)][:2])
                return found if any(_is_plain(said, hit) for hit in hits) else found | stated
    return stated or _opening(text)


def _opening(said: Said) -> frozenset[str]:
    """Return the body with which one of the first sentences begins: "The ministry of X prepares a law"."""
    for hit in said.of("BODY"):
        number = said.sentence(hit.first)
        begins = max((at + 1 for at in range(hit.first) if said.tokens[at].kind == "."), default=0)
        opened = [token.key for token in said.tokens[begins : hit.first]]
        if number < _FIRST and hit.value in _ASKING and set(opened) <= _ARTICLES and not _is_plural(said, hit):
            return frozenset(bodies_of(hit))
    return frozenset()


def _speaks(said: Said, hit: Found) -> bool:
    return _is_speaker(said, hit) and hit.value != "any" and not said.before("NOT", hit.first, 2)


def _is_plain(said: Said, hit: Found) -> bool:
    """Return whether more than "we" or "our" stands before a body: "we are", "in the name of", "somos"."""
    opens = said.before("SELF", hit.first, 5, through="–—")
    if opens is None:
        return False
    word = said.tokens[opens.first].key
    return opens.last - opens.first > 1 or word in _PLAINLY or (word == "мы" and opens.last == hit.first)


def _is_speaker(said: Said, hit: Found) -> bool:
    """Return whether a body speaks of itself; "we — a cooperative" and "we, the committee of …" among the ways to."""
    selves = said.before("SELF", hit.first, 5, through="–—")
    if selves and hit.value in _NOT_MANY and said.tokens[selves.last - 1].key in _OURS and _is_plural(said, hit):
        return False
    if selves or any(one.first == hit.first for one in said.of("SELF")):
        return True
    apposed = said.before("SELF", hit.first, 3, through=",")
    if apposed is None or said.tokens[apposed.last - 1].key not in _PRONOUNS:
        return False
    return said.tokens[apposed.last].key == ","


def _is_plural(said: Said, hit: Found) -> bool:
    """Return whether several are spoken of: "our schools", "nos écoles", «наших школ»."""
    ours, word = said.before("SELF", hit.first, 5), said.tokens[hit.last - 1].key
    if ours and said.tokens[ours.last - 1].key in _OURS_MANY:
        return True
    return said.lang == "en" and word.endswith("s") and not word.endswith("ss")


def served_bodies(said: Said) -> Bodies:
    """Return whom an offer's text serves and excludes; families are often those who benefit while others ask."""
    served: set[str] = set()
    meant: set[str] = set()
    excluded: set[str] = set()
    words, every = "", False
    for hit in (*said.of("BODY"), *said.of("HOUSEHOLD")):
        refusing, inviting, firm = _nearest_verdicts(said, hit.first, said.sentence(hit.first))
        if refusing is not None and (inviting is None or refusing <= inviting):
            if hit.value != "any":
                excluded.update(bodies_of(hit))
                words = words or said.sentence_words(hit.first)
        elif inviting is not None and inviting <= 12 and hit.name == "BODY":
            every = every or hit.value == "any"
            (served if firm else meant).update(bodies_of(hit))
            words = words or said.sentence_words(hit.first)
    served.discard("any")
    meant.discard("any")
    if not every and _is_for_circle(said):
        served = {CIRCLE}
    return Bodies(frozenset(served - excluded), frozenset(excluded), every, frozenset(meant - excluded), words)


def bodies_of(hit: Found) -> tuple[str, ...]:
    """Return the kinds of organisations that a phrase names: public bodies are national and local ones."""
    return _SEVERAL.get(hit.value, (hit.value,))


def _is_for_circle(said: Said) -> bool:
    """Return whether an offer is for its own circle: "members only", "non-members cannot join"."""
    for hit in said.of("CIRCLE"):
        sentence = said.sentence(hit.first)
        if hit.value == "only":
            return True
        if hit.value == "outside" and (said.in_sentence("NOTELIG", sentence) or said.before("NOT", hit.first, 3)):
            return True
        if hit.value == "" and (said.before("ONLY", hit.first, 5) or said.after("ONLY", hit.last, 3)):
            return True
    return False


def _nearest_verdicts(said: Said, at: int, sentence: int) -> tuple[int | None, int | None, bool]:
    """Return how far the nearest refusing and inviting words are, and whether the inviting ones shut others out."""
    refusing: list[Found] = []
    inviting: list[Found] = []
    for hit in said.in_sentence("NOTELIG", sentence):
        if said.tokens[hit.first].key in _BUT and not 0 <= at - hit.last <= _LISTED:
            continue
        denied = said.before("NOT", hit.first, 2)
        twice = denied is not None and said.tokens[denied.first].key not in _HALVES
        (inviting if twice else refusing).append(hit)
    for hit in said.in_sentence("ELIG", sentence):
        negated = _is_negated(said, hit)
        inside = any(other.first < hit.last and hit.first < other.last for other in refusing)
        if not (negated or inside) and _is_purpose(said, hit, at):
            continue
        (refusing if negated or inside else inviting).append(hit)
    only = said.in_sentence("ONLY", sentence)
    inviting += only
    denied = said.before("NOT", at, 2)
    if denied and any(denied.last <= hit.first < at for hit in said.of("NOTELIG")):
        denied = None
    if denied and (inviting or _is_flat(said, denied, at)) and not said.before("ONLY", at, 2):
        return 0, None, True
    listed = _start_of_list(said, at)
    if at and said.tokens[at - 1].key in _FOR and (at == 1 or said.tokens[at - 2].kind == "."):
        return _nearest(refusing, at), 0, True
    firm = bool(only) or any(said.tokens[hit.first].key not in _WEAK for hit in inviting)
    gap = _nearest(inviting, at)
    if gap is None and listed and said.tokens[listed - 1].key in _FOR:
        gap, firm = 0, False
    return _nearest(refusing, at), gap, firm


def _start_of_list(said: Said, at: int) -> int:
    """Return where a list of bodies begins that a body ends: "for charities and local authorities"."""
    begins = {hit.last: hit.first for hit in (*said.of("BODY"), *said.of("HOUSEHOLD"))}
    while at and said.tokens[at - 1].key in _AND:
        before = at
        while before and said.tokens[before - 1].key in _AND:
            before -= 1
        if before not in begins:
            return at
        at = begins[before]
    return at


def _is_purpose(said: Said, hit: Found, at: int) -> bool:
    """Return whether "for" opens a purpose, or stands behind those spoken of: "the villages to see", "para ver"."""
    if hit.last - hit.first > 1 or said.tokens[hit.first].key not in _TOWARDS:
        return False
    after = said.tokens[hit.last].key if hit.last < len(said.tokens) else ""
    return hit.first > at or (said.lang in _INFINITIVES and _INFINITIVES[said.lang].search(after) is not None)


def _is_negated(said: Said, hit: Found) -> bool:
    """Return whether a "no" stands beside; "nous n'acceptons que" is none, but an "only"."""
    denied = said.before("NOT", hit.first, 2)
    if denied and any(only.first <= denied.first < only.last for only in said.of("ONLY")):
        denied = None
    return bool(denied or said.after("NOT", hit.last, 1))


def _is_flat(said: Said, denied: Found, at: int) -> bool:
    """Return whether a "no" stands right before: "never NGOs"; in a short sentence also "No companies."."""
    word = said.tokens[denied.first].key
    if word in _AT_NO_TIME:
        return True
    if denied.last != at or word in _WITHOUT:
        return False
    sentence = said.sentence(at)
    short = sum(said.sentence(place) == sentence for place in range(max(at - 7, 0), min(at + 7, len(said.tokens)))) < 7
    return word in _NEVER or short


def _nearest(hits: list[Found], at: int) -> int | None:
    gaps = [at - hit.last if hit.last <= at else hit.first - at for hit in hits]
    return min((gap for gap in gaps if gap <= 18), default=None)
