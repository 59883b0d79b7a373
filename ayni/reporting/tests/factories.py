"""Cycles and reports, built through the actions as people build them."""

from datetime import date

from ayni.reporting.actions import judge_items, open_cycle, save_text, submit_report
from ayni.reporting.models import Report
from ayni.reporting.queries.content import member_content
from ayni.reporting.questions import questions_of


def make_cycle(*, by, questions="What went well?\nWhat is planned?", for_all=1, **values):
    """Return a cycle on the year 2026, due on 31 January 2027, in which every member reports."""
    given = {
        "title": "Reports on 2026",
        "period_starts": date(2026, 1, 1),
        "period_ends": date(2026, 12, 31),
        "opens_on": date(2026, 11, 1),
        "due": date(2027, 1, 31),
        "scope": "all",
        "language": "en",
        **values,
    }
    return open_cycle(by=by, questions=questions_of({"en": questions}, "en", for_all), **given)


def report_of(cycle, member):
    """Return a member's report in a cycle, read anew."""
    return Report.objects.select_related("cycle", "member").get(cycle=cycle, member=member)


def fill_in(report, *, by, text="It went well.\nThe springs flow."):
    """Confirm every prefilled item and answer the first question."""
    items = member_content(by, report, date(2026, 11, 27))["items"]
    judge_items(report, {one["key"]: {"right": True} for one in items}, by=by, expected=report.version)
    save_text(report, "q1", text, by=by, expected=0)
    return report


def make_submitted(cycle, member, *, by, text="It went well.\nThe springs flow.", **values):
    """Return a member's report, filled in and submitted."""
    report = fill_in(report_of(cycle, member), by=by, text=text)
    submit_report(report, by=by, expected=report.version, **values)
    return report
