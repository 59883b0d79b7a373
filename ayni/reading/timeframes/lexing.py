"""Text of a time frame to atoms: every token gets its class from the lexicon of the language, or from its own shape."""

import re
from collections.abc import Callable
from functools import cache
from typing import Any

from ayni.reading.timeframes.numerals import chained_classes, coded_class, dated_class, number_class
from ayni.reading.timeframes.spans import span
from ayni.reading.words.grammar import Atom, letter
from ayni.reading.words.lexicon import Lexicon, read_lexicon
from ayni.reading.words.misprints import scanned_number
from ayni.reading.words.tokens import Token, fold, tokenise

_FORGIVING = ("MONTH", "UNIT", "QUARTER", "FREQ", "ONGOING", "REGULAR")
_MARKS = {
    "-": "DASH", "/": "SLASH", ",": "COMMA", ";": "SEMI", "(": "OPEN", ")": "CLOSE", "&": "AND",
    "\n": "SEMI", "|": "SEMI", "•": "SEMI",
}  # fmt: skip
_RU_ENDINGS = frozenset(
    ["го", "и", "я", "е", "ыи", "ая", "ое", "ои", "ом", "м", "му", "ого", "ему", "х", "ти", "ю", "ую", "ых", "летний"]
)
_GLUED = re.compile(r"(\d+)([^\W\d_]+)$")
_ROMAN_TENS = {"": 0, "x": 10, "xx": 20, "xxx": 30}
_ROMAN_ONES = {"": 0, "i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5, "vi": 6, "vii": 7, "viii": 8, "ix": 9}
_ROMAN = {tens + ones: ten + one for tens, ten in _ROMAN_TENS.items() for ones, one in _ROMAN_ONES.items() if ten + one}
_ROMAN_CYRILLIC = str.maketrans("іх", "ix")
_SESSION = re.compile(r"[A-ZА-Я][A-ZА-Я&/]{1,7}$|(?:[A-ZА-Я]{2,7}|[CM]oP|CdP)-?\d{1,3}$|[CM]oP$|CdP$")
# Capitals before a number that are no session: periods and small words, money, goals and standards ("USD 5", "SDG 15").
_WORDS = "FY AY EF IN BY ON TO OF NO MID AND END THE MAR MAY JUN JUL CY PY "
_MONEY = (
    "USD US EUR GBP CHF JPY CNY INR NPR BTN PKR KGS TJS KZT UZS RUB AUD CAD NZD SEK NOK DKK PEN BOB CLP ARS MXN UGX "
    "KES ETB RWF MAD ZAR LSL XOF XAF РУБ "
)
_GOALS = "SDG SDGS ODS ODD MDG ISO PM CO ЦУР ГОСТ"
_NO_SESSION = frozenset((_WORDS + _MONEY + _GOALS).split())
_DATED = frozenset(["MONTH", "PART", "NUM", "ORD", "SEASON", "QUARTER", "HALF", "FISCAL", "ACADEMIC"])
_MIXED_SESSION = frozenset(["CoP", "MoP", "CdP"])


@cache
def lexicon_of(lang: str) -> Lexicon:
    """The time words of a language, read once."""
    return read_lexicon("ayni.reading.timeframes", lang, forgiving=_FORGIVING)


class _Lexer:
    def __init__(self, text: str, lang: str) -> None:
        self.text = text
        self.lang = lang
        self.lexicon = lexicon_of(lang)
        self.tokens: list[Token] = []
        self.stops: set[int] = set()
        for token in tokenise(text):
            if token.kind != ".":
                self.tokens.append(token)
            elif self._ends_sentence(token):
                self.stops.add(len(self.tokens) - 1)
        self.keys = tuple([token.key for token in self.tokens])
        self.atoms: list[Atom] = []

    def _ends_sentence(self, stop: Token) -> bool:
        after = self.text[stop.end : stop.end + 2]
        if len(after) < 2 or not after[0].isspace() or not after[1].isupper() or not self.tokens:
            return False
        return len(self.tokens[-1].key) > 4 or self.tokens[-1].kind == "number"

    def add(self, name: str, value: Any, first: int, last: int) -> None:
        if name != "LINK":
            self.atoms.append(Atom(letter(name), value, self.tokens[first].start, self.tokens[last].end))

    def run(self) -> list[Atom]:
        at, size = 0, len(self.tokens)
        while at < size:
            token = self.tokens[at]
            reader = _READERS.get(token.kind)
            taken = reader(self, at, token) if reader else self.mark(at, token)
            at += taken
            if at - 1 in self.stops:
                end = self.tokens[at - 1].end
                self.atoms.append(Atom(letter("STOP"), None, end, end))
        return self.atoms

    def phrase(self, at: int, key: str) -> int:
        """Take the longest phrase of the lexicon that begins here; the number of tokens taken, 0 for none."""
        entries = self.lexicon.first.get(key)
        if entries is None:
            return 0
        for keys, name, value, taken in entries:
            size = len(keys)
            if size == 1 or self.keys[at + 1 : at + size] == keys[1:]:
                self.add(name, (value, None) if name == "DUR" else value, at, at + taken - 1)
                return taken
        return 0

    def mark(self, at: int, token: Token) -> int:
        taken = self.phrase(at, token.key)
        if taken:
            return taken
        if token.kind == "+" and self.atoms and self.atoms[-1].letter == letter("YEAR"):
            self.add("ONWARD", None, at, at)
        name = _MARKS.get(token.kind)
        if name:
            self.add(name, None, at, at)
        return 1

    def word(self, at: int, token: Token) -> int:
        raw = self.text[token.start : token.end]
        if (raw.isupper() or raw in _MIXED_SESSION) and (taken := self.session(at, raw)):
            return taken
        if token.key == "may" and self.lang == "en" and raw == "may" and not self.beside_number(at):
            self.add("W", None, at, at)
            return 1
        before = len(self.atoms)
        taken = self.phrase(at, token.key)
        if taken == 1 and token.key == "des" and raw[1:2] in "èÈéÉ" and self.lang == "fr":
            del self.atoms[before:]
            dated = self.dates_follow(at + 1)
            self.add("FROM" if dated else "UPON", None if dated else "after", at, at)
        if taken:
            return taken
        roman = _ROMAN.get(token.key.translate(_ROMAN_CYRILLIC)) if raw.isupper() else None
        if roman:
            self.add("ROMAN", roman, at, at)
            return 1
        meant = self.lexicon.misprints.word_for(token.key)
        taken = self.phrase(at, meant) if meant else 0
        if not taken:
            self.add("W", None, at, at)
        return taken or 1

    def dates_follow(self, at: int) -> bool:
        """Whether a time comes next ("dès 2014", "dès le 1er mars"), not an event ("dès l'adoption")."""
        if self.kind_at(at) != "word":
            return True
        if self.tokens[at].key in ("le", "la", "fin"):
            return self.kind_at(at + 1) != "word" or bool(_DATED & self.classes_at(at + 1))
        return bool(_DATED & self.classes_at(at))

    def classes_at(self, at: int) -> set[str]:
        entries = self.lexicon.first.get(self.tokens[at].key, ()) if at < len(self.tokens) else ()
        return {entry[1] for entry in entries if len(entry[0]) == 1}

    def beside_number(self, at: int) -> bool:
        return any(0 <= near < len(self.tokens) and self.tokens[near].kind == "number" for near in (at - 1, at + 1))

    def session(self, at: int, raw: str) -> int:
        """ "SB 61", "COP-12": capitals with a number that is no year. The number of tokens taken, 0 for none."""
        if raw in _NO_SESSION or not _SESSION.match(raw):
            return 0
        last = at + 2 if self.kind_at(at + 1) == "-" else at + 1
        if self.kind_at(last) != "number" or not self.tokens[last].key.isdigit() or len(self.tokens[last].key) > 3:
            return 0
        self.add("SESSION", None, at, last)
        return last - at + 1

    def kind_at(self, at: int) -> str:
        return self.tokens[at].kind if at < len(self.tokens) else ""

    def number(self, at: int, token: Token) -> int:
        taken = self.phrase(at, token.key)
        if taken > 1:
            return taken
        if taken:
            self.atoms.pop()
        following = self.tokens[at + 1 : at + 3]
        if (
            self.lang == "ru"
            and token.key.isdigit()
            and len(following) == 2
            and following[0].kind == "-"
            and following[1].key in _RU_ENDINGS
        ):
            self.ordinal(at, int(token.key), following[1].key)
            return 3
        name, value = number_class(token)
        self.add(name, value, at, at)
        return 1

    def ordinal(self, at: int, value: int, ending: str) -> None:
        """ "15-го", "2-х", the year of "2027-й и последующие"; for a round year, "2010-е" as the ten years."""
        if 1900 <= value < 2200 and value % 10 == 0 and ending in ("е", "х"):
            self.add("SPAN", span((value, 1, 1), (value + 9, 12, 31), "years"), at, at + 2)
        elif 1900 <= value < 2200:
            name, year = number_class(self.tokens[at])
            self.add(name, year, at, at + 2)
        else:
            self.add("NUM" if ending in ("х", "ти") else "ORD", value, at, at + 2)

    def mixed(self, at: int, token: Token) -> int:
        raw = self.text[token.start : token.end]
        for name, value in chained_classes(token.key, self.lang):
            self.add(name, value, at, at)
        if self.atoms and self.atoms[-1].start == token.start:
            return 1
        named = self.mixed_class(token.key, raw)
        if named is not None:
            self.add(named[0], named[1], at, at)
            return 1
        glued = _GLUED.match(token.key)
        if glued and glued.group(2) in self.lexicon.first:
            name, value = number_class(Token("number", glued.group(1), token.start, token.end))
            self.add(name, value, at, at)
            return self.phrase(at, glued.group(2)) or 1
        meant = self.lexicon.misprints.scanned_word(token.key)
        if meant and self.phrase(at, meant):
            return 1
        digits = scanned_number(token.key)
        name, value = number_class(Token("number", digits, token.start, token.end)) if digits else ("W", None)
        self.add(name, value, at, at)
        return 1

    def mixed_class(self, key: str, raw: str) -> tuple[str, Any] | None:
        known = [entry for entry in self.lexicon.first.get(key, ()) if len(entry[0]) == 1]
        if known:
            return known[0][1], known[0][2]
        return coded_class(key, self.lang) or (("SESSION", None) if _SESSION.match(raw) else None)

    def dated(self, at: int, token: Token) -> int:
        name, value = dated_class(token, self.lang)
        self.add(name, value, at, at)
        return 1


_READERS: dict[str, Callable[["_Lexer", int, Token], int]] = {
    "word": _Lexer.word,
    "number": _Lexer.number,
    "mixed": _Lexer.mixed,
    "date": _Lexer.dated,
    "month": _Lexer.dated,
    "year_pair": _Lexer.dated,
}


def atoms_of(text: str, lang: str) -> list[Atom]:
    """The atoms of a phrase; small linking words have none."""
    return _Lexer(text, lang).run()


__all__ = ["atoms_of", "fold", "lexicon_of"]
