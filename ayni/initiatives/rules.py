"""Who may do what with an initiative."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from ayni.accounts.standing import standing_of
from ayni.core.verdicts import ALLOWED, Denied, Verdict
from ayni.initiatives.models import Initiative


def can_create_initiative(by: Any) -> Verdict:
    """The Secretariat, and the system itself (None) at the first start."""
    if by is None or standing_of(by).secretariat:
        return ALLOWED
    return Denied(_("Only the Secretariat enters initiatives in the list."))


def can_edit_initiative(by: Any, initiative: Initiative) -> Verdict:
    """The Secretariat and the initiative's coordinators."""
    standing = standing_of(by)
    if standing.secretariat or initiative.slug in standing.initiatives:
        return ALLOWED
    return Denied(_("Only the Secretariat and the coordinators of this initiative may change it."))
