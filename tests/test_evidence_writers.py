"""Many writers on evidence at once: nothing lost, nothing twice, verified once, facts and cells in step.

On SQLite; where DATABASE_URL names a PostgreSQL server, there, in a database of its own.
"""

import os
import subprocess
import sys
import uuid
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
SHARING = 8
# What every process begins with; threads of one process are writers with connections of their own.
BEGIN = """
import os, random, sys, threading, time, django; django.setup()
SHARED = int(os.environ["SHARED"])
from datetime import date, timedelta
from pathlib import Path
from django.db import OperationalError, connection
from ayni.core.middleware.errors import is_busy
from ayni.accounts.models import Person
from ayni.core.errors import Conflict, Refused
from ayni.core.idempotency import once
from ayni.monitoring.actions import edit_evidence, record_evidence, serve_rows, verify_evidence
from ayni.monitoring.models import Evidence
from ayni.members.models import Member
from ayni.workplans.models import Activity
first, writers, rounds, start = int(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]), Path(sys.argv[4])
told = []
def sent(act):
    # As a person would: what the busy server refuses whole ("try again in a minute") is sent again.
    while True:
        try:
            return act()
        except OperationalError as error:
            if not is_busy(error):
                raise
            time.sleep(random.random() / 5)
def all_at_once(work):
    (start / f"ready-{first}").touch()
    while not (start / "go").exists():
        time.sleep(.01)
    def run(number):
        try:
            told.append(work(number))
        except BaseException as error:
            told.append(repr(error))
        finally:
            connection.close()
    threads = [threading.Thread(target=run, args=(first + at,)) for at in range(writers)]
    [thread.start() for thread in threads]
    [thread.join() for thread in threads]
    wrong = [one for one in told if not isinstance(one, int)]
    if wrong:
        sys.exit("; ".join(wrong)[:2000])
    print(sum(told))
"""
PREPARE = """
import os, django; django.setup()
SHARED = int(os.environ["SHARED"])
from django.core.management import call_command
call_command("migrate", verbosity=0)
from ayni.accounts.tests.cast import make_cast
from ayni.members.tests.factories import make_government
from ayni.monitoring.tests.factories import make_evidence
from ayni.workplans.tests.factories import make_annex
cast = make_cast()
rows = {row: "person:" for row in make_annex(by=cast.secretariat).activities.filter(code="IS-1.2")}
kgz = make_government("KGZ")
for number in range(SHARED):
    make_evidence(kgz, by=cast.focal_point, title=f"Shared {number}", total=1, women=None, rows=rows)
"""
# Each round: one record of one’s own, sent twice by two writers with one key; one more person in what eight share,
# read, changed and saved with the version that was seen, as a form would; now and then a row taken off and put back.
WRITE = f"""{BEGIN}
def work(number):
    focal_point = Person.objects.get(email="focal.point@cast.example")
    kgz, [row] = Member.objects.get(code="KGZ"), Activity.objects.filter(code="IS-1.2")
    refused = 0
    for at in range(rounds):
        pair = number // 2 * rounds + at
        def record():
            day = date(2024, 1, 1) + timedelta(days=pair)
            made = record_evidence(
                by=focal_point, member=kgz, kind="meeting", rows={{row: ""}}, title=f"Meeting {{pair}}", starts=day,
                place="Osh", country="KGZ", total=3,
            )
            return {{"code": made.code}}
        form = {{"actor": focal_point, "key": f"meeting-{{pair}}", "request": {{"pair": pair}}}}
        kept = sent(lambda: once(**form, act=record))["code"]
        looking = .3  # all have the form open before the first of them saves
        while True:
            def edit():
                shared = Evidence.objects.get(title=f"Shared {{number % SHARED}}")
                time.sleep(looking)
                edit_evidence(shared, {{"total": shared.total + 1}}, by=focal_point, expected=shared.version)
            try:
                sent(edit)
                break
            except Conflict:
                refused, looking = refused + 1, random.random()  # people come back at different moments
        def served(rows):
            own = Evidence.objects.get(code=kept)
            serve_rows(own, rows, by=focal_point, expected=own.version)
        if number % 2 and at % 2:
            sent(lambda: served({{}}))
            sent(lambda: served({{row: ""}}))
    return refused
all_at_once(work)
"""
VERIFY = f"""{BEGIN}
rows = {{number: Evidence.objects.get(title=f"Shared {{number}}") for number in range(SHARED)}}
def work(number):
    row = rows[number % SHARED]
    person = Person.objects.get(email="seat.holder@cast.example")
    try:
        sent(lambda: verify_evidence(Evidence.objects.get(pk=row.pk), by=person, expected=row.version))
        return 1
    except (Conflict, Refused):
        return 0
all_at_once(work)
"""
JUDGE = """
import django; django.setup()
from ayni.core.audit import first_broken_entry
from ayni.monitoring.actions.recounting import recount_everything
from ayni.monitoring.engine import unpacked
from ayni.monitoring.models import Cell, Evidence, Fact
told = set()
for row in Evidence.objects.filter(title__startswith="Shared "):
    facts = list(Fact.objects.filter(evidence=row).order_by("from_at", "id"))
    gaps = sum(one.until_at != following.from_at for one, following in zip(facts, facts[1:]))
    told.add((row.total, row.version, row.state, facts[-1].total, len(facts), gaps))
[alike] = told
kept = lambda: [(cell.unit, cell.period_start, cell.entries) for cell in
    Cell.objects.order_by("indicator", "unit_kind", "unit", "period_start")]
before = kept()
recount_everything()
counted = sum(len(unpacked(cell.entries)) for cell in Cell.objects.all())
titles = list(Evidence.objects.values_list("title", flat=True))
print(*alike, before == kept(), counted, len(titles),
    len(set(titles)), Fact.objects.filter(until_at=None).count(), first_broken_entry())
"""


class Scene:
    """A database of its own, and processes that work on it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.environment = {**os.environ, "AYNI_DATA": str(folder), "DJANGO_SETTINGS_MODULE": "ayni.config.settings"}
        server = os.environ.get("DATABASE_URL", "")
        if server.startswith("postgres"):
            self.environment["DATABASE_URL"] = _own_database(server)
        else:
            self.environment.pop("DATABASE_URL", None)

    def run(self, script: str) -> str:
        return _finished(self._started(script))

    def at_once(self, script: str, processes: int, threads: int, rounds: int) -> int:
        """Run a script in so many processes of so many writers each, from one moment on; return the sum they told."""
        meeting = self.folder / uuid.uuid4().hex
        meeting.mkdir()
        started = [
            self._started(script, str(at * threads), str(threads), str(rounds), str(meeting)) for at in range(processes)
        ]
        while len(list(meeting.iterdir())) < processes and all(one.poll() is None for one in started):
            pass
        (meeting / "go").touch()
        return sum(int(_finished(one)) for one in started)

    def _started(self, script: str, *arguments: str) -> "subprocess.Popen[str]":
        return subprocess.Popen(
            [sys.executable, "-c", script, *arguments],
            cwd=ROOT,
            env=self.environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )


def _own_database(server: str) -> str:
    import psycopg

    name = f"writers_{uuid.uuid4().hex[:12]}"
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name}")  # type: ignore[arg-type]
    return f"{server.rpartition('/')[0]}/{name}"


def _finished(process: "subprocess.Popen[str]") -> str:
    out, complaint = process.communicate(timeout=900)
    assert process.returncode == 0, complaint[-2000:]
    return out.strip()


def nothing_is_lost(scene: Scene, processes: int, threads: int, rounds: int) -> None:
    shared = processes * threads // SHARING
    scene.environment["SHARED"] = str(shared)
    scene.run(PREPARE)
    refused = scene.at_once(WRITE, processes, threads, rounds)
    verified = scene.at_once(VERIFY, processes, threads, rounds)

    edits = processes * threads * rounds
    own, each = edits // 2, edits // shared
    told = scene.run(JUDGE).split()
    alike = [str(1 + each), str(2 + each), "verified", str(1 + each), str(2 + each), "0"]
    assert told == [*alike, "True", *[str(shared + own)] * 4, "None"]
    assert verified == shared
    # They did meet: without a collision the test would prove nothing.
    assert refused > 0


def test_eight_writers_at_once_lose_nothing(tmp_path):
    nothing_is_lost(Scene(tmp_path), 2, 4, 2)


@pytest.mark.torture
def test_sixty_four_writers_at_once_lose_nothing(tmp_path):
    nothing_is_lost(Scene(tmp_path), 16, 4, 1)
