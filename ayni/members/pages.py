"""What the pages of this room show: plain values, made for one viewer in one language."""

from typing import Any

from django.conf import settings
from django.core.paginator import Paginator

from ayni.accounts.standing import standing_of
from ayni.core.panels import panels_for
from ayni.core.vocabularies import label, member_categories, place_name, regions
from ayni.members.models import Member, Status
from ayni.members.queries import (
    CURRENT,
    Wanted,
    bodies_of,
    decisions_of,
    members_by_region,
    members_for_list,
    merged_entries,
    name_in,
)
from ayni.members.rules import can_decide_membership, can_edit_member, can_keep_register, can_merge_member
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
        "bodies": bodies_of(member),
        "decisions": [_decision(row, member) for row in decisions_of(member)],
        "merged": [(row.name, row.code) for row in merged_entries(member)],
        "panels": panels_for("member", member, viewer),
        "edit": can_edit_member(viewer, member),
        "decide": can_decide_membership(viewer, member),
        "merge": can_merge_member(viewer, member),
    }


def _decision(row: Any, member: Member) -> dict[str, Any]:
    return {
        "after": str(Status(row.after).label),
        "on": row.taken_on,
        "by": row.taken_by,
        "ground": row.ground,
        "ends": row.term_ends,
        "entry": row.member.name if row.member_id != member.pk else "",
    }
