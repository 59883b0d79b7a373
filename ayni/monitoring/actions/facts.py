"""Keeping facts: what of each piece of evidence counts from this moment on."""

from datetime import datetime
from typing import Any

from django.utils import timezone

from ayni.core.vocabularies import countries
from ayni.members.models.member import GOVERNMENT
from ayni.monitoring.actions.results import touch
from ayni.monitoring.models import Evidence, Fact, Kind, Party, State

# The kinds that happen at a place and are to the credit of its country; of the others it says where they were signed.
HELD_THERE = frozenset({Kind.MEETING, Kind.TRAINING, Kind.EXCHANGE})
_COPIED = (
    *("kind", "state", "starts", "expires", "total", "women", "men", "youth", "amount", "currency"),
    *("fiscal_year", "level", "stage", "visibility", "recorded_at"),
)


def keep_fact(evidence: Evidence, *, at: datetime | None = None) -> Fact | None:
    """Close the open fact of a piece of evidence and open the next if what counts has changed; return the open one.

    For the transaction of the change itself, after it. `at`: the moment of the change, by default now. Whoever computes
    results is told of both facts (`touch`). Withdrawn evidence and drafts are left without an open fact.
    """
    now = at or timezone.now()
    former = Fact.objects.filter(evidence=evidence, until_at=None).first()
    following = _fact(evidence, now) if counts(evidence) else None
    if former is not None and following is not None and _values(former) == _values(following):
        return former
    if former is not None:
        former.until_at = max(now, former.from_at)
        former.save(update_fields=["until_at"])
    if following is not None:
        following.save(force_insert=True)
    if former is not None or following is not None:
        touch(former, following)
    return following


def counts(evidence: Evidence) -> bool:
    """Return whether a piece of evidence counts at present."""
    return evidence.withdrawn_at is None and evidence.state != State.DRAFT


def credited_countries(evidence: Evidence, parties: list[Party]) -> list[str]:
    """Return the alpha-3 codes that what happened is credited to, sorted: of credited parties, and of the place."""
    codes = {evidence.country} if evidence.country and evidence.kind in HELD_THERE else set()
    # A country's focal point is its government's: those of its other members speak for these alone.
    mandated = evidence.kind == Kind.FOCAL_POINT
    for party in parties:
        if party.credited and not (mandated and _is_organisation(party)):
            codes |= _countries_of(party)
    return sorted(codes & set(countries()))


def fact_of(evidence: Evidence, at: datetime, parties: list[Party], activities: list[int]) -> Fact:
    """Return the fact, not yet kept, of evidence as it stands, with its standing parties and the rows it serves."""
    members = {_present(party.member).code for party in parties if party.credited and party.member is not None}
    values = {name: getattr(evidence, name) for name in _COPIED}
    return Fact(
        evidence=evidence,
        from_at=at,
        last_day=evidence.last_day,
        initiative_slug=evidence.initiative.slug if evidence.initiative else "",
        member_code=_present(evidence.member).code if evidence.member else "",
        members=sorted(members),
        countries=credited_countries(evidence, parties),
        activities=activities,
        filters=dict(sorted(evidence.details.items())),
        **values,
    )


def _countries_of(party: Party) -> set[str]:
    if party.country:
        return {party.country}
    return set(party.member.country_codes) if party.member is not None else set()


def _is_organisation(party: Party) -> bool:
    return party.member is not None and party.member.category != GOVERNMENT


def _fact(evidence: Evidence, now: datetime) -> Fact:
    parties = list(evidence.parties.filter(withdrawn_at=None).select_related("member__merged_into"))
    served = evidence.served.filter(withdrawn_at=None).values_list("activity_id", flat=True)
    return fact_of(evidence, now, parties, sorted(served))


def _present(member: Any) -> Any:
    """Return the entry that a merged duplicate became."""
    return member.merged_into or member


def _values(fact: Fact) -> dict[str, Any]:
    skipped = {"id", "from_at", "until_at", "evidence"}
    names = [field.name for field in Fact._meta.concrete_fields if field.name not in skipped]
    return {name: getattr(fact, name) for name in names}
