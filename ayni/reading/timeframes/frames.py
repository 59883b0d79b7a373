"""Grammar of whole time frames: prepositions and dates, events, conditions and terms become parts."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from ayni.reading.timeframes.cadences import Cadence, iso_duration
from ayni.reading.timeframes.events import (
    Part,
    bare,
    dated_event,
    direction_of,
    ongoing_event,
    undated_event,
    window,
)
from ayni.reading.timeframes.spans import Span, as_date, iso, month_end, partial, shifted
from ayni.reading.timeframes.windows import lasting
from ayni.reading.words.grammar import Atom, Stage, has, of, values

Outcome = tuple[str, Any] | None


def _span(atoms: Sequence[Atom]) -> Outcome:
    return "PART_OF", bare(values(atoms, "SPAN")[0])


def _span_ongoing(atoms: Sequence[Atom]) -> Outcome:
    """ "2014-2018, ongoing" runs for those years, "2014 (ongoing)" from then on."""
    item: Span = values(atoms, "SPAN")[0]
    if item.grain in ("years", "range"):
        return "PART_OF", Part("ongoing", {**window(item), "open_ended": False})
    if item.grain in ("day", "end"):
        return None
    return "PART_OF", Part("ongoing", {"start": iso(item.first), "open_ended": True})


def _within_span(atoms: Sequence[Atom]) -> Outcome:
    item: Span = values(atoms, "SPAN")[0]
    return "PART_OF", Part("interval", window(item))


def _by(atoms: Sequence[Atom]) -> Outcome:
    item: Span = values(atoms, "SPAN")[0]
    return "PART_OF", Part("deadline", {"not_after": iso(item.due)})


def eve(item: Span) -> tuple[int, int, int]:
    """The last day that is still "before" the span: a day that ends a month is meant itself, its first day is not."""
    if item.grain == "end" or (item.grain == "part" and item.last[1:] == (12, 31)):
        return item.last
    if item.grain == "day":
        year, month, day = item.first
        return item.first if day == month_end(year, month) else shifted(item.first, -1) if day == 1 else item.first
    return shifted(item.first, -1)


def _before(atoms: Sequence[Atom]) -> Outcome:
    return "PART_OF", Part("deadline", {"not_after": iso(eve(values(atoms, "SPAN")[0]))})


def _since(atoms: Sequence[Atom]) -> Outcome:
    item: Span = values(atoms, "SPAN")[0]
    if item.grain in ("years", "range") and has(atoms, "FROM") and not of(atoms, "ONWARD", "THEN"):
        return "PART_OF", Part("interval", window(item))
    start = item.last if item.grain == "end" else item.first
    return "PART_OF", Part("ongoing", {"start": iso(start), "open_ended": True})


def _after(atoms: Sequence[Atom]) -> Outcome:
    item: Span = values(atoms, "SPAN")[0]
    return "PART_OF", Part("ongoing", {"start": iso(shifted(item.last, 1)), "open_ended": True})


def _from_repeated(atoms: Sequence[Atom]) -> Outcome:
    """ "March 2013 and annually thereafter", "до 15 декабря 2014 года, далее ежегодно"."""
    cadence: Cadence = values(atoms, "R")[0]
    item: Span = values(atoms, "SPAN")[0]
    fields: dict[str, Any] = {"rrule": cadence.rrule} if cadence.rrule else {}
    if of(atoms, "BY", "UPTO", "BEFORE"):
        return "PART_OF", Part("recurring", {**fields, "not_after": iso(item.due)})
    return "PART_OF", Part("recurring", {**fields, "start": iso(item.first)})


def _not_before(atoms: Sequence[Atom]) -> Outcome:
    item: Span = values(atoms, "SPAN")[0]
    return "PART_OF", Part("ongoing", {"not_before": iso(item.first), "open_ended": True})


def _until(atoms: Sequence[Atom]) -> Outcome:
    item: Span = values(atoms, "SPAN")[0]
    return "PART_OF", Part("ongoing", {"end": iso(item.last), "open_ended": False})


def _ongoing_span(atoms: Sequence[Atom]) -> Outcome:
    """ "Ongoing (2012-2015)", "Ongoing to 2015", "Ongoing from 2012"."""
    item: Span = values(atoms, "SPAN")[0]
    if has(atoms, "FROM") or has(atoms, "AFTER"):
        return "PART_OF", Part("ongoing", {"start": iso(item.first), "open_ended": True})
    if any(has(atoms, name) for name in ("UNTIL", "TO", "BY", "UPTO", "DASH")):
        return "PART_OF", Part("ongoing", {"end": iso(item.last), "open_ended": False})
    return "PART_OF", Part("ongoing", {**window(item), "open_ended": False})


def _list(atoms: Sequence[Atom]) -> Outcome:
    items: list[Span] = values(atoms, "LIST")[0]
    fields: dict[str, Any] = {"dates": [partial(item) for item in items]}
    if has(atoms, "BY") or has(atoms, "BEFORE") or has(atoms, "UPTO"):
        fields["direction"] = "before"
    return "PART_OF", Part("milestone-list", fields)


def _every_list(atoms: Sequence[Atom]) -> Outcome:
    """ "each May and November"."""
    items: list[Span] = values(atoms, "LIST")[0]
    if any(item.dated for item in items):
        return None
    fields = {"rrule": {"freq": "YEARLY", "interval": 1}, "dates": [partial(item) for item in items]}
    return "PART_OF", Part("recurring", fields)


def _rest(atoms: Sequence[Atom], after: int) -> tuple[int, int] | None:
    """The place of everything after atom `after`."""
    return (atoms[after + 1].start, atoms[-1].end) if after + 1 < len(atoms) else None


def _last_of(atoms: Sequence[Atom], *names: str) -> int:
    wanted = of(atoms, *names)
    return max((at for at, atom in enumerate(atoms) if atom in wanted), default=-1)


def _relative(atoms: Sequence[Atom]) -> Outcome:
    """ "six months prior to the review", "within two months of the session"."""
    length, _ = values(atoms, "DUR")[0]
    at = _last_of(atoms[:4], "DUR")
    hinge = at + 1 if at + 1 < len(atoms) and of([atoms[at + 1]], "BEFORE", "AFTER", "FROM", "UPON", "UPTO") else at
    direction = "before" if of(atoms[at : hinge + 1], "BEFORE", "UPTO") else "after"
    place = _rest(atoms, hinge)
    events = values(atoms, "EV")
    kind = "recurring" if events and events[0].each else "relative"
    return "PART_OF", Part(kind, {"duration": length, "direction": direction}, place)


def _counted_next(atoms: Sequence[Atom]) -> Outcome:
    """ "les cinq prochaines années"."""
    length = iso_duration(float(values(atoms, "NUM")[0]), values(atoms, "UNIT")[0])
    if length is None:
        return None
    return "PART_OF", Part("relative", {"duration": length, "direction": "after", "anchor": "adoption"})


def _lasting_from(atoms: Sequence[Atom]) -> Outcome:
    """ "for two years from January 2014": a window whose end is counted."""
    item: Span = values(atoms, "SPAN")[0]
    last = lasting(as_date(item.first), values(atoms, "DUR")[0][0]) if item.dated else None
    if last is None:
        return None
    return "PART_OF", Part("interval", {"start": iso(item.first), "end": last.isoformat()})


def _plain_within(atoms: Sequence[Atom]) -> Outcome:
    fields: dict[str, Any] = {"duration": values(atoms, "DUR")[0][0], "direction": "after"}
    if has(atoms, "NEXT"):
        fields["anchor"] = "adoption"
    return "PART_OF", Part("relative", fields)


def _first_units(atoms: Sequence[Atom]) -> Outcome:
    """ "les six premiers mois (suivant la signature)"."""
    fields = {"duration": values(atoms, "FIRST")[0], "direction": "after"}
    at = _last_of(atoms, "FIRST")
    return "PART_OF", Part("relative", fields, _rest(atoms, at + 1) if at + 1 < len(atoms) else None)


def _ongoing_for(atoms: Sequence[Atom]) -> Outcome:
    return "PART_OF", Part("ongoing", {"duration": values(atoms, "DUR")[0][0], "open_ended": False})


def _dur(atoms: Sequence[Atom]) -> Outcome:
    return "PART_OF", Part("duration", {"duration": values(atoms, "DUR")[0][0]})


def _steps(atoms: Sequence[Atom]) -> Outcome:
    lengths, listed = values(atoms, "STEPS")[0]
    if listed:
        return "PART_OF", Part("milestone-list", {"dates": list(lengths)})
    return "PART_OF", Part("relative", {"duration": lengths[-1], "anchor": "project start", "direction": "after"})


def _hanging(atoms: Sequence[Atom]) -> Outcome:
    """ "after OMB guidance is issued", "upon adoption of the plan", "until its next meeting"."""
    place = _rest(atoms, 0)
    if has(atoms[:1], "UNTIL"):
        return "PART_OF", Part("ongoing", {"direction": "before", "open_ended": False}, place)
    if has(atoms[:1], "FROM"):
        return "PART_OF", Part("ongoing", {"direction": "after", "open_ended": True}, place)
    return "PART_OF", Part("relative", {"direction": direction_of(atoms[:1])}, place)


def _next_period(atoms: Sequence[Atom]) -> Outcome:
    """ "года, следующего за отчетным": the period in which a yearly day falls."""
    return "PART_OF", Part("relative", {}, (atoms[0].start, atoms[-1].end))


def _condition(atoms: Sequence[Atom]) -> Outcome:
    return "PART_OF", Part("conditional", {}, None, (atoms[0].start, atoms[-1].end))


def _asap(atoms: Sequence[Atom]) -> Outcome:
    return "PART_OF", Part("relative", {"term": "immediate"})


def _term(atoms: Sequence[Atom]) -> Outcome:
    return "PART_OF", Part("relative", {"term": values(atoms, "TERM")[-1]})


def _cadence(atoms: Sequence[Atom]) -> Outcome:
    cadence: Cadence = values(atoms, "R")[0]
    return "PART_OF", Part("recurring", {"rrule": cadence.rrule} if cadence.rrule else {})


def _after_each_end(atoms: Sequence[Atom]) -> Outcome:
    """ "within 90 days after the end of each fiscal year": each time anew; of a calendar year the day is known."""
    cadence: Cadence = values(atoms, "R")[0]
    if not cadence.ends or cadence.rrule is None:
        return None
    length = values(atoms, "DUR")[0][0]
    rule = {name: value for name, value in cadence.rrule.items() if name != "by"}
    if cadence.ends == "calendar" and (rule["freq"], rule["interval"]) == ("YEARLY", 1):
        last = lasting(_A_YEAR, length)
        if last is not None and last.year == _A_YEAR.year:
            rule["by"] = f"--{last:%m-%d}"
    end = of(atoms, "R")[0]
    return "PART_OF", Part("recurring", {"rrule": rule, "duration": length, "direction": "after"}, (end.start, end.end))


def _cadence_until(atoms: Sequence[Atom]) -> Outcome:
    """ "annually until 2020"; a day without a year is due in each period instead."""
    cadence: Cadence = values(atoms, "R")[0]
    item: Span = values(atoms, "SPAN")[0]
    if not item.dated:
        return None
    fields: dict[str, Any] = {"rrule": cadence.rrule} if cadence.rrule else {}
    return "PART_OF", Part("recurring", {**fields, "end": iso(item.last)})


def _month_day(atoms: Sequence[Atom]) -> Outcome:
    day = int((values(atoms, "NUM") + values(atoms, "ORD"))[0])
    return ("PART_OF", Part("month-day", {"day": day})) if 1 <= day <= 31 else None


def _in_named_year(atoms: Sequence[Atom]) -> Outcome:
    """ "до 25 декабря текущего года": dated once the adoption is known."""
    item: Span = values(atoms, "SPAN")[0]
    if item.dated or values(atoms, "UNIT") != ["Y"]:
        return None
    due = of(atoms, "BY", "UPTO", "BEFORE", "UNTIL") or item.grain in ("day", "end")
    fields = {"not_after": iso(item.due)} if due else window(item)
    return "PART_OF", Part("deadline" if due else "interval", {**fields, "_yearly": int(has(atoms, "NEXT"))})


def _ongoing(atoms: Sequence[Atom]) -> Outcome:
    return "PART_OF", Part("ongoing", {"open_ended": True})


def _this(atoms: Sequence[Atom]) -> Outcome:
    shift = 1 if has(atoms, "NEXT") else -1 if has(atoms, "LAST") else 0
    place = (atoms[0].start, atoms[-1].end)
    kind = "deadline" if of(atoms, "BY", "PART") else "interval"
    return "PART_OF", Part(kind, {"_shift": shift, "_unit": values(atoms, "UNIT")[0]}, place)


def _year_end(atoms: Sequence[Atom]) -> Outcome:
    """ "by the end of the year" without saying which."""
    part = (values(atoms, "PART") or ["end"])[0]
    if part == "late" and of(atoms, "BY", "BEFORE", "UNTIL", "UPTO"):
        part = "end"
    if part not in ("end", "mid") or values(atoms, "UNIT") not in ([], ["Y"]):
        return None
    return "PART_OF", Part("deadline", {"not_after": "--12-31" if part == "end" else "--06-30", "_yearly": 0})


def _part_of_event(atoms: Sequence[Atom]) -> Outcome:
    """ "by the end of the project": hangs on something that has no date here."""
    at = next(index for index, atom in enumerate(atoms) if atom in of(atoms, "PART"))
    place = (atoms[at].start, atoms[-1].end)
    if has(atoms[:at], "UNTIL"):
        return "PART_OF", Part("ongoing", {"direction": "before", "open_ended": False}, place)
    return "PART_OF", Part("relative", {"direction": direction_of(atoms[:at])}, place)


def _nothing(atoms: Sequence[Atom]) -> Outcome:
    return "PART_OF", Part("unknown", {})


# Any year without a leap day: what counts from its end falls on the same day in the next ones.
_A_YEAR = date(2001, 1, 1)
_BEFORE_EVENT = "(BY|BEFORE|UPTO|AFTER|UPON|FROM|AT|DURING|UNTIL|TO|SLASH)*"
_WORD_CLASSES = (
    "ACADEMIC AFTER AND AT ATLEAST BEFORE BETWEEN BY DASH DUR DURING EV EVENT EVERY FISCAL FROM HALF "
    "LAST NEXT NUM ONWARD ORD OTHER PART PER PROJECT QUARTER ROMAN SLASH SPAN TERM THIS THROUGH "
    "TIMES TIMESWORD TO UNIT UNTIL UPON UPTO W WITHIN "
)
_WORD = f"({'|'.join(_WORD_CLASSES.split())})"
FRAMES = Stage(
    [
        ("ASAP", _asap),
        ("COND ANY*", _condition),
        ("NONE", _nothing),
        (f"{_BEFORE_EVENT} EV (COMMA|DASH|AND|AT|DURING)? (OPEN? (BY|AT)? SPAN CLOSE?) ONWARD?", dated_event),
        ("SPAN (AT|DASH|OPEN|COMMA) EV CLOSE?", dated_event),
        ("ONGOING (TO|UNTIL|UPTO|BY|DASH) EV (OPEN SPAN CLOSE)?", ongoing_event),
        (f"{_BEFORE_EVENT} EV ONWARD?", undated_event),
        ("ONGOING (DASH|COMMA|OPEN)? (FROM|AFTER|UNTIL|TO|BY|UPTO|DURING|THROUGH|WITHIN)? SPAN CLOSE?", _ongoing_span),
        ("SPAN (COMMA|OPEN|DASH)? ONGOING CLOSE?", _span_ongoing),
        ("ONGOING (DURING|WITHIN) DUR", _ongoing_for),
        ("(WITHIN|DURING|BY)? NUM NEXT UNIT", _counted_next),
        ("(WITHIN|DURING|BY)? NEXT DUR", _plain_within),
        ("DUR NEXT", _plain_within),
        ("DURING? DUR FROM SPAN", _lasting_from),
        ("(WITHIN|BY|UNTIL|UPTO|ATMOST|AFTER)* DUR (AFTER|FROM|UPON)* R", _after_each_end),
        (f"(WITHIN|BY|UNTIL|ATLEAST|ATMOST|DURING|NOTBEFORE)* DUR (BEFORE|AFTER|FROM|UPON|UPTO) {_WORD}+", _relative),
        (f"(WITHIN|BY) DUR {_WORD}+", _relative),
        ("(WITHIN|BY) DUR AFTER?", _plain_within),
        ("(BY|UNTIL)? PART? (THIS|NEXT|LAST) UNIT", _this),
        ("(BY|UNTIL)? PART? UNIT (THIS|NEXT|LAST)", _this),
        ("(BY|BEFORE|UNTIL|UPTO)? (PART DASH? UNIT|YEAREND)", _year_end),
        ("(BY|BEFORE|UNTIL|UPTO|AT|UPON|TO)* PART STEPS", _steps),
        (f"(BY|BEFORE|UNTIL|UPTO|AT|UPON)* PART (ONGOING|{_WORD}+)", _part_of_event),
        (f"(WITHIN|DURING)* FIRST ((AFTER|FROM|UPON) {_WORD}+)?", _first_units),
        ("(BY|UPTO|BEFORE|WITHIN|DURING)? SPAN (COMMA|AND|SEMI)* (THEN|ONWARD) R", _from_repeated),
        ("SPAN (COMMA|SEMI)* AND R (ONWARD|THEN)", _from_repeated),
        ("SPAN (COMMA|AND|SEMI)* THEN [R]", _since),
        ("R COMMA? (UPTO|TO|UNTIL) SPAN", _cadence_until),
        ("(BY|UPTO|BEFORE)? (NUM|ORD) DAYWORD", _month_day),
        ("(BY|UPTO|BEFORE|UNTIL|DURING)? SPAN COMMA? (THIS|NEXT) UNIT", _in_named_year),
        ("SPAN COMMA? ONWARD", _since),
        ("FROM DASH? SPAN ONWARD?", _since),
        ("NOTBEFORE SPAN", _not_before),
        ("AFTER DASH? SPAN", _after),
        ("SPAN COMMA? LATEST", _by),
        ("SPAN COMMA? BY $", _by),
        ("UNTIL (DURING|AT|BY)? SPAN", _until),
        ("(BY|BEFORE|UPTO|AT)? EVERY LIST", _every_list),
        ("(BY|BEFORE|UPTO) (DURING|AT)? LIST", _list),
        ("(BY|PERYEAR) (DURING|AT|DASH|COLON)* SPAN", _by),
        ("BEFORE DASH? SPAN", _before),
        ("(TO|UPTO) SPAN", _by),
        ("(DURING|WITHIN|THROUGH) SPAN", _within_span),
        ("UNIT COMMA AFTER W+", _next_period),
        ("(DURING|BETWEEN)? LIST", _list),
        ("SPAN", _span),
        ("STEPS", _steps),
        ("AFTER DUR", _plain_within),
        ("(WITHIN|DURING)? ORD DUR", _plain_within),
        ("(DURING|UNTIL|ATLEAST|ATMOST)+ DUR", _dur),
        (f"(AFTER|UPON|BEFORE|UNTIL|UPTO) {_WORD}+", _hanging),
        ("(DURING|BETWEEN|UNTIL|ATLEAST|ATMOST)* DUR", _dur),
        ("TERM ((AND|DASH|TO|SLASH) TERM)*", _term),
        ("R", _cadence),
        ("ONGOING|THROUGH|ONWARD", _ongoing),
    ]
)
