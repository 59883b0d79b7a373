"""What the pages of cycles and the list of reports show."""

from typing import Any

from django.core.paginator import Paginator
from django.db.models import Count
from django.utils.translation import gettext as _

from ayni.accounts.standing import standing_of
from ayni.core.errors import NotVisible
from ayni.core.identifiers import new_code
from ayni.members.queries import name_in
from ayni.monitoring.queries.units import region_name
from ayni.reporting.models import MEMBERS_REPORTS, Report, ReportingCycle, ReportReminder, ReportState
from ayni.reporting.queries import board_counts, board_reports, visible_cycles, visible_reports
from ayni.reporting.queries.cycles import Counted, summed
from ayni.reporting.queries.reports import published_reports
from ayni.reporting.rules import WRITABLE, can_close_cycle, can_keep_cycles, can_remind_members, can_tell_closed

Context = dict[str, Any]
PAGE = 100
STATES = tuple(ReportState.values)


def reports_page(viewer: Any, page: str, lang: str) -> Context:
    """Return the cycles and what is published of them."""
    found = Paginator(published_reports(viewer), PAGE).get_page(page)
    return {
        "cycles": list(visible_cycles(viewer)[:20]),
        "page": found,
        "rows": [(row.code, title_of(row, lang), row.cycle.title, row.published_at) for row in list(found.object_list)],
        "keeps": bool(can_keep_cycles(viewer)),
    }


def title_of(report: Report, lang: str) -> str:
    """Return whom a report is about, or what it is where it is about all."""
    if report.member is not None:
        return name_in(report.member, lang)
    if report.region:
        return region_name(report.region, lang)
    return str(report.get_kind_display())


def board_page(viewer: Any, cycle: ReportingCycle, state: str, region: str, page: str, lang: str) -> Context:
    """Return the board of a cycle: how the reports stand by region, and each of them."""
    if state and state not in STATES:
        raise NotVisible
    counts = board_counts(viewer, cycle)
    known = board_reports(viewer, cycle)
    if state:
        known = known.filter(state=state)
    if region:
        known = known.filter(member__region="" if region == "world" else region)
    found = Paginator(known, PAGE).get_page(page)
    rows = list(found.object_list)
    standing = standing_of(viewer)
    opens = {"codes": _opened(viewer, rows), "letters": _letters(cycle, rows) if standing.secretariat else {}}
    return {
        "cycle": cycle,
        "open": cycle.closed_at is None,
        "regions": _regions(counts, lang),
        "choosing": bool(can_remind_members(viewer, cycle)),
        "heads": [(str(ReportState(one).label), "num") for one in STATES],
        "choices": [(code or "world", region_name(code, lang)) for code in sorted(counts)],
        "states": [(one, str(ReportState(one).label)) for one in STATES],
        "state": state,
        "region": region,
        "page": found,
        "rows": [_row(row, lang, opens) for row in rows],
        "compiled": _compiled(viewer, cycle, lang),
        "keeps": standing.secretariat,
        "close": bool(can_close_cycle(viewer, cycle)),
        "tell": bool(can_tell_closed(viewer, cycle)),
        "key": new_code(),
        "partly": not standing.secretariat and cycle.closed_at is None,
    }


def _regions(counts: dict[str, Counted], lang: str) -> list[Context]:
    """A line of the board for each region, by name, worldwide and the sum last."""
    named = [(code or "world", region_name(code, lang), found) for code, found in counts.items()]
    lines = sorted(named, key=lambda one: (one[0] == "world", one[1].casefold()))
    if len(lines) > 1:
        lines.append(("", _("All regions"), summed(counts.values())))
    return [
        {
            "code": code,
            "name": name,
            "rate": "–" if found.rate is None else f"{found.rate:.0f} %",
            "of": f"{found.answered} / {found.owed}",
            "cells": [(str(ReportState(one).label), found.states.get(one, 0)) for one in STATES],
        }
        for code, name, found in lines
    ]


def _opened(viewer: Any, rows: list[Report]) -> set[str]:
    """The reports on the page that the viewer may open. One query."""
    return set(visible_reports(viewer).filter(pk__in=[row.pk for row in rows]).values_list("code", flat=True))


def _letters(cycle: ReportingCycle, rows: list[Report]) -> dict[int, int]:
    """Report -> letters sent about it. One query."""
    known = ReportReminder.objects.filter(cycle=cycle, report__in=rows).order_by().values("report")
    return dict(known.annotate(n=Count("pk")).values_list("report", "n"))


def _row(report: Report, lang: str, opens: Context) -> Context:
    return {
        "code": report.code,
        "name": title_of(report, lang),
        "region": region_name(report.member.region, lang) if report.member else "",
        "kind": str(report.get_kind_display()),
        "state": report.state,
        "said": str(report.get_state_display()),
        "note": report.exempt_reason,
        "submitted": report.submitted_at,
        "open": report.code in opens["codes"],
        "owed": report.state in WRITABLE,
        "letters": opens["letters"].get(report.pk, 0),
    }


def _compiled(viewer: Any, cycle: ReportingCycle, lang: str) -> list[tuple[str, str, str]]:
    """The reports of the cycle that are made of others and that the viewer may open. One query."""
    known = visible_reports(viewer).filter(cycle=cycle).exclude(kind__in=MEMBERS_REPORTS).order_by("kind", "region")
    return [(row.code, title_of(row, lang), str(row.get_state_display())) for row in known]
