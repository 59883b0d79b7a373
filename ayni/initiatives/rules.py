"""Who may do what with an initiative."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from ayni.accounts.standing import standing_of
from ayni.core.verdicts import ALLOWED, Denied, Verdict
from ayni.initiatives.models import (
    Contribution,
    ContributionState,
    Initiative,
    Participation,
    ParticipationRole,
    ParticipationState,
)

Status = Initiative.Status
STEPS: dict[str, tuple[str, ...]] = {
    Status.PROPOSED: (Status.BEING_DEFINED, Status.REFUSED),
    Status.BEING_DEFINED: (Status.ACTIVE, Status.REFUSED),
    Status.ACTIVE: (Status.CONCLUDED,),
    Status.CONCLUDED: (),
    Status.REFUSED: (),
}
_TAKES_MEMBERS = frozenset({Status.PROPOSED, Status.BEING_DEFINED, Status.ACTIVE})


def can_create_initiative(by: Any) -> Verdict:
    """The Secretariat, and the system itself (None) at the first start."""
    if by is None or standing_of(by).secretariat:
        return ALLOWED
    return Denied(_("Only the Secretariat enters initiatives in the list."))


def can_follow(by: Any, person: Any) -> Verdict:
    """Everybody for themselves; a sealed link in a letter only ends it."""
    if by is not None and by.is_authenticated and by.pk == person.pk:
        return ALLOWED
    return Denied(_("Only the person themselves may change this."))


def can_edit_initiative(by: Any, initiative: Initiative) -> Verdict:
    """The Secretariat and the initiative's coordinators; the proposing member as long as nothing is decided."""
    standing = standing_of(by)
    if standing.secretariat or initiative.slug in standing.initiatives:
        return ALLOWED
    if initiative.status == Status.PROPOSED and standing.members and _proposed_by(initiative, standing.members):
        return ALLOWED
    return Denied(_("Only the Secretariat and the coordinators of this initiative may change it."))


def can_propose_initiative(by: Any, member: Any = None) -> Verdict:
    """Focal points and alternates, for their member; the Secretariat on behalf of any. Without a member: for some."""
    if _speaks_for(by, member):
        return ALLOWED
    return Denied(_("Only the focal point or the alternate of a member may propose an initiative."))


def can_decide_on_initiative(by: Any, initiative: Initiative) -> Verdict:
    """The Secretariat, while a step lies ahead."""
    if not standing_of(by).secretariat:
        return Denied(_("Only the Secretariat records decisions on initiatives."))
    if not STEPS[initiative.status]:
        return Denied(_("No further step is open to this initiative."))
    return ALLOWED


def can_join_initiative(by: Any, initiative: Initiative, member: Any = None) -> Verdict:
    """Focal points and alternates, for their member; the Secretariat on behalf of any; while the initiative is open."""
    if not _speaks_for(by, member):
        return Denied(_("Only the focal point or the alternate of a member may join for it."))
    return _takes_members(initiative)


def can_answer_participation(by: Any, participation: Participation) -> Verdict:
    """The initiative's coordinators and the Secretariat, while the request waits."""
    if not _looks_after(by, participation.initiative):
        return Denied(_("Only the coordinators of this initiative and the Secretariat answer requests to join."))
    if participation.state != ParticipationState.ASKED:
        return Denied(_("This request has been answered already."))
    return _takes_members(participation.initiative)


def can_change_participation_role(by: Any, participation: Participation, role: str = "") -> Verdict:
    """The initiative's coordinators and the Secretariat, for those who take part; to and from lead the Secretariat."""
    if not _looks_after(by, participation.initiative):
        return Denied(_("Only the coordinators of this initiative and the Secretariat change roles."))
    if participation.state != ParticipationState.ACCEPTED:
        return Denied(_("This member does not take part at present."))
    if ParticipationRole.LEAD in (role, participation.role) and not standing_of(by).secretariat:
        return Denied(_("Only the Secretariat gives and takes the lead."))
    return ALLOWED


def can_leave_initiative(by: Any, participation: Participation) -> Verdict:
    """Focal points and alternates, for their member; the Secretariat on behalf of any; while it takes part or waits."""
    if not _speaks_for(by, participation.member):
        return Denied(_("Only the focal point or the alternate of this member may leave for it."))
    if participation.state not in (ParticipationState.ASKED, ParticipationState.ACCEPTED):
        return Denied(_("This member does not take part at present."))
    return ALLOWED


def can_pledge_contribution(by: Any, initiative: Initiative, member: Any = None) -> Verdict:
    """Focal points and alternates, for their member; the Secretariat on behalf of any; while the initiative is open."""
    if not _speaks_for(by, member):
        return Denied(_("Only the focal point or the alternate of a member may pledge for it."))
    return _takes_members(initiative)


def can_edit_contribution(by: Any, contribution: Contribution) -> Verdict:
    """Focal points and alternates of the member, and the Secretariat, until it is delivered."""
    if not _speaks_for(by, contribution.member):
        return Denied(_("Only the focal point or the alternate of this member may change what it brings."))
    return _open_contribution(contribution)


def can_commit_contribution(by: Any, contribution: Contribution) -> Verdict:
    """Focal points and alternates of the member, and the Secretariat, while it is pledged."""
    verdict = can_edit_contribution(by, contribution)
    if verdict and contribution.state != ContributionState.PLEDGED:
        return Denied(_("This contribution is committed already."))
    return verdict


def can_confirm_delivery(by: Any, contribution: Contribution) -> Verdict:
    """The initiative's coordinators and the Secretariat, once it is committed; not those who speak for the member."""
    standing = standing_of(by)
    if not _looks_after(by, contribution.initiative):
        return Denied(_("Only the coordinators of this initiative and the Secretariat confirm what was delivered."))
    if contribution.member.code in standing.members:
        return Denied(_("What a member brings is confirmed by somebody who does not speak for it."))
    verdict = _open_contribution(contribution)
    if verdict and contribution.state != ContributionState.COMMITTED:
        return Denied(_("Only what the member has committed can be delivered."))
    return verdict


def can_withdraw_contribution(by: Any, contribution: Contribution) -> Verdict:
    """As `can_edit_contribution`."""
    return can_edit_contribution(by, contribution)


def sees_requests(by: Any, initiative: Initiative) -> bool:
    """Return whether a person sees the requests of every member to join: the coordinators and the Secretariat."""
    return _looks_after(by, initiative)


def _speaks_for(by: Any, member: Any) -> bool:
    standing = standing_of(by)
    if standing.secretariat:
        return True
    return bool(standing.members) if member is None else member.code in standing.members


def _looks_after(by: Any, initiative: Initiative) -> bool:
    standing = standing_of(by)
    return standing.secretariat or initiative.slug in standing.initiatives


def _takes_members(initiative: Initiative) -> Verdict:
    if initiative.status in _TAKES_MEMBERS and initiative.withdrawn_at is None:
        return ALLOWED
    return Denied(_("This initiative is closed: nobody joins it any more."))


def _open_contribution(contribution: Contribution) -> Verdict:
    if contribution.withdrawn_at is not None:
        return Denied(_("This contribution has been withdrawn."))
    if contribution.state == ContributionState.DELIVERED:
        return Denied(_("This contribution is delivered: what it was stays as it is."))
    return ALLOWED


def _proposed_by(initiative: Initiative, members: frozenset[str]) -> bool:
    return initiative.sponsors.filter(proposes=True, member__code__in=members, withdrawn_at=None).exists()
