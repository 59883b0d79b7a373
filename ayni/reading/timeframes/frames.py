"""Grammar of whole time frames: prepositions and dates, events, conditions and terms become parts."""

from collections.abc import Sequence
from typing import Any, NamedTuple

from ayni.reading.timeframes.cadences import Cadence, iso_duration
from ayni.reading.timeframes.spans import Span, as_date, iso, month_end, partial, shifted
from ayni.reading.timeframes.windows import lasting
from ayni.reading.words.grammar import Atom, Stage, has, of, values

Outcome = tuple[str, Any] | None


class Part(NamedTuple):
    """One statement of a phrase: its kind, its fields, and where its anchor or condition stands in the text."""

    kind: str
    fields: dict[str, Any]
    anchor: tuple[int, int] | None = None
    condition: tuple[int, int] | None = None


class Event(NamedTuple):
    """A meeting or session named in the text. `firm` ones are told by name or number; `each` recurs."""

    start: int
    end: int
    firm: bool
    each: bool


def _event(atoms: Sequence[Atom]) -> Outcome:
    firm = has(atoms, "SESSION") or has(atoms, "ORD") or has(atoms, "NEXT") or has(atoms, "EVERY")
    return "EV", Event(atoms[0].start, atoms[-1].end, firm, has(atoms, "EVERY"))


EVENTS = Stage(
    [
        ("SESSION ((AND|SLASH|COMMA|DASH|TO) (SESSION|NUM))*", _event),
        ("(EVERY|NEXT|ORD|ROMAN|THIS|LAST|NUM) (W|FREQ|NEXT|ORD){0,2} EVENT (NEXT|ROMAN)?", _event),
        ("EVENT (NEXT|ROMAN|NUM)", _event),
        ("(W|FREQ)? EVENT", _event),
    ]
)

_PREPOSITIONS = {
    "BY": "before",
    "BEFORE": "before",
    "UPTO": "before",
    "AFTER": "after",
    "UPON": "after",
    "FROM": "after",
}


def _direction(atoms: Sequence[Atom]) -> str:
    for name in ("BY", "BEFORE", "UPTO", "AFTER", "FROM"):
        if has(atoms, name):
            return _PREPOSITIONS[name]
    upon = values(atoms, "UPON")
    return str(upon[0]) if upon else "at"


def _window(item: Span) -> dict[str, Any]:
    return {"start": iso(item.first), "end": iso(item.last)}


def _bare(item: Span) -> Part:
    if item.grain in ("day", "end"):
        return Part("deadline", {"not_after": iso(item.due), "_bare": True})
    return Part("interval", _window(item))


def _span(atoms: Sequence[Atom]) -> Outcome:
    return "PART_OF", _bare(values(atoms, "SPAN")[0])


def _within_span(atoms: Sequence[Atom]) -> Outcome:
    item: Span = values(atoms, "SPAN")[0]
    return "PART_OF", Part("interval", _window(item))


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
        return "PART_OF", Part("interval", _window(item))
    start = item.last if item.grain == "end" else item.first
    return "PART_OF", Part("ongoing", {"start": iso(start), "open_ended": True})


def _after(atoms: Sequence[Atom]) -> Outcome:
    item: Span = values(atoms, "SPAN")[0]
    return "PART_OF", Part("ongoing", {"start": iso(shifted(item.last, 1)), "open_ended": True})


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
    return "PART_OF", Part("ongoing", {**_window(item), "open_ended": False})


def _list(atoms: Sequence[Atom]) -> Outcome:
    items: list[Span] = values(atoms, "LIST")[0]
    fields: dict[str, Any] = {"dates": [partial(item) for item in items]}
    if has(atoms, "BY") or has(atoms, "BEFORE") or has(atoms, "UPTO"):
        fields["direction"] = "before"
    return "PART_OF", Part("milestone-list", fields)


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


def _ongoing_for(atoms: Sequence[Atom]) -> Outcome:
    return "PART_OF", Part("ongoing", {"duration": values(atoms, "DUR")[0][0], "open_ended": False})


def _dur(atoms: Sequence[Atom]) -> Outcome:
    return "PART_OF", Part("duration", {"duration": values(atoms, "DUR")[0][0]})


def _steps(atoms: Sequence[Atom]) -> Outcome:
    lengths, listed = values(atoms, "STEPS")[0]
    if listed:
        return "PART_OF", Part("milestone-list", {"dates": list(lengths)})
    return "PART_OF", Part("relative", {"duration": lengths[-1], "anchor": "project start", "direction": "after"})


def _dated_event(atoms: Sequence[Atom]) -> Outcome:
    event: Event = values(atoms, "EV")[0]
    item: Span = values(atoms, "SPAN")[0]
    place = (event.start, event.end)
    if not event.firm and not of(
        atoms, "BY", "BEFORE", "UPTO", "AT", "DURING", "UPON", "AFTER", "FROM", "OPEN", "UNTIL"
    ):
        return "PART_OF", _bare(item)
    if has(atoms, "FROM"):
        return "PART_OF", Part("ongoing", {"start": iso(item.first), "direction": "at", "open_ended": True}, place)
    if has(atoms, "UNTIL"):
        fields = {"end": iso(item.last), "direction": "before", "open_ended": False}
        return "PART_OF", Part("ongoing", fields, place)
    if of(atoms, "BY", "BEFORE", "UPTO"):
        return "PART_OF", Part("deadline", {"not_after": iso(item.last), "direction": "before"}, place)
    if has(atoms, "ONWARD"):
        return "PART_OF", Part("ongoing", {"start": iso(item.first), "direction": "after", "open_ended": True}, place)
    direction = "after" if has(atoms, "AFTER") else "at"
    return "PART_OF", Part("interval", {**_window(item), "direction": direction}, place)


def _undated_event(atoms: Sequence[Atom]) -> Outcome:
    event: Event = values(atoms, "EV")[0]
    place = (event.start, event.end)
    prepositions = of(atoms, "BY", "BEFORE", "UPTO", "AT", "DURING", "UPON", "AFTER", "FROM", "UNTIL")
    if event.each:
        return "PART_OF", Part(
            "recurring", {"direction": _direction(atoms)} if _direction(atoms) != "at" else {}, place
        )
    if not event.firm and not prepositions:
        return None
    if has(atoms, "ONWARD") or has(atoms, "FROM"):
        return "PART_OF", Part("ongoing", {"direction": "after", "open_ended": True}, place)
    if has(atoms, "UNTIL"):
        return "PART_OF", Part("ongoing", {"direction": "before", "open_ended": False}, place)
    return "PART_OF", Part("relative", {"direction": _direction(atoms)}, place)


def _hanging(atoms: Sequence[Atom]) -> Outcome:
    """ "after OMB guidance is issued", "upon adoption of the plan", "until its next meeting"."""
    place = _rest(atoms, 0)
    if has(atoms[:1], "UNTIL"):
        return "PART_OF", Part("ongoing", {"direction": "before", "open_ended": False}, place)
    if has(atoms[:1], "FROM"):
        return "PART_OF", Part("ongoing", {"direction": "after", "open_ended": True}, place)
    return "PART_OF", Part("relative", {"direction": _direction(atoms[:1])}, place)


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
    fields = {"not_after": iso(item.due)} if due else _window(item)
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
    if part not in ("end", "mid") or values(atoms, "UNIT") not in ([], ["Y"]):
        return None
    return "PART_OF", Part("deadline", {"not_after": "--12-31" if part == "end" else "--06-30", "_yearly": 0})


def _part_of_event(atoms: Sequence[Atom]) -> Outcome:
    """ "by the end of the project": hangs on something that has no date here."""
    at = next(index for index, atom in enumerate(atoms) if atom in of(atoms, "PART"))
    place = (atoms[at].start, atoms[-1].end)
    if has(atoms[:at], "UNTIL"):
        return "PART_OF", Part("ongoing", {"direction": "before", "open_ended": False}, place)
    return "PART_OF", Part("relative", {"direction": _direction(atoms[:at])}, place)


def _nothing(atoms: Sequence[Atom]) -> Outcome:
    return "PART_OF", Part("unknown", {})


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
        (f"{_BEFORE_EVENT} EV (COMMA|DASH|AND|AT|DURING)? (OPEN? (BY|AT)? SPAN CLOSE?) ONWARD?", _dated_event),
        ("SPAN (AT|DASH|OPEN|COMMA) EV CLOSE?", _dated_event),
        (f"{_BEFORE_EVENT} EV ONWARD?", _undated_event),
        ("ONGOING (DASH|COMMA|OPEN)? (FROM|AFTER|UNTIL|TO|BY|UPTO|DURING)? SPAN CLOSE?", _ongoing_span),
        ("ONGOING (DURING|WITHIN) DUR", _ongoing_for),
        ("(WITHIN|DURING|BY)? NUM NEXT UNIT", _counted_next),
        ("(WITHIN|DURING|BY)? NEXT DUR", _plain_within),
        ("DUR NEXT", _plain_within),
        ("DURING? DUR FROM SPAN", _lasting_from),
        (f"(WITHIN|BY|UNTIL|ATLEAST|ATMOST|DURING|NOTBEFORE)* DUR (BEFORE|AFTER|FROM|UPON|UPTO) {_WORD}+", _relative),
        (f"(WITHIN|BY) DUR {_WORD}+", _relative),
        ("(WITHIN|BY) DUR AFTER?", _plain_within),
        ("(BY|UNTIL)? PART? (THIS|NEXT|LAST) UNIT", _this),
        ("(BY|UNTIL)? PART? UNIT (THIS|NEXT|LAST)", _this),
        ("(BY|BEFORE|UNTIL|UPTO)? (PART DASH? UNIT|YEAREND)", _year_end),
        (f"(BY|BEFORE|UNTIL|UPTO|AT|UPON)* PART {_WORD}+", _part_of_event),
        ("SPAN (COMMA|AND|SEMI)* THEN [R]", _since),
        ("R COMMA? (UPTO|TO|UNTIL) SPAN", _cadence_until),
        ("(BY|UPTO|BEFORE)? (NUM|ORD) DAYWORD", _month_day),
        ("(BY|UPTO|BEFORE|UNTIL|DURING)? SPAN COMMA? (THIS|NEXT) UNIT", _in_named_year),
        ("SPAN COMMA? ONWARD", _since),
        ("FROM DASH? SPAN ONWARD?", _since),
        ("NOTBEFORE SPAN", _not_before),
        ("AFTER SPAN", _after),
        ("UNTIL (DURING|AT|BY)? SPAN", _until),
        ("(BY|BEFORE|UPTO) (DURING|AT)? LIST", _list),
        ("(BY|PERYEAR) (DURING|AT|DASH|COLON)* SPAN", _by),
        ("BEFORE SPAN", _before),
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
