"""Rows that are alike: shown while a row is drafted, answered on its page."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from ayni.core.signed_in import signed_in
from ayni.core.verdicts import require
from ayni.workplans.actions import link_rows, unlink_rows
from ayni.workplans.queries import activity_for_page, link_for_page, workplan_for_page
from ayni.workplans.rules import can_edit_workplan, can_link_rows
from ayni.workplans.similar import alike_shown, own_actions_shown

LIMIT = 2000


@require_safe
def similar(request: HttpRequest, slug: str) -> HttpResponse:
    """The rows elsewhere and members' own actions that are like a text (`text`) as it is typed, for who edits here."""
    found = workplan_for_page(request.user, slug)
    require(can_edit_workplan(request.user, found))
    text = request.GET.get("text", "")[:LIMIT]
    shown = {"rows": alike_shown(request.user, found, text), "own": own_actions_shown(request.user, found, text)}
    return render(request, "workplans/_similar.html", shown)


@signed_in
@require_POST
def row_link(request: HttpRequest, slug: str, code: str) -> HttpResponse:
    """Say how another row stands to this one."""
    row = activity_for_page(request.user, slug, code)
    require(can_link_rows(request.user, row.workplan))
    other_slug, _slash, other_code = request.POST.get("other", "").partition("/")
    other = activity_for_page(request.user, other_slug, other_code)
    answer = request.POST.get("answer", "")
    link_rows(row, other, by=request.user, answer=answer)
    said = {
        "joined": _("Kept. If your row is theirs now, withdraw yours here and join them in their initiative."),
        "linked": _("Kept: both pages lead to each other."),
        "different": _("Kept: the pair is offered no longer."),
    }
    messages.success(request, said[answer])
    return _back(slug, code)


@signed_in
@require_POST
def row_unlink(request: HttpRequest, slug: str, code: str, link: str) -> HttpResponse:
    """Take an answer back."""
    row = activity_for_page(request.user, slug, code)
    require(can_link_rows(request.user, row.workplan))
    unlink_rows(link_for_page(request.user, row, link), by=request.user)
    messages.success(request, _("Taken back."))
    return _back(slug, code)


def _back(slug: str, code: str) -> HttpResponse:
    return redirect("workplans:activity", slug=slug, code=code)
