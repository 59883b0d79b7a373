"""Pages of the Secretariat: sections of the body and the adoption of editions."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from ayni.core.errors import Conflict, Invalid
from ayni.core.idempotency import once
from ayni.core.identifiers import new_code
from ayni.core.signed_in import signed_in
from ayni.core.verdicts import require
from ayni.publishing.actions import add_section, adopt_edition, edit_section, move_section, withdraw_section
from ayni.publishing.blocks import text_of_blocks
from ayni.publishing.documents.json_out import content_hash
from ayni.publishing.forms import AdoptionForm, NewSectionForm, ReasonForm, SectionForm, VersionForm
from ayni.publishing.pages import adoption
from ayni.publishing.queries import plan_for_page, plan_sections, section_for_page
from ayni.publishing.rules import can_adopt_edition, can_edit_plan

Context = dict[str, Any]


@signed_in
def section_edit(request: HttpRequest, slug: str) -> HttpResponse:
    """Change a section; a stale form comes back with the person's text and the current one beside it."""
    section = section_for_page(request.user, slug)
    require(can_edit_plan(request.user, section.plan))
    first = {"title": section.title, "level": section.level, "text": text_of_blocks(section.blocks)}
    form = SectionForm(request.POST or None, initial={**first, "version": section.version})
    current: Context | None = None
    if form.is_valid():
        try:
            edit_section(section, form.values(), by=request.user, expected=form.cleaned_data["version"] or 0)
            messages.success(request, _("The section is saved."))
            return redirect("publishing:section", slug=slug)
        except Conflict as conflict:
            current = _current(conflict)
            _show_anew(form, version=conflict.data["version"])
    context = {"section": section, "form": form, "current": current}
    status = 409 if current else 422 if form.is_bound else 200
    return render(request, "publishing/section_edit.html", context, status=status)


@signed_in
def section_add(request: HttpRequest) -> HttpResponse:
    """Write a new section; the same form sent twice makes one."""
    plan = plan_for_page(request.user)
    require(can_edit_plan(request.user, plan))
    sections = {section.slug: section for section in plan_sections(plan)}
    places = [(slug, section.title) for slug, section in sections.items()]
    form = NewSectionForm(request.POST or None, sections=places, initial={"key": new_code(), "level": 1})
    if form.is_valid():
        after = sections.get(form.cleaned_data["after"])

        def act() -> dict[str, Any]:
            return {"slug": add_section(plan, by=request.user, after=after, **form.values()).slug}

        made = once(actor=request.user, key=form.cleaned_data["key"], request=form.values(), act=act)
        messages.success(request, _("The section stands in the plan."))
        return redirect("publishing:section", slug=made["slug"])
    context = {"form": form, "plan_title": plan.title}
    return render(request, "publishing/section_add.html", context, status=422 if form.is_bound else 200)


@signed_in
@require_POST
def section_move(request: HttpRequest, slug: str) -> HttpResponse:
    """Change places with the neighbour above or below."""
    section = section_for_page(request.user, slug)
    form = VersionForm(request.POST)
    if not form.is_valid():
        raise Invalid
    move_section(section, by=request.user, expected=form.cleaned_data["version"], up="up" in request.POST)
    return redirect("publishing:section-edit", slug=slug)


@signed_in
@require_POST
def section_withdraw(request: HttpRequest, slug: str) -> HttpResponse:
    """Take a section out of the living text, with a reason."""
    section = section_for_page(request.user, slug)
    form = ReasonForm(request.POST)
    if not form.is_valid():
        raise Invalid(_("Say why the section goes."), fields=dict(form.errors))
    cleaned = form.cleaned_data
    withdraw_section(section, by=request.user, expected=cleaned["version"], reason=cleaned["reason"])
    messages.success(request, _("The section is out of the living text; earlier editions keep it."))
    return redirect("publishing:plan")


@signed_in
def edition_adopt(request: HttpRequest) -> HttpResponse:
    """Look at what would be adopted, say why, adopt."""
    plan = plan_for_page(request.user)
    require(can_adopt_edition(request.user, plan))
    context = adoption(request.user, plan)
    first = {"version": plan.version, "seen": content_hash(context["content"])}
    form = AdoptionForm(request.POST or None, initial=first)
    conflict = ""
    if form.is_valid():
        given = form.cleaned_data
        try:
            edition = adopt_edition(
                plan, by=request.user, reason=given["reason"], expected=given["version"], seen_hash=given["seen"]
            )
            messages.success(request, _("Edition %(number)s is adopted.") % {"number": edition.number})
            return redirect("publishing:edition", number=edition.number)
        except Conflict as error:
            conflict = str(error.sentence)
            _show_anew(form, **first)
    status = 409 if conflict else 422 if form.is_bound else 200
    return render(request, "publishing/adopt.html", {**context, "form": form, "conflict": conflict}, status=status)


def _current(conflict: Conflict) -> Context:
    values = dict(conflict.data["current"])
    return {"title": values.get("title", ""), "text": text_of_blocks(values.get("blocks") or [])}


def _show_anew(form: Any, **values: Any) -> None:
    """Let a refused form carry what the person now sees, so that sending it again is a decision of theirs."""
    form.data = form.data.copy()
    form.data.update({name: str(value) for name, value in values.items()})
