"""A redline as a page shows it."""

from typing import Any, NamedTuple

from django.utils.translation import gettext as _

from ayni.publishing.redline import compare_plans
from ayni.publishing.shapes.plan import heading_of
from ayni.publishing.shapes.words import in_words, part_title

Content = dict[str, Any]
Spans = list[dict[str, str]]


class ShownPart(NamedTuple):
    """A changed part of a row under its name."""

    name: str
    spans: Spans


class ShownRow(NamedTuple):
    """A row that was added, removed or changed."""

    code: str
    level: str
    kind: str
    parts: list[ShownPart]


class ShownChange(NamedTuple):
    """A section or a workplan in which something changed; `skipped` blocks or rows in it did not."""

    heading: Spans
    kind: str
    note: str
    blocks: list[Content]
    rows: list[ShownRow]
    skipped: int


class Comparison(NamedTuple):
    """Two texts of the plan side by side."""

    title: Spans
    sections: list[ShownChange]
    workplans: list[ShownChange]
    counts: dict[str, int]
    same: bool


def shown_comparison(old: Content, new: Content) -> Comparison:
    """Return what changed between two PlanContents, the unchanged parts left out."""
    compared = compare_plans(old, new, words=in_words)
    sections = [_section(part) for part in compared["sections"] if part["kind"] != "same"]
    workplans = [
        _workplan(part, old, new) for part in compared["workplans"] if part["kind"] != "same" or _version_note(part)
    ]
    retitled = any(span["kind"] != "same" for span in compared["title"])
    same = not (sections or workplans or retitled)
    return Comparison(compared["title"], sections, workplans, compared["counts"], same)


def _section(part: Content) -> ShownChange:
    blocks = [block for block in part["blocks"] if block["kind"] != "same"]
    return ShownChange(part["title"], part["kind"], "", blocks, [], len(part["blocks"]) - len(blocks))


def _workplan(part: Content, old: Content, new: Content) -> ShownChange:
    rows = [
        ShownRow(
            row["code"],
            row["level"],
            row["kind"],
            [ShownPart(part_title(p["name"]), p["spans"]) for p in row["parts"] if p["kind"] != "same"],
        )
        for row in part["rows"]
        if row["kind"] != "same"
    ]
    named = next(plan for side in (new, old) for plan in side["workplans"] if plan["slug"] == part["slug"])
    heading = part["title"] if part["kind"] == "changed" else [{"kind": "same", "text": heading_of(named)}]
    return ShownChange(heading, part["kind"], _version_note(part), [], rows, len(part["rows"]) - len(rows))


def _version_note(part: Content) -> str:
    old, new = part["old"], part["new"]
    if old == new or part["kind"] not in ("same", "changed"):
        return ""
    if old is None:
        return _("Adopted since: version %(new)s") % {"new": new}
    if new is None:
        return ""
    return _("Version %(old)s, then %(new)s") % {"old": old, "new": new}
