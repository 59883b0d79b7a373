"""What of this room stands in the year's calendar: cycles that open, fall due, close."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ayni.core.calendar import CalendarDay, DayKind
from ayni.reporting.models import ReportingCycle
from ayni.reporting.queries.cycles import cycles_between


def cycle_days(viewer: Any, first: date, last: date, lang: str) -> list[CalendarDay]:
    """Return the days of cycles. One query."""
    return [one for row in cycles_between(viewer, first, last) for one in _days(row) if first <= one.on <= last]


def _days(cycle: ReportingCycle) -> Iterator[CalendarDay]:
    known = [
        ("opens", cycle.opens_on, _("The cycle opens.")),
        ("due", cycle.due, _("Reports are due.")),
    ]
    if cycle.closed_at:
        known.append(("closed", timezone.localtime(cycle.closed_at).date(), _("The cycle was closed.")))
    for name, on, said in known:
        yield CalendarDay(
            code=f"{cycle.slug}/{name}",
            on=on,
            title=cycle.title,
            language=cycle.language,
            note=said,
            address=reverse("reporting:cycle", kwargs={"slug": cycle.slug}),
            changed=cycle.changed_at,
        )


DAY_KINDS = (DayKind("cycle", gettext_lazy("Reporting cycles"), cycle_days, 10),)
