"""The thesaurus with what others add: new concepts, more words, links; what does not fit is named."""

import json

import pytest

from ayni.matching.thesaurus import BadThesaurus, thesaurus
from ayni.matching.thesaurus.concepts import concepts
from ayni.matching.thesaurus.extending import extended, read_extension, thesaurus_with, written_extension
from ayni.matching.thesaurus.skos import json_ld, turtle

MINE = """
# words of a valley
quorbing < irrigation ~ groundwater
en: quorbing; quorb channels | quorber
es: quorbeo
closeMatch: https://thesaurus.example/c/7

irrigation
fr: zanquelle
exactMatch: https://thesaurus.example/c/1 https://thesaurus.example/c/2
"""


def test_words_of_an_extension_find_its_concepts_and_old_ones_stand_as_before():
    known = thesaurus_with(MINE, "mine.txt")
    assert [hit.concept for hit in known.concepts_in("We dig quorb channels", "en")][-1] == "quorbing"
    assert [hit.concept for hit in known.concepts_in("Nos zanquelles sont vieilles", "fr")] == ["irrigation"]
    assert [hit.concept for hit in thesaurus().concepts_in("Nos zanquelles sont vieilles", "fr")] == []
    assert (known.theme("quorbing"), known.broader("quorbing")) == ("water", ("irrigation",))
    assert "quorbing" in known.narrower("irrigation") and "quorbing" in known.related("groundwater")
    assert known.label("irrigation", "fr") == thesaurus().label("irrigation", "fr")
    assert len(known.concepts()) == len(thesaurus().concepts()) + 1


def test_language_without_a_label_shows_the_english_one_and_finds_nothing():
    known = thesaurus_with(MINE, "mine.txt")
    assert (known.label("quorbing", "es"), known.label("quorbing", "ru")) == ("quorbeo", "quorbing")
    assert "skos:prefLabel" in turtle(known)
    node = next(node for node in json.loads(json_ld(known))["@graph"] if node["@id"].endswith(":quorbing"))
    assert node["prefLabel"] == {"en": "quorbing", "es": "quorbeo"}
    assert node["hiddenLabel"] == {"en": ["quorber"]}


def test_links_stand_in_both_formats():
    known = thesaurus_with(MINE, "mine.txt")
    nodes = {node["@id"]: node for node in json.loads(json_ld(known))["@graph"]}
    addresses = ["https://thesaurus.example/c/1", "https://thesaurus.example/c/2"]
    assert nodes["urn:ayni:thesaurus:irrigation"]["exactMatch"] == addresses
    assert nodes["urn:ayni:thesaurus:quorbing"]["closeMatch"] == ["https://thesaurus.example/c/7"]
    assert "skos:exactMatch <https://thesaurus.example/c/2>" in turtle(known)
    assert turtle(known).count("Match <") == 3


def test_written_extension_is_read_as_it_was():
    additions = read_extension(MINE, "mine.txt")
    assert read_extension(written_extension(additions), "again.txt") == additions


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("nowhere\nen: x", "There is no concept “nowhere”"),
        ("water < energy\nen: x", "“water” is a concept already"),
        ("quorbing < water\nfr: x", "has no label in English"),
        ("quorbing < nowhere\nen: x", "leads to “nowhere”"),
        ("water ~ nowhere", "leads to “nowhere”"),
        ("water\nexactMatch: javascript:alert(1)", "is no address"),
        ("water\nexactMatch: https://x.example/>", "is no address"),
        ("water\nde: Wasser", "does not begin with a new language or relation"),
        ("Water and more\nen: x", "is not the head of a concept"),
    ],
)
def test_what_does_not_fit_is_named(text, said):
    with pytest.raises(BadThesaurus, match=said):
        thesaurus_with(text, "mine.txt")


def test_composing_leaves_out_what_no_longer_fits():
    lost = read_extension("nowhere\nen: x\n\nlost < nowhere\nen: y\n\nwater < energy\nen: quorb", "mine.txt")
    made = {concept.id: concept for concept in extended(concepts(), lost)}
    assert "nowhere" not in made and "lost" not in made
    assert made["water"].broader == () and made["water"].spellings["en"].labels[-1] == "quorb"
