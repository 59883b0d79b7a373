"""One duty, and what may be decided on it."""

from datetime import date, timedelta
from typing import Any, NamedTuple

from django.utils import timezone
from django.utils.translation import gettext as _

from ayni.accounts.standing import standing_of
from ayni.core.errors import Invalid, NotVisible
from ayni.core.verdicts import Verdict
from ayni.members.models import Member
from ayni.members.queries import visible_members
from ayni.monitoring.duties import DONE, DecisionKind, Duty
from ayni.monitoring.models import DutyDecision
from ayni.monitoring.pages.duty_lines import Judged, judged, lines_of
from ayni.monitoring.queries.duties import decision_for_page
from ayni.monitoring.rules import can_decide_duty
from ayni.workplans.bearers import MEMBER, Bearer
from ayni.workplans.models import Activity
from ayni.workplans.queries import activity_for_page
from ayni.workplans.queries.bearers import register_over_time
from ayni.workplans.shapes import heading

# As far ahead as somebody may know that it will not be possible.
_AHEAD = timedelta(days=366 * 3)


class FoundDuty(NamedTuple):
    """A duty with its row and all that was worked out with it; `decision` is what stands decided on it."""

    activity: Activity
    duty: Duty
    known: Judged
    decision: DutyDecision | None


def duty_for_page(viewer: Any, slug: str, code: str, bearer: Bearer, due: date, what: str = "") -> FoundDuty:
    """Return a duty by its row, bearer and due day, as it stands today. Raises NotVisible."""
    activity = activity_for_page(viewer, slug, code)
    if bearer.kind == MEMBER and not visible_members(viewer).filter(code=bearer.code).exists():
        raise NotVisible
    today = timezone.now().date()
    known = judged(viewer, register_over_time(), today, today + _AHEAD, wanted=[bearer], slug=slug)
    found = next(
        (
            duty
            for duty in known.duties
            if (duty.row, duty.bearer, duty.first_due, duty.what) == (activity.pk, bearer, due, what)
            and duty.taken_from is None
        ),
        None,
    )
    if found is None:
        raise NotVisible
    decision = decision_for_page(found.decision.code) if found.decision is not None else None
    return FoundDuty(activity, found, known, decision)


def decision_page(viewer: Any, found: FoundDuty, lang: str) -> dict[str, Any]:
    """What the page of a duty shows: how it stands, what is decided, what may be."""
    [line] = lines_of(found.known, [found.duty], lang, named=True)
    return {
        "heading": heading(found.activity.workplan),
        "line": line,
        "code": found.activity.code,
        "decision": found.decision,
        "may": may_decide(viewer, found),
        "open": found.duty.state not in DONE,
    }


def may_decide(viewer: Any, found: FoundDuty) -> Verdict:
    """Return the verdict on deciding anything at all: excusing, or what a focal point may do."""
    conditional = bool(found.duty.condition)
    workplan, bearer = found.activity.workplan, found.duty.bearer
    excuse = can_decide_duty(viewer, workplan, bearer, DecisionKind.EXCUSED)
    taking = next(iter(standing_of(viewer).members - {bearer.code}), "")
    others = (
        can_decide_duty(viewer, workplan, bearer, DecisionKind.EXTENDED, conditional=conditional),
        can_decide_duty(viewer, workplan, bearer, DecisionKind.TAKEN_OVER, taking=taking),
    )
    return next((verdict for verdict in others if verdict and not excuse), excuse)


def member_named(viewer: Any, found: FoundDuty, name: str) -> Member | None:
    """Return the one member of a name, acronym, country or code; None for no name. Raises Invalid."""
    if not name.strip():
        return None
    codes = sorted(found.known.register.named(name))
    known = list(visible_members(viewer).filter(code__in=codes, withdrawn_at=None))
    if len(known) != 1:
        raise Invalid(fields={"taken_by": [_("No single member is called “%(name)s”.") % {"name": name.strip()}]})
    return known[0]
