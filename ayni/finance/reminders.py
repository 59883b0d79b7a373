"""Whom this room reminds of what: of calls that end soon, while a proposal is not sent or a row may be proposed.

Who follows a call is reminded of it, too.
"""

from collections.abc import Callable, Iterator
from datetime import date, timedelta

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ayni.accounts.models import Person, RoleKind
from ayni.core.jinja import day
from ayni.finance.models import Approach, ApproachState, Call, Need
from ayni.finance.queries.calls import answers_to, calls_ending, may_fit, needs_to_propose
from ayni.initiatives.models import Followed
from ayni.initiatives.queries.following import all_followers_of
from ayni.monitoring.reminding.near import Near, ReminderKind
from ayni.monitoring.reminding.queries import holders
from ayni.workplans.models import OwnerKind

CALLS = ReminderKind("call", gettext_lazy("A call for proposals ends within thirty days"))
BEFORE = timedelta(days=30)
# Who looks after the rows of a workplan, by whose it is.
_KEEPERS: dict[str, str] = {
    OwnerKind.INITIATIVE.value: RoleKind.COORDINATOR.value,
    OwnerKind.COUNTRY.value: RoleKind.FOCAL_POINT.value,
    OwnerKind.REGION.value: RoleKind.SEAT_HOLDER.value,
}


def calls_near(today: date) -> Iterator[tuple[Person, Near]]:
    """Yield who looks after a row and the call that ends soon, once a person and call, what is in preparation first.

    Those with a proposal in preparation, and those whose row has a gap that the call names by country or theme and
    that nobody has proposed to it. What was sent is done. Five queries, one where no call ends soon.
    """
    calls = {call.pk: call for call in calls_ending(today, today + BEFORE)}
    if not calls:
        return
    answers = {(calls[one.call_id], one.need): one for one in answers_to(calls.values()) if one.call_id is not None}
    found: list[tuple[Call, Need, Approach | None]] = []
    found += [(call, need, one) for (call, need), one in answers.items() if one.state == ApproachState.DRAFT]
    for need in needs_to_propose():
        fitting = (call for call in calls.values() if (call, need) not in answers and may_fit(call, need))
        found += [(call, need, None) for call in fitting]
    keepers = holders({_keeper(need) for _call, need, _approach in found}, today)
    for call, need, approach in found:
        for person in keepers[_keeper(need)]:
            yield person, near_call(call, _said(call, need, approach))


def followed_calls_near(today: date) -> Iterator[tuple[Person, Near]]:
    """Yield who follows a call that ends soon. Two queries, one where no call ends soon."""
    calls = {call.code: call for call in calls_ending(today, today + BEFORE)}
    if not calls:
        return
    for following in all_followers_of(Followed.CALL, calls.keys()):
        yield following.person, near_call(calls[following.subject], _said_to_follower(calls[following.subject]))


def near_call(call: Call, said: Callable[[], tuple[str, str]]) -> Near:
    """Return a reminder of a call; given another last day, it is told anew."""
    return Near(f"{call.code} {call.closes_on}", call.closes_on, said)


def _keeper(need: Need) -> tuple[str, str]:
    workplan = need.activity.workplan
    return _KEEPERS.get(workplan.owner_kind, ""), workplan.owner_code


def _said_to_follower(call: Call) -> Callable[[], tuple[str, str]]:
    def said() -> tuple[str, str]:
        values = {"call": call.title, "funder": call.fund.funder.name, "day": day(call.closes_on)}
        sentence = _("“%(call)s” of %(funder)s ends on %(day)s. You follow it.")
        return sentence % values, reverse("finance:call", kwargs={"code": call.code})

    return said


def _said(call: Call, need: Need, approach: Approach | None) -> Callable[[], tuple[str, str]]:
    def said() -> tuple[str, str]:
        values = {
            "call": call.title,
            "funder": call.fund.funder.name,
            "day": day(call.closes_on),
            "need": need.title,
        }
        if approach is not None:
            sentence = _("“%(call)s” of %(funder)s ends on %(day)s. The proposal for “%(need)s” is not sent yet.")
            return sentence % values, reverse("finance:approach", kwargs={"code": approach.code})
        sentence = _("“%(call)s” of %(funder)s ends on %(day)s. It may fit “%(need)s”.")
        return sentence % values, reverse("finance:call", kwargs={"code": call.code})

    return said
