"""The time zones that exist."""

from functools import cache
from zoneinfo import available_timezones


@cache
def time_zones() -> frozenset[str]:
    """Return the names of the IANA time zones ("Asia/Bishkek"), read from the system once in the life of a process.

    Python walks the folders of the zones anew each time it is asked, which takes longer than to save a record.
    """
    return frozenset(available_timezones())
