"""The export: every concept once, its labels, its links both ways, in both formats alike."""

import json
import re

from ayni.matching.thesaurus import thesaurus
from ayni.matching.thesaurus.cli import main
from ayni.matching.thesaurus.skos import json_ld, turtle


def test_turtle_and_json_ld_tell_the_same(capsys):
    known = thesaurus()
    text, graph = turtle(known), json.loads(json_ld(known))["@graph"]
    assert graph[0]["@type"] == "skos:ConceptScheme"
    assert [node["@id"] for node in graph[1:]] == [f"urn:ayni:thesaurus:{concept}" for concept in known.concepts()]
    assert len(re.findall(r"a skos:Concept ;", text)) == len(known.concepts())
    assert (
        text.count("skos:prefLabel") == sum(len(node["prefLabel"]) for node in graph[1:]) == 4 * len(known.concepts())
    )
    for name in ("altLabel", "hiddenLabel"):
        assert text.count(f"skos:{name}") == sum(
            len(labels) for node in graph[1:] for labels in node.get(name, {}).values()
        )


def test_labels_carry_no_marks():
    assert not re.search(r'"[^"]*[=^*;|][^"]*"@', turtle(thesaurus()))


def test_the_command_writes_both_formats_and_refuses_others(capsys):
    assert main(["--format", "ttl", "--base", "https://example.org/c/"]) == 0
    assert "<https://example.org/c/glacier> a skos:Concept" in capsys.readouterr().out
    assert main(["--format", "jsonld"]) == 0
    assert json.loads(capsys.readouterr().out)["@context"]["@version"] == 1.1
    assert main(["--format", "xml"]) == 2
