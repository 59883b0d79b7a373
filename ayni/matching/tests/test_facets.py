"""Facets are read from words in four languages: what is over, kinds, money, days, times, organisations."""

from collections import Counter
from datetime import date
from importlib.resources import files

import pytest

from ayni.matching import read_facets
from ayni.matching.facets.bodies import own_body, served_bodies
from ayni.matching.facets.closing import closing_in, is_over
from ayni.matching.facets.dates import window_in
from ayni.matching.facets.days import days_in
from ayni.matching.facets.kinds import kinds_in
from ayni.matching.facets.laws import bans_in
from ayni.matching.facets.money import money_in
from ayni.matching.facets.said import Said
from ayni.matching.facets.tongues import tongues_in
from ayni.matching.facets.whereabouts import whereabouts_in
from ayni.matching.gazetteer import gazetteer

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
        "The last intake was in 2024; we do not plan another one.",
        "This year's budget has been fully committed, come back in 2028.",
        "Sorry, we cannot take any new requests at the moment.",
        "Call for proposals 2025 (closed).",
        "The fund was wound up in 2024.",
        "Note that the window for applying shut on 30 April 2026.",
        "We are not accepting new partners any longer.",
        "Seats: none left.",
        "The scheme has been discontinued since our donor withdrew.",
        "Submissions were due by 1 March 2026.",
        "The programme is over.",
        "Registrations are no longer possible.",
        "The deadline (30 June 2026) has passed.",
        "Applications closed in May 2026.",
        "Status: filled.",
        "Update: all grants for this round have been awarded.",
        "Les inscriptions sont terminées depuis mai.",
        "L'appel à candidatures est désormais fermé.",
        "Le dépôt des dossiers a pris fin le 30 avril 2026.",
        "Nous avons cessé d'accorder ces aides en 2025.",
        "L'enveloppe est épuisée.",
        "Il n'y a plus de places.",
        "Cette offre n'est plus valable.",
        "L'appel à projets 2025 est clos et les lauréats sont connus.",
        "Le fonds a été dissous l'année passée.",
        "Plus de candidatures acceptées depuis le 1er juin.",
        "El plazo de postulación terminó en mayo.",
        "La convocatoria ya está cerrada desde marzo de 2026.",
        "Ya no quedan vacantes.",
        "No se reciben más solicitudes.",
        "El fondo se ha agotado este año.",
        "La inscripción finalizó el 30 de abril.",
        "Esta oferta ya no está vigente.",
        "Cerramos la recepción de propuestas en mayo de 2026.",
        "El programa concluyó en 2025 y no se renovará.",
        "Convocatoria 2025 finalizada; los ganadores fueron anunciados.",
        "Набор на курс окончен.",
        "Конкурс 2025 года завершён, итоги подведены.",
        "Мы больше не принимаем заявки.",
        "К сожалению, мест больше нет.",
        "Подача заявок закончилась 30 апреля 2026 года.",
        "Программа закрыта с мая этого года.",
        "Срок приёма заявок истёк.",
        "Фонд прекратил работу в 2025 году.",
        "Приём документов окончен ещё весной.",
        "Бюджет на этот год полностью распределён.",
        "Заявки принимались до 1 мая 2026 года.",
        "Предложение больше не актуально.",
        "Запись закрыта.",
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
        "Applications close on 30 June 2027.",
        "We accept applications on a rolling basis, there is no deadline.",
        "The first phase ended in 2025; now we are open for new partners.",
        "We filled last year's seats quickly, so apply early for 2027.",
        "The course was full last year.",
        "Places are limited to twenty people.",
        "The road is closed from November to April, so missions take place in summer.",
        "Our earlier project on springs ended in 2024 and its lessons are shared with anyone.",
        "We close the gap between science and practice.",
        "Closed corrals protect the flock at night.",
        "L'appel est ouvert jusqu'au 30 juin 2027.",
        "Nous offrons un appui complet, de l'étude à la mise en service.",
        "Le premier cycle est terminé, le second commence en mars 2027.",
        "Les stations fermées en hiver rouvrent en mai.",
        "Un dossier complet est à envoyer avant le 30 juin 2027.",
        "La convocatoria cierra el 30 de junio de 2027.",
        "Ofrecemos un curso completo.",
        "La primera edición terminó en 2025; la segunda empieza en marzo de 2027.",
        "Postulaciones abiertas todo el año.",
        "Corrales cerrados para proteger el ganado.",
        "Приём заявок открыт до 30 июня 2027 года.",
        "Приём заявок завершится 30 июня 2027 года.",
        "Закрытые кошары защищают скот.",
        "Полный курс из пяти занятий.",
        "Первый набор завершён, второй начнётся в марте 2027 года.",
        "Проект завершён в 2024 году, опытом делимся со всеми.",
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
        ("We ask for USD 40,000. We put in 20 %.", None, None, 40000, 10000, None, "USD"),
        ("Nous demandons 40 000 euros ; nous apportons 20 %.", None, None, 40000, 10000, None, "EUR"),
        ("Pedimos 40.000 dólares; ponemos el 20 %.", None, None, 40000, 10000, None, "USD"),
        ("Просим 40 000 долларов, вносим 20 %.", None, None, 40000, 10000, None, "USD"),
        ("We ask for USD 40,000. We have 20 % of women among us.", None, None, 40000, None, None, "USD"),
        ("We put in 20 %.", None, None, None, None, None, None),
    ],
)
def test_amounts_are_read(text, least, most, asked, own, share, currency):
    found = money_in(Said(text))
    assert found[:] == (asked, least, most, own, share, currency)


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("A community-based organization in Nepal asks for training in beekeeping.", "en"),
        ("Organisation communautaire de base, nous cherchons une formation en apiculture.", "fr"),
        ("Una organización de base comunitaria pide formación en apicultura.", "es"),
        ("Общинная организация просит обучить пчеловодству.", "ru"),
    ],
)
def test_who_asks_is_no_theme_of_what_is_asked(text, lang):
    assert read_facets(text, lang)["theme"] == ["beekeeping"]
    assert "community-organization" in read_facets(f"Community organisations\n{text}", "en")["theme"]


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


@pytest.mark.parametrize(
    ("text", "served", "not_served", "only"),
    [
        ("We work only in the Andes.", {"PER"}, set(), True),
        ("Our office is in Geneva; we work in Nepal and Bhutan.", {"NPL", "BTN"}, {"CHE"}, False),
        ("Based in Switzerland, we send experts to Kyrgyzstan and Tajikistan.", {"KGZ", "TJK"}, {"CHE"}, False),
        ("Not available in Nepal.", set(), {"NPL"}, False),
        ("для Кыргызстана и Таджикистана", {"KGZ", "TJK"}, set(), False),
        ("Для общин Кыргызстана; в Узбекистане не работаем.", {"KGZ"}, {"UZB"}, False),
        ("Basés à Grenoble, en France, nous intervenons au Maroc.", {"MAR"}, {"FRA"}, False),
        ("Con sede en Lima, Perú, atendemos solo a comunidades de Bolivia.", {"BOL"}, {"PER"}, True),
        ("The method was developed in Nepal and is offered to communities in Ethiopia.", {"ETH"}, {"NPL"}, False),
        ("An Austrian foundation funds projects in Georgia.", {"GEO"}, {"AUT"}, False),
        ("The South Caucasus only, please.", {"GEO"}, set(), True),
    ],
)
def test_places_are_told_from_offices(text, served, not_served, only):
    found = whereabouts_in(Said(text), gazetteer(), offer=True)
    assert served <= found.countries
    assert not not_served & found.countries
    assert found.only == only


@pytest.mark.parametrize(
    ("text", "bodies", "countries"),
    [
        ("Our statutes do not allow payments to government bodies.", {"government"}, set()),
        ("Under the sanctions regime we may not transfer funds to Iran or Afghanistan.", set(), {"IRN", "AFG"}),
        ("La loi de finances nous interdit de subventionner des entreprises.", {"private"}, set()),
        ("Por estatuto no podemos apoyar a empresas.", {"private"}, set()),
        ("По закону о фонде средства не могут получать госорганы.", {"government"}, set()),
        ("We train forest law officers of ministries.", set(), set()),
    ],
)
def test_what_a_law_forbids_is_read(text, bodies, countries):
    found = bans_in(Said(text), gazetteer())
    assert (found.bodies, found.countries) == (bodies, countries)


@pytest.mark.parametrize(
    ("text", "lang", "languages"),
    [
        ("Un especialista en Kirguistán y Tayikistán, en ruso", "es", ["ru"]),
        ("Une formation au Kirghizistan et en Mongolie, en russe", "fr", ["ru"]),
        ("Un cours en Ouzbékistan et au Kazakhstan, en kazakh", "fr", ["kk"]),
        ("Un taller en kirguís", "es", ["ky"]),
    ],
)
def test_names_of_countries_are_no_languages(text, lang, languages):
    assert list(read_facets(text, lang).get("languages", [])) == languages


@pytest.mark.parametrize("lang", ["en", "fr", "es", "ru"])
def test_no_phrase_is_written_twice_under_the_same_head(lang):
    text = files("ayni.matching.facets").joinpath(f"{lang}.lex").read_text(encoding="utf-8")
    lines = [line.split("#")[0].partition(":") for line in text.splitlines()]
    counts = Counter((head, phrase.strip()) for head, _colon, rest in lines if rest for phrase in rest.split(","))
    assert [entry for entry, times in counts.items() if times > 1] == []
