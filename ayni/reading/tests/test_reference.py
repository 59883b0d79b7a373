"""The examples of the reference page say what the command answers."""

import io
import json
import re
from pathlib import Path

import pytest

from ayni.reading import phrases_cli
from ayni.reading.documents.unreadable import SENTENCES

PAGE = (Path(__file__).resolve().parents[3] / "docs" / "reference" / "reader.md").read_text(encoding="utf-8")
EXAMPLES = re.findall(r"^\$ echo '(.+)' \| python -m ayni\.reading (\w+)\n(.+)$", PAGE, re.MULTILINE)


@pytest.mark.parametrize(("given", "command", "answer"), EXAMPLES)
def test_example_is_true(given: str, command: str, answer: str) -> None:
    said = io.StringIO()
    assert phrases_cli.main(command, io.StringIO(given + "\n"), said) == 0
    assert json.loads(said.getvalue()) == json.loads(answer)


def test_every_kind_of_phrase_has_an_example() -> None:
    assert {command for _, command, _ in EXAMPLES} == {"timeframes", "indicators", "responsibilities", "outputs"}


def test_every_code_of_refusal_is_named() -> None:
    assert [code for code in SENTENCES if f"`{code}`" not in PAGE] == []
