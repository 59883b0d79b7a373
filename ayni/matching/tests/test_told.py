"""Where offers have been, where they serve everywhere, for whom they are, and what of a request is only its story."""

import pytest

from ayni.matching.fits import PERHAPS_SEAT, STATED_ELSEWHERE, place_fit
from ayni.matching.tests.test_stops import asked, given, sentences


@pytest.mark.parametrize(("lang", "sign", "text"), sentences("everywhere"))
def test_serving_everywhere_is_read(lang, sign, text):
    assert given(lang, text).said.world == (sign == "+")


@pytest.mark.parametrize(("lang", "sign", "text"), sentences("been"))
def test_places_of_earlier_work_count_where_no_others_are_named(lang, sign, text):
    assert ("PER" in given(lang, text).said.countries) == (sign == "+")


@pytest.mark.parametrize(("lang", "sign", "text"), sentences("months"))
def test_months_of_a_story_are_no_window(lang, sign, text):
    assert any(asked(lang, text).window) == (sign == "+")


@pytest.mark.parametrize(("country", "factor"), [("FRA", PERHAPS_SEAT), ("BOL", STATED_ELSEWHERE)])
def test_a_field_may_name_the_seat_of_those_who_mostly_give(country, factor):
    request = asked("en", "We ask for training of masons.", country=["NPL"])
    assert place_fit(request, given("en", "We train masons.", countries_served=[country])).factor == factor


@pytest.mark.parametrize(("lang", "_sign", "text"), sentences("meant"))
def test_for_whom_an_offer_is_meant(lang, _sign, text):
    bodies, _bar, sentence = text.rpartition("| ")
    assert given(lang, sentence).served.meant == frozenset(bodies.split())


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("fr", "Créole, français et anglais parlés dans l'équipe."),
        ("es", "Hablamos francés y algo de árabe."),
        ("es", "Con intérprete de francés."),
    ],
)
def test_languages_of_an_offer_are_no_countries(lang, text):
    assert given(lang, text).said.countries == frozenset()


@pytest.mark.parametrize(
    ("lang", "text", "concept"),
    [
        ("en", "The company says that the dam is safe; we give our labour.", "enterprise-development"),
        ("fr", "L'entreprise dit que le barrage est sûr.", "enterprise-development"),
        ("es", "La empresa dice que el dique es seguro.", "enterprise-development"),
        ("ru", "Компания говорит, что дамба безопасна.", "enterprise-development"),
        ("fr", "Nous sommes neuf hydrologues à la retraite.", "social-protection"),
        ("ru", "Зоотехник на пенсии, печатаем учебное пособие.", "social-protection"),
    ],
)
def test_who_speaks_and_of_whom_is_no_subject(lang, text, concept):
    assert concept not in given(lang, text).concepts


@pytest.mark.parametrize(
    ("lang", "text", "concept"),
    [
        ("en", "We are volunteer firefighters with shovels.", "fire-management"),
        ("es", "Somos bomberos voluntarios con palas.", "fire-management"),
        ("en", "Seven of our proposals were refused.", "proposal-writing"),
        ("fr", "Notre dossier a été refusé deux fois.", "proposal-writing"),
        ("ru", "Нашу заявку отклонили дважды.", "proposal-writing"),
        ("en", "Wives of men abroad sign what they cannot read.", "labour-migration"),
        ("es", "Queremos un protocolo propio para los que vienen.", "community-protocols"),
        ("fr", "Il nous manque des antennes.", "connectivity"),
    ],
)
def test_plain_words_of_a_subject_are_found(lang, text, concept):
    assert concept in asked(lang, text).concepts


def test_places_of_earlier_work_do_not_shut_others_out():
    request = asked("en", "We ask for training of masons.", country=["NPL"])
    assert place_fit(request, given("en", "So far we have worked in Peru and Yemen.")).factor == PERHAPS_SEAT


@pytest.mark.parametrize(
    ("lang", "text", "sells"),
    [
        ("en", "We lend at an interest rate of nine per cent.", True),
        ("fr", "Nous prêtons à un taux de 21 %.", True),
        ("es", "Prestamos con una tasa de interés del 9 %.", True),
        ("ru", "Даём деньги под проценты.", True),
        ("es", "Pequeñas ayudas para herramientas y el primer alquiler.", False),
    ],
)
def test_loans_at_interest_are_no_gifts(lang, text, sells):
    assert given(lang, text).terms.sells == sells
