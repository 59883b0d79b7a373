"""A report's whole content, as it is shown while it is written and frozen when it is submitted."""

from datetime import date
from typing import Any

from django.utils import timezone

from ayni.reporting.models import MEMBERS_REPORTS, Report, ReportKind
from ayni.reporting.queries.prefill import Content, prefilled
from ayni.reporting.queries.reports import Parts, parts_of
from ayni.reporting.questions import asked_of

SCHEMA = "ayni-report/1"
INTRODUCTION = "intro"


def heading(report: Report) -> Content:
    """Return what every report's content begins with."""
    cycle, member = report.cycle, report.member
    return {
        "schema": SCHEMA,
        "kind": report.kind,
        "language": report.language,
        "cycle": {
            "slug": cycle.slug,
            "title": cycle.title,
            "starts": cycle.period_starts.isoformat(),
            "ends": cycle.period_ends.isoformat(),
            "language": cycle.language,
        },
        "member": {"code": member.code, "name": member.name, "category": member.category} if member else None,
        "region": report.region or (member.region if member else ""),
        "as_of": timezone.now().isoformat(timespec="seconds"),
    }


def asked(report: Report) -> list[Content]:
    """Return the questions that a report answers; one that is made of others has its introduction alone."""
    if report.kind not in MEMBERS_REPORTS:
        return [{"code": INTRODUCTION, "texts": {}, "all": True}]
    return asked_of(report.cycle.questions, national=report.kind == ReportKind.NATIONAL)


def member_content(viewer: Any, report: Report, day: date, parts: Parts | None = None) -> Content:
    """Return the content of a member's report as it stands on a day. A fixed number of queries."""
    questions = asked(report)
    texts, files = parts_of(report) if parts is None else parts
    return {
        **heading(report),
        **prefilled(viewer, report, day),
        "asked": questions,
        "judged": report.judged,
        "texts": [
            {"question": one["code"], "text": texts[one["code"]].text if one["code"] in texts else ""}
            for one in questions
        ],
        "files": [one._asdict() for one in files],
        "body": report.body,
        "told": report.told,
    }
