"""The installable page that records without a connection, what it sends to, its manifest and its worker."""

from pathlib import Path
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.middleware.csrf import get_token
from django.shortcuts import render
from django.templatetags.static import static
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from ayni.core.errors import AyniError, Refused
from ayni.core.signed_in import signed_in
from ayni.core.verdicts import require
from ayni.monitoring.actions import Upload
from ayni.monitoring.models import Kind
from ayni.monitoring.pages.offline import offline_page, take_record
from ayni.monitoring.rules import can_draft_evidence
from ayni.monitoring.views.answering import reader_language

_WORKER = Path(__file__).resolve().parent.parent / "static" / "monitoring" / "offline-worker.js"


@signed_in
@require_safe
def offline(request: HttpRequest) -> HttpResponse:
    """The page itself; the browser keeps a copy that opens without a connection."""
    require(can_draft_evidence(request.user))
    return render(request, "monitoring/offline.html", offline_page(request.user, reader_language()))


@signed_in
@require_http_methods(["GET", "HEAD", "POST"])
def offline_send(request: HttpRequest) -> HttpResponse:
    """GET: who is signed in, and the token for sending. POST: one record, taken in once however often it is sent."""
    person: Any = request.user
    if request.method != "POST":
        return JsonResponse({"person": person.code, "token": get_token(request)})
    try:
        require(can_draft_evidence(person))
        if request.POST.get("person") != person.code:
            raise Refused(_("Something here was written by another person, who has to sign in to send it."))
        kind = request.POST.get("kind", "")
        kind = kind if kind in Kind.values else Kind.OTHER.value
        uploads = [
            Upload(file.file, file.name or "", file.content_type or "")
            for file in request.FILES.getlist("file")
            if file.file is not None
        ]
        found = take_record(person, kind, request.POST, request.FILES, uploads, reader_language())
    except AyniError as error:
        return JsonResponse({"state": "refused", "sentences": _sentences(error)}, status=error.status)
    name = "monitoring:evidence" if found.state == "recorded" else "monitoring:evidence-rows"
    address = reverse(name, kwargs={"code": found.code})
    return JsonResponse({"state": found.state, "address": address})


@require_safe
def manifest(request: HttpRequest) -> HttpResponse:
    """What a browser needs to put the page among the installed programs."""
    start = reverse("monitoring:offline")
    name = _("Record without a connection")
    body = {
        "id": start,
        "name": f"{settings.AYNI_PARTNERSHIP}: {name}",
        "short_name": settings.AYNI_PARTNERSHIP[:30],
        "lang": reader_language(),
        "start_url": start,
        "scope": start,
        "display": "standalone",
        "background_color": "#ffffff",
        "theme_color": "#a51e45",
        "icons": [{"src": static("core/favicon.svg"), "sizes": "any", "type": "image/svg+xml", "purpose": "any"}],
    }
    return JsonResponse(body, content_type="application/manifest+json")


@require_safe
def worker(request: HttpRequest) -> HttpResponse:
    """The page's service worker: from the root, so that it may serve the page in every language."""
    headers = {"Cache-Control": "no-cache", "Service-Worker-Allowed": "/"}
    return HttpResponse(_WORKER.read_bytes(), content_type="text/javascript; charset=utf-8", headers=headers)


def _sentences(error: AyniError) -> list[str]:
    fields: dict[str, list[Any]] = error.data.get("fields", {})
    if error.code == "key-reused":
        return [_("This was sent before in other words, and is not sent again.")]
    said = [f"{name}: {sentence}" if name else str(sentence) for name, found in fields.items() for sentence in found]
    return said or [str(error.sentence)]
