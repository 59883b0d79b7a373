"""Bringing an IATI file for a member, and accepting what it would change."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language, ngettext

from ayni.core.errors import Conflict, Invalid
from ayni.core.signed_in import signed_in
from ayni.core.verdicts import require
from ayni.members.actions.iati import accept_iati_file, bring_iati_file
from ayni.members.forms.own_actions import IatiForm
from ayni.members.models import IatiFile
from ayni.members.pages.iati import iati_page, iati_wanted
from ayni.members.queries import member_for_page, name_in
from ayni.members.queries.own_actions import iati_file_for_page
from ayni.members.rules import can_accept_iati_file, can_register_own_action
from ayni.members.views.answers import came_back
from ayni.members.views.commitments import page_number


@signed_in
def iati_bring(request: HttpRequest, code: str) -> HttpResponse:
    """Bring a file; it is read, and nothing of it counts yet."""
    member = member_for_page(request.user, code)
    require(can_register_own_action(request.user, member))
    form = IatiForm(request.POST if request.method == "POST" else None, request.FILES or None)
    error = None
    if form.is_valid():
        given = form.cleaned_data["file"]
        try:
            file = bring_iati_file(member, given.file, by=request.user, name=given.name)
            return redirect("members:iati-file", code=code, file=file.code)
        except Invalid as caught:
            error = caught
    context = {"code": code, "name": name_in(member, get_language() or "en")}
    return came_back(request, "members/iati_bring.html", context, form, error)


@signed_in
def iati_file(request: HttpRequest, code: str, file: str) -> HttpResponse:
    """What the file would change; with a form sent, take over what is ticked."""
    found = iati_file_for_page(request.user, code, file)
    require(can_accept_iati_file(request.user, found))
    if request.method != "POST":
        return _page(request, found, None, {})
    wanted = set(request.POST.getlist("accept"))
    if "all" in request.POST:
        wanted = iati_wanted(found)
    if not wanted:
        return _page(request, found, set(), {"nothing": True}, status=422)
    try:
        outcome = accept_iati_file(found, by=request.user, wanted=wanted, basis=request.POST.get("basis", ""))
    except Conflict:
        return _page(request, found, wanted, {"moved": True}, status=409)
    number = len(outcome["done"])
    done = ngettext("%(num)s entry is taken over.", "%(num)s entries are taken over.", number) % {"num": number}
    messages.success(request, done)
    if outcome["refused"]:
        return _page(request, found, wanted, {"refused": outcome["refused"]}, status=422)
    return redirect("members:iati-file", code=code, file=file)


def _page(
    request: HttpRequest, found: IatiFile, ticked: set[str] | None, more: dict[str, Any], status: int = 200
) -> HttpResponse:
    """Render the differences; all are ticked at first but those of entries that were withdrawn here."""
    lang = get_language() or "en"
    context = {"moved": False, "nothing": False, "refused": [], **iati_page(found, page_number(request), lang), **more}
    for row in context["rows"]:
        row["ticked"] = row["state"] != "withdrawn" if ticked is None else row["iati"] in ticked
    return render(request, "members/iati_file.html", context, status=status)
