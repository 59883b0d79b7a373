"""Who takes part; joining, answering, changing the role, leaving."""

from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from ayni.accounts.standing import standing_of
from ayni.core.idempotency import once
from ayni.core.signed_in import signed_in
from ayni.core.verdicts import require
from ayni.initiatives.actions import (
    answer_participation,
    change_participation_role,
    join_initiative,
    leave_initiative,
)
from ayni.initiatives.forms.participation import AnswerForm, JoinForm, ReasonForm, RoleForm
from ayni.initiatives.pages import named_choices
from ayni.initiatives.queries import (
    initiative_for_page,
    members_spoken_for,
    members_to_join,
    participants_of,
    participation_for_page,
)
from ayni.initiatives.rules import (
    can_answer_participation,
    can_change_participation_role,
    can_join_initiative,
    can_leave_initiative,
)
from ayni.initiatives.shapes import shown, shown_participation
from ayni.initiatives.views.answering import Act, Now, answer_form, reader_language

PER_PAGE = 50


def participants(request: HttpRequest, slug: str) -> HttpResponse:
    """Everybody who takes part now, by role, page by page."""
    found = initiative_for_page(request.user, slug)
    page = Paginator(participants_of(request.user, found), PER_PAGE).get_page(request.GET.get("page"))
    lang = reader_language()
    for row in page:
        row.initiative = found
    rows = [shown_participation(row, lang) for row in page]
    context = {"initiative": shown(found, lang), "page": page, "rows": rows}
    return render(request, "initiatives/participants.html", context)


@signed_in
def initiative_join(request: HttpRequest, slug: str) -> HttpResponse:
    """Ask for a member to take part in a declared role."""
    found = initiative_for_page(request.user, slug)
    require(can_join_initiative(request.user, found))
    lang = reader_language()
    # A form sent twice still finds its member, who has asked by then; the action refuses what is new.
    offered = members_spoken_for(request.user) if request.method == "POST" else members_to_join(request.user, found)
    members = {member.code: member for member in offered}
    gives_lead = standing_of(request.user).secretariat
    form = JoinForm(
        request.POST or None, members=named_choices(members.values(), lang), gives_lead=gives_lead, language=lang
    )
    context = {"initiative": shown(found, lang), "members": len(members)}

    def act(values: dict[str, Any]) -> HttpResponse:
        asked = {name: value for name, value in values.items() if name != "key"} | {"initiative": slug}
        rest = {name: values[name] for name in ("role", "statement", "language")}

        def join() -> dict[str, Any]:
            return {"code": join_initiative(found, by=request.user, member=members[values["member"]], **rest).code}

        once(actor=request.user, key=values["key"], request=asked, act=join)
        messages.success(request, _("The request is sent. You can say now what the member brings."))
        return redirect("initiatives:contribution-pledge", slug=slug)

    return answer_form(request, "initiatives/initiative_join.html", context, form, act)


@signed_in
def participation_answer(request: HttpRequest, slug: str, code: str) -> HttpResponse:
    """Accept or decline a request to join."""
    row = participation_for_page(request.user, slug, code)
    require(can_answer_participation(request.user, row))

    def act(values: dict[str, Any]) -> HttpResponse:
        accept = values["answer"] == "accept"
        answer_participation(row, by=request.user, accept=accept, reason=values["reason"], expected=values["version"])
        done = _("The member takes part from today on.") if accept else _("The request is declined.")
        messages.success(request, done)
        return redirect("initiatives:initiative", slug=slug)

    form = AnswerForm(request.POST or None, initial={"version": row.version})
    return _about(request, row, "initiatives/participation_answer.html", form, act)


@signed_in
def participation_role(request: HttpRequest, slug: str, code: str) -> HttpResponse:
    """Give a participant another role."""
    row = participation_for_page(request.user, slug, code)
    require(can_change_participation_role(request.user, row))

    def act(values: dict[str, Any]) -> HttpResponse:
        expected = values.pop("version")
        change_participation_role(row, by=request.user, expected=expected, **values)
        messages.success(request, _("The role is changed from today on; the former one stays in the history."))
        return redirect("initiatives:initiative", slug=slug)

    form = RoleForm(
        request.POST or None,
        present=row.role,
        gives_lead=standing_of(request.user).secretariat,
        initial={"version": row.version},
    )
    return _about(request, row, "initiatives/participation_role.html", form, act)


@signed_in
def participation_leave(request: HttpRequest, slug: str, code: str) -> HttpResponse:
    """Leave an initiative, or take the request back."""
    row = participation_for_page(request.user, slug, code)
    require(can_leave_initiative(request.user, row))

    def act(values: dict[str, Any]) -> HttpResponse:
        leave_initiative(row, by=request.user, reason=values["reason"], expected=values["version"])
        messages.success(request, _("The member takes part no longer. What it did stays to be seen."))
        return redirect("initiatives:initiative", slug=slug)

    form = ReasonForm(request.POST or None, initial={"version": row.version})
    return _about(request, row, "initiatives/participation_leave.html", form, act)


def _about(request: HttpRequest, row: Any, template: str, form: Any, act: Act) -> HttpResponse:
    lang = reader_language()
    context = {"row": shown_participation(row, lang)}
    slug, code = row.initiative.slug, row.code
    now: Now = lambda: (participation_for_page(request.user, slug, code).version, {})  # noqa: E731
    return answer_form(request, template, context, form, act, now)
