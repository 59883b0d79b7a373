"""What the pages of this room show: plain values, made for one viewer in one language."""

from typing import Any

from django.conf import settings
from django.core.paginator import Paginator

from ayni.accounts.standing import standing_of
from ayni.core.panels import panels_for
from ayni.core.vocabularies import label, member_categories, place_name, regions
from ayni.members.models import FocalPoint, Member, PointKind, PointState, Status
from ayni.members.queries import (
    CURRENT,
    Wanted,
    capacity_of,
    dated_records,
    focal_points_of,
    members_by_region,
    members_for_list,
    merged_entries,
    name_in,
    waiting_focal_points,
)
from ayni.members.rules import (
    can_decide_focal_point,
    can_decide_membership,
    can_edit_member,
    can_end_focal_point,
    can_keep_register,
    can_list_focal_point,
    can_merge_member,
    can_name_focal_point,
)
from ayni.members.shapes import kind_of, listed, region_name

PAGE = 50


def directory(viewer: Any, wanted: Wanted, page: int, lang: str) -> dict[str, Any]:
    """Return a page of the directory with the counts by region; three queries whatever the size."""
    chosen = Paginator(members_for_list(viewer, wanted), PAGE).get_page(page)
    return {
        "page": chosen,
        "rows": [listed(member, lang) for member in chosen.object_list],
        "regions": regions_table(viewer, lang),
        "categories": [(code, label(term, lang)) for code, term in member_categories().items()],
        "filtered": wanted.any(),
        "secretariat": standing_of(viewer).secretariat,
        "keep": can_keep_register(viewer),
    }


def regions_table(viewer: Any, lang: str) -> list[dict[str, Any]]:
    """Return a row for each region, then worldwide: {code, name, counts: [(category, number)], total}."""
    counted = members_by_region(viewer)
    named = sorted(((code, label(term, lang)) for code, term in regions().items()), key=lambda row: row[1])
    if "" in counted:
        named.append(("", ""))
    return [
        {
            "code": code or "world",
            "name": name,
            "counts": [(category, counted.get(code, {}).get(category, 0)) for category in member_categories()],
            "total": sum(counted.get(code, {}).values()),
        }
        for code, name in named
    ]


def member_page(member: Member, viewer: Any, lang: str) -> dict[str, Any]:
    """Return all that a member's page shows."""
    name = name_in(member, lang)
    records = dated_records(member)
    return {
        "member": member,
        "name": name,
        "kind": kind_of(member, lang),
        "countries": [(code, place_name("country", code, lang)) for code in member.country_codes],
        "region": region_name(member.region, lang),
        "written_in": ", ".join(str(dict(settings.LANGUAGES).get(code, code)) for code in member.language_codes),
        "links": [line.strip() for line in member.links.split("\n") if line.strip()],
        "status_label": str(Status(member.status).label),
        "present": member.status in CURRENT,
        "bodies": [_body(row) for row in records if row.what == "body"],
        "decisions": [_decision(row, member) for row in records if row.what == "decision"],
        "merged": merged_entries(member, records),
        "points": focal_points_shown(member, viewer),
        "changed": last_change(member, viewer),
        "name_point": can_name_focal_point(viewer, member),
        "panels": panels_for("member", member, viewer),
        "edit": can_edit_member(viewer, member),
        "decide": can_decide_membership(viewer, member),
        "merge": can_merge_member(viewer, member),
    }


def _body(row: Any) -> dict[str, Any]:
    return {"name": row.label, "since": row.day, "until": row.until, "ground": row.ground}


def _decision(row: Any, member: Member) -> dict[str, Any]:
    return {
        "after": str(Status(row.label).label),
        "on": row.day,
        "by": row.by,
        "ground": row.ground,
        "ends": row.until,
        "entry": row.entry if row.entry_pk != member.pk else "",
    }


def focal_points_shown(member: Member, viewer: Any) -> list[dict[str, Any]]:
    """Return the appointments that a viewer may know of; names only by consent.

    The Secretariat and the member's own see everything; the public only what is in force.
    """
    standing = standing_of(viewer)
    inside = standing.secretariat or member.code in standing.members
    return [
        {
            "code": row.code if inside else "",
            "kind": str(PointKind(row.kind).label),
            "name": row.name if inside or row.listed else "",
            "title": row.title,
            "governmental": row.governmental,
            "state": str(PointState(row.state).label) if inside else "",
            "since": row.since,
            "until": row.until,
            "communicated": row.created_at,
        }
        for row in focal_points_of(member)
        if inside or row.state == PointState.IN_FORCE
    ]


def last_change(member: Member, viewer: Any) -> dict[str, Any] | None:
    """Return when an entry was last changed, and whether by its alternate; for signed-in people only."""
    if not standing_of(viewer).signed_in or member.changed_by_id is None:
        return None
    capacity = capacity_of(member.changed_by_id, member, member.changed_at.date())
    return {"at": member.changed_at, "kind": capacity}


def focal_points_queue(viewer: Any, lang: str) -> dict[str, Any]:
    """Return the requests that wait, the oldest first."""
    rows = [
        {
            "code": row.code,
            "member": row.member.code,
            "member_name": name_in(row.member, lang),
            "kind": str(PointKind(row.kind).label),
            "name": row.name,
            "at": row.created_at,
            "letter": row.letter_id is not None,
        }
        for row in waiting_focal_points(viewer)
    ]
    return {"rows": rows}


def focal_point_page(point: FocalPoint, viewer: Any, lang: str) -> dict[str, Any]:
    """Return what the page of one appointment shows."""
    return {
        "point": point,
        "kind": str(PointKind(point.kind).label),
        "state": str(PointState(point.state).label),
        "code": point.member.code,
        "name": name_in(point.member, lang),
        "letter": point.letter.name if point.letter else "",
        "waiting": point.state == PointState.REQUESTED,
        "in_force": point.state == PointState.IN_FORCE,
        "decide": can_decide_focal_point(viewer, point),
        "end": can_end_focal_point(viewer, point),
        "consent": can_list_focal_point(viewer, point),
    }
