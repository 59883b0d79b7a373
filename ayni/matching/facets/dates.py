"""Days, months and years in a text: spans of time, ranges of them, and what is a deadline."""

import re
from calendar import monthrange
from datetime import date, timedelta
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from ayni.matching.facets.said import Said

_ISO = re.compile(r"\b(20\d\d)-(\d\d)-(\d\d)\b")
_DOTTED = re.compile(r"\b(\d{1,2})[./](\d{1,2})[./](20\d\d)\b")
_SMALL = {
    "de",
    "del",
    "of",
    "г",
    "года",
    "году",
    "год",
    "-",
    ",",
    ".",
    "the",
    "le",
    "el",
    "st",
    "nd",
    "rd",
    "th",
    "er",
    "en",
}
_FIRST, _LAST = 2015, 2045
_JOINTS = frozenset(
    [
        "to",
        "and",
        "or",
        "ou",
        "o",
        "или",
        "until",
        "till",
        "through",
        "-",
        "–",
        "—",
        "a",
        "au",
        "et",
        "al",
        "y",
        "по",
        "до",
        "и",
        "hasta",
    ]
)
# "After May" without a year mostly tells what happened.
_AFTER = frozenset(["after", "since", "apres", "depuis", "despues", "после"])
_ONE_YEAR = timedelta(days=365)


class Span(NamedTuple):
    """From one day to another, and the tokens that say so; `dated` where the text names the year."""

    begins: date
    ends: date
    first: int
    last: int
    dated: bool
    ranged: bool = False


def month_span(year: int, month: int, months: int = 1) -> tuple[date, date]:
    """Return the first day of a month and the last day of the months that follow, `months` in all."""
    last = year * 12 + month - 1 + months - 1
    return date(year, month, 1), date(last // 12, last % 12 + 1, monthrange(last // 12, last % 12 + 1)[1])


def spans_in(said: Said, as_of: date) -> list[Span]:
    """Return every span of time that a text names, in order; what has no year lies in the twelve months to come."""
    return list(_spans(said, as_of))


# A text is asked for its spans by several readers, one after another.
@lru_cache(maxsize=8)
def _spans(said: Said, as_of: date) -> tuple[Span, ...]:
    found = [*_written(said), *_months(said, as_of), *_years(said)]
    found.sort(key=lambda span: (span.first, -span.last))
    kept: list[Span] = []
    for span in found:
        if not kept or span.first >= kept[-1].last:
            kept.append(span)
    return tuple(_with_years(said, kept))


def _written(said: Said) -> list[Span]:
    """Days written in figures: 2027-06-30, 30.06.2027, 30/06/2027."""
    found: list[Span] = []
    if not said.figures:
        return found
    begins, ends = said.tokens[0].start, said.tokens[-1].end
    for pattern, order in ((_ISO, (1, 2, 3)), (_DOTTED, (3, 2, 1))):
        for hit in pattern.finditer(said.text, begins, ends):
            day = _day(*(int(hit.group(place)) for place in order))
            if day:
                found.append(Span(day, day, said.token_at(hit.start()), said.token_at(hit.end() - 1) + 1, True))
    return found


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _months(said: Said, as_of: date) -> list[Span]:
    found = []
    for hit in said.of("MONTH"):
        if hit.value == "5" and said.lang == "en" and not _is_may(said, hit.first):
            continue
        first, last = hit.first, hit.last
        day, first = _day_before(said, first)
        if day is None:
            day, last = _day_after(said, last)
        year, last = _year_after(said, last)
        found.append(_month(said, int(hit.value), day, year, first, last, as_of))
    for hit in said.of("SEASON"):
        year, last = _year_after(said, hit.last)
        begins, ends = month_span(year or _year_for(int(hit.value), as_of), int(hit.value), 3)
        if year and int(hit.value) == 12:
            begins = date(year - 1, 12, 1)
        if year or any(said.before(name, hit.first, 2) for name in ("FROM", "BYDATE", "NEXT")):
            found.append(Span(begins, ends, hit.first, last, year is not None))
    for hit in said.of("PART"):
        year, last = _year_after(said, hit.last)
        if year:
            head, _dash, tail = hit.value.partition("-")
            month, months = (int(head), int(tail) - int(head) + 1) if tail else (3 * int(head) - 2, 3)
            begins, ends = month_span(year, month, months)
            found.append(Span(begins, ends, hit.first, last, True))
    return found


def _is_may(said: Said, at: int) -> bool:
    """Return whether "may" is the month: written large inside a sentence, or beside a number."""
    token = said.tokens[at]
    beside = [said.tokens[place] for place in (at - 1, at + 1) if 0 <= place < len(said.tokens)]
    if any(one.kind == "number" for one in beside):
        return True
    return said.text[token.start] == "M" and at > 0 and said.tokens[at - 1].kind != "."


def _month(said: Said, month: int, day: int | None, year: int | None, first: int, last: int, as_of: date) -> Span:
    begins, ends = month_span(year or _year_for(month, as_of), month)
    if day:
        begins = ends = _day(begins.year, month, day) or ends
        since = _day_since(said, first)
        if since and since < day:
            return Span(begins.replace(day=since), ends, first - 2, last, year is not None, ranged=True)
    else:
        begins, ends = _part_of(said, first, begins, ends)
    return Span(begins, ends, first, last, year is not None)


def _part_of(said: Said, first: int, begins: date, ends: date) -> tuple[date, date]:
    part = said.before("PARTY", first, 1)
    if part is None:
        return begins, ends
    third = {"begin": (1, 10), "mid": (11, 20), "end": (21, ends.day)}[part.value]
    return begins.replace(day=third[0]), ends.replace(day=third[1])


def _year_for(month: int, as_of: date) -> int:
    return as_of.year if month >= as_of.month else as_of.year + 1


def _day_since(said: Said, first: int) -> int | None:
    """The first of two days of one month: "3 to 14 June", "3–14 juin"."""
    if first < 2 or said.tokens[first - 1].key not in _JOINTS or not said.tokens[first - 2].key.isdigit():
        return None
    value = int(said.tokens[first - 2].key)
    return value if 1 <= value <= 31 else None


def _day_before(said: Said, first: int) -> tuple[int | None, int]:
    at = first - 1
    while at >= 0 and first - at <= 2 and said.tokens[at].key in _SMALL:
        at -= 1
    if at >= 0 and said.tokens[at].kind == "number" and said.tokens[at].key.isdigit():
        value = int(said.tokens[at].key)
        if 1 <= value <= 31:
            return value, at
    return None, first


def _day_after(said: Said, last: int) -> tuple[int | None, int]:
    if said.lang == "en" and last < len(said.tokens) and said.tokens[last].key.isdigit():
        value = int(said.tokens[last].key)
        if 1 <= value <= 31:
            return value, last + 1
    return None, last


def _year_after(said: Said, last: int) -> tuple[int | None, int]:
    at = last
    while at < len(said.tokens) and at - last <= 1 and said.tokens[at].key in _SMALL and said.tokens[at].kind != ".":
        at += 1
    if at < len(said.tokens) and _is_year(said.tokens[at].key):
        return int(said.tokens[at].key), at + 1
    return None, last


def _is_year(key: str) -> bool:
    return len(key) == 4 and key.isdigit() and _FIRST <= int(key) <= _LAST


def _years(said: Said) -> list[Span]:
    found = []
    for at in said.figures:
        key = said.tokens[at].key
        if _is_year(key):
            year = int(key)
            found.append(Span(date(year, 1, 1), date(year, 12, 31), at, at + 1, True))
    return found


def _with_years(said: Said, spans: list[Span]) -> list[Span]:
    """A span without a year takes that of the next one in its sentence: "from March to June 2027"."""
    kept = list(spans)
    for at in range(len(kept) - 2, -1, -1):
        one, after = kept[at], kept[at + 1]
        if (
            not one.dated
            and after.dated
            and after.first - one.last <= 6
            and said.sentence(one.first) == said.sentence(after.first)
        ):
            year = after.begins.year - (one.begins.month > after.begins.month)
            begins, ends = _moved(one.begins, year), _moved(one.ends, year + one.ends.year - one.begins.year)
            kept[at] = one._replace(begins=begins, ends=ends, dated=True)
    return kept


def _moved(day: date, year: int) -> date:
    return day.replace(year=year, day=min(day.day, monthrange(year, day.month)[1]))


def deadline_in(said: Said, as_of: date) -> Span | None:
    """Return the last of the days that a text names as its deadline, where it names the year."""
    found = [span for span in spans_in(said, as_of) if span.dated and is_deadline(said, span)]
    return max(found, key=lambda span: span.ends, default=None)


def is_deadline(said: Said, span: Span) -> bool:
    """Return whether a span is named as a deadline."""
    before = said.before("DEADLINE", span.first, 6, through="()–—")
    return before is not None and said.sentence(before.first) == said.sentence(span.first)


def window_in(said: Said, as_of: date, *, sure: bool = False, asks: bool = False) -> tuple[date | None, date | None]:
    """Return the window of time that a text names: a range where there is one, else one span; deadlines are none.

    With `sure` a single month without a year is none either: "after the May floods". What lies ahead counts before
    what is over: "the May round is closed, the next opens in January". Who `asks` tells a story first, and its months
    are no window: "from May to July the road is cut. We need …"; nor is what lies behind.
    """
    spans = [span for span in spans_in(said, as_of) if not is_deadline(said, span) and not _is_past(said, span, as_of)]
    spans = [span for span in spans if not _is_left_out(said, span) and not (asks and _is_story(said, span, as_of))]
    for one, other in pairwise(spans):
        if other.ends > one.begins and _joined(said, one, other):
            return one.begins, other.ends
    spans = [span for span in spans if not (sure and _ran(span, as_of))]
    past = _past_range(said, as_of) if not spans and not asks else None
    if past:
        return past
    for span in sorted(spans, key=lambda span: span.ends < as_of):
        cues = [said.before(name, span.first, 3) for name in ("FROM", "BYDATE", "NEXT")]
        cued = any(cue is not None and said.tokens[cue.first].key not in _AFTER for cue in cues)
        if span.dated or (cued and not sure and not said.before("PAST", span.first, 4)):
            return _one(said, span, as_of)
    return None, None


def _is_story(said: Said, span: Span, as_of: date) -> bool:
    """Return whether a span belongs to what happened before anything is asked for."""
    if span.ends < as_of:
        return True
    asked = min((said.sentence(hit.first) for hit in said.of("NEED")), default=0)
    return not span.dated and said.sentence(span.first) < asked


def _is_left_out(said: Said, span: Span) -> bool:
    """Return whether a span is excepted: "outside January and February", "sauf en août"."""
    return said.before("NOTPLACE", span.first, 4) is not None


def _ran(span: Span, as_of: date) -> bool:
    """Return whether a span is a year that is nearly over: "a project of 2022 to 2026" is no window."""
    return span.begins.year <= as_of.year and span.ends < as_of + _ONE_YEAR / 4 and (span.ends - span.begins).days > 360


def _past_range(said: Said, as_of: date) -> tuple[date, date] | None:
    """The days of something that took place of late and that the text does not say will come again."""
    spans = [span for span in spans_in(said, as_of) if span.dated and not is_deadline(said, span)]
    for one, other in pairwise(spans):
        if _joined(said, one, other) and one.begins <= other.ends < as_of and other.ends.year >= as_of.year - 1:
            return one.begins, other.ends
    if len(spans) == 1 and spans[0].ranged and spans[0].ends < as_of:
        return (spans[0].begins, spans[0].ends) if spans[0].ends.year >= as_of.year - 1 else None
    return None


def _one(said: Said, span: Span, as_of: date) -> tuple[date | None, date | None]:
    if span.ranged:
        return span.begins, span.ends
    until = said.before("BYDATE", span.first, 4)
    since = said.before("FROM", span.first, 2)
    if until and span.ends >= as_of:
        return None, span.ends
    if since and said.tokens[since.first].key not in {"de", "du", "del", "of", "des", "d"}:
        return span.begins, None if span.begins == span.ends else span.begins + _ONE_YEAR
    return span.begins, span.ends


def _joined(said: Said, one: Span, other: Span) -> bool:
    between = said.tokens[one.last : other.first]
    if len(between) > 3 or any(token.kind == "." for token in between):
        return False
    return any(token.key in _JOINTS for token in between) or not between


def _is_past(said: Said, span: Span, as_of: date) -> bool:
    """Return whether a span lies behind: the text speaks of its history, not of when the work may be done."""
    if span.ends >= as_of:
        return False
    told = said.before("PAST", span.first, 6) or said.after("PAST", span.last, 3) or said.after("BEEN", span.last, 3)
    return span.begins.year < as_of.year - 1 or told is not None or span.begins == span.ends
