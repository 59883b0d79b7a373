"""Recording much at once, as from another system or for a demonstration, in a few statements."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from ayni.core.changes import create_many
from ayni.core.errors import Invalid
from ayni.core.stamps import bump
from ayni.core.verdicts import require
from ayni.monitoring.actions.facts import fact_of
from ayni.monitoring.actions.parts import PartySaid, is_credited, with_own
from ayni.monitoring.actions.recounting import recount_everything
from ayni.monitoring.models import Capacity, Evidence, Fact, Party, Served, State
from ayni.monitoring.rules import can_record_evidence, can_record_for_partnership

_BATCH = 500


@dataclass(frozen=True, slots=True)
class Past:
    """Something that happened and was recorded at a moment gone by, and perhaps verified later by somebody else.

    `values` are columns of Evidence; `rows`: activities served -> why.
    """

    kind: str
    member: Any
    values: Mapping[str, Any]
    recorded_at: datetime
    parties: Sequence[PartySaid] = ()
    rows: Mapping[Any, str] = field(default_factory=dict)
    verified_at: datetime | None = None
    verified_by: Any = None


def record_many(said: Sequence[Past], *, by: Any) -> list[Evidence | Invalid]:
    """Record many things of the past, each on behalf of its member; return each, or why it was left out.

    Facts run from the day of recording, and from that of verifying; then every result is counted anew. Refuses
    whoever may not record for all of these members; nobody verifies what they record.
    """
    outcomes: list[Evidence | Invalid] = [_built(one, by) for one in said]
    with transaction.atomic():
        bump("evidence")
        places = [at for at, one in enumerate(outcomes) if isinstance(one, Evidence)]
        built = [one for one in outcomes if isinstance(one, Evidence)]
        for at, refusal in zip(places, create_many(built, by=by, verb="recorded"), strict=True):
            if refusal is not None:
                outcomes[at] = refusal
        kept = [(said[at], one) for at, one in enumerate(outcomes) if isinstance(one, Evidence)]
        _keep_parts(kept, by)
        recount_everything()
        bump("members")
    return outcomes


def _built(one: Past, by: Any) -> Evidence | Invalid:
    initiative = one.values.get("initiative")
    require(can_record_evidence(by, one.member, initiative))
    if one.member is None and initiative is None:
        require(can_record_for_partnership(by))
    if one.verified_at is not None and (one.verified_by is None or one.verified_by == by):
        return Invalid(fields={"verified_by": [_("You wrote this yourself: somebody else verifies it.")]})
    if one.recorded_at > timezone.now():
        sentence = _("This day has not come yet. Keep it as a draft and record it when it has happened.")
        return Invalid(fields={"recorded_at": [sentence]})
    return Evidence(
        kind=one.kind,
        member=one.member,
        state=State.VERIFIED if one.verified_at else State.REPORTED,
        recorded_at=one.recorded_at,
        verified_at=one.verified_at,
        verified_by=one.verified_by,
        capacity=Capacity.ON_BEHALF if one.member is not None else "",
        **one.values,
    )


def _keep_parts(kept: Sequence[tuple[Past, Evidence]], by: Any) -> None:
    parties: list[Party] = []
    served: list[Served] = []
    facts: list[Fact] = []
    for one, evidence in kept:
        own = [_party(evidence, party) for party in with_own(evidence, list(one.parties))]
        parties += own
        served += [Served(evidence=evidence, activity=row, reason=why) for row, why in one.rows.items()]
        facts += _facts(one, evidence, own)
    for rows in (parties, served):
        refused = [error for error in create_many(rows, by=by) if error is not None] if rows else []
        if refused:
            raise refused[0]
    Fact.objects.bulk_create(facts, batch_size=_BATCH)


def _facts(one: Past, evidence: Evidence, parties: list[Party]) -> list[Fact]:
    keys = sorted(row.pk for row in one.rows)
    last = fact_of(evidence, one.verified_at or one.recorded_at, parties, keys)
    if one.verified_at is None:
        return [last]
    first = fact_of(evidence, one.recorded_at, parties, keys)
    first.state, first.until_at = State.REPORTED.value, one.verified_at
    return [first, last]


def _party(evidence: Evidence, said: PartySaid) -> Party:
    return Party(
        evidence=evidence,
        member=said.member,
        name=said.name,
        country=said.country,
        role=said.role,
        credited=is_credited(said),
    )
