"""Who may bring in documents, for whom."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from ayni.accounts.standing import standing_of
from ayni.core.verdicts import Denied, Verdict
from ayni.publishing.models import Import, ImportState
from ayni.workplans.rules import can_create_any_workplan, can_create_workplan, can_edit_workplan


def can_import_anything(by: Any) -> Verdict:
    """Whoever may start a workplan may bring a document for it."""
    return can_create_any_workplan(by)


def can_import_for(by: Any, owner_kind: str, owner_code: str, *, with_body: bool = False) -> Verdict:
    """As for starting a workplan; the plan's own text is the Secretariat's."""
    if with_body and by is not None and not standing_of(by).secretariat:
        return Denied(_("Only the Secretariat brings in the plan's own text."))
    return can_create_workplan(by, owner_kind, owner_code)


def can_work_on_import(by: Any, importing: Import) -> Verdict:
    """Who brought it, and whoever answers for the workplan that it is for; nobody once it is saved."""
    if importing.state == ImportState.SAVED:
        return Denied(_("This reading is saved already. Upload the document again to compare it."))
    if importing.workplan is not None:
        return can_edit_workplan(by, importing.workplan)
    return can_import_for(by, importing.owner_kind, importing.owner_code, with_body=importing.with_body)


def may_see_import(by: Any, importing: Import) -> bool:
    """The Secretariat, the person who brought it, and whoever may work on it."""
    standing = standing_of(by)
    if standing.secretariat:
        return True
    if not standing.signed_in:
        return False
    return importing.created_by_id == by.pk or bool(
        can_import_for(by, importing.owner_kind, importing.owner_code, with_body=importing.with_body)
    )
