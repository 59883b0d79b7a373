"""Forms of Russian names: a name is looked for in its own cases only, for its stem is often another word's."""

import re

from ayni.matching.phrases import fold, stem

_ADJECTIVE = re.compile(r"(?:ый|ий|ой|ая|яя|ое|ее|ые|ие|ого|его|ых|их)$")
_CASES = (
    (re.compile(r"и?я$"), ("я", "и", "ю", "ей", "е")),
    (re.compile(r"(?<=[гкхжчшщ])а$"), ("а", "и", "у", "ой", "ей", "е")),
    (re.compile(r"а$"), ("а", "ы", "у", "ой", "ей", "е")),
    (re.compile(r"й$"), ("й", "я", "ю", "ем", "е")),
    (re.compile(r"ь$"), ("ь", "я", "ю", "ем", "е", "и", "ью")),
    (re.compile(r"(?<=[аеиоуя])и$"), ("и", "й", "ев", "ям", "ями", "ях")),
    (re.compile(r"ы$"), ("ы", "", "ов", "ам", "ами", "ах")),
    (re.compile(r"(?<=[гкхжчшщ])и$"), ("и", "", "ов", "ам", "ами", "ах")),
    (re.compile(r"(?<=[лнр])и$"), ("и", "ей", "ям", "ями", "ях")),
    (re.compile(r"(?<=[бвгджзклмнпрстфхцчшщ])$"), ("", "а", "у", "ом", "ем", "е", "ы", "ов", "и", "ам", "ах")),
)


def forms(word: str, *, within: bool) -> tuple[str, ...]:
    """Every case of a folded name; an adjective `within` a name of several words gives nothing: its stem will do."""
    if within and _ADJECTIVE.search(word) and len(word) > 4:
        return ()
    for ending, others in _CASES:
        found = ending.search(word)
        if found:
            keep = word[: found.start()] + ("и" if found[0] == "ия" else "")
            return tuple(dict.fromkeys((word, *(keep + other for other in others))))
    return (word,)


def keys(word: str, *, within: bool, capital: bool) -> tuple[str, ...]:
    """The keys by which a finder meets a word of a Russian name."""
    folded = fold(word)
    cases = forms(folded, within=within)
    if not cases:
        return (stem(folded, "ru"),)
    return tuple(("^=" if capital else "=") + case for case in cases)
