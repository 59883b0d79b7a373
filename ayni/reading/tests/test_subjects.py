"""What texts are about, and how alike they are across languages."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ayni.reading.subjects import likeness, profile_of, rarity_of, subject_label, subjects_in
from ayni.reading.subjects.subjects import _labels

SAME = [
    ("en", "Exchange of specialists between countries on watershed management"),
    ("fr", "Échange de spécialistes entre pays sur la gestion des bassins versants"),
    ("es", "Intercambio de especialistas entre países sobre manejo de cuencas"),
    ("ru", "Обмен специалистами между странами по управлению водосборными бассейнами"),
]
OTHER = ("en", "Publish guidelines on the labelling of honey and cheese")


@pytest.mark.parametrize(("lang", "text"), SAME)
def test_the_same_subjects_are_found_in_every_language(lang, text):
    assert {"exchange", "expert", "watershed"} <= subjects_in(text, lang)
    assert subjects_in(text) == subjects_in(text, lang), "the language is guessed"


def test_rows_in_other_languages_are_liker_than_rows_on_other_things():
    profiles = [profile_of(text, lang) for lang, text in [*SAME, OTHER]]
    rarity = rarity_of(profiles)
    for one in profiles[:4]:
        assert all(likeness(one, other, rarity) > 0.42 for other in profiles[:4])
        assert likeness(one, profiles[4], rarity) < 0.2


def test_every_language_names_every_subject():
    known = {lang: set(_labels(lang)) for lang in ("en", "fr", "es", "ru")}
    assert len(known["en"]) >= 60
    assert known["fr"] == known["es"] == known["ru"] == known["en"]
    assert subject_label("watershed", "ru") == "водосбор"
    assert subject_label("watershed", "it") == "watershed"


@given(st.text(max_size=200), st.text(max_size=200))
def test_likeness_is_symmetric_and_between_nothing_and_all(one, other):
    profiles = profile_of(one), profile_of(other)
    rarity = rarity_of(profiles)
    score = likeness(*profiles, rarity)
    assert score == likeness(profiles[1], profiles[0], rarity)
    assert 0.0 <= score <= 1.0 + 1e-9
    assert likeness(profiles[0], profiles[0], rarity) >= score - 1e-9, "nothing is liker than the same text"
