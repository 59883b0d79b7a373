"""Who takes part in what, for demonstrations: members of the demo, by chance, the same at each start."""

import random
from datetime import date
from decimal import Decimal
from typing import Any

from django.db import transaction

from ayni.initiatives.actions import answer_participation, commit_contribution, join_initiative, pledge_contribution
from ayni.initiatives.models import Initiative, Participation
from ayni.members.models import Member, Status

SEED = 2004
_ROLES = ("co_lead", "member", "member", "member", "observer", "supporter")
_YEAR = {"since": date(2026, 1, 1), "until": date(2026, 12, 31)}


def load_demo_participation(*, by: Any) -> int:
    """Bring members into the initiatives at work, some with a pledge; return how many. Nothing where somebody is in.

    `by` is a person of the Secretariat: each step is taken through the actions, on behalf of the member.
    """
    chance = random.Random(SEED)  # noqa: S311  (chance for a demo, not for secrets)
    members = list(Member.objects.filter(status=Status.ACTIVE, withdrawn_at=None).order_by("code"))
    if Participation.objects.exists() or not members:
        return 0
    entered = 0
    with transaction.atomic():
        for initiative in Initiative.objects.filter(status=Initiative.Status.ACTIVE, withdrawn_at=None):
            for member in chance.sample(members, min(len(members), chance.randint(3, 9))):
                _enter(initiative, member, chance, by)
                entered += 1
    return entered


def _enter(initiative: Initiative, member: Member, chance: random.Random, by: Any) -> None:
    asked = join_initiative(initiative, by=by, member=member, role=chance.choice(_ROLES))
    answer_participation(asked, by=by, accept=True, expected=asked.version)
    if chance.random() < 0.5:
        amount = Decimal(chance.randint(2, 40))
        days = {"kind": "days", "form": "in_kind", "amount": amount, "visibility": "public", **_YEAR}
        pledged = pledge_contribution(initiative, by=by, member=member, **days)
        if chance.random() < 0.4:
            commit_contribution(pledged, by=by, expected=pledged.version)
