"""States: from a cell, its window and the as-of day to what is said of a unit in a period."""

from datetime import date
from enum import StrEnum
from typing import NamedTuple

from ayni.monitoring.engine.entries import Summary
from ayni.monitoring.engine.periods import Window, rolled
from ayni.monitoring.engine.specs import Spec


class State(StrEnum):
    """What is said of a unit in a period."""

    NOT_YET_DUE = "not_yet_due"
    DUE = "due"
    MET = "met"
    MET_LATE = "met_late"
    OVERDUE = "overdue"
    NOT_APPLICABLE = "not_applicable"
    NOT_CONFIRMED = "not_confirmed"

    # States are keys wherever results are counted: an enumeration's own hash would be most of the counting.
    __hash__ = str.__hash__


MET = frozenset({State.MET, State.MET_LATE})


class Unit(NamedTuple):
    """Whom results are computed for. `since` and `until`: the first and last day on which it belongs; None is open."""

    code: str
    name: str = ""
    region: str = ""
    since: date | None = None
    until: date | None = None


class Outcome(NamedTuple):
    """The state of a unit in a period, with the state by verified evidence alone and the days behind them.

    `met_on` is the day on which the target was reached, `through` the last day on which it will hold (None: for good),
    `due` the day by which it is to be met (None: no day).
    """

    state: State
    verified: State
    reported_value: int
    verified_value: int
    met_on: date | None
    through: date | None
    due: date | None

    @property
    def met(self) -> bool:
        """Whether the target is met, late or not."""
        return self.state in MET

    @property
    def verified_met(self) -> bool:
        """Whether it is met by verified evidence alone."""
        return self.verified in MET


def outcome(
    spec: Spec, window: Window, found: Summary, as_of: date, *, unit: Unit, dated: date, due: date | None = None
) -> Outcome:
    """Return what is said of `unit` on `as_of`; `found` is the cell as read on that day.

    `due` replaces the window's last day where it was extended. A day before `dated` binds nobody, and neither does a
    time at which the unit did not belong; what was met nevertheless is said to be met.
    """
    last = due or window.due
    by_reported = _State(spec, window, last, as_of, dated, unit)
    reported = by_reported(found.met_on, found.met_until)
    verified = by_reported(found.verified_on, found.verified_until)
    on, until = (found.verified_on, found.verified_until) if spec.verified_only else (found.met_on, found.met_until)
    judged = verified if spec.verified_only else reported
    return Outcome(
        state=judged,
        verified=verified,
        reported_value=found.reported,
        verified_value=found.verified,
        met_on=date.fromordinal(on) if on and judged in MET else None,
        through=date.fromordinal(until) if until and until < date.max.toordinal() else None,
        due=_due(spec, last, until, judged),
    )


class _State(NamedTuple):
    """One unit and window, asked for several evidences."""

    spec: Spec
    window: Window
    due: date | None
    as_of: date
    dated: date
    unit: Unit

    def __call__(self, on: int, until: int) -> State:
        if self.spec.bounded:
            return self._under_ceiling(on)
        if on and until >= self.as_of.toordinal():
            late = self.due is not None and self.spec.basis != "rolling" and on > self.due.toordinal()
            return State.MET_LATE if late else State.MET
        return self._open(until)

    def _open(self, until: int) -> State:
        if not self._binds():
            return State.NOT_APPLICABLE
        if self.spec.periodic and self.as_of < self.window.start:
            return State.NOT_YET_DUE
        due = _next_round(self.spec, until) if self.spec.basis == "rolling" and until else self.due
        return State.DUE if due is None or self.as_of <= due else State.OVERDUE

    def _binds(self) -> bool:
        if self.spec.periodic:
            first, last = self.window.start, self.window.due or self.window.start
            too_late = self.spec.deadline is not None and first > self.spec.deadline
            if last < self.dated or too_late:
                return False
        else:
            first = last = self.as_of
        joined = self.unit.since is None or self.unit.since <= last
        return joined and (self.unit.until is None or self.unit.until >= first)

    def _under_ceiling(self, on: int) -> State:
        if not self._binds():
            return State.NOT_APPLICABLE
        if self.spec.periodic and self.as_of < self.window.start:
            return State.NOT_YET_DUE
        if self.due is None or self.as_of <= self.due:
            return State.DUE
        return State.MET if on else State.OVERDUE


def _next_round(spec: Spec, until: int) -> date:
    """After a lapse one more whole stretch is open, from the day after it."""
    return date.fromordinal(rolled(min(until + 1, date.max.toordinal()), spec.months, spec.days))


def _due(spec: Spec, last: date | None, until: int, state: State) -> date | None:
    if spec.basis != "rolling" or not until or until == date.max.toordinal():
        return last
    return date.fromordinal(until + 1) if state in MET else _next_round(spec, until)
