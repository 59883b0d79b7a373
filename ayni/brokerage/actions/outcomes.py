"""From what was delivered to evidence: a draft with everything filled in that is known, for a person to finish."""

from collections.abc import Mapping
from typing import Any

from django.db import transaction

from ayni.brokerage.models import Engagement, Outcome, Side, Stage
from ayni.brokerage.rules import can_propose_evidence, side_for
from ayni.core.changes import create
from ayni.core.errors import Invalid
from ayni.core.models import Visibility
from ayni.core.verdicts import require
from ayni.monitoring.actions import PartySaid, record_evidence
from ayni.monitoring.models import Evidence, Kind, PartyRole

# Kind -> (role of who asks, role of who gives).
ROLES: Mapping[str, tuple[str, str]] = {
    Kind.EXCHANGE: (PartyRole.HOST, PartyRole.SENDER),
    Kind.TRAINING: (PartyRole.PARTICIPANT, PartyRole.TRAINER),
    Kind.AGREEMENT: (PartyRole.PARTY, PartyRole.PARTY),
    Kind.FUNDING: (PartyRole.RECIPIENT, PartyRole.FUNDER),
    Kind.OTHER: (PartyRole.PARTICIPANT, PartyRole.OTHER),
}
_LEVELS = (Visibility.PUBLIC, Visibility.MEMBERS, Visibility.SECRETARIAT)


def propose_evidence(engagement: Engagement, *, by: Any, kind: str) -> Evidence:
    """Keep a draft of a record of what happened, with title, days, country, parties and the row that it serves.

    It counts nowhere until a person has looked it over and reported it. Each kind once; a second time gives the first.
    Refuses who is of no side; raises Invalid for a kind that does not come from an engagement.
    """
    require(can_propose_evidence(by, engagement))
    if kind not in ROLES:
        raise Invalid
    known = Outcome.objects.filter(engagement=engagement, evidence__kind=kind, evidence__withdrawn_at=None).first()
    if known is not None:
        return known.evidence
    request, giver = engagement.request, engagement.giver
    ours = giver if side_for(by, request, giver) == Side.GIVER else request.member
    asks, gives = ROLES[kind]
    with transaction.atomic():
        made = record_evidence(
            by=by,
            member=ours,
            kind=kind,
            draft=True,
            title=request.title[:300],
            note=engagement.outcome or engagement.terms,
            parties=[PartySaid(asks, request.member), PartySaid(gives, giver)],
            rows={request.activity: "person:"} if request.activity else None,
            visibility=_level(engagement),
            language=request.language,
            country=(request.countries or request.member.country_codes or [""])[0],
            initiative=request.initiative,
            **_days(engagement, kind),
        )
        create(Outcome(engagement=engagement, evidence=made), by=by, verb="proposed")
    return made


def _days(engagement: Engagement, kind: str) -> dict[str, Any]:
    if kind == Kind.AGREEMENT:
        agreed = engagement.steps.filter(stage=Stage.AGREED).first()
        day = agreed.created_at.date() if agreed else engagement.delivered_on
        return {
            "starts": day,
            "expires": engagement.ends if engagement.ends and day and engagement.ends >= day else None,
        }
    first, last = engagement.starts, engagement.delivered_on
    if first is None or last is None or first > last:
        return {"starts": last or first}
    return {"starts": first, "ends": last if last > first else None}


def _level(engagement: Engagement) -> str:
    """Return the narrower of the two levels: what was hidden does not come out with the record."""
    levels = [engagement.request.visibility, engagement.offer.visibility if engagement.offer else Visibility.PUBLIC]
    return max(levels, key=lambda level: _LEVELS.index(Visibility(level)))
