"""What lists say of where: regions for all of their countries, and a few names instead of a hundred."""

from ayni.brokerage.models import Request
from ayni.brokerage.shapes import shown_item
from ayni.core.vocabularies import countries, countries_of_region
from ayni.members.models import Member

CENTRAL = [country.code for country in countries_of_region("central-asia")]


def shown(**values):
    return shown_item(Request(member=Member(code="KGZ", name="Kyrgyzstan"), title="Springs", **values), "en")


def test_a_region_stands_for_all_of_its_countries():
    assert shown(countries=[*CENTRAL, "NPL"]).places == "Central Asia, Nepal"
    assert shown(countries=CENTRAL[:-1], regions=["europe"]).places.startswith("Europe, Kazakhstan")


def test_a_list_names_a_few_places_and_the_page_all():
    found = shown(countries=["NPL", "PER", "BOL", "CHE", "AUT", "ITA"])
    assert found.places == "Nepal, Peru, Bolivia, Switzerland and 2 more"
    assert next(value for name, _label, value in found.facts if name == "countries").endswith("Austria, Italy")
    assert shown(countries=["NPL", "PER", "BOL", "CHE", "AUT"]).places == "Nepal, Peru, Bolivia, Switzerland, Austria"


def test_the_whole_world_is_its_regions():
    everywhere = [code for code, country in countries().items() if country.region]
    assert len(shown(countries=everywhere).places) < 200
