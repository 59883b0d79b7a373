"""What was read: the plan, its sections, its log-frame, and what is doubtful about the reading."""

from dataclasses import dataclass, field
from typing import Any


@dataclass(slots=True)
class Doubt:
    """Something a person should look at. `confidence` (0 to 1) is how sure the reading is as it stands.

    `code` and `params` let a program say the sentence in another language; `choices` are corrections to offer, each
    with a `code` and, where it changes a value, `value`. `path` leads to the value: "foci/0/objectives/1/…".
    """

    code: str
    where: str
    what: str
    confidence: float
    params: dict[str, Any] = field(default_factory=dict)
    choices: list[dict[str, Any]] = field(default_factory=list)
    path: str | None = None

    def to_json(self) -> dict[str, Any]:
        return {
            "where": self.where,
            "what": self.what,
            "confidence": self.confidence,
            "code": self.code,
            "params": self.params,
            "choices": self.choices,
            "path": self.path,
        }


@dataclass(slots=True)
class Activity:
    """One activity. `source` says table, row, cell and page (from 1), sheet, and the cells of its other values."""

    number: str | None
    text: str | None
    time_frame: str | None = None
    indicators: list[str] = field(default_factory=list)
    responsible: str | None = None
    outputs: list[str] = field(default_factory=list)
    more: dict[str, str] = field(default_factory=dict)
    source: dict[str, Any] = field(default_factory=dict)

    def to_json(self) -> dict[str, Any]:
        return {
            "number": self.number,
            "text": self.text,
            "time_frame": self.time_frame,
            "indicators": self.indicators,
            "responsible": self.responsible,
            "outputs": self.outputs,
            "more": self.more,
            "source": self.source,
        }


@dataclass(slots=True)
class Objective:
    """`number` and `text` are None where the plan has activities without an objective."""

    number: str | None = None
    text: str | None = None
    activities: list[Activity] = field(default_factory=list)
    source: dict[str, Any] = field(default_factory=dict)

    def to_json(self) -> dict[str, Any]:
        activities = [activity.to_json() for activity in self.activities]
        return {"number": self.number, "text": self.text, "activities": activities, "source": self.source}


@dataclass(slots=True)
class Focus:
    """`title` is None where nothing in the document names a focus."""

    title: str | None = None
    objectives: list[Objective] = field(default_factory=list)

    def to_json(self) -> dict[str, Any]:
        return {"title": self.title, "objectives": [objective.to_json() for objective in self.objectives]}


@dataclass(slots=True)
class Section:
    """A part of the document's text; `blocks` keeps the order of paragraphs, items and footnotes."""

    title: str
    level: int
    blocks: list[dict[str, Any]] = field(default_factory=list)

    def to_json(self) -> dict[str, Any]:
        return {
            "title": self.title,
            "level": self.level,
            "paragraphs": [block["text"] for block in self.blocks if block["kind"] == "paragraph"],
            "items": [block["text"] for block in self.blocks if block["kind"] in ("item", "numbered")],
            "footnotes": [block["text"] for block in self.blocks if block["kind"] == "footnote"],
            "blocks": self.blocks,
        }


@dataclass(slots=True)
class Document:
    """A document as read: `Document.to_json()` is what `ayni read document FILE --json` prints."""

    title: str | None
    language: str
    sections: list[Section]
    foci: list[Focus]
    doubts: list[Doubt]
    lines: list[str] = field(default_factory=list)

    def to_json(self) -> dict[str, Any]:
        return {
            "plan": {"title": self.title, "language": self.language, "lines": self.lines},
            "sections": [section.to_json() for section in self.sections],
            "foci": [focus.to_json() for focus in self.foci],
            "doubts": [doubt.to_json() for doubt in self.doubts],
        }
