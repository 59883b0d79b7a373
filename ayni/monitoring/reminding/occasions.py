"""Why a duty is reminded of on a day. Pure."""

import hashlib
from datetime import date, timedelta

from ayni.monitoring.duties import Duty, DutyState
from ayni.monitoring.models import Occasion

SOON, AHEAD, LAST_CALL = timedelta(days=30), timedelta(days=60), timedelta(days=60)


def occasion_of(duty: Duty, today: date) -> Occasion | None:
    """Return why a duty is reminded of today; None for what is met, set aside or not begun."""
    if duty.state == DutyState.DUE:
        if duty.due <= today + SOON:
            return Occasion.BEFORE
        # What begins shortly before it is due is told once it is near.
        return Occasion.KICK_OFF if duty.due >= today + AHEAD else None
    if duty.state == DutyState.OVERDUE:
        return Occasion.CLOSE_OUT if duty.due + LAST_CALL <= today else Occasion.AFTER
    return None


def about(duty: Duty) -> str:
    """Return what tells a duty from every other one, its due day included: given more time, it is told anew."""
    parts = (duty.row, duty.bearer.kind, duty.bearer.code, duty.what, duty.first_due, duty.due)
    return hashlib.sha256("|".join(map(str, parts)).encode()).hexdigest()
