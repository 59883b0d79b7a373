"""The demo accounts: plainly fictional, named by role, open to everybody on a demo installation and nowhere else."""

from dataclasses import dataclass
from datetime import date

from django.contrib.auth.hashers import make_password
from django.db import transaction

from ayni.accounts.actions import register_person
from ayni.accounts.models import Person, Role, RoleKind
from ayni.core.changes import create

DEMO_PASSWORD = "give-and-take"  # noqa: S105  (shown on the sign-in page of a demo)
SINCE = date(2026, 1, 1)


@dataclass(frozen=True, slots=True)
class DemoPerson:
    """A demo account and the role that it holds; without a kind it is a signed-in member."""

    email: str
    name: str
    kind: str = ""
    scope: str = ""


def demo_people() -> tuple[DemoPerson, ...]:
    """Return the demo accounts in the order in which the sign-in page lists them."""
    return (
        DemoPerson("secretariat@demo.example", "Demo Secretariat", RoleKind.SECRETARIAT),
        DemoPerson("coordinator.andes@demo.example", "Demo Coordinator, Andes", RoleKind.COORDINATOR, "andes"),
        DemoPerson("focal.kyrgyzstan@demo.example", "Demo Focal Point, Kyrgyzstan", RoleKind.FOCAL_POINT, "KGZ"),
        DemoPerson(
            "seat.central-asia@demo.example", "Demo Seat-holder, Central Asia", RoleKind.SEAT_HOLDER, "central-asia"
        ),
        DemoPerson("member@demo.example", "Demo Member"),
    )


def create_demo_people() -> list[Person]:
    """Make the demo accounts that are not there yet and return all of them. A second call changes nothing."""
    encoded = make_password(DEMO_PASSWORD)  # hashed once for all: it is no secret
    with transaction.atomic():
        return [_create(demo, encoded) for demo in demo_people()]


def _create(demo: DemoPerson, encoded: str) -> Person:
    known = Person.objects.filter(email=demo.email, is_demo=True).first()
    if known is not None:
        return known
    person = register_person(by=None, email=demo.email, name=demo.name, language="en", is_demo=True, encoded=encoded)
    if demo.kind:
        create(Role(person=person, kind=demo.kind, scope=demo.scope, since=SINCE), by=None, verb="role given")
    return person
