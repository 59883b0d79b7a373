"""Phrases as JSON Lines."""

import io
import json

from ayni.reading import phrases_cli


def run(kind: str, *lines: str) -> tuple[int, list[dict]]:
    out = io.StringIO()
    status = phrases_cli.main(kind, io.StringIO("\n".join(lines) + "\n"), out)
    return status, [json.loads(line) for line in out.getvalue().splitlines()]


def test_time_frames_answer_label_and_words() -> None:
    status, answers = run("timeframes", json.dumps({"id": 7, "text": "d’ici à 2015", "lang": "fr"}))
    assert status == 0
    assert answers[0]["id"] == 7
    assert answers[0]["label"] == {"kind": "deadline", "not_after": "2015-12-31"}
    assert answers[0]["words"] == "Une fois, au plus tard le 31 décembre 2015"


def test_indicators_and_responsibilities_answer() -> None:
    status, answers = run("indicators", json.dumps({"id": "a", "text": "Número de talleres realizados", "lang": "es"}))
    assert (status, answers[0]["label"]["unit"], answers[0]["label"]["evidence_type"]) == (0, "count", "meeting")
    status, answers = run("responsibilities", json.dumps({"id": "b", "text": "Секретариат при поддержке доноров"}))
    assert [(item["class"], item["role"]) for item in answers[0]["bearers"]] == [
        ("secretariat", "lead"),
        ("donors", "supporting"),
    ]


def test_bad_lines_are_told_and_lose_nothing() -> None:
    status, answers = run("outputs", "no json", '{"id": 1}', '{"id": 2, "text": "Annual report"}')
    assert status == 2
    assert answers == [
        {"id": None, "error": "This line is not JSON."},
        {"id": 1, "error": "This line has no text."},
        {"id": 2, "type": "report"},
    ]
