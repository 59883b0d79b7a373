"""The thesaurus as SKOS, for others to use: Turtle or JSON-LD."""

import json
from collections.abc import Iterator
from typing import Any

from ayni.matching.thesaurus.concepts import LANGUAGES
from ayni.matching.thesaurus.extending import RELATIONS
from ayni.matching.thesaurus.thesaurus import Thesaurus

BASE = "urn:ayni:thesaurus:"
_SKOS = "http://www.w3.org/2004/02/skos/core#"
_LINKING = ("broader", "narrower", "related", "hasTopConcept", *RELATIONS)
_TITLES = {
    "en": "Thesaurus of mountain development",
    "fr": "Thésaurus du développement des montagnes",
    "es": "Tesauro del desarrollo de las montañas",
    "ru": "Тезаурус развития горных территорий",
}


def turtle(known: Thesaurus, base: str = BASE) -> str:
    """Return the thesaurus in Turtle; a concept's address is `base` and its id."""
    lines = [f"@prefix skos: <{_SKOS}> .", "@prefix dcterms: <http://purl.org/dc/terms/> .", ""]
    titles = [f"dcterms:title {_literal(title, lang)}" for lang, title in _TITLES.items()]
    tops = [f"skos:hasTopConcept <{base}{theme}>" for theme in known.themes()]
    lines.append(_subject(f"{base}scheme", ["a skos:ConceptScheme", *titles, *tops]))
    lines.extend(
        _subject(f"{base}{concept}", ["a skos:Concept", *_statements(known, concept, base)])
        for concept in known.concepts()
    )
    return "\n".join(lines)


def json_ld(known: Thesaurus, base: str = BASE) -> str:
    """Return the thesaurus in JSON-LD; a concept's address is `base` and its id."""
    languages = {"@container": "@language"}
    several = {"@container": ["@language", "@set"]}
    links = {"@type": "@id", "@container": "@set"}
    context: dict[str, Any] = {
        "@version": 1.1,
        "skos": _SKOS,
        "title": {"@id": "http://purl.org/dc/terms/title", **languages},
        "prefLabel": {"@id": "skos:prefLabel", **languages},
        "altLabel": {"@id": "skos:altLabel", **several},
        "hiddenLabel": {"@id": "skos:hiddenLabel", **several},
        "inScheme": {"@id": "skos:inScheme", "@type": "@id"},
        **{name: {"@id": f"skos:{name}", **links} for name in _LINKING},
        "topConceptOf": {"@id": "skos:topConceptOf", "@type": "@id"},
    }
    scheme = {
        "@id": f"{base}scheme",
        "@type": "skos:ConceptScheme",
        "title": _TITLES,
        "hasTopConcept": [base + theme for theme in known.themes()],
    }
    graph = [scheme, *(_node(known, concept, base) for concept in known.concepts())]
    return json.dumps({"@context": context, "@graph": graph}, ensure_ascii=False, indent=1) + "\n"


def _statements(known: Thesaurus, concept: str, base: str) -> Iterator[str]:
    yield f"skos:inScheme <{base}scheme>"
    if known.theme(concept) == concept:
        yield f"skos:topConceptOf <{base}scheme>"
    for name, others in _links(known, concept):
        yield from (f"skos:{name} <{base}{other}>" for other in others)
    for name, addresses in _elsewhere(known, concept):
        yield from (f"skos:{name} <{address}>" for address in addresses)
    for lang in LANGUAGES:
        for name, labels in _labels(known, concept, lang):
            yield from (f"skos:{name} {_literal(label, lang)}" for label in labels)


def _node(known: Thesaurus, concept: str, base: str) -> dict[str, Any]:
    node: dict[str, Any] = {"@id": base + concept, "@type": "skos:Concept", "inScheme": f"{base}scheme"}
    if known.theme(concept) == concept:
        node["topConceptOf"] = f"{base}scheme"
    for name, others in _links(known, concept):
        if others:
            node[name] = [base + other for other in others]
    node.update({name: list(addresses) for name, addresses in _elsewhere(known, concept)})
    for lang in LANGUAGES:
        for name, labels in _labels(known, concept, lang):
            if labels:
                node.setdefault(name, {})[lang] = labels[0] if name == "prefLabel" else list(labels)
    return node


def _links(known: Thesaurus, concept: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
    return (
        ("broader", known.broader(concept)),
        ("narrower", known.narrower(concept)),
        ("related", known.related(concept)),
    )


def _elsewhere(known: Thesaurus, concept: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The same concept in other thesauri: (relation, addresses)."""
    for relation in RELATIONS:
        if addresses := known.concept(concept).links.get(relation):
            yield relation, addresses


def _labels(known: Thesaurus, concept: str, lang: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
    spelling = known.concept(concept).spellings.get(lang)
    if spelling is None or not spelling.shown():
        return ()
    preferred, *others = dict.fromkeys(spelling.shown())
    searched = [label for label in dict.fromkeys(spelling.searched()) if label not in {preferred, *others}]
    return (("prefLabel", (preferred,)), ("altLabel", tuple(others)), ("hiddenLabel", tuple(searched)))


def _subject(address: str, statements: list[str]) -> str:
    return f"<{address}> " + " ;\n    ".join(statements) + " .\n"


def _literal(text: str, lang: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"@{lang}'
