"""Which kind of evidence would show that an indicator is met."""

from functools import cache

from ayni.reading.indicators.facts import Facts, Number
from ayni.reading.words.stems import Stems, read_stems

TYPES = (
    "meeting", "training", "document", "database", "agreement", "person_appointed", "exchange", "budget_allocation",
    "policy", "publication", "website", "other",
)  # fmt: skip
_HEAD_NOUNS = frozenset(["document", "database", "policy", "agreement", "publication", "website"])


@cache
def _stems(lang: str) -> Stems:
    return read_stems("ayni.reading.indicators", lang)


def evidence_type(facts: Facts, lang: str, number: Number | None) -> str:
    """The kind told by the first telling noun, behind the number if there is one ("NFPs have held one meeting").

    "Report on the exchange" is a document; in an English compound the last noun tells ("exchange report").
    """
    stems = _stems(lang)
    found: list[tuple[str, int]] = []
    keys = [token.key for token in facts.tokens]
    passed = {
        at for tag in facts.tags if tag.name == "BASELINE" and tag.last > tag.first for at in range(tag.first, tag.last)
    }
    for at, token in enumerate(facts.tokens):
        if at in passed:
            continue
        if token.kind in ("word", "mixed"):
            value = stems.phrase(keys, at) or stems.of(token.key)
            if value:
                found.append((value, at))
    counted = facts.tags[number.at].last if number is not None and not number.percent else -1
    found = [item for item in found if item[1] > counted] or found
    if not found:
        return "other"
    kind, at = found[0]
    if lang == "en" and len(found) > 1 and found[1][1] == at + 1 and found[1][0] in _HEAD_NOUNS:
        return found[1][0]
    return kind
