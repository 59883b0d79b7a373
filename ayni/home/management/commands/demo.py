"""`ayni demo --size full`: fills an installation with a plainly fictional partnership in its real proportions."""

from pathlib import Path
from time import perf_counter
from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError, CommandParser

from ayni.accounts.demo import DEMO_PASSWORD, demo_people
from ayni.core.one_at_a_time import one_at_a_time
from ayni.home.demo import SIZES, found_besides_demo, load_demo
from ayni.members.demo import SEED


class Command(BaseCommand):
    """Enters what is not there yet: called again it changes nothing. Exit status 1 where real data stands."""

    help = "Fill the installation with a made-up partnership: 40, 590 or 11,800 members."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--size", choices=SIZES, default="small", help="40, 590 or 11,800 members")
        parser.add_argument("--seed", type=int, default=SEED, help="another number draws other facts")
        parser.add_argument("--force", action="store_true", help="also beside members or people that are not made up")

    def handle(self, *arguments: Any, **options: Any) -> None:
        if not settings.AYNI_DEMO:
            raise CommandError("This is no demonstration (AYNI_DEMO=0): its people have no rights here.")
        with one_at_a_time():
            self._fill(options)

    def _fill(self, options: dict[str, Any]) -> None:
        call_command("migrate", verbosity=0, interactive=False)
        found = found_besides_demo()
        if any(found) and not options["force"]:
            raise CommandError(
                "Not made by a demonstration, and would mix for good with what is made up: "
                f"members {found.members}, people {found.people}, applications {found.applications}. Choose another "
                "folder of data, such as AYNI_DATA=demo-data, or say --force if you mean it."
            )
        began = self._began = perf_counter()
        refused = load_demo(options["size"], seed=options["seed"], told=self._told, progress=self._progress)
        if refused:
            raise CommandError(refused)
        accounts = [f"{person.email:<36} {DEMO_PASSWORD}   {person.name}" for person in demo_people()]
        (Path(settings.AYNI_DATA) / "demo-accounts").write_text("\n".join(accounts) + "\n")
        self.stdout.write(f"The demonstration is loaded ({options['size']}, {perf_counter() - began:.1f} s).")

    def _told(self, what: str, new: int) -> None:
        now = perf_counter()
        self.stdout.write(f"{new:>8,} {what} ({now - self._began:.1f} s)")
        self.stdout.flush()
        self._began = now

    def _progress(self, done: int, of: int) -> None:
        if self.stderr.isatty():
            self.stderr.write(f"\r{done} of {of}", ending="" if done < of else "\r")
        elif done == of or done % 80 == 0:
            self.stderr.write(f"{done} of {of}")
