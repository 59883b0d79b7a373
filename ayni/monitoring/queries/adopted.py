"""Indicators as the version in force has them while an amendment of their workplan is drafted."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any, NamedTuple

from django.db.models import F, Q

from ayni.workplans.freezing import Content
from ayni.workplans.models import Indicator, WorkplanStatus, WorkplanVersion

_KEPT_CONTENTS = 512
# By hash: the same hash is the same content, for ever.
_contents: dict[str, Content] = {}
AMENDED = Q(activity__workplan__status=WorkplanStatus.DRAFT) & ~Q(activity__workplan__version_number="")


class Held(NamedTuple):
    """An indicator in the words that count today. `in_force`: it belongs to the plan now, not only to a draft of it."""

    indicator: Indicator
    in_force: bool


def as_held(rows: Iterable[Indicator]) -> list[Held]:
    """Return indicators, fetched with row, objective and workplan, as the versions in force have them.

    Of a workplan that is being amended the adopted words count, and what it adopted although the draft took it out;
    what is new in the draft is not in force. At most two queries, none where nothing is being amended.
    """
    known = list(rows)
    amended = {row.activity.workplan_id for row in known if _is_amended(row.activity.workplan)}
    adopted = _adopted(amended) if amended else {}
    return [_held(row, adopted.get(row.activity.workplan_id)) for row in known]


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


def _is_amended(workplan: Any) -> bool:
    return bool(workplan.status == WorkplanStatus.DRAFT and workplan.version_number)


def _adopted(workplans: set[int]) -> dict[int, dict[tuple[str, str], _Row]]:
    """Workplan -> (row's code, indicator's code) -> the row in its version in force."""
    rows = WorkplanVersion.objects.filter(workplan__in=workplans, number=F("workplan__version_number"))
    versions = list(rows.order_by("id").values_list("pk", "workplan", "content_hash"))
    contents = contents_of({pk: digest for pk, _workplan, digest in versions})
    return {workplan: dict(_rows(contents[pk])) for pk, workplan, _digest in versions}


def _rows(content: Content) -> Iterable[tuple[tuple[str, str], _Row]]:
    dated = date.fromisoformat(content["dated"])
    for focus in content["foci"]:
        for objective in focus["objectives"]:
            for activity in objective["activities"]:
                for indicator in activity["indicators"]:
                    row = _Row(activity, objective["text"], indicator["words"], dated)
                    yield (activity["code"], indicator["code"]), row


def _held(indicator: Indicator, adopted: Mapping[tuple[str, str], _Row] | None) -> Held:
    if adopted is None:
        return Held(indicator, in_force=True)
    activity = indicator.activity
    row = adopted.get((activity.code, indicator.code))
    if row is None:
        return Held(indicator, in_force=False)
    # These instances are for reading; nobody saves them.
    frame = row.activity["time_frame"]
    indicator.words = row.words
    activity.text, activity.status = row.activity["text"], row.activity["status"]
    activity.time_frame, activity.time_frame_words = frame["reading"], frame["words"] or ""
    activity.objective.text = row.objective
    activity.workplan.dated = row.dated
    return Held(indicator, in_force=row.activity["status"] != "dropped")
