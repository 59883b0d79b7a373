"""What stops an offer or speaks against it, in new sentences of four languages, and what only looks like it."""

from datetime import date
from pathlib import Path

import pytest

from ayni.matching.facets.bodies import CIRCLE, served_bodies
from ayni.matching.facets.closing import closing_in
from ayni.matching.facets.laws import Ban
from ayni.matching.facets.said import Said
from ayni.matching.facets.stakes import PARTY
from ayni.matching.facets.terms import ONLY_LOWLAND, terms_in
from ayni.matching.fits import body_fit, fits, place_fit, stopped
from ayni.matching.meaning import shipped
from ayni.matching.profiles import OFFER, REQUEST, Profile, read_profile

DAY = date(2026, 11, 28)


def sentences(kind: str) -> list[tuple[str, str, str]]:
    """Language, sign and sentence of a class of `sentences.txt`."""
    lines = Path(__file__).with_name("sentences.txt").read_text(encoding="utf-8").splitlines()
    found = [line.split(" ", 3) for line in lines if line.startswith(f"{kind} ")]
    return [(lang, sign, text) for _kind, lang, sign, text in found]


def terms(lang: str, text: str):
    """The terms of an offer."""
    said = Said(text, lang)
    return terms_in(Said("", lang), said, said, offer=True)


def asked(lang: str, text: str, **fields: object) -> Profile:
    """A request."""
    return read_profile({"id": "r", "lang": lang, "description": text, **fields}, REQUEST, DAY, shipped())


def given(lang: str, text: str, **fields: object) -> Profile:
    """An offer."""
    return read_profile({"id": "o", "lang": lang, "description": text, **fields}, OFFER, DAY, shipped())


@pytest.mark.parametrize(("lang", "sign", "text"), sentences("closed"))
def test_what_is_over_is_read(lang, sign, text):
    assert (closing_in(Said(text, lang), DAY) is not None) == (sign == "+")


@pytest.mark.parametrize(("lang", "sign", "text"), sentences("circle"))
def test_what_is_for_members_only_is_read(lang, sign, text):
    assert (CIRCLE in served_bodies(Said(text, lang)).served) == (sign == "+")


@pytest.mark.parametrize(("lang", "sign", "text"), sentences("ground"))
def test_mountains_that_are_left_out_are_read(lang, sign, text):
    assert (terms(lang, text).ground == ONLY_LOWLAND) == (sign == "+")


@pytest.mark.parametrize(("lang", "sign", "text"), sentences("seeks"))
def test_a_text_that_seeks_is_no_offer(lang, sign, text):
    assert terms(lang, text).seeks == (sign == "+")


@pytest.mark.parametrize(("lang", "sign", "text"), sentences("costs"))
def test_costs_that_are_not_paid_are_read(lang, sign, text):
    costs, _bar, sentence = text.rpartition(" | ")
    refused = terms(lang, sentence).costs
    assert refused >= set(costs.split(",")) if costs else refused == frozenset()


@pytest.mark.parametrize(("lang", "sign", "text"), sentences("law"))
def test_a_law_that_is_worked_on_forbids_nothing(lang, sign, text):
    assert bool(given(lang, text).ban.bodies) == (sign == "+")


@pytest.mark.parametrize(("lang", "sign", "text"), sentences("sells"))
def test_what_is_for_sale_or_hire_is_read(lang, sign, text):
    assert terms(lang, text).sells == (sign == "+")


@pytest.mark.parametrize(("lang", "sign", "text"), sentences("field"))
def test_an_offer_of_another_field_is_told_by_its_words(lang, sign, text):
    assert bool(terms(lang, text).fields) == (sign == "-")


@pytest.mark.parametrize(("lang", "sign", "text"), sentences("stake"))
def test_who_speaks_for_an_owner_or_a_builder_is_read(lang, sign, text):
    assert (PARTY in given(lang, text).stake) == (sign == "+")


def test_who_speaks_for_the_other_side_in_court_helps_nobody_there():
    request = asked("en", "A ministry in Georgia wants lawyers to draft its law on ski resorts.")
    lawyers = "in Georgia draft laws on ski resorts."
    other = given(
        "en", f"Our firm represents the owners of resorts in their dispute with the ministry. Our lawyers {lawyers}"
    )
    assert stopped(request, other) == "conflict"
    assert stopped(request, given("en", f"Our lawyers {lawyers}")) == ""


def test_a_field_that_both_speak_of_is_the_subject():
    request = asked("en", "We look for money to train guide dogs for blind hikers.")
    offer = given("en", "Grants for schools that train guide dogs.")
    stranger = asked("en", "We look for money to train hiking guides.")
    assert "field.against" not in [fit.key for fit in fits(request, offer, DAY)]
    assert "field.against" in [fit.key for fit in fits(stranger, offer, DAY)]


@pytest.mark.parametrize(("lang", "_sign", "text"), sentences("speaks"))
def test_who_speaks_is_read(lang, _sign, text):
    body, _bar, sentence = text.rpartition("| ")
    assert asked(lang, sentence).bodies == (frozenset({body.strip()}) if body.strip() else frozenset())


@pytest.mark.parametrize(("lang", "_sign", "text"), sentences("bars"))
def test_who_may_not_ask_is_read(lang, _sign, text):
    body, _bar, sentence = text.rpartition("| ")
    excluded = served_bodies(Said(sentence, lang)).excluded
    assert body.strip() in excluded if body.strip() else excluded == frozenset()


@pytest.mark.parametrize(("lang", "_sign", "text"), sentences("alone"))
def test_who_alone_may_ask_is_read(lang, _sign, text):
    body, _bar, sentence = text.partition(" | ")
    assert served_bodies(Said(sentence, lang)).served == {body}


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "The last round closed in May 2026; the next opens in January 2027."),
        ("fr", "La session de mai 2026 est close, la prochaine ouvre en janvier 2027."),
        ("es", "La ronda de mayo de 2026 cerró; la próxima abre en enero de 2027."),
        ("ru", "Набор мая 2026 года закрыт, следующий откроется в январе 2027 года."),
    ],
)
def test_what_lies_ahead_counts_before_what_is_over(lang, text):
    offer = given(lang, text)
    assert (offer.closing, offer.window) == (None, (date(2027, 1, 1), date(2028, 1, 1)))


@pytest.mark.parametrize(("lang", "_sign", "text"), sentences("amount"))
def test_least_and_most_are_told_apart(lang, _sign, text):
    wanted, _bar, sentence = text.partition(" | ")
    money = given(lang, sentence).money
    assert "-".join(str(int(one)) if one else "" for one in (money.least, money.most)) == wanted


@pytest.mark.parametrize(("lang", "sign", "text"), sentences("without"))
def test_a_country_left_out_is_read(lang, sign, text):
    assert ("PER" in given(lang, text).said.excluded) == (sign == "+")


@pytest.mark.parametrize(("lang", "sign", "text"), sentences("within"))
def test_a_country_served_alone_is_read(lang, sign, text):
    said = given(lang, text).said
    assert (said.only and said.countries == {"PER"}) == (sign == "+")


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Beekeeping training in Nepal and Bhutan. The Caucasus is not covered."),
        ("fr", "Formation en apiculture au Népal et au Bhoutan. Le Caucase n'est pas couvert."),
        ("es", "Capacitación apícola en Nepal y Bután. El Cáucaso no está incluido."),
        ("ru", "Обучение пчеловодов в Непале и Бутане. Кавказ не входит в программу."),
    ],
)
def test_what_the_text_leaves_out_its_fields_do_not_serve(lang, text):
    offer = given(lang, text, countries_served=["GEO", "NPL", "BTN"])
    assert offer.stated.countries == {"NPL", "BTN"}


@pytest.mark.parametrize(("lang", "_sign", "text"), sentences("good"))
def test_nothing_stops_a_good_offer(lang, _sign, text):
    offer = given(lang, text)
    assert offer.closing is None
    assert (offer.ban, offer.stake) == (Ban(), frozenset())
    assert (offer.terms.ground, offer.terms.seeks) == ("", False)
    assert CIRCLE not in offer.served.served


@pytest.mark.parametrize(("lang", "kind", "text"), sentences("asks"))
def test_plain_messages_tell_what_they_ask(lang, kind, text):
    kinds = asked(lang, text).kinds
    assert max(kinds, key=lambda one: kinds[one], default="") == kind


INDEPENDENT = "We want independent people to measure dust below the quarry in Ordubad, Azerbaijan."
CHECK = "Просим независимую проверку воды ниже рудника Макмал, Кыргызстан."
EVALUATOR = "Nous cherchons un évaluateur indépendant pour le projet d'irrigation de Tazarine, Maroc."
POLLUTED = "Comunidad de Espinar, Perú: la mina contamina el río y buscamos un laboratorio independiente."
LAWYERS = "We look for independent lawyers against the mining company in Cajamarca, Peru."


@pytest.mark.parametrize(
    ("lang", "request_", "spoken", "offer"),
    [
        ("en", INDEPENDENT, "en", "The owner of the quarry at Ordubad, Azerbaijan, offers dust measurements."),
        ("en", INDEPENDENT, "fr", "Mesures de poussières à Ordubad, financées par l'exploitant de la carrière."),
        ("ru", CHECK, "ru", "Рудник Макмал финансирует анализ воды для жителей. Кыргызстан."),
        ("ru", CHECK, "en", "We designed the tailings dam at Makmal: our study says that the water is safe."),
        ("fr", EVALUATOR, "fr", "Notre bureau a réalisé le projet d'irrigation de Tazarine et propose de l'évaluer."),
        ("es", POLLUTED, "es", "La empresa minera de Espinar, Perú, ofrece análisis de agua gratuitos."),
        ("es", POLLUTED, "en", "Engineers paid by the mining company test water for communities of Espinar, Peru."),
    ],
)
def test_who_has_a_stake_does_not_judge(lang, request_, spoken, offer):
    assert stopped(asked(lang, request_), given(spoken, offer)) == "conflict"


@pytest.mark.parametrize(
    ("lang", "request_", "spoken", "offer"),
    [
        ("en", INDEPENDENT, "en", "University of Ganja measures dust for villages in Ordubad, Azerbaijan."),
        ("en", "We want to learn bee keeping in Ordubad.", "en", "The owner of the quarry at Ordubad offers training."),
        ("ru", CHECK, "en", "Hydrochemists help communities in Kyrgyzstan who live below a mine."),
        (
            "fr",
            EVALUATOR,
            "en",
            "Thirty evaluations of irrigation in Morocco; we have carried out reviews from Tafilalt.",
        ),
        ("es", POLLUTED, "es", "Análisis de agua en Espinar, Perú. No trabajamos para la empresa minera."),
        ("en", LAWYERS, "es", "Abogados que defienden a comunidades frente a la empresa minera en Cajamarca, Perú."),
        (
            "en",
            "Independent review of our plan for Gulmarg, India.",
            "en",
            "We wrote the avalanche plans of five valleys.",
        ),
    ],
)
def test_who_has_no_stake_may_judge(lang, request_, spoken, offer):
    assert stopped(asked(lang, request_), given(spoken, offer)) == ""


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "No funds may be paid to public bodies under our deed of trust."),
        ("en", "By law we fund registered NGOs only."),
        ("fr", "Nos statuts nous interdisent d'aider les administrations publiques."),
        ("es", "Por ley solo podemos apoyar a organizaciones no gubernamentales."),
        ("ru", "Законодательство нашей страны не разрешает финансировать министерства."),
    ],
)
def test_law_stops_ministries(lang, text):
    ministry = asked("es", "Necesitamos apoyo.", country=["PER"], organisation_type="government")
    assert stopped(ministry, given(lang, text)) == "law"


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Sanctions law keeps us from working in Peru."),
        ("en", "Because of export control law, not available to institutions in Peru."),
        ("fr", "La loi nous interdit de verser des fonds au Pérou."),
        ("es", "La ley de nuestro país nos prohíbe transferir fondos al Perú."),
        ("ru", "По закону мы не вправе переводить деньги в Перу."),
    ],
)
def test_law_stops_a_country(lang, text):
    assert stopped(asked("es", "Necesitamos apoyo.", country=["PER"]), given(lang, text)) == "law"


@pytest.mark.parametrize(
    ("lang", "text", "served"),
    [
        ("en", "We do not work outside Bolivia.", False),
        ("en", "Training in Bolivia. No participants from abroad.", False),
        ("en", "No funding in Peru.", False),
        ("en", "Peru and Bolivia are not covered.", False),
        ("en", "Weavers of La Paz, Honduras.", False),
        ("en", "Outside Europe we work in Peru.", True),
        ("fr", "Nous n'intervenons pas hors de Bolivie.", False),
        ("fr", "Le Pérou n'est pas concerné.", False),
        ("fr", "Au Pérou et en Bolivie.", True),
        ("es", "No trabajamos fuera de Bolivia.", False),
        ("es", "El Perú queda fuera.", False),
        ("es", "Trabajamos en Bolivia y en el Perú.", True),
        ("ru", "За пределами Боливии не работаем.", False),
        ("ru", "Перу не входит в программу.", False),
        ("ru", "Работаем в Перу и Боливии.", True),
    ],
)
def test_where_an_offer_does_not_serve_is_read(lang, text, served):
    fit = place_fit(asked("es", "Necesitamos apoyo.", country=["PER"]), given(lang, text))
    assert (fit.factor > 0.3) == served


@pytest.mark.parametrize(
    ("lang", "text", "open_"),
    [
        ("en", "We fund companies, never NGOs.", False),
        ("en", "For schools.", False),
        ("en", "Civil society is outside our mandate.", False),
        ("en", "Unlike other funds we do not exclude NGOs.", True),
        ("en", "Not only municipalities but also NGOs may apply.", True),
        ("fr", "Les ONG ne relèvent pas de notre mandat.", False),
        ("fr", "Non seulement les communes mais aussi les ONG peuvent postuler.", True),
        ("es", "Las ONG no pueden participar.", False),
        ("es", "También pueden postular las ONG.", True),
        ("ru", "НПО не рассматриваем.", False),
        ("ru", "Не только муниципалитеты, но и НПО могут подать заявку.", True),
    ],
)
def test_whom_an_offer_excludes_is_read(lang, text, open_):
    fit = body_fit(asked("es", "Necesitamos apoyo.", organisation_type="ngo"), given(lang, text))
    assert (fit.factor > 0.35) == open_


def test_money_that_is_not_for_what_is_asked_speaks_against():
    pumps = asked("en", "We ask 5,000 dollars for pumps and hoses.", support_type=["finance"])
    told = fits(pumps, given("en", "Grants up to 9,000 dollars. Equipment is not financed."), DAY)
    assert [fit.values["costs"] for fit in told if fit.key == "cost.against"] == [["equipment"]]
    told = fits(pumps, given("en", "Grants up to 9,000 dollars. Salaries are not financed."), DAY)
    assert [fit for fit in told if fit.key == "cost.against"] == []


def test_heights_and_households_are_no_money():
    fund = given("en", "For 40 villages above 1,200 m: 20,000 to 100,000 dollars.")
    assert (fund.money.least, fund.money.most) == (20_000, 100_000)


def test_a_market_abroad_is_not_where_a_request_is():
    assert asked("es", "Tejedoras de Bolivia que quieren vender en Europa.").said.countries == {"BOL"}


def test_the_years_of_a_project_do_not_move_the_window_of_the_fields():
    window = {"from": "2027-03-01", "to": "2027-05-31"}
    project = asked("en", "Evaluation of our project (2022–2026).", window=window)
    assert project.window == (date(2027, 3, 1), date(2027, 5, 31))


def test_a_winter_may_begin_in_the_year_before():
    assert asked("en", "A course in winter 2027.").window == (date(2026, 12, 1), date(2028, 2, 29))


def test_who_judges_an_initiative_does_not_serve_it():
    request = asked("en", "We want training.", initiative="Green Valleys Compact")
    offer = given("en", "We offer training. As evaluators of the Green Valleys Compact we keep out of its projects.")
    assert stopped(request, offer) == "conflict"
    assert stopped(asked("en", "We want training.", initiative="Blue Ridges Compact"), offer) == ""


@pytest.mark.parametrize(
    ("lang", "text", "over"),
    [
        ("en", "Our engineers are booked until the end of 2029.", True),
        ("en", "The hall is booked until March 2027.", False),
        ("fr", "Nos géomètres sont occupés jusqu'en 2029.", True),
        ("es", "Nuestros técnicos están ocupados hasta 2029.", True),
        ("ru", "Наши инженеры загружены до 2029 года.", True),
        ("ru", "Зал занят до марта 2027 года.", False),
    ],
)
def test_who_is_busy_for_years_offers_nothing(lang, text, over):
    assert (closing_in(Said(text, lang), DAY) is not None) == over


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "We sell irrigation pipes."),
        ("fr", "Vente de tuyaux d'irrigation."),
        ("es", "Vendemos tuberías de riego."),
        ("ru", "Продаём трубы для полива."),
    ],
)
def test_what_is_for_sale_says_so(lang, text):
    told = fits(asked("en", "We need pipes."), given(lang, text), DAY)
    assert "sale.ask" in [fit.key for fit in told]
    told = fits(asked("en", "We look for pipes on sale."), given(lang, text), DAY)
    assert "sale.ask" not in [fit.key for fit in told]


def test_those_for_whom_an_offer_is_do_not_shut_others_out():
    village, office = asked("en", "We are a village council."), asked("en", "We are a ministry.")
    assert body_fit(village, given("es", "Diseñamos puentes para comunidades de montaña.")).factor >= 0.9
    assert body_fit(office, given("en", "Grants for county governments of the west.")).factor == 0.5
    assert body_fit(office, given("en", "Grants only for county governments.")).factor <= 0.2


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Classes in German only, no interpreter."),
        ("fr", "Cours uniquement en allemand, sans interprète."),
        ("es", "Clases solo en alemán, sin intérprete."),
        ("ru", "Занятия только на немецком языке, переводчика нет."),
    ],
)
def test_a_language_without_interpreter_speaks_against(lang, text):
    told = fits(asked("ru", "Просим обучение, говорим по-русски."), given(lang, text), DAY)
    assert [fit.factor for fit in told if fit.facet == "language"] == [0.25]


def test_months_that_are_excepted_are_no_window():
    assert given("en", "Beds for workshops outside January and February 2027.").window == (None, None)


def test_years_that_data_cover_are_no_window():
    assert given("en", "We share data: snow depth series from 1990 to 2025.").window == (None, None)


def test_georgia_beside_carolina_is_not_in_the_caucasus():
    school = given("en", "Cheese classes in Georgia and South Carolina.", countries_served=["Georgia"])
    assert place_fit(asked("en", "We are in Svaneti.", country=["GEO"]), school).factor <= 0.1


def test_only_beside_a_place_narrows_a_range():
    offer = given("en", "A course in the Carpathians. For residents of Poland only.")
    assert offer.said.countries == {"POL"}


def test_classes_of_words_do_not_clash():
    assert given("en", "Offered by the company May 2027 to June 2027.").window == (date(2027, 5, 1), date(2027, 6, 30))
    assert given("en", "Early May 2027 to late June 2027.").stake == frozenset()
