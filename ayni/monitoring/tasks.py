"""Background work of this room."""

from datetime import date

from django.utils import timezone

from ayni.accounts.letters import send_once
from ayni.core.jobs import job, regularly
from ayni.core.outbox import write_letter
from ayni.members.queries import focal_point_to_tell
from ayni.monitoring.actions.appointments import keep_appointments
from ayni.monitoring.actions.recounting import refresh_proposals
from ayni.monitoring.letters import alternate_recorded_letter, disputed_letter
from ayni.monitoring.models import Evidence, State
from ayni.monitoring.reminding.sending import send_digests


@job("monitoring.tell_focal_point")
def tell_focal_point(code: str, alternate: str) -> None:
    """Tell the focal point in force that their alternate recorded something; nobody where there is none."""
    evidence = Evidence.objects.select_related("member").get(code=code)
    told = focal_point_to_tell(evidence.member) if evidence.member is not None else None
    if told is not None:
        letter = alternate_recorded_letter(evidence, alternate, told.language)
        send_once(f"alternate recorded {code}", letter, told.email)


@job("monitoring.tell_of_dispute")
def tell_of_dispute(code: str) -> None:
    """Tell who recorded something that it is disputed; the focal point of today where that person left."""
    evidence = Evidence.objects.select_related("member", "created_by").get(code=code)
    author = evidence.created_by
    if author is None or not author.is_active:
        author = focal_point_to_tell(evidence.member) if evidence.member is not None else None
    if author is not None and evidence.state == State.DISPUTED:
        letter = disputed_letter(evidence, author.language)
        write_letter(f"disputed {code} {evidence.version}", author.email, letter.subject, letter.body)


@regularly
def keep_in_step() -> None:
    """Take in focal points that have no evidence yet, and count anew what words that changed ask for otherwise."""
    keep_appointments()
    refresh_proposals()


@regularly
def remind() -> None:
    """Write the reminders of today, once a day in each worker: looking at every person's duties takes a while.

    Who had a digest within the week, or enough this month, gets no more, whoever asks.
    """
    today = timezone.now().date()
    if today not in _reminded:
        send_digests(today)
        _reminded.clear()
        _reminded.add(today)


_reminded: set[date] = set()
