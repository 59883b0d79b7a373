"""Hostile documents and phrases: no exception, no run over 5 s, no child over 256 MB. Run by make torture."""

import json
import resource
import subprocess
import sys
import time
from functools import cache
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ayni.reading.documents import Unreadable, read_document
from ayni.reading.indicators import proposed_rule, read_indicator, say_indicator
from ayni.reading.outputs import read_output
from ayni.reading.responsibilities import read_responsible, say_bearers
from ayni.reading.tests.documents.invented import invent
from ayni.reading.tests.documents.writers import WRITERS
from ayni.reading.tests.phrases.test_timeframes import rows
from ayni.reading.timeframes import read_time_frame, say_time_frame

pytestmark = pytest.mark.torture
LONGEST = 5.0
MEMORY = 256 * 1024 * 1024
calm = {"deadline": None, "suppress_health_check": list(HealthCheck)}
KINDS = ["docx", "xlsx", "odt", "ods", "html", "pdf", "txt", "md", "csv"]
PHRASES = [row["text"] for row in rows("timeframes-reviewed.jsonl")]
LANGS = st.sampled_from(["en", "fr", "es", "ru", None])


@cache
def sample(kind: str) -> bytes:
    return WRITERS[kind](invent(11, sheets=kind in ("xlsx", "ods"), rich=kind not in ("csv", "txt")).blocks)


def read_in_time(source: bytes, name: str) -> None:
    began = time.process_time()
    try:
        json.dumps(read_document(source, name).to_json())
    except Unreadable as error:
        assert error.sentence.endswith(".")
    assert time.process_time() - began < LONGEST


cuts = st.lists(st.tuples(st.integers(0, 10**7), st.integers(0, 200), st.binary(max_size=40)), min_size=1, max_size=12)


def damaged(source: bytes, changes: list[tuple[int, int, bytes]]) -> bytes:
    for place, gone, put in changes:
        at = place % (len(source) + 1)
        source = source[:at] + put + source[at + gone :]
    return source


@pytest.mark.parametrize("kind", KINDS)
def test_damaged_documents(kind: str) -> None:
    @given(cuts)
    @settings(max_examples=40 if kind == "pdf" else 150, **calm)
    def run(changes: list[tuple[int, int, bytes]]) -> None:
        read_in_time(damaged(sample(kind), changes), f"plan.{kind}")

    run()


@given(st.text(max_size=3000), st.sampled_from(["a.txt", "a.csv", "a.md", "a.html", "a.tsv"]))
@settings(max_examples=600, **calm)
def test_any_text(text: str, name: str) -> None:
    read_in_time(text.encode("utf-8", "surrogatepass"), name)


@given(
    st.lists(
        st.sampled_from(
            [
                "<table>",
                "<tr>",
                "<td rowspan=65534>",
                "<td colspan=1000>",
                "</table>",
                "<p>x",
                "<h1>Plan",
                "<ul><li>",
                "</div>",
                "Activities",
                "By 2015",
            ]
        ),
        max_size=200,
    )
)
@settings(max_examples=300, **calm)
def test_nested_markup(pieces: list[str]) -> None:
    read_in_time("".join(pieces).encode(), "a.html")


def read_all(text: str, lang: str | None) -> None:
    began = time.process_time()
    reading = read_time_frame(text, lang)
    label = read_indicator(text, lang).label
    for shown in ("en", "fr", "es", "ru"):
        assert say_time_frame(reading.label, shown)
        assert say_indicator(label, shown)
        assert say_bearers(read_responsible(text, lang), shown)
    proposed_rule(label, text, lang=lang, context=text, time_frame=reading.label)
    read_output(text, lang)
    assert time.process_time() - began < LONGEST


@given(st.text(max_size=2000), LANGS)
@settings(max_examples=1500, **calm)
def test_any_phrase(text: str, lang: str | None) -> None:
    read_all(text, lang)


@given(
    st.lists(st.sampled_from(PHRASES), min_size=1, max_size=40), st.sampled_from(["", " ", ", ", "-", "/", "; "]), LANGS
)
@settings(max_examples=2500, **calm)
def test_phrases_run_together(phrases: list[str], joint: str, lang: str | None) -> None:
    read_all(joint.join(phrases), lang)


@pytest.mark.parametrize(
    "piece", ["1 ", "2015-", "by ", "every ", "((((", "Q1/", "1.1.", "each member and ", "до ", "%"]
)
def test_one_piece_repeated(piece: str) -> None:
    read_all(piece * 20_000, None)


def limited() -> None:
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY * 4, MEMORY * 4))


@pytest.mark.parametrize("kind", KINDS)
def test_a_child_stays_within_its_memory(tmp_path: Path, kind: str) -> None:
    path = tmp_path / f"plan.{kind}"
    path.write_bytes(sample(kind))
    # Its own peak: that of getrusage would be ours, which a process takes over from the one that starts it.
    told = "import sys; from ayni.reading.cli import main; status = main(sys.argv[1:]); own = open('/proc/self/status')"
    told += ".read().split('VmHWM:')[1].split()[0]; print(own, file=sys.stderr); sys.exit(status)"
    command = [sys.executable, "-c", told, "document", str(path), "--json"]
    done = subprocess.run(command, capture_output=True, check=False, timeout=60, preexec_fn=limited)
    assert done.returncode == 0
    assert int(done.stderr.split()[-1]) * 1024 < MEMORY
