"""Where offers have been, where they serve everywhere, and which months of a request are only its story."""

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
