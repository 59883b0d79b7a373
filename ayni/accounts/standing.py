"""What a person stands for at this moment: the roles in force, read once a request."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from typing import Any

from allauth.mfa.models import Authenticator
from django.conf import settings
from django.db.models import Exists, OuterRef, Q
from django.utils import timezone

from ayni.accounts.models import NEED_SECOND_FACTOR, Role, RoleKind


@dataclass(frozen=True, slots=True)
class Standing:
    """Roles in force, by kind. A stranger's standing is empty and not signed in.

    `waiting` holds the kinds of role that the person was given but that rest until a second factor is set up.
    """

    signed_in: bool = False
    secretariat: bool = False
    regions: frozenset[str] = field(default_factory=frozenset)
    initiatives: frozenset[str] = field(default_factory=frozenset)
    members: frozenset[str] = field(default_factory=frozenset)
    contributes: frozenset[str] = field(default_factory=frozenset)
    waiting: frozenset[str] = field(default_factory=frozenset)


STRANGER = Standing()
# Kind and scope of a role, and whether its holder has set up a second factor.
_Held = tuple[Any, ...]
_PLACES = {
    RoleKind.SEAT_HOLDER: "regions",
    RoleKind.COORDINATOR: "initiatives",
    RoleKind.FOCAL_POINT: "members",
    RoleKind.ALTERNATE: "members",
    RoleKind.CONTRIBUTOR: "contributes",
}


def standing_of(person: Any) -> Standing:
    """Return the standing of a person or of an anonymous visitor. One query, kept on the person for the request.

    A demo person stands for nothing once the installation is no longer a demo: their password is known to everybody.
    """
    if person is None or not person.is_authenticated or not person.is_active:
        return STRANGER
    if person.is_demo and not settings.AYNI_DEMO:
        return STRANGER
    known: Standing | None = getattr(person, "_standing", None)
    if known is None:
        known = person._standing = _read(person)
    return known


def read_standings(people: Collection[Any]) -> None:
    """Read what many people stand for in one query; `standing_of` asks for none of them again."""
    roles: dict[int, list[_Held]] = {}
    for person, *held in _in_force(Q(person__in=people), "person_id"):
        roles.setdefault(person, []).append(tuple(held))
    for person in people:
        person._standing = _standing(roles.get(person.pk, ()))


def _read(person: Any) -> Standing:
    return _standing(_in_force(Q(person=person)))


def _in_force(whose: Q, *more: str) -> Iterable[Any]:
    """Return the roles in force as (*more, kind, scope, secured). One query."""
    today = timezone.now().date()
    in_force = Role.objects.filter(whose, since__lte=today, withdrawn_at=None).filter(
        Q(until=None) | Q(until__gte=today)
    )
    factors = Authenticator.objects.filter(
        user=OuterRef("person"), type__in=[Authenticator.Type.TOTP, Authenticator.Type.WEBAUTHN]
    )
    return in_force.values_list(*more, "kind", "scope", Exists(factors))


def _standing(held: Iterable[_Held]) -> Standing:
    scopes: dict[str, set[str]] = {place: set() for place in {*_PLACES.values(), "waiting"}}
    secretariat = False
    for kind, scope, secured in held:
        if kind in NEED_SECOND_FACTOR and not secured and not settings.AYNI_DEMO:
            scopes["waiting"].add(kind)
        elif kind == RoleKind.SECRETARIAT:
            secretariat = True
        else:
            scopes[_PLACES[RoleKind(kind)]].add(scope)
    return Standing(True, secretariat, **{place: frozenset(codes) for place, codes in scopes.items()})
