"""What a person stands for at this moment: the roles in force, read once a request."""

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


def _read(person: Any) -> Standing:
    today = timezone.now().date()
    in_force = Role.objects.filter(person=person, since__lte=today, withdrawn_at=None).filter(
        Q(until=None) | Q(until__gte=today)
    )
    factors = Authenticator.objects.filter(
        user=OuterRef("person"), type__in=[Authenticator.Type.TOTP, Authenticator.Type.WEBAUTHN]
    )
    scopes: dict[str, set[str]] = {place: set() for place in {*_PLACES.values(), "waiting"}}
    secretariat = False
    for kind, scope, secured in in_force.values_list("kind", "scope", Exists(factors)):
        if kind in NEED_SECOND_FACTOR and not secured and not settings.AYNI_DEMO:
            scopes["waiting"].add(kind)
        elif kind == RoleKind.SECRETARIAT:
            secretariat = True
        else:
            scopes[_PLACES[RoleKind(kind)]].add(scope)
    return Standing(True, secretariat, **{place: frozenset(codes) for place, codes in scopes.items()})
