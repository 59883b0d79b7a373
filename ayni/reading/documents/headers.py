"""What kind of column a header names, in any of our languages."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from ayni.reading.documents import vocabulary

BRACKETS = re.compile(r"\s*[(\[][^()\[\]]*[)\]]")
MAX_HEADER = 120
WEAK = 4  # a word of up to this many letters names a column only when it is the whole header
FILLED = 0.8
JOINTS = re.compile(r"\s*(?:[/&+,;]|\b(?:and|et|y|e|и)\b)\s*")
BEARERS = {"responsible", "lead", "partners"}
YEAR = re.compile(r"^(?:fy\s*)?((?:19|20)\d\d)(?:\s*[-/]\s*(?:(?:19|20)?\d\d))?\s*(?:г\.?|год)?$", re.I)


@dataclass(frozen=True, slots=True)
class Named:
    """The kind that a header names ("" for none) and how much of the header the words of the kind cover, 0 to 1."""

    kind: str
    cover: float


NOTHING = Named("", 0.0)


@lru_cache(maxsize=1)
def _phrases() -> list[tuple[str, "re.Pattern[str]", "re.Pattern[str]"]]:
    """Return (kind, pattern of phrases that may stand inside a header, pattern of those that must be all of it)."""
    found = []
    for kind in vocabulary.kinds("columns"):
        listed = vocabulary.words("columns", kind)
        strong = [phrase for phrase in listed if len(phrase.rstrip("*")) > WEAK]
        found.append((kind, vocabulary.compiled(strong or ["\0"]), vocabulary.compiled(listed, whole=True)))
    return found


def named(text: str, remembered: Mapping[str, str] | None = None) -> Named:
    """Return what kind of column a header names; `remembered` holds a person's corrections by folded header."""
    if not text or len(text) > MAX_HEADER:
        return NOTHING
    if remembered:
        kind = remembered.get(vocabulary.folded(text))
        if kind:
            return Named(kind, 1.0)
    return _named(text)


@lru_cache(maxsize=4096)
def _named(text: str) -> Named:
    short = vocabulary.folded(BRACKETS.sub(" ", text))
    found = _best(short) if short else NOTHING
    if found.kind in BEARERS and _are_together(short):
        return Named("responsible", 1.0)
    if found.kind:
        return found
    return _best(vocabulary.folded(text))


def _are_together(text: str) -> bool:
    """Whether one column holds who leads and who supports ("Lead / partners"): they are the responsible then."""
    kinds = {_best(part).kind for part in JOINTS.split(text) if part}
    return kinds <= BEARERS and "partners" in kinds and len(kinds) > 1


def _best(text: str) -> Named:
    if not text:
        return NOTHING
    best_kind, best_score = "", 0.0
    covered = set[int]()
    for kind, inside, whole in _phrases():
        if whole.fullmatch(text):
            score = 1000.0 + len(text) - text.count("*")
            covered.update(range(len(text)))
        else:
            score = 0.0
            for match in inside.finditer(text):
                covered.update(range(*match.span()))
                score = max(score, len(match.group()) + (6 if match.start() == 0 else 0))
        if score > best_score:
            best_kind, best_score = kind, score
    if not best_kind:
        return NOTHING
    letters = [place for place, sign in enumerate(text) if sign.isalnum() or sign in "№#"]
    share = sum(place in covered for place in letters) / max(1, len(letters))
    if share < FILLED and _is_filler(text, covered):
        share = FILLED
    return Named(best_kind, min(1.0, share))


def _is_filler(text: str, covered: set[int]) -> bool:
    """Whether all that no word of a kind covers says nothing about it: "actions to be taken"."""
    rest = [found.group() for found in re.finditer(r"[^\W\d_]+", text) if found.start() not in covered]
    return all(word in _fillers() for word in rest)


@lru_cache(maxsize=1)
def _fillers() -> frozenset[str]:
    return frozenset([*vocabulary.words("", "filler"), *vocabulary.words("", "common")])


@lru_cache(maxsize=1)
def _period_patterns() -> tuple["re.Pattern[str]", ...]:
    quarter = "|".join(re.escape(word) for word in vocabulary.words("sections", "quarter"))
    semester = "|".join(re.escape(word) for word in vocabulary.words("sections", "semester"))
    year = "|".join(re.escape(word) for word in vocabulary.words("sections", "year"))
    month = "|".join(sorted((re.escape(word) for word in vocabulary.words("sections", "month")), key=len, reverse=True))
    tail = r"(?:[\s.,/-]*(?:19|20)?\d\d)?"
    return (
        re.compile(rf"^(?:{quarter})\.?\s*-?(?:[1-4]|i{{1,3}}|iv){tail}$", re.I),
        re.compile(
            rf"^(?:[1-4]|i{{1,3}}|iv)\s*(?:st|nd|rd|th|-?й|-?ый|er|e|º|°)?\.?\s*(?:{quarter}|{semester})\.?{tail}$",
            re.I,
        ),
        re.compile(rf"^(?:{semester})\.?\s*-?(?:[12]|i{{1,2}}){tail}$", re.I),
        re.compile(
            rf"^(?:{year})\.?\s*\d{{1,2}}$|^\d{{1,2}}\s*(?:{year})\.?$|^(?:[1-9]|i{{1,3}}|iv|v)(?:st|nd|rd|th)\s+year$",
            re.I,
        ),
        re.compile(rf"^(?:{month})\.?{tail}$|^m\s?\d{{1,2}}$", re.I),
        re.compile(
            rf"^(?:19|20)\d\d(?:\s*г\.?)?[\s.,/-]*(?:(?:{quarter}|{semester})\.?\s*-?(?:[1-4]|i{{1,3}}|iv)"
            rf"|(?:[1-4]|i{{1,3}}|iv)\s*(?:er|e|º|°|-?й|-?ый|-?ое)?\s*(?:{quarter}|{semester})?\.?|(?:{month})\.?)$",
            re.I,
        ),
    )


@lru_cache(maxsize=1024)
def is_period(text: str) -> bool:
    """Whether a header is a year, half, quarter or month: a column that may hold marks of a chart of time."""
    flat = " ".join(text.split())
    return bool(YEAR.match(flat)) or any(pattern.match(flat) for pattern in _period_patterns())


def is_year(text: str) -> bool:
    return bool(YEAR.match(" ".join(text.split())))
