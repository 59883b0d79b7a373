"""The list, one initiative, proposing, deciding, changing."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from ayni.core.idempotency import once
from ayni.core.panels import panels_for
from ayni.core.signed_in import signed_in
from ayni.core.verdicts import require
from ayni.initiatives.actions import decide_on_initiative, edit_initiative, propose_initiative
from ayni.initiatives.forms.initiatives import DecisionForm, InitiativeForm, ProposalForm
from ayni.initiatives.pages import initiative_page, initiatives_page, named_choices
from ayni.initiatives.queries import initiative_for_page, members_spoken_for, present_members
from ayni.initiatives.rules import STEPS, can_decide_on_initiative, can_edit_initiative, can_propose_initiative
from ayni.initiatives.shapes import shown
from ayni.initiatives.views.answering import answer_form, reader_language


def initiatives(request: HttpRequest) -> HttpResponse:
    """The list, by theme, place and institution, then what is proposed, concluded, not taken up."""
    context = initiatives_page(request.user, reader_language())
    return render(request, "initiatives/initiatives.html", context)


def initiative(request: HttpRequest, slug: str) -> HttpResponse:
    """One initiative with the panels that higher rooms put on its page."""
    found = initiative_for_page(request.user, slug)
    context = initiative_page(request.user, found, reader_language())
    context["panels"] = panels_for("initiative", found, request.user)
    return render(request, "initiatives/initiative.html", context)


@signed_in
def initiative_propose(request: HttpRequest) -> HttpResponse:
    """Propose an initiative in the name of a member."""
    require(can_propose_initiative(request.user))
    lang = reader_language()
    own = {member.code: member for member in members_spoken_for(request.user)}
    every = {member.code: member for member in present_members(request.user)}
    form = ProposalForm(
        request.POST or None,
        members=named_choices(own.values(), lang),
        others=named_choices(every.values(), lang),
        language=lang,
    )

    def act(values: dict[str, Any]) -> HttpResponse:
        asked = {name: value for name, value in values.items() if name != "key"}
        words = {name: values[name] for name in ("title", "kind", "summary", "language")}
        sponsors = [every[code] for code in values["co_sponsors"]]

        def propose() -> dict[str, Any]:
            member = own[values["member"]]
            return {"slug": propose_initiative(by=request.user, member=member, co_sponsors=sponsors, **words).slug}

        slug = once(actor=request.user, key=values["key"], request=asked, act=propose)["slug"]
        messages.success(request, _("The proposal is entered. Members see it; the Secretariat decides next."))
        return redirect("initiatives:initiative", slug=slug)

    return answer_form(request, "initiatives/initiative_propose.html", {}, form, act)


@signed_in
def initiative_decide(request: HttpRequest, slug: str) -> HttpResponse:
    """Record a decision that carries the initiative to its next step."""
    found = initiative_for_page(request.user, slug)
    require(can_decide_on_initiative(request.user, found))
    form = DecisionForm(request.POST or None, steps=STEPS[found.status], version=found.version)
    context = {"initiative": shown(found, reader_language())}

    def act(values: dict[str, Any]) -> HttpResponse:
        expected = values.pop("version")
        decide_on_initiative(found, by=request.user, expected=expected, language=reader_language(), **values)
        messages.success(request, _("The decision is recorded."))
        return redirect("initiatives:initiative", slug=slug)

    def now() -> tuple[int, dict[str, Any]]:
        return initiative_for_page(request.user, slug).version, {}

    return answer_form(request, "initiatives/initiative_decide.html", context, form, act, now)


@signed_in
def initiative_edit(request: HttpRequest, slug: str) -> HttpResponse:
    """Change title and summary; a stale form comes back with the person's text."""
    found = initiative_for_page(request.user, slug)
    require(can_edit_initiative(request.user, found))
    first = {"title": found.title, "summary": found.summary, "version": found.version}
    form = InitiativeForm(request.POST or None, initial=first)
    context = {"initiative": shown(found, reader_language())}

    def act(values: dict[str, Any]) -> HttpResponse:
        edit_initiative(found, values, by=request.user, expected=values.pop("version"))
        return redirect("initiatives:initiative", slug=slug)

    def now() -> tuple[int, dict[str, Any]]:
        current = initiative_for_page(request.user, slug)
        return current.version, {"title": current.title, "summary": current.summary}

    return answer_form(request, "initiatives/initiative_edit.html", context, form, act, now)
