"""The named cast of the tests, built by plain factories. Names are roles, never persons."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from allauth.mfa.models import Authenticator
from django.contrib.auth.models import AnonymousUser

from ayni.accounts.models import NEED_SECOND_FACTOR, Person, Role, RoleKind


def make_person(name: str = "Member", **values: Any) -> Person:
    """Return a person whose address is made from the name."""
    email = values.pop("email", f"{name.lower().replace(' ', '.')}@cast.example")
    return Person.objects.create_user(email, values.pop("password", None), name=name, **values)


def give_role(
    person: Person,
    kind: str,
    scope: str = "",
    *,
    since: date = date(2020, 1, 1),
    until: date | None = None,
    second_factor: bool = True,
) -> Role:
    """Give a person a role, with the second factor that it may need, and forget what was known of their standing."""
    person.__dict__.pop("_standing", None)
    if kind in NEED_SECOND_FACTOR and second_factor:
        Authenticator.objects.get_or_create(
            user=person, type=Authenticator.Type.TOTP, defaults={"data": {"secret": "x"}}
        )
    return Role.objects.create(person=person, kind=kind, scope=scope, since=since, until=until)


@dataclass
class Cast:
    """One of each: a stranger, a signed-in member without a role, and one holder of every role."""

    stranger: AnonymousUser
    member: Person
    contributor: Person
    focal_point: Person
    alternate: Person
    coordinator: Person
    seat_holder: Person
    secretariat: Person

    def people(self) -> dict[str, Any]:
        """Return the whole cast by role."""
        return dict(vars(self))


def make_cast() -> Cast:
    """Return the cast: focal point and alternate of KGZ, coordinator of the Andes, seat-holder of Central Asia."""
    cast = Cast(
        stranger=AnonymousUser(),
        member=make_person("Member"),
        contributor=make_person("Contributor"),
        focal_point=make_person("Focal Point"),
        alternate=make_person("Alternate"),
        coordinator=make_person("Coordinator"),
        seat_holder=make_person("Seat Holder"),
        secretariat=make_person("Secretariat"),
    )
    give_role(cast.contributor, RoleKind.CONTRIBUTOR, "KGZ")
    give_role(cast.focal_point, RoleKind.FOCAL_POINT, "KGZ")
    give_role(cast.alternate, RoleKind.ALTERNATE, "KGZ")
    give_role(cast.coordinator, RoleKind.COORDINATOR, "andes")
    give_role(cast.seat_holder, RoleKind.SEAT_HOLDER, "central-asia")
    give_role(cast.secretariat, RoleKind.SECRETARIAT)
    return cast
