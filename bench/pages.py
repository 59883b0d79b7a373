"""How fast the public plan page is served, against an empty view behind the same middleware in the same run.

    python -m bench.pages [--activities 200] [--seconds 5]

One granian worker with one thread, SQLite in a new folder (or DATABASE_URL, which should name an empty database). One
JSON object a line: requests a second and CPU milliseconds a request (whole process tree of the server) of the empty
view and of the plan page unchanged since the last view; their ratio with its goal; and the first view after an edit.
"""

import argparse
import http.client
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from datetime import date
from pathlib import Path
from typing import Any

PORT = 8739
HEADERS = {"Accept-Encoding": "gzip, deflate, br", "Accept": "text/html", "Accept-Language": "en"}
TICK = os.sysconf("SC_CLK_TCK")


def main() -> int:
    """Print one line a measure; exit status 1 when a goal is missed."""
    given = argparse.ArgumentParser()
    given.add_argument("--activities", type=int, default=200)
    given.add_argument("--seconds", type=float, default=5.0)
    asked = given.parse_args()
    with tempfile.TemporaryDirectory(prefix="ayni-bench-") as folder:
        os.environ.setdefault("AYNI_DATA", folder)
        os.environ["DJANGO_SETTINGS_MODULE"] = "ayni.config.settings"
        activity = _plan(asked.activities)
        server = _server()
        try:
            return _measured(server.pid, activity, asked.seconds)
        finally:
            server.terminate()
            server.wait()


def _measured(server: int, activity: Any, seconds: float) -> int:
    rounds = [(_load(server, "/empty/", seconds / 2), _load(server, "/plan/", seconds / 2)) for _ in range(3)]
    empty, plan = (min((pair[side] for pair in rounds), key=lambda found: found["cpu_ms"]) for side in (0, 1))
    ratio = statistics.median(pair[1]["a_second"] / pair[0]["a_second"] for pair in rounds)
    cpu_ratio = empty["cpu_ms"] / plan["cpu_ms"]
    first = _after_edits(server, activity, 40)
    lines: list[dict[str, Any]] = [
        {"what": "empty view", **empty},
        {"what": "plan page, unchanged", **plan},
        {"what": "plan page / empty view, requests a second", "ratio": round(ratio, 3), "goal": 0.6},
        {"what": "plan page / empty view, by CPU", "ratio": round(cpu_ratio, 3), "goal": 0.6},
        {"what": "plan page, first view after an edit", **first, "goal_ms": 10},
    ]
    for line in lines:
        sys.stdout.write(json.dumps(line) + "\n")
    return int(cpu_ratio < 0.6 or first["cpu_ms"] > 10)


def _plan(activities: int) -> Any:
    """Fill the database with a plan and one public workplan; return one of its activities."""
    import django

    django.setup()
    from django.core.management import call_command

    call_command("migrate", verbosity=0)
    call_command("collectstatic", interactive=False, verbosity=0)
    from ayni.publishing.actions import add_section, create_plan
    from ayni.workplans.actions import add_activity, add_focus, add_objective, create_workplan

    plan = create_plan(by=None, title="Plan of the bench", dated=date(2024, 10, 1))
    for number in range(10):
        words = [{"kind": "paragraph", "text": f"Members agree on point {number}. " * 6}]
        add_section(plan, by=None, title=f"Section {number}", blocks=words * 3)
    values: dict[str, Any] = {"owner_kind": "partnership", "dated": date(2024, 10, 1), "visibility": "public"}
    workplan = create_workplan(by=None, title="Workplan of the bench", **values)
    phrases = ("At least once in a year", "Ongoing", "By 2027", "2 years", "Before 2028")
    for number in range(activities):
        if number % 40 == 0:
            focus = add_focus(workplan, by=None, title=f"Focus {number}", code=f"F{number}")
        if number % 8 == 0:
            objective = add_objective(focus, by=None, text=f"Objective {number}: create synergies and cooperation")
        last = add_activity(
            objective,
            by=None,
            text=f"Activity {number}: a series of national and regional meetings of stakeholders on point {number}",
            time_frame_words=phrases[number % len(phrases)],
            responsible_words="Members in coordination with the Secretariat",
            indicators=["At least one case in each country member per year"],
            outputs=["Reports on meetings held and strategic alliances formed"],
            mechanisms=["networking"],
        )
    return last


def _server() -> "subprocess.Popen[bytes]":
    command = [sys.executable, "-m", "granian", "--interface", "wsgi", "--port", str(PORT), "--workers", "1"]
    command += ["--blocking-threads", "1", "--workers-kill-timeout", "5", "--no-ws", "--log-level", "warning"]
    server = subprocess.Popen([*command, "bench.site:application"], cwd=Path.cwd())
    for _attempt in range(100):
        try:
            _get(http.client.HTTPConnection("127.0.0.1", PORT), "/empty/")
            return server
        except OSError:
            time.sleep(0.1)
    raise RuntimeError("The server did not start.")


def _get(connection: http.client.HTTPConnection, address: str) -> int:
    connection.request("GET", address, headers=HEADERS)
    answer = connection.getresponse()
    body = answer.read()
    if answer.status != 200:
        raise RuntimeError(f"{address} answered {answer.status}")
    return len(body)


def _load(server: int, address: str, seconds: float) -> dict[str, Any]:
    connection = http.client.HTTPConnection("127.0.0.1", PORT)
    for _ in range(200):
        size = _get(connection, address)
    before, start, count = _cpu(server), time.perf_counter(), 0
    while time.perf_counter() - start < seconds:
        _get(connection, address)
        count += 1
    spent, took = _cpu(server) - before, time.perf_counter() - start
    return {"a_second": round(count / took), "cpu_ms": round(1000 * spent / count, 4), "bytes": size}


def _after_edits(server: int, activity: Any, edits: int) -> dict[str, Any]:
    from ayni.workplans.actions import edit_activity

    connection = http.client.HTTPConnection("127.0.0.1", PORT)
    _get(connection, "/plan/")
    times, spent = [], 0.0
    for number in range(edits):
        edit_activity(activity, {"text": f"Edited {number}"}, by=None, expected=activity.version)
        before, start = _cpu(server), time.perf_counter()
        _get(connection, "/plan/")
        times.append(1000 * (time.perf_counter() - start))
        spent += _cpu(server) - before
    quick = statistics.median(times)
    return {"median_ms": round(quick, 2), "worst_ms": round(max(times), 2), "cpu_ms": round(1000 * spent / edits, 2)}


def _cpu(root: int) -> float:
    """Return the CPU seconds that a process and its children have used so far."""
    total = 0.0
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = stat.read_text().rpartition(")")[2].split()
        except OSError:
            continue
        if int(stat.parent.name) == root or int(fields[1]) == root:
            total += (int(fields[11]) + int(fields[12])) / TICK
    return total


if __name__ == "__main__":
    raise SystemExit(main())
