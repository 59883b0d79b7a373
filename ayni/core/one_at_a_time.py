"""Setting up one installation from two commands at once: the second waits until the first is done."""

import fcntl
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from django.conf import settings


@contextmanager
def one_at_a_time(name: str = "setting-up") -> Iterator[None]:
    """Hold a lock in the folder of data; it is released with the process, however that ends."""
    folder = Path(settings.AYNI_DATA)
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / f"{name}.lock").open("a") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield
