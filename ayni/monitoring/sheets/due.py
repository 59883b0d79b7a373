"""The duties that a workbook lists, and how they are told apart in it."""

import hashlib
from collections.abc import Iterable, Mapping
from typing import Any

from django.utils import timezone

from ayni.members.models import Member
from ayni.monitoring.duties import DONE, Duty, DutyState
from ayni.monitoring.models import Kind
from ayni.monitoring.pages.duties import SOON, duties_of
from ayni.monitoring.pages.duty_lines import Judged, bearer_name, said_state
from ayni.monitoring.queries.counting import countings_of_activities
from ayni.monitoring.sheets.workbook import DueLine


def key_of(known: Judged, duty: Duty) -> str:
    """Return what a duty is known by in a workbook, and its state when it was downloaded."""
    row = known.rows[duty.row]
    what = hashlib.sha256(duty.what.encode()).hexdigest()[:8] if duty.what else ""
    parts = (f"{row.slug}:{row.code}", duty.bearer.code, duty.start, duty.first_due, what, duty.state.value)
    return "|".join(map(str, parts))


def due_lines(viewer: Any, members: Iterable[Member], lang: str, *, slug: str = "") -> list[DueLine]:
    """Return what is due from members now or soon, of one workplan or of all, as lines by due day."""
    today = timezone.now().date()
    known, own = duties_of(viewer, members, today)
    wanted = [duty for duty in own if _is_open(duty, today) and (not slug or known.rows[duty.row].slug == slug)]
    kinds = _proposed({duty.row for duty in wanted})
    return [DueLine(key_of(known, duty), _cells(known, duty, kinds, lang)) for duty in wanted]


def duties_by_key(viewer: Any, members: Iterable[Member]) -> tuple[Judged, Mapping[str, Duty]]:
    """Return the duties of members as they stand now, by key without the state."""
    known, own = duties_of(viewer, members, timezone.now().date())
    return known, {without_state(key_of(known, duty)): duty for duty in own}


def without_state(key: str) -> str:
    """Return a key without the state that it was downloaded with."""
    return key.rpartition("|")[0]


def was_open(key: str) -> bool:
    """Return whether a duty was not done when its line was downloaded."""
    return key.rpartition("|")[2] not in {state.value for state in DONE}


def _is_open(duty: Duty, today: Any) -> bool:
    if duty.state in (DutyState.OVERDUE, DutyState.DUE):
        return True
    return duty.state == DutyState.NOT_YET_DUE and duty.due <= today + SOON


def _cells(known: Judged, duty: Duty, kinds: Mapping[int, str], lang: str) -> dict[str, Any]:
    row = known.rows[duty.row]
    return {
        "code": row.code,
        "text": f"{row.text}: {duty.what}" if duty.what else row.text,
        "member": bearer_name(duty.bearer, known.register, lang),
        "due": duty.due,
        "state": said_state(duty),
        "kind": kinds.get(duty.row, ""),
    }


def _proposed(rows: Iterable[int]) -> dict[int, str]:
    """Return row -> the word of the only kind that its first indicator counts."""
    found = {}
    for row, countings in countings_of_activities(rows).items():
        kinds = sorted(countings[0].spec.kinds)
        if len(kinds) == 1 and kinds[0] in Kind.values:
            found[row] = str(Kind(kinds[0]).label)
    return found
