"""What an offer expressly leaves out: kinds of support, subjects, places; and what it asks of those whom it helps."""

from datetime import date

import pytest

from ayni.matching.tests.test_stops import given


@pytest.mark.parametrize(
    ("lang", "kind", "text"),
    [
        ("en", "training", "We lend avalanche probes to clubs. Courses are not included."),
        ("en", "technology", "An online course on reading images. Cameras are not provided."),
        ("fr", "training", "Nous prêtons des sondes aux clubs. Les formations ne sont pas comprises."),
        ("fr", "technology", "Cours en ligne sur les images. Les appareils ne sont pas fournis."),
        ("es", "training", "Prestamos sondas a los clubes. Los cursos no están incluidos."),
        ("es", "technology", "Curso en línea sobre imágenes. Los equipos no se entregan."),
        ("ru", "training", "Передаём клубам лавинные датчики. Обучение не проводим."),
        ("ru", "technology", "Онлайн-курс по снимкам. Оборудование не выдаётся."),
    ],
)
def test_a_kind_that_is_left_out_is_not_given(lang, kind, text):
    assert kind not in given(lang, text).kinds


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "We breed alpacas with herders. We do not work on weaving or sales."),
        ("fr", "Nous sélectionnons des alpagas. Nous ne nous occupons pas de tissage."),
        ("es", "Mejoramos alpacas con criadores. No trabajamos con tejido ni ventas."),
        ("ru", "Племенная работа с альпаками. Ткачеством не занимаемся."),
    ],
)
def test_a_subject_that_is_left_out_is_none_of_the_offer(lang, text):
    concepts = given(lang, text).concepts
    assert "weaving" not in concepts
    assert "alpaca" in concepts


def test_what_is_given_after_all_stays():
    assert "weaving" in given("en", "We do not teach dyeing but weaving. Four weeks.").concepts
    assert "weaving" in given("en", "We do not work on weaving.").concepts


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Grants for hedges and walls, proposals until 28 February 2027."),
        ("fr", "Subventions pour haies et murs, dépôt jusqu'au 28 février 2027."),
        ("es", "Subvenciones para cercos y muros, postulaciones hasta el 28 de febrero de 2027."),
        ("ru", "Гранты на изгороди и стены, заявки принимаем до 28 февраля 2027 года."),
    ],
)
def test_a_last_day_in_the_text_counts_before_an_old_window_in_the_fields(lang, text):
    offer = given(lang, text, window={"from": "2025-11-15", "to": "2026-02-28"})
    assert offer.closing is None
    assert offer.window[1] is None or offer.window[1] >= date(2026, 11, 28)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", "Принимаем организации Таджикистана. Из Индии и Непала группы не принимаем."),
        ("en", "We take groups from Tajikistan. Groups from India and Nepal cannot be received."),
    ],
)
def test_those_who_are_not_received_are_left_out(lang, text):
    assert {"IND", "NPL"} <= given(lang, text).said.excluded


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        (
            "es",
            "La universidad presta cámaras a parques de Ecuador y Perú. Los equipos no pueden salir de estos países.",
        ),
        ("en", "We lend cameras to parks in Ecuador and Peru. They may not leave the country."),
        ("fr", "Nous prêtons des caméras aux parcs d'Équateur et du Pérou. Elles ne peuvent pas sortir de ces pays."),
        ("ru", "Даём камеры паркам Эквадора и Перу. Прибор не может покидать страну."),
        ("ru", "Учим только организации, зарегистрированные в Перу."),
        ("es", "Los equipos deben instalarse en territorio peruano."),
        ("en", "All of the money must be spent in Peru."),
    ],
)
def test_what_may_not_leave_a_place_serves_it_alone(lang, text):
    assert given(lang, text).said.only


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("es", "Regalamos antenas a redes sin fines de lucro de América Latina."),
        ("fr", "Nous donnons des antennes à des réseaux sans but lucratif du Pérou."),
    ],
)
def test_without_profit_leaves_no_place_out(lang, text):
    assert given(lang, text).said.excluded == frozenset()


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", "Институт направляет двух зоотехников. От хозяйств нужны жильё и проводник с лошадью."),
        ("es", "El instituto envía dos zootecnistas. De la comunidad se necesita un guía que los acompañe."),
    ],
)
def test_what_is_asked_of_those_who_are_helped_makes_no_request(lang, text):
    assert not given(lang, text).terms.seeks


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("fr", "Nous équipons des centres de santé sans électricité de l'est du Congo et du Rwanda."),
        ("es", "Damos clases en escuelas sin luz del norte del Perú."),
    ],
)
def test_what_is_lacking_in_a_place_does_not_leave_the_place_out(lang, text):
    assert given(lang, text).said.excluded == frozenset()
    assert given(lang, text).said.countries


def test_a_place_that_is_not_served_is_left_out():
    assert (
        "UGA"
        in given("en", "We train rangers in East Africa but are barred from serving parks in Uganda.").said.excluded
    )


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", "Работаем в Монголии и Казахстане; в других странах у института нет лицензии."),
        ("en", "We work in Mongolia and Kazakhstan; in other countries we have no licence."),
        ("es", "Trabajamos en Perú y Bolivia; en otros países no tenemos permiso."),
        ("fr", "Nous travaillons au Pérou ; dans d'autres pays nous n'avons pas de licence."),
    ],
)
def test_nothing_is_done_elsewhere(lang, text):
    offer = given(lang, text)
    assert offer.said.only
    assert not offer.said.world
