"""The gazetteer of the pure library and the vocabularies of the product speak of the same countries and regions."""

from ayni.core import vocabularies
from ayni.matching.gazetteer import gazetteer


def test_every_country_and_region_is_that_of_the_vocabularies():
    known = gazetteer()
    assert {place for place in known.places() if known.kind(place) == "country"} == set(vocabularies.countries())
    for code, entry in vocabularies.countries().items():
        assert known.place(code).codes == (entry.alpha2, entry.m49)
    for region in vocabularies.regions():
        members = {entry.code for entry in vocabularies.countries_of_region(region)}
        assert known.countries_of(region) == members, region
    for code in vocabularies.areas():
        members = {entry.code for entry in vocabularies.countries().values() if code in entry.parents}
        assert known.countries_of(code) == members, code
