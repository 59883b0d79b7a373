"""Matches: best first, with reasons, never what is over, never strangers."""

import json
import os
import re
import subprocess
import sys
from datetime import date
from pathlib import Path

import jsonschema
import pytest

import ayni.matching
from ayni.matching import gaps, match, read_facets
from ayni.matching.cli import main
from ayni.matching.records import FIELDS

TODAY = date(2026, 11, 27)
ROOT = Path(__file__).resolve().parents[3]

COURSE = {
    "id": "O1",
    "lang": "en",
    "title": "Course on pasture management",
    "description": "We run a ten-day training on pasture management and grazing plans for herders in Kyrgyzstan.",
    "support_type": ["training"],
    "status": "open",
}
CLOSED = {**COURSE, "id": "O2", "description": COURSE["description"] + " Applications are closed since 3 March 2026."}
GRANTS = {
    **COURSE,
    "id": "O3",
    "title": "Grants for pasture management",
    "support_type": ["finance"],
    "description": "Grants of USD 5,000 to 20,000 for pasture management by communities in Kyrgyzstan.",
}
STRANGER = {"id": "O4", "lang": "en", "title": "Violin lessons", "description": "We teach the violin in Vienna."}
REQUEST = {
    "id": "R1",
    "lang": "en",
    "title": "Training on pasture management for herders",
    "description": "We are a pasture committee in Kyrgyzstan. We need a training on grazing plans, ten days.",
    "support_type": ["training"],
}


def shown(requests, offers, **options):
    return [[one.offer for one in answer.offers] for answer in match(requests, offers, as_of=TODAY, **options)]


def test_best_offer_comes_first_and_strangers_are_not_shown():
    assert shown([REQUEST], [STRANGER, GRANTS, COURSE])[0][0] == "O1"
    assert "O4" not in shown([REQUEST], [STRANGER, GRANTS, COURSE])[0]


@pytest.mark.parametrize(
    "change",
    [
        {"status": "closed"},
        {"status": "expired"},
        {"description": CLOSED["description"]},
        {"window": {"from": "2025-01-01", "to": "2025-06-30"}},
        {"organisation": "Alpine Trust"},
    ],
)
def test_hard_stops_are_never_shown(change):
    request = {**REQUEST, "organisation": "Alpine Trust"}
    assert shown([request], [{**COURSE, **change}]) == [[]]


def test_same_input_gives_the_same_answer_whatever_the_hash():
    assert match([REQUEST], [COURSE, GRANTS], as_of=TODAY) == match([REQUEST], [COURSE, GRANTS], as_of=TODAY)


@pytest.mark.parametrize("language", ["en", "fr", "es", "ru"])
def test_reasons_are_sentences_in_the_language(language):
    [answer] = match([REQUEST], [COURSE], as_of=TODAY, language=language)
    assert all(
        reason.text.endswith(".") and reason.verdict in {"for", "against", "ask"} for reason in answer.offers[0].reasons
    )
    assert {reason.facet for reason in answer.offers[0].reasons} >= {"theme", "support"}


def test_fields_may_be_misspelt_and_of_any_shape():
    odd = {
        "id": 7,
        "titel": COURSE["title"],
        "Description": COURSE["description"],
        "suport_type": "training; expertise",
    }
    assert shown([REQUEST], [{**odd, "window": "soon", "amount": {"x": 1}, "countries": None}]) == [["7"]]


def test_facets_are_proposed_from_words():
    facets = read_facets(
        "We are a cooperative. We need 15,000 dollars for dryers between March and May 2027.", "en", as_of=TODAY
    )
    assert facets["organisation_type"] == "cooperative"
    assert facets["amount"] == 15000
    assert facets["window"] == {"from": "2027-03-01", "to": "2027-05-31"}


def test_gaps_name_the_single_facet_that_stops():
    [gap] = gaps(
        [{**REQUEST, "support_type": ["data"], "title": "Data on pasture management", "description": "Need data."}],
        [GRANTS],
        as_of=TODAY,
    )
    assert gap.request == "R1"
    assert gap.stopped_by in ([("support", 1)], [])


def test_sentences_are_the_same_keys_in_four_languages():
    folder = ROOT / "ayni" / "matching" / "saying"
    known = {path.stem: json.loads(path.read_text(encoding="utf-8")) for path in folder.glob("*.json")}
    assert set(known) == {"en", "fr", "es", "ru"}
    english = known["en"]
    for lang, other in known.items():
        for part in ("words", "sentences"):
            assert set(other[part]) == set(english[part]), lang
        for key, sentence in english["sentences"].items():
            assert set(re.findall(r"\{(\w+)\}", other["sentences"][key])) == set(re.findall(r"\{(\w+)\}", sentence)), (
                key
            )


def test_command_answers_lines_as_the_reference_says(tmp_path, capsys):
    requests, offers = tmp_path / "requests.jsonl", tmp_path / "offers.jsonl"
    requests.write_text(json.dumps(REQUEST) + "\nnot json\n", encoding="utf-8")
    offers.write_text("\n".join(json.dumps(one) for one in (COURSE, GRANTS)), encoding="utf-8")
    status = main(["--requests", str(requests), "--offers", str(offers), "--as-of", "2026-11-27"])
    out = capsys.readouterr()
    assert status == 2
    assert out.err == "Line 2 of “requests.jsonl” is no JSON object and was left out.\n"
    [line] = [json.loads(line) for line in out.out.splitlines()]
    page = (ROOT / "docs" / "reference" / "matching.md").read_text(encoding="utf-8")
    given, answer = (json.loads(block) for block in re.findall(r"```json\n(.*?)```", page, re.S))
    jsonschema.validate(line, answer)
    jsonschema.validate(REQUEST, given)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ([], "required"),
        (["--requests", "nowhere", "--offers", "nowhere"], "cannot be opened"),
        (["--requests", "a", "--offers", "b", "--top", "0"], "--top is a number from 1 to 1000."),
    ],
)
def test_command_says_why_it_cannot(arguments, said, capsys):
    assert main(arguments) == 2
    assert said in capsys.readouterr().err


ODD = [
    None,
    "",
    -5,
    1e400,
    float("nan"),
    True,
    [],
    [None],
    ["KGZ", None, 5],
    {"from": None},
    "soon",
    "закрыт",
    "€",
    "\x00",
]


@pytest.mark.parametrize(
    "value", [*ODD, {"from": "2027-13-45", "to": "x"}, [["x"]], {"a": {"b": 1}}, 10**30, "x" * 50_000]
)
def test_no_value_of_a_field_breaks_the_matching(value):
    for name in FIELDS:
        (found,) = match([{**REQUEST, name: value}], [{**COURSE, name: value}], as_of=TODAY)
        assert len(found.offers) <= 1
        assert all(0 < one.score <= 1 and one.reasons for one in found.offers)


def test_nothing_given_is_nothing_found():
    assert match([], [], as_of=TODAY) == []
    assert shown([{}], [{}]) == [[]]
    assert shown([REQUEST], []) == [[]]


def test_an_id_that_stands_twice_is_said_and_shown_once(tmp_path, capsys):
    requests, offers = tmp_path / "requests.jsonl", tmp_path / "offers.jsonl"
    requests.write_text("\ufeff" + json.dumps(REQUEST) + "\r\n\r\n", encoding="utf-8")
    offers.write_text(json.dumps(COURSE) + "\n" + json.dumps(COURSE) + "\n", encoding="utf-16")
    status = main(["--requests", str(requests), "--offers", str(offers), "--as-of", "2026-11-27"])
    out = capsys.readouterr()
    assert status == 0
    assert out.err == f"Line 2 of “offers.jsonl” has the id “{COURSE['id']}” of line 1; both were read.\n"
    assert [one["offer"] for one in json.loads(out.out)["offers"]] == [COURSE["id"]]


def test_command_ends_quietly_when_nobody_reads_any_more(tmp_path):
    requests = tmp_path / "requests.jsonl"
    requests.write_text(json.dumps(REQUEST) + "\n", encoding="utf-8")
    command = [sys.executable, "-m", "ayni.matching", "--requests", str(requests), "--offers", str(requests)]
    reading, writing = os.pipe()
    os.close(reading)
    done = subprocess.run(command, stdout=writing, stderr=subprocess.PIPE, text=True, check=False, cwd=ROOT)
    os.close(writing)
    assert (done.returncode, done.stderr) == (0, "")


def test_no_module_of_the_library_hides_a_function_of_its_name():
    names = {path.stem for path in Path(ayni.matching.__file__).parent.iterdir()}
    assert names & set(ayni.matching.__all__) == set()
