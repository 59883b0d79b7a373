from zoneinfo import available_timezones

from ayni.core.time_zones import time_zones


def test_time_zones_are_those_of_the_system_and_read_once():
    assert time_zones() == available_timezones()
    assert time_zones() is time_zones()
