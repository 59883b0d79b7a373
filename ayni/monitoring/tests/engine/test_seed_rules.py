"""The sixteen indicators of the seed plan, to the day, on plain values (domain.md 4.4, stories 1, 11, 12, 21)."""

from datetime import date

import pytest

from ayni.monitoring.engine import (
    EVER,
    FactValues,
    State,
    Unit,
    cells_of,
    columns,
    fiscal_label,
    normalised,
    outcome,
    reading,
    spec_of,
    tallied,
    window_of,
)
from ayni.reading.indicators import proposed_rule, read_indicator
from ayni.reading.timeframes import read_time_frame

DATED = date(2004, 10, 29)
REGIONS = {"KGZ": "central-asia", "TJK": "central-asia", "ARM": "europe", "RWA": "sub-saharan-africa", "BTN": "asia"}
# words, time frame, the row around it
ROWS = {
    "IS-1.1": ("NFPs identified and communicated to the Secretariat", "Before 2005", "Identify National Focal Points"),
    "IS-1.2": ("Countries NFP have held at least one coordinating meeting per year", "At least once in a year", ""),
    "IS-2.1": ("At least one case in each country member per year", "Ongoing", "Exchange specialists"),
    "IS-2.2": ("At least one meeting each two years", "Ongoing", "organize meetings for those supplying technology"),
    "CB-1": ("All members hold regular courses, workshops, etc.", "Ongoing, first workshop held during this year", ""),
    "CB-2": ("All countries to hold regular courses, workshops, etc. within the identified timeframe", "Ongoing", ""),
    "CA-1": ("Documents and reports published and disseminated", "1 year", "Develop and disseminate information"),
    "CA-2": ("Alliances and MOUs in place", "Ongoing", "Strengthen capacities"),
    "CA-3": ("Existence of these information systems and web pages", "2 years (depending on level of development)", ""),
    "IK-1": (
        "All countries be well informed with regard to managing information and intellectual property rights",
        "Continuing",
        "",
    ),
    "IK-2a": ("Region has a number of databases covering information gaps", "By 2005", "at the regional level"),
    "IK-2b": ("operational mechanisms in place to identify information gaps", "By 2005", "at the regional level"),
    "IK-3a": ("Catalogue prepared", "ongoing", "Making catalogue of experiences at the regional level"),
    "IK-3b": ("Workshops have been conducted", "ongoing", "at the regional level"),
    "FI-1": ("National, sub-regional and regional work plans developed and implemented", "Continuing activity", ""),
    "FI-2": ("Incorporate activities in national budgets", "Continuing activity", ""),
}


def rule_for(code, **changes):
    words, frame, context = ROWS[code]
    label = read_time_frame(frame, lang="en", adopted=DATED).label
    proposed = proposed_rule(
        read_indicator(words, lang="en").label, words, lang="en", context=context, time_frame=label
    )
    return {**normalised(proposed, anchor=DATED.year), **changes}


def happened(number, kind, day, **values):
    return FactValues(number, kind, values.pop("state", "reported"), day.toordinal(), **values)


def states(code, facts, unit, day, year=None, *, due=None, joined=None, **changes):
    spec = spec_of(rule_for(code, **changes))
    cells = cells_of(spec, facts, REGIONS.get)
    start = date(year, 1, 1) if year else EVER
    key = EVER if spec.basis == "rolling" else start
    found = reading(spec, cells.get((unit, key), []), day.toordinal())
    window = window_of(spec, start, unit, DATED)
    return outcome(spec, window, found, day, unit=Unit(unit, since=joined), dated=DATED, due=due)


def state(*args, **kwargs):
    return states(*args, **kwargs).state


def test_is_1_1_focal_point_named_after_2004_is_met_late():
    fact = happened(1, "focal_point", date(2026, 3, 1), countries=("BTN",))
    assert state("IS-1.1", [fact], "BTN", date(2026, 3, 1)) == State.MET_LATE
    assert state("IS-1.1", [fact], "KGZ", date(2026, 3, 1)) == State.OVERDUE
    assert state("IS-1.1", [fact], "BTN", date(2026, 2, 28)) == State.OVERDUE


def test_is_1_1_focal_point_named_on_the_last_day_of_2004_is_met():
    fact = happened(1, "focal_point", date(2004, 12, 31), countries=("BTN",))
    assert state("IS-1.1", [fact], "BTN", date(2026, 3, 1)) == State.MET
    assert state("IS-1.1", [], "BTN", date(2004, 12, 31)) == State.DUE


def test_is_1_1_a_successor_keeps_it_met_and_a_gap_does_not():
    first = happened(1, "focal_point", date(2004, 11, 1), last_day=date(2026, 2, 28).toordinal(), countries=("BTN",))
    second = happened(2, "focal_point", date(2026, 3, 1), countries=("BTN",))
    assert state("IS-1.1", [first, second], "BTN", date(2026, 3, 1)) == State.MET
    assert state("IS-1.1", [first], "BTN", date(2026, 2, 28)) == State.MET
    assert state("IS-1.1", [first], "BTN", date(2026, 3, 1)) == State.OVERDUE


def test_is_1_2_story_1_meeting_of_kyrgyzstan_counts_in_its_year_only():
    fact = happened(1, "meeting", date(2026, 3, 12), countries=("KGZ",), total=24, women=11)
    assert state("IS-1.2", [fact], "KGZ", date(2026, 3, 12), 2026) == State.MET
    assert states("IS-1.2", [fact], "KGZ", date(2026, 3, 12), 2026).verified == State.DUE
    assert state("IS-1.2", [fact], "KGZ", date(2026, 3, 12), 2025) == State.OVERDUE
    assert state("IS-1.2", [], "KGZ", date(2026, 12, 31), 2026) == State.DUE
    assert state("IS-1.2", [], "KGZ", date(2027, 1, 1), 2026) == State.OVERDUE
    assert state("IS-1.2", [], "KGZ", date(2026, 12, 31), 2027) == State.NOT_YET_DUE


def test_is_1_2_binds_no_country_before_it_joined():
    assert state("IS-1.2", [], "KGZ", date(2026, 6, 1), 2024, joined=date(2025, 5, 1)) == State.NOT_APPLICABLE
    assert state("IS-1.2", [], "KGZ", date(2026, 6, 1), 2025, joined=date(2025, 5, 1)) == State.OVERDUE


def test_is_1_2_on_verified_evidence_alone_waits_for_the_verification():
    reported = happened(1, "meeting", date(2026, 3, 12), countries=("KGZ",))
    verified = reported._replace(state="verified")
    disputed = reported._replace(state="disputed")
    basis = {"basis_of_evidence": "verified"}
    assert state("IS-1.2", [reported], "KGZ", date(2026, 3, 12), 2026, **basis) == State.DUE
    assert state("IS-1.2", [verified], "KGZ", date(2026, 3, 12), 2026, **basis) == State.MET
    assert state("IS-1.2", [disputed], "KGZ", date(2026, 3, 12), 2026) == State.DUE


def test_is_2_1_story_12_one_exchange_is_credited_to_both_and_counted_once():
    fact = happened(1, "exchange", date(2026, 5, 4), countries=("ARM", "KGZ"))
    spec = spec_of(rule_for("IS-2.1"))
    cells = cells_of(spec, [fact], REGIONS.get)
    year = date(2026, 1, 1)
    rows = []
    for country in ("ARM", "KGZ", "TJK"):
        entries = cells.get((country, year), [])
        found = reading(spec, entries, date(2026, 6, 1).toordinal())
        window = window_of(spec, year, country, DATED)
        rows.append((outcome(spec, window, found, date(2026, 6, 1), unit=Unit(country), dated=DATED), entries))
    assert [row.state for row, _ in rows] == [State.MET, State.MET, State.DUE]
    tally = tallied(rows)
    assert (tally.units, tally.met, tally.missing, tally.evidence) == (3, 2, 1, 1)


def test_is_2_2_story_11_fair_holds_for_two_years_to_the_day():
    fact = happened(1, "meeting", date(2025, 10, 20))
    held = states("IS-2.2", [fact], "world", date(2027, 10, 19))
    assert (held.state, held.through, held.due) == (State.MET, date(2027, 10, 19), date(2027, 10, 20))
    lapsed = states("IS-2.2", [fact], "world", date(2027, 10, 20))
    assert (lapsed.state, lapsed.due) == (State.DUE, date(2029, 10, 19))
    assert state("IS-2.2", [fact], "world", date(2029, 10, 19)) == State.DUE
    assert state("IS-2.2", [fact], "world", date(2029, 10, 20)) == State.OVERDUE
    assert state("IS-2.2", [fact], "world", date(2025, 10, 19)) == State.OVERDUE
    assert state("IS-2.2", [], "world", date(2006, 10, 28)) == State.DUE
    assert state("IS-2.2", [], "world", date(2006, 10, 29)) == State.OVERDUE


def test_is_2_2_by_biennium_is_laid_from_the_year_of_the_plan():
    fact = happened(1, "meeting", date(2025, 10, 20))
    spec = spec_of(rule_for("IS-2.2", basis="calendar"))
    assert list(cells_of(spec, [fact], REGIONS.get)) == [("world", date(2024, 1, 1))]
    assert columns(spec, DATED, date(2026, 11, 25), 2) == [date(2024, 1, 1), date(2026, 1, 1)]
    assert window_of(spec, date(2024, 1, 1), "world", DATED).due == date(2025, 12, 31)


def test_cb_1_each_member_once_a_year_from_the_year_of_the_plan():
    fact = happened(1, "training", date(2004, 12, 1), members=("uni",))
    assert state("CB-1", [fact], "uni", date(2026, 1, 1), 2004) == State.MET
    assert state("CB-1", [], "uni", date(2004, 12, 31), 2004) == State.DUE
    assert state("CB-1", [], "uni", date(2005, 1, 1), 2004) == State.OVERDUE
    assert state("CB-1", [], "uni", date(2005, 1, 1), 2003) == State.NOT_APPLICABLE


def test_cb_2_each_country_once_a_year():
    fact = happened(1, "training", date(2026, 2, 1), countries=("KGZ",))
    assert state("CB-2", [fact], "KGZ", date(2026, 2, 1), 2026) == State.MET
    assert state("CB-2", [fact], "TJK", date(2026, 2, 1), 2026) == State.DUE


def test_ca_1_document_within_a_year_of_the_plan():
    in_time = happened(1, "document", date(2005, 10, 28))
    late = happened(1, "document", date(2005, 10, 29))
    assert state("CA-1", [], "world", date(2005, 10, 28)) == State.DUE
    assert state("CA-1", [], "world", date(2005, 10, 29)) == State.OVERDUE
    assert state("CA-1", [in_time], "world", date(2026, 1, 1)) == State.MET
    assert state("CA-1", [late], "world", date(2026, 1, 1)) == State.MET_LATE


def test_ca_2_agreement_counts_through_its_last_day():
    fact = happened(1, "agreement", date(2024, 1, 1), expires=date(2026, 6, 30).toordinal(), countries=("KGZ",))
    last = states("CA-2", [fact], "KGZ", date(2026, 6, 30))
    assert (last.state, last.reported_value, last.through) == (State.MET, 1, date(2026, 6, 30))
    after = states("CA-2", [fact], "KGZ", date(2026, 7, 1))
    assert (after.state, after.reported_value) == (State.DUE, 0)


def test_ca_3_two_years_or_as_extended_for_a_country():
    assert state("CA-3", [], "KGZ", date(2006, 10, 28)) == State.DUE
    assert state("CA-3", [], "KGZ", date(2006, 10, 29)) == State.OVERDUE
    assert state("CA-3", [], "KGZ", date(2006, 10, 29), due=date(2008, 12, 31)) == State.DUE
    fact = happened(1, "website", date(2008, 12, 31), countries=("KGZ",))
    assert state("CA-3", [fact], "KGZ", date(2009, 1, 1), due=date(2008, 12, 31)) == State.MET
    assert state("CA-3", [fact], "KGZ", date(2009, 1, 1)) == State.MET_LATE


def test_ik_1_self_assessment_is_met_at_three_and_the_last_one_tells():
    facts = [
        happened(1, "self_assessment", date(2024, 1, 1), level=2, countries=("KGZ",)),
        happened(2, "self_assessment", date(2025, 1, 1), level=3, countries=("KGZ",)),
        happened(3, "self_assessment", date(2026, 1, 1), level=2, countries=("KGZ",)),
        happened(4, "training", date(2026, 1, 1), countries=("KGZ",)),
    ]
    assert state("IK-1", facts, "KGZ", date(2024, 12, 31)) == State.DUE
    assert state("IK-1", facts, "KGZ", date(2025, 12, 31)) == State.MET
    assert state("IK-1", facts, "KGZ", date(2026, 1, 1)) == State.DUE
    assert states("IK-1", facts, "KGZ", date(2025, 1, 1)).reported_value == 3


@pytest.mark.parametrize(("code", "kind"), [("IK-2a", "database"), ("IK-2b", "other")])
def test_ik_2_region_by_the_end_of_2005(code, kind):
    fact = happened(1, kind, date(2006, 1, 1), countries=("KGZ", "TJK"))
    assert state(code, [fact], "central-asia", date(2005, 12, 31)) == State.DUE
    assert states(code, [fact], "central-asia", date(2006, 1, 1)).reported_value == 1
    assert state(code, [fact], "central-asia", date(2006, 1, 1)) == State.MET_LATE
    assert state(code, [fact], "europe", date(2006, 1, 1)) == State.OVERDUE


@pytest.mark.parametrize(("code", "kind"), [("IK-3a", "document"), ("IK-3b", "meeting")])
def test_ik_3_stays_due_without_a_day(code, kind):
    fact = happened(1, kind, date(2026, 1, 5), countries=("KGZ",))
    assert state(code, [], "central-asia", date(2040, 1, 1)) == State.DUE
    assert state(code, [fact], "central-asia", date(2026, 1, 5)) == State.MET


def test_fi_1_each_level_reaches_its_stages():
    drafted = happened(1, "workplan_step", date(2025, 1, 1), stage="drafted", countries=("KGZ",))
    done = happened(2, "workplan_step", date(2026, 1, 1), stage="done", countries=("KGZ",))
    regional = happened(3, "workplan_step", date(2026, 1, 1), stage="adopted", details={"scope": "regional"})
    facts = [drafted, done, regional]
    assert states("FI-1", facts, "national", date(2025, 12, 31)).reported_value == 1
    assert state("FI-1", facts, "national", date(2025, 12, 31)) == State.DUE
    assert state("FI-1", facts, "national", date(2026, 1, 1)) == State.MET
    assert state("FI-1", facts, "regional", date(2026, 1, 1)) == State.DUE


def test_fi_2_story_21_budget_line_of_rwanda_stands_under_its_fiscal_year():
    fact = happened(1, "budget_line", date(2026, 6, 15), fiscal_year="2026/27", countries=("RWA",))
    found = states("FI-2", [fact], "RWA", date(2026, 11, 25), 2026)
    assert (found.state, found.verified, found.due) == (State.MET, State.DUE, date(2027, 6, 30))
    assert state("FI-2", [fact], "RWA", date(2026, 11, 25), 2025) == State.OVERDUE
    assert state("FI-2", [], "RWA", date(2026, 6, 30), 2026) == State.NOT_YET_DUE
    assert (fiscal_label("RWA", 2026), fiscal_label("KGZ", 2026)) == ("FY2026/27", "FY2026")


def test_fi_2_without_a_name_goes_by_the_countrys_year():
    fact = happened(1, "budget_line", date(2026, 6, 15), countries=("KGZ", "RWA"))
    cells = cells_of(spec_of(rule_for("FI-2")), [fact], REGIONS.get)
    assert sorted(cells) == [("KGZ", date(2026, 1, 1)), ("RWA", date(2025, 1, 1))]
