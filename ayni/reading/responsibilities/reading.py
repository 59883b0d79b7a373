"""Reads who is responsible: the bearers of a duty, each with a class and a role. No words of the phrase are lost."""

import re
from collections.abc import Iterable, Sequence
from functools import cache
from typing import NamedTuple

from ayni.reading.words.languages import language_of
from ayni.reading.words.lexicon import Lexicon, read_lexicon
from ayni.reading.words.tokens import Token, tokenise

ROLES = ("lead", "coordinating", "supporting", "funding")
OPEN = "open"
NAMED = "named"
LONGEST = 4000
_BREAKS = frozenset([",", ";", "/", "(", ")", "\n", "|", "•", ":"])
_SKIPPED = frozenset(["AND", "APPROPRIATE", "ROLE", "LINK", "ADJ"])
_HINGES = frozenset(
    ["with", "using", "through", "con", "avec", "finance", "financia", "координирует", "финансирует", "совместно"]
)
_ADJECTIVE_FIRST = frozenset(["en", "ru"])
_CAPITALISED = re.compile(r"[^\W\d_]")


class Bearer(NamedTuple):
    """Who bears a duty. `cls` is a class of the product, "named" or "open"; `name` holds a name or the words of an
    open one.

    `role` is lead, coordinating, supporting or funding; `words` are the words of the phrase.
    """

    cls: str
    name: str | None
    role: str
    words: str


class _Piece(NamedTuple):
    kind: str
    value: str | None
    first: int
    last: int


@cache
def _lexicon(lang: str) -> Lexicon:
    return read_lexicon("ayni.reading.responsibilities", lang)


@cache
def _names_index(names: tuple[str, ...]) -> dict[str, list[tuple[tuple[str, ...], str]]]:
    index: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for name in names:
        keys = tuple(token.key for token in tokenise(name) if token.kind != ".")
        if keys:
            index.setdefault(keys[0], []).append((keys, name))
    for entries in index.values():
        entries.sort(key=lambda entry: -len(entry[0]))
    return index


def _found_at(tokens: Sequence[Token], at: int, keys: tuple[str, ...]) -> bool:
    return len(keys) + at <= len(tokens) and all(tokens[at + step].key == key for step, key in enumerate(keys))


def _known(
    tokens: Sequence[Token], at: int, lexicon: Lexicon, names: dict[str, list[tuple[tuple[str, ...], str]]]
) -> _Piece:
    token = tokens[at]
    for keys, name in names.get(token.key, ()):
        if _found_at(tokens, at, keys):
            return _Piece(NAMED, name, at, at + len(keys) - 1)
    for keys, kind, value, _ in lexicon.first.get(token.key, ()):
        if _found_at(tokens, at, keys):
            return _Piece(kind, value, at, at + len(keys) - 1)
    return _Piece("BREAK" if token.kind in _BREAKS else "WORD", None, at, at)


def _pieces(tokens: Sequence[Token], lexicon: Lexicon, names: Iterable[str]) -> list[_Piece]:
    index = _names_index(tuple(names))
    pieces = []
    at = 0
    while at < len(tokens):
        piece = _known(tokens, at, lexicon, index)
        pieces.append(piece)
        at = piece.last + 1
    return pieces


def _groups(pieces: Sequence[_Piece], tokens: Sequence[Token], text: str, lang: str) -> list[list[_Piece]]:
    """The pieces cut where one bearer ends and another begins.

    "and" cuts only where a known bearer or an acronym stands beside it, and nothing cuts between adjectives that share
    a noun, so that "national, regional and local offices" stays whole.
    """
    groups: list[list[_Piece]] = [[]]
    for at, piece in enumerate(pieces):
        shared = _shares_noun(pieces, at, tokens, lang)
        if piece.kind == "BREAK" and not shared:
            groups.append([])
        elif piece.kind == "ROLE" and _is_connector(pieces, at, tokens, bool(groups[-1])):
            groups += [[piece], []]
        elif piece.kind == "AND" and not shared and _parts(pieces, at, groups[-1], tokens, text):
            groups.append([])
        else:
            groups[-1].append(piece._replace(kind="WORD") if piece.kind in ("ROLE", "BREAK") else piece)
    return [group for group in groups if group]


def _parts(pieces: Sequence[_Piece], at: int, before: Sequence[_Piece], tokens: Sequence[Token], text: str) -> bool:
    """Whether the "and" at `at` stands between two bearers: "FAO and UNEP", "the Ministry and its universities"."""
    if _class_of(before) or _starts_bearer(pieces, at + 1):
        return True
    if not before or at + 1 >= len(pieces):
        return False
    if len(before) == 1 and _acronym(before[0], tokens, text):
        return True
    return _acronym(pieces[at + 1], tokens, text) and _capital(tokens[before[-1].first], text)


def _acronym(piece: _Piece, tokens: Sequence[Token], text: str) -> bool:
    word = text[tokens[piece.first].start : tokens[piece.last].end]
    return piece.kind == "WORD" and len(word) > 1 and word.isalpha() and word.isupper()


def _shares_noun(pieces: Sequence[_Piece], at: int, tokens: Sequence[Token], lang: str) -> bool:
    """Whether the comma or "and" stands between adjectives of one noun.

    Before it in English and Russian, after it else.
    """
    joins = pieces[at].kind == "AND" or (pieces[at].kind == "BREAK" and tokens[pieces[at].first].kind in (",", "/"))
    if not joins or not 0 < at < len(pieces) - 1:
        return False
    return pieces[at - 1 if lang in _ADJECTIVE_FIRST else at + 1].kind == "ADJ"


def _is_connector(pieces: Sequence[_Piece], at: int, tokens: Sequence[Token], inside: bool) -> bool:
    """Whether a role word gives what follows it a role; a single noun ("lead") does so at the head of a bearer only."""
    if at + 1 >= len(pieces):
        return False
    piece = pieces[at]
    return piece.first < piece.last or not inside or tokens[piece.first].key in _HINGES


def _starts_bearer(pieces: Sequence[_Piece], at: int) -> bool:
    while at < len(pieces) and pieces[at].kind == "LINK":
        at += 1
    return at < len(pieces) and pieces[at].kind not in _SKIPPED | {"WORD", "BREAK"}


def _class_of(group: Sequence[_Piece]) -> _Piece | None:
    return next((piece for piece in group if piece.kind not in _SKIPPED | {"WORD", "BREAK"}), None)


def _bearer(group: Sequence[_Piece], tokens: Sequence[Token], text: str, role: str) -> Bearer | None:
    kept = list(group)
    while kept and kept[0].kind in ("LINK", "AND", "APPROPRIATE"):
        kept.pop(0)
    while kept and kept[-1].kind in ("AND", "LINK"):
        kept.pop()
    if not kept:
        return None
    words = " ".join(text[tokens[kept[0].first].start : tokens[kept[-1].last].end].split())
    if not any(sign.isalnum() for sign in words) or all(piece.kind == "APPROPRIATE" for piece in kept):
        return None
    known = [piece for piece in kept if piece.kind not in _SKIPPED | {"WORD"}]
    if not known:
        named = _looks_named(kept, tokens, text)
        return Bearer(NAMED if named else OPEN, words, role, words)
    best = next((piece for piece in known if piece.kind == NAMED), known[0])
    if best.kind == NAMED:
        return Bearer(NAMED, best.value, role, words)
    if _is_proper(kept, best, tokens, text):
        return Bearer(NAMED, words, role, words)
    return Bearer(best.kind, None, role, words)


def _is_proper(kept: Sequence[_Piece], best: _Piece, tokens: Sequence[Token], text: str) -> bool:
    """ "University of Cusco" is one university, "Universities" are a class.

    A proper noun follows or precedes the class word.
    """
    if best.kind in ("each_member", "each_government", "each_nfp", "secretariat", "steering_committee"):
        return False
    outside = [piece for piece in kept if piece.kind == "WORD" and not best.first <= piece.first <= best.last]
    return any(_capital(tokens[piece.first], text) for piece in outside[:6]) and _capital(tokens[best.first], text)


def _capital(token: Token, text: str) -> bool:
    return text[token.start].isupper()


def _looks_named(kept: Sequence[_Piece], tokens: Sequence[Token], text: str) -> bool:
    words = [piece for piece in kept if piece.kind == "WORD" and tokens[piece.first].kind in ("word", "mixed")]
    if not words or len(words) > 9:
        return False
    capitals = sum(_capital(tokens[piece.first], text) for piece in words)
    acronym = any(
        text[tokens[p.first].start : tokens[p.first].end].isupper() and len(tokens[p.first].key) > 1 for p in words
    )
    return acronym or (capitals >= 2 and capitals * 2 >= len(words))


def read_responsible(text: str, lang: str | None = None, names: Iterable[str] = ()) -> list[Bearer]:
    """The bearers of a phrase in the order in which they stand; `names` are register names to be found in it.

    Bearers before a role word lead; after "in coordination with", "supported by", "funded by" they have that role
    until the
    next semicolon or line. Unknown words become a bearer of the class "open" with these words as its name.
    """
    known = language_of(text, lang)
    phrase = text[:LONGEST]
    tokens = [token for token in tokenise(phrase) if token.kind != "."]
    groups = _groups(_pieces(tokens, _lexicon(known), names), tokens, phrase, known)
    bearers: list[Bearer] = []
    role = "lead"
    previous_end = 0
    for group in groups:
        if group[0].kind == "ROLE":
            role = str(group[0].value)
            continue
        start = tokens[group[0].first].start
        between = phrase[previous_end:start]
        if (
            (";" in between or "\n" in between or ")" in between)
            and "(" not in between
            and role != "lead"
            and not _role_between(groups, group)
        ):
            role = "lead"
        if "(" in between and not _role_between(groups, group):
            role = "supporting"
        bearer = _bearer(group, tokens, phrase, role)
        previous_end = tokens[group[-1].last].end
        if bearer and not any(same.cls == bearer.cls and same.name == bearer.name for same in bearers):
            bearers.append(bearer)
    if (
        bearers
        and not any(bearer.role == "lead" for bearer in bearers)
        and not any(b.role == "coordinating" for b in bearers)
    ):
        bearers[0] = bearers[0]._replace(role="lead")
    return bearers or _whole(phrase)


def _role_between(groups: Sequence[Sequence[_Piece]], group: Sequence[_Piece]) -> bool:
    at = next(index for index, other in enumerate(groups) if other is group)
    return at > 0 and groups[at - 1][0].kind == "ROLE"


def _whole(text: str) -> list[Bearer]:
    words = " ".join(text.split())
    return [Bearer(OPEN, words, "lead", words)] if any(sign.isalnum() for sign in words) else []
