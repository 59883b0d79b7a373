"""Facets are read from words in four languages: what is over, kinds, money, days, times, organisations."""

from datetime import date

import pytest

from ayni.matching.facets.bodies import own_body, served_bodies
from ayni.matching.facets.closing import closing_in, is_over
from ayni.matching.facets.dates import window_in
from ayni.matching.facets.days import days_in
from ayni.matching.facets.kinds import kinds_in
from ayni.matching.facets.money import money_in
from ayni.matching.facets.said import Said
from ayni.matching.facets.tongues import tongues_in

TODAY = date(2026, 11, 27)


@pytest.mark.parametrize(
    "text",
    [
        "Applications are closed since 3 March 2026.",
        "The call closed on 15 May and will not be repeated.",
        "All seats have been taken.",
        "We no longer accept requests for this course.",
        "Deadline: 30 June 2026.",
        "Kept here for reference: the programme ended in 2025.",
        "L'appel est clos depuis le mois de mars.",
        "Appel clos. Merci à tous.",
        "Les candidatures sont closes depuis le 3 mars 2026.",
        "La date limite était le 15 mai 2026.",
        "Nous n'acceptons plus de demandes.",
        "La convocatoria cerró el 3 de marzo.",
        "Los cupos están agotados.",
        "Ya no se aceptan postulaciones.",
        "Plazo vencido el 15 de mayo de 2026.",
        "Приём заявок завершён.",
        "Приём заявок на курс по пастбищам закрыт с 1 марта 2026 года.",
        "Все места на курсе уже заняты.",
        "Заявки больше не принимаются.",
        "Срок подачи истёк 15 мая 2026 года.",
    ],
)
def test_what_is_over_is_read(text):
    assert closing_in(Said(text), TODAY) is not None


@pytest.mark.parametrize(
    "text",
    [
        "Applications are open until 30 June 2027.",
        "The call closes on 15 May 2027.",
        "Applications are accepted all year round.",
        "The road to the village is closed in winter.",
        "Companies are excluded; closed to commercial firms.",
        "The call is not closed yet.",
        "The first round is closed; a new call is open now.",
        "L'appel reste ouvert jusqu'au 30 juin 2027.",
        "La convocatoria sigue abierta hasta el 30 de junio de 2027.",
        "La carretera está cerrada en invierno.",
        "Приём заявок до 30 июня 2027 года.",
        "Дорога на перевал закрыта зимой.",
        "Closed-loop drip irrigation for terraces.",
    ],
)
def test_what_is_open_is_not_read_as_over(text):
    assert closing_in(Said(text), TODAY) is None


@pytest.mark.parametrize("status", ["closed", "Expired", "clos", "cerrada", "закрыт", "withdrawn"])
def test_words_of_a_status_say_that_it_is_over(status):
    assert is_over(status)


@pytest.mark.parametrize(
    ("text", "cue", "kind"),
    [
        ("We need someone to teach our herders; we do not need money.", "NEED", "training"),
        ("Nous cherchons un financement pour des séchoirs.", "NEED", "finance"),
        ("Buscamos una gira de intercambio con otros productores.", "NEED", "exchange"),
        ("Нам нужен специалист по ледникам.", "NEED", "expertise"),
        ("We lend weather stations and sensors.", "GIVE", "technology"),
        ("We give legal advice on pasture law; no grants.", "GIVE", "policy"),
    ],
)
def test_kinds_of_support_are_read(text, cue, kind):
    kinds, refused, _sure = kinds_in(Said(""), Said(text), cue)
    assert max(kinds, key=lambda one: kinds[one]) == kind
    assert not refused & set(kinds)


@pytest.mark.parametrize(
    ("text", "least", "most", "asked", "own", "share", "currency"),
    [
        ("Grants of USD 5,000 to 20,000.", 5000, 20000, None, None, None, "USD"),
        ("Des subventions de 5 000 à 20 000 euros.", 5000, 20000, None, None, None, "EUR"),
        ("Hasta 25 mil dólares por proyecto.", None, 25000, None, None, None, "USD"),
        ("До 15 тыс. долларов, софинансирование 20 %.", None, 15000, None, None, 20, "USD"),
        ("We ask for $40,000; our own contribution is $4,000.", None, None, 40000, 4000, None, "USD"),
        ("Up to 2.5 million soles", None, None, None, None, None, None),
    ],
)
def test_amounts_are_read(text, least, most, asked, own, share, currency):
    found = money_in(Said(text))
    assert found[:] == (asked, least, most, own, share, currency)


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("A five-day course", 5),
        ("About 15 working days in the field", 15),
        ("deux semaines sur place", 10),
        ("unos 12 días de trabajo", 12),
        ("на 10 дней", 10),
        ("We answer within 10 days", None),
    ],
)
def test_days_are_read(text, days):
    assert days_in(Said(text)) == days


@pytest.mark.parametrize(
    ("text", "window"),
    [
        ("Between March and May 2027.", (date(2027, 3, 1), date(2027, 5, 31))),
        ("De mars à juin 2027.", (date(2027, 3, 1), date(2027, 6, 30))),
        ("Entre marzo y mayo de 2027.", (date(2027, 3, 1), date(2027, 5, 31))),
        ("С марта по май 2027 года.", (date(2027, 3, 1), date(2027, 5, 31))),
        ("In spring 2027.", (date(2027, 3, 1), date(2027, 5, 31))),
        ("From 2027-02-01 to 2027-02-14.", (date(2027, 2, 1), date(2027, 2, 14))),
        ("Deadline 30 June 2027.", (None, None)),
    ],
)
def test_windows_are_read(text, window):
    assert window_in(Said(text), TODAY) == window


def test_organisations_are_read():
    assert own_body(Said(""), Said("We are a women's cooperative in the hills.")) >= {"cooperative"}
    assert own_body(Said(""), Said("Мы кооператив пчеловодов.")) >= {"cooperative"}
    served = served_bodies(Said("Open to municipalities and NGOs; companies are not eligible."))
    assert served.served == {"subnational", "ngo"}
    assert served.excluded == {"private"}


def test_languages_of_work_are_read():
    assert tongues_in(Said("The course is held in Russian, with interpretation into Kyrgyz."))[0] >= {"ru"}
    assert tongues_in(Said("Trabajamos en quechua y en español."))[0] == {"qu", "es"}
