"""`ayni appoint EMAIL --name NAME`: the first person of the Secretariat on a new installation."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import transaction
from django.utils import timezone

from ayni.accounts.actions import register_person
from ayni.accounts.models import Person, Role, RoleKind
from ayni.core.changes import create
from ayni.core.errors import Invalid


class Command(BaseCommand):
    """Works only while nobody holds the Secretariat's role; afterwards people are invited in the browser."""

    help = "Appoint the first person of the Secretariat."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("email")
        parser.add_argument("--name", required=True)
        parser.add_argument("--language", default="en")

    def handle(self, *arguments: Any, **options: Any) -> None:
        if Role.objects.filter(kind=RoleKind.SECRETARIAT, withdrawn_at=None, person__is_demo=False).exists():
            raise CommandError("Somebody holds the Secretariat's role already; invite others in the browser.")
        try:
            with transaction.atomic():
                self._appoint(options["email"].strip().lower(), options["name"], options["language"])
        except Invalid as error:
            raise CommandError(" ".join(str(s) for said in error.data["fields"].values() for s in said)) from error

    def _appoint(self, email: str, name: str, language: str) -> None:
        person = Person.objects.filter(email=email).first()
        person = person or register_person(by=None, email=email, name=name, language=language)
        role = Role(person=person, kind=RoleKind.SECRETARIAT, since=timezone.now().date())
        create(role, by=None, verb="role given")
        self.stdout.write(
            f"{person} is the Secretariat. Sign in with a code sent to {email}, then add a second factor."
        )
