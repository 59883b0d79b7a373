"""`ayni run`: set up what is missing, then keep a web server and a worker going until Ctrl-C.

The parent imports no Django on an ordinary start: what the first start prepared is remembered by a fingerprint of the
migrations and static files beside the data.
"""

import argparse
import hashlib
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from types import FrameType

PACKAGE = Path(__file__).resolve().parent.parent
READY_WITHIN = 60.0
STOP_WITHIN = 8.0


def main(arguments: Sequence[str]) -> int:
    """Start the product and return when it was stopped: 0 by a person, 1 when a part of it failed."""
    given = _parse(arguments)
    data = given.data.resolve()
    data.mkdir(parents=True, exist_ok=True)
    os.environ["AYNI_DATA"] = str(data)
    os.environ.setdefault("AYNI_BASE_URL", f"http://localhost:{given.port}")
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "ayni.config.settings")
    os.environ.setdefault("AYNI_DEMO", "1" if _is_demo(data, given.empty) else "0")
    if _taken(given.host, given.port):
        sys.stderr.write(f"Port {given.port} is in use. Choose another: ayni run --port {given.port + 1}\n")
        return 1
    if not _prepare(data):
        return 1
    return _serve(given.host, given.port)


def _parse(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="ayni run", description="Start Ayni with its web server and worker.")
    parser.add_argument("--port", type=int, default=8000)
    parser.add_argument("--host", default="127.0.0.1")
    parser.add_argument("--data", type=Path, default=Path(os.environ.get("AYNI_DATA", "data")))
    parser.add_argument("--empty", action="store_true", help="no seed plan and no demo accounts at the first start")
    return parser.parse_args(list(arguments))


def _is_demo(data: Path, empty: bool) -> bool:
    """Return whether this installation is a demo: decided at its first start and kept."""
    kept = data / "kind"
    if not kept.exists():
        kept.write_text("empty\n" if empty else "demo\n")
    return kept.read_text().strip() == "demo"


def _taken(host: str, port: int) -> bool:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError:
            return True
    return False


def _prepare(data: Path) -> bool:
    """Migrate, gather static files and load first-run content where the fingerprint says that something is new."""
    mark, known = data / "prepared", _fingerprint()
    if mark.exists() and mark.read_text() == known:
        return True
    sys.stdout.write("Setting up. This takes a few seconds, once.\n")
    sys.stdout.flush()
    done = subprocess.run([sys.executable, "-m", "ayni.config.cli", "prepare"], check=False)
    if done.returncode != 0:
        sys.stderr.write("Setting up failed; the lines above say why. Nothing was lost.\n")
        return False
    mark.write_text(known)
    return True


def _fingerprint() -> str:
    digest = hashlib.sha256(os.environ.get("DATABASE_URL", "").encode())
    parts = ("*/migrations/*.py", "*/static/**/*", "*/data/**/*", "__init__.py")
    for path in sorted(path for part in parts for path in PACKAGE.glob(part) if path.is_file()):
        found = path.stat()
        digest.update(f"{path.relative_to(PACKAGE)} {found.st_size} {found.st_mtime_ns}\n".encode())
    return digest.hexdigest()


def _serve(host: str, port: int) -> int:
    web = [
        *(sys.executable, "-m", "granian", "--interface", "wsgi", "--host", host, "--port", str(port)),
        *("--workers", os.environ.get("AYNI_WEB_WORKERS", "1"), "--blocking-threads", "1"),
        *("--workers-kill-timeout", "5", "--no-ws", "--log-level", "warning", "ayni.config.wsgi:application"),
    ]
    worker = [sys.executable, "-m", "ayni.config.cli", "work"]
    stopping = _Stopping()
    children = [subprocess.Popen(command, start_new_session=True) for command in (web, worker)]
    try:
        if _answers(host, port, children, stopping):
            _greet(host, port)
        while not stopping.asked and all(child.poll() is None for child in children):
            time.sleep(0.2)
        failed = not stopping.asked
    finally:
        _stop(children)
    if failed:
        sys.stderr.write("A part of Ayni stopped by itself; the lines above say why.\n")
    return 1 if failed else 0


class _Stopping:
    """Remembers that Ctrl-C or a stop signal came."""

    def __init__(self) -> None:
        self.asked = False
        signal.signal(signal.SIGINT, self._ask)
        signal.signal(signal.SIGTERM, self._ask)

    def _ask(self, number: int, frame: FrameType | None) -> None:
        self.asked = True


def _answers(host: str, port: int, children: list[subprocess.Popen[bytes]], stopping: _Stopping) -> bool:
    until = time.monotonic() + READY_WITHIN
    while time.monotonic() < until and not stopping.asked and all(child.poll() is None for child in children):
        try:
            with socket.create_connection((host, port), timeout=0.5):
                return True
        except OSError:
            time.sleep(0.05)
    return False


def _greet(host: str, port: int) -> None:
    shown = "localhost" if host in {"127.0.0.1", "0.0.0.0", "::"} else host  # noqa: S104
    lines = [f"Ayni is at http://{shown}:{port}/  (stop with Ctrl-C)"]
    accounts = Path(os.environ["AYNI_DATA"]) / "demo-accounts"
    if os.environ.get("AYNI_DEMO") == "1" and accounts.exists():
        lines.append("Demo accounts (address, password, role); the sign-in page opens them with one click:")
        lines += [f"  {line}" for line in accounts.read_text().splitlines()]
    sys.stdout.write("\n".join(lines) + "\n")
    sys.stdout.flush()


def _stop(children: list[subprocess.Popen[bytes]]) -> None:
    for child in children:
        if child.poll() is None:
            child.terminate()
    until = time.monotonic() + STOP_WITHIN
    for child in children:
        try:
            child.wait(timeout=max(0.1, until - time.monotonic()))
        except subprocess.TimeoutExpired:
            os.killpg(child.pid, signal.SIGKILL)
            child.wait()
