"""What stands in an indicator's words: tags from the lexicon, numbers, times."""

import re
from collections.abc import Sequence
from functools import cache
from typing import Any, NamedTuple

from ayni.reading.timeframes.statements import Statement, statements
from ayni.reading.words.languages import LANGUAGES
from ayni.reading.words.lexicon import Lexicon, read_lexicon
from ayni.reading.words.tokens import Token, tokenise

_TIMES = ("deadline", "interval", "ongoing", "milestone-list", "recurring", "duration", "relative")
_CLOSE = 60
_OPENERS = frozenset(["LINK", "EACH", "EVERY", "HOLD", "GE", "LE", "SCOPE"])
_TIMES_OVER = frozenset(["раза", "раз"])
_PERCENT_WORDS = frozenset(["%", "per", "percent", "pct", "pour", "por", "процент", "процента", "процентов"])
_GROUPED = re.compile(r"\d{1,3}(?:[  ., ]\d{3})+$")


class Tag(NamedTuple):
    """A phrase of the lexicon (or a bare word, class "") and the tokens `first` to `last` that it takes."""

    name: str
    value: Any
    first: int
    last: int


class Number(NamedTuple):
    """A number that counts something. `at` is its tag; `percent` whether a percent sign follows."""

    value: float
    percent: bool
    at: int


class Facts(NamedTuple):
    """The words of an indicator, cut and tagged."""

    text: str
    tokens: list[Token]
    tags: list[Tag]
    numbers: list[Number]
    times: list[Statement]

    def has(self, *names: str) -> bool:
        """Whether a tag of one of these classes is there."""
        return any(tag.name in names for tag in self.tags)

    def first(self, name: str) -> Tag | None:
        """The first tag of this class."""
        return next((tag for tag in self.tags if tag.name == name), None)


@cache
def _lexicon(lang: str) -> Lexicon:
    return read_lexicon("ayni.reading.indicators", lang)


def _tags(tokens: Sequence[Token], lexicon: Lexicon) -> list[Tag]:
    tags = []
    at, size = 0, len(tokens)
    keys = tuple([token.key for token in tokens])
    first = lexicon.first
    while at < size:
        token = tokens[at]
        taken = None
        for phrase, name, value, _ in first.get(token.key, ()):
            length = len(phrase)
            if length == 1 or keys[at : at + length] == phrase:
                taken = Tag(name, value, at, at + length - 1)
                break
        if taken is None:
            number = token.kind in ("number", "month")
            taken = Tag("NUMBER", _value(token.key), at, at) if number else Tag("", None, at, at)
        tags.append(taken)
        at = taken.last + 1
    return tags


def _value(key: str) -> float | None:
    """ "50.000" and "1,500" are thousands, "2,5" and "0.125" are fractions."""
    digits = key.replace("\u00a0", " ")
    if _GROUPED.match(digits) and not digits.startswith("0"):
        digits = re.sub(r"[ ., ]", "", digits)
    try:
        return float(digits.replace(",", ".").replace(" ", ""))
    except ValueError:
        return None


def _in_time(token: Token, value: float, times: Sequence[Statement]) -> bool:
    """Whether the number belongs to a time ("by 2012", "two years") and counts nothing."""
    for time in times:
        if time.start <= token.start < time.end:
            rule = time.label.get("rrule") or {}
            counts = [rule.get("min"), rule.get("max")]
            if rule and token.start == time.start and counts == [None, None]:
                counts.append(1)
            return not (time.label["kind"] == "recurring" and value in counts)
    return False


def _numbers(tokens: Sequence[Token], tags: Sequence[Tag], times: Sequence[Statement]) -> list[Number]:
    found = []
    for at, tag in enumerate(tags):
        if tag.name == "ONE" and _heads(tags, at) and _one_a_period(tokens[tag.first], times):
            found.append(Number(1.0, False, at))
        if tag.name == "FRACTION":
            found.append(Number(float(tag.value), True, at))
        if tag.name != "NUMBER" or tag.value is None:
            continue
        token, value = tokens[tag.first], float(tag.value)
        before = tags[at - 1].name if at else ""
        following = tags[at + 1] if at + 1 < len(tags) else None
        after = following.name if following else ""
        year = (
            token.kind == "number"
            and len(token.key) == 4
            and 1900 <= value < 2200
            and after not in ("PERSONS", "UNIT", "PCT")
        )
        numbering = at <= 1 and following is not None and tokens[following.first].key == ")"
        if facts_key(tokens, following) in _TIMES_OVER and before == "LINK":
            continue
        of_rate = before == "EVERY" and at > 1 and tags[at - 2].name == "PERENTITY"  # "por cada 1000"
        how = after == "WAYS" and at > 1  # "published in three languages"
        if before == "CODE" or year or numbering or of_rate or how or _in_time(token, value, times):
            continue
        if following and after == "MULT":
            value *= float(following.value)
            after = tags[at + 2].name if at + 2 < len(tags) else ""
        sign = facts_key(tokens, following)
        if before == "PERENTITY" and not (at > 1 and tags[at - 2].name == "DONE") and after != "PCT" and sign != "%":
            continue
        percent = (
            after == "PCT"
            or sign == "%"
            or (after == "SHARE" and sign in _PERCENT_WORDS)
            or (after == "TO" and _percent_range(tags, at))
        )
        found.append(Number(value, percent, at))
    return found


def _heads(tags: Sequence[Tag], at: int) -> bool:
    """Whether an article opens the phrase or follows a verb: it may count then, unlike one within the phrase."""
    return all(tag.name in _OPENERS for tag in tags[:at]) or tags[at - 1].name in ("HOLD", "GE", "LE")


def _one_a_period(token: Token, times: Sequence[Statement]) -> bool:
    """Whether an article counts: "un atelier par an", with a cadence close behind that has no count of its own."""
    for time in times:
        rule = time.label.get("rrule") or {}
        if rule and rule.get("min") is None and 0 <= time.start - token.end <= _CLOSE:
            return True
    return False


def facts_key(tokens: Sequence[Token], tag: Tag | None) -> str:
    """The first token of a tag, "" for none."""
    return tokens[tag.first].key if tag else ""


def _percent_range(tags: Sequence[Tag], at: int) -> bool:
    return at + 3 < len(tags) and tags[at + 2].name == "NUMBER" and tags[at + 3].name == "PCT"


def classes_of(words: str, most: int) -> set[str]:
    """The classes of the first `most` phrases of `words`, in whichever of the languages they have one."""
    kept = [token for token in tokenise(words) if token.kind != "."]
    return {tag.name for lang in LANGUAGES for tag in _tags(kept, _lexicon(lang))[:most] if tag.name}


def _counts(time: Statement) -> bool:
    """Whether what looks like an event is an amount: "до 20 %", "до 200 человек"."""
    label = time.label
    dated = label.keys() & {"duration", "start", "end", "not_after", "dates", "rrule"}
    return not dated and str(label.get("anchor", ""))[:1].isdigit()


def gathered(text: str, lang: str) -> Facts:
    """The facts of an indicator's words."""
    tokens = tokenise(text)
    kept = [token for token in tokens if token.kind != "."]
    tags = _tags(kept, _lexicon(lang))
    times = [time for time in statements(text, lang) if time.label["kind"] in _TIMES and not _counts(time)]
    return Facts(text, kept, tags, _numbers(kept, tags, times), times)
