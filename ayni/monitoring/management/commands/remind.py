"""`ayni remind`: write today's reminders now, or only say whom they would go to."""

from typing import Any

from django.core.management.base import BaseCommand, CommandParser
from django.utils import timezone

from ayni.monitoring.reminding.sending import prepared_digests, send_digests


class Command(BaseCommand):
    """What the worker does every hour; it may be called at any time and doubles nothing."""

    help = "Write today's reminders of what is due into the outbox."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--dry-run", action="store_true", help="say whom they would go to, and write nothing")

    def handle(self, *arguments: Any, **options: Any) -> None:
        today = timezone.now().date()
        if not options["dry_run"]:
            self.stdout.write(f"{send_digests(today)} reminders written.")
            return
        count = 0
        for found in prepared_digests(today):
            count += 1
            due = [f"{one.line.code} {one.occasion.value}" for one in found.due]
            why = ", ".join([*due, *(f"{near.mark} {kind.code}" for kind, near in found.near)])
            more = f", {found.more} more" if found.more else ""
            self.stdout.write(f"{found.person.email} ({found.person.language}): {why}{more}")
        self.stdout.write(f"{count} reminders would be written.")
