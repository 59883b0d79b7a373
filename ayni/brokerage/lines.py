"""What of this room waits for a decision, as lines of the one queue."""

from typing import Any

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy

from ayni.accounts.standing import standing_of
from ayni.brokerage.actions import check_service, open_item, return_item, withdraw_service
from ayni.brokerage.clocks import SCREENING, after_working_days
from ayni.brokerage.models import FRESH, Engagement, GatheringState, Item, Stage
from ayni.brokerage.queries import item_for_page, waiting_items
from ayni.brokerage.queries.directory import service_for_page
from ayni.brokerage.queries.engagements import stalled
from ayni.brokerage.queries.waits import Wait, waits
from ayni.brokerage.shapes import called
from ayni.core.jinja import day
from ayni.core.queue import Kind, Line, Verb
from ayni.members.queries import name_in


def screening_lines(viewer: Any, lang: str) -> list[Line]:
    """Return the requests and offers that wait for the Secretariat, due ten working days after they were sent."""
    return [_screening(item, lang) for item in waiting_items(viewer)]


def _screening(item: Item, lang: str) -> Line:
    sent = (item.sent_at or item.created_at).date()
    words = called(item.side)
    return Line(
        code=f"{item.side}:{item.code}",
        title=item.title,
        why=f"{words.one}, {name_in(item.member, lang)}, {item.get_visibility_display()}",
        address=reverse("brokerage:item", kwargs={"side": words.address, "code": item.code}),
        since=sent,
        due=after_working_days(sent, SCREENING),
        version=item.version,
        region=item.member.region,
    )


def stalled_lines(viewer: Any, lang: str) -> list[Line]:
    """Return what has stood still for longer than it should, for the Secretariat."""
    if not standing_of(viewer).secretariat:
        return []
    return [_stalled(one, lang) for one in stalled(timezone.now())]


def _stalled(one: Engagement, lang: str) -> Line:
    names = {"asker": name_in(one.request.member, lang), "giver": name_in(one.giver, lang)}
    return Line(
        code=one.code,
        title=one.request.title,
        why=f"{Stage(one.stage).label}: {names['asker']} – {names['giver']}",
        address=reverse("brokerage:engagement", kwargs={"code": one.code}),
        since=one.since.date(),
        version=one.version,
        region=one.request.member.region,
    )


def service_lines(viewer: Any, lang: str) -> list[Line]:
    """Return the services that nobody has looked at for a year, for the Secretariat."""
    return [_service(one) for one in waits(viewer, timezone.now().date()) if one.what == "service"]


def _service(one: Wait) -> Line:
    said = {"name": one.who or _("The Secretariat"), "day": day(one.since)}
    return Line(
        code=one.code,
        title=one.title,
        why=_("Entered by %(name)s; last checked on %(day)s") % said,
        address=reverse("brokerage:service", kwargs={"code": one.code}),
        since=one.since + FRESH,
        version=one.version,
        region=one.region,
    )


def decide_service(verb: str, code: str, by: Any, reason: str, seen: int) -> None:
    """Say that a service is still so, or take it out. Raises NotVisible, Refused, Invalid, Conflict."""
    service = service_for_page(by, code)
    if verb == "check":
        check_service(service, by=by, expected=seen)
    else:
        withdraw_service(service, by=by, reason=reason, expected=seen)


def gathering_lines(viewer: Any, lang: str) -> list[Line]:
    """Return the gatherings whose wishes have ended without a timetable, and those that are over and not closed."""
    return [_gathering(one) for one in waits(viewer, timezone.now().date()) if one.what == "gathering"]


def _gathering(one: Wait) -> Line:
    waiting = one.state == GatheringState.OPEN
    return Line(
        code=one.code,
        title=one.title,
        why=_("Wishes have ended: make the timetable.") if waiting else _("It is over: close it and record it."),
        address=reverse("brokerage:gathering", kwargs={"code": one.code}),
        since=one.since,
        version=one.version,
    )


def decide_screening(verb: str, code: str, by: Any, reason: str, seen: int) -> None:
    """Open a request or offer or give it back. Raises NotVisible, Refused, Invalid, Conflict."""
    side, _colon, item_code = code.partition(":")
    item = item_for_page(side if side == "offer" else "request", by, item_code)
    if verb == "open":
        open_item(item, by=by, expected=seen)
    else:
        return_item(item, by=by, reason=reason, expected=seen)


KINDS = (
    Kind(
        "screening",
        gettext_lazy("Requests and offers to screen"),
        screening_lines,
        (
            Verb("open", pgettext_lazy("verb", "Open")),
            Verb("return", gettext_lazy("Give back"), reason=True, grave=True),
        ),
        decide_screening,
        15,
    ),
    Kind(
        "services",
        gettext_lazy("Services to check again"),
        service_lines,
        (
            Verb("check", gettext_lazy("All is still so")),
            Verb("withdraw", gettext_lazy("Withdraw"), reason=True, grave=True),
        ),
        decide_service,
        60,
    ),
    Kind("gatherings", gettext_lazy("Gatherings"), gathering_lines, position=50),
    Kind("stalled", gettext_lazy("Exchanges that stand still"), stalled_lines, position=45),
)
