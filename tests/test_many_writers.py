"""Many processes writing at once into one database file: nothing lost, nothing twice, the audit trail whole."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
WRITERS, EDITS, ROWS = 8, 25, 3

PREPARE = """
import django; django.setup()
from django.core.management import call_command
call_command("migrate", verbosity=0)
from ayni.workplans.tests.factories import make_activity, make_objective, make_workplan
make_activity(make_objective(make_workplan()), text="0")
"""
# Each edit reads, adds one to the number in the text, and saves with the version that it saw, as a form would.
WRITE = f"""
import django; django.setup()
from ayni.core.errors import Conflict
from ayni.workplans.actions import edit_activity
from ayni.workplans.models import Activity, Objective
from ayni.workplans.tests.factories import make_activity
refused = 0
for number in range({EDITS}):
    while True:
        row = Activity.objects.get(code="IS-1.1")
        try:
            edit_activity(row, {{"text": str(int(row.text) + 1)}}, by=None, expected=row.version)
            break
        except Conflict:
            refused += 1
    if number < {ROWS}:
        make_activity(Objective.objects.get())
print(refused)
"""
JUDGE = """
import django; django.setup()
from ayni.core.audit import first_broken_entry
from ayni.core.models import AuditEntry
from ayni.workplans.models import Activity
row = Activity.objects.get(code="IS-1.1")
codes = list(Activity.objects.values_list("code", flat=True))
changed = AuditEntry.objects.filter(verb="changed", subject_id=str(row.pk), subject_type="workplans.activity").count()
print(row.text, row.version, changed, len(codes), len(set(codes)), first_broken_entry())
"""


def started(script: str, data: Path) -> "subprocess.Popen[str]":
    environment = {**os.environ, "AYNI_DATA": str(data), "DJANGO_SETTINGS_MODULE": "ayni.config.settings"}
    environment.pop("DATABASE_URL", None)
    return subprocess.Popen(
        [sys.executable, "-c", script],
        cwd=ROOT,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def finished(process: "subprocess.Popen[str]") -> str:
    out, complaint = process.communicate(timeout=120)
    assert process.returncode == 0, complaint[-2000:]
    return out.strip()


@pytest.mark.torture
def test_eight_processes_lose_nothing_and_make_nothing_twice(tmp_path):
    finished(started(PREPARE, tmp_path))

    writers = [started(WRITE, tmp_path) for _number in range(WRITERS)]
    refused = sum(int(finished(writer)) for writer in writers)

    text, version, changed, rows, different, broken = finished(started(JUDGE, tmp_path)).split()
    assert (text, version, changed) == (str(WRITERS * EDITS), str(WRITERS * EDITS + 1), str(WRITERS * EDITS))
    assert (rows, different) == (str(1 + WRITERS * ROWS), str(1 + WRITERS * ROWS))
    assert broken == "None"
    # They did meet: without a collision the test would prove nothing.
    assert refused > 0
