"""How fast plans are read: phrases a second on one core, and documents, beside an ordinary choice in the same run.

    python -m bench.reading

One JSON object a line: what, the figure (phrases a second, or seconds of CPU, median of several runs) and the goal.
For phrases also the reference: regular expressions of the standard library, mapped to the same labels; its speed, and
the share of the phrases kept unseen on which each gives the fields that both have (for an indicator unit, comparator,
target and aggregation), the language left to be told. The reference is faster and far more often wrong.
"""

import io
import json
import re
import statistics
import sys
import time
from collections.abc import Callable
from importlib.resources import files
from typing import Any

from ayni.reading.documents import read_document
from ayni.reading.indicators import read_indicator
from ayni.reading.timeframes import read_time_frame

DATA = files("ayni.reading.tests.phrases") / "data"
RUNS = 5
FIELDS = {
    "kind", "start", "end", "not_after", "rrule", "duration", "dates", "term", "direction", "open_ended",
    "unit", "comparator", "target_value", "aggregation",
}  # fmt: skip
YEAR = r"((?:19|20)\d\d)"
BY = re.compile(rf"(?:by|before|d.ici|avant|para|antes de|к|до|не позднее|no later than|au plus tard)\b.*?{YEAR}", re.I)
RANGE = re.compile(rf"{YEAR}\s*[-–—]\s*{YEAR}")
CADENCES = {
    r"quarterly|trimestr|ежекварт|квартал": ("MONTHLY", 3), r"monthly|mensu|ежемесяч": ("MONTHLY", 1),
    r"weekly|hebdo|semanal|еженедел": ("WEEKLY", 1), r"biennial|two years|deux ans|dos años|два года": ("YEARLY", 2),
    r"annual|yearly|per year|par an|al año|ежегод|в год|каждый год": ("YEARLY", 1),
}  # fmt: skip
ONGOING = re.compile("ongoing|continu|permanen|постоян", re.I)
NUMBER = re.compile(r"(\d+(?:[.,]\d+)?)\s*(%|ha|km)?")
COUNTED = re.compile("^(number of|nombre d|número de|количество)", re.I)


def expressions_time_frame(text: str) -> dict[str, Any]:
    """The ordinary choice for a time frame."""
    for pattern, (freq, interval) in CADENCES.items():
        if re.search(pattern, text, re.I):
            return {"kind": "recurring", "rrule": {"freq": freq, "interval": interval}}
    if ONGOING.search(text):
        return {"kind": "ongoing", "open_ended": True}
    if found := RANGE.search(text):
        return {"kind": "interval", "start": f"{found[1]}-01-01", "end": f"{found[2]}-12-31"}
    if found := BY.search(text):
        return {"kind": "deadline", "not_after": f"{found[1]}-12-31"}
    if found := re.search(YEAR, text):
        return {"kind": "interval", "start": f"{found[1]}-01-01", "end": f"{found[1]}-12-31"}
    return {"kind": "unknown"}


def expressions_indicator(text: str) -> dict[str, Any]:
    """The ordinary choice for an indicator."""
    if COUNTED.search(text):
        return {"unit": "count", "comparator": "none", "target_value": None, "aggregation": "count"}
    found = NUMBER.search(text)
    if not found or re.fullmatch(YEAR, found[1]):
        return {"unit": "boolean", "comparator": "exists", "target_value": None, "aggregation": "existence"}
    unit = {"%": "percent", "ha": "area_ha", "km": "length_km"}.get(found[2] or "", "count")
    ways = {"percent": "percentage", "count": "count"}.get(unit, "sum")
    return {"unit": unit, "comparator": ">=", "target_value": float(found[1].replace(",", ".")), "aggregation": ways}


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


def speed(read: Callable[[str], object], texts: list[str]) -> float:
    return len(texts) / seconds(lambda: [read(text) for text in texts])


def phrases(
    what: str, seen: str, unseen: str, ours: Callable[[str], Any], plain: Callable[[str], Any]
) -> dict[str, Any]:
    texts = [row["text"] for row in rows(seen)]
    known = rows(unseen)

    def right(read: Callable[[str], dict[str, Any]]) -> float:
        good = 0
        for row in known:
            found, wanted = bare(read(row["text"])), [bare(label) for label in (row["label"], *row.get("also", []))]
            told = FIELDS & found.keys()
            good += any(
                all(found.get(key) == label.get(key) for key in told | FIELDS & label.keys()) for label in wanted
            )
        return round(good / len(known), 3)

    own, other = speed(ours, texts), speed(plain, texts)
    line = {"what": what, "per_second": round(own), "goal": 10000, "exact": right(ours), "reference": "re"}
    return {
        **line,
        "reference_per_second": round(other),
        "reference_exact": right(plain),
        "ratio": round(own / other, 3),
    }


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
        phrases("time frames", "timeframes-reviewed.jsonl", "timeframes-unseen.jsonl",
                lambda text: read_time_frame(text).label, expressions_time_frame),
        phrases("indicators", "indicators-reviewed.jsonl", "indicators-unseen.jsonl",
                lambda text: read_indicator(text).label, expressions_indicator),
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
