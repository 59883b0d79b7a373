"""Whether what somebody is about to record is recorded already."""

from typing import Any

from django.db.models import Q

from ayni.members.naming import folded
from ayni.monitoring.models import Evidence, Party
from ayni.monitoring.queries.evidence import standing_evidence

SHOWN = 5


def possible_duplicates(viewer: Any, evidence: Evidence) -> list[Evidence]:
    """Return what a viewer may see of the same kind, on the same days, at the same place or with the same parties.

    The same country and a party in common, or the same place in words; the nearest five. Two queries.
    """
    if evidence.starts is None:
        return []
    last = evidence.last_day
    days = Q(starts__lte=last) & (Q(ends__gte=evidence.starts) | Q(ends=None, starts__gte=evidence.starts))
    found = standing_evidence(viewer).filter(days, kind=evidence.kind, country=evidence.country)
    found = found.exclude(pk=evidence.pk).prefetch_related("parties__member")
    mine = _heads(evidence)
    place = folded(evidence.place)
    same = [
        other
        for other in found[:50]
        if (place and folded(other.place) == place) or (mine & _heads(other) and not _elsewhere(place, other))
    ]
    same.sort(key=lambda other: (folded(other.place) != place, -len(mine & _heads(other))))
    return same[:SHOWN]


def _elsewhere(place: str, other: Evidence) -> bool:
    return bool(place and other.place) and folded(other.place) != place


def _heads(evidence: Evidence) -> set[str]:
    return {_head(party) for party in evidence.parties.all() if party.withdrawn_at is None}


def _head(party: Party) -> str:
    return f"member {party.member.code}" if party.member is not None else folded(party.name)
