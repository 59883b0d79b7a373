"""Public answers made once per stamp: one query to serve, checked against the database at each request."""

import gzip
import hashlib
from collections.abc import Callable
from typing import NamedTuple

import brotli
from django.db.models import OuterRef, Subquery
from django.http import HttpRequest, HttpResponse, HttpResponseNotModified

from ayni.core.models import Stamp, StoredPage
from ayni.core.stamps import stamp_number


class Made(NamedTuple):
    """An answer's body (uncompressed bytes) and its media type."""

    body: bytes
    content_type: str


def stored_answer(
    request: HttpRequest, *, key: str, stamp: str, make: Callable[[], Made], filename: str = ""
) -> HttpResponse:
    """Return the stored answer for `key`, made anew by `make()` when `stamp` has moved since.

    Only for what every stranger may see: the caller answers signed-in readers otherwise. `key` names all that the body
    depends on besides the stamp (page, language). With `filename` the answer is offered as a file to keep.
    """
    # Compared in the database: a cached page is served only while its stamp still holds at this moment.
    fresh = Stamp.objects.filter(name=stamp, number=OuterRef("stamp")).values("number")
    row = (
        StoredPage.objects.filter(key=key, stamp=Subquery(fresh))
        .values_list("etag", "content_type", "gzip", "brotli")
        .first()
    )
    if row is None:
        row = _make(key, stamp, make)
    return _answer(request, *row, filename=filename)


def _make(key: str, stamp: str, make: Callable[[], Made]) -> tuple[str, str, bytes, bytes]:
    # The number is read before the content: a change in between makes the stored page stale at once, never wrong.
    number = stamp_number(stamp)
    made = make()
    packed = gzip.compress(made.body, 6, mtime=0)
    tight = brotli.compress(made.body, quality=5)
    etag = hashlib.sha256(made.body).hexdigest()[:32]
    if number:
        values = {"stamp": number, "content_type": made.content_type, "gzip": packed, "brotli": tight, "etag": etag}
        StoredPage.objects.update_or_create(key=key, defaults=values)
    return etag, made.content_type, packed, tight


def _answer(
    request: HttpRequest, etag: str, content_type: str, packed: bytes, tight: bytes, *, filename: str
) -> HttpResponse:
    quoted = f'W/"{etag}"'
    accepted = request.headers.get("Accept-Encoding", "")
    response: HttpResponse
    if quoted in request.headers.get("If-None-Match", ""):
        response = HttpResponseNotModified()
    elif "br" in accepted:
        response = HttpResponse(bytes(tight), content_type=content_type, headers={"Content-Encoding": "br"})
    elif "gzip" in accepted:
        response = HttpResponse(bytes(packed), content_type=content_type, headers={"Content-Encoding": "gzip"})
    else:
        response = HttpResponse(gzip.decompress(bytes(packed)), content_type=content_type)
    response["ETag"] = quoted
    response["Cache-Control"] = "public, max-age=0, must-revalidate"
    response["Vary"] = "Accept-Encoding, Cookie"
    if filename:
        response["Content-Disposition"] = f'attachment; filename="{filename}"'
    return response
