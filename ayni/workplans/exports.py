"""The view of coherence as open data. No person and nothing that a stranger may not see is in it."""

import csv
import io
import json
from collections import defaultdict
from datetime import date
from typing import Any

from django.conf import settings

from ayni.core.vocabularies import member_categories, regions
from ayni.members.exports import LICENCE, RISKY
from ayni.workplans.queries.tags import adopted_objectives, every_tag, serving_nothing

COLUMNS = (
    *("workplan", "workplan_title", "objective", "text", "category", "region", "members", "own_actions", "as_of"),
)


def coherence_as_csv(viewer: Any, today: date) -> bytes:
    """Return a line for each objective and group of members that serves it, and one of zeros for one served by nobody.

    UTF-8 with a header row, lines ended by CR LF (RFC 4180). Two queries.
    """
    groups = _groups(viewer)
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow(COLUMNS)
    for one in adopted_objectives(viewer):
        said = (one.slug, one.title, one.code, one.text)
        found = groups.get((one.workplan, one.code), {})
        lines = [(*key, len({member for member, _action in who}), len(who)) for key, who in sorted(found.items())]
        for line in lines or [("", "", 0, 0)]:
            writer.writerow([_safe(cell) for cell in (*said, *line, today.isoformat())])
    return text.getvalue().encode()


def coherence_as_json(viewer: Any, today: date) -> bytes:
    """Return {"as_of", "licence", "categories", "regions", "objectives", "serving_nothing"}. Three queries.

    Each objective: {workplan, title, code, text, language, served_by: [{member, name, category, region, own_action,
    title, language, kind, status}]}; `serving_nothing` holds the same entries.
    """
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
    whole = {
        "as_of": today.isoformat(),
        "licence": LICENCE["name"],
        "source": f"{settings.AYNI_BASE_URL}/workplans/coherence/",
        "categories": {code: term.labels["en"] for code, term in member_categories().items()},
        "regions": {code: term.labels["en"] for code, term in regions().items()},
        "objectives": objectives,
        "serving_nothing": [_entry(action) for action in serving_nothing(viewer)],
    }
    return json.dumps(whole, ensure_ascii=False, indent=1).encode()


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


def _safe(cell: Any) -> str:
    # A cell that begins so would be run as a formula by spreadsheet programs.
    text = str(cell)
    return f"'{text}" if text.startswith(RISKY) else text
