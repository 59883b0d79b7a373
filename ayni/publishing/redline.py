"""What changed between two contents of the plan: by section, paragraph and row, word by word. Pure."""

from collections.abc import Callable, Sequence
from difflib import SequenceMatcher
from itertools import zip_longest
from typing import Any

from ayni.workplans.redline import compare_contents, compare_texts

Content = dict[str, Any]
# Two paragraphs with less in common than this are one that went and one that came, not one that was reworded.
_ALIKE = 0.45
# Beyond this many pairs of paragraphs in one changed stretch, looking for the likeliest pairs costs too much.
_PAIRS = 2_500


def compare_plans(old: Content, new: Content, *, words: Callable[[str, Any], str] | None = None) -> Content:
    """Return {title, sections, workplans, counts} of two PlanContents.

    `title` is a list of spans {kind: "same" | "added" | "removed", text}. A section is {slug, kind: "same" | "added" |
    "removed" | "changed", title: spans, blocks: [{kind, form, marker, spans}]}. A workplan is {slug, kind, title, old,
    new, rows}: `old` and `new` its versions or None, `rows` as `compare_contents` gives them. `counts` tells how many
    paragraphs and rows were added, removed and changed.
    """
    sections = [_section(*pair) for pair in _paired(old["sections"], new["sections"])]
    workplans = [_workplan(*pair, words=words) for pair in _paired(old["workplans"], new["workplans"])]
    kinds = [block["kind"] for section in sections for block in section["blocks"]]
    kinds += [row["kind"] for workplan in workplans for row in workplan["rows"]]
    return {
        "title": compare_texts(old["title"], new["title"]),
        "sections": sections,
        "workplans": workplans,
        "counts": {kind: kinds.count(kind) for kind in ("added", "removed", "changed")},
    }


def compare_blocks(old: Sequence[Content], new: Sequence[Content]) -> list[Content]:
    """Return the blocks of both in reading order: {kind, form, marker, spans}; `form` is the block's own kind."""
    before, after = [_identity(block) for block in old], [_identity(block) for block in new]
    found: list[Content] = []
    for tag, i1, i2, j1, j2 in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if tag == "equal":
            found += [_compared(block, block) for block in new[j1:j2]]
        else:
            found += _stretch(old[i1:i2], new[j1:j2])
    return found


def _paired(old: Sequence[Content], new: Sequence[Content]) -> list[tuple[Content | None, Content | None]]:
    """Pair by slug in the new order; what went stands behind what stood before it."""
    before = {part["slug"]: part for part in old}
    pairs: list[tuple[Content | None, Content | None]] = [(before.get(part["slug"]), part) for part in new]
    kept = {part["slug"] for part in new}
    place = 0
    for part in old:
        if part["slug"] in kept:
            place = 1 + next(at for at, pair in enumerate(pairs) if pair[1] and pair[1]["slug"] == part["slug"])
        else:
            pairs.insert(place, (part, None))
            place += 1
    return pairs


def _section(old: Content | None, new: Content | None) -> Content:
    shown = new or old or {}
    title = compare_texts(old["title"] if old else "", new["title"] if new else "")
    blocks = compare_blocks(old["blocks"] if old else (), new["blocks"] if new else ())
    same = all(span["kind"] == "same" for span in title) and all(block["kind"] == "same" for block in blocks)
    level = shown["level"]
    return {"slug": shown["slug"], "kind": _kind(old, new, same=same), "level": level, "title": title, "blocks": blocks}


def _workplan(old: Content | None, new: Content | None, *, words: Callable[[str, Any], str] | None) -> Content:
    shown = new or old or {}
    empty = {**shown, "foci": []}
    rows = compare_contents(old or empty, new or empty, words=words)
    title = compare_texts(old["title"] if old else "", new["title"] if new else "")
    same = all(row["kind"] == "same" for row in rows) and all(span["kind"] == "same" for span in title)
    return {
        "slug": shown["slug"],
        "annex": shown["annex"],
        "kind": _kind(old, new, same=same),
        "title": title,
        "old": old["version"] if old else None,
        "new": new["version"] if new else None,
        "rows": rows,
    }


def _kind(old: Content | None, new: Content | None, *, same: bool) -> str:
    if old is None:
        return "added"
    if new is None:
        return "removed"
    return "same" if same else "changed"


def _identity(block: Content) -> tuple[str, str, str]:
    return (block["kind"], block.get("marker") or "", block["text"])


def _stretch(old: Sequence[Content], new: Sequence[Content]) -> list[Content]:
    """Compare a stretch in which every block differs: likely pairs as reworded, the rest as gone or come, in order."""
    if len(old) * len(new) > _PAIRS:
        return [_compared(before, after) for before, after in zip_longest(old, new)]
    found: list[Content] = []
    start = 0
    for before in old:
        likely = max(range(start, len(new)), key=lambda at: _likeness(before, new[at]), default=None)
        if likely is None or _likeness(before, new[likely]) < _ALIKE:
            found.append(_compared(before, None))
            continue
        found += [_compared(None, after) for after in new[start:likely]]
        found.append(_compared(before, new[likely]))
        start = likely + 1
    return found + [_compared(None, after) for after in new[start:]]


def _likeness(old: Content, new: Content) -> float:
    first, second = old["text"].split(), new["text"].split()
    matcher = SequenceMatcher(None, first, second, autojunk=False)
    return 0.0 if matcher.real_quick_ratio() < _ALIKE else matcher.quick_ratio()


def _compared(old: Content | None, new: Content | None) -> Content:
    shown = new or old or {}
    spans = compare_texts(old["text"] if old else "", new["text"] if new else "")
    same = old is not None and new is not None and _identity(old) == _identity(new)
    return {"kind": _kind(old, new, same=same), "form": shown["kind"], "marker": shown.get("marker"), "spans": spans}
