"""Background work about terms and silence."""

from django.utils import timezone

from ayni.accounts.letters import send_once
from ayni.core.jobs import job, regularly
from ayni.members.actions.reminders import remind_of_renewals, remind_silent
from ayni.members.letters import reminder_letter, renewal_decided_letter
from ayni.members.models import MemberReminder, Renewal
from ayni.members.queries import focal_point_to_tell


@job("members.remind")
def remind(reminder: int) -> None:
    """Mail a reminder to whom it was written for."""
    row = MemberReminder.objects.select_related("member").get(pk=reminder)
    send_once(f"member reminder {reminder}", reminder_letter(row), row.email)


@job("members.renewal_decided")
def renewal_decided(code: str) -> None:
    """Tell the focal point of today, else who affirmed, what was decided."""
    renewal = Renewal.objects.select_related("member", "created_by").get(code=code)
    told = focal_point_to_tell(renewal.member) or renewal.created_by
    if told is not None:
        key = f"renewal {code} {renewal.state} {renewal.decided_at}"
        send_once(key, renewal_decided_letter(renewal, told.language), told.email)


@regularly
def remind_members() -> None:
    """Ask for renewals, and write to members that have been silent for long; each letter once."""
    today = timezone.now().date()
    remind_of_renewals(today)
    remind_silent(today)
