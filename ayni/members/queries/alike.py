"""Entries of the register that may be one organisation."""

from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations
from typing import Any

from ayni.accounts.standing import standing_of
from ayni.members.models import Distinct, Member
from ayni.members.naming import domain_of, folded
from ayni.members.queries.members import CURRENT

# A domain that many entries share is a host of home pages, not an organisation.
_SHARED = 4


def alike_members(viewer: Any) -> list[tuple[Member, Member]]:
    """Return pairs of present entries with the same name or web domain that nobody found to be different yet.

    For the Secretariat only; two queries whatever the size of the register. The newer entry comes second.
    """
    if not standing_of(viewer).secretariat:
        return []
    known = Member.objects.filter(withdrawn_at=None, merged_into=None, status__in=CURRENT).order_by("pk")
    members = {member.pk: member for member in known.defer("summary", "words", "links")}
    apart = set(Distinct.objects.filter(withdrawn_at=None).values_list("first_id", "second_id"))
    pairs = sorted(set(_pairs(list(members.values()))) - apart)
    return [(members[first], members[second]) for first, second in pairs]


def _pairs(members: list[Member]) -> Iterator[tuple[int, int]]:
    names: dict[str, list[int]] = defaultdict(list)
    domains: dict[str, list[int]] = defaultdict(list)
    for member in members:
        for name in {folded(member.name), folded(member.name_original)} - {""}:
            names[name].append(member.pk)
        if domain := domain_of(member.website):
            domains[domain].append(member.pk)
    for same in names.values():
        yield from combinations(same, 2)
    for same in domains.values():
        if len(same) <= _SHARED:
            yield from combinations(same, 2)
