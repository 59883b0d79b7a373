"""Reporting cycles and published reports in the API: to read, with the rules of the pages."""

from datetime import date
from typing import Any

from django.http import HttpRequest, HttpResponse
from ninja import Field, Router, Schema
from ninja.params.functions import Query

from ayni.publishing.api.answers import answer
from ayni.publishing.api.reading import LANGUAGE, REFUSALS, api
from ayni.reporting.exports.open_data import report_line
from ayni.reporting.models import MEMBERS_REPORTS, Report, ReportingCycle
from ayni.reporting.queries import report_for_page, version_for_page
from ayni.reporting.queries.cycles import visible_cycles
from ayni.reporting.queries.reports import published_for_page, published_reports_after
from ayni.reporting.queries.shown import visible_keys
from ayni.reporting.tables import parts_of_report

router = Router()
_ASKED: Any = Query(...)


class Cycle(Schema):
    """A round in which members report on the same period."""

    slug: str
    title: str
    language: str
    period_starts: date
    period_ends: date
    opens_on: date
    due: date
    scope: str = Field(description="all, or governments")
    closed_on: date | None


class ReportLine(Schema):
    """A published report. `region` is that of its member, or the one that it is about; "" for all."""

    code: str
    cycle: str
    cycle_title: str
    kind: str = Field(description="national, organisation, regional or annual")
    member: str
    member_name: str
    region: str
    period_starts: date
    period_ends: date
    published_on: date | None
    version: int
    address: str


class ReportTable(Schema):
    caption: str
    head: list[str]
    rows: list[list[str]]


class ReportPart(Schema):
    """A section of a report: paragraphs in `language`, then tables in the language asked for."""

    title: str
    level: int
    language: str
    paragraphs: list[str]
    tables: list[ReportTable]


class WholeReport(ReportLine):
    """A published report with what its pages show: what was withdrawn since is counted, not named."""

    hash: str = Field(description="of the frozen version, as it was submitted")
    frozen_on: date
    parts: list[ReportPart]


class ReportsAsked(Schema):
    cycle: str = Field("", max_length=60)
    kind: str = Field("", pattern="^(|national|organisation|regional|annual)$")
    member: str = Field("", max_length=60, description="code of the member")
    region: str = Field("", max_length=40, description="code of the partnership's region")
    cursor: str = Field("", max_length=16)
    limit: int = Field(50, ge=1, le=100, description="at most so many items")


class ReportPage(Schema):
    items: list[ReportLine]
    next: str | None = Field(description="the cursor of the next page, null on the last one")


def _answers(schema: Any) -> dict[int, Any]:
    return {200: schema, 304: None, **REFUSALS}


@router.get("/cycles", response=_answers(list[Cycle]), summary="The reporting cycles")
def cycles(request: HttpRequest) -> HttpResponse:
    """The last due first."""
    return answer(request, lambda viewer: [_cycle(one) for one in visible_cycles(viewer)], stored=False)


@router.get("/reports", response=_answers(ReportPage), summary="The published reports")
def reports(request: HttpRequest, asked: ReportsAsked = _ASKED) -> HttpResponse:
    """By code, page by page; of one cycle, kind, member or region if asked."""

    def make(viewer: Any) -> dict[str, Any]:
        wanted = {name: getattr(asked, name) for name in ("cycle", "kind", "member", "region")}
        found, following = published_reports_after(viewer, wanted, after=asked.cursor, limit=asked.limit)
        return {"items": [_line(one) for one in found], "next": following}

    return answer(request, make, stored=False)


@router.get("/reports/{code}", response=_answers(WholeReport), summary="One published report")
def report(request: HttpRequest, code: str, lang: str = LANGUAGE) -> HttpResponse:
    """Its published version, section by section."""

    def make(viewer: Any) -> dict[str, Any]:
        found = published_for_page(report_for_page(viewer, code))
        version = version_for_page(viewer, found, found.published_number)
        content = version.content
        own = content["kind"] in MEMBERS_REPORTS
        seen = visible_keys(viewer, [one["key"] for one in content["items"]]) if own else None
        return {
            **_line(found),
            "hash": version.content_hash,
            "frozen_on": version.frozen_at.date().isoformat(),
            "parts": [
                {**part._asdict(), "tables": [table._asdict() for table in part.tables]}
                for part in parts_of_report(content, lang, seen)
            ],
        }

    return answer(request, make, stored=False)


def _line(found: Report) -> dict[str, Any]:
    return {name: value.isoformat() if isinstance(value, date) else value for name, value in report_line(found).items()}


def _cycle(one: ReportingCycle) -> dict[str, Any]:
    return {
        "slug": one.slug,
        "title": one.title,
        "language": one.language,
        **{name: getattr(one, name).isoformat() for name in ("period_starts", "period_ends", "opens_on", "due")},
        "scope": one.scope,
        "closed_on": one.closed_at.date().isoformat() if one.closed_at else None,
    }


api.add_router("", router)
