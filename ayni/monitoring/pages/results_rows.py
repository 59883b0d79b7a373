"""Results as open data: CSV and JSON, one line for each indicator, unit and period."""

import csv
import io
import json
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from django.conf import settings
from django.utils.http import urlencode

from ayni.core.vocabularies import countries, label, regions
from ayni.monitoring.engine import EVER, Outcome, Spec, State
from ayni.monitoring.queries.results import Grid

NAMES = (
    *("workplan", "indicator", "words", "unit_kind", "unit", "unit_name", "iso3", "m49", "region", "region_name"),
    *("period_start", "period", "state", "state_by_verified", "would_be", "value_reported", "value_verified"),
    *("target", "met_on", "holds_until", "due", "evidence", "rule_confirmed", "as_of"),
)
LICENCE = "CC-BY-4.0"
# A cell that begins so would be run as a formula by spreadsheet programs; an apostrophe in front keeps it text.
_RISKY = ("=", "+", "-", "@", "\t", "\r")


def rows_of(whole: Grid) -> list[dict[str, Any]]:
    """Return the grid line by line. An unconfirmed rule's state is "not_confirmed", with `would_be` beside it."""
    found = whole.counting
    workplan = found.indicator.activity.workplan
    rows = []
    for unit in whole.units:
        country = countries().get(unit.code) if whole.spec.unit == "country" else None
        for column, figure in enumerate(whole.rows[unit.code]):
            rows.append(
                {
                    "workplan": workplan.slug,
                    "indicator": found.code,
                    "words": found.indicator.words,
                    "unit_kind": whole.spec.unit,
                    "unit": unit.code,
                    "unit_name": unit.name,
                    "iso3": country.code if country else "",
                    "m49": country.m49 if country else "",
                    "region": unit.region,
                    "region_name": label(regions()[unit.region], "en") if unit.region in regions() else "",
                    "period_start": "" if whole.keys[column] == EVER else whole.keys[column].isoformat(),
                    "period": whole.label(column, unit.code),
                    **_said(whole.spec, figure.outcome, confirmed=found.confirmed),
                    "target": whole.rule["target"],
                    "evidence": len(figure.entries),
                    "rule_confirmed": found.confirmed,
                    "as_of": whole.as_of.isoformat(),
                }
            )
    return rows


def _said(spec: Spec, found: Outcome, *, confirmed: bool) -> dict[str, Any]:
    return {
        "state": str(found.state) if confirmed else str(State.NOT_CONFIRMED),
        "state_by_verified": str(found.verified) if confirmed else str(State.NOT_CONFIRMED),
        "would_be": "" if confirmed else str(found.state),
        "value_reported": _number(spec, found.reported_value),
        "value_verified": _number(spec, found.verified_value),
        "met_on": found.met_on.isoformat() if found.met_on else "",
        "holds_until": found.through.isoformat() if found.through else "",
        "due": found.due.isoformat() if found.due else "",
    }


def _number(spec: Spec, value: int) -> int | float:
    if spec.measure == "share" and spec.field:
        return value / 100
    return value / spec.scale if spec.scale > 1 else value


def as_csv(rows: Iterable[dict[str, Any]]) -> bytes:
    """Return CSV in UTF-8 with a header row, lines ended by CR LF (RFC 4180)."""
    text = io.StringIO()
    writer = csv.DictWriter(text, NAMES)
    writer.writeheader()
    for row in rows:
        cells = {name: "" if row[name] is None else str(row[name]) for name in NAMES}
        writer.writerow({name: f"'{cell}" if cell.startswith(_RISKY) else cell for name, cell in cells.items()})
    return text.getvalue().encode()


def as_json(rows: Iterable[dict[str, Any]], as_of: date, path: str, asked: Mapping[str, str] | None = None) -> bytes:
    """Return {"as_of", "licence", "source", "results": [{column: value}]}; `source` is the lasting address."""
    source = f"{settings.AYNI_BASE_URL}{path}?{urlencode({**(asked or {}), 'on': as_of.isoformat()})}"
    whole = {"as_of": as_of.isoformat(), "licence": LICENCE, "source": source, "results": list(rows)}
    return json.dumps(whole, ensure_ascii=False, indent=1).encode()
