"""Whom this room reminds of what: of what stands still, each side of what only it can do."""

from collections.abc import Callable, Iterator
from datetime import date

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _

from ayni.accounts.models import Person, RoleKind
from ayni.brokerage.models import Engagement, Side, Stage
from ayni.brokerage.queries.engagements import evaluated_by, stalled
from ayni.brokerage.shapes import title_in_letter
from ayni.core.jinja import day
from ayni.members.models import Member
from ayni.members.queries import name_in
from ayni.monitoring.reminding.near import Near, ReminderKind
from ayni.monitoring.reminding.queries import holders

STALLED = ReminderKind("stalled", gettext_lazy("Something that was brought together stands still"))
# These the room sends itself, on their days; who stopped them gets none.
EXPIRING = ReminderKind("expiring", gettext_lazy("A request or an offer ends, 30 and 7 days before"))


def stalled_near(today: date) -> Iterator[tuple[Person, Near]]:
    """Yield who speaks for a side, and what stands still because of it; once for each stage.

    Who has said yes, or has evaluated, waits for the other side and is not reminded; who may not know of what is
    hidden is not either. Three queries.
    """
    found = stalled(timezone.now())
    if not found:
        return
    done = evaluated_by(found)
    asked = [
        (one, side)
        for one in found
        for side in (Side.ASKER, Side.GIVER)
        if (one.pk, side.value) not in done and not _waits_for_the_other(one, side)
    ]
    speakers = holders({(RoleKind.FOCAL_POINT.value, _member(one, side).code) for one, side in asked}, today)
    for one, side in asked:
        for person in speakers[RoleKind.FOCAL_POINT.value, _member(one, side).code]:
            yield person, Near(f"{one.code} {one.stage}", one.since.date(), _said(one, side))


def _waits_for_the_other(one: Engagement, side: Side) -> bool:
    if one.hides_from(side):
        return True
    said = one.asker_at if side == Side.ASKER else one.giver_at
    return one.stage == Stage.SUGGESTED and said is not None


def _member(one: Engagement, side: Side) -> Member:
    return one.request.member if side == Side.ASKER else one.giver


def _said(one: Engagement, side: Side) -> Callable[[], tuple[str, str]]:
    def said() -> tuple[str, str]:
        other = _member(one, Side.GIVER if side == Side.ASKER else Side.ASKER)
        values = {
            "title": title_in_letter(one.request),
            "member": name_in(other, get_language() or "en"),
            "stage": str(Stage(one.stage).label),
            "day": day(one.since.date()),
        }
        sentence = _("“%(title)s” with %(member)s stands still: %(stage)s since %(day)s. Please say how it goes on.")
        return sentence % values, reverse("brokerage:engagement", kwargs={"code": one.code})

    return said
