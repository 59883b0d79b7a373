"""How fast an Excel sheet of 10,000 rows comes in: read into a log-frame, and saved into a workplan.

    python -m bench.importing

One JSON object a line, with the ratio to python-calamine reading the bare cells in the same run.
"""

import io
import json
import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from typing import Any

ROWS = 10_000
GOALS = {"read": 1.0}


def main() -> int:
    """Print one line a measure; exit status 1 when a goal is missed."""
    with tempfile.TemporaryDirectory() as folder:
        os.environ["AYNI_DATA"] = folder
        os.environ.setdefault("DJANGO_SETTINGS_MODULE", "ayni.config.settings")
        import django
        from django.core.management import call_command

        django.setup()
        call_command("migrate", verbosity=0)
        source = sheet()
        bare = statistics.median(seconds(lambda: cells(source)) for _ in range(3))
        read = statistics.median(seconds(lambda: reading(source)) for _ in range(3))
        missed = [say("read", read, bare), say("save", seconds(lambda: save(source)), bare)]
    return 1 if any(missed) else 0


def sheet() -> bytes:
    """Return a workbook with one table of ROWS activities under 500 objectives."""
    import xlsxwriter

    made = io.BytesIO()
    book = xlsxwriter.Workbook(made, {"in_memory": True})
    page = book.add_worksheet("Plan")
    page.write_row(0, 0, ["Objectives", "Activities", "Time frame", "Indicators", "Responsible", "Outputs"])
    for at in range(ROWS):
        objective = f"{at // 20 + 1}. Objective number {at // 20 + 1}" if at % 20 == 0 else ""
        row = [
            objective,
            f"Activity {at} in valley {at % 97}",
            f"By {2026 + at % 9}",
            f"{at % 7} courses per year",
            "Members",
            "Report",
        ]
        page.write_row(at + 1, 0, row)
    book.close()
    return made.getvalue()


def cells(source: bytes) -> int:
    from python_calamine import CalamineWorkbook

    return len(CalamineWorkbook.from_filelike(io.BytesIO(source)).get_sheet_by_index(0).to_python())


def reading(source: bytes) -> dict[str, Any]:
    from ayni.reading.documents import read_document

    return read_document(source, "plan.xlsx").to_json()


def save(source: bytes) -> None:
    """Load what was read into a new workplan, as the import does."""
    from ayni.publishing.importing.loading import loaded_foci
    from ayni.publishing.importing.rows import rows_of
    from ayni.workplans.actions import create_workplan
    from ayni.workplans.actions.loading import load_rows

    workplan = create_workplan(by=None, title="Bench", owner_kind="partnership")
    count = load_rows(workplan, loaded_foci(rows_of(reading(source))), by=None)
    assert count == ROWS, count


def seconds(act: Callable[[], Any]) -> float:
    began = time.process_time()
    act()
    return time.process_time() - began


def say(what: str, spent: float, bare: float) -> bool:
    """Print one measure and return whether it missed its goal."""
    goal = GOALS.get(what)
    line = {
        "what": f"{what} {ROWS} rows",
        "cpu_seconds": round(spent, 3),
        "goal": goal,
        "reference": "python-calamine, bare cells",
        "reference_seconds": round(bare, 3),
        "ratio": round(spent / bare, 1),
    }
    print(json.dumps(line))
    return goal is not None and spent > goal


if __name__ == "__main__":
    sys.exit(main())
