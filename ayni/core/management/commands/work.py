"""`ayni work`: the background worker, with the reaper that takes work back from workers that died, and regular work."""

import threading
import time
from typing import Any

from django.core.management.base import BaseCommand
from django.db import close_old_connections, connection

from ayni.core.jobs import reap, tick

EVERY = 60.0
REGULARLY = 3600.0


class Command(BaseCommand):
    """Runs queued jobs until it is told to stop."""

    help = "Run queued jobs until stopped."

    def handle(self, *arguments: Any, **options: Any) -> None:
        from django_tasks_db.management.commands.db_worker import Worker

        reap()
        stopped = threading.Event()
        threading.Thread(target=_reap_regularly, args=(stopped,), daemon=True).start()
        worker = Worker(
            queue_names=["default"],
            interval=0.5,
            batch=False,
            backend_name="default",
            startup_delay=False,
            max_tasks=None,
            worker_id="embedded",
            excluded_queue_names=[],
        )
        worker.configure_signals()
        try:
            worker.run()
        finally:
            stopped.set()


def _reap_regularly(stopped: threading.Event) -> None:
    ticked = -REGULARLY
    while not stopped.wait(EVERY):
        close_old_connections()
        reap()
        if time.monotonic() - ticked >= REGULARLY:
            ticked = time.monotonic()
            tick()
        connection.close()
