"""The one queue of what waits for a decision."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from ayni.accounts.standing import standing_of
from ayni.core.idempotency import once
from ayni.core.queue import Kind, decide_lines, kind_named
from ayni.core.reasons import drop_reason, keep_reason
from ayni.core.signed_in import signed_in
from ayni.home.forms import DecideForm, NarrowForm, lines_of
from ayni.home.pages.queue import Narrowed, queue_page


@signed_in
@require_safe
def queue(request: HttpRequest) -> HttpResponse:
    """What waits for whoever is signed in, by kind."""
    return _page(request)


@signed_in
@require_POST
def queue_decide(request: HttpRequest, kind: str) -> HttpResponse:
    """Do one thing to all chosen lines of a kind; what could not be done is said line by line."""
    found = kind_named(kind)
    form = DecideForm(request.POST, kind=found)
    if not form.is_valid():
        return _page(request, kind=kind, form=form, status=422)
    answer = _decided(request, found, form.cleaned_data)
    if answer["done"]:
        done = ngettext("%(num)d line is done.", "%(num)d lines are done.", answer["done"])
        messages.success(request, done % {"num": answer["done"]})
    if answer["left"]:
        return _page(request, kind=kind, left=answer["left"], status=409)
    return redirect(f"{reverse('home:queue')}?kind={kind}")


@signed_in
@require_POST
def reason_drop(request: HttpRequest, code: str) -> HttpResponse:
    """Offer a kept reason no longer."""
    drop_reason(code, by=request.user, any_author=standing_of(request.user).secretariat)
    messages.success(request, _("The reason is offered no longer."))
    return redirect("home:queue")


def _decided(request: HttpRequest, kind: Kind, values: dict[str, Any]) -> dict[str, Any]:
    by, reason, verb = request.user, values["said"], values["verb"]

    def act() -> dict[str, Any]:
        outcomes = decide_lines(kind, verb, lines_of(values), by=by, reason=reason)
        done = sum(1 for outcome in outcomes if not outcome.sentence)
        if done and values["keep"] and values["reason"]:
            keep_reason(by=by, kind=kind.name, verb=verb, text=values["reason"])
        left = {outcome.line: str(outcome.sentence) for outcome in outcomes if outcome.sentence}
        return {"done": done, "left": left}

    asked = [kind.name, verb, values["line"], reason]
    return once(actor=by, key=values["key"], request=asked, act=act)


def _page(
    request: HttpRequest,
    *,
    kind: str = "",
    form: DecideForm | None = None,
    left: dict[str, str] | None = None,
    status: int = 200,
) -> HttpResponse:
    lang = get_language() or "en"
    narrow = NarrowForm(request.GET, lang=lang)
    asked = narrow.cleaned_data if narrow.is_valid() else {}
    wanted = Narrowed(
        kind or request.GET.get("kind", ""), asked.get("q", ""), asked.get("region", ""), asked.get("order", "")
    )
    context = queue_page(request.user, wanted, lang, timezone.now().date())
    context |= {"narrow": narrow, "wanted": wanted, "form": form, "left": left or {}}
    return render(request, "home/queue.html", context, status=status)
