"""What the page of the queue shows: plain values, made for one viewer in one language."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, NamedTuple

from ayni.core.identifiers import new_code
from ayni.core.queue import Kind, Line, kinds, lines_by_kind
from ayni.core.reasons import kept_reasons

AT_ONCE = 50
GLANCE = 8


class Group(NamedTuple):
    """The lines of one kind. `total` counts those that are not shown too; `reasons` are those kept for its verbs."""

    name: str
    label: str
    lines: list[Line]
    total: int
    verbs: list[dict[str, Any]]
    reasons: list[Any]
    choices: list[tuple[str, str]]
    key: str


@dataclass(frozen=True, slots=True)
class Narrowed:
    """What the reader wants to see: a kind's name, words, a region, the order; "" for all."""

    kind: str = ""
    words: str = ""
    region: str = ""
    order: str = ""


def queue_page(viewer: Any, wanted: Narrowed, lang: str, today: date) -> dict[str, Any]:
    """Return the queue's groups, counts by kind, and what is overdue.

    Each kind, or reading that kinds share, costs its own fixed queries.
    """
    known = lines_by_kind(kinds(), viewer, lang)
    kept = kept_reasons()
    shown = [kind for kind in kinds() if known[kind.name] and wanted.kind in ("", kind.name)]
    groups = [_group(kind, known[kind.name], wanted, kept) for kind in shown]
    every = [line for lines in known.values() for line in lines]
    return {
        "groups": [group for group in groups if group.total],
        "tabs": _tabs(known, wanted),
        "total": len(every),
        "overdue": sum(1 for line in every if line.due and line.due < today),
        "oldest": min((line.since for line in every), default=None),
        "narrowed": bool(wanted.words or wanted.region),
        "today": today,
    }


def _group(kind: Kind, lines: list[Line], wanted: Narrowed, kept: Iterable[Any]) -> Group:
    found = [line for line in lines if _fits(line, wanted)]
    found.sort(key=lambda line: (line.since if wanted.order == "since" else line.due or date.max, line.since))
    reasons = [reason for reason in kept if reason.kind == kind.name]
    verbs = [{"code": v.code, "label": str(v.label), "reason": v.reason, "grave": v.grave} for v in kind.verbs]
    limit = AT_ONCE if wanted.kind else GLANCE
    choices = [(reason.text, reason.text) for reason in reasons]
    return Group(kind.name, str(kind.label), found[:limit], len(found), verbs, reasons, choices, new_code())


def _fits(line: Line, wanted: Narrowed) -> bool:
    words = wanted.words.casefold().split()
    text = f"{line.title} {line.why}".casefold()
    return all(word in text for word in words) and wanted.region in ("", line.region)


def _tabs(known: Mapping[str, list[Line]], wanted: Narrowed) -> list[dict[str, Any]]:
    """Return a tab for each kind with lines, after one for all: {name, label, count, current}."""
    some = [kind for kind in kinds() if known[kind.name] or kind.name == wanted.kind]
    return [
        {
            "name": kind.name,
            "label": str(kind.label),
            "count": len(known[kind.name]),
            "current": kind.name == wanted.kind,
        }
        for kind in some
    ]
