"""What a text rules out by itself: costs that are not paid, mountains left out, help sought instead of given."""

from typing import NamedTuple

from ayni.matching.facets.said import Said
from ayni.matching.words import Found

COSTS = frozenset({"equipment", "works", "salaries", "studies", "training", "travel"})
# Words between "not" or "only" and what is meant: "construction works and salaries are not financed".
_NEAR, _NEXT, _BESIDE = 9, 3, 4
_WHO = frozenset(["who", "qui", "que", "который", "которая", "которые", "кто"])
# "Villages that need our help" are who is served.
# A sentence that goes on so says what is given after all.
_BUT = frozenset(["but", "only", "mais", "seulement", "sino", "pero", "solo", "но", "зато", "только", "а"])
_OWN = frozenset(["our", "notre", "nos", "nuestro", "nuestra", "nuestros", "nuestras", "наш", "наша", "нашей", "наши"])
ONLY_LOWLAND, LOWLAND = "only", "lowland"
# Words that begin alike with so many letters are one.
_ALIKE = 6


class Terms(NamedTuple):
    """Of a request the `costs` that it wants paid, of an offer those that it does not pay.

    `ground`: "only" where mountains are left out, "lowland" where a text speaks of lowlands alone; `seeks`: an offer
    that itself looks for help; `sells`: one that is for sale or hire, or of a request that it wants to buy. `fields`
    are those outside mountain development: of an offer where it is of one, of a request where a word of one falls.
    """

    costs: frozenset[str] = frozenset()
    ground: str = ""
    seeks: bool = False
    sells: bool = False
    fields: frozenset[str] = frozenset()


NO_TERMS = Terms()


def terms_in(title: Said, body: Said, whole: Said, *, offer: bool) -> Terms:
    """Return what a request or an offer rules out."""
    costs = _refused_costs(whole) if offer else _wanted_costs(whole)
    return Terms(
        costs, _ground(whole), offer and _seeks(title, body), _sells(whole, offer=offer), _fields(whole, offer=offer)
    )


def _fields(said: Said, *, offer: bool) -> frozenset[str]:
    """Return the other fields that words come from: guide dogs, an investment climate, springs of cars.

    One telling phrase makes an offer one of the field, of those that are told elsewhere too it takes two.
    """
    telling = {hit.value for hit in said.of("ALIEN") if not _is_refused(said, hit)}
    spoken: dict[str, set[str]] = {}
    for hit in said.of("STRANGE"):
        if not _is_refused(said, hit):
            spoken.setdefault(hit.value, set()).add(said.tokens[hit.first].key[:_ALIKE])
    return frozenset(telling | {field for field, words in spoken.items() if not offer or len(words) > 1})


def _is_refused(said: Said, hit: Found) -> bool:
    return said.before("NOT", hit.first, 3) is not None


def _wanted_costs(said: Said) -> frozenset[str]:
    named = [hit for hit in (*said.of("COST"), *said.of("ITEM")) if not said.before("NOT", hit.first, 2)]
    if named:
        return frozenset(hit.value for hit in named)
    return frozenset("equipment" for hit in said.of("THING") if hit.value == "technology")


def _refused_costs(said: Said) -> frozenset[str]:
    refused: set[str] = set()
    paid: set[str] = set()
    for hit in said.of("COST"):
        sentence = said.sentence(hit.first)
        if _gap(said.in_sentence("NOTPAID", sentence), hit) <= _NEAR:
            refused.add(hit.value)
        elif _gap([one for one in said.in_sentence("ONLY", sentence) if not _negated(said, one)], hit) <= _NEXT:
            paid.add(hit.value)
    return frozenset(refused - paid) | (COSTS - paid if paid else frozenset())


def _gap(others: list[Found], hit: Found) -> int:
    """Return how many words lie between a phrase and the nearest of others."""
    gaps = [hit.first - other.last if other.last <= hit.first else other.first - hit.last for other in others]
    return min((max(gap, 0) for gap in gaps), default=99)


def _ground(said: Said) -> str:
    """Return whether a text is for lowlands: because it says so, or because it speaks of nothing else."""
    low, high = said.of("LOWLAND"), said.of("HIGHLAND")
    if not low and not high:
        return ""
    left_out = any(_nearest_is_first(said, hit, high, low) for hit in said.of("LEFTOUT"))
    only = any(_nearest_is_first(said, hit, low, high) for hit in said.of("ONLY") if not _negated(said, hit))
    return ONLY_LOWLAND if left_out or only else LOWLAND if low and not high else ""


def _nearest_is_first(said: Said, hit: Found, these: list[Found], others: list[Found]) -> bool:
    """Return whether a phrase stands beside one of these, and no nearer to one of the others of its sentence."""
    sentence = said.sentence(hit.first)
    gaps = [_gap([one for one in ground if said.sentence(one.first) == sentence], hit) for ground in (these, others)]
    return gaps[0] <= _BESIDE and gaps[0] < gaps[1]


def _negated(said: Said, hit: Found) -> bool:
    return said.before("NOT", hit.first, 1) is not None


def _sells(said: Said, *, offer: bool) -> bool:
    """Return whether an offer is for sale or lent at interest; or whether a request is about trade or tourists."""
    values = {hit.value for hit in said.of("SALE") if not said.before("NOT", hit.first, 2)}
    if not offer:
        return bool(values & {"", "sure", "trade", "interest"})
    if "interest" in values:
        return True
    return "free" not in values and ("sure" in values or ("" in values and "trade" not in values))


def kept_of(body: Said) -> str:
    """Return a text without the sentences that only name what is not given: "courses are not part of it"."""
    out = {body.sentence(hit.first) for name in ("NOTGIVEN", "NOTDONE") for hit in body.of(name)}
    if not out:
        return body.own
    numbers = [body.sentence(at) for at in range(len(body.tokens))]
    out -= {number for number, token in zip(numbers, body.tokens, strict=True) if token.key in _BUT}
    kept = [
        (first, body.tokens[at + 1].start if at + 1 < len(numbers) else len(body.text))
        for at, first in enumerate(token.start for token in body.tokens)
        if numbers[at] not in out
    ]
    return "".join(body.text[first:last] for first, last in kept) if len(out) < len(set(numbers)) else body.own


def _seeks(title: Said, body: Said) -> bool:
    """Return whether a text looks for those who help, and offers nothing."""
    if body.of("OFFERING") or title.of("OFFERING"):
        return False
    return any(_is_sought(said, hit) for said in (title, body) for hit in said.of("SEEK"))


def _is_sought(said: Said, hit: Found) -> bool:
    if said.before("NOT", hit.first, 3) or said.before("FROMYOU", hit.first, 1):
        return False
    helper = said.after("HELPER", hit.last, 4)
    if helper and said.tokens[helper.first - 1].key in _OWN:
        return False
    if hit.value == "sure" or helper:
        return True
    return said.after("RECIPIENT", hit.last, 4) is None and _has_helping_clause(said, hit)


def _has_helping_clause(said: Said, hit: Found) -> bool:
    """Return whether "who …" follows what is sought: "we look for a technologist who teaches"."""
    sentence = said.sentence(hit.first)
    ahead = range(hit.last + 1, min(hit.last + 7, len(said.tokens)))
    return any(said.tokens[at].key in _WHO and said.sentence(at) == sentence for at in ahead)
