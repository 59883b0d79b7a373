"""Who may do what with a workplan. `by` is a person, or None for the installation itself at its first start."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from ayni.accounts.standing import Standing, standing_of
from ayni.core.verdicts import ALLOWED, Denied, Verdict
from ayni.members.models import OwnAction
from ayni.members.rules import can_edit_own_action
from ayni.workplans.models import OwnerKind, Workplan, WorkplanStatus

_WHO = {
    OwnerKind.PARTNERSHIP: _("Only the Secretariat works on the partnership’s own workplans."),
    OwnerKind.INITIATIVE: _("Only the initiative’s coordinators and the Secretariat work on this workplan."),
    OwnerKind.COUNTRY: _("Only the country’s focal point, the alternate and the Secretariat work on this workplan."),
    OwnerKind.SUBREGION: _("Only the Secretariat works on the workplans of sub-regions."),
    OwnerKind.REGION: _("Only the region’s seat-holder and the Secretariat work on this workplan."),
}
_ADOPTED = _("This version is adopted and stays as it is. Open an amendment to change it.")
_CLOSED = _("This workplan is closed.")
_WITHDRAWN = _("This workplan is withdrawn. Restore it first.")


def can_create_workplan(by: Any, owner_kind: str, owner_code: str = "") -> Verdict:
    """The Secretariat for everybody, the others for what they stand for."""
    return _answers_for(by, owner_kind, owner_code)


def can_create_any_workplan(by: Any) -> Verdict:
    """Whoever stands for anything at all: shows or refuses the way to the form."""
    standing = standing_of(by)
    if by is None or standing.secretariat or standing.initiatives or standing.members or standing.regions:
        return ALLOWED
    return Denied(_("Coordinators, focal points, seat-holders and the Secretariat start workplans."))


def can_edit_workplan(by: Any, workplan: Workplan) -> Verdict:
    """Those who answer for the owner, while the workplan is a draft or in consultation."""
    verdict = _answers_for(by, workplan.owner_kind, workplan.owner_code)
    if not verdict:
        return verdict
    if workplan.withdrawn_at is not None:
        return Denied(_WITHDRAWN)
    return {WorkplanStatus.ADOPTED.value: Denied(_ADOPTED), WorkplanStatus.CLOSED.value: Denied(_CLOSED)}.get(
        workplan.status, ALLOWED
    )


def can_adopt_workplan(by: Any, workplan: Workplan) -> Verdict:
    """As for editing: an adopted workplan is adopted anew only after an amendment was opened."""
    verdict = can_edit_workplan(by, workplan)
    if not verdict and workplan.status == WorkplanStatus.ADOPTED and workplan.withdrawn_at is None:
        return Denied(_("This workplan is adopted already.")) if verdict.sentence == _ADOPTED else verdict
    return verdict


def can_amend_workplan(by: Any, workplan: Workplan) -> Verdict:
    """Those who answer for the owner, once a version is adopted."""
    verdict = _answers_for(by, workplan.owner_kind, workplan.owner_code)
    if not verdict:
        return verdict
    if workplan.withdrawn_at is not None:
        return Denied(_WITHDRAWN)
    if workplan.status != WorkplanStatus.ADOPTED:
        return Denied(_("Only an adopted workplan is amended; this one can be edited as it is."))
    return ALLOWED


def can_close_workplan(by: Any, workplan: Workplan) -> Verdict:
    """Those who answer for the owner, once a version is adopted and no amendment is open."""
    verdict = _answers_for(by, workplan.owner_kind, workplan.owner_code)
    if verdict and workplan.status != WorkplanStatus.ADOPTED:
        return Denied(_("Only an adopted workplan is closed."))
    return verdict


def can_withdraw_workplan(by: Any, workplan: Workplan) -> Verdict:
    """Those who answer for the owner, for a workplan of which nothing was adopted; adopted ones are closed instead."""
    verdict = _answers_for(by, workplan.owner_kind, workplan.owner_code)
    if verdict and workplan.version_number:
        return Denied(_("A workplan with an adopted version is closed, not withdrawn."))
    return verdict


def _answers_for(by: Any, owner_kind: str, owner_code: str) -> Verdict:
    standing = standing_of(by)
    if by is None or standing.secretariat or owner_code in _owned(standing, owner_kind):
        return ALLOWED
    return Denied(_WHO[OwnerKind(owner_kind)])


def _owned(standing: Standing, owner_kind: str) -> frozenset[str]:
    return {
        OwnerKind.INITIATIVE.value: standing.initiatives,
        OwnerKind.COUNTRY.value: standing.members,
        OwnerKind.REGION.value: standing.regions,
    }.get(owner_kind, frozenset())


def can_link_rows(by: Any, workplan: Workplan) -> Verdict:
    """Whoever looks after the workplan, adopted or not: an answer changes no text."""
    if can_edit_workplan(by, workplan) or can_amend_workplan(by, workplan):
        return ALLOWED
    return Denied(_("Only those who look after this workplan say how its rows stand to others."))


def can_tag_own_action(by: Any, action: OwnAction) -> Verdict:
    """Who may change the own action says which objectives it serves."""
    return can_edit_own_action(by, action)
