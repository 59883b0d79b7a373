"""Every phrase of the first plan of action is read as its people meant it."""

from datetime import date

import pytest

from ayni.reading.indicators import read_indicator
from ayni.reading.outputs import read_output
from ayni.reading.responsibilities import read_responsible, say_bearers
from ayni.reading.timeframes import occurrences, read_time_frame, say_time_frame

ADOPTED = date(2003, 10, 29)

TIME_FRAMES = [
    ("Before 2005", {"kind": "deadline", "not_after": "2004-12-31"}),
    ("At least once in a year", {"kind": "recurring", "rrule": {"freq": "YEARLY", "interval": 1, "min": 1}}),
    ("Ongoing", {"kind": "ongoing", "open_ended": True}),
    ("ongoing", {"kind": "ongoing", "open_ended": True}),
    ("Ongoing, first workshop held during this year", {"kind": "ongoing", "open_ended": True}),
    ("1 year", {"kind": "duration", "duration": "P1Y"}),
    (
        "2 years (depending on level of development)",
        {"kind": "duration", "duration": "P2Y", "condition": "depending on level of development"},
    ),
    ("Continuing", {"kind": "ongoing", "open_ended": True}),
    ("By 2005", {"kind": "deadline", "not_after": "2005-12-31"}),
    ("Continuing activity", {"kind": "ongoing", "open_ended": True}),
]


@pytest.mark.parametrize(("text", "label"), TIME_FRAMES)
def test_time_frame_of_the_seed(text: str, label: dict) -> None:
    assert read_time_frame(text, "en", adopted=ADOPTED).label == label


def test_ongoing_keeps_its_first_workshop_as_a_part() -> None:
    reading = read_time_frame("Ongoing, first workshop held during this year", "en", adopted=ADOPTED)
    assert {"kind": "interval", "start": "2003-01-01", "end": "2003-12-31"} in reading.parts


def test_time_frames_are_said_back() -> None:
    said = {text: say_time_frame(label, "en") for text, label in TIME_FRAMES}
    assert said["Before 2005"] == "Once, by 31 December 2004"
    assert said["At least once in a year"] == "Every calendar year, at least once"
    assert said["2 years (depending on level of development)"] == (
        "For 2 years, condition: depending on level of development"
    )


def test_yearly_duty_gives_calendar_years() -> None:
    label = read_time_frame("At least once in a year", "en").label
    windows = occurrences(label, ADOPTED, date(2005, 6, 1))
    assert [(window.start.isoformat(), window.due.isoformat()) for window in windows] == [
        ("2003-01-01", "2003-12-31"),
        ("2004-01-01", "2004-12-31"),
        ("2005-01-01", "2005-12-31"),
    ]


RESPONSIBLE = [
    ("Members in coordination with the Secretariat", [("each_member", "lead"), ("secretariat", "coordinating")]),
    ("NFPs and Secretariat", [("each_nfp", "lead"), ("secretariat", "lead")]),
    (
        "Members in coordination with the Secretariat and different technology supplying agencies",
        [("each_member", "lead"), ("secretariat", "coordinating"), ("technology_suppliers", "coordinating")],
    ),
    (
        "NFPs in cooperation with national or international institutions as appropriate",
        [("each_nfp", "lead"), ("institutions_as_appropriate", "supporting")],
    ),
    ("Members, regional and sub-regional organizations", [("each_member", "lead"), ("regional_organisations", "lead")]),
    (
        "Advisory Group, The Secretariat, using global, Regional, sub-regional and multilateral initiatives",
        [("steering_committee", "lead"), ("secretariat", "lead"), ("initiatives", "supporting")],
    ),
    (
        "Implementing agencies, national institutions",
        [("implementing_agencies", "lead"), ("national_institutions", "lead")],
    ),
]


@pytest.mark.parametrize(("text", "bearers"), RESPONSIBLE)
def test_responsible_of_the_seed(text: str, bearers: list) -> None:
    assert [(bearer.cls, bearer.role) for bearer in read_responsible(text, "en")] == bearers


def test_unknown_bearer_keeps_its_words() -> None:
    bearers = read_responsible("Members working with their respective intellectual property rights", "en")
    assert [(bearer.cls, bearer.name) for bearer in bearers] == [
        ("each_member", None),
        ("open", "intellectual property rights"),
    ]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("FAO and UNEP", ["FAO", "UNEP"]),
        ("Ministry of Environment and FAO", ["Ministry of Environment", "FAO"]),
        ("Ministry of Forests and Environment", ["Ministry of Forests and Environment"]),
        ("MEF y MINAM", ["MEF", "MINAM"]),
    ],
)
def test_acronyms_beside_and_are_bearers_of_their_own(text: str, names: list) -> None:
    assert [bearer.name for bearer in read_responsible(text)] == names


def test_joined_names_are_said_in_the_reader_language() -> None:
    assert say_bearers(read_responsible("FAO and UNEP", "en"), "es") == "Responsable: FAO y UNEP"


INDICATORS = [
    ("NFPs identified and communicated to the Secretariat", "existence", None, "unspecified", "person_appointed"),
    ("Countries NFP have held at least one coordinating meeting per year", "count", 1, "each_member", "meeting"),
    ("At least one case in each country member per year", "count", 1, "each_member", "exchange"),
    ("At least one meeting each two years", "count", 1, "unspecified", "meeting"),
    ("All members hold regular courses, workshops, etc.", "existence", None, "each_member", "training"),
    ("Documents and reports published and disseminated", "existence", None, "unspecified", "document"),
    ("Alliances and MOUs in place", "existence", None, "unspecified", "agreement"),
    ("Incorporate activities in national budgets", "existence", None, "unspecified", "budget_allocation"),
    ("Catalogue prepared", "existence", None, "unspecified", "document"),
    ("Workshops have been conducted", "existence", None, "unspecified", "meeting"),
]


@pytest.mark.parametrize(("text", "aggregation", "target", "scope", "evidence"), INDICATORS)
def test_indicator_of_the_seed(text: str, aggregation: str, target: int | None, scope: str, evidence: str) -> None:
    label = read_indicator(text, "en").label
    found = (label["aggregation"], label["target_value"], label["scope"], label["evidence_type"])
    assert found == (aggregation, target, scope, evidence)


def test_two_year_rule_recurs_every_two_years() -> None:
    label = read_indicator("At least one meeting each two years", "en").label
    assert label["recurrence"] == {"freq": "YEARLY", "interval": 2}
    assert label["per"] == {"time": "2 years"}


OUTPUTS = [
    ("Establishment of a Network of members with clear commitment at governmental level", "network"),
    ("National and regional reports", "report"),
    ("Reports on meetings held and strategic alliances formed", "report"),
    ("Trained professionals", "trained_people"),
    ("Technicians with training in management of information and intellectual property rights", "trained_people"),
    ("Updated databases", "database"),
    ("National budgets include financial allocations", "budget_allocation"),
    ("Support from implementing agencies", "other"),
]


@pytest.mark.parametrize(("text", "kind"), OUTPUTS)
def test_output_of_the_seed(text: str, kind: str) -> None:
    assert read_output(text, "en") == kind
