"""The word lists of the folder `words`: one file a language; a fifth language is a fifth file."""

import re
import tomllib
from collections.abc import Iterable
from functools import cache, lru_cache
from pathlib import Path

FOLDER = Path(__file__).parent / "words"
SPACES = re.compile(r"\s+")
SIGNS = re.compile(r"[^\w#№°º/'&+.-]+")


@lru_cache(maxsize=1)
def languages() -> dict[str, dict[str, object]]:
    """Return {language: the content of its word file}."""
    return {path.stem: tomllib.loads(path.read_text("utf-8")) for path in sorted(FOLDER.glob("*.toml"))}


def words(table: str, key: str) -> list[str]:
    """Return the words of one list in all languages; `table` is "" for lists at the top of the file."""
    found: list[str] = []
    for content in languages().values():
        holder = content.get(table, {}) if table else content
        if isinstance(holder, dict):
            found += holder.get(key, [])
    return found


def kinds(table: str) -> list[str]:
    """Return the keys of a table in the order of the first file that has them."""
    found: dict[str, None] = {}
    for content in languages().values():
        holder = content[table]
        if isinstance(holder, dict):
            found.update(dict.fromkeys(holder))
    return list(found)


@cache
def pattern(table: str, key: str, *, whole: bool = False) -> "re.Pattern[str]":
    """Return a pattern that finds any word of a list: at word borders, or as the whole text with `whole`."""
    return compiled(words(table, key), whole=whole)


def compiled(phrases: Iterable[str], *, whole: bool = False) -> "re.Pattern[str]":
    longest_first = sorted({phrase.lower() for phrase in phrases}, key=len, reverse=True)
    body = "|".join(_as_pattern(phrase) for phrase in longest_first)
    return re.compile(rf"(?:{body})" if whole else rf"(?<!\w)(?:{body})(?!\w)", re.I)


def _as_pattern(phrase: str) -> str:
    plain = phrase.replace("ё", "е").replace("’", "'")
    return re.escape(plain).replace(r"\*", r"\w*").replace(r"\?", r"\w").replace(r"\ ", r"\s+")


def folded(text: str) -> str:
    """Return a header or label in small letters, without signs and doubled spaces, for comparison."""
    small = text.lower().replace("ё", "е").replace("’", "'").replace("–", "-").replace("—", "-").replace("‑", "-")
    return SPACES.sub(" ", SIGNS.sub(" ", small)).strip(" .-/:")


@lru_cache(maxsize=1)
def _telling() -> dict[str, dict[str, float]]:
    """Return by language how much each word tells: common words fully, words of headers that it alone has, a little."""
    own = {code: _header_words(content) for code, content in languages().items()}
    found: dict[str, dict[str, float]] = {}
    for code, content in languages().items():
        common = content["common"]
        others = set().union(*(words for other, words in own.items() if other != code))
        weights = dict.fromkeys(own[code] - others, 0.5)
        found[code] = {**weights, **dict.fromkeys(common if isinstance(common, list) else [], 1.0)}
    return found


def _header_words(content: dict[str, object]) -> set[str]:
    columns = content["columns"]
    listed = [phrase for phrases in columns.values() for phrase in phrases] if isinstance(columns, dict) else []
    return {token for phrase in listed for token in re.findall(r"[^\W\d_]{4,}", phrase.lower())}


def language_of(text: str) -> str:
    """Return the likeliest of our languages for a text, by its most common words; English where nothing tells."""
    tokens = re.findall(r"[^\W\d_]+", text.lower()[:20_000])
    scores = {code: sum(known.get(token, 0.0) for token in tokens) for code, known in _telling().items()}
    best = max(scores, key=lambda code: (scores[code], code == "en"))
    return best if scores[best] else "en"
