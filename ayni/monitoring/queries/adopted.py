"""Indicators as the version in force has them while an amendment of their workplan is drafted."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from typing import NamedTuple

from django.db.models import F, Q

from ayni.monitoring.queries.indicator_lines import IndicatorLine, ObjectiveLine, WorkplanLine, canonical
from ayni.workplans.freezing import Content
from ayni.workplans.models import Activity, ActivityStatus, Workplan, WorkplanStatus, WorkplanVersion

_KEPT_CONTENTS = 512
# By hash: the same hash is the same content, for ever.
_contents: dict[str, Content] = {}
AMENDED = Q(activity__workplan__status=WorkplanStatus.DRAFT) & ~Q(activity__workplan__version_number="")


class Held(NamedTuple):
    """An indicator in the words that count today. `in_force`: it belongs to the plan now, not only to a draft of it."""

    indicator: IndicatorLine
    in_force: bool


def as_held(rows: Iterable[IndicatorLine]) -> list[Held]:
    """Return indicators as the versions in force have them.

    Of a workplan that is being amended the adopted words count, and what it adopted although the draft took it out;
    what is new in the draft is not in force. At most two queries, none where nothing is being amended.
    """
    known = list(rows)
    amended = {row.activity.workplan.pk for row in known if _is_amended(row.activity.workplan)}
    if not amended:
        return [Held(row, in_force=True) for row in known]
    adopted = _adopted(amended)
    return [_held(row, adopted.get(row.activity.workplan.pk)) for row in known]


def contents_of(versions: Mapping[int, str]) -> dict[int, Content]:
    """Return version -> its content, by version -> hash; one query, none for contents that were read before."""
    missing = [pk for pk, digest in versions.items() if digest not in _contents]
    read = {}
    if missing:
        if len(_contents) > _KEPT_CONTENTS:
            _contents.clear()
        read = dict(WorkplanVersion.objects.filter(pk__in=missing).values_list("content_hash", "content"))
        _contents.update(read)
    lost = [pk for pk, digest in versions.items() if digest not in _contents]
    found = dict(WorkplanVersion.objects.filter(pk__in=lost).values_list("pk", "content")) if lost else {}
    return {pk: found.get(pk) or _contents[digest] for pk, digest in versions.items()}


class _Row(NamedTuple):
    """A row of an adopted version with its objective's words and those of one of its indicators."""

    activity: Content
    objective: str
    words: str
    dated: date


def _is_amended(workplan: Workplan | WorkplanLine) -> bool:
    return bool(workplan.version_number) and workplan.status == WorkplanStatus.DRAFT


def rows_as_adopted(rows: Iterable[Activity]) -> list[Activity]:
    """Return rows, fetched with workplan and, where asked for, indicators, as the versions in force have them.

    Of a workplan that is being amended: the adopted words, bearers and indicators, what the draft took out among them,
    and nothing that is new in the draft. For reading: nobody saves these. At most two queries, none where nothing is
    being amended.
    """
    known = list(rows)
    amended = {row.workplan_id for row in known if _is_amended(row.workplan)}
    if not amended:
        return known
    versions = _contents_in_force(amended)
    adopted = {
        (workplan, content["code"]): content
        for workplan, version in versions.items()
        for _objective, content in _activities(version)
    }
    found = []
    for row in known:
        content = adopted.get((row.workplan_id, row.code))
        if row.workplan_id not in versions:
            found += [row] if row.withdrawn_at is None and row.status != ActivityStatus.DROPPED else []
        elif content is not None and content["status"] != ActivityStatus.DROPPED:
            found.append(_row_as_adopted(row, content))
    return found


def _row_as_adopted(row: Activity, content: Content) -> Activity:
    row.text, row.status = content["text"], content["status"]
    row.bearers = content["responsible"]["bearers"]
    row.time_frame, row.time_frame_words = content["time_frame"]["reading"], content["time_frame"]["words"] or ""
    fetched = getattr(row, "_prefetched_objects_cache", {})
    if "indicators" in fetched:
        words = {one["code"]: one for one in content["indicators"]}
        kept = [indicator for indicator in row.indicators.all() if indicator.code in words]
        for indicator in kept:
            indicator.words, indicator.rule = words[indicator.code]["words"], words[indicator.code]["rule"]
        fetched["indicators"] = kept
    return row


def _adopted(workplans: set[int]) -> dict[int, dict[tuple[str, str], _Row]]:
    """Workplan -> (row's code, indicator's code) -> the row in its version in force."""
    return {workplan: dict(_rows(content)) for workplan, content in _contents_in_force(workplans).items()}


def _contents_in_force(workplans: set[int]) -> dict[int, Content]:
    rows = WorkplanVersion.objects.filter(workplan__in=workplans, number=F("workplan__version_number"))
    versions = list(rows.order_by("id").values_list("pk", "workplan", "content_hash"))
    contents = contents_of({pk: digest for pk, _workplan, digest in versions})
    return {workplan: contents[pk] for pk, workplan, _digest in versions}


def _activities(content: Content) -> Iterable[tuple[str, Content]]:
    """Yield each row of a content with its objective's words."""
    for focus in content["foci"]:
        for objective in focus["objectives"]:
            for activity in objective["activities"]:
                yield objective["text"], activity


def _rows(content: Content) -> Iterable[tuple[tuple[str, str], _Row]]:
    dated = date.fromisoformat(content["dated"])
    for objective, activity in _activities(content):
        for indicator in activity["indicators"]:
            yield (activity["code"], indicator["code"]), _Row(activity, objective, indicator["words"], dated)


def _held(indicator: IndicatorLine, adopted: Mapping[tuple[str, str], _Row] | None) -> Held:
    if adopted is None:
        return Held(indicator, in_force=True)
    drafted = indicator.activity
    row = adopted.get((drafted.code, indicator.code))
    if row is None:
        return Held(indicator, in_force=False)
    frame, status = row.activity["time_frame"], row.activity["status"]
    held = replace(
        drafted,
        text=row.activity["text"],
        status=status,
        time_frame_words=frame["words"] or "",
        frame=canonical(frame["reading"]),
        objective=ObjectiveLine(row.objective),
        workplan=drafted.workplan._replace(dated=row.dated),
    )
    return Held(replace(indicator, words=row.words, activity=held), in_force=status != "dropped")
