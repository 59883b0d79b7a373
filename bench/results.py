"""How long results take: a full recount, one more piece of evidence, a page; beside bare SQL in the same run.

    python -m bench.results [--sizes 10000 100000 1000000] [--indicators 500] [--members 600]

SQLite in a new folder. One JSON object a line for each size. A size counts pieces of evidence spread over 20 years. The
recount runs in a process of its own, so that its memory is its own; the bare SQL groups and stores as many rows, and
`recount_to_bare` says how many times as long the recount takes. Times are those of the processor: what else the machine
does at the moment counts little.
"""

import argparse
import json
import os
import random
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from typing import Any

GOALS = {"recount_s": 20.0, "memory_mb": 500.0, "one_more_ms": 15.0, "page_ms": 50.0}
_FIRST, _DAYS = date(2007, 1, 1), 20 * 365 - 40
_NOW = datetime(2026, 11, 25, tzinfo=UTC)


def main() -> int:
    """Print one line a size; exit status 1 when a goal is missed at the largest."""
    given = argparse.ArgumentParser()
    given.add_argument("--sizes", type=int, nargs="+", default=[10_000, 100_000, 1_000_000])
    given.add_argument("--indicators", type=int, default=500)
    given.add_argument("--members", type=int, default=600)
    given.add_argument("--recount", action="store_true", help=argparse.SUPPRESS)
    asked = given.parse_args()
    os.environ["DJANGO_SETTINGS_MODULE"] = "ayni.config.settings"
    if asked.recount:
        return _recount()
    line: dict[str, Any] = {}
    for size in asked.sizes:
        with tempfile.TemporaryDirectory(prefix="ayni-bench-") as folder:
            command = [
                sys.executable,
                "-m",
                "bench.results",
                "--sizes",
                str(size),
                "--indicators",
                str(asked.indicators),
            ]
            if len(asked.sizes) > 1:
                # A process a size: Django reads its folder once.
                made = subprocess.run([*command, "--members", str(asked.members)], capture_output=True, check=False)
                sys.stdout.write(made.stdout.decode())
                sys.stderr.write(made.stderr.decode())
                sys.stdout.flush()
                line = json.loads(made.stdout.splitlines()[-1])
            else:
                os.environ["AYNI_DATA"] = folder
                line = _measured(size, asked.indicators, asked.members)
                sys.stdout.write(json.dumps(line) + "\n")
    return int(any(line[name] > most for name, most in GOALS.items()))


def _measured(size: int, indicators: int, members: int) -> dict[str, Any]:
    import django

    django.setup()
    from django.core.management import call_command

    call_command("migrate", verbosity=0)
    call_command("collectstatic", interactive=False, verbosity=0)
    activities = _plan(indicators)
    codes = _members(members)
    _evidence(size, activities, codes)
    done = subprocess.run([sys.executable, "-m", "bench.results", "--recount"], capture_output=True, check=True)
    found = json.loads(done.stdout)
    one = _one_more(activities, codes)
    pages = _pages(activities)
    bare = _bare()
    return {
        "evidence": size,
        **found,
        "bare_sql_s": bare,
        "recount_to_bare": round(found["recount_s"] / bare, 1) if bare else None,
        "one_more_ms": one,
        "page_ms": max(pages.values()),
        **pages,
    }


def _recount() -> int:
    import django

    django.setup()
    from ayni.monitoring.actions.recounting import recount_everything

    started = time.process_time()
    found = recount_everything()
    spent = time.process_time() - started
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    line = {"cells": found.cells, "recount_s": round(spent, 2), "memory_mb": round(memory)}
    sys.stdout.write(json.dumps(line) + "\n")
    return 0


def _plan(indicators: int) -> list[int]:
    """One workplan whose indicators are counted for members and for countries; the keys of its activities."""
    from django.db import transaction

    from ayni.workplans.actions import add_activity, add_focus, add_objective, create_workplan

    values: dict[str, Any] = {"owner_kind": "partnership", "dated": _FIRST, "visibility": "public"}
    words = (
        "All members hold regular courses, workshops, etc.",
        "All countries to hold regular courses, workshops, etc. within the identified timeframe",
    )
    with transaction.atomic():
        workplan = create_workplan(by=None, title="Bench", **values)
        focus = add_focus(workplan, by=None, title="Focus", code="F")
        objective = add_objective(focus, by=None, text="Hold courses and meetings")
        return [
            add_activity(
                objective,
                by=None,
                text=f"Courses {number}",
                time_frame_words="Ongoing",
                responsible_words="Members",
                indicators=[words[number % 2]],
            ).pk
            for number in range(indicators)
        ]


def _members(number: int) -> list[tuple[str, str]]:
    """Governments of 68 countries and organisations of theirs; (code, country) of each."""
    from ayni.core.vocabularies import countries
    from ayni.members.models import Member

    places = sorted(countries())[:68]
    rows = [(place, place, "gov") for place in places]
    rows += [(f"body-{at}", places[at % 68], "mg") for at in range(number - len(rows))]
    Member.objects.bulk_create(
        Member(
            code=code,
            name=code,
            category=category,
            major_group="ngo" if category == "mg" else "",
            countries=place,
            region=countries()[place].region,
            visibility="public",
        )
        for code, place, category in rows
    )
    return [(code, place) for code, place, _ in rows]


def _evidence(size: int, activities: list[int], codes: list[tuple[str, str]]) -> None:
    """Pieces of evidence, each with its fact and the row it serves: the database copies one that stands for all."""
    from django.db import connection, transaction

    from ayni.monitoring.models import Evidence, Fact, Served

    chance = random.Random(20261125)
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("CREATE TEMP TABLE drawn (n INTEGER PRIMARY KEY, day, activity, member, place, state)")
        cursor.executemany(
            "INSERT INTO drawn VALUES (%s, %s, %s, %s, %s, %s)",
            (_drawn(chance, number, activities, codes) for number in range(1, size + 1)),
        )
        row, fact = _one(_FIRST, activities[0], codes[0], 1.0)
        own = {"code": "'bench-' || n", "starts": "day", "id": "p.id + n"}
        _copy(cursor, Evidence, row.pk, own)
        _copy(cursor, Served, row.served.get().pk, {"evidence": "p.evidence_id + n", "activity": "activity"})
        named = {"members": "'[\"' || member || '\"]'", "countries": "'[\"' || place || '\"]'"}
        days = {"starts": "day", "last_day": "day", "activities": "'[' || activity || ']'", "state": "d.state"}
        _copy(cursor, Fact, fact.pk, {"evidence": "p.evidence_id + n", **named, **days})
        row.delete()
        cursor.execute("DROP TABLE drawn")


def _drawn(chance: random.Random, number: int, activities: list[int], codes: list[tuple[str, str]]) -> tuple[Any, ...]:
    state = "verified" if chance.random() < 0.5 else "reported"
    return number, _day(chance).isoformat(), chance.choice(activities), *chance.choice(codes), state


def _copy(cursor: Any, model: Any, pattern: int, own: dict[str, str]) -> None:
    """Insert a row for each that was drawn: as the pattern is, but for its `own` (field: SQL)."""
    names = [(field.column, own.get(field.name, f"p.{field.column}")) for field in model._meta.concrete_fields]
    chosen = [(column, said) for column, said in names if said != "p.id"]
    table, columns = model._meta.db_table, ", ".join(column for column, _said in chosen)
    said = ", ".join(said for _column, said in chosen)
    cursor.execute(f"INSERT INTO {table} ({columns}) SELECT {said} FROM drawn d, {table} p WHERE p.id = %s", [pattern])


def _one(day: date, activity: int, member: tuple[str, str], share: float) -> tuple[Any, Any]:
    """One more piece of evidence, and its fact."""
    from ayni.monitoring.models import Evidence, Served

    row = Evidence.objects.create(kind="training", title="Course", starts=day, state="reported", recorded_at=_NOW)
    Served.objects.create(evidence=row, activity_id=activity)
    fact = _fact(row, day, activity, member, share)
    fact.save()
    return row, fact


def _day(chance: random.Random) -> date:
    return _FIRST + timedelta(days=chance.randrange(_DAYS))


def _fact(row: Any, day: date, activity: int, member: tuple[str, str], share: float) -> Any:
    from ayni.monitoring.models import Fact

    return Fact(
        evidence=row,
        from_at=_NOW,
        kind="training",
        state="verified" if share < 0.5 else "reported",
        starts=day,
        last_day=day,
        recorded_at=_NOW,
        visibility="public",
        members=[member[0]],
        countries=[member[1]],
        activities=[activity],
    )


def _one_more(activities: list[int], codes: list[tuple[str, str]]) -> float:
    """Median processor milliseconds from the evidence to its committed results."""
    from django.db import transaction

    from ayni.monitoring.actions.results import touch

    chance = random.Random(7)
    spent = []
    for _ in range(60):
        day, activity, member = _day(chance), chance.choice(activities), chance.choice(codes)
        started = time.process_time()
        with transaction.atomic():
            _row, fact = _one(day, activity, member, 1.0)
            touch(None, fact)
        spent.append((time.process_time() - started) * 1000)
    return round(statistics.median(spent), 2)


def _pages(activities: list[int]) -> dict[str, float]:
    """Median processor milliseconds of each page, made anew at each view."""
    from django.test import Client

    from ayni.workplans.models import Indicator

    members, places = (Indicator.objects.get(activity=activities[at]).code for at in (0, 1))
    client = Client(headers={"host": "localhost"})
    addresses = {
        "indicator_of_members_ms": f"/progress/bench/{members}/?periods=5",
        "grid_of_countries_ms": f"/progress/bench/{places}/?periods=5",
        "country_ms": "/countries/AFG/?periods=5",
    }
    return {name: _median(lambda at=at: _opened(client, at)) for name, at in addresses.items()}  # type: ignore[misc]


def _opened(client: Any, address: str) -> None:
    answer = client.get(address)
    if answer.status_code != 200:
        raise RuntimeError(f"{address} answered {answer.status_code}")


def _median(act: Callable[[], None]) -> float:
    act()
    spent = []
    for _ in range(9):
        started = time.process_time()
        act()
        spent.append((time.process_time() - started) * 1000)
    return round(statistics.median(spent), 1)


def _bare() -> float:
    """Processor seconds in which SQL alone groups the same facts and stores a row for each cell."""
    from django.db import connection

    started = time.process_time()
    with connection.cursor() as cursor:
        cursor.execute("CREATE TEMP TABLE bare (a, u, y, n, d, UNIQUE (a, u, y))")
        cursor.execute(
            "INSERT INTO bare SELECT s.activity_id, f.members, substr(f.starts, 1, 4), count(*), min(f.starts) "
            "FROM monitoring_served s JOIN monitoring_fact f ON f.evidence_id = s.evidence_id "
            "WHERE f.until_at IS NULL GROUP BY 1, 2, 3"
        )
    return round(time.process_time() - started, 2)


if __name__ == "__main__":
    sys.exit(main())
