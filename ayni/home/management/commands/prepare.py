"""`ayni prepare`: what the first start needs. Each step is harmless when it was done before."""

from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError

from ayni.accounts.demo import DEMO_PASSWORD, create_demo_people, demo_people
from ayni.core.one_at_a_time import one_at_a_time
from ayni.initiatives.actions import load_seed_initiatives
from ayni.initiatives.demo import load_demo_participation
from ayni.members.demo import load_demo_members
from ayni.publishing.importing.seed import import_seed


class Command(BaseCommand):
    """Migrates, gathers static files, enters the initiatives; in a demo also the seed plan and the demo accounts."""

    help = "Set up the database and the first-run content."

    def handle(self, *arguments: Any, **options: Any) -> None:
        with one_at_a_time():
            self._set_up()

    def _set_up(self) -> None:
        call_command("migrate", verbosity=0, interactive=False)
        call_command("collectstatic", verbosity=0, interactive=False)
        if not settings.AYNI_DEMO:
            return
        load_seed_initiatives()
        secretariat = create_demo_people()[0]
        load_demo_members()
        load_demo_participation(by=secretariat)
        accounts = [f"{person.email:<36} {DEMO_PASSWORD}   {person.name}" for person in demo_people()]
        (Path(settings.AYNI_DATA) / "demo-accounts").write_text("\n".join(accounts) + "\n")
        outcome = import_seed()
        if outcome:
            raise CommandError(outcome)
