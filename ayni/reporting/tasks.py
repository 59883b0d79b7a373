"""Background work of this room."""

from ayni.accounts.letters import post
from ayni.core.jobs import job
from ayni.reporting.letters import cycle_letter
from ayni.reporting.models import ReportReminder


@job("reporting.letter")
def letter(letter: int) -> None:
    """Mail a letter of a cycle to whom it was written for."""
    row = ReportReminder.objects.select_related("report__member", "cycle").get(pk=letter)
    post(cycle_letter(row), row.email)
