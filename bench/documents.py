"""How fast documents are written, each against a named reference in the same run.

    python -m bench.documents

One JSON object a line: what, seconds (CPU of this process and its children, median of several runs; for the PDF this
includes the start of its process), the goal in seconds, the reference, its seconds and the ratio ours / reference.
"""

import io
import json
import resource
import statistics
import sys
import time
from collections.abc import Callable
from typing import Any

from ayni.core.bounded import run_bounded
from ayni.publishing.documents import pdf
from ayni.publishing.documents.docx import render_docx
from ayni.publishing.documents.html import render_html
from ayni.publishing.documents.odt import render_odt
from ayni.publishing.documents.pdf import render_pdf
from ayni.publishing.documents.xlsx import render_xlsx
from ayni.publishing.tests.documents import made

RUNS = 5
PLAIN: dict[str, Any] = {"lang": "en", "words": str}
EMPTY = {"sections": [], "workplans": [], "edition": None}


def main() -> int:
    """Print one line a measure; exit status 1 when a goal is missed."""
    plan = made.forty_pages()
    table = made.workplan(1, 100, 100)
    empty_pdf = median(lambda: run_bounded(pdf.CHILD, given=b"", memory=pdf.ADDRESS_SPACE))
    empty_plan = median(lambda: render_pdf(made.plan(**EMPTY), **PLAIN))
    python_docx = median(lambda: with_python_docx(plan))
    lines = [
        measure("pdf, 40 pages", lambda: render_pdf(plan, **PLAIN), 0.5, "pdf, empty plan", empty_plan),
        {"what": "pdf, start of the process alone", "seconds": round(empty_pdf, 4)},
        measure("docx, 40 pages", lambda: render_docx(plan, **PLAIN), 0.05, "python-docx", python_docx),
        measure("odt, 40 pages", lambda: render_odt(plan, **PLAIN), 0.05, "python-docx", python_docx),
        measure("html, 40 pages", lambda: render_html(plan, **PLAIN), 0.05, "python-docx", python_docx),
        measure(
            "xlsx, 10,000 rows",
            lambda: render_xlsx(table, **PLAIN),
            0.15,
            "XlsxWriter",
            median(lambda: with_xlsxwriter(table), runs=2),
        ),
    ]
    for line in lines:
        sys.stdout.write(json.dumps(line) + "\n")
    return int(any(line.get("goal", 1e9) < line["seconds"] for line in lines))


def measure(
    what: str,
    write: Callable[[], bytes],
    goal: float,
    reference: str,
    reference_seconds: float,
) -> dict[str, Any]:
    seconds = median(write)
    return {
        "what": what,
        "seconds": round(seconds, 4),
        "goal": goal,
        "reference": reference,
        "reference_seconds": round(reference_seconds, 4),
        "ratio": round(seconds / reference_seconds, 3),
    }


def cpu() -> float:
    children = resource.getrusage(resource.RUSAGE_CHILDREN)
    return time.process_time() + children.ru_utime + children.ru_stime


def median(write: Callable[[], object], runs: int = RUNS) -> float:
    taken = []
    for _run in range(runs):
        began = cpu()
        write()
        taken.append(cpu() - began)
    return statistics.median(taken)


def with_python_docx(plan: dict[str, Any]) -> bytes:
    """The same sections and tables through python-docx, without footnotes, contents, marks and languages."""
    import docx

    document = docx.Document()
    for section in plan["sections"]:
        document.add_heading(section["title"], section["level"])
        for block in section["blocks"]:
            document.add_paragraph(block["text"], style="List Bullet" if block["kind"] == "item" else None)
    for workplan in plan["workplans"]:
        document.add_heading(workplan["title"], 1)
        for focus in workplan["foci"]:
            table = document.add_table(rows=1, cols=5)
            for objective in focus["objectives"]:
                for activity in objective["activities"]:
                    texts = [activity["text"], activity["time_frame"]["words"], activity["indicators"][0]["words"]]
                    texts += [activity["responsible"]["words"], activity["outputs"][0]["words"]]
                    for cell, text in zip(table.add_row().cells, texts, strict=True):
                        cell.text = text
    target = io.BytesIO()
    document.save(target)
    return target.getvalue()


def with_xlsxwriter(workplan: dict[str, Any]) -> bytes:
    """The same rows and columns through XlsxWriter in its low-memory mode."""
    import xlsxwriter

    target = io.BytesIO()
    book = xlsxwriter.Workbook(target, {"constant_memory": True, "strings_to_formulas": False})
    sheet = book.add_worksheet()
    number = 0
    for focus in workplan["foci"]:
        for objective in focus["objectives"]:
            for activity in objective["activities"]:
                frame, responsible = activity["time_frame"], activity["responsible"]
                texts = [activity["code"], objective["text"], activity["code"], activity["text"], activity["status"]]
                texts += [frame["words"], activity["indicators"][0]["words"], responsible["words"]]
                texts += [activity["outputs"][0]["words"], "Networking", frame["due"], frame["said"]]
                texts += [activity["indicators"][0]["said"], responsible["said"], "Report"]
                for column, text in enumerate(texts):
                    sheet.write_string(number, column, text)
                number += 1
    book.close()
    return target.getvalue()


if __name__ == "__main__":
    raise SystemExit(main())
