"""Background work about requests and offers."""

from django.utils import timezone

from ayni.accounts.letters import send_once
from ayni.brokerage.actions import close_silent, find_all_matches, find_matches
from ayni.brokerage.actions.notices import warn_of_expiry
from ayni.brokerage.actions.thesaurus import weigh_addition
from ayni.brokerage.actions.timetables import make_timetable
from ayni.brokerage.actions.weightings import learn_weights
from ayni.brokerage.actions.working import work_on_round
from ayni.brokerage.letters import engagement_letter, expiry_letter, gathering_letter, screened_letter
from ayni.brokerage.models import MODELS, Engagement, Gathering, Participant, Side
from ayni.brokerage.queries.engagements import speakers
from ayni.brokerage.reminders import EXPIRING
from ayni.core.jobs import job, regularly
from ayni.core.outbox import write_letter
from ayni.members.queries import focal_point_to_tell
from ayni.monitoring.reminding.letters import stop_address
from ayni.monitoring.reminding.queries import has_stopped


@job("brokerage.screened")
def screened(side: str, code: str, news: str) -> None:
    """Tell the member's focal point, else who wrote it, what was decided; `news` tells one decision from the next."""
    item = MODELS[side].objects.select_related("member", "created_by").get(code=code)
    told = focal_point_to_tell(item.member) or item.created_by
    if told is not None:
        send_once(f"screened {code} {news}", screened_letter(item, told.language), told.email)


@job("brokerage.expiring")
def expiring(side: str, code: str, news: str) -> None:
    """Warn the owner of the last day, unless they stopped it; `news` is which warning, and that day."""
    item = MODELS[side].objects.select_related("member", "created_by").get(code=code)
    told = focal_point_to_tell(item.member) or item.created_by
    if told is None or not item.is_open or has_stopped(told, EXPIRING.code):
        return
    stop = stop_address(told, EXPIRING.code)
    letter = expiry_letter(item, told.language, EXPIRING.label, stop)
    headers = {"List-Unsubscribe": f"<{stop}>", "List-Unsubscribe-Post": "List-Unsubscribe=One-Click"}
    write_letter(f"expiring {code} {news}", told.email, letter.subject, letter.body + "\n", headers)


@job("brokerage.rematch")
def rematch(side: str, code: str) -> None:
    """Find the matches of an item anew."""
    find_matches(side, code)


@job("brokerage.rematch_all")
def rematch_all() -> None:
    """Find all matches anew."""
    find_all_matches()


@job("brokerage.weigh")
def weigh(code: str) -> None:
    """Learn weights of the matcher and measure them."""
    learn_weights(code)


@job("brokerage.measure_addition")
def measure_addition(code: str) -> None:
    """Find what an addition to the thesaurus would change."""
    weigh_addition(code)


@job("brokerage.round")
def work_on(code: str, run: int) -> None:
    """Work on an allocation round."""
    work_on_round(code, run)


@job("brokerage.engagement")
def engagement(code: str, what: str, news: str) -> None:
    """Tell those whom it concerns what has come of a match; who may not know of what is hidden hears nothing.

    `news` tells one step from the next: each side hears of a step once.
    """
    found = Engagement.objects.select_related("request__member", "offer", "giver").get(code=code)
    people = speakers(found)
    said = {Side.ASKER: found.asker_at, Side.GIVER: found.giver_at}
    for side, person in people.items():
        if person is None or found.hides_from(side) or (what == "suggested" and said[Side(side)]):
            continue
        other = people[Side.GIVER if side == Side.ASKER else Side.ASKER]
        contact = other if found.introduced_at else None
        letter = engagement_letter(found, what, side, contact, person.language)
        send_once(f"engagement {code} {what} {news} {side}", letter, person.email)


@regularly
def warn_owners() -> None:
    """Warn of last days 30 and 7 days before; each letter once."""
    warn_of_expiry(timezone.now())


@job("brokerage.timetable")
def timetable(code: str) -> None:
    """Make the timetable of a gathering."""
    make_timetable(Gathering.objects.get(code=code))


@job("brokerage.participant")
def participant(code: str, what: str, news: str) -> None:
    """Tell who speaks for a participant's member what has come of a gathering; each news once."""
    found = Participant.objects.select_related("gathering", "member").get(code=code)
    told = focal_point_to_tell(found.member)
    if told is not None:
        send_once(f"participant {code} {what} {news}", gathering_letter(found, what, told.language), told.email)


@regularly
def keep_moving() -> None:
    """Let expire what nobody answered; digests remind of what stands still."""
    close_silent(timezone.now())
