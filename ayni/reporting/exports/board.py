"""The board of a cycle as open data: a line for each report."""

import csv
import io
import json
from collections.abc import Iterable
from datetime import date
from typing import Any

from django.conf import settings

from ayni.core.vocabularies import countries, label, regions
from ayni.reporting.models import Report, ReportingCycle

NAMES = (
    *("cycle", "member", "name", "category", "iso3", "m49", "region", "region_name", "kind", "state"),
    *("exempt_reason", "submitted_on", "published_on", "published_version", "as_of"),
)
LICENCE = "CC-BY-4.0"
FILES = {"csv": "text/csv; charset=utf-8", "json": "application/json"}
# A cell that begins so would be run as a formula by spreadsheet programs; an apostrophe in front keeps it text.
_RISKY = ("=", "+", "-", "@", "\t", "\r")


def board_lines(cycle: ReportingCycle, reports: Iterable[Report], as_of: date) -> list[dict[str, Any]]:
    """Return the board line by line; members must be fetched with the reports."""
    return [_line(cycle, report, as_of) for report in reports]


def board_file(cycle: ReportingCycle, lines: list[dict[str, Any]], extension: str, as_of: date) -> bytes:
    """Return the board as CSV (RFC 4180, UTF-8) or JSON."""
    if extension == "json":
        source = f"{settings.AYNI_BASE_URL}/reports/cycles/{cycle.slug}.json"
        whole = {"as_of": as_of.isoformat(), "licence": LICENCE, "source": source, "reports": lines}
        return json.dumps(whole, ensure_ascii=False, indent=1).encode()
    text = io.StringIO()
    writer = csv.DictWriter(text, NAMES)
    writer.writeheader()
    for line in lines:
        cells = {name: str(line[name]) for name in NAMES}
        writer.writerow({name: f"'{cell}" if cell.startswith(_RISKY) else cell for name, cell in cells.items()})
    return text.getvalue().encode()


def _line(cycle: ReportingCycle, report: Report, as_of: date) -> dict[str, Any]:
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
        "region_name": label(regions()[member.region], "en") if member.region in regions() else "",
        "kind": report.kind,
        "state": report.state,
        "exempt_reason": report.exempt_reason,
        "submitted_on": report.submitted_at.date().isoformat() if report.submitted_at else "",
        "published_on": report.published_at.date().isoformat() if report.published_at else "",
        "published_version": report.published_number or "",
        "as_of": as_of.isoformat(),
    }
