"""What of this room stands in the year's calendar: adoptions, ends, what the partnership's own workplans ask for."""

from datetime import date
from typing import Any

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ayni.core.calendar import CalendarDay, DayKind
from ayni.core.vocabularies import countries, region_of
from ayni.workplans.duties import duties_of
from ayni.workplans.models import OwnerKind, Workplan
from ayni.workplans.phrases import say_bearers
from ayni.workplans.queries.workplans import partnership_contents, versions_between, workplans_ending


def adoption_days(viewer: Any, first: date, last: date, lang: str) -> list[CalendarDay]:
    """Return the days on which workplans were adopted. One query."""
    return [
        _of_workplan(
            row.workplan,
            timezone.localtime(row.adopted_at).date(),
            f"{row.workplan.slug}/{row.number}",
            _("Version %(number)s was adopted.") % {"number": row.number},
        )
        for row in versions_between(viewer, first, last)
    ]


def ending_days(viewer: Any, first: date, last: date, lang: str) -> list[CalendarDay]:
    """Return the last days of workplans. One query."""
    return [
        _of_workplan(row, row.ends, row.slug, str(row.get_status_display()))
        for row in workplans_ending(viewer, first, last)
        if row.ends
    ]


def checkpoint_days(viewer: Any, first: date, last: date, lang: str) -> list[CalendarDay]:
    """Return the days on which activities of the partnership's own workplans fall due. One query."""
    return [
        CalendarDay(
            code=duty["uid"],
            on=duty["due"],
            title=duty["summary"],
            language=content["language"],
            note=say_bearers(duty["bearers"], lang) if duty["bearers"] else "",
            address=reverse("workplans:activity", kwargs={"slug": content["slug"], "code": duty["code"]}),
        )
        for content in partnership_contents(viewer)
        for duty in duties_of(content, first, last)
        if first <= duty["due"] <= last
    ]


def _of_workplan(workplan: Workplan, on: date, code: str, note: str) -> CalendarDay:
    return CalendarDay(
        code=code,
        on=on,
        title=workplan.title,
        language=workplan.language,
        note=note,
        address=reverse("workplans:workplan", kwargs={"slug": workplan.slug}),
        region=_region(workplan),
        changed=workplan.changed_at,
    )


def _region(workplan: Workplan) -> str:
    if workplan.owner_kind == OwnerKind.REGION:
        return workplan.owner_code
    if workplan.owner_kind == OwnerKind.COUNTRY and workplan.owner_code in countries():
        return region_of(workplan.owner_code).code
    return ""


DAY_KINDS = (
    DayKind("checkpoint", gettext_lazy("Activities that fall due"), checkpoint_days, 20),
    DayKind("adoption", gettext_lazy("Workplans adopted"), adoption_days, 70, past=True),
    DayKind("ending", gettext_lazy("Workplans that end"), ending_days, 75),
)
