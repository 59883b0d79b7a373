"""Who takes part in what, for demonstrations: members of the demo, by chance, the same for the same seed."""

import random
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from django.utils import timezone

from ayni.core.identifiers import code_by_chance
from ayni.initiatives.actions.many import TookPart, record_participations
from ayni.initiatives.models import Initiative, Participation
from ayni.members.models import Member, Status

SEED = 2004
# Fewest and most members of an initiative.
SIZES = {"small": (3, 9), "full": (25, 70), "large": (500, 1400)}
_ROLES = ("co_lead", "member", "member", "member", "member", "observer", "supporter")


def load_demo_participation(size: str = "small", *, by: Any, seed: int = SEED) -> int:
    """Bring members into the initiatives at work, half with a contribution; return how many were new.

    `by` is a person of the Secretariat, on behalf of the members. Who took part in an initiative before is left alone;
    small enters nobody where anybody is in.
    """
    members = list(Member.objects.filter(status=Status.ACTIVE, withdrawn_at=None).order_by("code"))
    known = set(Participation.objects.values_list("initiative", "member"))
    if not members or (size == "small" and known):
        return 0
    fewest, most = SIZES[size]
    said = []
    for initiative in Initiative.objects.filter(status=Initiative.Status.ACTIVE, withdrawn_at=None):
        chance = random.Random(f"{seed}:{size}:{initiative.slug}")  # noqa: S311  (chance for a demo, not for secrets)
        for member in chance.sample(members, min(len(members), chance.randint(fewest, most))):
            one = _entered(initiative, member, chance)
            if (initiative.pk, member.pk) not in known:
                said.append(one)
    return record_participations(said, by=by)


def _entered(initiative: Initiative, member: Member, chance: random.Random) -> TookPart:
    today = timezone.now().date()
    since = max(today - timedelta(days=chance.randrange(1000)), member.since or date.min)
    return TookPart(
        initiative=initiative,
        member=member,
        role=chance.choice(_ROLES),
        since=min(since, today),
        code=code_by_chance(chance),
        brings=_contribution(chance, today.year) if chance.random() < 0.5 else None,
    )


def _contribution(chance: random.Random, year: int) -> dict[str, Any]:
    days = {"kind": "days", "form": "in_kind", "amount": Decimal(chance.randint(2, 40)), "currency": ""}
    money = {
        "kind": "money",
        "form": "cash",
        "amount": Decimal(chance.randint(1, 60) * 500),
        "currency": chance.choice(("CHF", "EUR", "USD")),
    }
    hosting = {"kind": "hosting", "form": "in_kind", "amount": None, "currency": "", "words": "Rooms for the meetings."}
    began = year - chance.randrange(3)
    return {
        **chance.choice((days, days, money, hosting)),
        "state": chance.choice(("pledged", "pledged", "committed", "delivered")),
        "since": date(began, 1, 1),
        "until": date(began, 12, 31),
        "code": code_by_chance(chance),
        "visibility": "public",
    }
