"""Every way to change something in the brokerage room."""

from ayni.brokerage.actions.items import (
    close_item,
    draft_item,
    edit_item,
    endorse_item,
    note_opening,
    open_item,
    renew_item,
    return_item,
    send_item,
)

__all__ = [
    "close_item",
    "draft_item",
    "edit_item",
    "endorse_item",
    "note_opening",
    "open_item",
    "renew_item",
    "return_item",
    "send_item",
]
