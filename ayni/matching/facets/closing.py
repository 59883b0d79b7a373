"""Whether a text says that it is over: closed, expired, used up, withdrawn."""

import re
from datetime import date, timedelta
from typing import NamedTuple

from ayni.matching.facets.dates import deadline_in, spans_in
from ayni.matching.facets.said import Said
from ayni.matching.words import Found

_OVER_WORDS = (
    "closed expired withdrawn archived ended cancelled canceled completed finished suspended inactive over "
    "rejected declined delivered matched filled clos close cloture cloturee ferme fermee expire expiree retire "
    "retiree termine terminee archive annule annulee suspendu cerrado cerrada vencido vencida expirado "
    "expirada retirado retirada finalizado finalizada terminado terminada archivado cancelado cancelada "
    "suspendido закрыт закрыта закрыто закрытый завершен завершена завершено истек истекло истекла отозван "
    "отменен архив приостановлен"
)
_OVER = frozenset(_OVER_WORDS.split())


_ON = frozenset(["on", "the", "le", "el", "as", "of", "from", "depuis", "desde", "с", "к", "au", "a"])
# What stands between "the course" and "full" where that is said of the course, by language; Russian needs nothing.
_BEING_WORDS = {
    "en": "is are was were has have had been be now already all too also fully completely currently",
    "fr": "est sont a ont ete etait etaient deja tous toutes tout desormais maintenant entierement s",
    "es": "esta estan fue fueron ha han sido ya todos todas quedo quedaron es son se estaba estaban",
    "ru": "",
}
_BEING = {lang: frozenset(words.split()) for lang, words in _BEING_WORDS.items()}
# What shows that something was given once, not that it is given every year.
_ONCE_WORDS = (
    "been already all fully entirely now ete deja tous toutes entierement integralement ya sido fue fueron todos "
    "todas totalmente уже все полностью целиком"
)
_ONCE = frozenset(_ONCE_WORDS.split())
# What may follow "is full" or "has ended"; "full of …" and "has ended poverty" are another matter.
_FOLLOWING_WORDS = (
    "in on since last this after before and but for too as well until till due owing because again already now "
    "indefinitely early en depuis le la au faute et mais pour aussi jusqu jusqu' cause deja desde el hace y pero "
    "por tambien hasta indefinidamente в с со до из и но по на тоже также окончательно полностью навсегда уже еще"
)
_FOLLOWING = frozenset(_FOLLOWING_WORDS.split())
# "The course was full" tells of the past alone.
_PAST_BEING = frozenset(["was", "were", "had", "etait", "etaient", "fue", "fueron", "estaba", "estaban", "estuvo"])
_AND = frozenset(["and", "et", "y", "и"])
# "Handed over to thirty clinics".
_TO = frozenset(["to", "a", "aux", "au", "al"])
# Spanish words that tell a state; "cerró" tells what happened.
_PARTICIPLE = re.compile("(ad|id|iert|len|plet|puest|suelt|duc)[oa]s?$|^(pausa|vigencia)$")
# How words begin that say by themselves that something is over.
_ENDED_WORDS = (
    "clos ferme termin pris epuise taken over cerrad agot vencid ocupad finaliz complet "
    "окончен закрыт заверш исчерп истек занят"
)
_ENDED = tuple(_ENDED_WORDS.split())
# "Not all places are taken".
_ALL = frozenset(["all", "every", "tous", "toutes", "todos", "todas", "все"])
_WITHIN = frozenset({"in", "en", "в"})
_AT = frozenset({"in", "to", "en", "au", "aux", "a", "в", "на"})
_LONG = timedelta(days=365)


class Closing(NamedTuple):
    """Why something is over: the words that say so, or the day on which it ended."""

    words: str
    day: date | None = None


def is_over(status: str) -> bool:
    """Return whether the word of a status says that a request or an offer is over, in any of the four languages."""
    from ayni.matching.words import fold

    return fold(status.strip()).replace("_", " ").split(" ")[0] in _OVER


def withdrawal_in(said: Said) -> Closing | None:
    """Return what in a request's text says that nothing is needed any more, or None."""
    for hit in said.of("OVER"):
        if not said.before("NOT", hit.first, 2):
            return Closing(said.sentence_words(hit.first))
    return None


def closing_in(said: Said, as_of: date) -> Closing | None:
    """Return what in an offer's text says that it is over on a day, or None."""
    for hit in said.of("ALONE"):
        if said.stands_alone(hit):
            return Closing(said.sentence_words(hit.first))
    for hit in said.of("CLOSED"):
        if not _is_of_something_else(said, hit) and not _is_to_come(said, hit, as_of):
            return Closing(said.sentence_words(hit.first))
    gone = _gone(said, as_of) or _helps_no_more(said) or _held(said, as_of)
    if gone:
        return gone
    deadline = deadline_in(said, as_of)
    if deadline and deadline.ends < as_of and not _opens_again(said, deadline.first):
        return Closing(said.sentence_words(deadline.first), deadline.ends)
    return None


def _gone(said: Said, as_of: date) -> Closing | None:
    """Return what tells that the offer, or what it consists of, is gone or taken for more than a year."""
    for hit in said.of("GONE"):
        if hit.value == "none" or _is_unsaid(said, hit) or _is_back_soon(said, hit, as_of):
            continue
        if _is_of_offer(said, hit):
            return Closing(said.sentence_words(hit.first))
    for hit in said.of("BUSY"):
        if not said.before("NOT", hit.first, 2) and not _is_back_soon(said, hit, as_of):
            return Closing(said.sentence_words(hit.first))
    return None


def _helps_no_more(said: Said) -> Closing | None:
    """Return what tells that help is given no more: "we no longer advise", "ya no asesoramos", and not where."""
    for hit in said.of("NOMORE"):
        ahead = range(hit.first + 1, hit.last + 2)
        helps = any(other.first in ahead for name in ("GIVE", "KIND") for other in said.of(name))
        if (
            helps
            and not _is_of_manner(said, hit)
            and not said.before("WHEN", hit.first, 8)
            and not _names_place(said, hit.last)
        ):
            return Closing(said.sentence_words(hit.first))
    return None


def _names_place(said: Said, at: int) -> bool:
    """Return whether a name follows "in" soon: "we no longer train in Ladakh"."""
    for place in range(at, min(at + 6, len(said.tokens) - 1)):
        if said.tokens[place].kind == ".":
            return False
        if said.tokens[place].key in _AT and said.text[said.tokens[place + 1].start].isupper():
            return True
    return False


def _is_of_something_else(said: Said, hit: Found) -> bool:
    """Return whether not the offer itself is over: "not closed", "the road is closed", "closed to companies"."""
    if _is_unsaid(said, hit) or _is_done_to_something(said, hit):
        return True
    if _is_of_manner(said, hit):
        return True
    sentence = said.sentence(hit.first)
    if any(said.sentence(other.first) == sentence for other in said.of("NOTCALL")):
        calls = any(said.sentence(other.first) == sentence for other in said.of("DEADLINE"))
        if hit.last - hit.first < 3 and not calls:
            return True
    return False


def _is_of_manner(said: Said, hit: Found) -> bool:
    """Return whether only a way of asking is over: "we no longer accept paper forms"."""
    sentence = said.sentence(hit.first)
    return any(said.sentence(other.first) == sentence for other in said.of("NOTEND"))


def _is_done_to_something(said: Said, hit: Found) -> bool:
    """Return whether a Spanish article is not that of a day: "cerró el vertedero", but "cerró el 30 de junio"."""
    if said.tokens[hit.last - 1].key != "el" or hit.last >= len(said.tokens):
        return False
    return said.tokens[hit.last].kind != "number" and not any(day.first == hit.last for day in said.of("MONTH"))


def _is_unsaid(said: Said, hit: Found) -> bool:
    """Return whether the words do not hold: "when it is closed", "closed to companies", "closed on Mondays"."""
    if said.before("NOT", hit.first, 2) or said.before("WHEN", hit.first, 8) or _is_denied_inside(said, hit):
        return True
    denied = said.before("NOT", hit.first, 5)
    if denied and said.tokens[denied.last].key in _ALL:
        return True
    if any(
        said.sentence(other.first) == said.sentence(hit.first) for other in said.of("RECURS") if other.first >= hit.last
    ):
        return True
    overlapping = [other for other in said.of("NOTELIG") if other.first < hit.last and hit.first < other.last]
    longer = any(other.last - other.first >= hit.last - hit.first for other in overlapping)
    return longer or _opens_again(said, hit.first)


def _is_denied_inside(said: Said, hit: Found) -> bool:
    """Return whether a "no" stands within: "les inscriptions ne sont pas closes"; in "no places left" it is needed."""
    if not said.tokens[hit.last - 1].key.startswith(_ENDED):
        return False
    return any(hit.first < other.first and other.last < hit.last for other in said.of("NOT"))


def _is_of_offer(said: Said, hit: Found) -> bool:
    """Return whether what is gone is the offer or what it consists of: "all seats are taken", "le stock est épuisé"."""
    after = said.tokens[hit.last] if hit.last < len(said.tokens) else None
    handed = hit.value == "given" and after is not None and after.key in _TO
    if after and after.kind == "word" and not handed and not _may_follow(said, hit.last):
        return _turned(said, hit)
    ended, stopped = after is None or after.kind != "word", after is None or after.kind == "."
    call = said.before("CALL", hit.first, 7)
    if call is None:
        return ended and hit.last - hit.first > 1 and _opens(said, hit.first)
    if any(call.last <= other.first < hit.first for other in said.of("NOTCALL")):
        return False
    between = [token.key for token in said.tokens[call.last : hit.first]]
    if hit.value == "given":
        near = [token.key for token in said.tokens[max(call.first - 2, 0) : hit.first]]
        return not _ONCE.isdisjoint(near) or (said.lang == "ru" and ended)
    if hit.value == "state" and not _PAST_BEING.isdisjoint(between) and "ete" not in between:
        return False
    if not between and hit.last - hit.first == 1 and not _is_verb(said, hit):
        return stopped or (_starts(said, call.first) and (ended or after is None or after.key not in _AND))
    if call.value != "weak":
        return _is_said_of(said, hit, between)
    plain = all(key in _BEING[said.lang] for key in between) if said.lang != "ru" else len(between) <= 1
    return plain and _opens(said, call.first) and not said.of("OFFERING") and _is_said_of(said, hit, between)


def _may_follow(said: Said, at: int) -> bool:
    """Return whether a word may follow what is said to be gone; "in" only with a time: "filled in 2025"."""
    key = said.tokens[at].key
    if key not in _WITHIN:
        return key in _FOLLOWING
    timed = any(hit.first == at + 1 for name in ("MONTH", "SEASON", "PARTY") for hit in said.of(name))
    return timed or (at + 1 < len(said.tokens) and said.tokens[at + 1].kind == "number")


def _starts(said: Said, at: int) -> bool:
    return at == 0 or said.tokens[at - 1].kind == "."


def _is_said_of(said: Said, hit: Found, between: list[str]) -> bool:
    """Return whether a state is said of what stands before: "is full", "a pris fin", "cerró"."""
    several = hit.last - hit.first > 1
    return several or _is_verb(said, hit) or not _BEING[said.lang].isdisjoint(between)


def _is_verb(said: Said, hit: Found) -> bool:
    """Return whether the word itself says it: a Russian predicate, a Spanish past tense."""
    return said.lang == "ru" or (said.lang == "es" and not _PARTICIPLE.search(said.tokens[hit.last - 1].key))


def _opens(said: Said, at: int) -> bool:
    """Return whether a word is among the first of its sentence."""
    return at <= 2 or said.sentence(at - 3) < said.sentence(at)


def _held(said: Said, as_of: date) -> Closing | None:
    """Return what tells that all took place in a year gone by: "the course was held in May 2025" and nothing after."""
    spans = [span for span in spans_in(said, as_of) if span.dated]
    if not spans or any(span.ends >= as_of for span in spans) or said.of("OFFERING") or said.of("OPENAGAIN"):
        return None
    for hit in said.of("HELD"):
        call, sentence = said.before("CALL", hit.first, 7), said.sentence(hit.first)
        named = call is not None and _opens(said, call.first)
        if (named or _opens(said, hit.first)) and any(said.sentence(span.first) == sentence for span in spans):
            return Closing(said.sentence_words(hit.first))
    return None


def _turned(said: Said, hit: Found) -> bool:
    """Return whether the verb stands first: "se acabaron los fondos", "закончился набор"."""
    first = hit.first == 0 or said.tokens[hit.first - 1].kind == "."
    if said.lang not in ("es", "ru") or not first or not _is_verb(said, hit):
        return False
    call = said.after("CALL", hit.last, 2)
    return call is not None and call.value != "weak"


def _is_back_soon(said: Said, hit: Found, as_of: date) -> bool:
    """Return whether the sentence names a day of the coming year: "the hall is booked until March 2027"."""
    sentence = said.sentence(hit.first)
    days = [span for span in spans_in(said, as_of) if span.dated and span.first >= hit.last]
    return any(said.sentence(span.first) == sentence and as_of <= span.ends < as_of + _LONG for span in days)


def _is_to_come(said: Said, hit: Found, as_of: date) -> bool:
    """Return whether the sentence names a day to come: "is closed on 30 June 2027", "closes as of May 2027"."""
    sentence = said.sentence(hit.first)
    days = [span for span in spans_in(said, as_of) if span.dated and span.first >= hit.last - 1]
    here = [span for span in days if said.sentence(span.first) == sentence]
    if not here or here[0].begins <= as_of:
        return False
    between = [token.key for token in said.tokens[hit.last : here[0].first]]
    return len(between) <= 2 and all(key in _ON for key in between)


def _opens_again(said: Said, at: int) -> bool:
    sentence = said.sentence(at)
    return any(
        abs(said.sentence(hit.first) - sentence) <= 1 and hit.first > at and not said.before("NOT", hit.first, 2)
        for hit in said.of("OPENAGAIN")
        if hit.value != "none"
    )
