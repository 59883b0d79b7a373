"""Who was a member, and who took part in which initiative, on any day."""

from collections import defaultdict
from collections.abc import Mapping
from typing import NamedTuple

from django.db.models import CharField, TextField, Value
from django.db.models.functions import Cast, Concat

from ayni.initiatives.models import Participation, ParticipationRole
from ayni.members.queries.presence import OTHER_FACT, Presence, Span, dated_facts, joined_spans, presences

# Observers watch and supporters back: neither answers for what an initiative sets out to do.
ANSWERING = (ParticipationRole.LEAD, ParticipationRole.CO_LEAD, ParticipationRole.MEMBER)
LEADING = frozenset({ParticipationRole.LEAD.value, ParticipationRole.CO_LEAD.value})

Taking = Mapping[str, tuple[Span, ...]]


class Alliance(NamedTuple):
    """Members by code, in the order of their names; by slug who takes part when; who leads any initiative when.

    Who takes part answers with the roles lead, co-lead and member. Of merged duplicates the entry that goes on takes
    part.
    """

    members: Mapping[str, Presence]
    participants: Mapping[str, Taking]
    leaders: Taking


def alliance_over_time() -> Alliance:
    """Return members and participants with their days. Two queries, whatever their number."""
    taking = Participation.objects.filter(
        withdrawn_at=None, role__in=ANSWERING, initiative__withdrawn_at=None, since__isnull=False
    ).order_by()
    role_and_slug = Cast(Concat("role", Value(" "), "initiative__slug", output_field=CharField()), TextField())
    own = taking.values_list(Value(OTHER_FACT), "member_id", role_and_slug, "since", "until", "pk")
    facts = list(dated_facts().union(own, all=True))
    members = presences(facts)
    codes = {key: member.code for member in members.values() for key in member.keys}
    participants: dict[str, dict[str, list[Span]]] = defaultdict(lambda: defaultdict(list))
    leaders: dict[str, list[Span]] = defaultdict(list)
    for what, member, words, first, last, _key in facts:
        if what == OTHER_FACT and member in codes:
            role, _space, slug = words.partition(" ")
            participants[slug][codes[member]].append(Span(first, last))
            if role in LEADING:
                leaders[codes[member]].append(Span(first, last))
    return Alliance(members, {slug: _joined(spans) for slug, spans in participants.items()}, _joined(leaders))


def _joined(spans: Mapping[str, list[Span]]) -> Taking:
    return {code: joined_spans(days) for code, days in spans.items()}
