"""Navigation: each room registers its entries in its apps.py; only what is registered is shown."""

from dataclasses import dataclass

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import get_language

Label = str | Promise


@dataclass(frozen=True, slots=True)
class Entry:
    """A link for one page: its words in the reader's language, its address, and whether the reader is there now."""

    name: str
    label: str
    url: str
    current: bool
    foot_only: bool


_entries: dict[str, tuple[int, Label, str, bool, bool]] = {}


def register_entry(
    name: str, label: Label, url_name: str, position: int = 100, *, foot_only: bool = False, whole_room: bool = False
) -> None:
    """Show a link named `name` to the page `url_name`, by ascending position; `foot_only` keeps it out of the top row.

    `whole_room`: every page of the room of `url_name` belongs to it, wherever its address lies. Registering the same
    name again replaces the entry, so that a second `ready()` changes nothing.
    """
    _entries[name] = (position, label, url_name, foot_only, whole_room)


def entries(path: str, room: str = "") -> list[Entry]:
    """Return the registered entries in order, with the one that `path`, a page of `room`, belongs to as current."""
    ordered = sorted(_entries.items(), key=lambda item: (item[1][0], item[0]))
    found = [(name, label, reverse(url_name), foot_only) for name, (_, label, url_name, foot_only, _w) in ordered]
    # The deepest address wins: a page below two entries belongs to the nearer one.
    under = [url for _, _, url, _ in found if path == url or (not _is_front(url) and path.startswith(url))]
    under = under or [
        reverse(url_name) for _, (_p, _l, url_name, _f, whole) in ordered if whole and _of(url_name, room)
    ]
    here = max(under, key=len, default="")
    return [Entry(name, str(label), url, url == here, foot_only) for name, label, url, foot_only in found]


def _of(url_name: str, room: str) -> bool:
    return bool(room) and url_name.partition(":")[0] == room


def _is_front(url: str) -> bool:
    """Tell whether an address is a language's front page, which all others start with but do not belong to."""
    return url.strip("/") in ("", get_language())
