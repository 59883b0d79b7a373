"""What the review page shows: the doubts first, then one focus at a time."""

from collections.abc import Mapping, Sequence
from typing import Any

from django.core.paginator import Paginator
from django.utils import timezone
from django.utils.translation import gettext as _

from ayni.publishing.importing import doubts
from ayni.publishing.importing.body import SectionChange, blocks_of, section_changes
from ayni.publishing.importing.columns import COLUMN_KINDS, unknown_headers
from ayni.publishing.importing.differences import Difference
from ayni.publishing.importing.rows import rows_of
from ayni.publishing.importing.shapes import (
    PER_PAGE,
    Reader,
    gone_rows,
    kind_labels,
    parts_of_reading,
    shown_objectives,
)
from ayni.publishing.models import Import
from ayni.publishing.redline import compare_blocks

_DIFFERING = ("changed", "conflict")


def review_context(
    importing: Import, found: Sequence[Difference], *, part: str, page: str, lang: str
) -> dict[str, Any]:
    """Return the review page's context for one part: "doubts", "body", "gone" or a focus's path; else the first."""
    reading = importing.reading or {}
    parts = parts_of_reading(importing)
    open_doubts = doubts.shown_doubts(importing)
    keys = [entry["key"] for entry in parts]
    chosen = part if part in {*keys, "doubts", "body", "gone"} else "doubts" if open_doubts else (keys or ["body"])[0]
    rows = [row for row in rows_of(reading, importing.corrections, importing.choices) if row.focus_path == chosen]
    pages = Paginator(rows, PER_PAGE)
    here = pages.get_page(page)
    reader = Reader(lang, importing.language, timezone.now().date())
    by_path = {one.path: one for one in found}
    gone = gone_rows(list(found), importing.choices)
    counts: dict[str, int] = {}
    for one in found:
        counts[one.kind] = counts.get(one.kind, 0) + 1
    sections = reading.get("sections", ()) if importing.with_body else ()
    return {
        "title": (reading.get("plan") or {}).get("title") or importing.file.name.rpartition(".")[0],
        "part": chosen,
        "parts": parts,
        "doubts": open_doubts,
        "headers": unknown_headers(importing),
        "column_kinds": list(COLUMN_KINDS.items()),
        "unsettled": sum(1 for doubt in open_doubts if doubt.choices and not doubt.settled),
        "objectives": shown_objectives(list(here.object_list), by_path, importing.choices, reader),
        "page": here,
        "sections": [_section(one, importing.choices) for one in section_changes(reading)] if sections else [],
        "own_workplans": reading.get("own_workplans", []),
        "gone": gone,
        "compared": importing.workplan is not None,
        "counts": counts,
        "conflicts": counts.get("conflict", 0) + counts.get("removed", 0),
        "figures": _figures(importing),
    }


def _section(found: SectionChange, choices: Mapping[str, Any]) -> dict[str, Any]:
    """A section as read; where the plan has one already, the words that change and what stands here now."""
    blocks, present = blocks_of(found.read), found.present
    lines = compare_blocks(present.blocks, blocks) if present is not None and found.kind in _DIFFERING else []
    return {
        "path": found.path,
        "kind": found.kind,
        "label": _("Changed here alone; it stays") if found.kind == "kept" else kind_labels().get(found.kind, ""),
        "title": found.title,
        "blocks": blocks,
        "present": present.blocks if present is not None and found.kind == "conflict" else [],
        "lines": [[(span["kind"], span["text"]) for span in line["spans"]] for line in lines if line["kind"] != "same"],
        "taken": bool(choices.get(found.path, found.taken_unasked)),
    }


def _figures(importing: Import) -> dict[str, int]:
    rows = rows_of(importing.reading or {}, importing.corrections, importing.choices)
    return {
        "foci": len({row.focus_path for row in rows}),
        "objectives": len({row.objective_path for row in rows}),
        "activities": len(rows),
        "kept": sum(1 for row in rows if row.kept),
    }
