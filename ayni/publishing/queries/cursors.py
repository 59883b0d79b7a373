"""Lists for the API, page by page: a cursor is what the last line was known by, so that new lines shift no page."""

from typing import Any

from ayni.publishing.queries.editions import EditionHead, visible_editions
from ayni.workplans.queries import visible_workplans

Line = dict[str, Any]


def workplan_lines(viewer: Any, *, after: str, limit: int) -> tuple[list[Line], str | None]:
    """Return the workplans that follow the slug `after`, by slug, and the next cursor. One query."""
    names = ("slug", "title", "language", "owner_kind", "owner_code", "annex", "status")
    rows = visible_workplans(viewer).order_by("slug").filter(slug__gt=after).values(*names, "version_number")
    found = [{**row, "version": row.pop("version_number") or None} for row in map(dict, rows[: limit + 1])]
    return found[:limit], found[limit - 1]["slug"] if len(found) > limit else None


def edition_lines(viewer: Any, *, below: int | None, limit: int) -> tuple[list[EditionHead], str | None]:
    """Return the editions below a number, the newest first, and the next cursor. One query beside the standing."""
    rows = visible_editions(viewer).order_by("-number")
    if below is not None:
        rows = rows.filter(number__lt=below)
    values = rows.values_list("number", "adopted_at", "reason", "content_hash")[: limit + 1]
    found = [EditionHead(number, at.date().isoformat(), reason, sha) for number, at, reason, sha in values]
    return found[:limit], str(found[limit - 1].number) if len(found) > limit else None
