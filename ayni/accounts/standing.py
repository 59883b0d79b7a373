"""What a person stands for at this moment: the roles in force, read once a request."""

from dataclasses import dataclass, field
from typing import Any

from django.db.models import Q
from django.utils import timezone

from ayni.accounts.models import Role, RoleKind


@dataclass(frozen=True, slots=True)
class Standing:
    """Roles in force, by kind. A stranger's standing is empty and not signed in."""

    signed_in: bool = False
    secretariat: bool = False
    regions: frozenset[str] = field(default_factory=frozenset)
    initiatives: frozenset[str] = field(default_factory=frozenset)
    members: frozenset[str] = field(default_factory=frozenset)
    contributes: frozenset[str] = field(default_factory=frozenset)


STRANGER = Standing()
_PLACES = {
    RoleKind.SEAT_HOLDER: "regions",
    RoleKind.COORDINATOR: "initiatives",
    RoleKind.FOCAL_POINT: "members",
    RoleKind.ALTERNATE: "members",
    RoleKind.CONTRIBUTOR: "contributes",
}


def standing_of(person: Any) -> Standing:
    """Return the standing of a person or of an anonymous visitor. One query, kept on the person for the request."""
    if person is None or not person.is_authenticated or not person.is_active:
        return STRANGER
    known: Standing | None = getattr(person, "_standing", None)
    if known is None:
        known = person._standing = _read(person)
    return known


def _read(person: Any) -> Standing:
    today = timezone.now().date()
    in_force = Role.objects.filter(person=person, since__lte=today, withdrawn_at=None).filter(
        Q(until=None) | Q(until__gte=today)
    )
    scopes: dict[str, set[str]] = {place: set() for place in _PLACES.values()}
    secretariat = False
    for kind, scope in in_force.values_list("kind", "scope"):
        if kind == RoleKind.SECRETARIAT:
            secretariat = True
        else:
            scopes[_PLACES[RoleKind(kind)]].add(scope)
    return Standing(True, secretariat, **{place: frozenset(codes) for place, codes in scopes.items()})
