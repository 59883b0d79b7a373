"""Redline: what changed between two contents of a workplan, row by row and word by word. Pure."""

import re
from collections.abc import Callable, Iterator
from difflib import SequenceMatcher
from typing import Any

from ayni.workplans.freezing import Content

# Each run of letters or of digits, each space, each other sign: joined again they give the text unchanged.
_TOKENS = re.compile(r"[^\W_]+|\s+|[\W_]", re.UNICODE)
# Word by word, comparing costs the product of both lengths; beyond this the middle is shown as replaced.
_LIMIT = 4_000_000

Fields = dict[str, str]


def compare_contents(old: Content, new: Content, *, words: Callable[[str, Any], str] | None = None) -> list[Content]:
    """Return the rows of both contents in reading order, each with what changed.

    A row is {code, level: "focus" | "objective" | "activity", kind: "same" | "added" | "removed" | "changed", parts};
    a part is {name, kind, spans: [{kind: "same" | "added" | "removed", text}]}. `words(name, value)` may put codes such
    as statuses into words before they are compared. Removed rows stand where they stood.
    """
    say = words or _plain
    before, after = dict(_rows(old, say)), dict(_rows(new, say))
    return [_compare(code, before.get(code), after.get(code)) for code in _merged(list(before), list(after))]


def counts(rows: list[Content]) -> dict[str, int]:
    """Return how many rows are added, removed and changed."""
    return {kind: sum(row["kind"] == kind for row in rows) for kind in ("added", "removed", "changed")}


def compare_texts(old: str, new: str) -> list[dict[str, str]]:
    """Return spans {kind, text}: the same and removed ones joined are `old`, the same and added ones are `new`."""
    if old == new:
        return [{"kind": "same", "text": new}] if new else []
    first, second = _TOKENS.findall(old), _TOKENS.findall(new)
    start = _common(first, second)
    end = _common(first[start:][::-1], second[start:][::-1])
    first_end, second_end = len(first) - end, len(second) - end
    spans = [("same", "".join(first[:start]))]
    spans += _between(first[start:first_end], second[start:second_end])
    spans.append(("same", "".join(first[first_end:])))
    return _joined(spans)


def _rows(content: Content, say: Callable[[str, Any], str]) -> Iterator[tuple[str, tuple[str, Fields]]]:
    for focus in content["foci"]:
        # A focus and an objective may share a code; the level keeps them apart.
        yield f"focus {focus['code']}", ("focus", {"title": focus["title"]})
        for objective in focus["objectives"]:
            yield f"objective {objective['code']}", ("objective", {"text": objective["text"]})
            for activity in objective["activities"]:
                yield f"activity {activity['code']}", ("activity", _fields(activity, say))


def _fields(activity: Content, say: Callable[[str, Any], str]) -> Fields:
    fields = {
        "text": activity["text"],
        "status": say("status", activity["status"]),
        "mechanisms": say("mechanisms", activity["mechanisms"]),
        "time_frame": activity["time_frame"]["words"] or "",
        "time_frame_read": say("reading", activity["time_frame"]["reading"]),
        "responsible": activity["responsible"]["words"] or "",
        "responsible_read": say("bearers", activity["responsible"]["bearers"]),
        "indicators": "\n".join(known["words"] for known in activity["indicators"]),
        "outputs": "\n".join(known["words"] for known in activity["outputs"]),
    }
    more = {f"more: {header}": str(text) for header, text in activity["more"].items()}
    return {**fields, **more}


def _plain(name: str, value: Any) -> str:
    if not value:
        return ""
    if isinstance(value, list):
        return ", ".join(_plain(name, part) for part in value)
    if isinstance(value, dict):
        return " ".join(f"{key}: {_plain(name, part)}" for key, part in value.items() if part not in (None, "", []))
    return str(value)


def _merged(before: list[str], after: list[str]) -> list[str]:
    # Rows that went are put back behind the row that stood before them; moved rows stand where they are now.
    kept, merged = set(after), list(after)
    previous: str | None = None
    for key in before:
        if key not in kept:
            merged.insert(merged.index(previous) + 1 if previous is not None else 0, key)
        previous = key
    return merged


def _compare(key: str, before: tuple[str, Fields] | None, after: tuple[str, Fields] | None) -> Content:
    level = (after or before or ("", {}))[0]
    old, new = (before[1] if before else {}), (after[1] if after else {})
    parts = [_part(name, old.get(name, ""), new.get(name, "")) for name in {**new, **old}]
    parts = [part for part in parts if part["spans"]]
    if before is None or after is None:
        kind = "added" if before is None else "removed"
    else:
        kind = "same" if all(part["kind"] == "same" for part in parts) else "changed"
    return {"code": key.partition(" ")[2], "level": level, "kind": kind, "parts": parts}


def _part(name: str, old: str, new: str) -> Content:
    return {"name": name, "kind": "same" if old == new else "changed", "spans": compare_texts(old, new)}


def _common(first: list[str], second: list[str]) -> int:
    together = zip(first, second, strict=False)
    return next((at for at, (one, other) in enumerate(together) if one != other), min(len(first), len(second)))


def _between(first: list[str], second: list[str]) -> list[tuple[str, str]]:
    if len(first) * len(second) > _LIMIT:
        return [("removed", "".join(first)), ("added", "".join(second))]
    spans: list[tuple[str, str]] = []
    for tag, i1, i2, j1, j2 in SequenceMatcher(None, first, second, autojunk=False).get_opcodes():
        if tag == "equal":
            spans.append(("same", "".join(first[i1:i2])))
        else:
            spans += [("removed", "".join(first[i1:i2])), ("added", "".join(second[j1:j2]))]
    return _readable(spans)


def _readable(spans: list[tuple[str, str]]) -> list[tuple[str, str]]:
    # A lone space that stays between two changed words would chop a changed phrase into crumbs: it joins the change.
    whole: list[tuple[str, str]] = []
    for at, (kind, text) in enumerate(spans):
        between = kind == "same" and not text.strip() and 0 < at < len(spans) - 1
        whole += [("removed", text), ("added", text)] if between else [(kind, text)]
    runs: list[tuple[str, str]] = []
    removed = added = ""
    for kind, text in [*whole, ("same", "")]:
        if kind == "same":
            runs += [("removed", removed), ("added", added), ("same", text)]
            removed = added = ""
        elif kind == "removed":
            removed += text
        else:
            added += text
    return runs


def _joined(spans: list[tuple[str, str]]) -> list[dict[str, str]]:
    joined: list[dict[str, str]] = []
    for kind, text in spans:
        if not text:
            continue
        if joined and joined[-1]["kind"] == kind:
            joined[-1]["text"] += text
        else:
            joined.append({"kind": kind, "text": text})
    return joined
