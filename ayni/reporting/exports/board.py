"""The board of a cycle as files: a line for each report, as far as the reader may see it."""

from collections.abc import Iterable
from typing import Any

from django.utils.translation import gettext_lazy as _

from ayni.core.open_data import CATEGORY, MEMBER, REGION, REGION_NAME, Field, Table
from ayni.core.vocabularies import countries
from ayni.members.exports.open_data import region_name
from ayni.reporting.models import MEMBERS_REPORTS, Report, ReportingCycle, ReportState

CYCLE = Field("cycle", "string", _("Cycle"), _("Short name of the cycle in addresses"), required=True)
_FIELDS = (
    CYCLE,
    MEMBER,
    Field("name", "string", _("Name")),
    CATEGORY,
    Field("iso3", "string", _("ISO 3166-1 alpha-3 code"), _("Of the member's first country")),
    Field("m49", "string", _("M49 code")),
    REGION,
    REGION_NAME,
    Field("kind", "string", _("Kind"), codes=tuple(str(one) for one in MEMBERS_REPORTS)),
    Field("state", "string", _("State"), codes=tuple(ReportState.values), required=True),
    Field("exempt_reason", "string", _("Reason"), _("Why no report is owed")),
    Field("submitted_on", "date", _("Submitted on")),
    Field("published_on", "date", _("Published on")),
    Field("published_version", "integer", _("Published version")),
)
BOARD = Table(
    name="board",
    title=_("Board of a cycle"),
    description=_("Every report that a cycle expects and how it stands, as far as the reader may see it."),
    fields=_FIELDS,
    key=("member",),
    page="reporting:reports",
    found=lambda asked: (),
    entries="reports",
)


def board_lines(cycle: ReportingCycle, reports: Iterable[Report]) -> list[dict[str, Any]]:
    """Return the board line by line; members must be fetched with the reports."""
    return [_line(cycle, report) for report in reports]


def _line(cycle: ReportingCycle, report: Report) -> dict[str, Any]:
    member = report.member
    assert member is not None
    country = countries().get(member.country_codes[0]) if member.country_codes else None
    return {
        "cycle": cycle.slug,
        "member": member.code,
        "name": member.name,
        "category": member.category,
        "iso3": country.code if country else "",
        "m49": country.m49 if country else "",
        "region": member.region,
        "region_name": region_name(member.region),
        "kind": report.kind,
        "state": report.state,
        "exempt_reason": report.exempt_reason,
        "submitted_on": report.submitted_at.date() if report.submitted_at else None,
        "published_on": report.published_at.date() if report.published_at else None,
        "published_version": report.published_number or None,
    }
