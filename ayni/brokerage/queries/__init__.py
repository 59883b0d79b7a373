"""Reading requests, offers and what becomes of them."""

from ayni.brokerage.queries.items import (
    SCREENED,
    Wanted,
    item_for_page,
    items_after,
    items_for_list,
    items_of,
    members_to_write_for,
    open_now,
    visible_items,
    waiting_items,
)

__all__ = [
    "SCREENED",
    "Wanted",
    "item_for_page",
    "items_after",
    "items_for_list",
    "items_of",
    "members_to_write_for",
    "open_now",
    "visible_items",
    "waiting_items",
]
