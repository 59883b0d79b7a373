"""What of this room stands in the year's calendar: agreements that end."""

from datetime import date
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext_lazy

from ayni.core.calendar import CalendarDay, DayKind
from ayni.members.queries import name_in
from ayni.monitoring.models import Evidence
from ayni.monitoring.queries import region_of_evidence
from ayni.monitoring.queries.evidence import agreements_between


def agreement_days(viewer: Any, first: date, last: date, lang: str) -> list[CalendarDay]:
    """Return the last days of agreements that the viewer may see. One query."""
    return [_day(row, row.expires, lang) for row in agreements_between(viewer, first, last) if row.expires]


def _day(evidence: Evidence, on: date, lang: str) -> CalendarDay:
    return CalendarDay(
        code=evidence.code,
        on=on,
        title=evidence.title,
        language=evidence.language,
        note=name_in(evidence.member, lang) if evidence.member else "",
        address=reverse("monitoring:evidence", kwargs={"code": evidence.code}),
        region=region_of_evidence(evidence),
        changed=evidence.changed_at,
    )


DAY_KINDS = (DayKind("agreement", gettext_lazy("Agreements that end"), agreement_days, 50),)
