"""Whose duties were taken over by whom."""

from collections.abc import Collection

from ayni.monitoring.models import DutyDecision
from ayni.workplans.bearers import MEMBER, Bearer


def bearers_helped(bearers: Collection[Bearer]) -> set[Bearer]:
    """Return whose duties some bearers ever took over. One query."""
    codes = [bearer.code for bearer in bearers if bearer.kind == MEMBER]
    known = DutyDecision.objects.filter(taken_by__code__in=codes) | DutyDecision.objects.filter(
        taken_by__merged_into__code__in=codes
    )
    return {Bearer(kind, code) for kind, code in known.values_list("bearer_kind", "bearer_code")}
