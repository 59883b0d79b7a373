"""Feeds of what changed (Atom, RFC 4287)."""

from collections.abc import Iterable
from datetime import UTC, datetime
from typing import NamedTuple

from ayni.publishing.documents.package import xml_text

_HEAD = '<?xml version="1.0" encoding="utf-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="{lang}">\n'


class Entry(NamedTuple):
    """One entry: its lasting id, address and words; `language` is that of the summary."""

    id: str
    address: str
    at: datetime
    title: str
    summary: str
    language: str


class Feed(NamedTuple):
    """A feed: its lasting id, its own address and that of the page it is about; `lang` is that of titles."""

    id: str
    address: str
    page: str
    at: datetime
    title: str
    author: str
    lang: str
    rights: str


def render_atom(feed: Feed, entries: Iterable[Entry]) -> bytes:
    """Return the feed as UTF-8 XML. `feed.at` is the time of its last change."""
    lines = [
        _HEAD.format(lang=xml_text(feed.lang)),
        f"<id>{xml_text(feed.id)}</id>\n<title>{xml_text(feed.title)}</title>\n<updated>{_time(feed.at)}</updated>\n",
        f"<author><name>{xml_text(feed.author)}</name></author>\n<rights>{xml_text(feed.rights)}</rights>\n",
        f'<link rel="self" type="application/atom+xml" href="{xml_text(feed.address)}"/>\n',
        f'<link rel="alternate" type="text/html" hreflang="{xml_text(feed.lang)}" href="{xml_text(feed.page)}"/>\n',
        *(_entry(entry) for entry in entries),
        "</feed>\n",
    ]
    return "".join(lines).encode()


def _entry(entry: Entry) -> str:
    tongue = f' xml:lang="{xml_text(entry.language)}"' if entry.language else ""
    summary = f"<summary{tongue}>{xml_text(entry.summary)}</summary>" if entry.summary.strip() else ""
    return (
        f"<entry><id>{xml_text(entry.id)}</id><title>{xml_text(entry.title)}</title>"
        f"<published>{_time(entry.at)}</published><updated>{_time(entry.at)}</updated>"
        f'<link rel="alternate" type="text/html" href="{xml_text(entry.address)}"/>{summary}</entry>\n'
    )


def _time(at: datetime) -> str:
    return at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
