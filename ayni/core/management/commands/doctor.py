"""`ayni doctor`: looks at the database, the files and the audit trail and says what is wrong."""

import hashlib
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.db import connection
from django.db.migrations.executor import MigrationExecutor

from ayni.core.audit import first_broken_entry
from ayni.core.checks import findings_of_rooms, unsafe_database
from ayni.core.models import StoredFile
from ayni.core.storage import path_of


class Command(BaseCommand):
    """Exit status 0 when all is well, 1 with one line for each finding."""

    help = "Check the database settings, migrations, every stored file, the audit trail and all that is frozen."

    def handle(self, *arguments: Any, **options: Any) -> None:
        found = [*_database_findings(), *_file_findings(), *_audit_findings(), *findings_of_rooms()]
        for sentence in found:
            self.stderr.write(sentence)
        if found:
            raise CommandError(f"{len(found)} finding(s).")
        self.stdout.write("All is well: database settings, migrations, files, audit trail, frozen texts.")


def _database_findings() -> list[str]:
    executor = MigrationExecutor(connection)
    waiting = executor.migration_plan(executor.loader.graph.leaf_nodes())
    found = [problem] if (problem := unsafe_database()) else []
    return found + ([f"{len(waiting)} migration(s) wait; run `ayni migrate`."] if waiting else [])


def _file_findings() -> list[str]:
    found = []
    for file in StoredFile.objects.iterator():
        path = path_of(file)
        if not path.exists():
            found.append(f"The bytes of file {file.pk} ({file.name}) are missing.")
        elif hashlib.sha256(path.read_bytes()).hexdigest() != file.sha256:
            found.append(f"The bytes of file {file.pk} ({file.name}) were altered.")
    return found


def _audit_findings() -> list[str]:
    broken = first_broken_entry()
    return [] if broken is None else [f"The audit trail is broken at entry {broken}."]
