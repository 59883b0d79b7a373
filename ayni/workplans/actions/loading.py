"""Loading many rows at once, as a document brings them: codes and readings as one by one, in a few statements."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache, partial
from typing import Any

from ayni.core.audit import record_audit
from ayni.workplans import phrases
from ayni.workplans.actions.locking import editing
from ayni.workplans.choices import focus_area_titled
from ayni.workplans.memory import fold, recalled
from ayni.workplans.models import Activity, Focus, Indicator, Objective, Output, OwnerKind, Workplan
from ayni.workplans.numbering import activity_code, initials, lettered_code, objective_code, output_code

BATCH = 500


@dataclass(frozen=True, slots=True)
class LoadedActivity:
    """An activity's words as a document gives them; `time_frame_label` is how a person chose to read its time frame."""

    text: str
    number: str = ""
    time_frame: str = ""
    responsible: str = ""
    indicators: Sequence[str] = ()
    outputs: Sequence[str] = ()
    more: dict[str, str] = field(default_factory=dict)
    source: dict[str, Any] | None = None
    time_frame_label: dict[str, Any] | None = None


@dataclass(frozen=True, slots=True)
class LoadedObjective:
    """An objective with its activities in order."""

    text: str
    number: str = ""
    activities: Sequence[LoadedActivity] = ()


@dataclass(frozen=True, slots=True)
class LoadedFocus:
    """A focus with its objectives in order; an empty title for a document without foci."""

    title: str
    objectives: Sequence[LoadedObjective] = ()


def load_rows(workplan: Workplan, loaded: Sequence[LoadedFocus], *, by: Any, note: str = "") -> int:
    """Append foci, objectives and activities to a workplan; return how many activities.

    A focus whose title the workplan has already is continued. Every phrase is read. One audit entry names the count.
    Raises Refused for who may not edit the workplan.
    """
    with editing(workplan.pk, by) as now:
        loading = _Loading(now, by)
        for focus in loaded:
            loading.add(focus)
        count = loading.write()
        record_audit(now, by=by, verb="loaded", changes={"activities": [None, count]}, note=note)
    return count


class _Loading:
    """Rows gathered in memory, then written parents first."""

    def __init__(self, workplan: Workplan, by: Any) -> None:
        self.workplan, self.by = workplan, by
        # A merged cell gives its words to many rows: each phrase is read once.
        self.known_times = recalled("time_frame", workplan.language)
        self.known_bearers = recalled("bearers", workplan.language)
        self.time_frame = lru_cache(4096)(self._read_time_frame)
        self.bearers = lru_cache(4096)(self._read_bearers)
        self.indicator = lru_cache(4096)(partial(phrases.read_indicator, lang=workplan.language))
        self.output = lru_cache(4096)(partial(phrases.read_output, lang=workplan.language))
        self.known = {_bare(row.title): row for row in Focus.objects.filter(workplan=workplan, withdrawn_at=None)}
        self.focus_codes = set(Focus.objects.filter(workplan=workplan).values_list("code", flat=True))
        self.objective_codes = set(Objective.objects.filter(workplan=workplan).values_list("code", flat=True))
        self.foci: list[Focus] = []
        self.objectives: list[Objective] = []
        self.activities: list[Activity] = []
        self.parts: list[Indicator | Output] = []
        self.start = 1 + max(Focus.objects.filter(workplan=workplan).values_list("position", flat=True), default=0)

    def add(self, loaded: LoadedFocus) -> None:
        focus = self.known.get(_bare(loaded.title)) or self._new_focus(loaded.title)
        for objective in loaded.objectives:
            self._add_objective(focus, objective)

    def _new_focus(self, title: str) -> Focus:
        area = focus_area_titled(title)
        wanted = (area or initials(title) or self.workplan.prefix or "F").upper()[:10]
        code, number = wanted, 1
        while code in self.focus_codes:
            number += 1
            code = f"{wanted}{number}"
        self.focus_codes.add(code)
        position = self.start + len(self.foci)
        focus: Focus = self._stamped(
            Focus(workplan=self.workplan, code=code, title=_clean(title), area=area, position=position)
        )
        self.foci.append(focus)
        self.known[_bare(title)] = focus
        return focus

    def _add_objective(self, focus: Focus, loaded: LoadedObjective) -> None:
        # Only the partnership's own workplans count their objectives anew in each focus.
        stem = focus.code if self.workplan.owner_kind == OwnerKind.PARTNERSHIP else self.workplan.prefix
        code, number = objective_code(stem, loaded.number, self.objective_codes)
        self.objective_codes.add(code)
        objective = self._stamped(
            Objective(
                focus=focus,
                workplan=self.workplan,
                code=code,
                number=number,
                text=_clean(loaded.text),
                position=1_000_000 + len(self.objectives),
            )
        )
        self.objectives.append(objective)
        taken: set[str] = set()
        for activity in loaded.activities:
            self._add_activity(objective, activity, taken)

    def _add_activity(self, objective: Objective, loaded: LoadedActivity, taken: set[str]) -> None:
        code, number = activity_code(objective.code, objective.number, loaded.number, taken)
        taken.add(code)
        when, who = _clean(loaded.time_frame), _clean(loaded.responsible)
        activity = self._stamped(
            Activity(
                workplan=self.workplan,
                objective=objective,
                code=code,
                number=number,
                text=_clean(loaded.text),
                position=len(taken),
                time_frame_words=when,
                time_frame=loaded.time_frame_label or self.time_frame(when),
                time_frame_corrected=loaded.time_frame_label is not None,
                responsible_words=who,
                bearers=self.bearers(who),
                more={_clean(key): _clean(value) for key, value in loaded.more.items()},
                source=loaded.source,
            )
        )
        self.activities.append(activity)
        self._add_parts(activity, loaded)

    def _add_parts(self, activity: Activity, loaded: LoadedActivity) -> None:
        codes: list[str] = []
        for position, words in enumerate(_texts(loaded.indicators), start=1):
            codes.append(lettered_code(activity.code, codes))
            rule = self.indicator(words)
            part = Indicator(activity=activity, code=codes[-1], words=words, rule=rule, position=position)
            self.parts.append(self._stamped(part))
        codes = []
        for position, words in enumerate(_texts(loaded.outputs), start=1):
            codes.append(output_code(activity.code, codes))
            kind = self.output(words)
            output = Output(activity=activity, code=codes[-1], words=words, type=kind, position=position)
            self.parts.append(self._stamped(output))

    def write(self) -> int:
        indicators = [part for part in self.parts if isinstance(part, Indicator)]
        outputs = [part for part in self.parts if isinstance(part, Output)]
        for rows in (self.foci, self.objectives, self.activities, indicators, outputs):
            _write(rows)
        return len(self.activities)

    def _read_time_frame(self, words: str) -> phrases.Label | None:
        lang, dated = self.workplan.language, self.workplan.dated
        return self.known_times.get(fold(words)) or phrases.read_time_frame(words, lang=lang, dated=dated).label

    def _read_bearers(self, words: str) -> list[phrases.Label]:
        return self.known_bearers.get(fold(words)) or phrases.read_bearers(words, lang=self.workplan.language)

    def _stamped(self, row: Any) -> Any:
        row.created_by = row.changed_by = self.by
        return row


def _write(rows: Sequence[Any]) -> None:
    for row in rows:
        # A parent got its key only when it was written, after the child was made.
        for name in ("focus", "objective", "activity"):
            if row._state.fields_cache.get(name) is not None:
                setattr(row, name, row._state.fields_cache[name])
    if rows:
        type(rows[0])._default_manager.bulk_create(rows, batch_size=BATCH)


def _texts(texts: Iterable[str]) -> list[str]:
    return [text for text in map(_clean, texts) if text]


def _clean(text: str) -> str:
    return text.replace("\x00", "").strip()


def _bare(text: str) -> str:
    return " ".join(text.casefold().split())
