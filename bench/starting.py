"""How long a start takes: migrations, the first start with the seed plan, the second start to the first page.

    python -m bench.starting

One JSON object a line, with the ratio to a bare `python -c "import django; django.setup()"` in the same run. Memory is
the worker's resident set after a job-less minute is not waited for: it is read once the first page was served.
"""

import json
import os
import signal
import socket
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
GOALS = {"migrations": 10.0, "second start to first page": 2.0}
WORKER_GOAL = 110.0


def main() -> int:
    """Print one line a measure; exit status 1 when a goal is missed."""
    with tempfile.TemporaryDirectory() as folder:
        data = Path(folder)
        environment = {
            **os.environ,
            "AYNI_DATA": str(data),
            "AYNI_DEMO": "1",
            "DJANGO_SETTINGS_MODULE": "ayni.config.settings",
        }
        environment.pop("DATABASE_URL", None)
        bare = statistics.median(
            timed([sys.executable, "-c", "import django; django.setup()"], environment) for _ in range(3)
        )
        migrations = timed([sys.executable, "-m", "ayni.config.cli", "migrate", "--verbosity", "0"], environment)
        first, _memory = start(data, environment)
        runs = [start(data, environment) for _ in range(3)]
    missed = [
        say("migrations", migrations, GOALS["migrations"], bare),
        say("first start to first page", first, None, bare),
        say(
            "second start to first page",
            statistics.median(run[0] for run in runs),
            GOALS["second start to first page"],
            bare,
        ),
    ]
    memory = statistics.median(run[1] for run in runs)
    print(json.dumps({"what": "worker, resident MB", "value": round(memory, 1), "goal": WORKER_GOAL}))
    return 1 if any(missed) or memory > WORKER_GOAL else 0


def timed(command: list[str], environment: dict[str, str]) -> float:
    began = time.perf_counter()
    subprocess.run(command, check=True, cwd=ROOT, env=environment)
    return time.perf_counter() - began


def start(data: Path, environment: dict[str, str]) -> tuple[float, float]:
    """Return (seconds until the front page was read, the worker's resident memory in MB)."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [sys.executable, "-m", "ayni.config.cli", "run", "--port", str(port), "--data", str(data)]
    began = time.perf_counter()
    process = subprocess.Popen(command, cwd=ROOT, env=environment, stdout=subprocess.DEVNULL)
    try:
        while True:
            try:
                urllib.request.urlopen(f"http://127.0.0.1:{port}/", timeout=5).read()
                break
            except OSError:
                time.sleep(0.02)
        seconds = time.perf_counter() - began
        time.sleep(1.5)
        return seconds, worker_memory(process.pid)
    finally:
        process.send_signal(signal.SIGINT)
        process.wait(timeout=20)


def worker_memory(parent: int) -> float:
    for status in Path("/proc").glob("[0-9]*/status"):
        try:
            text, command = status.read_text(), (status.parent / "cmdline").read_bytes()
        except OSError:
            continue
        if f"PPid:\t{parent}\n" in text and command.rstrip(b"\0").endswith(b"work"):
            return int(text.split("VmRSS:")[1].split()[0]) / 1024
    return 0.0


def say(what: str, seconds: float, goal: float | None, bare: float) -> bool:
    """Print one measure and return whether it missed its goal."""
    line = {
        "what": what,
        "seconds": round(seconds, 3),
        "goal": goal,
        "reference": "bare Django set-up",
        "reference_seconds": round(bare, 3),
        "ratio": round(seconds / bare, 2),
    }
    print(json.dumps(line))
    return goal is not None and seconds > goal


if __name__ == "__main__":
    sys.exit(main())
