"""Duties from plain values: the cases of the seed and of the stories, to the day."""

from datetime import date, timedelta

import pytest

from ayni.members.queries.presence import Span
from ayni.monitoring.duties import Decision, DecisionKind, DutyState, Happening, Pace, Row, Term, duties
from ayni.workplans.bearers import Bearer
from ayni.workplans.phrases import read_time_frame

KGZ, ARM, RWA = Bearer("member", "KGZ"), Bearer("member", "ARM"), Bearer("member", "RWA")
SECRETARIAT = Bearer("secretariat")
DATED = date(2004, 10, 1)
ALWAYS = (Span(date(2004, 1, 1), None),)
YEARLY, DEADLINE = "At least once in a year", "Before 2005"


def label(words, dated=DATED):
    return read_time_frame(words, lang="en", dated=dated).label


def row(words, key=1, group="g", since=DATED, pace=None, **values):
    return Row(key, group, (Term(since, label(words), DATED, since, pace),), **values)


def meeting(day, *members, code="m", known=None, **values):
    return Happening(code, day, known or day, members=frozenset(members), **values)


def asked(rows, bearers=None, evidence=(), decisions=(), as_of=date(2026, 11, 25), until=None):
    own = bearers or {KGZ: ALWAYS}
    rows = rows if isinstance(rows, list) else [rows]
    happened = evidence if isinstance(evidence, dict) else {rows[0].key: list(evidence)}
    return duties(rows, {one.key: own for one in rows}, decisions, happened, as_of, until or as_of)


def states(found):
    return [(duty.first_due, duty.state.value) for duty in found]


def test_a_deadline_passes_is_met_and_is_met_late():
    assert states(asked(row(DEADLINE), as_of=date(2004, 12, 31))) == [(date(2004, 12, 31), "due")]
    assert states(asked(row(DEADLINE), as_of=date(2005, 1, 1))) == [(date(2004, 12, 31), "overdue")]
    late = asked(row(DEADLINE), evidence=[meeting(date(2026, 3, 1), "KGZ")])
    assert [(duty.state, duty.met_on, duty.evidence) for duty in late] == [
        (DutyState.MET_LATE, date(2026, 3, 1), ("m",))
    ]
    early = asked(row(DEADLINE), evidence=[meeting(date(2004, 2, 1), "KGZ")])
    assert [duty.state for duty in early] == [DutyState.MET]


def test_a_yearly_meeting_ticks_its_year_only():
    """Story 1: the meeting of 12 March 2026 meets 2026; 2025 stays as it was; withdrawing reverts it."""
    held = meeting(date(2026, 3, 12), "KGZ")
    found = {duty.due.year: duty.state for duty in asked(row(YEARLY), evidence=[held])}
    assert (found[2025], found[2026]) == (DutyState.OVERDUE, DutyState.MET)
    assert set(found) == set(range(2004, 2027))
    withdrawn = held._replace(until=date(2026, 4, 1))
    found = {duty.due.year: duty.state for duty in asked(row(YEARLY), evidence=[withdrawn])}
    assert found[2026] == DutyState.DUE
    before = asked(row(YEARLY), evidence=[withdrawn], as_of=date(2026, 3, 31))
    assert {duty.due.year: duty.state for duty in before}[2026] == DutyState.MET


def test_others_evidence_does_not_tick_and_a_country_s_does_where_countries_answer():
    held = meeting(date(2026, 3, 12), "some-ngo", countries=frozenset({"KGZ"}))
    assert asked(row(YEARLY), evidence=[held])[-1].state == DutyState.DUE
    assert asked(row(YEARLY, by_country=True), evidence=[held])[-1].state == DutyState.MET


def test_the_secretariat_s_part_is_ticked_by_what_is_its_own():
    own = meeting(date(2026, 5, 1))
    abroad = meeting(date(2026, 5, 1), countries=frozenset({"PER"}))._replace(own=True)
    for one in (own, abroad):
        found = asked(row(YEARLY), {SECRETARIAT: ALWAYS, KGZ: ALWAYS}, [one], until=date(2026, 12, 31))
        assert {duty.bearer: duty.state for duty in found if duty.due.year == 2026} == {
            SECRETARIAT: DutyState.MET,
            KGZ: DutyState.DUE,
        }


def test_ongoing_with_its_own_first_step():
    found = asked(row("Ongoing, first workshop held during this year"), as_of=date(2005, 2, 1))
    assert [(duty.what, duty.due, duty.state.value) for duty in found] == [
        ("", date(2004, 12, 31), "overdue"),
        ("first workshop", date(2004, 12, 31), "overdue"),
        ("", date(2005, 12, 31), "due"),
    ]


def test_a_duration_counts_from_adoption():
    found = asked(row("1 year", since=date(2026, 2, 1)))
    assert [(duty.start, duty.due) for duty in found] == [(date(2026, 2, 1), date(2027, 1, 31))]


def test_every_two_years_rolls():
    """Story 11: the fair of 20 October 2025 holds through 19 October 2027; the next is due from 20 October 2027."""
    biennial = row("Ongoing", since=date(2025, 1, 1), pace=Pace("rolling", 24))
    fair = meeting(date(2025, 10, 20), "KGZ")
    by_day = {
        day: asked(biennial, evidence=[fair], as_of=day)[-1]
        for day in (date(2025, 10, 20), date(2027, 10, 19), date(2027, 10, 20), date(2027, 10, 21))
    }
    assert [duty.state.value for duty in by_day.values()] == ["met", "not_yet_due", "due", "overdue"]
    assert by_day[date(2027, 10, 19)].due == date(2027, 10, 20)
    held = asked(biennial, evidence=[fair], as_of=date(2027, 10, 19))
    assert [(duty.start, duty.state.value) for duty in held] == [
        (date(2025, 1, 1), "met"),
        (date(2025, 10, 21), "not_yet_due"),
    ]


def test_every_two_years_by_the_calendar_where_that_was_chosen():
    biennium = row("Once every two years", pace=Pace("calendar", 24))
    found = asked(biennium, evidence=[meeting(date(2025, 10, 20), "KGZ")])
    assert [(duty.start.year, duty.due.year, duty.state.value) for duty in found[-2:]] == [
        (2024, 2025, "met"),
        (2026, 2027, "due"),
    ]


def test_a_budget_goes_by_the_fiscal_year_that_it_names():
    """Story 21: Rwanda's line in the budget of 2026/27."""
    budgets = row("Continuing activity", pace=Pace("fiscal", 12))
    line = meeting(date(2026, 6, 12), "RWA", fiscal_year="2026/27")
    found = asked(budgets, {RWA: ALWAYS}, [line])
    assert [(duty.start, duty.due, duty.state.value) for duty in found[-2:]] == [
        (date(2025, 7, 1), date(2026, 6, 30), "overdue"),
        (date(2026, 7, 1), date(2027, 6, 30), "met"),
    ]


def test_more_than_one_is_needed_where_the_words_say_so():
    twice = row("At least twice a year")
    one = meeting(date(2026, 2, 1), "KGZ", code="a")
    two = meeting(date(2026, 5, 1), "KGZ", code="b")
    assert [(duty.state, duty.have, duty.need) for duty in asked(twice, evidence=[one])[-1:]] == [(DutyState.DUE, 1, 2)]
    both = asked(twice, evidence=[two, one])[-1]
    assert (both.state, both.met_on, both.evidence) == (DutyState.MET, date(2026, 5, 1), ("a", "b"))


def test_an_extension_moves_the_day_for_one_bearer():
    conditional = row("2 years (depending on level of development)", since=date(2024, 6, 1))
    [before] = asked(conditional)
    assert (before.due, before.state, before.condition) == (
        date(2026, 5, 31),
        DutyState.OVERDUE,
        "depending on level of development",
    )
    moved = Decision(1, KGZ, before.due, DecisionKind.EXTENDED, date(2026, 6, 2), new_due=date(2027, 5, 31))
    found = asked(conditional, {KGZ: ALWAYS, ARM: ALWAYS}, decisions=[moved])
    assert {duty.bearer: (duty.due, duty.state.value) for duty in found} == {
        KGZ: (date(2027, 5, 31), "due"),
        ARM: (date(2026, 5, 31), "overdue"),
    }
    assert asked(conditional, decisions=[moved], as_of=date(2026, 6, 1))[0].due == date(2026, 5, 31)


def test_excused_and_taken_over():
    due = date(2026, 12, 31)
    excused = Decision(1, KGZ, due, DecisionKind.EXCUSED, date(2026, 6, 1), reason="Flood")
    assert asked(row(YEARLY), decisions=[excused])[-1].state == DutyState.EXCUSED
    held = meeting(date(2026, 7, 1), "KGZ")
    assert asked(row(YEARLY), decisions=[excused], evidence=[held])[-1].state == DutyState.MET
    taken = Decision(1, KGZ, due, DecisionKind.TAKEN_OVER, date(2026, 6, 1), taken_by=ARM)
    found = [duty for duty in asked(row(YEARLY), decisions=[taken]) if duty.due == due]
    assert [(duty.bearer, duty.taken_from, duty.state.value) for duty in found] == [
        (ARM, KGZ, "due"),
        (KGZ, None, "taken_over"),
    ]
    helped = asked(row(YEARLY), decisions=[taken], evidence=[meeting(date(2026, 7, 1), "ARM")])
    assert [duty.state.value for duty in helped if duty.due == due] == ["met", "taken_over"]


def test_one_record_serves_the_same_duty_in_two_workplans():
    first, second = row(YEARLY, key=1), row(YEARLY, key=2)
    other = row(YEARLY, key=3, group="other")
    found = asked([first, second, other], evidence={1: [meeting(date(2026, 3, 12), "KGZ")]})
    assert {duty.row: duty.state.value for duty in found if duty.due.year == 2026} == {1: "met", 2: "met", 3: "due"}


def test_who_left_owes_what_was_due_before_and_nothing_after():
    left = {KGZ: (Span(date(2024, 1, 1), date(2026, 6, 30)),)}
    assert [duty.due.year for duty in asked(row(YEARLY), left)] == [2024, 2025]
    then = asked(row(YEARLY), left, as_of=date(2026, 6, 29))
    assert [duty.due.year for duty in then] == [2024, 2025, 2026], "nobody knew yet"


def test_who_comes_later_owes_from_then_on_and_what_is_due_once():
    came = {KGZ: (Span(date(2026, 3, 1), None),)}
    assert [duty.due.year for duty in asked(row(YEARLY), came)] == [2026]
    assert states(asked(row(DEADLINE), came)) == [(date(2004, 12, 31), "overdue")]
    biennial = row("Ongoing", pace=Pace("rolling", 24))
    assert [(duty.start, duty.due) for duty in asked(biennial, came)] == [(date(2026, 3, 1), date(2028, 2, 29))]


def test_an_amendment_changes_what_is_due_from_its_day_on():
    terms = (
        Term(date(2024, 1, 1), label(YEARLY), DATED, date(2024, 1, 1)),
        Term(date(2026, 2, 1), label("At least twice a year"), DATED, date(2024, 1, 1)),
    )
    found = asked(Row(1, "g", terms))
    assert [(duty.due.year, duty.need) for duty in found] == [(2024, 1), (2025, 1), (2026, 2)]
    assert [(duty.due.year, duty.need) for duty in asked(Row(1, "g", terms), as_of=date(2026, 1, 31))] == [
        (2024, 1),
        (2025, 1),
        (2026, 1),
    ]


def test_a_dropped_row_keeps_its_past():
    terms = (
        Term(date(2024, 1, 1), label(YEARLY), DATED, date(2024, 1, 1)),
        Term(date(2026, 2, 1), None, DATED, date(2024, 1, 1)),
    )
    assert [duty.due.year for duty in asked(Row(1, "g", terms))] == [2024, 2025]


def test_nothing_is_due_after_the_workplan_s_last_day():
    found = asked(row(YEARLY, last=date(2025, 12, 31)))
    assert found[-1].due == date(2025, 12, 31)


@pytest.mark.parametrize("words", ["as appropriate", "to be agreed"])
def test_words_without_a_day_make_no_duty(words):
    assert asked(row(words), until=date(2030, 1, 1)) == []


def test_milestones_are_met_one_after_another():
    found = asked(row("2025 and 2026"), evidence=[meeting(date(2026, 2, 1), "KGZ", code="late")])
    assert [(duty.due, duty.state.value, duty.evidence) for duty in found] == [
        (date(2025, 12, 31), "met_late", ("late",)),
        (date(2026, 12, 31), "due", ()),
    ]


def test_each_of_many_bearers_owes_each_of_many_rows():
    bearers = {Bearer("member", f"m{number}"): ALWAYS for number in range(590)}
    rows = [row(YEARLY, key=key, group=str(key), since=date(2026, 1, 1)) for key in range(200)]
    found = asked(rows, bearers, until=date(2026, 12, 31))
    assert len(found) == 200 * 590
    assert timedelta(0) < found[0].due - found[0].start
