"""Who may do what with needs, funders, flows, approaches and budget lines."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from ayni.accounts.standing import standing_of
from ayni.core.verdicts import ALLOWED, Denied, Verdict
from ayni.finance.models import Approach, ApproachState, Call, Flow, FlowKind, FlowState, Fund, Funder, Need, Side
from ayni.members.models import Member, Status
from ayni.members.models.member import GOVERNMENT
from ayni.workplans.models import Workplan
from ayni.workplans.rules import can_link_rows

_KEEPERS = _("Only those who look after this workplan, and the Secretariat, may do this.")
_FUNDERS = _("Only those who speak for this funder, and the Secretariat, may do this.")
_WITHDRAWN = _("This was withdrawn.")
_NO_MEMBER = _("This organisation is not a member at present.")
_NOT_NEXT = _("This step is not the next one.")


def can_say_need(by: Any, workplan: Workplan) -> Verdict:
    """Whoever looks after the workplan, adopted or not, as long as it is not closed: money changes no text."""
    return ALLOWED if can_link_rows(by, workplan) else Denied(_KEEPERS)


def can_edit_need(by: Any, need: Need) -> Verdict:
    """As `can_say_need`, while the need stands."""
    return Denied(_WITHDRAWN) if need.withdrawn_at else can_say_need(by, need.activity.workplan)


def can_withdraw_need(by: Any, need: Need) -> Verdict:
    """As `can_edit_need`."""
    return can_edit_need(by, need)


def can_enter_funder(by: Any, member: Member | None = None) -> Verdict:
    """Whoever speaks for a member, coordinates or holds a seat, and the Secretariat; a member for itself alone."""
    standing = standing_of(by)
    if member is not None:
        return _speaks_for(by, member)
    if standing.secretariat or standing.members or standing.initiatives or standing.regions:
        return ALLOWED
    return Denied(_("Focal points, alternates, coordinators, seat-holders and the Secretariat enter funders."))


def can_edit_funder(by: Any, funder: Funder) -> Verdict:
    """Those who speak for its member, whoever entered one that is no member, and the Secretariat; while it stands."""
    return Denied(_WITHDRAWN) if funder.withdrawn_at else can_restore_funder(by, funder)


def can_restore_funder(by: Any, funder: Funder) -> Verdict:
    """As `can_edit_funder`, also once it was withdrawn: whoever can take it off the lists can put it back."""
    standing = standing_of(by)
    if standing.secretariat or speaks_for_funder(by, funder):
        return ALLOWED
    if funder.member_id is None and standing.signed_in and funder.created_by_id == by.pk:
        return ALLOWED
    return Denied(_FUNDERS)


def can_announce_call(by: Any, funder: Funder) -> Verdict:
    """As `can_edit_funder`: its funds and their calls too."""
    return can_edit_funder(by, funder)


def can_edit_fund(by: Any, fund: Fund) -> Verdict:
    """As `can_announce_call`, while the fund stands; withdraws it, and announces its calls."""
    return Denied(_WITHDRAWN) if fund.withdrawn_at else can_announce_call(by, fund.funder)


def can_edit_call(by: Any, call: Call) -> Verdict:
    """As `can_edit_fund`, while the call stands; withdraws it."""
    return Denied(_WITHDRAWN) if call.withdrawn_at else can_edit_fund(by, call.fund)


def can_restore_fund(by: Any, fund: Fund) -> Verdict:
    """As `can_announce_call`: puts a fund that was withdrawn back on the lists."""
    return can_announce_call(by, fund.funder)


def can_restore_call(by: Any, call: Call) -> Verdict:
    """As `can_edit_fund`: puts a call that was withdrawn back on the lists."""
    return can_edit_fund(by, call.fund)


def can_record_flow(by: Any, need: Need, funder: Funder | None = None) -> Verdict:
    """Those who look after the row, those who speak for the funder, and the Secretariat, while the need stands."""
    if need.withdrawn_at:
        return Denied(_WITHDRAWN)
    if can_edit_need(by, need) or (funder is not None and speaks_for_funder(by, funder)):
        return ALLOWED
    return Denied(_KEEPERS)


def can_adopt_need(by: Any, need: Need, member: Member | None = None) -> Verdict:
    """Who speaks for a member, in its name; the Secretariat in the name of any. Without a member: for some."""
    if need.withdrawn_at:
        return Denied(_WITHDRAWN)
    if member is not None:
        return _speaks_for(by, member)
    standing = standing_of(by)
    if standing.secretariat or standing.members:
        return ALLOWED
    return Denied(_("Focal points and alternates say so in the name of their member."))


def can_change_flow(by: Any, flow: Flow) -> Verdict:
    """The side that wrote it down, and the Secretariat; not once it was withdrawn."""
    if flow.withdrawn_at:
        return Denied(_WITHDRAWN)
    side = side_for(by, flow.need, flow.funder)
    if side == Side.SECRETARIAT or (side and side == flow.said_by):
        return ALLOWED
    return Denied(_("Only the side that wrote this down, and the Secretariat, may change it."))


def can_withdraw_flow(by: Any, flow: Flow) -> Verdict:
    """As `can_change_flow`."""
    return can_change_flow(by, flow)


def can_rate_flow(by: Any, flow: Flow) -> Verdict:
    """Those who look after the row, and the Secretariat, where a rate is needed."""
    if flow.withdrawn_at:
        return Denied(_WITHDRAWN)
    if flow.in_kind or flow.currency == flow.need.currency:
        return Denied(_("No exchange rate is needed here."))
    return ALLOWED if can_edit_need(by, flow.need) else Denied(_KEEPERS)


def can_confirm_flow(by: Any, flow: Flow) -> Verdict:
    """The Secretariat, or the other side than the one that wrote it down, while it waits; never who wrote it down."""
    if flow.withdrawn_at:
        return Denied(_WITHDRAWN)
    if flow.state != FlowState.WAITING:
        return Denied(_("It does not wait for a decision."))
    side = side_for(by, flow.need, flow.funder)
    if side == Side.SECRETARIAT:
        return ALLOWED
    if side and side != flow.said_by and flow.created_by_id != by.pk:
        return ALLOWED
    return Denied(_("The other side, or the Secretariat, confirms this."))


def can_propose_receipt(by: Any, flow: Flow) -> Verdict:
    """Those who look after the row, and the Secretariat, for money that was received."""
    if flow.withdrawn_at or flow.kind != FlowKind.RECEIPT or flow.state != FlowState.CONFIRMED or flow.in_kind:
        return Denied(_("Only money that was received becomes such a record."))
    return ALLOWED if can_edit_need(by, flow.need) else Denied(_KEEPERS)


def can_approach_funder(by: Any, need: Need) -> Verdict:
    """As `can_edit_need`."""
    return can_edit_need(by, need)


def can_step_approach(by: Any, approach: Approach) -> Verdict:
    """Those who look after the row and the Secretariat, until it is decided; the funder decides what was sent."""
    if approach.state in (ApproachState.ACCEPTED, ApproachState.DECLINED, ApproachState.DROPPED):
        return Denied(_("This approach has ended."))
    if can_say_need(by, approach.need.activity.workplan):
        return ALLOWED
    if approach.state == ApproachState.SENT and speaks_for_funder(by, approach.funder):
        return ALLOWED
    return Denied(_KEEPERS)


def can_commit_approach(by: Any, approach: Approach) -> Verdict:
    """As `can_record_flow`, once the funder has accepted: writes its commitment down."""
    if approach.state != ApproachState.ACCEPTED:
        return Denied(_NOT_NEXT)
    return can_record_flow(by, approach.need, approach.funder)


def can_add_document(by: Any, approach: Approach) -> Verdict:
    """Those who look after the row, and the Secretariat."""
    return can_say_need(by, approach.need.activity.workplan)


def can_record_budget_line(by: Any, member: Member | None = None) -> Verdict:
    """Focal point and alternate of a government, and the Secretariat. Without a member: for some."""
    standing = standing_of(by)
    if member is None:
        known = standing.secretariat or any(len(code) == 3 and code.isupper() for code in standing.members)
        return ALLOWED if known else Denied(_("National focal points, and the Secretariat, enter budget lines."))
    if member.category != GOVERNMENT:
        return Denied(_("Only governments have national budgets."))
    return _speaks_for(by, member)


def side_for(by: Any, need: Need, funder: Funder) -> str:
    """Return for which side a person acts: the Secretariat, those who look after the row, the funder, or ""."""
    if standing_of(by).secretariat:
        return str(Side.SECRETARIAT)
    if can_say_need(by, need.activity.workplan):
        return str(Side.ROW)
    return str(Side.FUNDER) if speaks_for_funder(by, funder) else ""


def speaks_for_funder(by: Any, funder: Funder) -> bool:
    """Return whether a person is focal point or alternate of the member that the funder is."""
    return funder.member is not None and funder.member.code in standing_of(by).members


def _speaks_for(by: Any, member: Member) -> Verdict:
    standing = standing_of(by)
    if not standing.secretariat and member.code not in standing.members:
        return Denied(_("Only the focal point or the alternate of this member, and the Secretariat, may do this."))
    return ALLOWED if member.status in (Status.ACTIVE, Status.LAPSED) else Denied(_NO_MEMBER)
