"""Indicators with row, workplan and rule as plain values: a page reads hundreds, models would be most of its cost."""

import json
from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache
from typing import Any, NamedTuple

from django.db.models import QuerySet, TextField
from django.db.models.functions import Cast

from ayni.workplans.models import Indicator

_KEPT = 5_000
_WORKPLAN = ("pk", "slug", "title", "language", "dated", "owner_kind", "owner_code", "status", "version_number")
_ACTIVITY = ("code", "text", "time_frame_words", "withdrawn_at", "status", "objective__text")
_RULE = ("pk", "asked", "confirmed", "confirmed_at", "version")
_COLUMNS = (
    *("pk", "code", "words", "withdrawn_at", "activity_id"),
    *(f"activity__{name}" for name in _ACTIVITY),
    *(f"activity__workplan__{name}" for name in _WORKPLAN),
    *(f"counting_rule__{name}" for name in _RULE),
)


class WorkplanLine(NamedTuple):
    """The workplan of an indicator, as far as results ask for it."""

    pk: int
    slug: str
    title: str
    language: str
    dated: date
    owner_kind: str
    owner_code: str
    status: str
    version_number: str


class RuleLine(NamedTuple):
    """A kept rule. `spec` is shared between calls: for reading only."""

    pk: int
    asked: str
    confirmed: bool
    confirmed_at: datetime | None
    version: int
    spec: dict[str, Any]


class ObjectiveLine(NamedTuple):
    """The objective that a row serves."""

    text: str


@dataclass(slots=True)
class ActivityLine:
    """The row of an indicator. `frame` is its time frame as canonical JSON."""

    code: str
    text: str
    time_frame_words: str
    withdrawn_at: datetime | None
    status: str
    frame: str
    objective: ObjectiveLine
    workplan: WorkplanLine

    @property
    def time_frame(self) -> Any:
        """Return the time frame's label, shared between calls: for reading only."""
        return _read(self.frame)


@dataclass(slots=True, eq=False)
class IndicatorLine:
    """An indicator with what counting asks for, shared between calls: for reading only."""

    pk: int
    code: str
    words: str
    withdrawn_at: datetime | None
    activity_id: int
    activity: ActivityLine
    counting_rule: RuleLine | None


def indicator_lines(rows: QuerySet[Indicator]) -> list[IndicatorLine]:
    """Return a queryset of indicators as plain values, in its order. One query."""
    # As text, read once for all rows that say the same: what is written in JSON costs more to parse than to fetch.
    written = (Cast("activity__time_frame", TextField()), Cast("counting_rule__spec", TextField()))
    plain = rows.select_related(None).prefetch_related(None).only()
    return list(map(_line, plain.values_list(*_COLUMNS, *written)))


def canonical(label: Any) -> str:
    """Return a time frame's label as canonical JSON; {} for none."""
    return json.dumps(label or {}, sort_keys=True, ensure_ascii=False)


@lru_cache(maxsize=_KEPT)
def _line(values: tuple[Any, ...]) -> IndicatorLine:
    """A row's values, made into a line once for as long as they stay the same."""
    pk, code, words, withdrawn, activity, *rest = values
    row_code, text, time_words, row_withdrawn, status, objective = rest[:6]
    rule, asked, confirmed, confirmed_at, version, frame, spec = rest[15:]
    kept = None if rule is None else RuleLine(rule, asked, confirmed, confirmed_at, version, _read(spec))
    aim, workplan = ObjectiveLine(objective), WorkplanLine(*rest[6:15])
    held = ActivityLine(row_code, text, time_words, row_withdrawn, status, _canonical(frame), aim, workplan)
    return IndicatorLine(pk, code, words, withdrawn, activity, held, kept)


@lru_cache(maxsize=_KEPT)
def _read(text: str) -> Any:
    return json.loads(text)


@lru_cache(maxsize=_KEPT)
def _canonical(text: str | None) -> str:
    return canonical(json.loads(text) if text else None)
