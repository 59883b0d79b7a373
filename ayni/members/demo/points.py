"""Bodies and focal points for demonstrations: named by their role, never as people are called."""

from datetime import timedelta
from typing import Any

from django.db import transaction

from ayni.accounts.actions import register_person
from ayni.accounts.queries import person_with_address
from ayni.core.vocabularies import countries, label
from ayni.members.actions import change_body, confirm_focal_point, name_focal_point
from ayni.members.demo.register import SEED, chance_of
from ayni.members.models import FocalPoint, Member, PointKind, RepresentingBody, Status
from ayni.members.models.member import GOVERNMENT

MOST = 600
_BODIES = (
    "Example Agency for Mountain Areas of {country}",
    "Example Ministry of Slopes and Valleys of {country}",
    "Fictional Forest Service of {country}",
    "Sample Institute of Hydrometeorology of {country}",
)
_OFFICES = ("Mountain desk", "Office of international affairs", "Field programme", "Directorate")


def load_demo_bodies(*, by: Any, seed: int = SEED) -> int:
    """Say which agency acts for each government, some since a change; return how many governments were new to it."""
    known = set(RepresentingBody.objects.values_list("member", flat=True))
    new = [member for member in _present() if member.category == GOVERNMENT and member.pk not in known]
    with transaction.atomic():
        for member in new:
            chance = chance_of(seed, f"{member.code} body")
            names = [name.format(country=label(countries()[member.code], "en")) for name in chance.sample(_BODIES, 2)]
            since = member.since or member.created_at.date()
            change_body(member, by=by, name=names[0], since=since, ground="Demonstration")
            if chance.random() < 0.2:
                later = since + timedelta(days=chance.randrange(30, 200))
                change_body(member, by=by, name=names[1], since=later, ground="The file moved to another agency.")
    return len(new)


def load_demo_focal_points(*, by: Any, seed: int = SEED, most: int = MOST) -> int:
    """Give the first `most` members that never had a focal point one, some an alternate; return how many appointments.

    A few requests wait for the Secretariat. Their accounts have no password and addresses that no mail reaches.
    """
    known = set(FocalPoint.objects.values_list("member", flat=True))
    new = [member for member in _present()[:most] if member.pk not in known]
    made = 0
    with transaction.atomic():
        for member in new:
            chance = chance_of(seed, f"{member.code} focal point")
            drawn = chance.random()
            if drawn < 0.06:
                continue  # some members have nobody yet
            _appoint(member, PointKind.FOCAL_POINT, by, chance, confirmed=drawn >= 0.08)
            made += 1
            if drawn > 0.82:
                _appoint(member, PointKind.ALTERNATE, by, chance, confirmed=True)
                made += 1
    return made


def _present() -> list[Member]:
    return list(Member.objects.filter(status=Status.ACTIVE, withdrawn_at=None).order_by("pk"))


def _appoint(member: Member, kind: PointKind, by: Any, chance: Any, *, confirmed: bool) -> None:
    role = "Focal Point" if kind == PointKind.FOCAL_POINT else "Alternate"
    email = f"{'focal' if kind == PointKind.FOCAL_POINT else 'alternate'}.{member.code.lower()}@demo.example"
    name = f"Demo {role}, {member.name}"[:120]
    language = next(iter(member.language_codes), "en")
    if confirmed and person_with_address(email) is None:
        register_person(by=by, email=email, name=name, language=language)
    point = name_focal_point(
        member,
        by=by,
        kind=kind.value,
        name=name,
        email=email,
        title=chance.choice(_OFFICES),
        governmental=member.category == GOVERNMENT and kind == PointKind.FOCAL_POINT,
        listed=chance.random() < 0.4,
    )
    if confirmed:
        confirm_focal_point(point, by=by)
