"""`ayni work`: the background worker, with the reaper that takes work back from workers that died, and regular work."""

import logging
import threading
import time
from typing import Any

from django.core.management.base import BaseCommand
from django.db import OperationalError, close_old_connections, connection

from ayni.core.jobs import reap, tick

EVERY = 60.0
REGULARLY = 3600.0
AGAIN = 1.0
logger = logging.getLogger(__name__)


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
            work_on(worker)
        finally:
            stopped.set()


def work_on(worker: Any, *, again: float = AGAIN) -> None:
    """Run a worker until it is told to stop, also through a database that is locked or away for a while.

    What it had claimed when the database went away is taken back by the reaper. `again`: seconds before each new try.
    """
    while worker.running:
        try:
            worker.run()
            return
        except OperationalError as error:
            logger.warning("The database does not answer; trying again: %s", error)
            connection.close()
            time.sleep(again)


def _reap_regularly(stopped: threading.Event) -> None:
    ticked = -REGULARLY
    while not stopped.wait(EVERY):
        close_old_connections()
        try:
            reap()
            if time.monotonic() - ticked >= REGULARLY:
                tick()
                ticked = time.monotonic()
        except OperationalError as error:
            logger.warning("The database does not answer; trying again in a minute: %s", error)
        connection.close()
