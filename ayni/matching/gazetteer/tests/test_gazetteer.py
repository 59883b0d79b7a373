"""Places in texts of four languages, codes and names, and the traps that names lay."""

import pytest

from ayni.matching.gazetteer import gazetteer


def found(text: str, lang: str | None = None) -> list[str]:
    return [hit.place for hit in gazetteer().places_in(text, lang)]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("We work in Tajikistan, the Kyrgyz Republic and the Pamirs.", ["TJK", "KGZ", "pamir"]),
        ("Мы работаем в Таджикистане, Киргизии и на Памире", ["TJK", "KGZ", "pamir"]),
        ("специалисты из Непала, Индии, Китая, Чили и Швейцарии", ["NPL", "IND", "CHN", "CHL", "CHE"]),
        ("в странах Центральной Азии", ["central-asia"]),
        ("таджикские эксперты и кыргызских чабанов", ["TJK", "KGZ"]),
        ("В Андах, Гималаях, Альпах, Карпатах, на Кавказе", ["andes", "himalaya", "alps", "carpathians", "caucasus"]),
        ("expertos peruanos y comunidades bolivianas de los países andinos", ["PER", "BOL", "andean-countries"]),
        ("coopératives péruviennes, Afrique de l’Est, Népal", ["PER", "014", "NPL"]),
        ("République démocratique du Congo", ["COD"]),
        ("the Hindu Kush Himalaya and the Hindu Kush", ["hindu-kush-himalaya", "hindu-kush"]),
        ("Latin American experts, American experts", ["419", "USA"]),
        ("Papua New Guinea, Guinea-Bissau, Equatorial Guinea and Guinea", ["PNG", "GNB", "GNQ", "GIN"]),
        ("Niger and Nigeria, South Sudan, Sudan", ["NER", "NGA", "SSD", "SDN"]),
        ("North Korea, the Republic of Korea, Korea", ["PRK", "KOR", "korea"]),
        ("África del Este y América del Sur", ["014", "south-america"]),
        ("Puno, La Paz et le Haut Atlas", ["puno", "la-paz-bolivia", "atlas"]),
        ("в Горном Бадахшане, Нарынской области и Сванетии", ["gorno-badakhshan", "naryn", "svaneti"]),
        ("Gilgit Baltistan, Sikkim, the Kathmandu Valley", ["gilgit-baltistan", "sikkim", "kathmandu-valley"]),
        ("HKH and EU", ["hindu-kush-himalaya", "european-union"]),
    ],
)
def test_places_are_found_in_running_text(text, places):
    assert found(text) == places


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "guinea pigs, turkey and chicken; the University of Georgia"),
        ("en", "please polish the text; a jar of chile paste"),
        ("fr", "une réunion du comité, élevage de cochons d’Inde"),
        ("es", "salsa de chile, la cuba de fermentación y una reunión; todos irán"),
        ("ru", "для того чтобы перевезти грузы; принадлежит перу; в том числе; чад от костра; объём куба"),
        ("es", "la cultura de paz y la libertad de los pueblos, lo alto de la cuenca"),
        ("en", "20,000 US dollars or Swiss francs; a van"),
        ("ru", "20 000 долларов США и швейцарских франков"),
        ("en", "Materials in Spanish, Russian and Tajik; French-speaking trainers; speaks Georgian"),
        ("fr", "en français et en espagnol; langue géorgienne"),
        ("es", "en español, idioma francés"),
        ("ru", "на таджикском и русском языках; французский язык"),
    ],
)
def test_what_only_looks_like_a_place_is_none(lang, text):
    assert found(text, lang) == []


def test_an_adjective_that_names_a_language_still_names_a_country():
    assert found("the French experts and Tajik villages") == ["FRA", "TJK"]
    assert found("des experts français") == ["FRA"]


@pytest.mark.parametrize(
    ("wanted", "place"),
    [
        ("PE", "PER"), ("per", "PER"), ("604", "PER"), ("Perú", "PER"), ("Pérou", "PER"), ("Перу", "PER"),
        ("Kyrgistan", "KGZ"), ("Tadzhikistan", "TJK"), ("Venezuala", "VEN"),
        ("Таджикистане", "TJK"), ("peruano", "PER"),
        ("central-asia", "central-asia"), ("143", "central-asia"), ("Asie centrale", "central-asia"), ("014", "014"),
        ("Granada", "GRD"), ("Andes", "andes"), ("Anden countries", "andean-countries"), ("XX", None), ("mud", None),
        ("", None), ("Congo", "congo"), ("Republic of the Congo", "COG"), ("DR Congo", "COD"), ("Guinea", "GIN"),
    ],
)  # fmt: skip
def test_codes_and_names_are_resolved(wanted, place):
    assert gazetteer().resolve(wanted) == place


def test_places_know_their_countries():
    assert gazetteer().countries_of("PER") == {"PER"}
    assert gazetteer().countries_of("central-asia") == {"KAZ", "KGZ", "TJK", "TKM", "UZB"}
    assert gazetteer().countries_of("pamir") == {"AFG", "CHN", "KGZ", "TJK"}


def test_hits_say_where_they_stand():
    text = "Горы Таджикистана"
    assert [(hit.kind, text[hit.start : hit.end]) for hit in gazetteer().places_in(text)] == [
        ("country", "Таджикистана")
    ]


def test_labels_are_in_four_languages():
    assert [gazetteer().label("CHL", lang) for lang in ("en", "fr", "es", "ru", "ky")] == [
        "Chile", "Chili", "Chile", "Чили", "Chile",
    ]  # fmt: skip


@pytest.mark.parametrize("lang", ["en", "fr", "es", "ru"])
def test_every_country_is_found_by_its_name(lang):
    known = gazetteer()
    for place in known.places():
        name = known.place(place).names[lang][0]
        if known.kind(place) == "country" and not set(name) & set("-(,."):
            assert place in found(known.label(place, lang), lang), name


def test_places_hold_only_countries_that_there_are():
    known = gazetteer()
    codes = {place for place in known.places() if known.kind(place) == "country"}
    assert {
        place: known.countries_of(place) - codes for place in known.places() if known.countries_of(place) - codes
    } == {}
    assert all(known.countries_of(place) for place in known.places())


@pytest.mark.parametrize("lang", ["en", "fr", "es", "ru"])
def test_regions_ranges_and_areas_are_found_by_their_names(lang):
    known = gazetteer()
    for place in known.places():
        for name in known.place(place).names[lang]:
            if known.kind(place) != "country" and not set(name) & set("-,(^"):
                assert found(name, lang) == [place], name


@pytest.mark.parametrize(
    ("text", "lang", "place"),
    [
        ("Huts in the Pirineos and beyond", "en", "pyrenees"),
        ("Shepherds of Savoie are welcome", "en", "french-alps"),
        ("Les bergers de Lamjung cherchent un vétérinaire", "fr", "annapurna"),
        ("Un taller con los pastores de Ouarzazate", "es", "ifrane"),
    ],
)
def test_a_smaller_place_is_found_by_its_name_in_another_language(text, lang, place):
    assert found(text, lang) == [place]


def test_a_foreign_name_gives_way_to_a_word_of_the_language():
    assert found("El Comité de Montaña de nuestra comuna", "es") == []
    assert found("Extension workers in the Highlands", "en") == []
