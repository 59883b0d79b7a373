"""Whom this room reminds of what: each side of what only it can do, delegates of wishes and outcomes, of old checks."""

from collections.abc import Callable, Iterable, Iterator
from datetime import date, timedelta

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _

from ayni.accounts.models import Person, RoleKind
from ayni.brokerage.models import FRESH, Engagement, Participant, ServiceProvider, Side, Stage
from ayni.brokerage.queries.directory import unchecked
from ayni.brokerage.queries.engagements import evaluated_by, stalled
from ayni.brokerage.queries.gatherings import without_outcome, without_wish
from ayni.brokerage.shapes import title_in_letter
from ayni.core.jinja import day
from ayni.members.models import Member
from ayni.members.queries import name_in
from ayni.monitoring.reminding.near import Near, ReminderKind, register_reminders
from ayni.monitoring.reminding.queries import holders

STALLED = ReminderKind("stalled", gettext_lazy("Something that was brought together stands still"))
GATHERINGS = ReminderKind("gathering", gettext_lazy("Wishes for a gathering end soon, or what came of it is not said"))
CHECKS = ReminderKind("check", gettext_lazy("Nobody has looked at a service that you entered for eleven months"))
WISHES_BEFORE, CHECK_BEFORE = timedelta(days=10), timedelta(days=30)
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


def wishes_near(today: date) -> Iterator[tuple[Person, Near]]:
    """Yield who speaks for a delegate without a wish, while wishes for the gathering end soon. Two queries."""
    silent = without_wish(today, today + WISHES_BEFORE)
    speakers = _speakers([one.member for one in silent], today)
    for one in silent:
        for person in speakers[one.member.code]:
            last = one.gathering.wishes_until
            yield person, Near(f"{one.code} wishes {last}", last, _of_delegate(one, _wish_sentence))


def outcomes_near(today: date) -> Iterator[tuple[Person, Near]]:
    """Yield who speaks for a delegate of whose meetings nobody has said what came, once they are over. Two queries."""
    late = without_outcome(today)
    speakers = _speakers([one.member for one in late], today)
    for one in late:
        for person in speakers[one.member.code]:
            last = one.gathering.last_on or today
            yield person, Near(f"{one.code} outcomes {last}", last, _of_delegate(one, _outcome_sentence))


def checks_near(today: date) -> Iterator[tuple[Person, Near]]:
    """Yield who speaks for the member that entered a service, once for each check that is nearly a year old.

    Two queries.
    """
    old = [one for one in unchecked(today + CHECK_BEFORE) if one.member is not None]
    speakers = _speakers([one.member for one in old if one.member is not None], today)
    for one in old:
        for person in speakers[one.member.code] if one.member is not None else []:
            yield person, Near(f"{one.code} {one.checked_on}", one.checked_on + FRESH, _of_service(one))


def register_kinds() -> None:
    """Register what this room reminds of, and what it sends itself."""
    register_reminders(STALLED, stalled_near)
    register_reminders(GATHERINGS, wishes_near)
    register_reminders(GATHERINGS, outcomes_near)
    register_reminders(CHECKS, checks_near)
    register_reminders(EXPIRING)


def _speakers(members: Iterable[Member], today: date) -> dict[str, list[Person]]:
    """Return code of a member -> who speaks for it. One query."""
    focal = RoleKind.FOCAL_POINT.value
    found = holders({(focal, member.code) for member in members}, today)
    return {code: people for (_kind, code), people in found.items()}


def _of_delegate(one: Participant, sentence: Callable[[], str]) -> Callable[[], tuple[str, str]]:
    def said() -> tuple[str, str]:
        gathering = one.gathering
        values = {"title": gathering.title, "name": one.name, "day": day(gathering.wishes_until)}
        address = reverse("brokerage:participant", kwargs={"code": gathering.code, "participant": one.code})
        return sentence() % values, address

    return said


def _wish_sentence() -> str:
    return _("Until %(day)s you can say whom %(name)s wishes to meet at “%(title)s”.")


def _outcome_sentence() -> str:
    return _("What came of the meetings of %(name)s at “%(title)s”? It takes a minute for each.")


def _of_service(one: ServiceProvider) -> Callable[[], tuple[str, str]]:
    def said() -> tuple[str, str]:
        values = {"name": one.name, "day": day(one.checked_on)}
        sentence = _("“%(name)s” in the directory of services was last checked on %(day)s. Is all of it still so?")
        return sentence % values, reverse("brokerage:service", kwargs={"code": one.code})

    return said


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
