"""Grammar of cadences and durations: "at least twice a year", "every 3 to 6 years", "6 months", "Month 18"."""

from collections.abc import Sequence
from typing import Any, NamedTuple

from ayni.reading.timeframes.spans import Span, iso
from ayni.reading.words.grammar import KEPT, Atom, Stage, has, of, values

Outcome = tuple[str, Any] | None
Rrule = dict[str, Any]
_PERIODS: dict[str, tuple[str, int]] = {
    "D": ("DAILY", 1), "W": ("WEEKLY", 1), "M": ("MONTHLY", 1), "Y": ("YEARLY", 1), "Q": ("MONTHLY", 3),
    "H": ("MONTHLY", 6), "B": ("YEARLY", 2), "T": ("YEARLY", 3), "X": ("YEARLY", 10), "L": ("MONTHLY", 2),
    "C": ("MONTHLY", 4), "K": ("DAILY", 10), "F": ("WEEKLY", 2),
}  # fmt: skip
_LENGTHS: dict[str, tuple[int, str]] = {
    "D": (1, "D"), "W": (1, "W"), "M": (1, "M"), "Y": (1, "Y"), "Q": (3, "M"), "H": (6, "M"), "B": (2, "Y"),
    "T": (3, "Y"), "X": (10, "Y"), "L": (2, "M"), "C": (4, "M"), "K": (10, "D"), "F": (15, "D"),
}  # fmt: skip
MOST = 400


class Cadence(NamedTuple):
    """A recurrence; `rrule` is None for "regularly". `other` keeps a second pace ("every 3 to 6 years").

    `ends` says which periods' ends were named, "calendar" or "fiscal": a length may count from them.
    """

    rrule: Rrule | None
    other: Rrule | None = None
    ends: str = ""


def rrule(freq: str, interval: int, **more: Any) -> Rrule:
    """A rule in its plainest form: 12 months are a year."""
    if freq == "MONTHLY" and interval % 12 == 0:
        freq, interval = "YEARLY", interval // 12
    return {"freq": freq, "interval": interval, **{key: value for key, value in more.items() if value is not None}}


def _unit(atoms: Sequence[Atom]) -> str:
    found = values(atoms, "UNIT") + values(atoms, "QUARTER") + values(atoms, "HALF")
    return str(found[0])


def _numbers(atoms: Sequence[Atom], *names: str) -> list[int]:
    return [int(value) for name in names for value in values(atoms, name)]


def _bounds(atoms: Sequence[Atom], times: int | None) -> dict[str, int | None]:
    if has(atoms, "ATMOST"):
        return {"min": None, "max": times or 1}
    if has(atoms, "ATLEAST"):
        return {"min": times or 1}
    return {"min": times if times and times > 1 else None}


def _each(atoms: Sequence[Atom]) -> Outcome:
    """ "every two years", "every other year", "tous les 3 à 6 ans" (the longer pace is the duty)."""
    freq, length = _PERIODS[_unit(atoms)]
    numbers = _numbers(atoms, "NUM", "ORD") or ([2] if has(atoms, "OTHER") else [1])
    if not 1 <= max(numbers) <= MOST:
        return None
    ranged = len(numbers) > 1
    bounds = {"min": 1} if ranged or has(atoms, "ATLEAST") else {}
    other = rrule(freq, length * min(numbers)) if ranged else None
    return "R", Cadence(rrule(freq, length * max(numbers), **bounds), other)


def _often(atoms: Sequence[Atom]) -> Outcome:
    """ "at least twice a year", "3 times every two years": times first, then the period."""
    counts = [(atom.start, int(atom.value)) for atom in of(atoms, "TIMES", "NUM")]
    period_at = min((atom.start for atom in of(atoms, "EVERY", "PER")), default=None)
    lengths = [value for start, value in counts if period_at is not None and start > period_at]
    times = [value for start, value in counts if period_at is None or start < period_at]
    if period_at is None and len(times) > 1:
        lengths, times = times[-1:], times[:-1]
    return _paced(_unit(atoms), lengths[0] if lengths else 1, times, atoms)


def _paced(unit: str, length: int, times: list[int], atoms: Sequence[Atom]) -> Outcome:
    freq, base = _PERIODS[unit]
    if not 1 <= length <= MOST or any(not 1 <= count <= MOST for count in times):
        return None
    bounds = _bounds(atoms, times[-1] if times else None)
    if len(times) > 1 and min(times) < max(times):
        bounds = {"min": min(times), "max": max(times)}
    return "R", Cadence(rrule(freq, base * length, **bounds))


def _frequency(atoms: Sequence[Atom]) -> Outcome:
    freq, _, interval = str(values(atoms, "FREQ")[0]).partition("/")
    times = _numbers(atoms, "TIMES", "NUM")
    bounds = _bounds(atoms, max(times) if times else None)
    if len(times) > 1 and min(times) < max(times):
        bounds = {"min": min(times), "max": max(times)}
    return "R", Cadence(rrule(freq, int(interval), **bounds))


def _counted_frequency(atoms: Sequence[Atom]) -> Outcome:
    """ "deux réunions par an", "4 раза в год"."""
    return _frequency(of(atoms, "NUM", "FREQ", "ATLEAST", "ATMOST"))


def _yearly(atoms: Sequence[Atom]) -> Outcome:
    return _paced("Y", 1, _numbers(atoms, "TIMES", "NUM"), atoms)


def _every_date(atoms: Sequence[Atom]) -> Outcome:
    """ "every 1 July", "each June"."""
    item: Span = values(atoms, "SPAN")[0]
    if item.dated:
        return None
    return "R", Cadence(rrule("YEARLY", 1, by=yearly_day(item)))


def yearly_day(item: Span) -> str:
    """--MM for a whole month, --MM-DD for another stretch (its due day)."""
    return f"--{item.due[1]:02d}" if item.grain == "month" else iso((0, *item.due[1:]))


def _monthly_day(atoms: Sequence[Atom]) -> Outcome:
    """ "by the 10th of each month", "до 15 числа каждого месяца"."""
    day = _numbers(atoms, "NUM", "ORD")[0]
    period = values(atoms, "FREQ")
    monthly = period[0] == "MONTHLY/1" if period else values(atoms, "UNIT")[-1] == "M"
    return ("R", Cadence(rrule("MONTHLY", 1, by=f"---{day:02d}"))) if monthly and 1 <= day <= 31 else None


def _period_end(atoms: Sequence[Atom]) -> Outcome:
    """ "by the end of each year": due on the last day, which is how a year without another day is due anyway."""
    period = values(atoms, "FREQ")
    if period:
        freq, _, interval = str(period[0]).partition("/")
        rule = rrule(freq, int(interval))
    else:
        freq, length = _PERIODS[_unit(atoms)]
        rule = rrule(freq, length)
    if rule["freq"] == "YEARLY" and rule["interval"] == 1:
        rule["by"] = {"end": "--12-31", "late": "--12-31", "mid": "--06-30", "begin": "--01-31", "early": "--04-30"}[
            values(atoms, "PART")[0]
        ]
    return "R", Cadence(rule, ends="calendar" if values(atoms, "PART") == ["end"] else "")


def _each_fiscal(atoms: Sequence[Atom]) -> Outcome:
    """ "each fiscal year", "the end of each fiscal year": when it ends depends on the country."""
    return "R", Cadence(rrule("YEARLY", 1), ends="fiscal" if values(atoms, "PART") == ["end"] else "")


def _regular(atoms: Sequence[Atom]) -> Outcome:
    return "R", Cadence(None)


_UNIT = "(UNIT|QUARTER|HALF)"
_BOUND = "(ATLEAST|ATMOST)"
_COUNTED = "((NUM (DASH|TO|AND))? TIMES|NUM ((DASH|TO|AND) NUM)? TIMESWORD)"
CADENCES = Stage(
    [
        ("PERYEAR SPAN", lambda atoms: KEPT),
        ("PART (FREQ)", _period_end),
        (f"PART EVERY {_UNIT}", _period_end),
        ("PART EVERY (FISCAL|ACADEMIC)", _each_fiscal),
        ("(EVERY|PER) (FISCAL|ACADEMIC)", _each_fiscal),
        ("NUM EVENT UNIT", _often),
        ("NUM ORD UNIT (FREQ|EVERY UNIT)", lambda atoms: _monthly_day(atoms)),
        ("FREQ COMMA? (BY|UPTO|BEFORE)? ORD UNIT?", lambda atoms: _monthly_day(atoms)),
        ("(NUM|ORD) UNIT? FREQ", lambda atoms: _monthly_day(atoms) or _frequency_of_count(atoms)),
        ("(NUM|ORD) ANY? EVERY UNIT", lambda atoms: _monthly_day(atoms)),
        (f"{_BOUND}? {_COUNTED} {_BOUND}? (EVERY|PER) NUM? {_UNIT}", _often),
        (f"{_BOUND}? ({_COUNTED}|NUM ((DASH|TO|AND) NUM)?) FREQ", _frequency),
        (f"{_BOUND}? ({_COUNTED}|NUM) SLASH {_UNIT}", _often),
        (f"{_BOUND}? (TIMES|NUM TIMESWORD) NUM? {_UNIT}", _often),
        (f"{_BOUND}? {_COUNTED} (DURING|WITHIN) (THIS|NEXT)? {_UNIT}", _often),
        (f"{_BOUND}? NUM ANY? PER NUM? {_UNIT}", _often),
        (f"{_BOUND}? EVERY NUM (DASH|TO|AND) NUM {_UNIT}", _each),
        (f"{_BOUND}? EVERY (NUM|ORD|OTHER)? {_UNIT}", _each),
        (f"{_BOUND}? ({_COUNTED}|NUM ANY?) PERYEAR", _yearly),
        ("PERYEAR", _yearly),
        (f"{_BOUND}? NUM (EVENT|W|TIMES) FREQ", _counted_frequency),
        (f"{_BOUND}? FREQ", _frequency),
        (f"{_BOUND}? REGULAR", _regular),
        ("EVERY SPAN", _every_date),
        (f"PER NUM? {_UNIT}", _often),
    ]
)


def _frequency_of_count(atoms: Sequence[Atom]) -> Outcome:
    """ "2 quarterly …" is a quarterly cadence; a count with a word between stays as it is."""
    return _frequency(atoms) if not has(atoms, "ORD") and not has(atoms, "UNIT") else None


def iso_duration(number: float, unit: str) -> str | None:
    """ISO 8601 duration of so many units, or None when it is out of all measure."""
    length, code = _LENGTHS[unit]
    if number != int(number):
        if code not in ("Y", "M") or (number * 12) % 1:
            return None
        return iso_duration(int(number * 12 * length), "M") if code == "Y" else f"P{int(number * length * 30)}D"
    total = int(number) * length
    most = 200 if code == "Y" else 4000
    return f"P{total}{code}" if 0 < total <= most else None


def _duration(atoms: Sequence[Atom]) -> Outcome:
    numbers = [float(value) for value in values(atoms, "NUM")] or [1.0]
    worth = max(numbers) + (0.5 if has(atoms, "HALF") and has(atoms, "UNIT") else 0.0)
    text = iso_duration(worth, _unit(atoms))
    if text is None:
        return None
    shortest = iso_duration(min(numbers), _unit(atoms)) if len(numbers) > 1 else None
    return "DUR", (text, shortest)


def _and_a_half(atoms: Sequence[Atom]) -> Outcome:
    """ "one and a half years"."""
    if values(atoms, "UNIT") != ["H"]:
        return None
    text = iso_duration(float(values(atoms, "NUM")[0]) + 0.5, "Y")
    return ("DUR", (text, None)) if text else None


def _alone(atoms: Sequence[Atom]) -> Outcome:
    text = iso_duration(1, _unit(atoms))
    return ("DUR", (text, None)) if text else None


def _step(atoms: Sequence[Atom]) -> Outcome:
    """ "Month 18", "M6-M12", "Years 1-3": project time, told by its end."""
    coded = values(atoms, "STEP")
    numbers = [number for _, number in coded] + _numbers(atoms, "NUM", "ORD", "ROMAN")
    unit = coded[0][0] if coded else _unit(atoms)
    lengths = [iso_duration(number, unit) for number in numbers]
    listed = not of(atoms, "DASH", "TO") and len(lengths) > 1
    return ("STEPS", (lengths, listed)) if all(lengths) else None


def _step_quarter(atoms: Sequence[Atom]) -> Outcome:
    """ "Year 3, Q2": the sixth month of the third year of a project."""
    coded = values(atoms, "STEP")
    year = coded[0][1] if coded else _numbers(atoms, "NUM")[0]
    spans: list[Span] = values(atoms, "SPAN")
    quarter = values(atoms, "QN")[0] if has(atoms, "QN") else spans[0].last[1] // 3
    text = iso_duration((year - 1) * 12 + quarter * 3, "M")
    yearly = (coded[0][0] if coded else _unit(atoms)) == "Y"
    return ("STEPS", ([text], False)) if text and yearly else None


def _first_units(atoms: Sequence[Atom]) -> Outcome:
    """ "six premiers mois", "dos primeros años"."""
    if values(atoms, "ORD") != [1]:
        return None
    text = iso_duration(float(values(atoms, "NUM")[0]), _unit(atoms))
    return ("FIRST", text) if text else None


DURATIONS = Stage(
    [
        ("(STEP|UNIT NUM) COMMA? QN", _step_quarter),
        ("NUM ORD UNIT", _first_units),
        ("STEP ((DASH|TO|AND|COMMA|SLASH) (STEP|NUM))*", _step),
        ("UNIT (NUM|ROMAN) ((DASH|TO|AND|COMMA|SLASH|COMMA AND) UNIT? (NUM|ROMAN))+", _step),
        ("NUM (DASH|TO|AND|SLASH) NUM DASH? UNIT", _duration),
        ("NUM AND HALF UNIT", _duration),
        ("NUM UNIT AND HALF", _duration),
        ("NUM AND UNIT", _and_a_half),
        (f"NUM DASH? {_UNIT}", _duration),
        (f"<WITHIN|DURING|AFTER> {_UNIT} [AFTER|FROM|W|UPON|EV|UPTO|BEFORE]", _alone),
        ("UNIT [BEFORE|UPTO]", _alone),
        (f"<WITHIN> {_UNIT}", _alone),
        ("UNIT (NUM|ROMAN)", _step),
        ("ORD UNIT", _step),
    ]
)
LONE_UNITS = Stage([(_UNIT, _alone)])
