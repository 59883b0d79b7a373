"""What members did, for demonstrations: plainly fictional, by chance, the same at each start."""

import random
from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from typing import Any, NamedTuple

from django.utils import timezone

from ayni.core.errors import Invalid
from ayni.core.identifiers import code_by_chance
from ayni.core.vocabularies import countries, label
from ayni.initiatives.models import Initiative, Participation, ParticipationState
from ayni.members.models import Member, Status
from ayni.members.models.member import GOVERNMENT
from ayni.monitoring.actions.many import Past, record_many
from ayni.monitoring.actions.parts import PartySaid
from ayni.monitoring.models import Evidence, Kind, PartyRole
from ayni.monitoring.queries.proposals import Happening, proposed_rows
from ayni.monitoring.queries.rows import rows_for_places
from ayni.workplans.models import Activity

SEED = 2004
# Of a hundred members of a size, how many record at all: a large register is mostly quiet.
RECORDING = {"small": 90, "full": 60, "large": 30}
# For governments and for others: kind -> how often in a hundred years it happens.
_OFTEN: dict[bool, dict[str, int]] = {
    True: {
        Kind.MEETING: 75, Kind.TRAINING: 55, Kind.EXCHANGE: 30, Kind.AGREEMENT: 15, Kind.DOCUMENT: 25,
        Kind.BUDGET_LINE: 25, Kind.WEBSITE: 12, Kind.DATABASE: 8, Kind.WORKPLAN_STEP: 20, Kind.SELF_ASSESSMENT: 40,
    },
    False: {Kind.TRAINING: 45, Kind.DOCUMENT: 30, Kind.MEETING: 20, Kind.PRACTICE: 15, Kind.FUNDING: 10},
}  # fmt: skip
_TITLES: dict[str, tuple[str, ...]] = {
    Kind.MEETING: ("Coordination of focal points", "Meeting of suppliers and users of technology"),
    Kind.TRAINING: ("Course on mapping springs", "Workshop on information and databases", "Pasture workshop"),
    Kind.EXCHANGE: ("Visit on terraces", "Visit of glacier observers"),
    Kind.AGREEMENT: ("Understanding on shared springs", "Alliance for high trails"),
    Kind.DOCUMENT: ("Atlas of springs", "Report on steep roads"),
    Kind.BUDGET_LINE: ("Upkeep of terraces",),
    Kind.WEBSITE: ("Springs online",),
    Kind.DATABASE: ("Register of springs",),
    Kind.WORKPLAN_STEP: ("National workplan for springs",),
    Kind.SELF_ASSESSMENT: ("Management of information",),
    Kind.PRACTICE: ("Terraces rebuilt by hand",),
    Kind.FUNDING: ("For the upkeep of trails",),
}
_PEOPLE = frozenset({Kind.MEETING, Kind.TRAINING, Kind.EXCHANGE})


class _Scene(NamedTuple):
    """What the demonstration draws from."""

    chance: random.Random
    members: Sequence[Member]
    initiatives: dict[int, list[Initiative]]
    verifier: Any
    by: Any
    today: date


def load_demo_evidence(size: str = "small", years: int = 3, *, by: Any, verifier: Any = None, seed: int = SEED) -> int:
    """Record what members did in the last `years` years; return how many records. Who recorded before is left alone.

    `by` is a person of the Secretariat; what is verified is so by `verifier`, somebody else. In a few statements.
    """
    members = list(Member.objects.filter(status=Status.ACTIVE, withdrawn_at=None).order_by("code"))
    known = set(Evidence.objects.filter(member__isnull=False).values_list("member", flat=True).distinct())
    scene = _Scene(random.Random(), members, _initiatives(), verifier, by, timezone.now().date())  # noqa: S311
    past = list(_past(scene, seed, known, RECORDING[size], years))
    if not past:
        return 0
    for outcome in record_many(past, by=by):
        if isinstance(outcome, Invalid):
            raise outcome
    return len(past)


def _initiatives() -> dict[int, list[Initiative]]:
    taking_part = Participation.objects.filter(state=ParticipationState.ACCEPTED, withdrawn_at=None)
    found: dict[int, list[Initiative]] = {}
    for row in taking_part.select_related("initiative").order_by("id"):
        found.setdefault(row.member_id, []).append(row.initiative)
    return found


def _past(scene: _Scene, seed: int, known: set[int], share: int, years: int) -> Iterator[Past]:
    rows: dict[str, list[Activity]] = {}
    proposed: dict[tuple[Any, ...], dict[Activity, str]] = {}
    for member in scene.members:
        # Each has a chance of its own: what it did stays the same beside other members.
        scene.chance.seed(f"{seed}:{member.code}")
        if member.pk in known or scene.chance.randrange(100) >= share:
            continue
        for year in range(scene.today.year - years + 1, scene.today.year + 1):
            for kind, often in _OFTEN[member.category == GOVERNMENT].items():
                if scene.chance.randrange(100) < often:
                    happened = _happened(scene, member, kind, year)
                    if happened is not None:
                        yield _serving(scene, happened, rows, proposed)


def _happened(scene: _Scene, member: Member, kind: str, year: int) -> Past | None:
    chance = scene.chance
    day = date(year, 1, 1) + timedelta(days=chance.randrange(350))
    recorded = day + timedelta(days=chance.randrange(1, 40))
    verified = recorded + timedelta(days=chance.randrange(5, 60))
    seen = chance.random() < 0.6
    values = _values(scene, member, kind, day)
    parties = _parties(scene, member, kind)
    if recorded >= scene.today:
        return None
    judged = seen and verified < scene.today and scene.verifier is not None
    return Past(
        kind=kind,
        member=member,
        values=values,
        recorded_at=_noon(recorded),
        parties=parties,
        verified_at=_noon(verified) if judged else None,
        verified_by=scene.verifier if judged else None,
    )


def _values(scene: _Scene, member: Member, kind: str, day: date) -> dict[str, Any]:
    chance = scene.chance
    country = next((code for code in member.country_codes if code in countries()), "")
    place = f"Example Valley, {label(countries()[country], 'en')}" if country else "Example Valley"
    taking_part = scene.initiatives.get(member.pk, [])
    values: dict[str, Any] = {
        "title": chance.choice(_TITLES[kind]),
        "starts": day,
        "country": country,
        "visibility": "public",
        "initiative": chance.choice(taking_part) if taking_part and chance.random() < 0.5 else None,
        "details": {"told": "the demonstration"},
        "code": code_by_chance(chance),
    }
    if kind in _PEOPLE:
        total = chance.randint(6, 60)
        women = chance.randint(0, total)
        values |= {"place": place, "total": total, "women": women, "men": total - women}
    return values | _of_kind(chance, kind, day)


def _of_kind(chance: random.Random, kind: str, day: date) -> dict[str, Any]:
    amount = Decimal(chance.randint(5, 400) * 1000)
    level = chance.randint(0, 4)
    stage = chance.choice(["drafted", "adopted", "under_way", "done"])
    told = {"told": "the demonstration"}
    own: dict[str, dict[str, Any]] = {
        Kind.AGREEMENT: {"expires": day + timedelta(days=365 * chance.randint(1, 5))},
        Kind.BUDGET_LINE: {"fiscal_year": str(day.year), "amount": amount, "currency": "USD"},
        Kind.FUNDING: {"amount": amount, "currency": "CHF"},
        Kind.WEBSITE: {"link": "https://springs.demo.example/"},
        Kind.DATABASE: {"link": "https://register.demo.example/"},
        Kind.WORKPLAN_STEP: {"stage": stage, "details": {**told, "scope": "national"}},
        Kind.SELF_ASSESSMENT: {"level": level},
    }
    return own.get(kind, {})


def _parties(scene: _Scene, member: Member, kind: str) -> tuple[PartySaid, ...]:
    other = scene.chance.choice(scene.members)
    if other.pk == member.pk:
        return ()
    if kind == Kind.EXCHANGE:
        return (PartySaid(PartyRole.SENDER.value, other),)
    return (PartySaid(PartyRole.PARTY.value, other),) if kind == Kind.AGREEMENT else ()


def _serving(
    scene: _Scene, past: Past, rows: dict[str, list[Activity]], proposed: dict[tuple[Any, ...], dict[Activity, str]]
) -> Past:
    """Return what happened with the rows that are proposed for it as certain, as its member would have left them."""
    member, initiative = past.member, past.values["initiative"]
    slug = initiative.slug if initiative else ""
    country = past.values["country"]
    key = (past.kind, member.category, member.major_group, country, slug, past.values["title"])
    if key not in proposed:
        if country not in rows:
            rows[country] = rows_for_places(scene.by, [country])
        happening = Happening(past.kind, member, (country,), slug, past.values["title"], past.values["details"])
        found = proposed_rows(happening, rows[country])
        proposed[key] = {one.row: "\n".join(one.reasons) for one in found if one.certain}
    return Past(
        kind=past.kind,
        member=member,
        values=past.values,
        recorded_at=past.recorded_at,
        parties=past.parties,
        rows=proposed[key],
        verified_at=past.verified_at,
        verified_by=past.verified_by,
    )


def _noon(day: date) -> datetime:
    return datetime.combine(day, time(12), tzinfo=UTC)
