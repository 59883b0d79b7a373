"""Requests and offers as open data: what every stranger may see, whoever asks, as CSV and JSON."""

import json
from collections.abc import Iterable
from datetime import date
from typing import Any

from ayni.brokerage.models import Item, Round
from ayni.members.exports.open_data import rows_as_csv

COLUMNS = (
    *("code", "side", "title", "language", "text", "member", "member_name", "initiative", "kinds", "themes"),
    *("countries", "regions", "languages", "modality", "starts", "ends", "days", "amount", "least", "currency"),
    *("bodies", "own_share", "urgency", "under_way", "share", "for_adaptation", "state", "open", "opened_on"),
    *("expires_on", "time_zone", "endorsed_on", "as_of"),
)
_LISTS = ("kinds", "themes", "countries", "regions", "languages", "bodies")
_PLAIN = (
    *("code", "side", "title", "language", "text", "modality", "starts", "ends", "days", "currency", "urgency"),
    *("under_way", "share", "for_adaptation", "state", "expires_on", "time_zone"),
)
_FIGURES = ("amount", "least", "own_share")


def row_of(item: Item, today: date) -> dict[str, Any]:
    """Return one item by column, JSON-safe; null where something is not said or does not exist on its side."""
    row: dict[str, Any] = {name: _plain(getattr(item, name, None)) for name in _PLAIN}
    row |= {name: list(getattr(item, name)) for name in _LISTS}
    row |= {name: _figure(getattr(item, name, None)) for name in _FIGURES}
    row |= {
        "member": item.member.code,
        "member_name": item.member.name,
        "initiative": item.initiative.slug if item.initiative else None,
        "open": item.is_open,
        "opened_on": item.screened_at.date().isoformat() if item.screened_at else None,
        "endorsed_on": item.endorsed_at.date().isoformat() if item.endorsed_at else None,
        "as_of": today.isoformat(),
    }
    return {name: row[name] for name in COLUMNS}


def as_csv(items: Iterable[Item], today: date) -> bytes:
    """Return CSV in UTF-8, a header first; lists are parted by spaces."""
    rows = (row_of(item, today) for item in items)
    return rows_as_csv(COLUMNS, ({name: _cell(value) for name, value in row.items()} for row in rows))


def as_json(items: Iterable[Item], today: date, **about: Any) -> bytes:
    """Return what is said `about` the page and the items as JSON."""
    return json.dumps({**about, "items": [row_of(item, today) for item in items]}, ensure_ascii=False).encode()


def inputs_of_round(found: Round) -> dict[str, Any]:
    """Return what a round was worked out from, as `ayni allocate` takes it, with its digest and what people settled."""
    return {**found.whole_instance(), "sha256": found.digest}


def result_of_round(found: Round) -> dict[str, Any]:
    """Return what was decided: the plan, the first proposal's value, the changes, the reason, the inputs' digest."""
    return {
        **line_of_round(found),
        "plan": found.plan,
        "proposal": {name: found.proposal.get(name) for name in ("value", "bound", "gap", "served")},
        "changes": found.changes,
    }


def line_of_round(found: Round) -> dict[str, Any]:
    """Return what is said of a round beside its plan."""
    return {
        "code": found.code,
        "title": found.title,
        "text": found.text,
        "language": found.language,
        "state": found.state,
        "currency": found.currency,
        "started_at": found.started_at.isoformat() if found.started_at else None,
        "decided_at": found.decided_at.isoformat() if found.decided_at else None,
        "reason": found.reason,
        "weights_reason": found.weights_reason,
        "sha256": found.digest,
    }


def _cell(value: Any) -> str:
    if isinstance(value, list):
        return " ".join(value)
    return "" if value is None else str(value).lower() if isinstance(value, bool) else str(value)


def _figure(value: Any) -> str | None:
    return None if value is None else f"{value.normalize():f}"


def _plain(value: Any) -> Any:
    return value if value is None or isinstance(value, str | int) else str(value)
