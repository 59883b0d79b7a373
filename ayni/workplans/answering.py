"""Who answers for a row on a day: the page, its line on the activity's page, its files."""

from collections.abc import Callable
from datetime import date
from typing import Any, NamedTuple

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy
from django.utils.translation import ngettext

from ayni.accounts.standing import standing_of
from ayni.core.models import Visibility
from ayni.core.open_data import Field, Table, written
from ayni.core.stored_pages import Made
from ayni.core.vocabularies import place_name
from ayni.members.queries.presence import Presence, holds
from ayni.workplans.bearers import LEAD, Answer, Register
from ayni.workplans.choices import bearer_class_labels, bearer_role_labels
from ayni.workplans.models import Activity
from ayni.workplans.queries import activity_for_page
from ayni.workplans.queries.bearers import answers_for, register_over_time
from ayni.workplans.rules import can_edit_workplan
from ayni.workplans.shapes import heading, reader_language

Context = dict[str, Any]
_ANSWERS = Table(
    name="answers",
    title=_lazy("Who answers for a row"),
    description=_lazy("Who answers for a row of a workplan on a day, as far as the reader may see it."),
    fields=(
        Field("row", "string", _lazy("Row"), _lazy("Number of the row in its workplan"), required=True),
        Field("class", "string", _lazy("Class"), _lazy("How the words name them, such as each_nfp")),
        Field("role", "string", _lazy("Role")),
        Field("code", "string", _lazy("Code"), _lazy("Of the member; empty for other bodies")),
        Field("name", "string", _lazy("Name"), required=True),
        Field("focal_point", "string", _lazy("Has a focal point"), codes=("yes", "no")),
    ),
    key=(),
    page="workplans:workplans",
    found=lambda asked: (),
    entries="bearers",
)


class NamedMember(NamedTuple):
    """A member in the list of those who answer; `vacant`: it has no focal point on that day."""

    code: str
    name: str
    vacant: bool


class Group(NamedTuple):
    """One bearer of the row on a day: its members or the body, or why it stays open.

    `said` is the count in words ("54 national focal points"), `hidden` how many members the viewer may not see.
    """

    cls: str
    role: str
    label: str
    role_label: str
    said: str
    members: list[NamedMember]
    vacant: int
    hidden: int
    note: str


def answering(viewer: Any, slug: str, code: str, day: date | None = None) -> Context:
    """Who answers for an activity on a day (today), for its page. Raises NotVisible. Constant queries."""
    row = activity_for_page(viewer, slug, code)
    asked = day or timezone.now().date()
    groups = groups_on(row, asked, viewer)
    return {
        "heading": heading(row.workplan),
        "code": row.code,
        "text": row.text,
        "words": row.responsible_words,
        "day": asked,
        "today": timezone.now().date(),
        "groups": groups,
        "said": said_together(groups),
        "edit": can_edit_workplan(viewer, row.workplan),
        "address": answers_url(slug, code),
        "members_url": reverse("members:members"),
    }


def line_of(row: Activity, viewer: Any) -> Context:
    """What the activity's own page says: the count of today, and the way to the list."""
    groups = groups_on(row, timezone.now().date(), viewer)
    return {"said": said_together(groups), "url": answers_url(row.workplan.slug, row.code), "some": bool(groups)}


def groups_on(row: Activity, day: date, viewer: Any) -> list[Group]:
    """Return who answers for a row on a day, bearer by bearer, as far as the viewer may see. Two queries."""
    if not row.bearers:
        return []
    register = register_over_time()
    return [_group(answer, register, day, viewer) for answer in answers_for(row, register)]


def said_together(groups: list[Group]) -> str:
    """Return the groups in one sentence: "54 national focal points · the Secretariat coordinates"."""
    return " · ".join(
        group.said if group.role == LEAD else _ROLES[group.role]() % {"who": group.said} for group in groups
    )


def as_file(viewer: Any, slug: str, code: str, day: date | None, extension: str, source: str) -> Made:
    """Return who answers on a day as a file, a line for each member. Raises NotVisible."""
    context = answering(viewer, slug, code, day)
    rows = [row for group in context["groups"] for row in _lines(group, code)]
    return written(_ANSWERS, rows, context["day"], extension, source, reader_language(), row=code)


def answers_url(slug: str, code: str) -> str:
    return reverse("workplans:answers", kwargs={"slug": slug, "code": code})


def member_title(member: Presence, lang: str) -> str:
    """Return a member's name for a reader: a government is called by its country."""
    return place_name("country", member.code, lang) if member.category == "gov" else member.name


def _lines(group: Group, code: str) -> list[dict[str, str]]:
    base = {"row": code, "class": group.cls, "role": group.role}
    if not group.members:
        return [{**base, "code": "", "name": group.said, "focal_point": ""}]
    return [
        {**base, "code": member.code, "name": member.name, "focal_point": "no" if member.vacant else "yes"}
        for member in group.members
    ]


def _group(answer: Answer, register: Register, day: date, viewer: Any) -> Group:
    lang = reader_language()
    standing = standing_of(viewer)
    known = [register.members[code] for code in answer.on(day)]
    levels = {Visibility.PUBLIC.value, *([Visibility.MEMBERS.value] if standing.signed_in else [])}
    seen = [one for one in known if standing.secretariat or one.visibility in levels]
    members = [NamedMember(one.code, member_title(one, lang), not holds(one.points, day)) for one in seen]
    members.sort(key=lambda one: one.name.casefold())
    vacant = sum(1 for one in known if not holds(one.points, day)) if answer.cls == "each_nfp" else 0
    return Group(
        cls=answer.cls,
        role=answer.role,
        label=bearer_class_labels().get(answer.cls, answer.cls),
        role_label=bearer_role_labels().get(answer.role, answer.role),
        said=_said(answer, len(known), members),
        members=members,
        vacant=vacant,
        hidden=len(known) - len(seen),
        note=_note(answer, len(known)),
    )


def _said(answer: Answer, count: int, members: list[NamedMember]) -> str:
    if answer.body or answer.open:
        return answer.words or bearer_class_labels().get(answer.cls, answer.cls)
    if answer.cls == "named":
        return members[0].name if members else answer.words
    return _COUNTED.get(answer.cls, _members)(count) % {"num": count}


def _note(answer: Answer, count: int) -> str:
    if answer.cls == "named" and answer.found > 1:
        return _("Several members are called so. Choose one by its code.")
    if answer.cls == "named" and answer.found == 0:
        return _("No member of this name: nobody is reminded.")
    if answer.open:
        return _("Left open by the words: nobody in particular is reminded.")
    return _("Nobody on this day.") if not answer.body and not count else ""


def _members(count: int) -> str:
    return ngettext("%(num)d member", "%(num)d members", count)


def _governments(count: int) -> str:
    return ngettext("%(num)d government", "%(num)d governments", count)


def _focal_points(count: int) -> str:
    return ngettext("%(num)d national focal point", "%(num)d national focal points", count)


def _intergovernmental(count: int) -> str:
    return ngettext("%(num)d intergovernmental organisation", "%(num)d intergovernmental organisations", count)


def _organisations(count: int) -> str:
    return ngettext("%(num)d member organisation", "%(num)d member organisations", count)


def _leaders(count: int) -> str:
    return ngettext("%(num)d member that leads an initiative", "%(num)d members that lead initiatives", count)


_COUNTED: dict[str, Callable[[int], str]] = {
    "each_government": _governments,
    "each_nfp": _focal_points,
    "regional_organisations": _intergovernmental,
    "universities": _organisations,
    "civil_society": _organisations,
    "local_communities": _organisations,
    "private_sector": _organisations,
    "initiatives": _leaders,
}
_ROLES: dict[str, Callable[[], str]] = {
    "coordinating": lambda: _("coordination: %(who)s"),
    "supporting": lambda: _("support: %(who)s"),
    "funding": lambda: _("funding: %(who)s"),
}
