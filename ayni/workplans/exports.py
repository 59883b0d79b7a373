"""Workplans and the view of coherence as open data. No person and nothing that a stranger may not see is in it."""

from collections import defaultdict
from typing import Any

from django.conf import settings
from django.contrib.auth.models import AnonymousUser
from django.utils.translation import gettext_lazy as _

from ayni.core.open_data import LANGUAGE, WORKPLAN, Asked, Field, Table
from ayni.core.vocabularies import member_categories, regions
from ayni.workplans.models import OwnerKind, WorkplanStatus
from ayni.workplans.queries.tags import adopted_objectives, every_tag, serving_nothing
from ayni.workplans.queries.workplans import ListedWorkplan, listed_workplans

_WORKPLANS = (
    WORKPLAN,
    Field("title", "string", _("Title"), required=True),
    LANGUAGE,
    Field("owner_kind", "string", _("Kind of owner"), codes=tuple(OwnerKind.values)),
    Field(
        "owner_code", "string", _("Owner"), _("Short name of the initiative, ISO 3166-1 alpha-3, M49 or region code")
    ),
    Field("annex", "integer", _("Annex number")),
    Field("status", "string", _("Status"), codes=tuple(WorkplanStatus.values)),
    Field("version", "string", _("Version"), _("The latest that was adopted")),
    Field("adopted_on", "date", _("Adopted on")),
    Field("activities", "integer", _("Activities"), _("Rows of the workplan"), unit="activities"),
)
_COHERENCE = (
    WORKPLAN,
    Field("workplan_title", "string", _("Title of the workplan")),
    Field("objective", "string", _("Objective"), _("Number of the objective in its workplan"), required=True),
    Field("text", "string", _("Text of the objective")),
    LANGUAGE,
    Field("category", "string", _("Category"), _("Category of the members that serve it; empty: nobody serves it")),
    Field("region", "string", _("Region"), _("Region of the members that serve it; empty: worldwide")),
    Field("members", "integer", _("Members"), _("Members of the group that serve the objective"), unit="members"),
    Field("own_actions", "integer", _("Own actions"), _("Their own actions that serve it"), unit="own actions"),
)


def _lines(asked: Asked) -> list[dict[str, Any]]:
    """Return a line for each objective and group of members that serves it, one of zeros for one served by nobody."""
    viewer = AnonymousUser()
    groups = _groups(viewer)
    lines = []
    for one in adopted_objectives(viewer):
        said = {"workplan": one.slug, "workplan_title": one.title, "objective": one.code, "text": one.text}
        found = groups.get((one.workplan, one.code), {})
        counted = [(*key, len({member for member, _action in who}), len(who)) for key, who in sorted(found.items())]
        for category, region, members, actions in counted or [("", "", 0, 0)]:
            group = {"category": category, "region": region, "members": members, "own_actions": actions}
            lines.append({**said, "language": one.language, **group})
    return lines


def _served() -> dict[str, Any]:
    """Return {"categories", "regions", "objectives", "serving_nothing"}, for JSON beside the counts. Three queries.

    Each objective: {workplan, title, code, text, language, served_by: [{member, name, category, region, own_action,
    title, language, kind, status}]}; `serving_nothing` holds the same entries.
    """
    viewer = AnonymousUser()
    serving: dict[tuple[int, str], list[dict[str, Any]]] = defaultdict(list)
    for tag in every_tag(viewer):
        serving[tag.objective.workplan_id, tag.objective.code].append(_entry(tag.own_action))
    objectives = [
        {
            "workplan": one.slug,
            "title": one.title,
            "code": one.code,
            "text": one.text,
            "language": one.language,
            "served_by": serving.get((one.workplan, one.code), []),
        }
        for one in adopted_objectives(viewer)
    ]
    return {
        "categories": {code: term.labels["en"] for code, term in member_categories().items()},
        "regions": {code: term.labels["en"] for code, term in regions().items()},
        "objectives": objectives,
        "serving_nothing": [_entry(action) for action in serving_nothing(viewer)],
    }


def _groups(viewer: Any) -> dict[tuple[int, str], dict[tuple[str, str], list[tuple[int, int]]]]:
    """Return (workplan id, code) -> (category, region) -> [(member id, own action id)]; merged entries are one."""
    found: dict[tuple[int, str], dict[tuple[str, str], list[tuple[int, int]]]] = {}
    for tag in every_tag(viewer):
        member = tag.own_action.member
        objective = found.setdefault((tag.objective.workplan_id, tag.objective.code), {})
        who = objective.setdefault((member.category, member.region), [])
        who.append((member.merged_into_id or member.pk, tag.own_action_id))
    return found


def _entry(action: Any) -> dict[str, Any]:
    member = action.member
    return {
        "member": member.code,
        "name": member.name,
        "category": member.category,
        "region": member.region,
        "own_action": f"{settings.AYNI_BASE_URL}/members/{member.code}/own-actions/{action.code}/",
        "title": action.title,
        "language": action.language,
        "kind": action.kind,
        "status": action.status,
    }


def _workplan(line: ListedWorkplan) -> dict[str, Any]:
    names = ("title", "language", "owner_kind", "owner_code", "annex", "status", "version", "activities", "adopted_on")
    return {"workplan": line.slug} | {name: getattr(line, name) for name in names}


WORKPLANS = Table(
    name="workplans",
    title=_("Workplans"),
    description=_(
        "The workplans of the partnership, of initiatives, countries and regions, drafts that are public too."
    ),
    fields=_WORKPLANS,
    key=("workplan",),
    page="workplans:workplans",
    found=lambda asked: listed_workplans(AnonymousUser()),
    row=_workplan,
    stamp="plan",
    position=30,
)
COHERENCE = Table(
    name="coherence",
    title=_("Coherence"),
    description=_(
        "Which objectives of adopted workplans are served by own actions of which members, and which by none."
    ),
    fields=_COHERENCE,
    key=(),
    page="workplans:coherence",
    found=_lines,
    stamp="plan+members",
    more=_served,
    position=32,
)
TABLES = (WORKPLANS, COHERENCE)
