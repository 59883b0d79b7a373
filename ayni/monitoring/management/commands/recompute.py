"""`ayni recompute`: counts every result anew from the evidence, showing how far it is."""

from time import perf_counter
from typing import Any

from django.core.management.base import BaseCommand

from ayni.monitoring.actions.recounting import recount_everything


class Command(BaseCommand):
    """Nothing is asked and nothing can be lost: results are what the evidence and the rules give."""

    help = "Count every result anew from the evidence."

    def handle(self, *arguments: Any, **options: Any) -> None:
        started = perf_counter()
        found = recount_everything(self._told)
        self.stdout.write(
            f"{found.indicators} indicators, {found.facts} pieces of evidence counted, {found.cells} results, "
            f"{perf_counter() - started:.1f} s"
        )

    def _told(self, done: int, of: int) -> None:
        if self.stderr.isatty():
            self.stderr.write(f"\r{done} of {of} activities", ending="" if done < of else "\n")
        elif done == of or done % 80 == 0:
            self.stderr.write(f"{done} of {of} activities")
