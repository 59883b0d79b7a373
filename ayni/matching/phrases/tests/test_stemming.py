"""Light stems bring the forms of one word together, and keep other words apart."""

import pytest

from ayni.matching.phrases import fold, stem

SAME = {
    "en": ["glacier glaciers", "community communities", "marsh marshes", "woman women", "potato potatoes"],
    "fr": [
        "glacier glaciers", "pâturage pâturages", "régional régionale régionaux régionales",
        "éolien éolienne éoliennes",
        "montagneux montagneuse montagneuses", "eau eaux", "naturel naturelle", "actif active actives",
    ],
    "es": [
        "glaciar glaciares", "laguna lagunas", "raíz raíces", "mujer mujeres", "valle valles", "país países",
        "indígena indígenas", "capacitación capacitaciones", "productor productora productores", "agua aguas",
    ],
    "ru": [
        "ледник ледника ледников ледниками ледниках", "озеро озера озеру озёра", "пастбище пастбища пастбищами пастбищ",
        "изменение изменения изменений изменениям", "горный горная горных горными", "оценка оценки оценок",
        "община общины общин общинам", "устойчивость устойчивости", "рынок рынка рынков", "земля земли землёй",
    ],
}  # fmt: skip
APART = [
    ("en", "organ", "organic"), ("fr", "format", "formation"), ("es", "forma", "formación"),
    ("ru", "ледник", "лед"), ("ru", "туризм", "турист"),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "forms"), [(lang, forms) for lang, rows in SAME.items() for forms in rows])
def test_forms_of_one_word_have_one_stem(lang, forms):
    assert len({stem(fold(form), lang) for form in forms.split()}) == 1


@pytest.mark.parametrize(("lang", "one", "other"), APART)
def test_other_words_have_another_stem(lang, one, other):
    assert stem(fold(one), lang) != stem(fold(other), lang)


def test_folding_drops_accents_and_case_but_keeps_letters_apart():
    assert [fold(word) for word in ("Жёлтый", "Œuvre", "Ñandú", "Rhône", "чай")] == [
        "желтый", "oeuvre", "nandu", "rhone", "чай",
    ]  # fmt: skip
