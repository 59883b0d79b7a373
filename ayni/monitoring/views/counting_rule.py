"""Confirming or changing the rule by which an indicator is counted."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from ayni.core.errors import Conflict, Invalid
from ayni.core.forms_answered import came_back, put_errors, renewed
from ayni.core.signed_in import signed_in
from ayni.core.verdicts import require
from ayni.monitoring.actions.counting_rules import confirm_rule, require_sound
from ayni.monitoring.forms.counting_rule import RuleForm, rule_from, values_of_rule
from ayni.monitoring.pages.counting_rule import differing_facts, rule_choices, rule_page
from ayni.monitoring.queries.counting import Counting, counting_for_page
from ayni.monitoring.rules import can_confirm_rule

_TEMPLATE = "monitoring/counting_rule.html"


@signed_in
def rule(request: HttpRequest, workplan: str, code: str) -> HttpResponse:
    """The rule in words with its preview; the form to confirm or change it. "Preview" saves nothing."""
    found = counting_for_page(request.user, workplan, code)
    require(can_confirm_rule(request.user, found.indicator.activity.workplan))
    first = values_of_rule(found.rule, found.kept.version if found.kept else 0)
    form = RuleForm(request.POST or None, initial=first, **rule_choices())
    if not form.is_valid():
        return came_back(request, _TEMPLATE, rule_page(request.user, found, found.rule), form)
    wished = rule_from(form.cleaned_data, found.rule)
    if "preview" in request.POST:
        return _previewed(request, found, form, wished)
    try:
        confirm_rule(
            found, wished, by=request.user, expected=form.cleaned_data["version"], reason=form.cleaned_data["reason"]
        )
    except Invalid as error:
        return came_back(request, _TEMPLATE, rule_page(request.user, found, found.rule), form, error)
    except Conflict as error:
        now = counting_for_page(request.user, workplan, code)
        renewed(form, now.kept.version if now.kept else 0)
        context = {**rule_page(request.user, now, now.rule), "conflict": differing_facts(wished, now)}
        return came_back(request, _TEMPLATE, context, form, error)
    messages.success(request, _("The rule is confirmed, and every result is counted by it."))
    return redirect("monitoring:indicator", workplan=workplan, code=code)


def _previewed(request: HttpRequest, found: Counting, form: RuleForm, wished: dict[str, Any]) -> HttpResponse:
    try:
        require_sound(wished)
    except Invalid as error:
        put_errors(form, error)
        return came_back(request, _TEMPLATE, rule_page(request.user, found, found.rule), form, error)
    context = {**rule_page(request.user, found, wished), "form": form, "conflict": None, "tried": True}
    return render(request, _TEMPLATE, context)
