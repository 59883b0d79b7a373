"""Reads what kind of thing an output is."""

from functools import cache

from ayni.reading.words.languages import LANGUAGES, language_of
from ayni.reading.words.stems import Stems, read_stems
from ayni.reading.words.tokens import tokenise

TYPES = (
    "report", "trained_people", "agreement", "database", "publication", "network", "budget_allocation", "plan", "event",
    "other",
)  # fmt: skip
LONGEST = 2000
_STRONG = frozenset(["trained_people", "budget_allocation"])


@cache
def _stems(lang: str) -> Stems:
    assert lang in LANGUAGES
    return read_stems("ayni.reading.outputs", lang)


def read_output(text: str, lang: str | None = None) -> str:
    """The type code of an output; "other" when no word tells it.

    The first telling word decides ("Reports on meetings held" are reports); people who are trained and money are
    told by
    any word, because they often stand behind ("National budgets include allocations", "Technicians with training").
    """
    stems = _stems(language_of(text, lang))
    found = [value for token in tokenise(text[:LONGEST]) if token.kind == "word" and (value := stems.of(token.key))]
    if not found:
        return "other"
    strong = [value for value in found if value in _STRONG and found.count(value) > 1]
    return strong[0] if strong else found[0]
