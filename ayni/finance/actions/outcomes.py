"""From money that was received to evidence: a draft with everything filled in, for a person to finish."""

from typing import Any

from ayni.core.verdicts import require
from ayni.finance.models import Flow
from ayni.finance.rules import can_propose_receipt
from ayni.initiatives.models import Initiative
from ayni.members.models import Member
from ayni.monitoring.actions import PartySaid, record_evidence
from ayni.monitoring.models import Evidence, Kind, PartyRole
from ayni.workplans.models import OwnerKind


def propose_receipt(flow: Flow, *, by: Any) -> Evidence:
    """Keep a draft of a record of funds received, with day, amount, parties and the row that it serves.

    It counts nowhere until a person has looked it over and reported it. Each receipt once; a second time gives the
    first, one that was taken back is made anew. Refuses who does not look after the row.
    """
    require(can_propose_receipt(by, flow))
    known = Evidence.objects.filter(source__startswith=f"flow:{flow.code}:")
    standing = known.filter(withdrawn_at=None).first()
    if standing is not None:
        return standing
    member, initiative = _owner(flow)
    receiver = flow.receiver or member
    parties = [PartySaid(PartyRole.FUNDER, flow.funder.member, "" if flow.funder.member else flow.funder.name)]
    if receiver is not None or flow.receiver_name:
        parties.append(PartySaid(PartyRole.RECIPIENT, receiver, "" if receiver else flow.receiver_name))
    return record_evidence(
        by=by,
        member=member,
        initiative=initiative,
        kind=Kind.FUNDING,
        draft=True,
        title=flow.need.title[:300],
        starts=flow.on,
        amount=flow.amount,
        currency=flow.currency,
        note=flow.words,
        parties=parties,
        rows={flow.need.activity: "person:"},
        visibility=flow.visibility,
        language=flow.need.language,
        country=(flow.need.countries or (member.country_codes if member else None) or [""])[0],
        source=f"flow:{flow.code}:{known.count() + 1}",
    )


def _owner(flow: Flow) -> tuple[Member | None, Initiative | None]:
    """Return for whom the record is: the government or the initiative whose workplan it is; neither otherwise."""
    workplan = flow.need.activity.workplan
    if workplan.owner_kind == OwnerKind.COUNTRY:
        return Member.objects.filter(code=workplan.owner_code, withdrawn_at=None).first(), None
    if workplan.owner_kind == OwnerKind.INITIATIVE:
        return None, Initiative.objects.filter(slug=workplan.owner_code, withdrawn_at=None).first()
    return None, None
