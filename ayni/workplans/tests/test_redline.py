import copy
import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ayni.workplans.redline import compare_contents, compare_texts, counts


def an_activity(code, text="Hold meetings", **values):
    return {
        "code": code,
        "number": "1.1",
        "text": text,
        "status": "planned",
        "mechanisms": [],
        "time_frame": {"words": "Before 2005", "reading": {"kind": "deadline", "not_after": "2004-12-31"}},
        "indicators": [{"code": f"{code}.a", "words": "Meetings held"}],
        "responsible": {"words": "NFPs", "bearers": [{"class": "each_nfp", "name": None, "role": "lead"}]},
        "outputs": [],
        "more": {},
        **values,
    }


@pytest.fixture
def content():
    activities = [an_activity("IS-1.1"), an_activity("IS-1.2"), an_activity("IS-1.3")]
    objective = {"code": "IS-1", "number": "1", "text": "Synergies", "activities": activities}
    return {"foci": [{"code": "IS", "title": "Institutional synergies", "objectives": [objective]}]}


def kinds(rows):
    return [(row["code"], row["kind"]) for row in rows]


def test_unchanged_content_has_only_same_rows(content):
    rows = compare_contents(content, copy.deepcopy(content))
    assert kinds(rows) == [(code, "same") for code in ("IS", "IS-1", "IS-1.1", "IS-1.2", "IS-1.3")]
    assert [row["level"] for row in rows] == ["focus", "objective", "activity", "activity", "activity"]


def test_changed_words_are_marked_word_by_word(content):
    new = copy.deepcopy(content)
    new["foci"][0]["objectives"][0]["activities"][1]["text"] = "Hold national meetings"
    rows = compare_contents(content, new)
    changed = next(row for row in rows if row["kind"] == "changed")
    assert changed["code"] == "IS-1.2"
    assert [part for part in changed["parts"] if part["kind"] == "changed"] == [
        {
            "name": "text",
            "kind": "changed",
            "spans": [
                {"kind": "same", "text": "Hold "},
                {"kind": "added", "text": "national "},
                {"kind": "same", "text": "meetings"},
            ],
        }
    ]
    assert counts(rows) == {"added": 0, "removed": 0, "changed": 1}


def test_removed_rows_stand_where_they_stood_and_added_ones_where_they_are(content):
    new = copy.deepcopy(content)
    activities = new["foci"][0]["objectives"][0]["activities"]
    del activities[1]
    activities.append(an_activity("IS-1.4"))
    assert kinds(compare_contents(content, new)) == [
        ("IS", "same"),
        ("IS-1", "same"),
        ("IS-1.1", "same"),
        ("IS-1.2", "removed"),
        ("IS-1.3", "same"),
        ("IS-1.4", "added"),
    ]


def test_corrected_reading_is_a_change_though_the_words_stay(content):
    new = copy.deepcopy(content)
    new["foci"][0]["objectives"][0]["activities"][0]["time_frame"]["reading"] = {"kind": "ongoing"}
    changed = next(row for row in compare_contents(content, new) if row["kind"] == "changed")
    assert [part["name"] for part in changed["parts"] if part["kind"] == "changed"] == ["time_frame_read"]


def test_first_version_is_compared_with_nothing(content):
    assert {row["kind"] for row in compare_contents({"foci": []}, content)} == {"added"}


def test_long_texts_are_compared_in_bounded_time():
    old, new = " ".join(map(str, range(3000))), " ".join(map(str, range(5000, 8000)))
    assert [span["kind"] for span in compare_texts(f"a {old} z", f"a {new} z")] == ["same", "removed", "added", "same"]


@given(st.text("ab .é\n1", max_size=60), st.text("ab .é\n1", max_size=60))
def test_spans_joined_give_both_texts_back(old, new):
    spans = compare_texts(old, new)
    assert "".join(span["text"] for span in spans if span["kind"] != "added") == old
    assert "".join(span["text"] for span in spans if span["kind"] != "removed") == new
    assert all(one["kind"] != two["kind"] for one, two in itertools.pairwise(spans))
