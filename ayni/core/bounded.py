"""Running a reader or typesetter in a bounded child process: its death is an answer, not an error of ours."""

import os
import resource
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Finished:
    """How the child ended: its exit status (None when it was stopped by a limit), its output and its complaints."""

    status: int | None
    output: bytes
    complaint: str


def run_bounded(
    module: str,
    arguments: Sequence[str] = (),
    *,
    given: bytes = b"",
    seconds: int = 20,
    memory: int = 768 * 1024 * 1024,
    folder: Path | None = None,
) -> Finished:
    """Run `python -m module` with limits on CPU seconds, address space (bytes) and file size, without our secrets.

    Raises nothing for what the child does: a crash, a hang or a limit gives `status` None or its exit status.
    """
    command = [sys.executable, "-m", module, *arguments]
    try:
        done = subprocess.run(
            command,
            input=given,
            capture_output=True,
            timeout=seconds + 5,
            cwd=folder or Path(__file__).resolve().parents[2],
            env=_bare_environment(),
            preexec_fn=lambda: _limit(seconds, memory),
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        return Finished(None, error.stdout or b"", "time")
    status = done.returncode if done.returncode >= 0 else None
    return Finished(status, done.stdout, done.stderr.decode("utf-8", "replace"))


def _limit(seconds: int, memory: int) -> None:
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds + 1))
    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    resource.setrlimit(resource.RLIMIT_FSIZE, (64 * 1024 * 1024, 64 * 1024 * 1024))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _bare_environment() -> dict[str, str]:
    kept = {name: os.environ[name] for name in ("PATH", "LANG", "TZ", "HOME") if name in os.environ}
    root = str(Path(__file__).resolve().parents[2])
    return {**kept, "PYTHONPATH": root, "PYTHONDONTWRITEBYTECODE": "1", "PYTHONIOENCODING": "utf-8"}
