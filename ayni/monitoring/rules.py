"""Who may do what with evidence."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from ayni.accounts.standing import standing_of
from ayni.core.verdicts import ALLOWED, Denied, Verdict
from ayni.members.models import Member, Status
from ayni.monitoring.models import DutyDecisionKind, Evidence, State
from ayni.monitoring.queries.evidence import regions_of, wrote
from ayni.monitoring.queries.indicator_lines import WorkplanLine
from ayni.workplans.bearers import MEMBER, Bearer
from ayni.workplans.models import Workplan
from ayni.workplans.rules import can_create_workplan

_PRESENT = (Status.ACTIVE, Status.LAPSED)
_WITHDRAWN = _("This record was withdrawn.")


def can_draft_evidence(by: Any, member: Any = None, initiative: Any = None) -> Verdict:
    """As `can_record_evidence`, and contributors for their member. Without member and initiative: for some."""
    standing = standing_of(by)
    if member is not None and member.code in standing.contributes:
        return _present(member)
    if member is None and initiative is None and standing.contributes:
        return ALLOWED
    return can_record_evidence(by, member, initiative)


def can_record_evidence(by: Any, member: Any = None, initiative: Any = None) -> Verdict:
    """Focal points and alternates, for their member; coordinators for their initiative; the Secretariat for any.

    Without member and initiative: whether a person may record for some (see `can_record_for_partnership`).
    """
    standing = standing_of(by)
    if member is not None:
        if standing.secretariat or member.code in standing.members:
            return _present(member)
        return Denied(_("Only the focal point or the alternate of this member, and the Secretariat, record for it."))
    if standing.secretariat:
        return ALLOWED
    if initiative is not None:
        if initiative.slug in standing.initiatives:
            return ALLOWED
        return Denied(_("Only the coordinators of this initiative and the Secretariat record for it."))
    if standing.members or standing.initiatives or standing.regions:
        return ALLOWED
    return Denied(_("Focal points, alternates, coordinators and the Secretariat record what happened."))


def can_record_for_partnership(by: Any) -> Verdict:
    """What belongs to no member and no initiative: the Secretariat, and seat-holders as the Steering Committee."""
    standing = standing_of(by)
    if standing.secretariat or standing.regions:
        return ALLOWED
    return Denied(_("Say for which member or initiative you record."))


def can_edit_evidence(by: Any, evidence: Evidence) -> Verdict:
    """Those who record for its member or initiative, and the Secretariat; contributors as long as it is a draft.

    What is the partnership's own is changed by the seat-holder who wrote it, not by the others.
    """
    if evidence.withdrawn_at is not None:
        return Denied(_WITHDRAWN)
    if not _writes_for(by, evidence, draft=evidence.state == State.DRAFT):
        return Denied(_("Only those who record for this member or initiative, and the Secretariat, may change this."))
    return ALLOWED


def can_report_evidence(by: Any, evidence: Evidence) -> Verdict:
    """Those who record for its member or initiative, and the Secretariat; contributors prepare only."""
    if evidence.withdrawn_at is not None:
        return Denied(_WITHDRAWN)
    if not _writes_for(by, evidence, draft=False):
        return Denied(_("Your draft is kept. The focal point or the alternate of the member records it."))
    return ALLOWED


def can_withdraw_evidence(by: Any, evidence: Evidence) -> Verdict:
    """As `can_edit_evidence`."""
    return can_edit_evidence(by, evidence)


def can_join_evidence(by: Any, evidence: Evidence, draft: Evidence) -> Verdict:
    """Those who record for the member of a draft, while the other record stands."""
    if evidence.withdrawn_at is not None or evidence.state == State.DRAFT:
        return Denied(_WITHDRAWN)
    if draft.state != State.DRAFT or draft.member is None:
        return Denied(_("Only a draft that a member wrote joins another record."))
    return can_report_evidence(by, draft)


def can_verify_evidence(by: Any, evidence: Evidence) -> Verdict:
    """The Secretariat and the seat-holder of the region, once it is reported; never who wrote or speaks for it."""
    verdict = _judges(by, evidence)
    if verdict and evidence.state == State.VERIFIED:
        return Denied(_("This is verified already."))
    return verdict


def can_dispute_evidence(by: Any, evidence: Evidence) -> Verdict:
    """As `can_verify_evidence`, also what was verified."""
    verdict = _judges(by, evidence)
    if verdict and evidence.state == State.DISPUTED:
        return Denied(_("This is disputed already; it waits for the answer."))
    return verdict


def can_answer_dispute(by: Any, evidence: Evidence) -> Verdict:
    """Those who may change it, while it is disputed."""
    verdict = can_edit_evidence(by, evidence)
    if verdict and evidence.state != State.DISPUTED:
        return Denied(_("Nothing is disputed here."))
    return verdict


def can_decide_duty(
    by: Any, workplan: Workplan, bearer: Bearer, kind: str, *, conditional: bool = False, taking: str = ""
) -> Verdict:
    """Those who answer for the workplan, not for a member that they speak for themselves; the Secretariat for all.

    A focal point takes a duty over for the own member, and gives it more time where the plan's words allow for the
    member's circumstances (`conditional`).
    """
    standing = standing_of(by)
    if standing.secretariat:
        return ALLOWED
    own = bearer.kind == MEMBER and bearer.code in standing.members
    if kind == DutyDecisionKind.TAKEN_OVER and taking and taking in standing.members and not own:
        return ALLOWED
    if own:
        if kind == DutyDecisionKind.EXTENDED and conditional:
            return ALLOWED
        return Denied(_("Nobody decides on the duties of a member that they speak for. Ask the Secretariat."))
    if can_create_workplan(by, workplan.owner_kind, workplan.owner_code):
        return ALLOWED
    return Denied(_("Only those who answer for this workplan and the Secretariat decide on its duties."))


def can_see_duties_of_member(by: Any, member: Member) -> Verdict:
    """Those who speak or contribute for it, its region's seat-holder, the Secretariat."""
    standing = standing_of(by)
    if standing.secretariat or member.code in standing.members | standing.contributes:
        return ALLOWED
    if member.region and member.region in standing.regions:
        return ALLOWED
    return Denied(_("The desk of a member is for those who speak for it."))


def can_see_duties_of_region(by: Any, region: str) -> Verdict:
    """The region's seat-holder and the Secretariat."""
    standing = standing_of(by)
    if standing.secretariat or region in standing.regions:
        return ALLOWED
    return Denied(_("Only the region’s seat-holder and the Secretariat see this."))


def _judges(by: Any, evidence: Evidence) -> Verdict:
    standing = standing_of(by)
    if evidence.withdrawn_at is not None:
        return Denied(_WITHDRAWN)
    if not standing.secretariat and not standing.regions & regions_of(evidence):
        return Denied(_("Only the Secretariat and the seat-holder of the region verify what was reported."))
    if evidence.state == State.DRAFT:
        return Denied(_("This is a draft: it is not reported yet."))
    if evidence.member is not None and evidence.member.code in standing.members | standing.contributes:
        return Denied(_("What a member reports is verified by somebody who does not speak for it."))
    if wrote(by, evidence):
        return Denied(_("You wrote this yourself: somebody else verifies it."))
    return ALLOWED


def _writes_for(by: Any, evidence: Evidence, *, draft: bool) -> bool:
    standing = standing_of(by)
    if standing.secretariat:
        return True
    if evidence.member is not None:
        codes = standing.members | standing.contributes if draft else standing.members
        return evidence.member.code in codes
    if evidence.initiative is not None:
        return evidence.initiative.slug in standing.initiatives
    return bool(standing.regions) and wrote(by, evidence)


def _present(member: Any) -> Verdict:
    if member.merged_into_id or member.status not in _PRESENT:
        return Denied(_("This is no present member: nothing can be recorded for it."))
    return ALLOWED


def can_keep_watch(by: Any, region: str = "") -> Verdict:
    """The Secretariat over all that runs out, seat-holders over that of their regions ("": of any)."""
    standing = standing_of(by)
    if standing.secretariat or (region in standing.regions if region else standing.regions):
        return ALLOWED
    return Denied(_("Only the region’s seat-holder and the Secretariat see this."))


def speaks_for(by: Any, member: Member) -> bool:
    """Return whether a person speaks or contributes for a member."""
    standing = standing_of(by)
    return member.code in standing.members | standing.contributes


def can_confirm_rule(by: Any, workplan: Workplan | WorkplanLine) -> Verdict:
    """Those who answer for the workplan that the indicator stands in: its coordinators, the Secretariat."""
    return can_create_workplan(by, workplan.owner_kind, workplan.owner_code)


def can_choose_reminders(by: Any, person: Any) -> Verdict:
    """Everybody for themselves."""
    if by.is_authenticated and by.pk == person.pk:
        return ALLOWED
    return Denied(_("Everybody chooses the own reminders."))


def can_see_received_mail(by: Any) -> Verdict:
    """The Secretariat."""
    if standing_of(by).secretariat:
        return ALLOWED
    return Denied(_("Only the Secretariat reads the mail that nobody could place."))
