"""The seed document: 5 foci, 9 objectives, 17 activities, 16 indicators, and the text as sections in order."""

from pathlib import Path
from typing import Any

import pytest

from ayni.reading.documents import read_document

SEED = Path(__file__).parent / "seed.txt"


@pytest.fixture(scope="module")
def seed() -> dict[str, Any]:
    return read_document(SEED.read_bytes(), "plan.txt").to_json()


def activities(read: dict[str, Any]) -> list[dict[str, Any]]:
    return [a for focus in read["foci"] for objective in focus["objectives"] for a in objective["activities"]]


def test_seed_counts(seed: dict[str, Any]) -> None:
    counts = [[len(objective["activities"]) for objective in focus["objectives"]] for focus in seed["foci"]]
    assert counts == [[2, 2], [3, 1], [3], [1, 1, 2], [2]]
    assert len({words for activity in activities(seed) for words in activity["indicators"]}) == 16


def test_seed_title_is_the_line_that_names_a_plan(seed: dict[str, Any]) -> None:
    assert seed["plan"] == {
        "title": "Draft Cusco Plan of Action",
        "language": "en",
        "lines": ["MOUNTAIN PARTNERSHIP"],
    }


def test_seed_objective_over_two_tables_keeps_both_activities(seed: dict[str, Any]) -> None:
    objective = seed["foci"][0]["objectives"][1]
    assert objective["number"] == "2"
    assert [(a["number"], a["source"]["table"], a["source"]["row"]) for a in objective["activities"]] == [
        ("i", 1, 4),
        ("ii", 2, 2),
    ]


def test_seed_paragraphs_in_a_row_pair(seed: dict[str, Any]) -> None:
    first, second = seed["foci"][4]["objectives"][0]["activities"]
    assert first["indicators"] == ["National, sub-regional and regional work plans developed and implemented"]
    assert second["indicators"] == ["Incorporate activities in national budgets"]
    assert second["responsible"] == "Implementing agencies, national institutions"
    assert first["outputs"] == ["Support from implementing agencies"]


def test_seed_single_value_holds_for_three_activities(seed: dict[str, Any]) -> None:
    three = seed["foci"][1]["objectives"][0]["activities"]
    assert [a["number"] for a in three] == ["i", "ii", "iii"]
    assert {a["time_frame"] for a in three} == {"Ongoing, first workshop held during this year"}
    assert [a["indicators"] for a in three] == [["All members hold regular courses, workshops, etc."]] * 3


def test_seed_two_indicators_of_one_activity(seed: dict[str, Any]) -> None:
    (only,) = seed["foci"][3]["objectives"][1]["activities"]
    assert only["number"] is None
    assert only["indicators"] == [
        "Region has a number of databases covering information gaps",
        "operational mechanisms in place to identify information gaps",
    ]


def test_seed_empty_responsible_stays_empty_and_is_doubted(seed: dict[str, Any]) -> None:
    empty = seed["foci"][2]["objectives"][0]["activities"][1]
    assert empty["responsible"] is None
    assert empty["outputs"] == []
    (doubt,) = [doubt for doubt in seed["doubts"] if doubt["code"] == "empty_cell"]
    assert doubt["path"] == "foci/2/objectives/0/activities/1/responsible"
    assert doubt["choices"] == [
        {"code": "as_above", "value": "Members in coordination with the Secretariat"},
        {"code": "leave_empty", "value": None},
    ]


def test_seed_sections_in_order(seed: dict[str, Any]) -> None:
    assert [(section["level"], section["title"]) for section in seed["sections"]] == [
        (1, "Purpose"),
        (1, "OVERALL CONTEXT OF MOUNTAIN PARTNERSHIP"),
        (2, "Vision"),
        (2, "Mission"),
        (2, "Goals"),
        (1, "OBJECTIVES OF THE CUSCO PLAN OF ACTION"),
        (1, "PRIORITY AREAS FOR ACTION – THE PARTNERSHIP INITIATIVES"),
        (1, "OPERATIONAL FOCI FOR ACTION"),
        (2, "Institutional synergies"),
        (2, "Capacity-building (training, education, extension)"),
        (2, "Collaboration, advocacy and awareness-raising"),
        (2, "Information and knowledge"),
        (2, "Financing"),
        (1, "MECHANISMS AND TOOLS FOR ACTION"),
        (1, "ROLE OF MEMBERS"),
        (1, "ANNEX 1"),
    ]
    by_title = {section["title"]: section for section in seed["sections"]}
    assert len(by_title["OBJECTIVES OF THE CUSCO PLAN OF ACTION"]["items"]) == 12
    assert by_title["PRIORITY AREAS FOR ACTION – THE PARTNERSHIP INITIATIVES"]["items"][4] == (
        "Sustainable Agriculture and Rural Development in Mountains (SARD-M)"
    )


def test_seed_sentence_cut_by_a_page_is_whole(seed: dict[str, Any]) -> None:
    items = [item for section in seed["sections"] for item in section["items"]]
    assert any("should be harmonized, to the extent possible, with the mandate" in item for item in items)


def test_seed_numbered_tools_and_footnotes(seed: dict[str, Any]) -> None:
    by_title = {section["title"]: section for section in seed["sections"]}
    tools = [block for block in by_title["MECHANISMS AND TOOLS FOR ACTION"]["blocks"] if block["kind"] == "numbered"]
    assert [(block["marker"], block["text"]) for block in tools] == [
        ("1", "Networking"),
        ("2", "Information (collection, analysis, dissemination and exchange)"),
        ("3", "Awareness raising and advocacy"),
        ("4", "Fundraising and the promotion of investments"),
    ]
    areas = by_title["PRIORITY AREAS FOR ACTION – THE PARTNERSHIP INITIATIVES"]["blocks"]
    assert areas[0]["notes"] == ["1"]
    assert "¹" not in areas[0]["text"]
    assert [block["marker"] for block in areas if block["kind"] == "footnote"] == ["1"]
