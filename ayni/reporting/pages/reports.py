"""What the page of one report shows: the draft to write, what waits for a decision, or what is published."""

from typing import Any

from django.conf import settings
from django.utils import timezone
from django.utils.translation import get_language, get_language_info
from django.utils.translation import gettext as _

from ayni.accounts.standing import standing_of
from ayni.core.errors import NotVisible
from ayni.core.papers import letter_formats
from ayni.monitoring.queries.results import today
from ayni.reporting.models import MEMBERS_REPORTS, Report, ReportVersion
from ayni.reporting.pages.cycles import title_of
from ayni.reporting.queries import open_reports_of, parts_of, version_for_page, versions_of
from ayni.reporting.queries.content import asked, member_content
from ayni.reporting.queries.reports import opens_draft
from ayni.reporting.queries.shown import visible_keys
from ayni.reporting.questions import said
from ayni.reporting.rules import (
    can_compile_report,
    can_correct_report,
    can_decide_report,
    can_exempt_report,
    can_publish_report,
    can_submit_report,
    can_write_report,
)
from ayni.reporting.tables import parts_of_report
from ayni.reporting.wording import said_answers, said_duties, said_groups, said_results

Context = dict[str, Any]


def draft_page(viewer: Any, report: Report, lang: str) -> Context:
    """Return the draft of a member's report with everything that it opens with."""
    parts = parts_of(report)
    texts, files = parts
    content = member_content(viewer, report, today(), parts)
    answers = [
        {
            "answer": one,
            "seen": texts[one.code].version if one.code in texts else 0,
            "reason": _reason(report, one.code),
        }
        for one in said_answers(content, lang)
    ]
    own = report.member is not None and report.member.code in standing_of(viewer).members
    groups = said_groups(content, lang)
    return {
        **head(viewer, report, lang),
        "groups": groups,
        "open_items": sum(1 for group in groups for item in group.items if item.right is None),
        "results": said_results(content),
        "duties": said_duties(content, lang),
        "answers": answers,
        "files": files,
        "on_behalf": not own,
        "languages": [(code, get_language_info(code)["name_local"]) for code, _name in settings.LANGUAGES],
    }


def reading_page(viewer: Any, report: Report, lang: str, number: int = 0) -> Context:
    """Return a version of a report to read: the one asked for, else the last one that the viewer may see."""
    more = opens_draft(viewer, report)
    versions = versions_of(report) if more else []
    wanted = number or (versions[0].number if versions else report.published_number)
    version = version_for_page(viewer, report, wanted) if wanted else None
    if version is None and not more:
        raise NotVisible
    return {
        **head(viewer, report, lang),
        "version": version,
        "versions": versions,
        "earlier": version is not None and number != 0 and bool(versions) and number != versions[0].number,
        **(shown_version(viewer, version, lang) if version is not None else {}),
    }


def shown_version(viewer: Any, version: ReportVersion, lang: str) -> Context:
    """Return a frozen version in words, without what the viewer may not see."""
    content = version.content
    if content["kind"] not in MEMBERS_REPORTS:
        return {"content": content, "parts": parts_of_report(content, lang)}
    seen = visible_keys(viewer, [one["key"] for one in content["items"]])
    return {
        "content": content,
        "groups": said_groups(content, lang, seen),
        "results": said_results(content),
        "duties": said_duties(content, lang),
        "answers": [one for one in said_answers(content, lang) if one.text],
        "files": content["files"],
    }


def head(viewer: Any, report: Report, lang: str) -> Context:
    """Return what stands above every report: what it is, how it stands, what the viewer may do."""
    cycle = report.cycle
    return {
        "report": report,
        "cycle": cycle,
        "name": title_of(report, lang),
        "kind": str(report.get_kind_display()),
        "state": str(report.get_state_display()),
        "late": cycle.closed_at is None and timezone.now().date() > cycle.due,
        "submitted_by": str(report.submitted_by or ""),
        "reasons": [
            (label, report.reasons[code]) for code, label in sections(report, lang).items() if code in report.reasons
        ],
        "may": {
            "write": bool(can_write_report(viewer, report)),
            "submit": bool(can_submit_report(viewer, report)),
            "decide": bool(can_decide_report(viewer, report)),
            "publish": bool(can_publish_report(viewer, report)),
            "correct": bool(can_correct_report(viewer, report)),
            "exempt": bool(can_exempt_report(viewer, report)),
            "compile": bool(can_compile_report(viewer, report)),
        },
        "sees_all": opens_draft(viewer, report),
        "letters": letter_formats() if report.member is not None else [],
    }


def sections(report: Report, lang: str) -> dict[str, str]:
    """Return the sections of a report for which it can be returned, with their headings."""
    found = {"items": _("What is recorded"), "results": _("Results and duties")}
    for question in asked(report):
        found[question["code"]] = said(question, lang, report.cycle.language)[0]
    return {**found, "files": _("Files")}


def desk_panel(person: Any, viewer: Any) -> Context | None:
    """What the desk shows to those who speak for members: the reports that are owed and how they stand. One query."""
    members = standing_of(person).members
    rows = open_reports_of(members) if members else []
    if not rows:
        return None
    lang = get_language() or "en"
    now = timezone.now().date()
    return {
        "rows": [
            {
                "code": row.code,
                "title": row.cycle.title,
                "name": title_of(row, lang) if len(members) > 1 else "",
                "due": row.cycle.due,
                "mark": _mark(row, now),
                "state": str(row.get_state_display()),
            }
            for row in rows
        ]
    }


def _mark(report: Report, now: Any) -> str:
    if report.state in ("accepted", "published"):
        return "verified"
    if report.state == "submitted":
        return "met"
    return "overdue" if now > report.cycle.due else "due"


def _reason(report: Report, section: str) -> str:
    return str(report.reasons.get(section, ""))
