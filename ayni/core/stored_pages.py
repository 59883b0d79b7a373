"""Public answers made once per stamp: one query to serve, checked against the database at each request.

Made bytes are kept in the process; those that are costly to make (`durable`) also in the database, for other processes
and the next start. A kept answer is served only while its stamp's number, read at this moment, is the one it was made
at, and only on the day it was made: what is due next depends on the day.
"""

import gzip
import hashlib
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime, time
from threading import Lock
from typing import Any, NamedTuple

import brotli
from django.conf import settings
from django.db.models import OuterRef, Subquery
from django.http import HttpRequest, HttpResponse, HttpResponseNotModified
from django.utils import timezone
from django.utils.translation import get_language

from ayni.core.models import Stamp, StoredPage
from ayni.core.stamps import stamp_number

_MEMORY = 16 * 1024 * 1024
_MESSAGES_COOKIE = "messages"


class Made(NamedTuple):
    """An answer's body (uncompressed bytes) and its media type."""

    body: bytes
    content_type: str


@dataclass(slots=True)
class Kept:
    """A made answer: its stamp with the number, the day it was made at, its language, and its bytes by encoding."""

    stamp: str
    number: int
    day: date
    etag: str
    content_type: str
    language: str
    filename: str
    bodies: dict[str, bytes] = field(default_factory=dict)

    def body(self, encoding: str) -> bytes:
        """Return the bytes in an encoding ("br", "gzip" or "" for plain), made at the first call for it."""
        known = self.bodies.get(encoding)
        if known is None:
            known = _encoded(_plain(self.bodies), encoding)
            if encoding:
                self.bodies[encoding] = known
        return known

    def size(self) -> int:
        """Return how many bytes are held."""
        return sum(len(body) for body in self.bodies.values())


_kept: OrderedDict[str, Kept] = OrderedDict()
# Address without a query -> key: what may be served before the request's language and person are known.
_addresses: dict[str, str] = {}
_ADDRESSES = 4096
_lock = Lock()


def forget_kept() -> None:
    """Empty the process's memory, as after a restored backup, whose stamps count from an earlier number."""
    _kept.clear()
    _addresses.clear()


def kept_answer(request: HttpRequest) -> HttpResponse | None:
    """Return what `stored_answer` would give a stranger at this address if the process keeps it fresh, else None.

    One query, and none of the work of finding the view, the language and the person.
    """
    meta = request.META
    if request.method not in ("GET", "HEAD") or meta.get("QUERY_STRING") or "HTTP_HX_REQUEST" in meta:
        return None
    kept = _kept.get(_addresses.get(request.path, ""))
    if kept is None or ("HTTP_COOKIE" in meta and not answers_stored_by_cookies(request)):
        return None
    if kept.day != timezone.now().date() or kept.number != stamp_number(kept.stamp):
        return None
    request.get_host()  # refuses a host that is not ours, as every other page does
    return _answer(request, kept)


def answers_stored_by_cookies(request: HttpRequest) -> bool:
    """Return whether a request's cookies alone show that a stranger asks, without a message waiting."""
    return _MESSAGES_COOKIE not in request.COOKIES and settings.SESSION_COOKIE_NAME not in request.COOKIES


def answers_stored(request: HttpRequest) -> bool:
    """Return whether a reader is a stranger without a message waiting, who may be served what every stranger sees."""
    if answers_stored_by_cookies(request):
        return True
    return _MESSAGES_COOKIE not in request.COOKIES and not request.user.is_authenticated


def stored_answer(
    request: HttpRequest,
    *,
    key: str,
    stamp: str,
    make: Callable[[], Made],
    filename: str = "",
    durable: bool = False,
) -> HttpResponse:
    """Return the stored answer for `key`, made anew by `make()` when `stamp` has moved or the day has changed since.

    Only for what every stranger may see (`answers_stored`): the caller answers signed-in readers otherwise. `key` names
    all that the body depends on besides stamp and day (page, language). With `filename` the answer is offered as a file
    to keep.
    """
    today = timezone.now().date()
    kept = _kept.get(key)
    number = stamp_number(stamp) if kept is not None or not durable else 0
    if kept is not None and kept.day == today and kept.number == number:
        return _answer(request, kept)
    found = None
    if durable:
        number, found = _stored(key, stamp, today, filename)
    if found is None:
        # The number is read before the content: a change in between makes the stored page stale at once, never wrong.
        made = make()
        found = Kept(stamp, number, today, _etag(made.body), made.content_type, get_language() or "", filename)
        # Held packed even for a reader who wants it plain, so that the process keeps little.
        encoding = _encoding(request) or "gzip"
        found.bodies[encoding] = _encoded(made.body, encoding)
        if durable and number:
            _store(key, found)
    _keep(key, found, request)
    return _answer(request, found)


def answer_once(request: HttpRequest, made: Made, language: str, *, filename: str = "") -> HttpResponse:
    """Return an answer that is made at each request, because it depends on the hour, with validators like a stored one.

    Only for what every stranger may see, whoever asks.
    """
    kept = Kept("", 0, timezone.now().date(), _etag(made.body), made.content_type, language, filename, {"": made.body})
    return _answer(request, kept)


def _stored(key: str, stamp: str, today: date, filename: str) -> tuple[int, Kept | None]:
    midnight = timezone.make_aware(datetime.combine(today, time.min), timezone.get_default_timezone())
    page = StoredPage.objects.filter(key=key, stamp=OuterRef("number"), made_at__gte=midnight)
    columns = [Subquery(page.values(name)[:1]) for name in ("etag", "content_type", "gzip", "brotli")]
    row: Any = Stamp.objects.filter(name=stamp).values_list("number", *columns).first()
    if row is None:
        return 0, None
    number, etag, content_type, packed, tight = row
    if etag is None:
        return number, None
    bodies = {"gzip": bytes(packed), "br": bytes(tight)}
    return number, Kept(stamp, number, today, etag, content_type, get_language() or "", filename, bodies)


def _store(key: str, kept: Kept) -> None:
    page = StoredPage(
        key=key,
        stamp=kept.number,
        content_type=kept.content_type,
        gzip=kept.body("gzip"),
        brotli=kept.body("br"),
        etag=kept.etag,
    )
    columns = ["stamp", "content_type", "gzip", "brotli", "etag", "made_at"]
    StoredPage.objects.bulk_create([page], update_conflicts=True, unique_fields=["key"], update_fields=columns)


def _keep(key: str, kept: Kept, request: HttpRequest) -> None:
    if not kept.number:
        return
    with _lock:
        if not request.META.get("QUERY_STRING"):
            if len(_addresses) >= _ADDRESSES:
                _addresses.clear()
            _addresses[request.path] = key
        _kept.pop(key, None)
        _kept[key] = kept
        total = sum(known.size() for known in _kept.values())
        while total > _MEMORY and len(_kept) > 1:
            total -= _kept.popitem(last=False)[1].size()


def _etag(body: bytes) -> str:
    return hashlib.sha256(body).hexdigest()[:32]


def _encoding(request: HttpRequest) -> str:
    accepted = request.headers.get("Accept-Encoding", "")
    return "br" if "br" in accepted else "gzip" if "gzip" in accepted else ""


def _encoded(body: bytes, encoding: str) -> bytes:
    if encoding == "br":
        return bytes(brotli.compress(body, quality=4))
    return gzip.compress(body, 6, mtime=0) if encoding == "gzip" else body


def _plain(bodies: dict[str, bytes]) -> bytes:
    if "" in bodies:
        return bodies[""]
    if "br" in bodies:
        return bytes(brotli.decompress(bodies["br"]))
    return gzip.decompress(bodies["gzip"])


def _answer(request: HttpRequest, kept: Kept) -> HttpResponse:
    quoted = f'W/"{kept.etag}"'
    response: HttpResponse
    if quoted in request.headers.get("If-None-Match", ""):
        response = HttpResponseNotModified()
    else:
        encoding = _encoding(request)
        body = kept.body(encoding)
        response = HttpResponse(body, content_type=kept.content_type)
        response["Content-Length"] = str(len(body))
        if encoding:
            response["Content-Encoding"] = encoding
    response["ETag"] = quoted
    response["Cache-Control"] = "public, max-age=0, must-revalidate"
    response["Vary"] = "Accept-Encoding, Cookie"
    response["Content-Language"] = kept.language
    response["X-Frame-Options"] = settings.X_FRAME_OPTIONS
    if kept.filename:
        response["Content-Disposition"] = f'attachment; filename="{kept.filename}"'
    return response
