"""What holds of every row, whatever its time frame and whatever happened."""

from datetime import date, timedelta
from itertools import pairwise

from hypothesis import example, given, settings
from hypothesis import strategies as st

from ayni.members.queries.presence import Span
from ayni.monitoring.duties import DONE, DutyState, Happening, Pace, Row, Term, duties
from ayni.workplans.bearers import Bearer
from ayni.workplans.phrases import dues, separate

KGZ = Bearer("member", "KGZ")
FIRST, LAST = date(2020, 1, 1), date(2027, 12, 31)
DAYS = st.dates(FIRST, LAST)
RRULES = st.fixed_dictionaries(
    {"freq": st.sampled_from(["YEARLY", "MONTHLY"]), "interval": st.integers(1, 36)},
    optional={"min": st.integers(1, 3)},
)
LABELS = st.one_of(
    st.builds(lambda day: {"kind": "deadline", "not_after": day.isoformat()}, DAYS),
    st.builds(
        lambda day, length: {
            "kind": "interval",
            "start": day.isoformat(),
            "end": (day + timedelta(days=length)).isoformat(),
        },
        DAYS,
        st.integers(0, 900),
    ),
    st.builds(lambda rule: {"kind": "recurring", "rrule": rule}, RRULES),
    st.just({"kind": "ongoing", "open_ended": True}),
    st.builds(lambda years: {"kind": "duration", "duration": f"P{years}Y"}, st.integers(1, 3)),
    st.builds(
        lambda years: {"kind": "milestone-list", "dates": [str(year) for year in sorted(years)]},
        st.sets(st.integers(2020, 2027), min_size=2, max_size=4),
    ),
)
PACES = st.none() | st.builds(
    Pace,
    st.sampled_from(["calendar", "rolling", "fiscal"]),
    st.sampled_from([3, 12, 24, 36]),
    st.just(0),
    st.integers(1, 2),
)
HAPPENED = st.lists(
    st.builds(
        lambda day, later, code: Happening(f"e{code}", day, day + timedelta(days=later), members=frozenset({"KGZ"})),
        DAYS,
        st.integers(0, 60),
        st.integers(0, 10**6),
    ),
    max_size=6,
    unique_by=lambda one: one.evidence,
)
ROWS = st.builds(
    lambda label, adopted, pace: Row(1, "g", (Term(adopted, label, FIRST, adopted, pace),)),
    LABELS,
    st.dates(FIRST, date(2022, 12, 31)),
    PACES,
)


def judged(row, happened, as_of, until=LAST):
    return duties([row], {1: {KGZ: (Span(FIRST, None),)}}, [], {1: happened}, as_of, until)


def rolls(row):
    """Whether a row is due at a distance from the time before."""
    [term] = row.terms
    rule = term.label.get("rrule") or {}
    far = bool(rule) and rule["interval"] * (12 if rule["freq"] == "YEARLY" else 1) > 12
    paced = term.pace is not None and term.pace.basis == "rolling" and term.label["kind"] in ("recurring", "ongoing")
    return far or paced


@given(ROWS, HAPPENED, DAYS)
@settings(max_examples=200, deadline=None)
def test_periods_are_in_order_and_never_overlap(row, happened, as_of):
    found = judged(row, happened, as_of)
    assert [duty.first_due for duty in found] == sorted(duty.first_due for duty in found)
    assert all(duty.start <= duty.first_due for duty in found)
    for one, two in pairwise(found):
        # A rolling duty is over on the day on which it is met.
        assert (one.met_on if rolls(row) and one.met_on else one.first_due) < two.start


@given(ROWS, DAYS)
@settings(max_examples=200, deadline=None)
def test_no_period_of_the_words_is_lost(row, as_of):
    [term] = row.terms
    if term.since > as_of or term.pace is not None or rolls(row):
        return
    reference = term.adopted if term.label["kind"] == "duration" else term.dated
    once = term.label["kind"] not in ("recurring", "ongoing")
    expected = [
        due.due
        for label in separate(term.label)
        for due in dues(label, dated=reference, until=LAST)
        if due.due >= term.since or once
    ]
    assert [duty.due for duty in judged(row, [], as_of)] == expected


@given(ROWS, HAPPENED, DAYS, st.integers(0, 500))
@settings(max_examples=200, deadline=None)
def test_what_was_met_stays_met_as_time_goes_by(row, happened, as_of, later):
    if rolls(row):
        return  # what becomes known later moves the periods of a rolling duty
    before = {duty.key: duty for duty in judged(row, happened, as_of)}
    after = {duty.key: duty for duty in judged(row, happened, min(as_of + timedelta(days=later), LAST))}
    assert before.keys() <= after.keys()
    for key, duty in before.items():
        if duty.state in DONE:
            assert after[key].state in DONE
        if duty.state == DutyState.OVERDUE:
            assert after[key].state in {DutyState.OVERDUE, DutyState.MET, DutyState.MET_LATE}


@given(ROWS, HAPPENED, DAYS)
@settings(max_examples=200, deadline=None)
def test_no_piece_of_evidence_counts_in_two_periods(row, happened, as_of):
    counted = [code for duty in judged(row, happened, as_of) for code in duty.evidence]
    assert len(counted) == len(set(counted))


# Two happenings on one day: what the first milestone no longer waits for stood with the second once that was in sight.
TWICE = [Happening(code, FIRST, FIRST, members=frozenset({"KGZ"})) for code in ("e0", "e1")]
MILESTONES = {"kind": "milestone-list", "dates": ["2020", "2021"]}


@given(ROWS, HAPPENED, DAYS, DAYS)
@example(Row(1, "g", (Term(FIRST, MILESTONES, FIRST, FIRST),)), TWICE, FIRST, FIRST)
@settings(max_examples=200, deadline=None)
def test_looking_further_ahead_changes_nothing_nearer(row, happened, as_of, until):
    near = judged(row, happened, as_of, until)
    far = judged(row, happened, as_of, LAST)
    assert [duty for duty in far if duty.key in {one.key for one in near}] == near


@given(ROWS, HAPPENED, DAYS)
@settings(max_examples=100, deadline=None)
def test_the_order_in_which_evidence_comes_does_not_matter(row, happened, as_of):
    assert judged(row, happened, as_of) == judged(row, happened[::-1], as_of)


def test_pairs_of_periods_of_a_yearly_duty_touch():
    row = Row(1, "g", (Term(FIRST, {"kind": "recurring", "rrule": {"freq": "YEARLY", "interval": 1}}, FIRST, FIRST),))
    found = judged(row, [], LAST)
    assert all(one.due + timedelta(days=1) == two.start for one, two in pairwise(found))
    assert len(found) == 8
