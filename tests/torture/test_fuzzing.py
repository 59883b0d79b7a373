"""The reader under a coverage-guided fuzzer, a minute a target: nothing but refusals, 5 seconds, 512 MB with all."""

import json
import re
import subprocess
import sys
from collections.abc import Iterable
from importlib.resources import files
from importlib.util import find_spec
from pathlib import Path

import pytest

from ayni.reading.tests.documents.invented import invent
from ayni.reading.tests.documents.writers import WRITERS

pytestmark = [
    pytest.mark.torture,
    pytest.mark.skipif(not find_spec("atheris"), reason="atheris is not installed: it has no build for Python 3.12 on"),
]
ROOT = Path(__file__).resolve().parents[2]
SECONDS = 60
LIMITS = [f"-max_total_time={SECONDS}", "-timeout=5", "-rss_limit_mb=512", "-print_final_stats=1"]
PHRASES = {
    "time_frames": "timeframes-reviewed.jsonl",
    "indicators": "indicators-reviewed.jsonl",
    "responsibilities": "indicators-reviewed.jsonl",
}
# As in tests/torture/fuzzing.py: the place in the row is the first byte of an input.
DOCUMENTS = {
    "packages": ("docx", "xlsx", "odt", "ods"),
    "texts": ("txt", "md", "csv", "tsv", "html"),
    "binaries": ("pdf",),
}


def phrases(name: str) -> Iterable[bytes]:
    """Every phrase of a set, each with the byte of its own language or of none."""
    langs = ["en", "fr", "es", "ru"]
    lines = (files("ayni.reading.tests.phrases") / "data" / name).read_text(encoding="utf-8").splitlines()
    for line in lines:
        row = json.loads(line)
        lang = row.get("lang")
        yield bytes([langs.index(lang) if lang in langs else 4]) + row["text"].encode()


def documents(kinds: tuple[str, ...]) -> Iterable[bytes]:
    """Two small invented plans in every kind."""
    for number, kind in enumerate(kinds):
        for sown in (3, 11):
            plan = invent(sown, sheets=kind in ("xlsx", "ods"), rich=kind not in ("csv", "txt", "tsv"))
            yield bytes([number]) + WRITERS["txt" if kind == "tsv" else kind](plan.blocks)


def corpus(folder: Path, seeds: Iterable[bytes]) -> Path:
    folder.mkdir()
    for number, seed in enumerate(seeds):
        (folder / f"seed-{number:04d}").write_bytes(seed)
    return folder


def fuzz(target: str, seeds: Iterable[bytes], folder: Path) -> None:
    """Run a target for its time; a failure shows the trace and the input that led to it."""
    size = 200_000 if target in DOCUMENTS else 4096
    command = [sys.executable, "-m", "tests.torture.fuzzing", target, str(corpus(folder / "seeds", seeds))]
    command += [*LIMITS, f"-max_len={size}", f"-artifact_prefix={folder}/found-"]
    # A shell stands in between: a process takes over the peak of memory of the one that starts it, and ours is large.
    command = ["sh", "-c", '"$@"; exit $?', "sh", *command]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, check=False, timeout=SECONDS * 5)
    shown = (done.stderr[-4000:] + done.stdout[-4000:] if done.returncode else done.stderr).decode("utf-8", "replace")
    found = {path.name: path.read_bytes()[:2000] for path in folder.glob("found-*")}
    assert done.returncode == 0, f"{shown}\n{found}"
    runs = re.search(r"number_of_executed_units: (\d+)", shown)
    assert runs and int(runs[1]) > len(list((folder / "seeds").glob("seed-*")))


@pytest.mark.parametrize("target", PHRASES)
def test_fuzzed_phrases(target: str, tmp_path: Path) -> None:
    fuzz(target, phrases(PHRASES[target]), tmp_path)


@pytest.mark.parametrize("target", DOCUMENTS)
def test_fuzzed_documents(target: str, tmp_path: Path) -> None:
    fuzz(target, documents(DOCUMENTS[target]), tmp_path)
