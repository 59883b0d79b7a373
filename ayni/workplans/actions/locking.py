"""The frame of every action on a workplan: one writer at a time, the rule on the row as it is now, the plan's stamp."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from django.db import transaction

from ayni.core.models import Visibility
from ayni.core.stamps import bump
from ayni.core.verdicts import Verdict, require
from ayni.workplans.models import Workplan
from ayni.workplans.rules import can_edit_workplan


@contextmanager
def editing(
    workplan_id: int, by: Any, rule: Callable[[Any, Workplan], Verdict] = can_edit_workplan
) -> Iterator[Workplan]:
    """Yield the workplan as it is now, locked until the transaction ends. Raises Refused.

    Two people who add rows at once get different codes, and nobody edits what was adopted a moment ago.
    """
    with transaction.atomic():
        workplan = Workplan.objects.select_for_update().get(pk=workplan_id)
        require(rule(by, workplan))
        was_public = workplan.visibility == Visibility.PUBLIC
        yield workplan
        if was_public or workplan.visibility == Visibility.PUBLIC:
            bump("plan")
