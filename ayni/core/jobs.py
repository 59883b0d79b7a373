"""Background work by name: queued in the caller's transaction, tried again after a failure, taken back from the dead.

The queue's own storage is django-tasks; what it lacks stands here: retries, and a reaper for work whose worker was
killed. Regular ticks are derived from the tables they serve and are idempotent.
"""

import logging
from collections.abc import Callable
from datetime import timedelta
from typing import Any

from django.conf import settings
from django.utils import timezone
from django_tasks import task

logger = logging.getLogger(__name__)

Job = Callable[..., None]
TRIES = 3
LEASE = timedelta(minutes=10)
_jobs: dict[str, Job] = {}
_regular: dict[str, Job] = {}


def job(name: str) -> Callable[[Job], Job]:
    """Register a function under a name; it fetches by identifier and calls one action."""

    def register(function: Job) -> Job:
        _jobs[name] = function
        return function

    return register


def regularly(function: Job) -> Job:
    """Let the worker call a function every hour. It finds for itself what is to do, and may be called at any time."""
    _regular[f"{function.__module__}.{function.__qualname__}"] = function
    return function


def tick() -> None:
    """Call all that is done regularly; what fails is logged and does not hold up the rest."""
    for name, function in _regular.items():
        try:
            function()
        except Exception:
            logger.exception("Regular work %s failed.", name)


def enqueue(name: str, **payload: Any) -> None:
    """Queue a job in the present transaction: it runs if, and only if, that transaction commits."""
    if name not in _jobs:
        raise LookupError(f"No job is called {name!r}.")
    run_job.enqueue(name=name, payload=payload, tried=0)


@task()
def run_job(name: str, payload: dict[str, Any], tried: int) -> None:
    """Run a job; a failure is logged and tried again, at most TRIES times in all."""
    try:
        _jobs[name](**payload)
    except Exception:
        logger.exception("Job %s failed at try %s.", name, tried + 1)
        if tried + 1 >= TRIES:
            raise
        later = timezone.now() + timedelta(seconds=30 * 4**tried)
        if str(settings.TASKS["default"]["BACKEND"]).endswith("DatabaseBackend"):
            run_job.using(run_after=later).enqueue(name=name, payload=payload, tried=tried + 1)


def reap() -> int:
    """Put back what a dead worker left running for longer than LEASE; return how many. Jobs must bear a second run."""
    from django_tasks_db.models import DBTaskResult

    return DBTaskResult.objects.filter(status="RUNNING", started_at__lt=timezone.now() - LEASE).update(
        status="READY", started_at=None
    )
