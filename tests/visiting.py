"""Going round the whole site as one role: every address that the resolver knows, opened and sent to."""

import io
import re
import zipfile
from collections.abc import Iterator
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


def opened(person: Any, address: str, cookies: Any = None) -> Any:
    """Open an address and undo whatever that did; `cookies` are those of a browser in which the person signed in."""
    return _undone(person, lambda client: client.get(address), cookies)


def sent(person: Any, address: str, given: dict[str, Any] | None = None, cookies: Any = None) -> Any:
    """Send a form to an address (by default an empty one) and undo whatever that did."""
    return _undone(person, lambda client: client.post(address, given or {}), cookies)


def _undone(person: Any, act: Any, cookies: Any) -> Any:
    with transaction.atomic():
        if cookies is None:
            client = client_of(person)
        else:
            client = Client(raise_request_exception=True)
            client.cookies = deepcopy(cookies)
        answer = act(client)
        transaction.set_rollback(True)
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
