"""What a person wants of reminders: changed by themselves, or by whoever holds the sealed link of their own mail."""

from collections.abc import Iterable
from typing import Any

from ayni.core.changes import change, create
from ayni.core.errors import Conflict
from ayni.core.verdicts import require
from ayni.monitoring.models import ReminderChoice
from ayni.monitoring.reminding.near import reminder_choices
from ayni.monitoring.reminding.queries import choice_of
from ayni.monitoring.reminding.seals import EVERYTHING
from ayni.monitoring.rules import can_choose_reminders


def choose_reminders(
    person: Any, *, by: Any, off: Iterable[str], most: int | None, expected: int | None
) -> ReminderChoice:
    """Set the occasions that are off and how many digests a month there are at most (None: the usual number).

    Refuses everybody but the person; raises Invalid, and Conflict where another tab was faster.
    """
    require(can_choose_reminders(by, person))
    found = choice_of(person)
    values = {"off": sorted(set(off)), "most": most}
    if found is None:
        return create(ReminderChoice(person=person, **values), by=by, verb="chosen")
    if expected is None:
        raise Conflict(yours={}, current={}, version=found.version)
    return change(found, values, by=by, verb="chosen", expected=expected)


def stop_reminders(person: Any, kind: str) -> ReminderChoice:
    """Stop one kind, or all with EVERYTHING, as the sealed link in a mail asks; a second time changes nothing."""
    asked = {code for code, _label in reminder_choices()} if kind == EVERYTHING else {kind}
    found = choice_of(person)
    if found is None:
        return create(ReminderChoice(person=person, off=sorted(asked)), by=person, verb="chosen")
    return change(found, {"off": sorted({*found.off, *asked})}, by=person, verb="chosen")
