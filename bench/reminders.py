"""How long the daily look at what everybody owes takes: 59 and 590 people, 20 rows due from each member once a year.

    python -m bench.reminders

SQLite in a new folder; CPU seconds, nothing is sent. The number of queries may grow by three for each hundred people.
"""

import json
import os
import sys
import tempfile
import time
from datetime import UTC, date, datetime
from typing import Any

ROWS, FEW, MANY = 20, 59, 590
GOALS = {"cpu_seconds": 12.0, "more_queries": 15}
_SINCE, _TODAY = date(2024, 1, 1), date(2026, 12, 20)
_AT = datetime(2024, 1, 1, tzinfo=UTC)


def main() -> int:
    """Print one line for each number of people; exit status 1 when a goal is missed."""
    with tempfile.TemporaryDirectory(prefix="ayni-bench-") as folder:
        os.environ.update(AYNI_DATA=folder, DJANGO_SETTINGS_MODULE="ayni.config.settings")
        import django

        django.setup()
        from django.core.management import call_command

        call_command("migrate", verbosity=0)
        _plan()
        few, many = (_measured(number) for number in (FEW, MANY))
    slow = many["cpu_seconds"] > GOALS["cpu_seconds"]
    return int(slow or many["queries"] - few["queries"] > GOALS["more_queries"])


def _plan() -> None:
    """Adopt one workplan of the partnership, two years ago, whose rows are due from each member."""
    from django.db import transaction

    from ayni.workplans.actions import add_activity, add_focus, add_objective, adopt_workplan, create_workplan
    from ayni.workplans.models import Workplan, WorkplanVersion

    values: dict[str, Any] = {"owner_kind": "partnership", "dated": _SINCE, "visibility": "public"}
    words = {"time_frame_words": "At least once in a year", "responsible_words": "Members"}
    with transaction.atomic():
        workplan = create_workplan(by=None, title="Bench", **values)
        objective = add_objective(add_focus(workplan, by=None, title="Focus", code="F"), by=None, text="Meet")
        for number in range(ROWS):
            add_activity(objective, by=None, text=f"Meeting {number}", indicators=["Number of meetings"], **words)
        drafted = Workplan.objects.get()
        adopt_workplan(drafted, by=None, reason="Agreed", expected=drafted.version)
        WorkplanVersion.objects.update(adopted_at=_AT)


def _people(number: int) -> None:
    """Members with a focal point each, as many as there are to be in all."""
    from ayni.accounts.models import Person, Role, RoleKind
    from ayni.members.models import Member

    codes = [f"body-{at}" for at in range(Member.objects.count(), number)]
    facts = {"category": "mg", "major_group": "ngo", "visibility": "public", "status": "active", "since": _SINCE}
    Member.objects.bulk_create(Member(code=code, name=code, countries="PER", **facts) for code in codes)
    Person.objects.bulk_create(Person(email=f"{code}@bench.example", name=code) for code in codes)
    people = Person.objects.filter(email__in=[f"{code}@bench.example" for code in codes])
    Role.objects.bulk_create(
        Role(person=person, kind=RoleKind.FOCAL_POINT, scope=person.name, since=_SINCE) for person in people
    )


def _measured(number: int) -> dict[str, Any]:
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    from ayni.monitoring.reminding.sending import prepared_digests

    _people(number)
    started = time.process_time()
    with CaptureQueriesContext(connection) as asked:
        digests = sum(1 for _found in prepared_digests(_TODAY))
    spent = round(time.process_time() - started, 2)
    line = {"people": number, "digests": digests, "cpu_seconds": spent, "queries": len(asked)}
    sys.stdout.write(json.dumps(line) + "\n")
    return line


if __name__ == "__main__":
    sys.exit(main())
