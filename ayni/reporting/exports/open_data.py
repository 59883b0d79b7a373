"""Published reports and response rates as open data."""

from typing import Any

from django.conf import settings
from django.contrib.auth.models import AnonymousUser
from django.utils.translation import gettext_lazy as _

from ayni.core.open_data import MEMBER, MEMBER_NAME, REGION, REGION_NAME, Asked, Field, Table
from ayni.members.exports.open_data import region_name
from ayni.reporting.exports.board import CYCLE
from ayni.reporting.models import Report, ReportKind, ReportState
from ayni.reporting.queries.cycles import Counted, counts_of_closed_cycles
from ayni.reporting.queries.reports import published_reports

_REPORTS = (
    Field("code", "string", _("Code"), _("Lasting identifier")),
    CYCLE,
    Field("cycle_title", "string", _("Title of the cycle")),
    Field("kind", "string", _("Kind"), codes=tuple(ReportKind.values), required=True),
    MEMBER,
    MEMBER_NAME,
    REGION,
    Field("period_starts", "date", _("First day reported on"), required=True),
    Field("period_ends", "date", _("Last day reported on"), required=True),
    Field("published_on", "date", _("Published on")),
    Field("version", "integer", _("Published version"), required=True),
    Field("address", "string", _("Address"), _("Lasting address of the published version")),
)
_RATES = (
    CYCLE,
    Field("cycle_title", "string", _("Title of the cycle")),
    REGION,
    REGION_NAME,
    *(Field(state.value, "integer", state.label, unit="reports") for state in ReportState),
    Field("owed", "integer", _("Owed"), _("All but the exempt"), unit="reports"),
    Field("answered", "integer", _("Came in"), unit="reports"),
    Field("rate", "number", _("Response rate"), unit="%"),
)


def report_line(one: Report) -> dict[str, Any]:
    """Return what is said of a published report; cycle and member must be fetched with it."""
    version = f"{settings.AYNI_BASE_URL}/reports/{one.code}/versions/{one.published_number}/"
    return {
        "code": one.code,
        "cycle": one.cycle.slug,
        "cycle_title": one.cycle.title,
        "kind": one.kind,
        "member": one.member.code if one.member else "",
        "member_name": one.member.name if one.member else "",
        "region": one.member.region if one.member else one.region,
        "period_starts": one.cycle.period_starts,
        "period_ends": one.cycle.period_ends,
        "published_on": one.published_at.date() if one.published_at else None,
        "version": one.published_number,
        "address": version,
    }


def _rates(asked: Asked) -> list[dict[str, Any]]:
    found = counts_of_closed_cycles(AnonymousUser())
    return [_rate(slug, title, region, counted) for slug, title, region, counted in found]


def _rate(slug: str, title: str, region: str, counted: Counted) -> dict[str, Any]:
    return {
        "cycle": slug,
        "cycle_title": title,
        "region": region,
        "region_name": region_name(region),
        **{state.value: counted.states.get(state, 0) for state in ReportState},
        "owed": counted.owed,
        "answered": counted.answered,
        "rate": None if counted.rate is None else round(counted.rate, 1),
    }


TABLES = (
    Table(
        name="reports",
        title=_("Published reports"),
        description=_("National reports, reports of organisations, regional and annual ones that are published."),
        fields=_REPORTS,
        key=("code",),
        page="reporting:reports",
        found=lambda asked: published_reports(AnonymousUser()),
        row=report_line,
        stamp="reports+members",
        position=50,
    ),
    Table(
        name="response-rates",
        title=_("Response rates"),
        description=_("How many of the reports of closed cycles came in, by region."),
        fields=_RATES,
        key=(),
        page="reporting:reports",
        found=_rates,
        stamp="reports+members",
        position=51,
    ),
)
