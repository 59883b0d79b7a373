"""The values that duties are made of."""

from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from typing import Any, NamedTuple

from ayni.workplans.bearers import Bearer


class DutyState(StrEnum):
    """How a duty stands."""

    NOT_YET_DUE = "not_yet_due"
    DUE = "due"
    MET = "met"
    MET_LATE = "met_late"
    OVERDUE = "overdue"
    EXCUSED = "excused"
    TAKEN_OVER = "taken_over"


DONE = frozenset({DutyState.MET, DutyState.MET_LATE, DutyState.EXCUSED, DutyState.TAKEN_OVER})


class DecisionKind(StrEnum):
    """What may be decided on a duty."""

    EXTENDED = "extended"
    EXCUSED = "excused"
    TAKEN_OVER = "taken_over"


class Pace(NamedTuple):
    """How often the row's indicator asks, for rows whose time frame does not say it ("ongoing").

    `basis` is calendar, rolling or fiscal; the period is of `months` or of `days`; `need` is how many pieces of
    evidence each bearer owes in it.
    """

    basis: str
    months: int = 0
    days: int = 0
    need: int = 1


class Term(NamedTuple):
    """A row as one adopted version has it, in force from `since` until the day before the next one.

    `label` is the reading of its time frame, None where nothing is due (not read, done or dropped). Phrases such as
    "this year" count from `dated`, lengths such as "two years" from `adopted`.
    """

    since: date
    label: Mapping[str, Any] | None
    dated: date
    adopted: date
    pace: Pace | None = None


class Row(NamedTuple):
    """A row with its terms, the earliest first. `last` is the last day of its workplan; None lies open.

    Rows of one `group` ask for the same in the same words (or were linked by a person): what serves one serves all.
    `by_country`: its bearers answer for their country, so that what is to the country's credit counts for them.
    """

    key: int
    group: str
    terms: tuple[Term, ...]
    last: date | None = None
    by_country: bool = False


class Happening(NamedTuple):
    """A piece of evidence as duties count it.

    `day` is when it happened, `known` the day from which it counts and `until` the first day on which it no more does
    (None: it still counts). `members` and `countries` are to whose credit it is. `own`: it was recorded for the
    partnership itself or an initiative, so it counts for the Secretariat, whoever took part and wherever it was.
    """

    evidence: str
    day: date
    known: date
    until: date | None = None
    members: frozenset[str] = frozenset()
    countries: frozenset[str] = frozenset()
    fiscal_year: str = ""
    verified: bool = False
    own: bool = False


class Decision(NamedTuple):
    """What was decided on the duty of a row, a bearer and a due day: from `on` until the day before `until`."""

    row: int
    bearer: Bearer
    due: date
    kind: DecisionKind
    on: date
    until: date | None = None
    new_due: date | None = None
    taken_by: Bearer | None = None
    reason: str = ""
    code: str = ""


class Duty(NamedTuple):
    """One bearer's duty in one period of a row.

    `due` is the day by which it is to be met, `first_due` the same before any extension. `what` is the milestone in the
    words of the plan, "" for the row itself. `met_on` is the day of the piece of evidence that met it, `have` of `need`
    are there; `evidence` their codes. `verified`: enough of them are. `taken_from` is whose duty it was at first.
    """

    row: int
    group: str
    bearer: Bearer
    start: date
    due: date
    first_due: date
    state: DutyState
    what: str = ""
    condition: str = ""
    need: int = 1
    have: int = 0
    met_on: date | None = None
    evidence: tuple[str, ...] = ()
    verified: bool = False
    decision: Decision | None = None
    taken_from: Bearer | None = None

    @property
    def key(self) -> tuple[int, Bearer, str, date, date]:
        """What tells it from every other duty."""
        return self.row, self.taken_from or self.bearer, self.what, self.start, self.first_due
