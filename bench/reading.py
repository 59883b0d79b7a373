"""How fast plans are read: phrases a second on one core, and documents, beside an ordinary choice in the same run.

    python -m bench.reading

One JSON object a line: what, the figure (phrases a second, or seconds of CPU, median of several runs) and the goal.
For phrases also the ordinary choices of `bench.ordinary.phrases` in the same run: their speed, and the share of the
phrases of each set on which each gives exactly the fields that the labels have (for an indicator unit, comparator,
target and aggregation) and the right kind; the language left to be told by each. What the sets are worth is told beside
them.
"""

import io
import json
import statistics
import sys
import time
from collections.abc import Callable
from importlib.resources import files
from typing import Any

from ayni.reading.documents import read_document
from ayni.reading.indicators import read_indicator
from ayni.reading.timeframes import read_time_frame
from bench.ordinary.phrases import dateparser_time_frame, expressions_indicator, expressions_time_frame

DATA = files("ayni.reading.tests.phrases") / "data"
RUNS = 5
FIELDS = {
    "kind", "start", "end", "not_after", "rrule", "duration", "dates", "term", "direction", "open_ended",
    "unit", "comparator", "target_value", "aggregation",
}  # fmt: skip


def rows(name: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (DATA / name).read_text(encoding="utf-8").splitlines()]


def bare(label: dict[str, Any]) -> dict[str, Any]:
    kept = {key: value for key, value in label.items() if value not in (None, False) and key != "anchor"}
    if kept.get("kind") == "conditional":
        kept.pop("condition", None)
    if isinstance(kept.get("rrule"), dict):
        kept["rrule"] = {key: value for key, value in kept["rrule"].items() if (key, value) != ("min", 1)}
    return kept


def seconds(work: Callable[[], object], runs: int = RUNS) -> float:
    taken = []
    for _run in range(runs):
        began = time.process_time()
        work()
        taken.append(time.process_time() - began)
    return statistics.median(taken)


Reader = Callable[[str], dict[str, Any]]


def share(read: Reader, known: list[dict[str, Any]], right: Callable[[dict[str, Any], dict[str, Any]], bool]) -> float:
    """The share of phrases on which one of the labels that count as right is met."""
    good = 0
    for row in known:
        found = bare(read(row["text"]))
        good += any(right(found, bare(label)) for label in (row["label"], *row.get("also", [])))
    return round(good / len(known), 3)


def exact(found: dict[str, Any], wanted: dict[str, Any]) -> bool:
    return all(found.get(key) == wanted.get(key) for key in FIELDS & (found.keys() | wanted.keys()))


def same_kind(found: dict[str, Any], wanted: dict[str, Any]) -> bool:
    return found.get("kind") == wanted.get("kind")


def measured(read: Reader, texts: list[str], sets: dict[str, list[dict[str, Any]]], runs: int) -> dict[str, Any]:
    """Speed, and on each set the share read exactly and, for time frames, of the right kind."""
    out: dict[str, Any] = {"per_second": round(len(texts) / seconds(lambda: [read(text) for text in texts], runs))}
    for name, known in sets.items():
        out[name] = {"exact": share(read, known, exact)}
        if "kind" in known[0]["label"]:
            out[name]["kind"] = share(read, known, same_kind)
    return out


def phrases(what: str, seen: str, sets: dict[str, str], ours: Reader, others: dict[str, Reader]) -> dict[str, Any]:
    """Measure the reader and the ordinary choices on the same phrases; `ratio` is ours to theirs."""
    texts = [row["text"] for row in rows(seen)]
    known = {name: rows(file) for name, file in sets.items()}
    own = measured(ours, texts, known, RUNS)
    line: dict[str, Any] = {"what": what, "goal": 10000, **own, "references": {}}
    for name, read in others.items():
        other = measured(read, texts, known, 1)
        ratio = {"per_second": round(own["per_second"] / other["per_second"], 3)}
        ratio |= {of: round(own[of]["exact"] / other[of]["exact"], 2) for of in known}
        line["references"][name] = {**other, "ratio": ratio}
    return line


def plan_docx(tables: int) -> bytes:
    import docx

    document = docx.Document()
    document.add_heading("Plan of action", 0)
    for number in range(tables):
        document.add_heading(f"Focus {number + 1}", 1)
        document.add_paragraph("What this focus is about, in a paragraph of some length. " * 8)
        table = document.add_table(rows=1, cols=4)
        for cell, text in zip(
            table.rows[0].cells, ["Activities", "Time frame", "Indicators", "Responsible"], strict=True
        ):
            cell.text = text
        for row in range(12):
            texts = [f"Activity {row + 1} of focus {number + 1}", "By 2027", "At least one meeting per year", "Members"]
            for cell, text in zip(table.add_row().cells, texts, strict=True):
                cell.text = text
    held = io.BytesIO()
    document.save(held)
    return held.getvalue()


def plan_xlsx(count: int) -> bytes:
    import xlsxwriter

    held = io.BytesIO()
    book = xlsxwriter.Workbook(held, {"constant_memory": True})
    sheet = book.add_worksheet()
    sheet.write_row(0, 0, ["Objective", "Activities", "Time frame", "Indicators", "Responsible"])
    for row in range(count):
        texts = [f"Objective {row // 10}", f"Activity {row}", "By 2027", "Number of workshops", "Secretariat"]
        sheet.write_row(row + 1, 0, texts)
    book.close()
    return held.getvalue()


def main() -> int:
    """Print one line a measure; exit status 1 when a goal is missed."""
    seed = (files("ayni.reading.tests.documents") / "seed.txt").read_bytes()
    long_docx, long_xlsx = plan_docx(60), plan_xlsx(10_000)
    lines = [
        phrases("time frames", "timeframes-reviewed.jsonl",
                {"unseen": "timeframes-unseen.jsonl", "aside": "timeframes-aside.jsonl"},
                lambda text: read_time_frame(text).label,
                {"re": expressions_time_frame, "dateparser": dateparser_time_frame}),
        phrases("indicators", "indicators-reviewed.jsonl", {"unseen": "indicators-unseen.jsonl"},
                lambda text: read_indicator(text).label, {"re": expressions_indicator}),
    ]  # fmt: skip
    for what, source, name, goal in (
        ("the first plan of action", seed, "plan.txt", 0.15),
        ("docx, 60 tables of 12 rows (about 60 pages)", long_docx, "plan.docx", 2.0),
        ("xlsx, 10,000 rows", long_xlsx, "plan.xlsx", 1.0),
    ):
        taken = seconds(lambda source=source, name=name: read_document(source, name), runs=3)
        lines.append({"what": what, "seconds": round(taken, 4), "goal": goal})
    for line in lines:
        sys.stdout.write(json.dumps(line) + "\n")
    return int(
        any(line.get("seconds", 0) > line["goal"] or line.get("per_second", 1e9) < line["goal"] for line in lines)
    )


if __name__ == "__main__":
    raise SystemExit(main())
