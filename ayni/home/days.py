"""The world's days that concern mountains, by resolutions of the United Nations General Assembly."""

from datetime import date
from typing import Any, NamedTuple

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ayni.core.calendar import CalendarDay, DayKind
from ayni.core.errors import Sentence


class Observance(NamedTuple):
    """A day of each year, its name, the resolution that proclaimed it, the first year."""

    month: int
    day: int
    name: Sentence
    resolution: str
    since: int


OBSERVANCES = (
    Observance(3, 21, gettext_lazy("World Day for Glaciers"), "A/RES/77/158", 2025),
    Observance(3, 22, gettext_lazy("World Water Day"), "A/RES/47/193", 1993),
    Observance(5, 22, gettext_lazy("International Day for Biological Diversity"), "A/RES/55/201", 2001),
    Observance(6, 5, gettext_lazy("World Environment Day"), "A/RES/2994 (XXVII)", 1973),
    Observance(6, 17, gettext_lazy("Desertification and Drought Day"), "A/RES/49/115", 1995),
    Observance(8, 9, gettext_lazy("International Day of the World’s Indigenous Peoples"), "A/RES/49/214", 1995),
    Observance(12, 11, gettext_lazy("International Mountain Day"), "A/RES/57/245", 2003),
)


def observed_days(viewer: Any, first: date, last: date, lang: str) -> list[CalendarDay]:
    """Return the world's days between two days. No query."""
    return [
        CalendarDay(
            code=f"{on.year}/{one.month:02d}{one.day:02d}",
            on=on,
            title=str(one.name),
            note=_("Resolution %(symbol)s") % {"symbol": one.resolution},
        )
        for year in range(first.year, last.year + 1)
        for one in OBSERVANCES
        if first <= (on := date(year, one.month, one.day)) <= last and year >= one.since
    ]


DAY_KINDS = (DayKind("observance", gettext_lazy("Days of the world"), observed_days, 90),)
