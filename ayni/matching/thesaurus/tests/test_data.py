"""The shipped concepts: complete, told apart, linked to what there is."""

import pytest

from ayni.matching.phrases import LANGUAGES
from ayni.matching.thesaurus import thesaurus
from ayni.matching.thesaurus.concepts import BadThesaurus, concepts, plain, read_concepts, shared_labels


def test_every_concept_has_labels_in_four_languages():
    for concept in concepts():
        assert set(concept.spellings) == set(LANGUAGES)
        assert all(spelling.shown() for spelling in concept.spellings.values()), concept.id


def test_ids_are_unique():
    ids = [concept.id for concept in concepts()]
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_two_concepts_are_found_by_the_same_words_unless_declared(lang):
    finder = thesaurus().finder(lang)
    clashes = {
        f"{lang}: {label}": finder.values_at(label)
        for concept in concepts()
        for label in concept.spellings[lang].all()
        if len(finder.values_at(label)) > 1
    }
    assert {label: values for label, values in clashes.items() if label not in shared_labels()} == {}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_label_finds_its_own_concept(lang):
    for concept in concepts():
        for label in concept.spellings[lang].labels:
            if "*" in label or "," in label:
                continue
            found = {hit.concept for hit in thesaurus().concepts_in(plain(label), lang)}
            assert concept.id in found, f"{concept.id}: {label} finds {found}"


def test_links_lead_to_concepts_and_up_to_a_theme():
    known = thesaurus()
    ids = set(known.concepts())
    assert {link for concept in concepts() for link in (*concept.broader, *concept.related)} <= ids
    for concept in concepts():
        above, steps = {concept.id}, 0
        while above:
            above = {broader for one in above for broader in known.broader(one)}
            steps += 1
            assert concept.id not in above, f"{concept.id} is above itself"
            assert steps < 10, concept.id
            assert above.isdisjoint(known.related(concept.id)), f"{concept.id} is beside what it is under"
        assert known.theme(concept.id) in known.themes()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Not an id\nen: a", "a.txt: “Not an id” is not the head of a concept."),
        ("one\nde: eins", "a.txt, one: “de: eins” does not begin with a new language."),
        ("one\nen: one\nfr: un\nes: uno", "a.txt, one: no label in ru."),
    ],
)
def test_a_bad_file_is_told_in_a_sentence(text, said):
    with pytest.raises(BadThesaurus) as caught:
        list(read_concepts(text, "a.txt"))
    assert str(caught.value) == said


def test_a_thesaurus_can_be_read_from_other_files():
    own = list(read_concepts("kites\nen: kite\nfr: cerf-volant\nes: cometa\nru: воздушный змей\n", "own.txt"))
    from ayni.matching.thesaurus import Thesaurus

    assert [hit.concept for hit in Thesaurus(own).concepts_in("летать воздушными змеями")] == ["kites"]
