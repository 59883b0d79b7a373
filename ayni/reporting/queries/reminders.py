"""Letters of cycles that went out."""

from collections.abc import Collection
from datetime import date

from ayni.reporting.models import LetterKind, ReportReminder


def reminders_since(addresses: Collection[str], since: date) -> list[str]:
    """Return an address once for each letter since a day that asked it, or told it that a cycle is closed. One query.

    What was decided on one's own report is no reminder.
    """
    sent = ReportReminder.objects.filter(email__in=addresses, sent_at__date__gte=since)
    return list(sent.exclude(kind=LetterKind.DECIDED).order_by().values_list("email", flat=True))
