"""Reading a document again: which rows are the same, changed, new or gone, against what the workplan holds now."""

import difflib
import re
import unicodedata
from collections import defaultdict
from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from ayni.publishing.documents.marks import short
from ayni.publishing.importing.rows import ReadRow

ALIKE = 0.72
COMPARED = ("text", "time_frame", "responsible", "indicators", "outputs")


@dataclass(frozen=True, slots=True)
class PresentRow:
    """An activity as it stands in the workplan."""

    code: str
    number: str
    focus: str
    objective: str
    text: str
    time_frame: str
    responsible: str
    indicators: tuple[str, ...]
    outputs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Difference:
    """`kind`: same, changed, conflict, new, removed or gone. `fields` maps the changed fields to (present, read).

    A conflict changed in the document and here after the document was written; removed is a row of ours that is in the
    document and was withdrawn here meanwhile. What changed here alone is no difference: it stays.
    """

    kind: str
    read: ReadRow | None
    present: PresentRow | None
    fields: Mapping[str, tuple[Any, Any]]

    @property
    def path(self) -> str:
        return self.read.path if self.read else f"gone.{self.present.code if self.present else ''}"


def differences(read: Sequence[ReadRow], present: Sequence[PresentRow]) -> list[Difference]:
    """Pair read rows with present ones and say how they differ, in reading order, the gone ones last.

    Rows that we wrote are paired by their code; others first by the same words in the same objective, then by the same
    words, then by the stable code, and last by likeness within the focus (at least ALIKE of the letters). A row is
    paired once.
    """
    pairs = _pairs(read, present)
    taken = set(pairs.values())
    found = [_difference(row, present[pairs[index]] if index in pairs else None) for index, row in enumerate(read)]
    gone = (row for index, row in enumerate(present) if index not in taken)
    return found + [Difference("gone", None, row, {}) for row in gone]


def present_rows(content: Mapping[str, Any]) -> list[PresentRow]:
    """Return the activities of a workplan's content in order."""
    return [
        PresentRow(
            code=activity["code"],
            number=activity["number"],
            focus=focus["title"],
            objective=objective["text"],
            text=activity["text"],
            time_frame=activity["time_frame"]["words"] or "",
            responsible=activity["responsible"]["words"] or "",
            indicators=tuple(indicator["words"] for indicator in activity["indicators"]),
            outputs=tuple(output["words"] for output in activity["outputs"]),
        )
        for focus in content["foci"]
        for objective in focus["objectives"]
        for activity in objective["activities"]
    ]


def _pairs(read: Sequence[ReadRow], present: Sequence[PresentRow]) -> dict[int, int]:
    pairs: dict[int, int] = {}
    keys: list[tuple[Callable[[ReadRow], Hashable], Callable[[PresentRow], Hashable]]] = [
        (lambda row: (row.number.upper() or None) if row.base else None, lambda row: row.code.upper()),
        (lambda row: (bare(row.objective), bare(row.text)), lambda row: (bare(row.objective), bare(row.text))),
        (lambda row: bare(row.text), lambda row: bare(row.text)),
        (lambda row: row.number.upper() or None, lambda row: row.code.upper()),
    ]
    for read_key, present_key in keys:
        _pair_by(read, present, pairs, read_key, present_key)
    _pair_alike(read, present, pairs)
    return pairs


def _pair_by(
    read: Sequence[ReadRow],
    present: Sequence[PresentRow],
    pairs: dict[int, int],
    read_key: Callable[[ReadRow], Hashable],
    present_key: Callable[[PresentRow], Hashable],
) -> None:
    taken = set(pairs.values())
    waiting: dict[Hashable, list[int]] = defaultdict(list)
    for index, row in enumerate(present):
        if index not in taken:
            waiting[present_key(row)].append(index)
    for index, read_row in enumerate(read):
        key = read_key(read_row)
        if index not in pairs and key is not None and waiting.get(key):
            pairs[index] = waiting[key].pop(0)


def _pair_alike(read: Sequence[ReadRow], present: Sequence[PresentRow], pairs: dict[int, int]) -> None:
    taken = set(pairs.values())
    left: dict[str, list[int]] = defaultdict(list)
    for index, row in enumerate(present):
        if index not in taken:
            left[bare(row.focus)].append(index)
    for index, read_row in enumerate(read):
        if index in pairs:
            continue
        candidates = left.get(bare(read_row.focus), [])
        best = max(((_likeness(read_row.text, present[at].text), -at) for at in candidates), default=(0.0, 0))
        if best[0] >= ALIKE:
            pairs[index] = -best[1]
            candidates.remove(-best[1])


def _likeness(one: str, other: str) -> float:
    matcher = difflib.SequenceMatcher(None, bare(one), bare(other), autojunk=False)
    if matcher.real_quick_ratio() < ALIKE or matcher.quick_ratio() < ALIKE:
        return 0.0
    return matcher.ratio()


def _difference(read: ReadRow, present: PresentRow | None) -> Difference:
    if present is None:
        return Difference("removed" if read.base else "new", read, None, {})
    fields = {
        name: (getattr(present, name), getattr(read, name))
        for name in COMPARED
        if _comparable(getattr(present, name)) != _comparable(getattr(read, name))
    }
    if fields and read.base:
        fields = {name: pair for name, pair in fields.items() if short(_joined(pair[1])) != read.base[name]}
        if any(short(_joined(pair[0])) != read.base[name] for name, pair in fields.items()):
            return Difference("conflict", read, present, fields)
    return Difference("changed" if fields else "same", read, present, fields)


def _joined(value: str | tuple[str, ...]) -> str:
    return value if isinstance(value, str) else "\n".join(" ".join(part.split()) for part in value)


def _comparable(value: str | tuple[str, ...]) -> Any:
    # Spacing and typographic quotes differ between a file and its copy; letters and case are the plan's own.
    return tuple(_spaced(part) for part in value) if isinstance(value, tuple) else _spaced(value)


def _spaced(text: str) -> str:
    plain = unicodedata.normalize("NFKC", text).replace("’", "'").replace("“", '"').replace("”", '"')
    return re.sub(r"\s+", " ", plain).strip()


def bare(text: str) -> str:
    """Return the words of a text without case, spacing or punctuation, for comparing."""
    return " ".join(re.findall(r"\w+", unicodedata.normalize("NFKC", text).casefold()))
