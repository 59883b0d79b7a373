"""The thesaurus: reading it, having it as SKOS, and what the Secretariat adds to it."""

from typing import Any

from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.template.loader import render_to_string
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from ayni.brokerage.actions import (
    measure_addition,
    propose_addition,
    set_words_aside,
    take_in_addition,
    withdraw_addition,
)
from ayni.brokerage.actions.thesaurus import STAMP
from ayni.brokerage.forms.thesaurus import FORMS, ThesaurusFilterForm
from ayni.brokerage.pages.thesaurus import addition_page, concept_choices, concept_page, extending_page, thesaurus_page
from ayni.brokerage.queries.thesaurus import addition_named, extension_in_force, thesaurus_in_force
from ayni.brokerage.rules import can_keep_thesaurus
from ayni.brokerage.views.items import version_in
from ayni.core.context import as_stranger
from ayni.core.errors import NotVisible
from ayni.core.idempotency import once
from ayni.core.signed_in import signed_in
from ayni.core.stored_pages import Made, answers_stored, stored_answer
from ayni.core.verdicts import require
from ayni.monitoring.views.answering import answer_form, reader_language

_HTML = "text/html; charset=utf-8"
_TYPES = {
    "ttl": "text/turtle; charset=utf-8",
    "jsonld": "application/ld+json",
    "txt": "text/plain; charset=utf-8",
}


@require_safe
def thesaurus(request: HttpRequest) -> HttpResponse:
    """The themes, and the concepts found by words."""
    form = ThesaurusFilterForm(request.GET)
    words = form.cleaned_data["q"] if form.is_valid() else ""
    if request.GET or not answers_stored(request):
        page = thesaurus_page(request.user, words, reader_language())
        return render(request, "brokerage/thesaurus.html", {**page, "form": form, "words": words})

    def make() -> Made:
        bare = as_stranger(request)
        page = {**thesaurus_page(bare.user, "", reader_language()), "form": ThesaurusFilterForm(), "words": ""}
        return Made(render_to_string("brokerage/thesaurus.html", page, request=bare).encode(), _HTML)

    return stored_answer(request, key=f"thesaurus:{reader_language()}", stamp=STAMP, make=make)


@require_safe
def concept(request: HttpRequest, concept: str) -> HttpResponse:
    """One concept; the scheme's own address, as SKOS names it, leads to the themes."""
    if concept == "scheme":
        return redirect("brokerage:thesaurus")
    if not answers_stored(request):
        page = concept_page(request.user, concept, reader_language())
        return render(request, "brokerage/concept.html", page)

    def make() -> Made:
        bare = as_stranger(request)
        page = concept_page(bare.user, concept, reader_language())
        return Made(render_to_string("brokerage/concept.html", page, request=bare).encode(), _HTML)

    return stored_answer(request, key=f"concept:{concept}:{reader_language()}", stamp=STAMP, make=make)


@require_safe
def thesaurus_file(request: HttpRequest, extension: str) -> HttpResponse:
    """The whole thesaurus as SKOS in Turtle or JSON-LD, or what was added to it as the matcher takes it."""
    from ayni.matching.thesaurus.skos import json_ld, turtle

    def make() -> Made:
        if extension == "txt":
            text = extension_in_force() or "# Nothing was added.\n"
        else:
            writer = turtle if extension == "ttl" else json_ld
            text = writer(thesaurus_in_force(), f"{settings.AYNI_BASE_URL}/thesaurus/")
        return Made(text.encode(), _TYPES[extension])

    key, filename = f"thesaurus.{extension}", f"thesaurus.{extension}"
    return stored_answer(request, key=key, stamp=STAMP, make=make, filename=filename)


@signed_in
@require_safe
def extending(request: HttpRequest) -> HttpResponse:
    """What was added, what is proposed, and words that no concept knows."""
    require(can_keep_thesaurus(request.user))
    return render(request, "brokerage/extending.html", extending_page(request.user, reader_language()))


@signed_in
def addition_new(request: HttpRequest, kind: str) -> HttpResponse:
    """Propose an addition: its effects are shown before it is taken in."""
    require(can_keep_thesaurus(request.user))
    if kind not in FORMS:
        raise NotVisible
    given = {name: request.GET[name] for name in ("concept", "broader", "lang", "words", "en") if name in request.GET}
    choices = concept_choices(reader_language())
    form = FORMS[kind](request.POST or None, concepts=choices, initial={"shown": True, **given})

    def act() -> HttpResponse:
        sent = form.cleaned_data

        def propose() -> dict[str, Any]:
            named = {"concept": sent.get("concept", ""), "reason": sent["reason"]}
            return {"code": propose_addition(kind, form.said(), by=request.user, **named).code}

        asked = {"kind": kind, **{name: value for name, value in sent.items() if name != "key"}}
        made = once(actor=request.user, key=sent["key"], request=asked, act=propose)
        return redirect("brokerage:addition", code=made["code"])

    return answer_form(request, "brokerage/addition_edit.html", {"kind": kind}, form, act)


@signed_in
@require_safe
def addition(request: HttpRequest, code: str) -> HttpResponse:
    """One addition and what it would change."""
    require(can_keep_thesaurus(request.user))
    found = addition_named(code)
    return render(request, "brokerage/addition.html", addition_page(request.user, found, reader_language()))


@signed_in
@require_POST
def addition_measure(request: HttpRequest, code: str) -> HttpResponse:
    """Measure it anew."""
    require(can_keep_thesaurus(request.user))
    measure_addition(addition_named(code), by=request.user, expected=version_in(request))
    return redirect("brokerage:addition", code=code)


@signed_in
@require_POST
def addition_take_in(request: HttpRequest, code: str) -> HttpResponse:
    """Let the thesaurus be read with it."""
    require(can_keep_thesaurus(request.user))
    take_in_addition(addition_named(code), by=request.user, expected=version_in(request))
    messages.success(request, _("In the thesaurus from now on; all matches are found anew."))
    return redirect("brokerage:extending")


@signed_in
@require_POST
def addition_withdraw(request: HttpRequest, code: str) -> HttpResponse:
    """Let the thesaurus be read without it again."""
    require(can_keep_thesaurus(request.user))
    withdraw_addition(addition_named(code), by=request.user, expected=version_in(request))
    messages.success(request, _("Withdrawn. It stays in the history."))
    return redirect("brokerage:extending")


@signed_in
@require_POST
def words_aside(request: HttpRequest) -> HttpResponse:
    """These words stand for no concept: propose them no more."""
    set_words_aside(request.POST.get("words", ""), request.POST.get("lang", ""), by=request.user)
    messages.success(request, _("They are not proposed any more."))
    return redirect("brokerage:extending")
