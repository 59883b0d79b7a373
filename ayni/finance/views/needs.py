"""The rows that can be funded; one need; saying, changing and withdrawing it; adopting it."""

from typing import Any
from urllib.parse import urlencode

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.template.loader import render_to_string
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from ayni.core.context import as_stranger
from ayni.core.idempotency import once
from ayni.core.signed_in import signed_in
from ayni.core.stored_pages import Made, answers_stored, stored_answer
from ayni.core.verdicts import require
from ayni.finance.actions import adopt_need, edit_need, say_need, withdraw_need
from ayni.finance.exports import wanted_of
from ayni.finance.forms.fields import written
from ayni.finance.forms.flows import AdoptForm
from ayni.finance.forms.needs import FilterForm, NeedForm, ReasonForm
from ayni.finance.pages.needs import first_values, funding_page, in_short, need_page
from ayni.finance.queries import need_for_page, need_of
from ayni.finance.rules import can_adopt_need, can_edit_need, can_say_need, can_withdraw_need
from ayni.finance.views.reading import page_number
from ayni.initiatives.pages import named_choices
from ayni.initiatives.queries import members_spoken_for
from ayni.members.queries import member_for_page
from ayni.monitoring.views.answering import answer_form, reader_language
from ayni.workplans.queries import activity_for_page
from ayni.workplans.queries.owners import initiative_titles

# All that the list says of others: rows and workplans, names of initiatives and members.
STAMP = "finance+plan+initiatives+members"
FIELDS = (
    *("title", "language", "amount", "currency", "least", "own_cash", "own_kind", "own_kind_words", "starts", "ends"),
    *("themes", "countries", "note"),
)


@require_safe
def funding(request: HttpRequest) -> HttpResponse:
    """The rows that can be funded, each with what is missing."""
    lang = reader_language()
    if request.GET or not answers_stored(request):
        return render(request, "finance/funding.html", _funding(request, request.user))

    def make() -> Made:
        bare = as_stranger(request)
        page = render_to_string("finance/funding.html", _funding(bare, bare.user), request=bare)
        return Made(page.encode(), "text/html; charset=utf-8")

    return stored_answer(request, key=f"funding:{lang}", stamp=STAMP, make=make)


@require_safe
def need(request: HttpRequest, code: str) -> HttpResponse:
    """One need with its flows."""
    found = need_for_page(request.user, code)
    return render(request, "finance/need.html", need_page(request.user, found, reader_language()))


@signed_in
def need_new(request: HttpRequest, slug: str, code: str) -> HttpResponse:
    """Say what a row needs; where that is said already, go there."""
    row = activity_for_page(request.user, slug, code)
    require(can_say_need(request.user, row.workplan))
    known = need_of(row)
    if known is not None and request.method != "POST":
        return redirect("finance:need", code=known.code)
    form = NeedForm(request.POST or None, initial=first_values(row))

    def act() -> HttpResponse:
        made = once(
            actor=request.user,
            key=form.cleaned_data["key"],
            request=[slug, code, form.asked()],
            act=lambda: {"code": say_need(row, by=request.user, **form.values()).code},
        )
        messages.success(request, _("Saved. It stands in the list of rows that can be funded."))
        return redirect("finance:need", code=made["code"])

    return answer_form(request, "finance/need_edit.html", {"row": row.code, "slug": slug, "need": ""}, form, act)


@signed_in
def need_edit(request: HttpRequest, code: str) -> HttpResponse:
    """Change what a row needs."""
    found = need_for_page(request.user, code)
    require(can_edit_need(request.user, found))
    form = NeedForm(request.POST or None, initial=_now(found) | {"version": found.version})

    def act() -> HttpResponse:
        edit_need(found, form.values(), by=request.user, expected=form.cleaned_data["version"] or 0)
        messages.success(request, _("Saved."))
        return redirect("finance:need", code=code)

    def now() -> tuple[int, dict[str, Any]]:
        fresh = need_for_page(request.user, code)
        return fresh.version, _now(fresh)

    row = found.activity
    context = {"row": row.code, "slug": row.workplan.slug, "need": code, "conflict": None}
    return answer_form(request, "finance/need_edit.html", context, form, act, now)


@signed_in
def need_withdraw(request: HttpRequest, code: str) -> HttpResponse:
    """Take a need back."""
    found = need_for_page(request.user, code)
    require(can_withdraw_need(request.user, found))
    form = ReasonForm(request.POST or None, initial={"version": found.version})

    def act() -> HttpResponse:
        given = form.cleaned_data
        withdraw_need(found, by=request.user, reason=given["reason"], expected=given["version"] or 0)
        messages.success(request, _("Withdrawn. It stands in no list any more."))
        return redirect("finance:need", code=code)

    lead = _("It leaves every list and figure; its address and its history stay.")
    context = {"need": code, "title": found.title, "heading": _("Withdraw this need"), "lead": lead, "grave": True}
    return answer_form(request, "finance/step.html", context, form, act)


@signed_in
def need_adopt(request: HttpRequest, code: str) -> HttpResponse:
    """Pledge or commit money to a row in the name of a member."""
    found = need_for_page(request.user, code)
    require(can_adopt_need(request.user, found))
    members = named_choices(members_spoken_for(request.user), reader_language())
    form = AdoptForm(request.POST or None, members=members, initial={"currency": found.currency})

    def act() -> HttpResponse:
        given = form.values()

        def adopt() -> dict[str, Any]:
            member = member_for_page(request.user, given.pop("member"))
            return {"code": adopt_need(found, by=request.user, member=member, **given).code}

        once(actor=request.user, key=form.cleaned_data["key"], request=[code, form.asked()], act=adopt)
        messages.success(request, _("Thank you. It counts as soon as those who look after the row confirm it."))
        return redirect("finance:need", code=code)

    lead = _("What you write here waits until those who look after the row, or the Secretariat, confirm it.")
    context = {"need": code, "title": found.title, "heading": _("Adopt this row"), "lead": lead, "grave": False}
    context["needed"] = in_short(request.user, found)
    return answer_form(request, "finance/step.html", context, form, act)


def _funding(request: HttpRequest, viewer: Any) -> dict[str, Any]:
    initiatives = initiative_titles(viewer, reader_language())
    wanted, chosen = wanted_of(request.GET, list(initiatives.items()))
    context = funding_page(viewer, wanted, page_number(request), reader_language())
    form = FilterForm(chosen, initiatives=list(initiatives.items()))
    return {**context, "form": form, "query": urlencode(chosen)}


def _now(found: Any) -> dict[str, Any]:
    """Return what stands in the database, as the form shows it."""
    values = {name: getattr(found, name) for name in FIELDS}
    return values | {name: written(values[name]) for name in ("amount", "least", "own_cash", "own_kind")}
