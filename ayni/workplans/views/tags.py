"""Saying which objectives an own action serves."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from ayni.core.forms_answered import came_back
from ayni.core.signed_in import signed_in
from ayni.core.verdicts import require
from ayni.members.models import OwnAction
from ayni.members.queries.own_actions import own_action_for_page
from ayni.workplans.actions.tags import tag_own_action, untag_own_action
from ayni.workplans.coherence import tags_page
from ayni.workplans.forms.tags import TagsForm
from ayni.workplans.queries.tags import objective_to_tag, tag_for_page
from ayni.workplans.rules import can_tag_own_action


@signed_in
def own_action_tags(request: HttpRequest, member: str, action: str) -> HttpResponse:
    """The objectives that are suggested, each with its reason, and any other one."""
    found = own_action_for_page(request.user, member, action)
    require(can_tag_own_action(request.user, found))
    context = tags_page(request.user, found)
    refs = [one["ref"] for one in context["suggested"]] + [f"{tag['slug']}/{tag['code']}" for tag in context["tags"]]
    sent = request.POST if request.method == "POST" else None
    form = TagsForm(sent, suggested=refs, others=context["others"])
    if form.is_valid():
        _tagged(request, found, form.cleaned_data, {one["ref"]: one["why"] for one in context["suggested"]})
        messages.success(request, _("Kept. The view of coherence shows it from now on."))
        return redirect("members:own-action", code=member, action=action)
    context["ticked"] = request.POST.getlist("objectives")
    return came_back(request, "workplans/own_action_tags.html", context, form)


@signed_in
@require_POST
def tag_drop(request: HttpRequest, member: str, action: str, tag: str) -> HttpResponse:
    """Take a tag back."""
    found = own_action_for_page(request.user, member, action)
    require(can_tag_own_action(request.user, found))
    untag_own_action(tag_for_page(found, tag), by=request.user)
    messages.success(request, _("Taken back."))
    return redirect("workplans:own-action-tags", member=member, action=action)


def _tagged(request: HttpRequest, action: OwnAction, values: dict[str, Any], reasons: dict[str, str]) -> None:
    wanted = {ref: reasons.get(ref, "") for ref in values["objectives"]}
    if values["other"]:
        wanted[values["other"]] = values["reason"]
    for ref, reason in wanted.items():
        tag_own_action(action, objective_to_tag(request.user, ref), by=request.user, reason=reason)
