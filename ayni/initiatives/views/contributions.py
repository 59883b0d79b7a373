"""What members bring: the list, one with its versions, pledging, changing, moving on, withdrawing."""

from collections.abc import Callable
from typing import Any

from django import forms
from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from ayni.core.idempotency import once
from ayni.core.signed_in import signed_in
from ayni.core.verdicts import Verdict, require
from ayni.initiatives.actions import (
    commit_contribution,
    confirm_delivery,
    edit_contribution,
    pledge_contribution,
    withdraw_contribution,
)
from ayni.initiatives.actions.contributions import TERMS
from ayni.initiatives.forms.contributions import ChangeForm, PledgeForm
from ayni.initiatives.forms.participation import NoteForm, ReasonForm
from ayni.initiatives.models import Contribution
from ayni.initiatives.pages import contribution_page, named_choices, shown_totals
from ayni.initiatives.queries import (
    contribution_for_page,
    contributions_of_initiative,
    initiative_for_page,
    members_to_pledge,
)
from ayni.initiatives.rules import (
    can_commit_contribution,
    can_confirm_delivery,
    can_edit_contribution,
    can_pledge_contribution,
    can_withdraw_contribution,
)
from ayni.initiatives.shapes import shown, shown_contribution
from ayni.initiatives.views.answering import answer_form, reader_language

PER_PAGE = 50
_CHANGED = (*TERMS, "language", "visibility")


def contributions(request: HttpRequest, slug: str) -> HttpResponse:
    """What is brought to an initiative: totals, then one by one, page by page."""
    found = initiative_for_page(request.user, slug)
    lang = reader_language()
    page = Paginator(contributions_of_initiative(request.user, found), PER_PAGE).get_page(request.GET.get("page"))
    for row in page:
        row.initiative = found
    context = {
        "initiative": shown(found, lang),
        "totals": shown_totals(request.user, found),
        "page": page,
        "rows": [shown_contribution(row, lang) for row in page],
        "pledge": can_pledge_contribution(request.user, found),
    }
    return render(request, "initiatives/contributions.html", context)


def contribution(request: HttpRequest, slug: str, code: str) -> HttpResponse:
    """One contribution with all its versions."""
    row = contribution_for_page(request.user, slug, code)
    return render(request, "initiatives/contribution.html", contribution_page(request.user, row, reader_language()))


@signed_in
def contribution_pledge(request: HttpRequest, slug: str) -> HttpResponse:
    """Pledge something to an initiative in the name of a member."""
    found = initiative_for_page(request.user, slug)
    require(can_pledge_contribution(request.user, found))
    lang = reader_language()
    members = {member.code: member for member in members_to_pledge(request.user, found)}
    form = PledgeForm(request.POST or None, members=named_choices(members.values(), lang), language=lang)
    context = {"initiative": shown(found, lang), "members": len(members)}

    def act(values: dict[str, Any]) -> HttpResponse:
        terms = {name: values[name] for name in _CHANGED}
        asked = {name: str(value) for name, value in values.items() if name != "key"} | {"initiative": slug}

        def pledge() -> dict[str, Any]:
            member = members[values["member"]]
            return {"code": pledge_contribution(found, by=request.user, member=member, **terms).code}

        code = once(actor=request.user, key=values["key"], request=asked, act=pledge)["code"]
        messages.success(request, _("The pledge is entered."))
        return redirect("initiatives:contribution", slug=slug, code=code)

    return answer_form(request, "initiatives/contribution_pledge.html", context, form, act)


@signed_in
def contribution_edit(request: HttpRequest, slug: str, code: str) -> HttpResponse:
    """Change the terms; the earlier version stays to be seen."""
    row = contribution_for_page(request.user, slug, code)
    require(can_edit_contribution(request.user, row))
    form = ChangeForm(request.POST or None, initial={**_terms(row), "version": row.version})
    context = {"row": shown_contribution(row, reader_language())}

    def act(values: dict[str, Any]) -> HttpResponse:
        terms = {name: values[name] for name in _CHANGED}
        edit_contribution(row, terms, by=request.user, reason=values["reason"], expected=values["version"])
        messages.success(request, _("The change is saved as a new version."))
        return redirect("initiatives:contribution", slug=slug, code=code)

    def now() -> tuple[int, dict[str, Any]]:
        current = contribution_for_page(request.user, slug, code)
        return current.version, _terms(current)

    return answer_form(request, "initiatives/contribution_edit.html", context, form, act, now)


@signed_in
def contribution_commit(request: HttpRequest, slug: str, code: str) -> HttpResponse:
    """Turn a pledge into a commitment."""
    done = _("The contribution is committed.")
    template = "initiatives/contribution_commit.html"
    return _moved(request, slug, code, can_commit_contribution, commit_contribution, NoteForm, template, done)


@signed_in
def contribution_deliver(request: HttpRequest, slug: str, code: str) -> HttpResponse:
    """Confirm that what was committed has been delivered."""
    done = _("The delivery is confirmed.")
    template = "initiatives/contribution_deliver.html"
    return _moved(request, slug, code, can_confirm_delivery, confirm_delivery, NoteForm, template, done)


@signed_in
def contribution_withdraw(request: HttpRequest, slug: str, code: str) -> HttpResponse:
    """Take a contribution out of the totals, with a reason."""
    done = _("The contribution is withdrawn.")
    template = "initiatives/contribution_withdraw.html"
    return _moved(request, slug, code, can_withdraw_contribution, withdraw_contribution, ReasonForm, template, done)


def _moved(
    request: HttpRequest,
    slug: str,
    code: str,
    rule: Callable[[Any, Contribution], Verdict],
    action: Callable[..., Contribution],
    form_class: type[forms.Form],
    template: str,
    done: str,
) -> HttpResponse:
    row = contribution_for_page(request.user, slug, code)
    require(rule(request.user, row))
    form = form_class(request.POST or None, initial={"version": row.version})
    context = {"row": shown_contribution(row, reader_language())}

    def act(values: dict[str, Any]) -> HttpResponse:
        action(row, by=request.user, reason=values["reason"], expected=values["version"])
        messages.success(request, done)
        return redirect("initiatives:contribution", slug=slug, code=code)

    def now() -> tuple[int, dict[str, Any]]:
        return contribution_for_page(request.user, slug, code).version, {}

    return answer_form(request, template, context, form, act, now)


def _terms(row: Contribution) -> dict[str, Any]:
    amount = None if row.amount is None else row.amount.normalize()
    return {name: getattr(row, name) for name in _CHANGED} | {"amount": amount and f"{amount:f}"}
