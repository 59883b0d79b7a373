"""Lines of national budgets: the list, entering one, saying what was spent."""

from typing import Any
from urllib.parse import urlencode

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from ayni.core.idempotency import once
from ayni.core.signed_in import signed_in
from ayni.core.verdicts import require
from ayni.finance.actions import edit_budget_line, record_budget_line
from ayni.finance.forms.budgets import BudgetFilterForm, BudgetLineForm, SpentForm
from ayni.finance.forms.fields import written
from ayni.finance.pages.funders import budgets_page
from ayni.finance.queries import budget_line_for_page, fiscal_years
from ayni.finance.rules import can_record_budget_line
from ayni.finance.views.reading import page_number
from ayni.initiatives.pages import named_choices
from ayni.initiatives.queries import members_spoken_for
from ayni.members.queries import member_for_page
from ayni.monitoring.pages.recording import rows_chosen
from ayni.monitoring.views.answering import answer_form, reader_language


@require_safe
def budgets(request: HttpRequest) -> HttpResponse:
    """Lines of national budgets by fiscal year and country."""
    years = fiscal_years(request.user)
    asked = BudgetFilterForm(request.GET, years=years)
    asked.is_valid()
    chosen = {name: value for name, value in asked.cleaned_data.items() if value}
    given = {"country": chosen.get("country", ""), "year": chosen.get("year", "")}
    shown = budgets_page(request.user, reader_language(), page=page_number(request), **given)
    form = BudgetFilterForm(chosen, years=years)
    return render(request, "finance/budgets.html", {**shown, "form": form, "query": urlencode(chosen)})


@signed_in
def budget_new(request: HttpRequest) -> HttpResponse:
    """Enter a line of a national budget."""
    require(can_record_budget_line(request.user))
    governments = [
        member for member in members_spoken_for(request.user) if can_record_budget_line(request.user, member)
    ]
    form = BudgetLineForm(request.POST or None, members=named_choices(governments, reader_language()))

    def act() -> HttpResponse:
        given = form.cleaned_data

        def record() -> dict[str, Any]:
            line = record_budget_line(
                member_for_page(request.user, given["member"]),
                by=request.user,
                reference=given["reference"],
                body=given["body"],
                rows=rows_chosen(request.user, (), given["rows"].replace(",", " ").split()),
                language=reader_language(),
                visibility="public",
                **form.columns(),
            )
            return {"code": line.code}

        once(actor=request.user, key=given["key"], request=form.asked(), act=record)
        messages.success(request, _("Entered. It counts as reported from now on."))
        return redirect("finance:budgets")

    lead = _("It is recorded as what happened at once, and counts for the rows that you name.")
    return _form(request, _("Enter a budget line"), lead, form, act)


@signed_in
def budget_edit(request: HttpRequest, code: str) -> HttpResponse:
    """Say whose budget it is and what was spent."""
    found = budget_line_for_page(request.user, code)
    require(can_record_budget_line(request.user, found.evidence.member))
    initial = {"body": found.body, "spent": written(found.spent), "spent_on": found.spent_on, "version": found.version}
    form = SpentForm(request.POST or None, initial=initial)

    def act() -> HttpResponse:
        edit_budget_line(found, form.values(), by=request.user, expected=form.cleaned_data["version"] or 0)
        messages.success(request, _("Saved."))
        return redirect("finance:budgets")

    return _form(request, _("What was spent"), found.evidence.title, form, act)


def _form(request: HttpRequest, heading: str, lead: str, form: Any, act: Any) -> HttpResponse:
    return answer_form(request, "finance/budget_edit.html", {"heading": heading, "lead": lead}, form, act)
