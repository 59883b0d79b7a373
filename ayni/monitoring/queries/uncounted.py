"""Rows that ask something of a member and have no indicator: nothing is counted for them, so no result names them."""

from datetime import date
from typing import Any, NamedTuple

from ayni.members.queries.presence import holds
from ayni.monitoring.queries.adopted import contents_of
from ayni.monitoring.queries.facts import end_of
from ayni.workplans.bearers import MEMBER, Bearer, Register, duty_bearers, resolved
from ayni.workplans.freezing import Content
from ayni.workplans.models import WorkplanVersion
from ayni.workplans.queries import visible_workplans

_IDLE = frozenset({"dropped", "done"})


class UncountedRow(NamedTuple):
    """A row of an adopted workplan, in the words that held on the day."""

    slug: str
    title: str
    language: str
    code: str
    text: str


def uncounted_rows(viewer: Any, member: str, register: Register, as_of: date) -> list[UncountedRow]:
    """Return the rows without an indicator that a member has to see to on a day, in the order of the workplans.

    Of the versions that were in force at the end of that day, of workplans that the viewer may see. Two queries.
    """
    seen = visible_workplans(viewer).exclude(version_number="").order_by()
    rows = WorkplanVersion.objects.filter(workplan__in=seen, adopted_at__lt=end_of(as_of))
    listed = rows.order_by("workplan__annex", "workplan_id", "adopted_at", "id").select_related("workplan")
    latest = {row.workplan_id: row for row in listed.defer("content")}
    contents = contents_of({row.pk: row.content_hash for row in latest.values()})
    found = []
    for version in latest.values():
        workplan, bearer = version.workplan, Bearer(MEMBER, member)
        for row in _without(contents[version.pk]):
            asked = resolved(row["responsible"]["bearers"], workplan.owner_kind, workplan.owner_code, register)
            if holds(duty_bearers(asked).get(bearer, ()), as_of):
                found.append(UncountedRow(workplan.slug, workplan.title, workplan.language, row["code"], row["text"]))
    return found


def _without(content: Content) -> list[Content]:
    """Return the rows of a version that go on and have no indicator."""
    return [
        row
        for focus in content["foci"]
        for objective in focus["objectives"]
        for row in objective["activities"]
        if not row["indicators"] and row["status"] not in _IDLE
    ]
