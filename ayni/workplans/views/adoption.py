"""Adopting a workplan, opening an amendment, closing."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from ayni.core.errors import Conflict, Invalid
from ayni.core.forms_answered import came_back, renewed
from ayni.core.signed_in import signed_in
from ayni.core.verdicts import Verdict, require
from ayni.workplans import redline
from ayni.workplans.actions import adopt_workplan, close_workplan, open_amendment
from ayni.workplans.forms.wholes import AdoptForm, ReasonForm
from ayni.workplans.freezing import content_hash
from ayni.workplans.models import Workplan
from ayni.workplans.queries import (
    doubts_before_adoption,
    missing_for_adoption,
    versions_of,
    workplan_content,
    workplan_for_page,
)
from ayni.workplans.rules import can_adopt_workplan, can_amend_workplan, can_close_workplan
from ayni.workplans.shapes import counted, heading


@signed_in
def workplan_adopt(request: HttpRequest, slug: str) -> HttpResponse:
    """What is missing, what adoption does, and the form for it."""
    found = workplan_for_page(request.user, slug)
    require(can_adopt_workplan(request.user, found))
    content = workplan_content(found)
    form = AdoptForm(request.POST or None, initial={"version": found.version, "seen": content_hash(content)})
    error: Invalid | Conflict | None = None
    if form.is_valid():
        values = form.cleaned_data
        try:
            version = adopt_workplan(
                found,
                by=request.user,
                reason=values["reason"],
                expected=values["version"],
                seen_hash=values["seen"],
            )
            messages.success(request, _("Version %(number)s is adopted and frozen.") % {"number": version.number})
            return redirect("workplans:version", slug=slug, number=version.number)
        except Conflict as caught:
            found = workplan_for_page(request.user, slug)
            content = workplan_content(found)
            renewed(form, found.version, seen=content_hash(content))
            error = caught
        except Invalid as caught:
            error = caught
    return came_back(request, "workplans/workplan_adopt.html", _adoption(found, content, error), form, error)


@signed_in
def workplan_amend(request: HttpRequest, slug: str) -> HttpResponse:
    """Open an amendment, with its reason."""
    done = _("The amendment is open. The adopted version stays as it is until the next adoption.")
    return _with_reason(request, slug, can_amend_workplan, open_amendment, "workplans/workplan_amend.html", done)


@signed_in
def workplan_close(request: HttpRequest, slug: str) -> HttpResponse:
    """Close an adopted workplan, with a reason."""
    done = _("The workplan is closed. It stays in the plan.")
    return _with_reason(request, slug, can_close_workplan, close_workplan, "workplans/workplan_close.html", done)


def _adoption(found: Workplan, content: dict[str, Any], error: Exception | None) -> dict[str, Any]:
    versions = versions_of(found)
    url = reverse("workplans:compare", kwargs={"slug": found.slug})
    return {
        "heading": heading(found),
        "missing": [_linked(found, entry) for entry in missing_for_adoption(found)],
        "doubts": [_linked(found, entry) for entry in doubts_before_adoption(found)],
        "counts": counted(content),
        "previous": versions[0]["number"] if versions else "",
        "compare_url": f"{url}?old={versions[0]['number']}&new=draft" if versions else "",
        "changes": _changes(found, content) if versions else {},
        "conflict": str(error.sentence) if isinstance(error, Conflict) else None,
    }


def _changes(found: Workplan, content: dict[str, Any]) -> dict[str, int]:
    latest = found.versions.order_by("-adopted_at", "-id").first()
    return redline.counts(redline.compare_contents(latest.content, content)) if latest else {}


def _linked(found: Workplan, entry: dict[str, str]) -> dict[str, str]:
    if not entry["code"]:
        return {**entry, "url": reverse("workplans:workplan-arrange", kwargs={"slug": found.slug})}
    edit = reverse("workplans:activity-edit", kwargs={"slug": found.slug, "code": entry["code"]})
    return {**entry, "url": f"{edit}#id_{entry['what']}_words"}


def _with_reason(
    request: HttpRequest,
    slug: str,
    rule: Callable[[Any, Workplan], Verdict],
    act: Callable[..., Workplan],
    template: str,
    done: str,
) -> HttpResponse:
    found = workplan_for_page(request.user, slug)
    require(rule(request.user, found))
    form = ReasonForm(request.POST or None, initial={"version": found.version})
    error: Invalid | Conflict | None = None
    if form.is_valid():
        values = form.cleaned_data
        try:
            act(found, by=request.user, reason=values["reason"], expected=values["version"])
            messages.success(request, done)
            return redirect("workplans:workplan", slug=slug)
        except Conflict as caught:
            renewed(form, int(caught.data["version"]))
            error = caught
        except Invalid as caught:
            error = caught
    return came_back(request, template, {"heading": heading(found), "conflict": bool(error)}, form, error)
