"""How duties stand: bearers against windows, evidence against both, decisions above all."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from operator import attrgetter
from typing import NamedTuple

from ayni.members.queries.presence import Span, holds
from ayni.monitoring.duties.shapes import Decision, DecisionKind, Duty, DutyState, Happening, Row
from ayni.monitoring.duties.windows import Window, length_later, windows_of
from ayni.monitoring.engine.fiscal import fiscal_start
from ayni.monitoring.engine.periods import fiscal_year_named, months_later
from ayni.workplans.bearers import MEMBER, Bearer

Spans = tuple[Span, ...]
Decided = Mapping[tuple[int, Bearer, date], Decision]
_BY_DAY = attrgetter("day", "evidence")


class Met(NamedTuple):
    """A window of one bearer with the evidence that counts in it, in the order of days."""

    window: Window
    evidence: tuple[Happening, ...]

    @property
    def on(self) -> date | None:
        """Return the day on which enough was there."""
        return self.evidence[self.window.need - 1].day if len(self.evidence) >= self.window.need else None


def duties(
    rows: Iterable[Row],
    bearers_by_row: Mapping[int, Mapping[Bearer, Spans]],
    decisions: Iterable[Decision],
    evidence_by_row: Mapping[int, Sequence[Happening]],
    as_of: date,
    until: date,
) -> list[Duty]:
    """Return every duty that begins by `until`, as it stood at the end of `as_of`: by due day, row and bearer.

    Bearers come with the days on which they answer. A duty that recurs is theirs who answer on its due day (as far as
    known on `as_of`), what is due once also theirs who come later. Evidence of any row of a group counts for all of it.
    A duty that was taken over stands twice: as taken over, and with who took it.
    """
    kept = list(rows)
    decided = _standing(decisions, as_of)
    happened = _by_group(kept, evidence_by_row, as_of)
    found: list[Duty] = []
    for row in kept:
        windows = windows_of(row, as_of, until)
        if not windows:
            continue
        at_hand = happened.get(row.group, ())
        for bearer, spans in bearers_by_row.get(row.key, {}).items():
            known = _as_known(spans, as_of)
            own = [window for window in windows if _bears(known, window)]
            if own:
                credited = [one for one in at_hand if _credits(one, bearer, by_country=row.by_country)]
                met = _matched(own, credited, bearer, known, until)
                begun = [one for one in met if one.window.start <= until]
                found += _judged(row, bearer, begun, decided, at_hand, as_of)
    return sorted(found, key=lambda duty: (duty.due, duty.row, duty.bearer, duty.start, duty.what))


def _standing(decisions: Iterable[Decision], as_of: date) -> Decided:
    found = {}
    for one in sorted(decisions, key=attrgetter("on")):
        if one.on <= as_of and (one.until is None or as_of < one.until):
            found[one.row, one.bearer, one.due] = one
    return found


def _by_group(
    rows: Iterable[Row], evidence_by_row: Mapping[int, Sequence[Happening]], as_of: date
) -> dict[str, list[Happening]]:
    """Return group -> what was known of its rows on a day, once each, in the order of days."""
    found: dict[str, dict[str, Happening]] = defaultdict(dict)
    for row in rows:
        for one in evidence_by_row.get(row.key, ()):
            if one.known <= as_of and (one.until is None or as_of < one.until):
                found[row.group][one.evidence] = one
    return {group: sorted(known.values(), key=_BY_DAY) for group, known in found.items()}


def _as_known(spans: Spans, as_of: date) -> Spans:
    """Return spans as they were known on a day: what ended later lay open, what began later was not there."""
    return tuple(
        Span(span.first, span.last if span.last is not None and span.last <= as_of else None)
        for span in spans
        if span.first <= as_of
    )


def _bears(spans: Spans, window: Window) -> bool:
    if window.rolling:
        return any(span.last is None for span in spans)
    return holds(spans, window.due) or (window.one_off and any(span.first > window.due for span in spans))


def _credits(one: Happening, bearer: Bearer, *, by_country: bool) -> bool:
    if bearer.kind == MEMBER:
        return bearer.code in one.members or (by_country and bearer.code in one.countries)
    return one.own or not (one.members or one.countries)


def _matched(
    windows: Sequence[Window], evidence: Sequence[Happening], bearer: Bearer, spans: Spans, until: date
) -> list[Met]:
    """Return each window with its evidence; a piece counts once in each part of the row."""
    parts: dict[int, list[Window]] = defaultdict(list)
    for window in windows:
        parts[window.part].append(_fiscal(window, bearer) if window.fiscal else window)
    found: list[Met] = []
    for own in parts.values():
        if own[0].rolling:
            found += _rolled(_joined(own[0], spans), evidence, until)
        elif own[0].one_off:
            found += _in_turn(own, evidence)
        else:
            found += _in_periods(own, evidence)
    return found


def _fiscal(window: Window, bearer: Bearer) -> Window:
    month, day = fiscal_start(bearer.code) if bearer.kind == MEMBER else (1, 1)
    start = date(window.start.year, month, day)
    end = months_later(start, 12) - timedelta(days=1)
    return window._replace(start=start, end=end, due=end)


def _in_periods(windows: Sequence[Window], evidence: Sequence[Happening]) -> list[Met]:
    """What recurs is met by what happened within each period; a budget goes by the fiscal year that it names."""
    found = []
    for window in windows:
        inside = [one for one in evidence if _within(one, window)]
        found.append(Met(window, tuple(inside)))
    return found


def _within(one: Happening, window: Window) -> bool:
    if window.fiscal:
        named = fiscal_year_named(one.fiscal_year) if one.fiscal_year else None
        if named is not None:
            return named == window.start.year
    return window.start <= one.day <= window.end


def _in_turn(windows: Sequence[Window], evidence: Sequence[Happening]) -> list[Met]:
    """What is due once is met by what happened since it began, late too; milestones are met one after another.

    What none of them waits for any more stands with the latest that had begun.
    """
    ordered = sorted(windows, key=attrgetter("due", "start"))
    taken: list[list[Happening]] = [[] for _window in ordered]
    for one in evidence:
        begun = [index for index, window in enumerate(ordered) if window.early or one.day >= window.start]
        waiting = (index for index in begun if len(taken[index]) < ordered[index].need)
        if begun:
            taken[next(waiting, begun[-1])].append(one)
    return [Met(window, tuple(held)) for window, held in zip(ordered, taken, strict=True)]


def _joined(window: Window, spans: Spans) -> Window:
    """Return a rolling window as it runs for somebody who answers since a later day."""
    start = max(window.start, max(span.first for span in spans))
    due = length_later(start, window.months, window.days) - timedelta(days=1)
    return window._replace(start=start, end=due, due=due)


def _rolled(window: Window, evidence: Sequence[Happening], until: date) -> list[Met]:
    """Return one stretch after another: each ends with what meets it, the next is due its length later."""
    found: list[Met] = []
    pending: list[Happening] = []
    for one in evidence:
        due = length_later(one.day, window.months, window.days)
        if one.day < window.start:
            if found:  # a second one on the day that met it
                found[-1] = Met(found[-1].window, (*found[-1].evidence, one))
            elif due >= window.start and window.need == 1:  # what happened before still holds
                window = window._replace(due=due, end=due, rests=True)
            continue
        pending.append(one)
        if len(pending) >= window.need:
            found.append(Met(window._replace(end=one.day), tuple(pending)))
            window, pending = window._replace(start=one.day + timedelta(days=1), end=due, due=due, rests=True), []
    if window.start <= until:
        found.append(Met(window, tuple(pending)))
    return found


def _judged(
    row: Row, bearer: Bearer, met: Sequence[Met], decided: Decided, at_hand: Sequence[Happening], as_of: date
) -> Iterator[Duty]:
    for one in met:
        decision = decided.get((row.key, bearer, one.window.due)) if decided else None
        duty = _duty(row, bearer, one, decision, as_of)
        yield duty
        if decision is not None and decision.taken_by is not None and duty.state == DutyState.TAKEN_OVER:
            helper, window = decision.taken_by, one.window
            counted = [each for each in at_hand if _credits(each, helper, by_country=row.by_country)]
            inside = tuple(each for each in counted if _counts_in(each, window))
            yield _duty(row, helper, Met(window, inside), None, as_of)._replace(taken_from=bearer)


def _counts_in(one: Happening, window: Window) -> bool:
    if window.one_off or window.rolling:
        return window.early or one.day >= window.start
    return _within(one, window)


def _duty(row: Row, bearer: Bearer, met: Met, decision: Decision | None, as_of: date) -> Duty:
    window = met.window
    due = window.due
    if decision is not None and decision.kind == DecisionKind.EXTENDED and decision.new_due is not None:
        due = decision.new_due
    verified = sum(one.verified for one in met.evidence) >= window.need
    return Duty(
        row=row.key,
        group=row.group,
        bearer=bearer,
        start=window.start,
        due=due,
        first_due=window.due,
        state=_state(met, due, decision, as_of),
        what=window.what,
        condition=window.condition,
        need=window.need,
        have=len(met.evidence),
        met_on=met.on,
        evidence=tuple(one.evidence for one in met.evidence),
        verified=verified,
        decision=decision,
    )


def _state(met: Met, due: date, decision: Decision | None, as_of: date) -> DutyState:
    on, window = met.on, met.window
    if on is not None:
        return DutyState.MET if on <= due else DutyState.MET_LATE
    if decision is not None and decision.kind == DecisionKind.EXCUSED:
        return DutyState.EXCUSED
    if decision is not None and decision.kind == DecisionKind.TAKEN_OVER:
        return DutyState.TAKEN_OVER
    if as_of < (due if window.rests else window.start):
        return DutyState.NOT_YET_DUE
    return DutyState.DUE if as_of <= due else DutyState.OVERDUE
