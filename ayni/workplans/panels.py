"""What this room shows on the pages of lower rooms."""

from typing import Any

from ayni.workplans.models import OwnerKind
from ayni.workplans.queries import workplans_of_owner
from ayni.workplans.rules import can_create_workplan


def workplans_of_initiative(initiative: Any, viewer: Any) -> dict[str, Any]:
    """The initiative's workplans, and the way to a new one for those who may."""
    return {
        "listed": workplans_of_owner(viewer, OwnerKind.INITIATIVE.value, initiative.slug),
        "create": bool(can_create_workplan(viewer, OwnerKind.INITIATIVE.value, initiative.slug)),
    }
