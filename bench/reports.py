"""How fast reports open and are made in the full demonstration, each against a named reference in the same run.

    python -m bench.reports [--data FOLDER]

FOLDER holds what `ayni demo --size full` made; without one the demonstration is loaded first, which takes minutes. One
JSON object a line: what, seconds (CPU of this process and its children, the median of several runs), the goal, the
reference, its seconds and the ratio. What is made runs in a process of its own, so that its memory is its own; the
memory of the typesetter, a child of it, counts where it is the larger one.
"""

import argparse
import io
import json
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

RUNS = 5
PAGES = 60
GOALS = {"open": 1.0, "pdf": 5.0, "docx": 5.0}
MEMORY_MB = 400
BACKEND = "allauth.account.auth_backends.AuthenticationBackend"


def main() -> int:
    """Print one line a measure; exit status 1 when a goal is missed."""
    given = argparse.ArgumentParser()
    given.add_argument("--data", type=Path)
    given.add_argument("--measure", choices=["open", "make"], help=argparse.SUPPRESS)
    asked = given.parse_args()
    if asked.measure:
        return _measured(asked.measure)
    if asked.data:
        return _run(asked.data)
    with tempfile.TemporaryDirectory(prefix="ayni-bench-") as folder:
        subprocess.run(
            [sys.executable, "-m", "ayni.config.cli", "demo", "--size", "full"],
            env=_environment(Path(folder)),
            check=True,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        return _run(Path(folder))


def _run(folder: Path) -> int:
    missed = False
    for measure in ("open", "make"):
        command = [sys.executable, "-m", "bench.reports", "--measure", measure]
        done = subprocess.run(command, env=_environment(folder), stdout=subprocess.PIPE, check=True)
        for text in done.stdout.decode().splitlines():
            line = json.loads(text)
            missed |= line.get("seconds", 0) > line.get("goal", 1e9)
            missed |= line.get("memory_mb", 0) > line.get("goal_mb", 1e9)
            missed |= line.get("pages", PAGES) < PAGES
            sys.stdout.write(f"{text}\n")
            sys.stdout.flush()
    return int(missed)


def _environment(folder: Path) -> dict[str, str]:
    return {**os.environ, "AYNI_DATA": str(folder), "AYNI_DEMO": "1", "DJANGO_SETTINGS_MODULE": "ayni.config.settings"}


def _measured(measure: str) -> int:
    import django

    django.setup()
    lines = _opened() if measure == "open" else _made()
    sys.stdout.write("".join(json.dumps(line) + "\n" for line in lines))
    return 0


def _opened() -> list[dict[str, Any]]:
    """A focal point opens the draft of the national report: results, duties and happenings of the period, as a page."""
    from django.conf import settings
    from django.test import Client

    from ayni.accounts.models import Person
    from ayni.reporting.models import Report

    settings.ALLOWED_HOSTS = ["*"]
    Path(settings.STATIC_ROOT).mkdir(parents=True, exist_ok=True)
    # The pages' stylesheets are not what is measured, and a folder that was only loaded has none gathered.
    settings.STORAGES["staticfiles"] = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
    person = Person.objects.get(email="focal.kyrgyzstan@demo.example")
    report = Report.objects.filter(member__code="KGZ", cycle__closed_at=None).order_by("-pk")[0]
    client = Client()
    client.force_login(person, backend=BACKEND)

    def opened() -> None:
        answer = client.get(f"/reports/{report.code}/")
        assert answer.status_code == 200, answer.status_code

    first = _cpu(opened)
    reference = _median(_rows_as_they_lie)
    return [
        _line(
            "national report, opened", _median(opened), GOALS["open"], "the same tables read as plain rows", reference
        ),
        {"what": "national report, the first one that a process opens", "seconds": round(first, 3)},
    ]


def _rows_as_they_lie() -> None:
    """Fetch what the report is made from as tuples, without models, rules or words."""
    from django.db import connection

    tables = ("members_member", "initiatives_participation", "workplans_activity", "workplans_indicator")
    tables += ("workplans_workplanversion", "monitoring_rule", "monitoring_evidence", "monitoring_fact")
    with connection.cursor() as cursor:
        for table in tables:
            cursor.execute(f'SELECT * FROM "{table}"')
            cursor.fetchall()


def _made() -> list[dict[str, Any]]:
    """The annual report of the last closed cycle: compiled, then set as PDF and DOCX, sixty pages at least."""
    from datetime import date

    from ayni.reporting.models import Report, ReportVersion
    from ayni.reporting.queries.compiled import compiled_content

    closed = Report.objects.filter(kind="annual", cycle__closed_at__isnull=False)
    report = closed.select_related("cycle", "member").order_by("-cycle__due")[0]
    version = ReportVersion.objects.filter(report=report).select_related("report").order_by("-number")[0]
    compiling = _median(lambda: compiled_content(report, date.today()), runs=3)
    more, pages = 0, _pages(_set(version, "pdf", 0))
    own = pages
    while pages < PAGES:
        more += 20
        pages = _pages(_set(version, "pdf", more))
    pdf, docx = (_median(lambda extension=extension: _set(version, extension, more)) for extension in ("pdf", "docx"))
    memory = max(resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)) / 1024
    file = _set(version, "docx", more)
    office, python_docx = _cpu(lambda: _with_libreoffice(file)), _median(lambda: _with_python_docx(version, more), 2)
    return [
        {"what": "annual report, compiled", "seconds": round(compiling, 3)},
        {"what": "annual report, its length", "pages": pages, "of them its own": min(own, pages)},
        _line("annual report, PDF", pdf, GOALS["pdf"], "LibreOffice, the DOCX to PDF", office),
        _line("annual report, DOCX", docx, GOALS["docx"], "python-docx, the same tables", python_docx),
        {"what": "annual report, peak memory", "memory_mb": round(memory), "goal_mb": MEMORY_MB},
    ]


def _content(version: Any, more: int) -> dict[str, Any]:
    """The report's content, its last table lengthened by so many rows: the demonstration's may fill fewer pages."""
    from ayni.reporting.exports.documents import document_content

    content = document_content(version, "en", None)
    rows = content["sections"][-1]["blocks"][-1]["rows"]
    rows += rows[:more]
    return content


def _set(version: Any, extension: str, more: int) -> bytes:
    from ayni.reporting.exports.documents import set_content

    return bytes(set_content(_content(version, more), extension, "en").body)


def _pages(pdf: bytes) -> int:
    from pypdf import PdfReader

    return len(PdfReader(io.BytesIO(pdf)).pages)


def _with_libreoffice(docx: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "report.docx"
        source.write_bytes(docx)
        profile = f"-env:UserInstallation=file://{folder}/profile"
        command = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", folder, str(source)]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=300)


def _with_python_docx(version: Any, more: int) -> None:
    """The same headings, paragraphs and tables, without contents, captions, languages and repeated headings."""
    import docx

    content = _content(version, more)
    document = docx.Document()
    for section in content["sections"]:
        document.add_heading(section["title"], section["level"])
        for block in section["blocks"]:
            if block["kind"] != "table":
                document.add_paragraph(block["text"])
                continue
            table = document.add_table(rows=0, cols=len(block["head"]))
            for row in (block["head"], *block["rows"]):
                for cell, text in zip(table.add_row().cells, row, strict=True):
                    cell.text = text
    document.save(io.BytesIO())


def _line(what: str, seconds: float, goal: float, reference: str, other: float) -> dict[str, Any]:
    return {
        "what": what,
        "seconds": round(seconds, 3),
        "goal": goal,
        "reference": reference,
        "reference_seconds": round(other, 3),
        "ratio": round(seconds / other, 3),
    }


def _used() -> float:
    children = resource.getrusage(resource.RUSAGE_CHILDREN)
    return time.process_time() + children.ru_utime + children.ru_stime


def _cpu(act: Callable[[], object]) -> float:
    began = _used()
    act()
    return _used() - began


def _median(act: Callable[[], object], runs: int = RUNS) -> float:
    return statistics.median(_cpu(act) for _run in range(runs))


if __name__ == "__main__":
    raise SystemExit(main())
