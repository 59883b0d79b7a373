"""Word lists of a language: phrases to (class, value), read from `.lex` files.

A line of a file is `CLASS=value: phrase, phrase`; the value may be absent, `{a|b}` stands for either ending, words
after `~`
must follow but are not taken, and
`#` opens
a comment. Phrases are cut by the same tokeniser as the text, so accents and case in them are free.
"""

import re
from collections.abc import Iterable
from importlib.resources import files
from typing import Any, NamedTuple

from ayni.reading.words.misprints import Misprints
from ayni.reading.words.tokens import tokenise

Entry = tuple[tuple[str, ...], str, Any, int]
_BRACES = re.compile(r"\{([^{}]*)\}")


class Lexicon(NamedTuple):
    """`first` leads from the first token of a phrase to its entries, longest phrase first."""

    lang: str
    first: dict[str, list[Entry]]
    misprints: Misprints


def _expanded(phrase: str) -> Iterable[str]:
    found = _BRACES.search(phrase)
    if found is None:
        yield phrase
        return
    for ending in found.group(1).split("|"):
        yield from _expanded(phrase[: found.start()] + ending + phrase[found.end() :])


def lexicon_lines(text: str) -> Iterable[tuple[str, Any, str]]:
    """Class, value and phrase of every entry of a `.lex` or `.stems` file."""
    for line in text.splitlines():
        content = line.split("#", 1)[0].strip()
        if not content:
            continue
        head, _, phrases = content.partition(":")
        name, _, value = head.partition("=")
        plain = value.strip()
        kept: Any = float(plain) if "." in plain else int(plain) if plain.isdigit() else (plain or None)
        for phrase in phrases.split(","):
            for spelled in _expanded(phrase.strip()):
                yield name.strip(), kept, spelled


def read_lexicon(package: str, lang: str, *, forgiving: Iterable[str] = ()) -> Lexicon:
    """The lexicon `lang`.lex of `package`; single words of the classes `forgiving` are also found when misprinted."""
    first: dict[str, list[Entry]] = {}
    guarded: dict[str, str] = {}
    every: set[str] = set()
    wanted = frozenset(forgiving)
    text = files(package).joinpath(f"{lang}.lex").read_text(encoding="utf-8")
    for name, value, phrase in lexicon_lines(text):
        taken, _, ahead = phrase.partition("~")
        keys = tuple(token.key for token in tokenise(taken) if token.kind != ".")
        size = len(keys)
        keys += tuple(token.key for token in tokenise(ahead) if token.kind != ".")
        if not size:
            continue
        first.setdefault(keys[0], []).append((keys, name, value, size))
        every.update(keys)
        if len(keys) == 1 and name in wanted:
            guarded[keys[0]] = keys[0]
    for entries in first.values():
        entries.sort(key=lambda entry: -len(entry[0]))
    return Lexicon(lang, first, Misprints(guarded, every))
