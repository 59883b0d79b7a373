"""What two rooms together remind of: a call for proposals that a request may be answered with."""

from collections.abc import Callable, Iterator
from datetime import date

from django.urls import reverse
from django.utils.translation import gettext as _

from ayni.accounts.models import Person, RoleKind
from ayni.brokerage.models import Request
from ayni.brokerage.queries.items import requests_for_money
from ayni.brokerage.shapes import title_in_letter
from ayni.core.jinja import day
from ayni.finance.models import Call
from ayni.finance.queries.calls import calls_ending, is_named
from ayni.finance.reminders import BEFORE, near_call
from ayni.monitoring.reminding.near import Near
from ayni.monitoring.reminding.queries import holders


def calls_for_requests(today: date) -> Iterator[tuple[Person, Near]]:
    """Yield who speaks for a member that asks for money, and a call that ends soon and may fit its open request.

    Three queries, one where no call ends soon. A request that is served already is not reminded of.
    """
    calls = calls_ending(today, today + BEFORE)
    if not calls:
        return
    found = [(call, asked) for asked in requests_for_money() for call in calls if may_answer(call, asked)]
    speakers = holders({(RoleKind.FOCAL_POINT.value, asked.member.code) for _call, asked in found}, today)
    for call, asked in found:
        for person in speakers[RoleKind.FOCAL_POINT.value, asked.member.code]:
            yield person, near_call(call, _said(call, asked))


def may_answer(call: Call, asked: Request) -> bool:
    """Return whether the member may apply, the call names its country or theme, and grants so little or so much."""
    if call.applicants and asked.member.category not in call.applicants:
        return False
    if asked.amount is not None and asked.currency == call.fund.currency:
        if call.least is not None and asked.amount < call.least:
            return False
        if call.most is not None and (asked.least or asked.amount) > call.most:
            return False
    return is_named(call, asked.countries or asked.member.country_codes, asked.themes)


def _said(call: Call, asked: Request) -> Callable[[], tuple[str, str]]:
    def said() -> tuple[str, str]:
        values = {
            "call": call.title,
            "funder": call.fund.funder.name,
            "day": day(call.closes_on),
            "request": title_in_letter(asked),
        }
        sentence = _("“%(call)s” of %(funder)s ends on %(day)s. It may fit your request “%(request)s”.")
        return sentence % values, reverse("finance:call", kwargs={"code": call.code})

    return said
