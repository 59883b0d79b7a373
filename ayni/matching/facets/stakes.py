"""Conflicts of interest that a text implies: who owns the mine, wrote the study or runs the project is to judge it."""

from ayni.matching.facets.said import Said
from ayni.matching.facets.whereabouts import Gazetteer
from ayni.matching.words import Found, in_latin

# Names are compared by their beginnings, for languages inflect them: "Vanadzor", "ванадзорский".
_LEAST, _BEGINNING = 4, 6
# "Against the company", "от рудника": whom somebody is helped against is not who speaks.
_AGAINST = frozenset(["against", "from", "contre", "contra", "против", "от", "face", "frente", "facing"])
PARTY, LITIGANT = "party", "litigant"


def wary_of(said: Said, known: Gazetteer) -> frozenset[str]:
    """Return the beginnings of the names in a request that wants somebody independent; "party" is among them always."""
    if not said.of("WARY"):
        return frozenset()
    return frozenset({PARTY, *_names(said, known)})


def stake_in(said: Said, known: Gazetteer) -> frozenset[str]:
    """Return the beginnings of an offer's words where it has a stake; "party" where it speaks for an owner or operator.

    Who wrote or runs something has a stake in what the same sentence names, a party in all that the text names; who
    speaks for it in court, "litigant" then, is no help to anybody of the same country on the same subject.
    """
    parties = [hit for hit in said.of("HOLDER") if _is_agent(said, hit)]
    written = {said.sentence(hit.first) for hit in said.of("AUTHOR") if not said.before("NOT", hit.first, 4)}
    written = {sentence for sentence in written if said.in_sentence("WORK", sentence)}
    if not parties and not written:
        return frozenset()
    words = {
        in_latin(token.key)[:_BEGINNING]
        for at, token in enumerate(said.tokens)
        if token.kind == "word" and len(token.key) >= _LEAST and (parties or said.sentence(at) in written)
    }
    sides = {PARTY} if parties else set()
    if parties and any(not said.before("NOT", hit.first, 3) for hit in said.of("DISPUTE")):
        sides.add(LITIGANT)
    return frozenset(words | sides)


def _is_agent(said: Said, hit: Found) -> bool:
    """Return whether the text speaks for a party or is paid by one, and not merely of one."""
    if said.before("NOT", hit.first, 5) or (hit.first and said.tokens[hit.first - 1].key in _AGAINST):
        return False
    if hit.value == "own" or said.before("AGENT", hit.first, 3, through="–—"):
        return True
    opens = hit.first <= 1 or said.sentence(hit.first - 2) < said.sentence(hit.first)
    sentence = said.sentence(hit.first)
    pays = [one for one in said.in_sentence("KIND", sentence) if one.value == "finance"]
    return opens and any(give.first >= hit.last for give in (*said.in_sentence("GIVE", sentence), *pays))


def _names(said: Said, known: Gazetteer) -> set[str]:
    """The beginnings of names that are no country and nothing larger; the first word of a sentence is none."""
    places = known.places_in(said.text, said.lang)
    wide = [(hit.start, hit.end) for hit in places if hit.kind == "country" or len(known.countries_of(hit.place)) > 1]
    found = set()
    for at, token in enumerate(said.tokens):
        written = said.text[token.start : token.end]
        first = at == 0 or said.tokens[at - 1].kind == "."
        if token.kind != "word" or first or not written[0].isupper() or written.isupper() or len(written) < _LEAST:
            continue
        if not any(start <= token.start < end for start, end in wide) and not _is_common(said, at):
            found.add(in_latin(token.key)[:_BEGINNING])
    return found


def _is_common(said: Said, at: int) -> bool:
    """Return whether a word is the name of a language or a month."""
    return any(hit.first <= at < hit.last for name in ("TONGUE", "MONTH", "SEASON") for hit in said.of(name))
