"""Commitments, re-affirmations and own actions for demonstrations."""

import random
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from django.db import transaction
from django.utils import timezone

from ayni.core.errors import Invalid
from ayni.core.identifiers import code_by_chance
from ayni.members.actions.commitments import record_commitment
from ayni.members.actions.own_actions import register_own_action
from ayni.members.actions.reaffirmations import reaffirm_commitment
from ayni.members.demo.register import SEED, chance_of
from ayni.members.models import Commitment, Member, OwnAction, Reaffirmation, Status

MOST = 600
_PLEDGES = (
    "We stand behind the plan and report on our part of it every year.",
    "We bring the rules for mountain areas before our parliament.",
    "We keep one person for the work of the partnership.",
)
# The same programme in the languages in which members write: (title, what it does).
_PROGRAMMES: dict[str, tuple[tuple[str, str], ...]] = {
    "en": (
        ("Springs for high villages", "Mapping and protecting springs, with training for those who keep them."),
        ("Pastures that last", "Agreements on grazing, workshops for herders, exchange of specialists."),
        ("Atlas of glaciers", "A database and yearly reports on glaciers and their lakes."),
        ("Law for mountain areas", "A national policy for mountain areas and its budget line."),
    ),
    "es": (
        (
            "Manantiales para las comunidades altas",
            "Mapeo y protección de manantiales, con cursos para sus guardianes.",
        ),
        ("Pastos duraderos", "Acuerdos de pastoreo, talleres para pastores, intercambio de especialistas."),
        ("Atlas de glaciares", "Base de datos e informes anuales sobre los glaciares y sus lagunas."),
    ),
    "fr": (
        ("Des sources pour les villages d’altitude", "Cartographie et protection des sources, formation des gardiens."),
        ("Pâturages durables", "Accords de pâturage, ateliers pour les bergers, échange de spécialistes."),
        ("Atlas des glaciers", "Base de données et rapports annuels sur les glaciers et leurs lacs."),
    ),
    "ru": (
        ("Родники для высокогорных сёл", "Картирование и охрана родников, обучение тех, кто за ними следит."),
        ("Пастбища надолго", "Соглашения о выпасе, семинары для пастухов, обмен специалистами."),
        ("Атлас ледников", "База данных и ежегодные отчёты о ледниках и их озёрах."),
    ),
}


def load_demo_commitments(*, by: Any, seed: int = SEED, most: int = MOST) -> int:
    """Let some members commit themselves and re-affirm the plan, some of it lapsed by now; return how many records."""
    known = {*Commitment.objects.values_list("member", flat=True)}
    known |= set(Reaffirmation.objects.values_list("member", flat=True))
    made = 0
    with transaction.atomic():
        for member in _present(most):
            chance = chance_of(seed, f"{member.code} commitment")
            if member.pk not in known:
                made += _commit(member, chance, by) + _reaffirm(member, chance, by)
    return made


def load_demo_own_actions(*, by: Any, seed: int = SEED, most: int = MOST) -> int:
    """Register policies, programmes and projects of members, in their languages; return how many."""
    known = set(OwnAction.objects.values_list("member", flat=True))
    made = 0
    with transaction.atomic():
        for member in _present(most):
            chance = chance_of(seed, f"{member.code} own action")
            for number in range(chance.choice((0, 0, 1, 1, 2))):
                if member.pk not in known:
                    register_own_action(member, by=by, **_own_action(member, chance, number))
                    made += 1
    return made


def _present(most: int) -> list[Member]:
    return list(Member.objects.filter(status=Status.ACTIVE, withdrawn_at=None).order_by("pk")[:most])


def _commit(member: Member, chance: random.Random, by: Any) -> int:
    drawn = chance.random()
    if drawn > 0.35:
        return 0
    terms: dict[str, Any] = {"kind": "political", "text": chance.choice(_PLEDGES)}
    if drawn < 0.1:
        amount = Decimal(chance.randint(5, 300) * 1000)
        terms = {"kind": "financial", "text": "For the work of the initiatives.", "amount": amount, "currency": "USD"}
    elif drawn < 0.2:
        terms = {"kind": "in_kind", "text": "Rooms and guides for the meetings of a region."}
    record_commitment(
        member,
        by=by,
        dated=_past(chance),
        code=code_by_chance(chance),
        visibility="public",
        signatory="Head of the example body",
        **terms,
    )
    return 1


def _reaffirm(member: Member, chance: random.Random, by: Any) -> int:
    if chance.random() > 0.3:
        return 0
    try:
        reaffirm_commitment(
            member, by=by, affirmed_on=_past(chance), statement="We re-affirm the plan.", code=code_by_chance(chance)
        )
    except Invalid:
        return 0  # that day is taken
    return 1


def _own_action(member: Member, chance: random.Random, number: int) -> dict[str, Any]:
    language = next((code for code in member.language_codes[::-1] if code in _PROGRAMMES), "en")
    title, description = chance.choice(_PROGRAMMES[language])
    began = _past(chance)
    funded = chance.random() < 0.5
    return {
        "kind": chance.choice(("policy", "programme", "project", "project")),
        "title": f"{title} {number + 1}" if number else title,
        "description": description,
        "language": language,
        "status": chance.choice(("1", "2", "2", "2", "4")),
        "planned_start": began,
        "planned_end": began + timedelta(days=365 * chance.randint(1, 5)),
        "countries": member.countries,
        "amount": Decimal(chance.randint(10, 900) * 1000) if funded else None,
        "currency": chance.choice(("USD", "CHF", "EUR")) if funded else "",
        "visibility": "public",
        "code": code_by_chance(chance),
    }


def _past(chance: random.Random) -> date:
    return timezone.now().date() - timedelta(days=chance.randint(20, 1000))
