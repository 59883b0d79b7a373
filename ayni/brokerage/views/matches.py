"""Acting on a match, and answering a request."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from ayni.brokerage.actions import decline_match, lift_conflict, name_conflict, propose_engagement
from ayni.brokerage.forms.engagements import AnswerForm, ConflictForm, NoForm, YesForm
from ayni.brokerage.models import Item, Match, Side
from ayni.brokerage.pages.items import named_members
from ayni.brokerage.pages.matches import shown_match
from ayni.brokerage.queries import item_for_page
from ayni.brokerage.queries.conflicts import conflict_for_page
from ayni.brokerage.queries.engagements import members_that_answer
from ayni.brokerage.queries.matches import offers_to_answer_with, pair_for_page
from ayni.brokerage.rules import can_answer_request, can_decline_match, can_name_conflict, side_for
from ayni.brokerage.shapes import called, shown_item
from ayni.brokerage.views.items import version_in
from ayni.core.errors import NotVisible
from ayni.core.idempotency import once
from ayni.core.models import Visibility
from ayni.core.signed_in import signed_in
from ayni.core.verdicts import require
from ayni.monitoring.views.answering import answer_form, reader_language

_STEP = "brokerage/match_step.html"


@signed_in
def match_propose(request: HttpRequest, request_code: str, offer_code: str) -> HttpResponse:
    """Bring the two together: for one's own side, or as the Secretariat for both."""
    pair = pair_for_page(request.user, request_code, offer_code)
    require(can_decline_match(request.user, pair))
    side = side_for(request.user, pair.request, pair.offer.member)
    mine = {Side.ASKER: pair.request, Side.GIVER: pair.offer}.get(Side(side))
    hides = side if mine is not None and mine.visibility == Visibility.SECRETARIAT else ""
    form = YesForm(request.POST or None, hides=hides)

    def act() -> HttpResponse:
        made = propose_engagement(
            pair.request,
            pair.offer,
            by=request.user,
            giver=pair.offer.member,
            reveal=bool(form.cleaned_data.get("reveal")),
            language=reader_language(),
        )
        messages.success(request, _("The other side is asked."))
        return redirect("brokerage:engagement", code=made.code)

    heading, lead = _("Bring together"), _("Both sides are asked. Contacts are exchanged only when both have said yes.")
    return answer_form(request, _STEP, _about(pair, side, heading, lead, heading), form, act)


@signed_in
def match_decline(request: HttpRequest, request_code: str, offer_code: str) -> HttpResponse:
    """Say that a match does not suit, and why."""
    pair = pair_for_page(request.user, request_code, offer_code)
    require(can_decline_match(request.user, pair))
    side = side_for(request.user, pair.request, pair.offer.member)
    form = NoForm(request.POST or None)

    def act() -> HttpResponse:
        decline_match(pair, by=request.user, because=form.cleaned_data["because"], note=form.cleaned_data["note"])
        messages.success(request, _("It is shown to you no more. Thank you for the reason."))
        return _to_own(pair.request, pair.offer, side)

    lead = _("Your reason makes the matches better. Nobody else is told.")
    return answer_form(request, _STEP, _about(pair, side, _("Not suitable, say why"), lead, _("Save")), form, act)


@signed_in
def match_conflict(request: HttpRequest, request_code: str, offer_code: str) -> HttpResponse:
    """Say that a conflict of interest keeps the two apart, and which."""
    pair = pair_for_page(request.user, request_code, offer_code)
    require(can_name_conflict(request.user, pair.request, pair.offer.member))
    side = side_for(request.user, pair.request, pair.offer.member)
    form = ConflictForm(request.POST or None)

    def act() -> HttpResponse:
        given = form.cleaned_data
        said = {"reason": given["reason"], "whole": given["scope"] == "whole", "language": reader_language()}
        name_conflict(pair.request, pair.offer, by=request.user, **said)
        messages.success(request, _("They are kept apart from now on, and no longer shown as a match."))
        return _to_own(pair.request, pair.offer, side)

    lead = _(
        "What is kept apart is never shown as a match and cannot be brought together. The other side and the "
        "Secretariat read the reason, as far as they may see both."
    )
    return answer_form(request, _STEP, _about(pair, side, _("Conflict of interest"), lead, _("Save")), form, act)


@signed_in
@require_POST
def conflict_lift(request: HttpRequest, code: str) -> HttpResponse:
    """Let what was kept apart match again."""
    found = conflict_for_page(request.user, code)
    side = side_for(request.user, found.request, found.offer.member)
    lift_conflict(found, by=request.user, expected=version_in(request))
    messages.success(request, _("They may match again."))
    return _to_own(found.request, found.offer, side)


@signed_in
def request_answer(request: HttpRequest, code: str) -> HttpResponse:
    """Answer a request for another member, with an offer of its own or in words."""
    found = item_for_page("request", request.user, code)
    require(can_answer_request(request.user, found))
    lang = reader_language()
    members = members_that_answer(request.user, found)
    offers = {one.code: one for one in offers_to_answer_with(request.user, members)}
    form = AnswerForm(
        request.POST or None,
        members=named_members(members, lang),
        offers=[(one.code, one.title) for one in offers.values()],
        hides=str(Side.GIVER) if any(one.visibility == Visibility.SECRETARIAT for one in offers.values()) else "",
    )

    def act() -> HttpResponse:
        given = form.cleaned_data
        offer = offers.get(given.get("offer", ""))
        giver = offer.member if offer else next((one for one in members if one.code == given["giver"]), None)
        if giver is None:
            raise NotVisible

        def answer() -> dict[str, Any]:
            made = propose_engagement(
                found,
                offer,
                by=request.user,
                giver=giver,
                message=given["message"],
                reveal=bool(given.get("reveal")),
                language=lang,
            )
            return {"code": made.code}

        asked = [code, {name: str(value) for name, value in given.items() if name != "key"}]
        made = once(actor=request.user, key=given["key"], request=asked, act=answer)
        messages.success(request, _("Your answer is sent to who asks."))
        return redirect("brokerage:engagement", code=made["code"])

    return answer_form(request, "brokerage/request_answer.html", {"row": shown_item(found, lang)}, form, act)


def _to_own(asked: Item, given: Item, side: str) -> HttpResponse:
    """Lead back to the page of one's own of the two."""
    mine = given if side == Side.GIVER else asked
    return redirect("brokerage:item", side=called(mine.side).address, code=mine.code)


def _about(pair: Match, side: str, heading: str, lead: str, save: str) -> dict[str, Any]:
    """Return what a page about a match shows: its heading, its sentence, the word on its button, both items."""
    lang = reader_language()
    seen_from = "offer" if side == Side.GIVER else "request"
    mine = pair.offer if seen_from == "offer" else pair.request
    about = {"match": shown_match(pair, seen_from, lang), "row": shown_item(mine, lang), "words": called(seen_from)}
    return {**about, "heading": heading, "lead": lead, "save": save}
