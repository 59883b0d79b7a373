"""Many processes on one piece of evidence at once: nothing lost, verified once, facts and cells in step."""

import pytest

from tests.test_many_writers import finished, started

WRITERS, EDITS = 8, 10

PREPARE = """
import django; django.setup()
from django.core.management import call_command
call_command("migrate", verbosity=0)
from ayni.accounts.tests.cast import make_cast
from ayni.members.tests.factories import make_government
from ayni.monitoring.tests.factories import make_evidence
from ayni.workplans.tests.factories import make_annex
cast = make_cast()
rows = {row: "person:" for row in make_annex(by=cast.secretariat).activities.filter(code="IS-1.2")}
make_evidence(make_government("KGZ"), by=cast.focal_point, total=1, women=None, rows=rows)
"""
# Each edit reads, adds one person, and saves with the version that it saw, as a form would; then all verify at once.
WRITE = f"""
import django; django.setup()
from ayni.accounts.models import Person
from ayni.core.errors import Conflict
from ayni.monitoring.actions import edit_evidence
from ayni.monitoring.models import Evidence
focal_point = Person.objects.get(email="focal.point@cast.example")
refused = 0
for number in range({EDITS}):
    while True:
        row = Evidence.objects.get()
        try:
            edit_evidence(row, {{"total": row.total + 1}}, by=focal_point, expected=row.version)
            break
        except Conflict:
            refused += 1
print(refused)
"""
VERIFY = """
import django; django.setup()
from ayni.accounts.models import Person
from ayni.core.errors import Conflict, Refused
from ayni.monitoring.actions import verify_evidence
from ayni.monitoring.models import Evidence
row = Evidence.objects.get()
try:
    verify_evidence(row, by=Person.objects.get(email="seat.holder@cast.example"), expected=row.version)
    print(1)
except (Conflict, Refused):
    print(0)
"""
JUDGE = """
import django; django.setup()
from ayni.core.audit import first_broken_entry
from ayni.monitoring.actions.recounting import recount_everything
from ayni.monitoring.models import Cell, Evidence, Fact
row, last = Evidence.objects.get(), Fact.objects.get(until_at=None)
facts = list(Fact.objects.order_by("from_at", "id"))
gaps = sum(one.until_at != following.from_at for one, following in zip(facts, facts[1:]))
kept = lambda: [cell.entries for cell in Cell.objects.order_by("indicator", "unit_kind", "unit", "period_start")]
before = kept()
recount_everything()
print(row.total, row.version, row.state, last.total, len(facts), gaps, before == kept(), first_broken_entry())
"""


@pytest.mark.torture
def test_eight_processes_lose_nothing_and_verify_once(tmp_path):
    finished(started(PREPARE, tmp_path))
    writers = [started(WRITE, tmp_path) for _number in range(WRITERS)]
    refused = sum(int(finished(writer)) for writer in writers)
    judges = [started(VERIFY, tmp_path) for _number in range(WRITERS)]
    verified = sum(int(finished(judge)) for judge in judges)

    edits = WRITERS * EDITS
    told = finished(started(JUDGE, tmp_path)).split()
    assert told == [str(1 + edits), str(2 + edits), "verified", str(1 + edits), str(2 + edits), "0", "True", "None"]
    assert verified == 1
    # They did meet: without a collision the test would prove nothing.
    assert refused > 0
