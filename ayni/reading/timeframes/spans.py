"""Stretches of the calendar as a phrase names them, with or without a year."""

from calendar import monthrange
from datetime import date, timedelta
from typing import NamedTuple

Day = tuple[int, int, int]


class Span(NamedTuple):
    """From `first` to `last`, both (year, month, day) and inside; the year is 0 when the phrase gives none.

    `grain` is day, month, quarter, half, season, part, end, year, years, fiscal or range.
    `due` is the day meant by "by this".
    """

    first: Day
    last: Day
    grain: str
    due: Day

    @property
    def dated(self) -> bool:
        """Whether both ends have a year."""
        return bool(self.first[0] and self.last[0])


def month_end(year: int, month: int) -> int:
    """Days of the month; 28 for a February without a year."""
    return monthrange(year or 2001, month)[1]


def span(first: Day, last: Day, grain: str, due: Day | None = None) -> Span:
    """A span whose due day is its last day unless told otherwise."""
    return Span(first, last, grain, due or last)


def day_span(year: int, month: int, day: int) -> Span | None:
    """One day; a 31 June is read as the last of June, other impossible days as nothing."""
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return None
    when = (year, month, min(day, month_end(year, month)))
    return span(when, when, "day")


def month_span(year: int, month: int) -> Span:
    """One month."""
    return span((year, month, 1), (year, month, month_end(year, month)), "month")


def months_span(year: int, month: int, length: int, grain: str) -> Span:
    """`length` months that begin in `month`; they may run into the next year."""
    index = month - 1 + length - 1
    last_year = year + index // 12 if year else 0
    last_month = index % 12 + 1
    return span((year, month, 1), (last_year, last_month, month_end(last_year, last_month)), grain)


def year_span(year: int) -> Span:
    """One calendar year."""
    return span((year, 1, 1), (year, 12, 31), "year")


def years_span(first: int, last: int) -> Span:
    """Calendar years `first` to `last`."""
    return span((first, 1, 1), (last, 12, 31), "year" if first == last else "years")


def season_span(year: int, season: int) -> Span:
    """Northern meteorological season, 1 spring to 4 winter; the winter of a year begins in its December."""
    return months_span(year, season * 3, 3, "season")


def as_date(day: Day) -> date:
    """The day as a date (it must have a year)."""
    return date(*day)


def shifted(day: Day, days: int) -> Day:
    """The day some days later; without a year the calendar of a common year is walked."""
    year = day[0] or 2001
    when = date(year, day[1], min(day[2], month_end(year, day[1]))) + timedelta(days=days)
    return (when.year if day[0] else 0, when.month, when.day)


def with_year(item: Span, year: int) -> Span:
    """A span without a year put into `year`; a stretch that turns the year ends in the next."""
    if item.first[0] or not year:
        return item
    turns = item.last[1:] < item.first[1:]

    def put(day: Day, in_year: int) -> Day:
        return (in_year, day[1], min(day[2], month_end(in_year, day[1])))

    last_year = year + 1 if turns else year
    return Span(put(item.first, year), put(item.last, last_year), item.grain, put(item.due, last_year))


def joined(left: Span, right: Span) -> Span | None:
    """The stretch from `left` to `right`; a missing year is taken from the other. None when it would run backwards."""
    if not left.first[0] and right.last[0]:
        year = right.first[0]
        left = with_year(left, year - 1 if left.first[1:] > right.last[1:] else year)
    elif left.first[0] and not right.first[0]:
        year = left.last[0]
        right = with_year(right, year + 1 if right.first[1:] < left.first[1:] else year)
    if left.first[0] and right.last < left.first:
        return None
    if left.grain == "end":
        left = left._replace(first=(*left.first[:2], 1))
    years = left.grain in ("year", "years") and right.grain in ("year", "years")
    return Span(left.first, right.last, "years" if years else "range", right.due)


def iso(day: Day) -> str:
    """ISO date, or --MM-DD without a year."""
    return f"{day[0]:04d}-{day[1]:02d}-{day[2]:02d}" if day[0] else f"--{day[1]:02d}-{day[2]:02d}"


def partial(item: Span) -> str:
    """The span as a milestone: "2012", "2016-06", "--06" or a whole date."""
    if item.grain in ("year", "years", "fiscal"):
        return f"{item.last[0]:04d}"
    if item.grain == "day" or item.last[2] != month_end(item.last[0], item.last[1]):
        return iso(item.due)
    year = f"{item.last[0]:04d}" if item.last[0] else "-"
    return f"{year}-{item.last[1]:02d}"


def _thirds(item: Span) -> tuple[Span, Span, Span]:
    if item.grain in ("month",):
        year, month, _ = item.first
        end = month_end(year, month)
        return (
            span((year, month, 1), (year, month, 10), "part"),
            span((year, month, 10), (year, month, 20), "part", (year, month, 15)),
            span((year, month, 21), (year, month, end), "part"),
        )
    if item.grain in ("year", "fiscal"):
        year, month, _ = item.first
        thirds = [
            months_span(year + (month + 4 * n - 1) // 12, (month + 4 * n - 1) % 12 + 1, 4, "part") for n in range(3)
        ]
        middle = months_span(year, month, 6, "part").last
        return thirds[0], thirds[1]._replace(due=middle), thirds[2]
    first = as_date((item.first[0] or 2001, *item.first[1:]))
    last = as_date((item.last[0] or (2001 if item.last[1:] >= item.first[1:] else 2002), *item.last[1:]))
    third = (last - first).days // 3
    cuts = [shifted(item.first, third), shifted(item.first, 2 * third)]
    return (
        span(item.first, cuts[0], "part"),
        span(shifted(cuts[0], 1), cuts[1], "part"),
        span(shifted(cuts[1], 1), item.last, "part"),
    )


def part_of(item: Span, part: str) -> Span:
    """Early, mid, late, begin or end of a span. "End" is its last day; "beginning" of a year is its first month."""
    if item.grain == "day":
        return item
    if part == "end":
        return span(item.last, item.last, "end")
    if part == "begin" and item.grain in ("year", "years", "fiscal", "quarter", "half", "season"):
        return months_span(item.first[0], item.first[1], 1, "part")
    early, middle, late = _thirds(item)
    return {"early": early, "begin": early, "mid": middle, "late": late}[part]
