"""The desk of those who speak for a member: what is due now, what is due soon, what is done."""

from collections.abc import Collection, Iterable
from datetime import date, timedelta
from typing import Any, NamedTuple

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from ayni.accounts.standing import standing_of
from ayni.core.errors import NotVisible
from ayni.core.stored_pages import Made
from ayni.members.models import Member
from ayni.members.queries import visible_members
from ayni.monitoring.duties import DONE, Duty, DutyState
from ayni.monitoring.pages.duties_files import AskedFile, duties_written
from ayni.monitoring.pages.duty_lines import DutyLine, Judged, bearer_name, judged, latest_missed, lines_of
from ayni.monitoring.queries import visible_evidence
from ayni.monitoring.queries.takers import bearers_helped
from ayni.monitoring.rules import can_see_duties_of_member
from ayni.workplans.bearers import MEMBER, SECRETARIAT, STEERING, Bearer
from ayni.workplans.queries.bearers import register_over_time
from ayni.workplans.shapes import reader_language

Context = dict[str, Any]
NOW, SOON, DONE_SINCE = timedelta(days=30), timedelta(days=90), timedelta(days=400)
MOST = 60


class Desk(NamedTuple):
    """The three lists, each with how many more there are than are shown."""

    now: list[DutyLine]
    soon: list[DutyLine]
    done: list[DutyLine]
    more_now: int
    more_soon: int
    more_done: int


def members_of_desk(viewer: Any, code: str = "") -> list[Member]:
    """Return the members whose desk is asked for: one by its code, else those that the viewer speaks for.

    Raises NotVisible for a member that is none of the viewer's.
    """
    known = visible_members(viewer).filter(withdrawn_at=None)
    if not code:
        standing = standing_of(viewer)
        return list(known.filter(code__in=standing.members | standing.contributes).order_by("name", "code"))
    member = known.filter(code=code).first()
    if member is None or not can_see_duties_of_member(viewer, member):
        raise NotVisible
    return [member]


def bearers_of_desk(viewer: Any, code: str = "") -> set[Bearer]:
    """Return the bearers whose desk is asked for: those of `members_of_desk`, and the bodies that a person acts for."""
    own = {Bearer(MEMBER, member.code) for member in members_of_desk(viewer, code)}
    return own if code else own | bodies_of(viewer)


def bodies_of(viewer: Any) -> set[Bearer]:
    """Return the bodies whose duties a person sees as own: seat-holders the Steering Committee's.

    The Secretariat, which supports the Committee, sees its own and the Committee's.
    """
    standing = standing_of(viewer)
    if standing.secretariat:
        return {Bearer(SECRETARIAT), Bearer(STEERING)}
    return {Bearer(STEERING)} if standing.regions else set()


def desk_page(viewer: Any, code: str, as_of: date | None, lang: str) -> Context:
    """The desk of one member or of all that a person speaks for, the Secretariat among them, on a day (today)."""
    today = timezone.now().date()
    day = as_of or today
    bearers = bearers_of_desk(viewer, code)
    known, desk = desk_on(viewer, bearers, day, lang)
    standing = standing_of(viewer)
    return {
        "members": sorted(bearer_name(one, known.register, lang) for one in bearers),
        "desk": desk,
        "as_of": day,
        "today": today,
        "titles": _titles(viewer, [*desk.now, *desk.soon, *desk.done]),
        "decides": standing.secretariat,
        "records": day == today and any(one.kind != MEMBER or one.code in standing.members for one in bearers),
        "query": f"?as_of={day.isoformat()}" + (f"&member={code}" if code else ""),
        "code": code,
        "regions": [
            (region, reverse("monitoring:region-duties", kwargs={"code": region}))
            for region in sorted(standing.regions)
        ],
    }


def desk_panel(person: Any, viewer: Any) -> Context | None:
    """What the general desk shows to those who speak for a member or the Secretariat, or hold a region's seat.

    The Secretariat's desk, which shows the queue of the whole partnership, and a seat-holder's only lead to their own.
    """
    standing, day = standing_of(person), timezone.now().date()
    regions = [reverse("monitoring:region-duties", kwargs={"code": code}) for code in sorted(standing.regions)]
    if not standing.members:
        own = standing.secretariat or standing.regions
        return {"member": True, "told": False, "regions": regions} if own else None
    _known, desk = desk_on(viewer, bearers_of_desk(person), day, reader_language())
    return {"member": True, "told": True, "now": desk.now[:8], "soon": desk.soon[:4], "regions": regions}


def desk_on(viewer: Any, bearers: Collection[Bearer], day: date, lang: str) -> tuple[Judged, Desk]:
    """Return how the duties of bearers stood on a day, in three lists."""
    known, own = duties_borne(viewer, bearers, day)
    kept, earlier = latest_missed(own)
    now = [duty for duty in kept if _is_now(duty, day)]
    soon = [duty for duty in kept if _is_soon(duty, day)]
    done = [duty for duty in kept if duty.state in DONE and (duty.met_on or duty.due) >= day - DONE_SINCE]
    named = len({duty.bearer for duty in own}) > 1
    lists = [lines_of(known, some, lang, named=named) for some in (now, soon, sorted(done, key=_last, reverse=True))]
    lists[0] = [line._replace(earlier=_missed(earlier.get(line.duty.key, []))) for line in lists[0]]
    more = [max(0, len(lines) - MOST) for lines in lists]
    return known, Desk(lists[0][:MOST], lists[1][:MOST], lists[2][:MOST], *more)


def duties_of(viewer: Any, members: Iterable[Member], day: date) -> tuple[Judged, list[Duty]]:
    """Return the duties of members as they stood on a day, those that they took over among them."""
    return duties_borne(viewer, {Bearer(MEMBER, member.code) for member in members}, day)


def duties_borne(viewer: Any, own: Collection[Bearer], day: date) -> tuple[Judged, list[Duty]]:
    """Return the duties of bearers as they stood on a day, those that they took over among them."""
    wanted = set(own) | bearers_helped(own)
    known = judged(viewer, register_over_time(), day, day + SOON, wanted=wanted)
    return known, [duty for duty in known.duties if duty.bearer in own]


def desk_file(viewer: Any, code: str, as_of: date | None, asked: AskedFile) -> Made:
    """Return every duty of the desk as a file. Raises NotVisible."""
    day = as_of or timezone.now().date()
    known, own = duties_borne(viewer, bearers_of_desk(viewer, code), day)
    return duties_written(known, own, asked)


def _is_now(duty: Duty, day: date) -> bool:
    return duty.state == DutyState.OVERDUE or (duty.state == DutyState.DUE and duty.due <= day + NOW)


def _is_soon(duty: Duty, day: date) -> bool:
    if duty.state == DutyState.DUE:
        return duty.due > day + NOW
    return duty.state == DutyState.NOT_YET_DUE and duty.due <= day + SOON


def _last(duty: Duty) -> date:
    return duty.met_on or duty.due


def _missed(before: list[Duty]) -> str:
    years = sorted({duty.due.year for duty in before})
    return _("missed before: %(years)s") % {"years": ", ".join(map(str, years))} if years else ""


def _titles(viewer: Any, lines: Iterable[DutyLine]) -> dict[str, str]:
    """Return code -> title of the evidence on the page that the viewer may see."""
    codes = {code for line in lines for code in line.evidence}
    return dict(visible_evidence(viewer).filter(code__in=codes).values_list("code", "title")) if codes else {}
