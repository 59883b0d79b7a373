"""Writing a request or offer in three steps: the words, what they say, who sees it and until when."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from ayni.brokerage.actions import draft_item, edit_item, send_item
from ayni.brokerage.facets import language_of_words
from ayni.brokerage.forms.items import FACTS, WORDS, ZONES, FactsForm, SendForm, WordsForm
from ayni.brokerage.models import LASTS
from ayni.brokerage.pages.items import facts_page, last_day, member_choices, send_page
from ayni.brokerage.queries import item_for_page
from ayni.brokerage.rules import can_edit_item, can_send_item, can_write_item
from ayni.brokerage.shapes import called
from ayni.brokerage.views.items import SIDES, opened_item
from ayni.core.idempotency import once
from ayni.core.models import Visibility
from ayni.core.signed_in import signed_in
from ayni.core.verdicts import require
from ayni.members.queries import member_for_page
from ayni.monitoring.views.answering import answer_form, reader_language
from ayni.workplans.queries.rows import activity_for_page

_FIGURES = ("amount", "least", "own_share")


@signed_in
def item_new(request: HttpRequest, side: str) -> HttpResponse:
    """The first step: own words. They are kept as a draft at once."""
    require(can_write_item(request.user))
    members = member_choices(request.user, reader_language())
    asked = {name: request.GET[name][:120] for name in ("member", "row", "due") if name in request.GET}
    form = WordsForm(SIDES[side], request.POST or None, members=members, initial=asked)

    def act() -> HttpResponse:
        given = {name: str(value) for name, value in form.cleaned_data.items() if name != "key"}
        made = once(
            actor=request.user,
            key=form.cleaned_data["key"],
            request=[side, given],
            act=lambda: {"code": _drafted(request, SIDES[side], form)},
        )
        return redirect("brokerage:item-facts", side=side, code=made["code"])

    context = {"side": called(SIDES[side]), "row": None}
    return answer_form(request, "brokerage/item_words.html", context, form, act)


@signed_in
def item_words(request: HttpRequest, side: str, code: str) -> HttpResponse:
    """Other words; what no person corrected is read from them anew."""
    found = opened_item(request, side, code)
    require(can_edit_item(request.user, found))
    initial = {name: getattr(found, name, "") for name in WORDS} | {"version": found.version}
    form = WordsForm(SIDES[side], request.POST or None, members=[], initial=initial)

    def act() -> HttpResponse:
        seen = form.cleaned_data["version"] or 0
        edit_item(found, form.values(WORDS), by=request.user, expected=seen)
        return redirect("brokerage:item-facts", side=side, code=code)

    context = {**facts_page(found, reader_language()), "conflict": None}
    return answer_form(request, "brokerage/item_words.html", context, form, act, lambda: _now(request, found, WORDS))


@signed_in
def item_facts(request: HttpRequest, side: str, code: str) -> HttpResponse:
    """What the words say; the person corrects it."""
    found = opened_item(request, side, code)
    require(can_edit_item(request.user, found))
    form = FactsForm(SIDES[side], request.POST or None, initial=_facts_now(found) | {"version": found.version})

    def act() -> HttpResponse:
        seen = form.cleaned_data["version"] or 0
        edit_item(found, form.values(FACTS), by=request.user, expected=seen)
        if can_send_item(request.user, found):
            return redirect("brokerage:item-send", side=side, code=code)
        messages.success(request, _("Saved."))
        return redirect("brokerage:item", side=side, code=code)

    context = facts_page(found, reader_language())
    return answer_form(request, "brokerage/item_facts.html", context, form, act, lambda: _now(request, found, FACTS))


@signed_in
def item_send(request: HttpRequest, side: str, code: str) -> HttpResponse:
    """The last step: who may see it, until when, and off to the Secretariat."""
    found = opened_item(request, side, code)
    require(can_send_item(request.user, found))
    first = Visibility.PUBLIC.value if found.sent_at is None else found.visibility
    initial = {
        "visibility": first,
        "expires_on": last_day(found, LASTS[found.side]),
        "time_zone": found.time_zone,
        "version": found.version,
    }
    form = SendForm(SIDES[side], request.POST or None, initial=initial)

    def act() -> HttpResponse:
        given = form.values(("visibility", "expires_on", "time_zone"))
        send_item(found, by=request.user, expected=form.cleaned_data["version"] or 0, **given)
        messages.success(request, _("It is with the Secretariat, which answers within ten working days."))
        return redirect("brokerage:item", side=side, code=code)

    context = {**send_page(found, reader_language()), "zones": ZONES}
    return answer_form(request, "brokerage/item_send.html", context, form, act)


def _drafted(request: HttpRequest, side: str, form: WordsForm) -> str:
    member = member_for_page(request.user, form.cleaned_data["member"])
    more: dict[str, Any] = form.values(WORDS)
    if more["language"] == reader_language():
        # The form offers the language of the page: whoever writes in another one need not notice.
        more["language"] = language_of_words(more["text"], more["language"])
    if side == "request" and form.cleaned_data["row"]:
        slug, _colon, row = form.cleaned_data["row"].partition(":")
        more |= {"activity": activity_for_page(request.user, slug, row), "due": form.cleaned_data["due"]}
    return str(draft_item(side, by=request.user, member=member, **more).code)


def _facts_now(found: Any) -> dict[str, Any]:
    now: dict[str, Any] = {name: getattr(found, name, None) for name in FACTS}
    figures = {name: now[name] for name in _FIGURES if now[name] is not None}
    return now | {name: f"{figure.normalize():f}" for name, figure in figures.items()}


def _now(request: HttpRequest, found: Any, names: tuple[str, ...]) -> tuple[int, dict[str, Any]]:
    """Return what stands in the database at this moment."""
    fresh = item_for_page(found.side, request.user, found.code)
    values = _facts_now(fresh) if names is FACTS else {name: getattr(fresh, name, "") for name in names}
    return fresh.version, {name: value for name, value in values.items() if hasattr(fresh, name)}
