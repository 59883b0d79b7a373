"""A migrated database kept between runs: a run of few tests need not go through every migration once more.

Only for SQLite in memory. The file is found by a fingerprint of all migrations and of what they run on; migrations
write no rows but Django's own, so that nothing else can make it stale.
"""

import fcntl
import hashlib
import os
import sqlite3
import tempfile
from collections.abc import Callable
from functools import wraps
from importlib.metadata import distributions
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent


def fingerprint() -> str:
    """Return a digest of this checkout's migrations and of the installed versions of everything else."""
    digest = hashlib.sha256()
    for path in sorted([*ROOT.glob("ayni/*/migrations/*.py"), ROOT / "ayni" / "core" / "new_tables.py"]):
        digest.update(str(path.relative_to(ROOT)).encode())
        digest.update(path.read_bytes())
    installed = sorted(f"{one.metadata['Name']}=={one.version}" for one in distributions())
    digest.update("\n".join([*installed, sqlite3.sqlite_version]).encode())
    return digest.hexdigest()[:20]


def migrating_once(migrate: Callable[..., Any], after: Callable[[], None]) -> Callable[..., Any]:
    """Return `migrate` such that a database in memory is copied from the kept one; `after` is called either way."""

    @wraps(migrate)
    def handle(command: Any, *args: Any, **options: Any) -> Any:
        from django.db import connections

        after()
        connection = connections[options["database"]]
        if connection.vendor != "sqlite" or not connection.is_in_memory_db():
            return migrate(command, *args, **options)
        kept = Path(tempfile.gettempdir()) / f"ayni-schema-{os.getuid()}-{fingerprint()}.sqlite3"
        with kept.with_suffix(".lock").open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            if not kept.exists():
                migrate(command, *args, **options)
                _copy(connection, kept)
                return None
        connection.ensure_connection()
        with sqlite3.connect(kept) as source:
            source.backup(connection.connection)
        source.close()
        return None

    return handle


def _copy(connection: Any, kept: Path) -> None:
    unfinished = kept.with_suffix(f".{os.getpid()}")
    target = sqlite3.connect(unfinished)
    connection.connection.backup(target)
    target.close()
    unfinished.rename(kept)
