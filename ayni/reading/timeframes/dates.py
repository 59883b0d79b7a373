"""Grammar of dates: atoms to spans (days, months, quarters, seasons, years, parts of them), ranges and lists."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Any

from ayni.reading.timeframes.spans import (
    Span,
    day_span,
    joined,
    month_end,
    month_span,
    months_span,
    part_of,
    season_span,
    shifted,
    span,
    with_year,
    year_span,
    years_span,
)
from ayni.reading.words.grammar import KEPT, Atom, Stage, has, of, values

Outcome = tuple[str, Any] | None
ACADEMIC_START = 9


def _keep(atoms: Sequence[Atom]) -> Outcome:
    return KEPT


def _spanned(item: Span | None) -> Outcome:
    return ("SPAN", item) if item else None


def _year(atoms: Sequence[Atom]) -> int:
    found = values(atoms, "YEAR")
    return int(found[-1]) if found else 0


def _counts(atoms: Sequence[Atom]) -> list[int]:
    """Numbers, ordinals, Roman numbers and coded quarters or halves in the order in which they stand."""
    return [int(atom.value) for atom in of(atoms, "NUM", "ORD", "ROMAN", "QN", "HN")]


def _day(atoms: Sequence[Atom]) -> Outcome:
    return _spanned(day_span(_year(atoms), values(atoms, "MONTH")[0], _counts(atoms)[0]))


def _days(atoms: Sequence[Atom]) -> Outcome:
    """Days of one month: "22 al 28 de abril de 2017"."""
    month, year, (first, last) = values(atoms, "MONTH")[0], _year(atoms), _counts(atoms)[:2]
    left, right = day_span(year, month, first), day_span(year, month, last)
    return _spanned(joined(left, right)) if left and right and first <= last else None


def _excel_month(atoms: Sequence[Atom]) -> Outcome:
    """Spreadsheet months: "Dec-15" is December 2015."""
    short = _counts(atoms)[0]
    return _spanned(month_span(2000 + short, values(atoms, "MONTH")[0])) if 0 <= short <= 99 else None


def _excel_day(atoms: Sequence[Atom]) -> Outcome:
    """Spreadsheet days: "15-Mar-15"."""
    day, short = _counts(atoms)[:2]
    return _spanned(day_span(2000 + short if short < 100 else short, values(atoms, "MONTH")[0], day))


def _month(atoms: Sequence[Atom]) -> Outcome:
    return _spanned(month_span(_year(atoms), values(atoms, "MONTH")[0]))


def _quarter(atoms: Sequence[Atom]) -> Outcome:
    """One quarter, a run of them ("I-III"), or a list where they stand apart ("I и III")."""
    numbers = [4] if has(atoms, "LAST") else _counts(atoms)
    if any(not 1 <= number <= 4 for number in numbers):
        return None
    year = _year(atoms)
    items = [months_span(year, number * 3 - 2, 3, "quarter") for number in numbers]
    apart = of(atoms, "AND", "COMMA", "SLASH") and not of(atoms, "DASH", "TO")
    if apart and any(right != left + 1 for left, right in pairwise(numbers)):
        return "LIST", items
    return _spanned(items[0] if len(items) == 1 else joined(items[0], items[-1]))


def _third(atoms: Sequence[Atom]) -> Outcome | None:
    """ "Primer cuatrimestre de 2016", "segundo bimestre de 2016"; other units pass on."""
    number = _counts(atoms)[0]
    length = {"C": 4, "L": 2}.get(values(atoms, "UNIT")[0])
    if length is None or not 1 <= number <= 12 // length:
        return None
    return _spanned(months_span(_year(atoms), (number - 1) * length + 1, length, "quarter"))


def _half(atoms: Sequence[Atom]) -> Outcome:
    number = 2 if has(atoms, "LAST") else _counts(atoms)[0]
    months = values(atoms, "MONTH")
    year = _year(atoms)
    if number not in (1, 2):
        return None
    if not months:
        return _spanned(months_span(year, number * 6 - 5, 6, "half"))
    end = month_end(year, months[0])
    return _spanned(
        span((year, months[0], 1 if number == 1 else 16), (year, months[0], 15 if number == 1 else end), "part")
    )


def _week(atoms: Sequence[Atom]) -> Outcome:
    """ "First week of June 2012", and the ten days that Russian calls a decade."""
    unit, month, year = values(atoms, "UNIT")[0], values(atoms, "MONTH")[0], _year(atoms)
    length = {"W": 7, "K": 10, "F": 15}.get(unit)
    end = month_end(year, month)
    number = 5 if has(atoms, "LAST") else _counts(atoms)[0]
    if length is None or number > 5:
        return None
    first = min(1 + (number - 1) * length, end - 6)
    last = end if first + length * 2 > end + 8 and unit != "W" else min(first + length - 1, end)
    return _spanned(span((year, month, first), (year, month, last), "part"))


def _season(atoms: Sequence[Atom]) -> Outcome:
    pairs, years = values(atoms, "PAIR"), values(atoms, "YEAR")
    year = pairs[0][0] if pairs else (years[0] if years else 0)
    return _spanned(season_span(year, values(atoms, "SEASON")[0]))


def _pair(atoms: Sequence[Atom]) -> tuple[int, int] | None:
    pairs, years, codes = (
        values(atoms, "PAIR"),
        values(atoms, "YEAR"),
        values(atoms, "FISC") + values(atoms, "FISC_US") + values(atoms, "ACAD"),
    )
    if pairs:
        return (int(pairs[0][0]), int(pairs[0][1]))
    years = codes + years
    if not years:
        return None
    last = years[-1] if years[-1] > 100 else years[0] // 100 * 100 + years[-1]
    return (int(years[0]), int(last))


def _fiscal(atoms: Sequence[Atom]) -> Outcome:
    """A split year runs April to March; a fiscal year with one number is that calendar year."""
    pair = _pair(atoms)
    if pair is None:
        return None
    if pair[1] == pair[0]:
        federal = values(atoms, "FISCAL")[:1] == [10] or has(atoms, "FISC_US")
        return _spanned(months_span(pair[0] - 1, 10, 12, "fiscal") if federal else year_span(pair[0]))
    return _spanned(span((pair[0], 4, 1), (pair[1], 3, 31), "fiscal"))


def _fiscal_quarter(atoms: Sequence[Atom]) -> Outcome:
    """ "Q2 FY2015": three months counted from the start of the fiscal year."""
    year = _fiscal(of(atoms, "FISC", "FISC_US", "FISCAL", "YEAR"))
    number = _counts(of(atoms, "NUM", "ORD", "ROMAN", "QN"))[0]
    if year is None or not 1 <= number <= 4:
        return None
    index = year[1].first[1] - 1 + (number - 1) * 3
    return _spanned(months_span(year[1].first[0] + index // 12, index % 12 + 1, 3, "quarter"))


def _academic(atoms: Sequence[Atom]) -> Outcome:
    pair = _pair(atoms)
    if pair is None:
        return None
    last = pair[1] if pair[1] > pair[0] else pair[0] + 1
    return _spanned(span((pair[0], ACADEMIC_START, 1), (last, ACADEMIC_START - 1, 31), "fiscal"))


def _split_year(atoms: Sequence[Atom]) -> Outcome:
    first, last = values(atoms, "PAIR")[0]
    if last == first + 1:
        return _spanned(span((first, 4, 1), (last, 3, 31), "fiscal"))
    return _spanned(years_span(first, last))


def _years_of_pair(atoms: Sequence[Atom]) -> Outcome:
    """ "2012-13 biennium" is two calendar years."""
    first, last = values(atoms, "PAIR")[0]
    return _spanned(years_span(first, last)) if values(atoms, "UNIT")[0] == "B" and last == first + 1 else None


def _said_twice(atoms: Sequence[Atom]) -> Outcome:
    """ "sixty (60) days"."""
    first, second = values(atoms, "NUM")
    return ("NUM", first) if first == second else KEPT


def _whole_year(atoms: Sequence[Atom]) -> Outcome:
    units = values(atoms, "UNIT")
    if units[:1] == ["X"]:
        return _spanned(years_span(_year(atoms), _year(atoms) + 9))
    return _spanned(year_span(_year(atoms))) if not units or units[0] == "Y" else None


def _bare_month(atoms: Sequence[Atom]) -> Outcome:
    return _spanned(month_span(0, values(atoms, "MONTH")[0]))


_N = "(NUM|ORD|ROMAN)"
_D = "(NUM|ORD)"
_TO = "(DASH|TO|UNTIL|UPTO|AND|SLASH)"

_NUMBER = "(NUM|YEAR|PAIR)"
_DATED_NUMBER = f"{_NUMBER} ((SLASH|DASH) {_NUMBER})* (FROM? (NUM MONTH)? YEAR|FROM? NUM MONTH)?"


def _plain_word(atoms: Sequence[Atom]) -> Outcome:
    return "W", None


NAMED = Stage(
    [
        (f"REF (OPEN W CLOSE)? NUMBERSIGN? {_DATED_NUMBER}", _plain_word),
        (f"NUMBERSIGN {_NUMBER} ((SLASH|DASH) {_NUMBER})*", _plain_word),
        ("REF|NUMBERSIGN", _plain_word),
        ("NUM OPEN NUM CLOSE", _said_twice),
    ]
)
BASES = Stage(
    [
        ("(STEP|UNIT NUM) COMMA? QN", _keep),
        ("EVERY UNIT [MONTH]", _keep),
        ("EVERY (NUM|ORD|OTHER)? (UNIT|QUARTER|HALF)", _keep),
        (f"(FROM|BETWEEN)? {_D} {_TO} {_D} MONTH COMMA? YEAR? UNIT?", _days),
        (f"(FROM|BETWEEN)? MONTH {_D} {_TO} {_D} (COMMA? YEAR)?", _days),
        ("NUM DASH MONTH DASH (NUM|YEAR)", lambda atoms: _day(atoms) if has(atoms, "YEAR") else _excel_day(atoms)),
        (f"{_D} (DASH|SLASH)? MONTH (COMMA|DASH|SLASH)? YEAR UNIT?", _day),
        (f"MONTH {_D} COMMA? YEAR", _day),
        ("YEAR MONTH NUM", _day),
        ("MONTH (COMMA|DASH|SLASH)? YEAR UNIT?", _month),
        ("YEAR (DASH|SLASH)? MONTH", _month),
        (f"(LAST|{_N}) UNIT MONTH (COMMA? YEAR)?", _week),
        (f"(LAST|{_N}) HALF MONTH (COMMA? YEAR)?", _half),
        (f"({_N} QUARTER|QN) COMMA? (FISC|FISC_US|FISCAL YEAR)", _fiscal_quarter),
        ("(FISC|FISC_US|FISCAL YEAR) COMMA? QN", _fiscal_quarter),
        (f"{_N} QUARTER? ((DASH|AND|TO|SLASH|COMMA) {_N}){{1,3}} QUARTER (COMMA|DASH|SLASH)? YEAR? UNIT?", _quarter),
        (f"QUARTER {_N} (DASH|AND|TO|SLASH) {_N} (COMMA|DASH|SLASH)? YEAR UNIT?", _quarter),
        (f"(LAST|{_N}) QUARTER UNIT? (COMMA|DASH|SLASH)? YEAR UNIT?", _quarter),
        (f"QUARTER {_N} (COMMA|DASH|SLASH)? YEAR? UNIT?", _quarter),
        ("QN (DASH|AND|TO|SLASH) QN (COMMA|DASH|SLASH)? YEAR? UNIT?", _quarter),
        ("QN (COMMA|DASH|SLASH|OPEN)? YEAR CLOSE? UNIT?", _quarter),
        ("YEAR UNIT? (COMMA|DASH|SLASH|COLON|OPEN)? QN CLOSE?", _quarter),
        (f"(LAST|{_N}) QUARTER", _quarter),
        ("QN", _quarter),
        (f"{_N} UNIT (COMMA|DASH|SLASH)? YEAR", _third),
        (f"(LAST|{_N}) HALF UNIT? (COMMA|DASH|SLASH)? YEAR UNIT?", _half),
        (f"HALF {_N} (COMMA|DASH|SLASH)? YEAR UNIT?", _half),
        ("HN (COMMA|DASH|SLASH)? YEAR UNIT?", _half),
        ("YEAR (COMMA|DASH|SLASH)? HN", _half),
        (f"(LAST|{_N}) HALF UNIT?", _half),
        ("HN", _half),
        ("SEASON UNIT? (PAIR|YEAR UNIT? ((DASH|SLASH) YEAR)?)", _season),
        ("(FISCAL|FISC|FISC_US) (PAIR|YEAR ((DASH|SLASH|TO) YEAR)?|(DASH|SLASH) (NUM|YEAR))", _fiscal),
        ("FISC|FISC_US", _fiscal),
        ("(PAIR|YEAR ((DASH|SLASH) YEAR)?) FISCAL", _fiscal),
        ("(ACADEMIC|ACAD) (PAIR|YEAR ((DASH|SLASH|TO) YEAR)?)", _academic),
        ("ACAD", _academic),
        ("(PAIR|YEAR ((DASH|SLASH) YEAR)?) ACADEMIC", _academic),
        ("PAIR UNIT", _years_of_pair),
        ("UNIT PAIR", _years_of_pair),
        ("PAIR UNIT?", _split_year),
        ("UNIT YEAR", _whole_year),
        ("YEAR UNIT", _whole_year),
        ("YEAR", _whole_year),
        ("NUM (UNIT|TIMESWORD)", _keep),
        (f"{_D} MONTH", _day),
        (f"MONTH {_D}", _day),
        ("MONTH DASH NUM", _excel_month),
        ("SEASON", _season),
        ("MONTH", _bare_month),
    ]
)


def _part(atoms: Sequence[Atom]) -> Outcome:
    item: Span = values(atoms, "SPAN")[0]
    parts = [part_of(item, part) for part in values(atoms, "PART")]
    return _spanned(parts[0] if len(parts) == 1 else joined(parts[0], parts[-1]))


def _named_part(atoms: Sequence[Atom]) -> Outcome:
    """ "the end of the decade (2020)": the year in brackets says which year the stretch ends in."""
    item: Span = values(atoms, "SPAN")[0]
    if (
        item.grain != "year"
        or values(atoms, "UNIT")[0] not in ("X", "Y")
        or values(atoms, "PART")[0] not in ("end", "late")
    ):
        return None
    return _spanned(part_of(item, values(atoms, "PART")[0]))


def _week_of(atoms: Sequence[Atom]) -> Outcome:
    """ "week of 12 May 2014": the seven days that begin then; a range of days stays as it is."""
    item: Span = values(atoms, "SPAN")[0]
    return _spanned(span(item.first, shifted(item.first, 6), "part") if item.grain == "day" else item)


PARTS = Stage(
    [
        ("PART UNIT OPEN SPAN CLOSE", _named_part),
        ("YEAREND SPAN", lambda atoms: _spanned(part_of(values(atoms, "SPAN")[0], "end"))),
        ("PART DASH? (DASH|TO|AND|SLASH) DASH? PART DASH? UNIT? SPAN", _part),
        ("WEEKOF SPAN", _week_of),
        ("PART DASH? UNIT? COMMA? SPAN", _part),
    ]
)


def _range(atoms: Sequence[Atom]) -> Outcome:
    left, right = values(atoms, "SPAN")[:2]
    return _spanned(joined(left, right))


def _chain(atoms: Sequence[Atom]) -> Outcome:
    """ "avril-mai-juin 2014"."""
    items = values(atoms, "SPAN")
    return _spanned(joined(items[0], items[-1]))


def _slashed(atoms: Sequence[Atom]) -> Outcome:
    """ "2012/2013" and "June/July 2012" run on; distant years are a list."""
    left, right = values(atoms, "SPAN")[:2]
    if left.grain == right.grain == "year" and right.first[0] != left.first[0] + 1:
        return None
    parts = ("part", "end")
    alike = left.grain == right.grain or (left.grain in parts and right.grain in parts)
    return _spanned(joined(left, right)) if alike else None


def _neighbours(atoms: Sequence[Atom]) -> Outcome:
    """ "январь декабрь 2013": a month without a year just before one with a year."""
    left, right = values(atoms, "SPAN")[:2]
    fits = left.grain == right.grain == "month" and not left.first[0] and right.first[0]
    return _spanned(joined(left, right)) if fits else None


SLASHED = Stage([("SPAN SLASH SPAN", _slashed)])
RANGES = Stage(
    [
        ("SPAN (DASH SPAN){2,}", _chain),
        ("BETWEEN SPAN (AND|TO|DASH) SPAN", _range),
        ("FROM SPAN (DASH|TO|UNTIL|UPTO|BEFORE|BY) SPAN", _range),
        ("DURING? SPAN (DASH|TO|UNTIL|UPTO) SPAN", _range),
        ("SPAN SPAN", _neighbours),
    ]
)


def _listed(atoms: Sequence[Atom]) -> Outcome:
    items: list[Span] = values(atoms, "SPAN")
    if any(item.grain == "end" for item in items):
        return None
    year = 0
    for at in range(len(items) - 1, -1, -1):
        if items[at].dated:
            year = items[at].first[0]
        elif year:
            items[at] = with_year(items[at], year)
    year = items[0].first[0]
    for at, item in enumerate(items):
        items[at] = with_year(item, year) if not item.dated else item
        year = items[at].last[0]
    return "LIST", items


LISTS = Stage([("SPAN ((COMMA|SEMI|AND|SLASH|COMMA AND|SEMI AND) SPAN)+", _listed)])


def _compound(atoms: Sequence[Atom]) -> Outcome:
    """ "forty-eighth", "vingt-cinquième"."""
    tens, ones = values(atoms, "NUM")[0], values(atoms, "ORD")[0]
    return ("ORD", tens + ones) if tens in range(20, 100, 10) and 1 <= ones <= 9 else None


ORDINALS = Stage([("NUM DASH ORD", _compound)])


def read_dates(atoms: list[Atom]) -> list[Atom]:
    """The row with every date, range and list of dates reduced to SPAN and LIST atoms."""
    for stage in (ORDINALS, NAMED, BASES, PARTS, SLASHED, RANGES, LISTS):
        atoms = stage.reduce(atoms)
    return atoms
