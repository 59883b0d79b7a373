"""A table answered as a file: kept until what it shows changes, never more than what every stranger may see."""

import hashlib
import re
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any
from urllib.parse import urlencode

from django.conf import settings
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse, HttpResponseNotModified, StreamingHttpResponse
from django.http.response import HttpResponseBase
from django.utils import timezone
from django.utils.translation import override

from ayni.core.errors import NotVisible
from ayni.core.open_data.describing import catalogue, descriptor
from ayni.core.open_data.tables import Asked, Table, tables
from ayni.core.open_data.writing import csv_lines, json_bytes, xlsx_bytes
from ayni.core.stamps import stamp_number
from ayni.core.stored_pages import Made, answer_once, stored_answer

PER_PAGE = 1000
_PLAIN = re.compile(r"[\w-]{1,80}", re.ASCII)
DESCRIPTOR = "datapackage.json"
TYPES = {
    "csv": "text/csv; charset=utf-8",
    "json": "application/json",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    DESCRIPTOR: "application/json",
}


def table_answer(request: HttpRequest, table: Table, extension: str) -> HttpResponseBase:
    """Return a registered table as a file, with the filters and the day of the address. Raises NotVisible."""
    lang, asked = asked_language(request), _asked(request, table)
    if extension not in TYPES:
        raise NotVisible
    if extension == "csv" and table.paged and table.stamp:
        return _streamed(request, table, asked)
    number = request.GET.get("page", "")

    def make() -> Made:
        if extension == DESCRIPTOR:
            with override(lang):
                return Made(descriptor(table, asked.day, lang), TYPES[extension])
        found: Any = table.found(asked)
        about: Mapping[str, Any] = {}
        if extension == "json" and table.paged:
            found, about = _page(found, number)
        return written(table, found, asked.day, extension, _source(request, table, asked), lang, **about)

    filename = _filename(table, asked, extension) if extension in ("csv", "xlsx") else ""
    # What is asked with filters or page by page is seldom asked twice, and anybody could fill the store with it.
    if not table.stamp or asked.values or number:
        return answer_once(request, make(), lang, filename=filename)
    key = f"table:{table.name}.{extension}:{lang}:{asked.day}"
    return stored_answer(request, key=key, stamp=table.stamp, make=make, filename=filename)


def written(
    table: Table, found: Iterable[Any], day: date, extension: str, source: str, lang: str, **about: Any
) -> Made:
    """Return rows of a table as CSV, JSON, XLSX or their description, for files that are not the whole table too.

    `source` is their address. Raises NotVisible for another extension.
    """
    if extension not in TYPES:
        raise NotVisible
    with override(lang):
        if extension == "csv":
            body = b"".join(csv_lines(table, found, day))
        elif extension == "xlsx":
            body = xlsx_bytes(table, found, day, source)
        elif extension == "json":
            body = json_bytes(table, found, day, source, **about)
        else:
            body = descriptor(table, day, lang, source.replace(f".{DESCRIPTOR}", ".csv"))
    return Made(body, TYPES[extension])


def catalogue_answer(request: HttpRequest, title: str) -> HttpResponse:
    """Return the one data package that holds all tables."""
    lang = asked_language(request)
    with override(lang):
        body = catalogue(tables(), title, timezone.now().date(), lang)
    return answer_once(request, Made(body, TYPES[DESCRIPTOR]), lang)


def as_download(made: Made, filename: str) -> HttpResponse:
    """Return a made file that only its reader may see, to keep."""
    headers = {"Content-Disposition": f'attachment; filename="{filename}"'}
    return HttpResponse(made.body, content_type=made.content_type, headers=headers)


def asked_language(request: HttpRequest) -> str:
    """Return the language that `?lang=` asks for, else English: a file's address carries none."""
    wished = request.GET.get("lang", "")
    return wished if wished in dict(settings.LANGUAGES) else "en"


def _streamed(request: HttpRequest, table: Table, asked: Asked) -> HttpResponseBase:
    """CSV line by line, so that its length costs no memory; unchanged as long as its stamp stands, on the same day."""
    which = hashlib.sha256(urlencode(sorted(asked.values.items())).encode()).hexdigest()[:16]
    tag = f'W/"{table.name}-{stamp_number(table.stamp)}-{asked.day}-{which}"'
    response: HttpResponseBase
    if tag in request.headers.get("If-None-Match", ""):
        response = HttpResponseNotModified()
    else:
        lines = csv_lines(table, table.found(asked), asked.day)
        headers = {"Content-Disposition": f'attachment; filename="{_filename(table, asked, "csv")}"'}
        response = StreamingHttpResponse(lines, content_type=TYPES["csv"], headers=headers)
    response["ETag"], response["Cache-Control"] = tag, "public, max-age=0, must-revalidate"
    return response


def _asked(request: HttpRequest, table: Table) -> Asked:
    day: date | None = timezone.now().date()
    if table.past is not None:
        day = table.past(request.GET.get("on", ""))
    if day is None:
        raise NotVisible
    return Asked(day, {name: request.GET[name] for name in table.filters if request.GET.get(name)})


def _filename(table: Table, asked: Asked, extension: str) -> str:
    parts = [value for value in asked.values.values() if _PLAIN.fullmatch(value)]
    return f"{'-'.join([table.name, *parts])}.{extension}"


def _source(request: HttpRequest, table: Table, asked: Asked) -> str:
    on = {"on": asked.day.isoformat()} if table.past is not None else {}
    query = urlencode({**asked.values, **on})
    return f"{settings.AYNI_BASE_URL}{request.path}{'?' + query if query else ''}"


def _page(found: Any, number: str) -> tuple[Any, Mapping[str, Any]]:
    page = Paginator(found, PER_PAGE).get_page(number)
    following = page.next_page_number() if page.has_next() else None
    return page, {"count": page.paginator.count, "page": page.number, "next_page": following}
