"""Every page that a person can reach by links, one example of each, found by following them."""

import re
from collections import Counter, deque
from typing import Any
from urllib.parse import urljoin, urlsplit

from django.urls import Resolver404, URLPattern, URLResolver, get_resolver, resolve

_LINK = re.compile(r'<a\b[^>]*\bhref="([^"#]+)')
_LANGUAGES = ("/fr/", "/es/", "/ru/")
# One example of a page may lead nowhere: a workplan that was never adopted has no versions.
_EXAMPLES = 3


def names_of_addresses() -> set[str]:
    """Return the names of all addresses of the installation."""
    return set(_names(get_resolver(), ""))


def name_of(path: str) -> str:
    """Return the name of a path's address, "" for none."""
    try:
        return resolve(path).view_name
    except Resolver404:
        return ""


def pages_reached(page: Any, start: str = "/") -> dict[str, str]:
    """Return one path (with query) for each name that is reached from `start` as the page's person, files left out."""
    found: dict[str, str] = {}
    waiting = deque([start, "/desk/"])
    seen: set[str] = set(waiting)
    opened: Counter[str] = Counter()
    while waiting:
        path = waiting.popleft()
        name = name_of(urlsplit(path).path)
        if (
            not name
            or opened[name] >= _EXAMPLES
            or name.endswith(("-file", "-original"))
            or path.startswith(_LANGUAGES)
        ):
            continue
        answer = page.request.get(path, max_redirects=0)
        if answer.status != 200 or not _is_page(answer.headers):
            continue
        opened[name] += 1
        found.setdefault(name, path)
        for link in _LINK.findall(answer.text()):
            target = urlsplit(urljoin(path, link.replace("&amp;", "&")))
            address = target.path + (f"?{target.query}" if target.query else "")
            if not target.netloc and target.scheme in ("", "http", "https") and address not in seen:
                seen.add(address)
                waiting.append(address)
    return found


def _is_page(headers: dict[str, str]) -> bool:
    """Return whether an answer is shown; a file, be it of HTML, is kept instead."""
    kept = headers.get("content-disposition", "").startswith("attachment")
    return "text/html" in headers.get("content-type", "") and not kept


def _names(resolver: Any, space: str) -> list[str]:
    names: list[str] = []
    for entry in resolver.url_patterns:
        if isinstance(entry, URLResolver):
            names += _names(entry, f"{space}{entry.namespace}:" if entry.namespace else space)
        elif isinstance(entry, URLPattern) and entry.name:
            names.append(space + entry.name)
    return names
