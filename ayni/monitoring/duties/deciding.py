"""What was decided on duties, applied to results: more time moves the due day; who is excused, or whose duty another
took over, is not bound. What was met is met, whatever was decided."""

from collections.abc import Mapping, Sequence
from datetime import date
from operator import attrgetter
from typing import Any

from ayni.monitoring.duties.shapes import Decision, DecisionKind
from ayni.monitoring.engine import Outcome, Spec, State, Window
from ayni.monitoring.engine.counting import WORLD
from ayni.monitoring.engine.periods import rolled
from ayni.monitoring.engine.specs import FREQUENCIES
from ayni.monitoring.engine.states import MET
from ayni.workplans.bearers import MEMBER

_OF_MEMBERS = frozenset({"country", "member"})


def unit_decided(decision: Decision, unit_kind: str) -> str:
    """Return the unit of a kind whose results a decision concerns; "" for none.

    A government's code is its country's. What the Secretariat or the Steering Committee owes is the partnership's.
    """
    if decision.bearer.kind == MEMBER:
        return decision.bearer.code if unit_kind in _OF_MEMBERS else ""
    return WORLD if unit_kind == "partnership" else ""


def is_due_more_often(spec: Spec, label: Mapping[str, Any] | None) -> bool:
    """Return whether a row falls due several times within one period of its indicator, as its time frame says."""
    rule = (label or {}).get("rrule") or {}
    months = FREQUENCIES.get(str(rule.get("freq")), 12) * int(rule.get("interval") or 1)
    return bool(rule) and spec.periodic and months < spec.months


def decision_in(known: Sequence[Decision], spec: Spec, window: Window, as_of: date, *, often: bool) -> Decision | None:
    """Return what stands decided, as known on a day, on one unit's period; the latest where there are several.

    `often`: the row falls due several times in the period; then only what concerns its last day concerns the period.
    """
    standing = [
        one
        for one in known
        if one.on <= as_of and (one.until is None or as_of < one.until) and _concerns(one, spec, window, often=often)
    ]
    return max(standing, key=attrgetter("due", "on"), default=None)


def due_decided(decision: Decision | None, spec: Spec, window: Window) -> date | None:
    """Return the day to which a period's due day was moved; None where it was not."""
    later = decision.new_due if decision is not None and decision.kind == DecisionKind.EXTENDED else None
    fixed = spec.basis != "rolling" and window.due is not None
    return later if later is not None and fixed and window.due is not None and later > window.due else None


def as_decided(found: Outcome, decision: Decision | None, spec: Spec, on: date) -> Outcome:
    """Return an outcome, which already counts with `due_decided`, with all else that a decision says on day `on`."""
    if decision is None:
        return found
    if decision.kind == DecisionKind.EXTENDED:
        return _given_time(found, decision, spec, on)
    if spec.basis == "rolling" and on.toordinal() > rolled(decision.due.toordinal() + 1, spec.months, spec.days):
        return found  # a stretch that was excused is followed by the next
    return found._replace(state=_relieved(found.state), verified=_relieved(found.verified))


def _concerns(decision: Decision, spec: Spec, window: Window, *, often: bool) -> bool:
    if not spec.periodic:
        return True
    if often:
        return decision.due == window.due
    return window.start <= decision.due and (window.due is None or decision.due <= window.due)


def _given_time(found: Outcome, decision: Decision, spec: Spec, on: date) -> Outcome:
    later = decision.new_due
    if spec.basis != "rolling" or later is None or on > later or found.state != State.OVERDUE:
        return found
    return found._replace(state=State.DUE, verified=State.DUE, due=later)


def _relieved(state: State) -> State:
    return state if state in MET else State.NOT_APPLICABLE
