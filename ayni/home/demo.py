"""The whole demonstration: every room's part in order, by the same actions that people use."""

from collections.abc import Callable
from typing import Any, NamedTuple

from django.db.models import Q

from ayni.accounts.demo import create_demo_people
from ayni.accounts.models import Person
from ayni.brokerage.demo import load_demo_brokerage, load_demo_gatherings, load_demo_services
from ayni.finance.demo import load_demo_finance
from ayni.initiatives.actions import load_seed_initiatives
from ayni.initiatives.demo import load_demo_participation
from ayni.members.demo import (
    SEED,
    is_demo_entry,
    load_demo_bodies,
    load_demo_commitments,
    load_demo_focal_points,
    load_demo_members,
    load_demo_own_actions,
)
from ayni.members.models import Application, Member
from ayni.monitoring.actions.recounting import recount_everything
from ayni.monitoring.demo import load_demo_evidence
from ayni.publishing.importing.seed import import_seed
from ayni.reporting.demo import load_demo_reports
from ayni.workplans.demo import load_demo_tags, load_demo_workplans

YEARS = {"small": 1, "full": 3, "large": 3}
SIZES = tuple(YEARS)
Told = Callable[[str, int], None]
Progress = Callable[[int, int], None]


class Found(NamedTuple):
    """What stands on an installation that no demonstration made."""

    people: int
    members: int
    applications: int


def found_besides_demo() -> Found:
    """Return how much of people, members and applications is none of a demonstration's."""
    real = Person.objects.exclude(Q(is_demo=True) | Q(email__endswith="@demo.example"))
    return Found(real.count(), Member.objects.exclude(is_demo_entry()).count(), Application.objects.count())


def load_demo(size: str, *, seed: int = SEED, told: Told, progress: Progress) -> str:
    """Load what is not there yet of the demonstration; return "" or why the seed plan could not be read.

    `told(what, new)` hears of each part when it is done, `progress(done, of)` of the parts that take long. Each part is
    one transaction or several whole ones: a second call after a failure goes on where the first one stopped.
    """
    load_seed_initiatives()
    secretariat, verifier = _people()
    refused = import_seed()
    if refused:
        return refused
    told("members", load_demo_members(size, by=secretariat, seed=seed))
    given: dict[str, Any] = {"by": secretariat, "seed": seed}
    told("representing bodies", load_demo_bodies(**given))
    told("focal points and alternates", load_demo_focal_points(**given))
    told("participations", load_demo_participation(size, **given))
    told("commitments and re-affirmations", load_demo_commitments(**given))
    told("workplans", load_demo_workplans(size, told=progress, **given))
    told("own actions", load_demo_own_actions(**given))
    told("objectives that own actions serve", load_demo_tags(**given))
    told("requests and offers", load_demo_brokerage(**given))
    told("gatherings", load_demo_gatherings(**given))
    told("needs of rows in money", load_demo_finance(size, **given))
    told("services for mountain communities", load_demo_services(by=secretariat))
    recorded = load_demo_evidence(size, YEARS[size], verifier=verifier, **given)
    told("pieces of evidence", recorded)
    if recorded:
        told("results", recount_everything(progress).cells)
    told("reports", load_demo_reports(size, **given))
    return ""


def _people() -> tuple[Any, Any]:
    """Return the demo's Secretariat and the seat-holder who verifies what the Secretariat records."""
    people = create_demo_people()
    return people[0], people[3]
