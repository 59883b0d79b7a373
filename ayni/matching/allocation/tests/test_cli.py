"""The command: JSON in, JSON out, or one sentence and status 2."""

import json
import subprocess
import sys

import pytest

from ayni.matching.allocation import check_allocation
from ayni.matching.allocation.cli import main
from ayni.matching.allocation.tests.rounds_made import by_hand


def test_a_file_becomes_an_answer(tmp_path, capsys):
    path = tmp_path / "round.json"
    path.write_text(json.dumps(by_hand()))
    assert main([str(path), "--seconds", "10", "--seed", "1", "--progress"]) == 0
    said = capsys.readouterr()
    answer = json.loads(said.out)
    assert check_allocation(by_hand(), answer) == []
    assert set(answer) == {
        *("grants", "missions", "value", "bound", "gap", "served", "by_region", "reasons", "seconds", "ended"),
    }
    assert json.loads(said.err.splitlines()[-1])["value"] == pytest.approx(answer["value"])


def test_ids_that_no_encoding_can_write_come_back_as_they_were(tmp_path, capsys):
    round_ = by_hand()
    round_["requests"][1]["id"] = "\ud800"
    round_["fund_edges"][1][1] = round_["specialist_edges"][0][1] = "\ud800"
    path = tmp_path / "round.json"
    path.write_text(json.dumps(round_))
    assert main([str(path), "--seconds", "10"]) == 0
    assert json.loads(capsys.readouterr().out)["served"] == ["\ud800", "seeds"]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "The instance is no valid JSON (line 1)."),
        (b"{", "The instance is no valid JSON (line 1)."),
        (b"[" * 100_000, "The instance is no valid JSON."),
        (b"\xff\xfe{", "The instance is no UTF-8 text."),
        (b"{}", "“requests” is missing."),
        (None, "“round.json” cannot be opened: No such file or directory."),
    ],
)
def test_what_cannot_be_used_is_one_sentence(tmp_path, capsys, content, said):
    path = tmp_path / "round.json"
    if content is not None:
        path.write_bytes(content)
    assert main([str(path)]) == 2
    assert capsys.readouterr().err == said + "\n"


@pytest.mark.parametrize("options", [[], ["x", "--seconds", "soon"], ["x", "--colour"]])
def test_what_is_asked_wrongly_is_status_2(capsys, options):
    assert main(options) == 2
    assert "usage: ayni allocate" in capsys.readouterr().err


@pytest.mark.parametrize("seconds", ["0", "-1", "nan"])
def test_no_time_is_refused(tmp_path, capsys, seconds):
    path = tmp_path / "round.json"
    path.write_text(json.dumps(by_hand()))
    assert main([str(path), "--seconds", seconds]) == 2
    assert capsys.readouterr().err == "“seconds” must be more than 0.\n"


def test_the_solver_is_not_loaded_before_a_round_is_solved():
    code = "import sys, ayni.matching.allocation.cli; sys.exit(bool({'numpy', 'highspy', 'django'} & set(sys.modules)))"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
