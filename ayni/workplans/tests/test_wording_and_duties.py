from copy import deepcopy
from datetime import date

import pytest

from ayni.workplans.duties import duties_of, next_due, rule_of
from ayni.workplans.queries import workplan_content
from ayni.workplans.tests.factories import make_annex
from ayni.workplans.wording import with_said

TODAY = date(2026, 11, 25)
YEARLY = {"kind": "recurring", "rrule": {"freq": "YEARLY", "interval": 1, "min": 1}}
BEFORE_2005 = {"kind": "deadline", "not_after": "2004-12-31"}


@pytest.fixture
def content(db):
    return workplan_content(make_annex())


def rows_of(content):
    return [row for focus in content["foci"] for objective in focus["objectives"] for row in objective["activities"]]


def test_content_itself_says_nothing(content):
    for row in rows_of(content):
        assert (row["time_frame"]["said"], row["time_frame"]["due"], row["responsible"]["said"]) == ("", None, "")


def test_said_and_due_are_filled_in_beside_the_words(content):
    said = with_said(content, "en", TODAY)
    for row, silent in zip(rows_of(said), rows_of(content), strict=True):
        assert row["time_frame"]["words"] == silent["time_frame"]["words"]
        assert row["time_frame"]["said"] and row["responsible"]["said"]
    assert [row["time_frame"]["due"] for row in rows_of(said)[:2]] == ["2004-12-31", "2026-12-31"]
    assert rows_of(content)[0]["time_frame"]["said"] == ""


def test_next_due_is_the_first_day_to_come_else_the_last_one():
    dated = date(2004, 10, 1)
    assert next_due(YEARLY, dated, TODAY) == date(2026, 12, 31)
    assert next_due(YEARLY, dated, date(2026, 12, 31)) == date(2026, 12, 31)
    assert next_due(YEARLY, dated, date(2027, 1, 1)) == date(2027, 12, 31)
    assert next_due(BEFORE_2005, dated, TODAY) == date(2004, 12, 31)
    assert next_due({"kind": "unknown"}, dated, TODAY) is None


def test_rules_are_calendar_rules():
    assert rule_of(YEARLY) == "FREQ=YEARLY"
    assert rule_of({"kind": "recurring", "rrule": {"freq": "MONTHLY", "interval": 6}}) == "FREQ=MONTHLY;INTERVAL=6"
    assert rule_of({"kind": "recurring", "anchor": "each session"}) is None
    assert rule_of(BEFORE_2005) is None


def test_duties_recur_once_and_single_ones_stay_though_late(content):
    duties = duties_of(content, TODAY, date(2027, 12, 31))
    by_code = {duty["code"]: duty for duty in duties if duty["code"] in ("IS-1.1", "IS-1.2")}
    late, yearly = by_code["IS-1.1"], by_code["IS-1.2"]
    assert (late["due"], late["rrule"], late["uid"]) == (date(2004, 12, 31), None, "annex-1/IS-1.1/2004-12-31")
    assert (yearly["due"], yearly["rrule"], yearly["uid"]) == (date(2026, 12, 31), "FREQ=YEARLY", "annex-1/IS-1.2")
    assert [bearer["class"] for bearer in yearly["bearers"]] == ["each_nfp", "secretariat"]
    assert [duty["due"] for duty in duties] == sorted(duty["due"] for duty in duties)


def test_months_that_end_early_are_not_skipped():
    monthly = {"kind": "recurring", "rrule": {"freq": "MONTHLY", "interval": 1}, "end": "2027-12-31"}
    assert rule_of(monthly, date(2026, 12, 31)) == "FREQ=MONTHLY;BYMONTHDAY=-1;UNTIL=20271231"
    assert rule_of(monthly, date(2026, 12, 15)) == "FREQ=MONTHLY;UNTIL=20271231"


def test_a_first_step_of_what_is_ongoing_is_due_by_itself(content):
    """The seed: "Ongoing, first workshop held during this year", in a plan of 2004."""
    row = next(row for row in rows_of(content) if row["code"] == "CB-1.1")
    assert row["time_frame"]["reading"]["kind"] == "ongoing"
    assert [(part["start"], part["end"]) for part in row["time_frame"]["reading"]["also"]] == [
        ("2004-01-01", "2004-12-31")
    ]
    said = next(known for known in rows_of(with_said(content, "en", TODAY)) if known["code"] == "CB-1.1")
    assert said["time_frame"]["said"] == "Ongoing, looked at once a year; in 2004, at: first workshop"
    duties = [duty for duty in duties_of(content, TODAY, date(2027, 12, 31)) if duty["code"] == "CB-1.1"]
    assert [duty["due"] for duty in duties] == [date(2004, 12, 31), date(2026, 12, 31), date(2027, 12, 31)]


def test_dropped_activities_have_no_duties(content):
    dropped = deepcopy(content)
    for row in rows_of(dropped):
        row["status"] = "dropped"
    assert duties_of(dropped, TODAY, date(2027, 12, 31)) == []
