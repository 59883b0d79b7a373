"""Pages of the initiatives room."""

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language

from ayni.core.errors import Conflict
from ayni.core.panels import panels_for
from ayni.core.verdicts import require
from ayni.initiatives.actions import edit_initiative
from ayni.initiatives.forms import InitiativeForm
from ayni.initiatives.models import Initiative
from ayni.initiatives.queries import initiative_for_page, visible_initiatives
from ayni.initiatives.rules import can_edit_initiative
from ayni.initiatives.shapes import shown


def initiatives(request: HttpRequest) -> HttpResponse:
    """The list, by theme, place and institution."""
    lang = get_language() or "en"
    every = [shown(initiative, lang) for initiative in visible_initiatives(request.user)]
    groups = [(kind.label, [entry for entry in every if entry.kind == kind]) for kind in Initiative.Kind]
    context = {"groups": [group for group in groups if group[1]], "count": len(every)}
    return render(request, "initiatives/initiatives.html", context)


def initiative(request: HttpRequest, slug: str) -> HttpResponse:
    """One initiative with the panels that higher rooms put on its page."""
    found = initiative_for_page(request.user, slug)
    context = {
        "initiative": shown(found, get_language() or "en"),
        "panels": panels_for("initiative", found, request.user),
        "edit": can_edit_initiative(request.user, found),
    }
    return render(request, "initiatives/initiative.html", context)


@login_required
def initiative_edit(request: HttpRequest, slug: str) -> HttpResponse:
    """Change title and summary; a stale form comes back with the person's text."""
    found = initiative_for_page(request.user, slug)
    require(can_edit_initiative(request.user, found))
    first = {"title": found.title, "summary": found.summary, "version": found.version}
    form = InitiativeForm(request.POST or None, initial=first)
    current = None
    if form.is_valid():
        values = dict(form.cleaned_data)
        try:
            edit_initiative(found, values, by=request.user, expected=values.pop("version"))
            return redirect("initiatives:initiative", slug=slug)
        except Conflict as conflict:
            current = conflict.data["current"]
            # The person's own text again, now against the version that stands.
            again = request.POST.copy()
            again["version"] = str(conflict.data["version"])
            form = InitiativeForm(again)
    context = {"initiative": shown(found, get_language() or "en"), "form": form, "current": current}
    status = 409 if current else 422 if form.is_bound else 200
    return render(request, "initiatives/initiative_edit.html", context, status=status)
