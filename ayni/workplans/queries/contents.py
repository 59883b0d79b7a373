"""Workplans as content: plain JSON-safe dictionaries, the form that is frozen, exported and served."""

import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from functools import lru_cache
from operator import itemgetter
from typing import Any

from django.db import connection
from django.db.models import QuerySet, TextField, Value
from django.db.models.functions import Cast

from ayni.core.vocabularies import place_name
from ayni.initiatives.models import Initiative
from ayni.initiatives.queries import title_in
from ayni.workplans.freezing import Content
from ayni.workplans.models import Focus, Indicator, Output, OwnerKind, Workplan, WorkplanStatus, WorkplanVersion

Question = Callable[[Sequence[int]], QuerySet[Any, Any]]
_INDICATOR, _OUTPUT = 0, 1
_OWNER = "_owner_read"
_UNDER = "objectives__activities__"
_ACTIVITY_FIELDS = (
    "code",
    "number",
    "text",
    "status",
    Cast(f"{_UNDER}mechanisms", TextField()),
    "time_frame_words",
    Cast(f"{_UNDER}time_frame", TextField()),
    "responsible_words",
    Cast(f"{_UNDER}bearers", TextField()),
    Cast(f"{_UNDER}more", TextField()),
    Cast(f"{_UNDER}source", TextField()),
)
# One row for each activity, or for an objective or focus without any: three levels in one query.
_ROW = (
    "workplan_id",
    "code",
    "title",
    "objectives__code",
    "objectives__number",
    "objectives__text",
    "objectives__withdrawn_at",
    "objectives__activities__id",
    "objectives__activities__withdrawn_at",
    *(f"{_UNDER}{field}" if isinstance(field, str) else field for field in _ACTIVITY_FIELDS),
)
_ORDER = (
    "workplan_id",
    "position",
    "id",
    "objectives__position",
    "objectives__id",
    "objectives__activities__position",
    "objectives__activities__id",
)


def workplan_content(workplan: Workplan) -> Content:
    """Return a workplan's content (WorkplanContent), every `said` "" and every `due` None. At most three queries."""
    return workplan_contents([workplan])[0]


def reads_adopted_text(viewer: Any, workplan: Workplan) -> bool:
    """Return whether a viewer reads the latest adopted version: a stranger does while an amendment is drafted."""
    drafted = workplan.status == WorkplanStatus.DRAFT and workplan.version_number != ""
    return drafted and not getattr(viewer, "is_authenticated", False)


def adopted_last(workplan: Workplan) -> datetime:
    """Return when the latest version was adopted. The workplan has one."""
    kept = WorkplanVersion.objects.filter(workplan=workplan, number=workplan.version_number)
    return kept.values_list("adopted_at", flat=True).get()


def content_for(viewer: Any, workplan: Workplan) -> Content:
    """Return a workplan's content as a viewer may read it: see `reads_adopted_text`. At most three queries."""
    if reads_adopted_text(viewer, workplan):
        kept = WorkplanVersion.objects.filter(workplan=workplan, number=workplan.version_number)
        return dict(kept.values_list("content", flat=True).get())
    return workplan_content(workplan)


def workplan_contents(workplans: Sequence[Workplan]) -> list[Content]:
    """Return the contents of several workplans in the same three queries, in the given order.

    Only rows that stand are in it: neither withdrawn ones nor those under a withdrawn focus or objective. Rows are
    shared between calls for as long as they do not change: they are for reading only.
    """
    keys = [workplan.pk for workplan in workplans]
    foci = _foci(keys)
    titles = owner_titles(workplans)
    return [_content(workplan, titles[workplan.pk], foci[workplan.pk]) for workplan in workplans]


def owner_titles(workplans: Iterable[Workplan], lang: str = "") -> dict[int, str]:
    """Return workplan id -> its owner's name, in a language or in the workplan's own. At most one query."""
    rows = list(workplans)
    owned = [row for row in rows if row.owner_kind == OwnerKind.INITIATIVE]
    # A page asks for the owner in several languages: what was read stays with the row that the page holds.
    initiatives: dict[str, Any] = {row.owner_code: row.__dict__[_OWNER] for row in owned if _OWNER in row.__dict__}
    slugs = {row.owner_code for row in owned} - initiatives.keys()
    if slugs:
        found = Initiative.objects.filter(slug__in=slugs).values_list("slug", "title", "language", "translations")
        initiatives |= {slug: (title, language, kept) for slug, title, language, kept in found}
    for row in owned:
        row.__dict__[_OWNER] = initiatives.get(row.owner_code)
    return {row.pk: _owner_title(row, initiatives.get(row.owner_code), lang or row.language) for row in rows}


def keep_owner(workplan: Workplan, title: str | None, language: str, translations: dict[str, Any]) -> None:
    """Let a workplan hold what was read of the initiative that owns it, so that `owner_titles` need not ask."""
    if workplan.owner_kind == OwnerKind.INITIATIVE and title is not None:
        workplan.__dict__[_OWNER] = (title, language, translations)


def owner_title(workplan: Workplan, lang: str = "") -> str:
    """Return the name of a workplan's owner; "" for the partnership itself."""
    return owner_titles([workplan], lang)[workplan.pk]


def _owner_title(workplan: Workplan, initiative: tuple[str, str, dict[str, Any]] | None, lang: str) -> str:
    if workplan.owner_kind == OwnerKind.PARTNERSHIP:
        return ""
    if workplan.owner_kind == OwnerKind.INITIATIVE:
        return title_in(*initiative, lang) if initiative else workplan.owner_code
    return place_name(workplan.owner_kind, workplan.owner_code, lang)


def _content(workplan: Workplan, owner: str, foci: list[Content]) -> Content:
    return {
        "slug": workplan.slug,
        "title": workplan.title,
        "prefix": workplan.prefix,
        "annex": None if workplan.annex is None else str(workplan.annex),
        "owner": {"kind": workplan.owner_kind, "code": workplan.owner_code, "title": owner},
        "language": workplan.language,
        "status": workplan.status,
        "version": workplan.version_number or None,
        "adopted": workplan.adopted_on.isoformat() if workplan.adopted_on else None,
        "dated": workplan.dated.isoformat(),
        "note": workplan.note,
        "foci": foci,
    }


def _foci(workplans: Sequence[int]) -> dict[int, list[Content]]:
    parts = _parts(workplans)
    foci: dict[int, list[Content]] = defaultdict(list)
    objectives: list[Content] = []
    for workplan, focus, title, code, number, text, ended, key, withdrawn, *activity in _fetched(_rows, workplans):
        known = foci[workplan]
        if not known or known[-1]["code"] != focus:
            objectives = []
            known.append({"code": focus, "title": title, "objectives": objectives})
        if code is None or ended is not None:
            continue
        if not objectives or objectives[-1]["code"] != code:
            objectives.append({"code": code, "number": number, "text": text, "activities": []})
        if key is not None and withdrawn is None:
            indicators, outputs = tuple(parts[_INDICATOR, key]), tuple(parts[_OUTPUT, key])
            objectives[-1]["activities"].append(_activity(*activity, indicators, outputs))
    return foci


@lru_cache(maxsize=4096)
def _activity(
    code: str,
    number: str,
    text: str,
    status: str,
    mechanisms: str,
    when: str,
    label: str | None,
    who: str,
    bearers: str,
    more: str,
    source: str | None,
    indicators: tuple[tuple[str, str, str | None], ...],
    outputs: tuple[tuple[str, str, str], ...],
) -> Content:
    # After an edit all rows but one are as they were; JSON is taken as text so that it is only read for a new row.
    return {
        "code": code,
        "number": number,
        "text": text,
        "status": status,
        "mechanisms": json.loads(mechanisms),
        "time_frame": {"words": when or None, "reading": _json(label), "said": "", "due": None},
        "indicators": [
            {"code": code, "words": words, "rule": _json(rule), "said": ""} for code, words, rule in indicators
        ],
        "responsible": {"words": who or None, "bearers": json.loads(bearers), "said": ""},
        "outputs": [{"code": code, "words": words, "type": kind} for code, words, kind in outputs],
        "more": json.loads(more),
        "source": _json(source),
    }


def _json(text: str | None) -> Any:
    return None if text is None else json.loads(text)


def _rows(workplans: Sequence[int]) -> QuerySet[Focus, Any]:
    rows = Focus.objects.filter(workplan__in=workplans, withdrawn_at=None)
    return rows.order_by(*_ORDER).values_list(*_ROW)


def _part_rows(workplans: Sequence[int]) -> QuerySet[Any, Any]:
    standing = {"activity__workplan__in": workplans, "withdrawn_at": None}
    columns = ("position", "id", "activity_id", "code", "words")
    indicators = Indicator.objects.filter(**standing).order_by()
    outputs = Output.objects.filter(**standing).order_by()
    return indicators.values_list(Value(_INDICATOR), *columns, Cast("rule", TextField())).union(
        outputs.values_list(Value(_OUTPUT), *columns, "type"), all=True
    )


def _parts(workplans: Sequence[int]) -> dict[tuple[int, int], list[tuple[Any, ...]]]:
    """Return (kind, activity's id) -> what its parts say, in their order."""
    parts: dict[tuple[int, int], list[tuple[Any, ...]]] = defaultdict(list)
    for kind, _position, _id, activity, *part in sorted(_fetched(_part_rows, workplans), key=itemgetter(0, 1, 2)):
        parts[kind, activity].append(tuple(part))
    return parts


def _fetched(question: Question, workplans: Sequence[int]) -> list[tuple[Any, ...]]:
    if not workplans:
        return []
    sql, given = _sql(question, len(workplans), connection.vendor)
    with connection.cursor() as cursor:
        # A key is never negative: what is stands for the key at that place, counted from the end.
        cursor.execute(sql, [workplans[value] if value < 0 else value for value in given])
        return list(cursor.fetchall())


@lru_cache(maxsize=64)
def _sql(question: Question, count: int, vendor: str) -> tuple[str, tuple[int, ...]]:
    # Turning these queries into SQL costs more than answering them, and it is the same for every plan.
    sql, given = question(range(-count, 0)).query.sql_with_params()
    return str(sql), tuple(given)
