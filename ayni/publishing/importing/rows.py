"""What was read, as a flat list of rows, with a person's corrections laid over it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

TEXT_FIELDS = ("text", "number", "time_frame", "responsible")
LIST_FIELDS = ("indicators", "outputs")
FIELDS = (*TEXT_FIELDS, *LIST_FIELDS)


@dataclass(frozen=True, slots=True)
class ReadRow:
    """One activity as read. `path` (`f0.o1.a2`) is its place in the reading, `objective_path` that of its heading.

    `base` maps fields to fingerprints of what they said when we wrote the document; {} where we did not.
    """

    path: str
    focus_path: str
    focus: str
    objective_path: str
    objective_number: str
    objective: str
    number: str
    text: str
    time_frame: str
    responsible: str
    indicators: tuple[str, ...]
    outputs: tuple[str, ...]
    more: Mapping[str, str] = field(default_factory=dict)
    source: Mapping[str, Any] = field(default_factory=dict)
    label: Mapping[str, Any] | None = None
    base: Mapping[str, str] = field(default_factory=dict)
    kept: bool = True


def rows_of(
    reading: Mapping[str, Any], corrections: Mapping[str, Any] | None = None, choices: Mapping[str, Any] | None = None
) -> list[ReadRow]:
    """Return the activities of a reading in order, corrected, with `kept` False for those that a person left out."""
    corrected, chosen = corrections or {}, choices or {}
    return [replace(row, kept=bool(chosen.get(row.path, True))) for row in _rows(reading, corrected)]


def _rows(reading: Mapping[str, Any], corrected: Mapping[str, Any]) -> Iterator[ReadRow]:
    for f, focus in enumerate(reading.get("foci", ())):
        focus_path = f"f{f}"
        title = str(corrected.get(f"{focus_path}.title", focus.get("title") or ""))
        for o, objective in enumerate(focus.get("objectives", ())):
            objective_path = f"{focus_path}.o{o}"
            heading: dict[str, Any] = {
                "focus_path": focus_path,
                "focus": title,
                "objective_path": objective_path,
                "objective_number": str(corrected.get(f"{objective_path}.number", objective.get("number") or "")),
                "objective": str(corrected.get(f"{objective_path}.text", objective.get("text") or "")),
            }
            for a, activity in enumerate(objective.get("activities", ())):
                yield _row(f"{objective_path}.a{a}", heading, activity, corrected)


def _row(path: str, heading: Mapping[str, Any], activity: Mapping[str, Any], corrected: Mapping[str, Any]) -> ReadRow:
    texts: dict[str, Any] = {
        name: str(corrected.get(f"{path}.{name}", activity.get(name) or "")) for name in TEXT_FIELDS
    }
    lists: dict[str, Any] = {
        name: tuple(corrected.get(f"{path}.{name}", activity.get(name) or ())) for name in LIST_FIELDS
    }
    more = {str(key): _as_text(value) for key, value in (activity.get("more") or {}).items() if value not in (None, "")}
    label = corrected.get(f"{path}.label") or None
    source, base = activity.get("source") or {}, activity.get("base") or {}
    return ReadRow(path=path, **heading, **texts, **lists, more=more, source=source, label=label, base=base)


def _as_text(value: Any) -> str:
    return "; ".join(str(part) for part in value) if isinstance(value, list) else str(value)


def corrections_from(rows: list[ReadRow], given: Mapping[str, str]) -> dict[str, Any]:
    """Return what a submitted form changed on these rows, by path; list fields hold one entry a line.

    `given` maps `path.field` to the text in the form. Unchanged fields are left out.
    """
    changed: dict[str, Any] = {}
    for row in rows:
        for name in FIELDS:
            key = f"{row.path}.{name}"
            if key not in given:
                continue
            value = _clean(given[key], name)
            if value != getattr(row, name):
                changed[key] = list(value) if isinstance(value, tuple) else value
    return changed


def _clean(text: str, name: str) -> str | tuple[str, ...]:
    lines = [line.strip() for line in text.replace("\r\n", "\n").split("\n")]
    if name in LIST_FIELDS:
        return tuple(line for line in lines if line)
    return "\n".join(lines).strip()
