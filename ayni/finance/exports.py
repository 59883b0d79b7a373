"""Money as open data: what every stranger may see, as CSV, JSON and XLSX. Amounts are exact decimals."""

import io
import json
from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal
from typing import Any

import xlsxwriter
from django.conf import settings
from django.urls import reverse

from ayni.finance.models import IATI_TYPES, Call, Flow, FlowKind
from ayni.finance.queries import Reckoned, places_of
from ayni.finance.sums import Total
from ayni.members.exports.open_data import LICENCE, rows_as_csv

NEEDS = (
    *("code", "title", "language", "workplan", "row", "owner_kind", "owner", "countries", "themes", "amount"),
    *("currency", "least", "own_cash", "own_in_kind", "own_in_kind_words", "starts", "ends", "pledged", "committed"),
    *("received", "disbursed", "committed_without_rate", "gap", "address", "as_of"),
)
# The names of the columns are those of IATI 2.03's transactions where it has one.
FLOWS = (
    *("transaction_ref", "transaction_type", "transaction_date", "value", "currency", "value_date", "provider_org"),
    *("provider_org_ref", "provider_org_type", "receiver_org", "receiver_org_ref", "description", "need"),
    *("need_currency", "exchange_rate", "exchange_rate_date", "exchange_rate_source", "workplan", "row", "as_of"),
)
CALLS = (
    *("code", "title", "language", "text", "fund", "funder", "eligibility", "applicants", "countries", "themes"),
    *("least", "most", "currency", "own_share_percent", "opens_on", "closes_on", "time_zone", "open", "link", "as_of"),
)
FIGURES = frozenset(
    {
        *("amount", "least", "own_cash", "own_in_kind", "pledged", "committed", "received", "disbursed", "gap"),
        *("value", "exchange_rate", "most", "own_share_percent"),
    }
)
_TOTALS = {
    "pledged": FlowKind.PLEDGE,
    "committed": FlowKind.COMMITMENT,
    "received": FlowKind.RECEIPT,
    "disbursed": FlowKind.DISBURSEMENT,
}
_MEDIA = {
    "csv": "text/csv; charset=utf-8",
    "json": "application/json",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}


def media_type(extension: str) -> str | None:
    """Return the media type of files with an extension; None for one that is not offered."""
    return _MEDIA.get(extension)


def need_row(reckoned: Reckoned, today: date) -> dict[str, Any]:
    """Return one need by column, JSON-safe; null where something is not said. Totals are in the need's currency."""
    need, workplan = reckoned.need, reckoned.need.activity.workplan
    row = {name: _plain(getattr(need, name)) for name in ("code", "title", "language", "currency", "starts", "ends")}
    row |= {name: _figure(getattr(need, name)) for name in ("amount", "least", "own_cash")}
    row |= {name: _figure(reckoned.totals.get(kind, Total()).amount) for name, kind in _TOTALS.items()}
    unrated = sorted(reckoned.committed.unrated.items())
    row |= {
        "workplan": workplan.slug,
        "row": need.activity.code,
        "owner_kind": workplan.owner_kind,
        "owner": workplan.owner_code,
        "countries": places_of(need),
        "themes": list(need.themes),
        "own_in_kind": _figure(need.own_kind),
        "own_in_kind_words": need.own_kind_words,
        "committed_without_rate": [f"{currency}:{_figure(amount)}" for currency, amount in unrated],
        "gap": _figure(reckoned.gap),
        "address": settings.AYNI_BASE_URL + reverse("finance:need", kwargs={"code": need.code}),
        "as_of": today.isoformat(),
    }
    return {name: row[name] for name in NEEDS}


def flow_row(flow: Flow, today: date) -> dict[str, Any]:
    """Return one flow as a transaction of IATI, seen from who receives; `value` is in the original currency."""
    workplan = flow.need.activity.workplan
    receiver = flow.receiver
    row = {
        "transaction_ref": flow.code,
        "transaction_type": IATI_TYPES[FlowKind(flow.kind)],
        "transaction_date": flow.on.isoformat(),
        "value": _figure(flow.amount),
        "currency": flow.currency,
        "value_date": flow.on.isoformat(),
        "provider_org": flow.funder.name,
        "provider_org_ref": flow.funder.iati or (flow.funder.member.iati if flow.funder.member else ""),
        "provider_org_type": flow.funder.kind,
        "receiver_org": receiver.name if receiver and receiver.visibility == "public" else flow.receiver_name,
        "receiver_org_ref": receiver.iati if receiver and receiver.visibility == "public" else "",
        "description": flow.words,
        "need": flow.need.code,
        "need_currency": flow.need.currency,
        "exchange_rate": _figure(flow.rate),
        "exchange_rate_date": _plain(flow.rate_on),
        "exchange_rate_source": flow.rate_source,
        "workplan": workplan.slug,
        "row": flow.need.activity.code,
        "as_of": today.isoformat(),
    }
    return {name: row[name] for name in FLOWS}


def call_row(call: Call, today: date) -> dict[str, Any]:
    """Return one call by column, JSON-safe; empty lists leave it open to all."""
    plain = ("code", "title", "language", "text", "eligibility", "opens_on", "closes_on", "time_zone", "link")
    row: dict[str, Any] = {name: _plain(getattr(call, name)) for name in plain}
    row |= {name: list(getattr(call, name)) for name in ("applicants", "countries", "themes")}
    row |= {"least": _figure(call.least), "most": _figure(call.most), "currency": call.fund.currency}
    row |= {"fund": call.fund.title, "funder": call.fund.funder.name, "own_share_percent": call.own_share}
    row |= {"open": call.is_open, "as_of": today.isoformat()}
    return {name: row[name] for name in CALLS}


def as_file(extension: str, columns: Sequence[str], rows: Iterable[dict[str, Any]], today: date) -> bytes:
    """Return rows as CSV (lists parted by spaces), JSON or XLSX."""
    if extension == "json":
        whole = {"as_of": today.isoformat(), "licence": LICENCE["name"], "items": list(rows)}
        return json.dumps(whole, ensure_ascii=False).encode()
    if extension == "xlsx":
        return _as_workbook(columns, rows)
    return rows_as_csv(columns, ({name: _cell(value) for name, value in row.items()} for row in rows))


def _as_workbook(columns: Sequence[str], rows: Iterable[dict[str, Any]]) -> bytes:
    whole = io.BytesIO()
    with xlsxwriter.Workbook(whole, {"in_memory": True}) as book:
        sheet = book.add_worksheet("ayni")
        head = book.add_format({"bold": True})
        sheet.freeze_panes(1, 0)
        sheet.set_column(0, len(columns) - 1, 18)
        for at, name in enumerate(columns):
            sheet.write_string(0, at, name, head)
        for number, row in enumerate(rows, start=1):
            for at, name in enumerate(columns):
                value = row[name]
                if name in FIGURES and value is not None:
                    sheet.write_number(number, at, float(value))
                else:
                    sheet.write_string(number, at, _cell(value)[:32_767])
    return whole.getvalue()


def _cell(value: Any) -> str:
    if isinstance(value, list):
        return " ".join(value)
    return "" if value is None else str(value).lower() if isinstance(value, bool) else str(value)


def _figure(value: Decimal | None) -> str | None:
    return None if value is None else f"{value.normalize():f}"


def _plain(value: Any) -> Any:
    return value if value is None or isinstance(value, str | int) else str(value)
