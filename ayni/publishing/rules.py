"""Who may change the plan's body and adopt editions."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from ayni.accounts.standing import standing_of
from ayni.core.verdicts import ALLOWED, Denied, Verdict
from ayni.publishing.models import Plan


def can_create_plan(by: Any) -> Verdict:
    """The Secretariat, and the system itself (None) at the first start."""
    if by is None or standing_of(by).secretariat:
        return ALLOWED
    return Denied(_("Only the Secretariat starts the plan."))


def can_edit_plan(by: Any, plan: Plan) -> Verdict:
    """The Secretariat writes the body; workplans have their own rules."""
    if by is None or standing_of(by).secretariat:
        return ALLOWED
    return Denied(_("Only the Secretariat changes the body of the plan. Others change the workplans annexed to it."))


def can_adopt_edition(by: Any, plan: Plan) -> Verdict:
    """The Secretariat records what the partnership has adopted."""
    if by is None or standing_of(by).secretariat:
        return ALLOWED
    return Denied(_("Only the Secretariat records the adoption of an edition."))


def can_keep_templates(by: Any) -> Verdict:
    """The Secretariat uploads the house template, puts a version to use and goes back to ours."""
    return ALLOWED if standing_of(by).secretariat else Denied(_("Only the Secretariat keeps the house template."))
