"""What of this room stands in the year's calendar: editions of the plan."""

from datetime import date
from typing import Any

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ayni.core.calendar import CalendarDay, DayKind
from ayni.publishing.queries.editions import editions_between


def edition_days(viewer: Any, first: date, last: date, lang: str) -> list[CalendarDay]:
    """Return the days on which the plan was adopted. One query."""
    return [
        CalendarDay(
            code=str(row.number),
            on=timezone.localtime(row.adopted_at).date(),
            title=_("Edition %(number)s of the plan") % {"number": row.number},
            note=row.reason,
            address=reverse("publishing:edition", kwargs={"number": row.number}),
            changed=row.adopted_at,
        )
        for row in editions_between(viewer, first, last)
    ]


DAY_KINDS = (DayKind("edition", gettext_lazy("Editions of the plan"), edition_days, 80, past=True),)
