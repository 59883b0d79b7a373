"""The members on a map: a mark for each country, near its place, and the same as a list."""

from typing import Any
from urllib.parse import urlencode

from ayni.core.vocabularies import countries, label, regions, tiles
from ayni.members.queries import Wanted, members_by_country

SIDE, PITCH = 24, 26
_SOME, _MANY = 3, 10


def members_map(viewer: Any, wanted: Wanted, chosen: dict[str, str], lang: str) -> dict[str, Any]:
    """Return the countries of the members that fit, as marks and by region; two queries whatever the size.

    Where a mark lies follows from all members, so that another filter moves none. Each leads to the list with the
    filters as chosen.
    """
    counted = members_by_country(viewer, wanted)
    everywhere = members_by_country(viewer, Wanted(status=wanted.status)) if wanted.any() else counted
    placed = tiles(code for code in everywhere if code in countries())
    rows = {code: _row(code, counted[code], chosen, lang) for code in sorted(counted) if code in placed}
    return {
        "marks": [{**row, **_at(placed[code])} for code, row in rows.items()],
        "side": SIDE,
        "box": _box(list(placed.values())),
        "regions": _by_region(rows, lang),
    }


def _row(code: str, number: int, chosen: dict[str, str], lang: str) -> dict[str, Any]:
    term = countries()[code]
    return {
        "code": term.alpha2,
        "name": label(term, lang),
        "region": term.region,
        "number": number,
        "kind": "many" if number >= _MANY else "some" if number >= _SOME else "few",
        "query": urlencode({**chosen, "country": code}),
    }


def _box(taken: list[tuple[int, int]]) -> str:
    """Return the part of the grid that holds every mark, as an SVG viewBox."""
    columns, rows = zip(*taken, strict=True) if taken else ((0,), (0,))
    west, north = min(columns) * PITCH - 2, min(rows) * PITCH - 2
    return f"{west} {north} {(max(columns) + 1) * PITCH - west} {(max(rows) + 1) * PITCH - north}"


def _at(tile: tuple[int, int]) -> dict[str, int]:
    return {"x": tile[0] * PITCH, "y": tile[1] * PITCH}


def _by_region(rows: dict[str, dict[str, Any]], lang: str) -> list[dict[str, Any]]:
    named = sorted(((label(term, lang), code) for code, term in regions().items()))
    grouped = [
        (name, sorted((row for row in rows.values() if row["region"] == code), key=lambda row: str(row["name"])))
        for name, code in named
    ]
    return [{"name": name, "rows": found} for name, found in grouped if found]
