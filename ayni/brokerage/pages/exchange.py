"""The first page of the exchange: what is open, and how it goes."""

from typing import Any

from ayni.brokerage.queries import Wanted, items_for_list
from ayni.brokerage.rules import can_write_item
from ayni.brokerage.shapes import called, shown_item

NEWEST = 5


def exchange_page(viewer: Any, lang: str) -> dict[str, Any]:
    """Return the newest requests and offers that are open to the viewer."""
    sides = []
    for side in ("request", "offer"):
        rows = [shown_item(one, lang) for one in items_for_list(side, viewer, Wanted())[: NEWEST + 1]]
        sides.append({"words": called(side), "rows": rows[:NEWEST], "more": len(rows) > NEWEST})
    return {"sides": sides, "write": bool(can_write_item(viewer))}
