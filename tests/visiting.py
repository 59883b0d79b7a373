"""Going round the whole site as one role: every address that the resolver knows, opened and sent to."""

import io
import re
import zipfile
from collections.abc import Callable, Iterator
from copy import deepcopy
from typing import Any

from django.core.signals import request_finished
from django.db import close_old_connections, transaction
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver

BACKEND = "allauth.account.auth_backends.AuthenticationBackend"
HREF = re.compile(r'(?:href|action|hx-get)="(/[^"#]*)')


def names_of(resolver: URLResolver | None = None, spaces: tuple[str, ...] = ()) -> Iterator[str]:
    """Yield the name of every address, with its namespaces; an address without a name by its pattern."""
    for entry in (resolver or get_resolver()).url_patterns:
        if isinstance(entry, URLResolver):
            yield from names_of(entry, (*spaces, entry.namespace) if entry.namespace else spaces)
        elif isinstance(entry, URLPattern):
            yield ":".join((*spaces, entry.name or str(entry.pattern)))


def client_of(person: Any) -> Client:
    """Return a browser in which the person is signed in; a stranger's has no session."""
    client = Client(raise_request_exception=True)
    if person.pk:
        client.force_login(person, backend=BACKEND)
    return client


def opened(browser: Client, address: str) -> Any:
    """Open an address and undo whatever that did, in the database and to the cookies of the browser."""
    return _undone(browser, lambda: browser.get(address))


def sent(browser: Client, address: str, given: dict[str, Any] | None = None) -> Any:
    """Send a form to an address (by default an empty one) and undo whatever that did."""
    return _undone(browser, lambda: browser.post(address, given or {}))


def _undone(browser: Client, act: Callable[[], Any]) -> Any:
    before = deepcopy(browser.cookies)
    try:
        with transaction.atomic():
            answer = act()
            transaction.set_rollback(True)
    finally:
        browser.cookies = before
    return answer


def text_of(answer: Any) -> str:
    """Return all that an answer holds as text, in small letters: its headers, its page, the inside of its file."""
    body = b"".join(answer.streaming_content) if answer.streaming else answer.content
    head = " ".join(f"{name}: {value}" for name, value in answer.items())
    return f"{head} {_inside(body)}".casefold()


def _inside(body: bytes) -> str:
    if body.startswith(b"PK\x03\x04"):
        with zipfile.ZipFile(io.BytesIO(body)) as package:
            return " ".join(package.read(name).decode("utf-8", "replace") for name in package.namelist())
    if body.startswith(b"%PDF"):
        from pypdf import PdfReader

        reader = PdfReader(io.BytesIO(body))
        return " ".join([*(page.extract_text() for page in reader.pages), str(reader.metadata), str(reader.outline)])
    return body.decode("utf-8", "replace")


def close(answer: Any) -> None:
    """Close an answer and its files without closing the database, in which the test's transaction is open."""
    request_finished.disconnect(close_old_connections)
    try:
        answer.close()
    finally:
        request_finished.connect(close_old_connections)


def links_in(text: str) -> set[str]:
    """Return the addresses of our own site that a page leads to."""
    return {link.replace("&amp;", "&") for link in HREF.findall(text)}
