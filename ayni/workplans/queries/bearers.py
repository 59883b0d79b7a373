"""The register as rows need it to find who answers for them."""

from ayni.initiatives.queries.presence import alliance_over_time
from ayni.workplans.bearers import Answer, Register, resolved
from ayni.workplans.models import Activity


def register_over_time() -> Register:
    """Return members and participants with their days. Two queries, however many rows are then resolved with it."""
    return Register(*alliance_over_time())


def answers_for(activity: Activity, register: Register) -> list[Answer]:
    """Return who answers for an activity, resolved over all time. No query where its workplan is at hand."""
    workplan = activity.workplan
    return resolved(activity.bearers, workplan.owner_kind, workplan.owner_code, register)
