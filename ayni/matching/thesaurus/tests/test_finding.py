"""Concepts in sentences as people write them: found in four languages, and not found where they are not meant."""

from importlib.resources import files
from itertools import pairwise

import pytest

from ayni.matching.thesaurus import thesaurus

LEAST = 0.95


def sentences() -> list[tuple[str, str, list[str]]]:
    text = (files("ayni.matching.thesaurus.tests") / "sentences.txt").read_text(encoding="utf-8")
    rows = [line.split(" | ") for line in text.splitlines() if " | " in line and not line.startswith("#")]
    return [(lang, sentence, concepts.split()) for lang, sentence, concepts in rows]


def found(text: str, lang: str | None = None) -> set[str]:
    """The concepts that the text names, and those above them: who speaks of yaks speaks of livestock."""
    concepts = {hit.concept for hit in thesaurus().concepts_in(text, lang)}
    more = set(concepts)
    while more:
        more = {above for concept in more for above in thesaurus().broader(concept)} - concepts
        concepts |= more
    return concepts


def test_what_a_reader_finds_is_found():
    """A concept with a question mark is one that readers may differ about; it does not count."""
    wanted, missed = 0, []
    for lang, sentence, concepts in sentences():
        certain = {concept for concept in concepts if not concept.endswith("?")}
        wanted += len(certain)
        missed += [(concept, sentence) for concept in sorted(certain - found(sentence, lang))]
    assert len(missed) <= (1 - LEAST) * wanted, "\n".join(f"{concept}: {sentence}" for concept, sentence in missed)


def test_the_language_is_told_by_the_text():
    for lang, sentence, _concepts in sentences():
        assert found(sentence) == found(sentence, lang), sentence


@pytest.mark.parametrize(
    ("concepts", "texts"),
    [
        (
            {"training", "glacial-lake", "hazard-mapping"},
            (
                "Training in mapping of hazards from glacial lakes",
                "Formation à la cartographie des dangers des lacs glaciaires",
                "Capacitación en mapeo de peligros de lagunas glaciares",
                "Обучение картированию опасностей ледниковых озёр",
            ),
        ),
        (
            {"exchange", "pasture-management", "animal-health"},
            (
                "Exchange visit on pasture management and veterinary services",
                "Visite d’échange sur la gestion des pâturages et les services vétérinaires",
                "Gira de estudio sobre manejo de pastizales y servicios veterinarios",
                "Обмен опытом по управлению пастбищами и ветеринарным услугам",
            ),
        ),
        (
            {"grant", "women-empowerment", "crafts"},
            (
                "Grants for women's groups in crafts",
                "Subventions pour des groupements de femmes dans l’artisanat",
                "Subvenciones para grupos de mujeres artesanas",
                "Гранты женским группам на развитие ремёсел",
            ),
        ),
        (
            {"expertise", "policy", "forest-management"},
            (
                "Experts for a national strategy of forest management",
                "Experts pour une stratégie nationale de gestion forestière",
                "Expertos para una estrategia nacional de manejo forestal",
                "Эксперты для национальной стратегии управления лесами",
            ),
        ),
    ],
)
def test_one_request_means_the_same_in_every_language(concepts, texts):
    for text in texts:
        assert concepts <= found(text), text


@pytest.mark.parametrize(
    ("lang", "text", "wrong"),
    [
        ("en", "The organ played while the trains left on time.", {"organic-farming", "training"}),
        ("en", "He reached the basin of the kitchen sink and did well.", {"groundwater"}),
        ("en", "This is how it works; that book is mine.", {"mining", "digital"}),
        ("en", "We will set sail, pass the hat and hope for the best.", {"marketing", "exchange"}),
        ("en", "The police polished the plate.", {"policy"}),
        ("fr", "Le format du fichier est bon, il faut sous cette forme le fermer.", {"training", "agriculture"}),
        ("fr", "La course a duré ; le cours du jour ; je suis content.", {"river", "evaluation"}),
        ("fr", "Un solde positif en fin de mois.", {"soils"}),
        ("es", "De esta forma y en este sentido, la casa está sobre la mesa.", {"training"}),
        ("es", "El vino a las tres y se fue.", {"water"}),
        ("es", "Este cuento se acaba.", {"watershed-management"}),
        ("ru", "Село стоит у дороги.", {"debris-flow"}),
        ("ru", "Организм человека и отель у вокзала.", {"debris-flow", "organic-farming"}),
        ("ru", "Лист бумаги лежит на столе, свет горит.", {"forests", "wildfire"}),
        ("ru", "Средний балл студента вырос.", {"funding"}),
        ("ru", "Медленно, но верно идём к цели.", {"beekeeping"}),
    ],
)
def test_what_only_looks_alike_is_not_found(lang, text, wrong):
    assert not wrong & found(text, lang)


def test_empty_and_strange_texts_hold_nothing():
    for text in ("", "   ", "12345", "\x00", "漢字", "—", "a" * 10_000):
        assert thesaurus().concepts_in(text) == []


def test_hits_say_where_they_stand_and_do_not_overlap():
    for _lang, sentence, _concepts in sentences():
        hits = thesaurus().concepts_in(sentence)
        assert [hit.start for hit in hits] == sorted(hit.start for hit in hits)
        assert all(one.end <= other.start or one[1:] == other[1:] for one, other in pairwise(hits))


def test_the_text_tells_the_language_where_it_contradicts_what_is_declared():
    text = "Buscamos apoyo para la gestión de los pastos de la comunidad y el riego de las chacras"
    assert found(text, "en") == found(text, "es")


def test_words_of_another_script_are_read_too():
    assert {"gis", "glacier"} <= found("Нужны карты ледников в формате GIS")
    assert "glacier" in found("We study the ледник of our valley")
