"""Published reports among the news of the plan."""

from typing import Any

from django.utils.translation import get_language

from ayni.members.queries import name_in
from ayni.monitoring.queries.units import region_name
from ayni.publishing.queries.news import PLAN, REPORT, News, Scope
from ayni.reporting.models import Report
from ayni.reporting.queries.reports import published_reports


def published_news(viewer: Any, scope: Scope, limit: int) -> list[News]:
    """Return the newest published reports that a viewer may see; one query."""
    if scope.kind != PLAN:
        return []
    lang = get_language() or "en"
    rows = published_reports(viewer).filter(published_at__isnull=False).order_by("-published_at", "-id")[:limit]
    return [_news(row, lang) for row in rows]


def _news(row: Report, lang: str) -> News:
    about = name_in(row.member, lang) if row.member else region_name(row.region, lang) if row.region else ""
    title = ", ".join(part for part in (about, str(row.get_kind_display()), row.cycle.title) if part)
    assert row.published_at is not None
    path = f"/reports/{row.code}/versions/{row.published_number}/"
    return News(REPORT, path, row.published_at, title, str(row.published_number), "", "")
