"""Evidence as open data: what every stranger may see, whoever asks, as CSV and JSON."""

import csv
import io
import json
from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from django.contrib.auth.models import AnonymousUser
from django.db.models import Prefetch, Q, QuerySet

from ayni.core.vocabularies import countries
from ayni.members.exports import RISKY
from ayni.members.queries import visible_members
from ayni.monitoring.models import Evidence, Party, Served
from ayni.monitoring.queries import Wanted, evidence_for_list
from ayni.workplans.queries import visible_workplans

COLUMNS = (
    *("code", "kind", "title", "language", "starts", "ends", "expires", "place", "country", "m49", "region", "member"),
    *("initiative", "parties", "rows", "total", "women", "men", "youth", "amount", "currency", "fiscal_year", "level"),
    *("stage", "state", "recorded_at", "verified_at", "link", "as_of"),
)
_PLAIN = (
    *("code", "kind", "title", "language", "starts", "ends", "expires", "place", "country", "total", "women", "men"),
    *("youth", "amount", "currency", "fiscal_year", "level", "stage", "state", "recorded_at", "verified_at", "link"),
)
_CHUNK = 500


def public_evidence(wanted: Wanted) -> QuerySet[Evidence]:
    """Return what every stranger may see of what fits, the newest first, with parties and rows; four queries."""
    stranger = AnonymousUser()
    seen = Q(member=None) | Q(member__in=visible_members(stranger).order_by().values("pk"))
    parties = Party.objects.filter(seen, withdrawn_at=None).select_related("member")
    open_plans = visible_workplans(stranger).order_by().values("pk")
    served = Served.objects.filter(withdrawn_at=None, activity__workplan__in=open_plans)
    return evidence_for_list(stranger, wanted).prefetch_related(
        Prefetch("parties", queryset=parties),
        Prefetch("served", queryset=served.select_related("activity__workplan")),
    )


def row_of(evidence: Evidence, today: date) -> dict[str, Any]:
    """Return one record by column, JSON-safe; parties as "role:code or name", rows as "workplan:CODE"."""
    row: dict[str, Any] = {name: _plain(getattr(evidence, name)) for name in _PLAIN}
    known = countries().get(evidence.country)
    return {
        **row,
        "m49": known.m49 if known else "",
        "region": known.region if known else "",
        "member": evidence.member.code if evidence.member else "",
        "initiative": evidence.initiative.slug if evidence.initiative else "",
        "parties": [f"{one.role}:{one.member.code if one.member else one.name}" for one in evidence.parties.all()],
        "rows": [f"{one.activity.workplan.slug}:{one.activity.code}" for one in evidence.served.all()],
        "as_of": today.isoformat(),
    }


def csv_lines(found: QuerySet[Evidence], today: date) -> Iterator[bytes]:
    """Yield CSV in UTF-8, a header first, lines ended by CR LF; lists are parted by "; "."""
    yield _line(COLUMNS)
    for evidence in found.iterator(chunk_size=_CHUNK):
        row = row_of(evidence, today)
        yield _line([_cell(row[name]) for name in COLUMNS])


def json_page(rows: Iterable[Evidence], today: date, **about: Any) -> bytes:
    """Return one page of records as JSON, with what is said `about` the page."""
    return json.dumps({**about, "evidence": [row_of(row, today) for row in rows]}, ensure_ascii=False).encode()


def _line(cells: Iterable[str]) -> bytes:
    text = io.StringIO()
    csv.writer(text).writerow(cells)
    return text.getvalue().encode()


def _cell(value: Any) -> str:
    text = "; ".join(value) if isinstance(value, list) else "" if value is None else str(value)
    return f"'{text}" if text.startswith(RISKY) else text


def _plain(value: Any) -> Any:
    return value if value is None or isinstance(value, str | int) else str(value)
