"""A timetable of meetings between those who wish to meet: without clashes, explained, the same each time."""

from ayni.matching.timetable.arranging import Arranged, arrange
from ayni.matching.timetable.checking import Clash, clashes
from ayni.matching.timetable.gatherings import Gathering, Meeting, Wish
from ayni.matching.timetable.reasons import Unmet, reasons

__all__ = ["Arranged", "Clash", "Gathering", "Meeting", "Unmet", "Wish", "arrange", "clashes", "reasons"]
