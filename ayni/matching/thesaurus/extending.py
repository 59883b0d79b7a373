"""The thesaurus with what others add to it: new concepts, more words for known ones, the same concept elsewhere.

An extension is written as the thesaurus is (see `concepts`), with two differences. A paragraph without `<` adds to a
concept that is known; one with `<` makes a new concept, whose English label is needed and whose others may follow. A
line `exactMatch:` or `closeMatch:` names addresses of the same concept in other thesauri:

    glacier
    en: ice tongue
    exactMatch: http://aims.fao.org/aos/agrovoc/c_3293
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import chain

from ayni.matching.thesaurus.concepts import (
    LANGUAGES,
    BadThesaurus,
    Concept,
    Spelling,
    concepts,
    ids_of,
    paragraphs,
    spelling_of,
)
from ayni.matching.thesaurus.thesaurus import Thesaurus

RELATIONS = ("exactMatch", "closeMatch")
_NONE = Spelling((), ())
# An address as it can stand in Turtle.
_ADDRESS = re.compile(r"https?://[^\s<>\"{}|^`\\]+")


@dataclass(frozen=True)
class Addition:
    """What is added to one concept. `broader` is given for a new one only; labels of a known one follow its own."""

    id: str
    broader: tuple[str, ...] = ()
    related: tuple[str, ...] = ()
    spellings: Mapping[str, Spelling] = field(default_factory=dict)
    links: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


def is_address(text: str) -> bool:
    """Whether a text is an address that a concept can be linked to."""
    return _ADDRESS.fullmatch(text) is not None


def read_extension(text: str, name: str) -> list[Addition]:
    """Return the additions of a file. Raises BadThesaurus with the file, the concept and what is wrong."""
    return [
        Addition(head["id"], ids_of(head["broader"]), ids_of(head["related"]), *_lines(lines, f"{name}, {head['id']}"))
        for head, lines in paragraphs(text, name)
    ]


def _lines(lines: Iterable[str], where: str) -> tuple[dict[str, Spelling], dict[str, tuple[str, ...]]]:
    spellings: dict[str, Spelling] = {}
    links: dict[str, tuple[str, ...]] = {}
    for line in lines:
        name, _colon, rest = line.partition(":")
        if name in LANGUAGES and name not in spellings:
            spellings[name] = spelling_of(rest)
        elif name in RELATIONS and name not in links:
            links[name] = tuple(rest.split())
        else:
            raise BadThesaurus(f"{where}: “{line}” does not begin with a new language or relation.")
    return spellings, links


def faults_of(base: Iterable[Concept], additions: Iterable[Addition]) -> Iterator[str]:
    """Yield, in English, why additions do not fit: unknown or twice known concepts, no label, no address."""
    known = {concept.id for concept in base}
    for one in additions:
        if one.broader and one.id in known:
            yield f"“{one.id}” is a concept already; without “<” words are added to it."
        elif not one.broader and one.id not in known:
            yield f"There is no concept “{one.id}”; a new one names after “<” what is broader."
        elif one.broader and not (one.spellings.get("en") and one.spellings["en"].shown()):
            yield f"The new concept “{one.id}” has no label in English."
        yield from (
            f"“{one.id}” leads to “{other}”, which is no concept."
            for other in (*one.broader, *one.related)
            if other not in known
        )
        addresses = chain.from_iterable(one.links.values())
        yield from (f"“{one.id}”: “{address}” is no address." for address in addresses if not is_address(address))
        known.add(one.id)


def thesaurus_with(text: str, name: str) -> Thesaurus:
    """Return the shipped thesaurus with an extension. Raises BadThesaurus with the first thing that is wrong."""
    additions = read_extension(text, name)
    for fault in faults_of(concepts(), additions):
        raise BadThesaurus(f"{name}: {fault}")
    return Thesaurus(extended(concepts(), additions))


def extended(base: Iterable[Concept], additions: Iterable[Addition]) -> tuple[Concept, ...]:
    """Return the concepts with what is added to them, in order; additions to what is not known are left out.

    A new concept whose id is known by now (`faults_of` tells) adds its words to that one.
    """
    known = {concept.id: concept for concept in base}
    for one in additions:
        if one.id in known:
            known[one.id] = _added(known[one.id], one)
        elif one.broader and (broader := tuple(other for other in one.broader if other in known)):
            known[one.id] = Concept(one.id, broader, one.related, dict(one.spellings), dict(one.links))
    return tuple(known.values())


def _added(concept: Concept, one: Addition) -> Concept:
    spellings = {
        lang: Spelling(
            _joined(concept.spellings.get(lang, _NONE).labels, one.spellings.get(lang, _NONE).labels),
            _joined(concept.spellings.get(lang, _NONE).hidden, one.spellings.get(lang, _NONE).hidden),
        )
        for lang in LANGUAGES
        if lang in concept.spellings or lang in one.spellings
    }
    links = {
        relation: _joined(concept.links.get(relation, ()), one.links.get(relation, ()))
        for relation in RELATIONS
        if relation in concept.links or relation in one.links
    }
    related = _joined(concept.related, tuple(other for other in one.related if other != concept.id))
    return replace(concept, related=related, spellings=spellings, links=links)


def _joined(one: Sequence[str], other: Sequence[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*one, *other)))


def written_extension(additions: Iterable[Addition]) -> str:
    """Return additions as the text that `read_extension` reads."""
    return "\n".join(_paragraph(one) for one in additions)


def _paragraph(one: Addition) -> str:
    head = one.id
    head += f" < {', '.join(one.broader)}" if one.broader else ""
    head += f" ~ {', '.join(one.related)}" if one.related else ""
    lines = [head]
    for lang, spelling in one.spellings.items():
        hidden = f" | {'; '.join(spelling.hidden)}" if spelling.hidden else ""
        lines.append(f"{lang}: {'; '.join(spelling.labels)}{hidden}")
    lines.extend(f"{relation}: {' '.join(addresses)}" for relation, addresses in one.links.items())
    return "\n".join(lines) + "\n"
