"""Whether a text says that it is over: closed, expired, used up, withdrawn."""

from datetime import date
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
    deadline = deadline_in(said, as_of)
    if deadline and deadline.ends < as_of and not _opens_again(said, deadline.first):
        return Closing(said.sentence_words(deadline.first), deadline.ends)
    return None


def _is_of_something_else(said: Said, hit: Found) -> bool:
    """Return whether not the offer itself is over: "not closed", "the road is closed", "closed to companies"."""
    negated = said.before("NOT", hit.first, 2)
    if negated and negated.last <= hit.first:
        return True
    sentence = said.sentence(hit.first)
    if any(said.sentence(other.first) == sentence for other in said.of("NOTCALL")):
        calls = any(said.sentence(other.first) == sentence for other in said.of("DEADLINE"))
        if hit.last - hit.first < 3 and not calls:
            return True
    overlapping = [other for other in said.of("NOTELIG") if other.first < hit.last and hit.first < other.last]
    longer = any(other.last - other.first >= hit.last - hit.first for other in overlapping)
    return longer or _opens_again(said, hit.first)


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
    )
