"""Languages of work: which a facet names, and which a text says are spoken."""

from collections.abc import Iterable
from functools import cache

from ayni.matching.facets.said import Said
from ayni.matching.words import LANGUAGES, fold

_ISO3 = {
    "eng": "en",
    "fra": "fr",
    "fre": "fr",
    "spa": "es",
    "rus": "ru",
    "por": "pt",
    "kir": "ky",
    "tgk": "tg",
    "nep": "ne",
}


@cache
def _names() -> dict[str, str]:
    from importlib.resources import files

    from ayni.matching.words.lexicon import phrases_of

    names: dict[str, str] = {}
    for lang in LANGUAGES:
        text = files("ayni.matching.facets").joinpath(f"{lang}.lex").read_text(encoding="utf-8")
        for words, name, value in phrases_of(text):
            if name == "TONGUE":
                names[words[0]] = value
    return names


def named_tongues(values: Iterable[str]) -> frozenset[str]:
    """Return the codes of the languages that the values of a facet name: "ru", "ru-KG", "Russian", "русский"."""
    found = set()
    for value in values:
        key = fold(value.strip())
        if len(key) == 2 or (len(key) > 2 and key[2:3] in "-_"):
            found.add(key[:2])
        elif key in _ISO3:
            found.add(_ISO3[key])
        else:
            found.update(_by_name(key))
    return frozenset(found)


def _by_name(key: str) -> set[str]:
    names = _names()
    hits = {code for name, code in names.items() if key.startswith(name.rstrip("*")[:6]) and len(name) >= 4}
    if not hits and len(key) > 4:
        from difflib import get_close_matches

        hits = {names[close] for close in get_close_matches(key, names, n=1, cutoff=0.75)}
    return hits


def tongues_in(said: Said) -> tuple[frozenset[str], int]:
    """Return the languages that a text says are used, and 1 with interpretation, -1 expressly without it, else 0."""
    found = set()
    for hit in said.of("TONGUE"):
        near = said.before("SPEAK", hit.first, 6, through=",()") or said.after("SPEAK", hit.last, 3)
        if near and not said.before("NOT", hit.first, 4) and not _begins_a_name(said, hit.last):
            found.add(hit.value)
    refused = [hit for hit in said.of("INTERP") if said.before("NOT", hit.first, 3) or said.after("NOT", hit.last, 1)]
    return frozenset(found), -1 if refused else int(bool(said.of("INTERP")))


def _begins_a_name(said: Said, last: int) -> bool:
    """Return whether a name goes on: "Kyrgyz Republic", "Кыргызская Республика", "French Alps"."""
    if last >= len(said.tokens) or any(hit.first == last for hit in said.of("TONGUE")):
        return False
    after = said.tokens[last]
    return said.text[after.start : after.start + 1].isupper() and said.text[said.tokens[last - 1].end] == " "


def mode_in(said: Said) -> str | None:
    """Return how a text says that the work is done: onsite, remote or hybrid."""
    modes = {hit.value for hit in said.of("MODE") if not said.before("NOT", hit.first, 2)}
    if "hybrid" in modes or {"remote", "onsite"} <= modes:
        return "hybrid"
    return next(iter(sorted(modes)), None)
