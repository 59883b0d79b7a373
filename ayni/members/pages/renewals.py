"""What the pages of renewals and of silent members show."""

from datetime import date
from typing import Any

from django.core.paginator import Paginator

from ayni.accounts.standing import standing_of
from ayni.members.models import Criterion, Member, Renewal, RenewalState
from ayni.members.queries import name_in
from ayni.members.queries.liveness import Heard, silent_members
from ayni.members.queries.renewals import (
    last_renewal,
    reminders_of,
    renewals_due,
    waiting_renewals,
)
from ayni.members.rules import can_decide_renewal, can_renew_member
from ayni.members.shapes import region_name

PAGE = 50


def renewals_list(viewer: Any, page: str, today: date, lang: str) -> dict[str, Any]:
    """Return the renewals that wait, and a page of the members whose term ends soon or has ended."""
    due = Paginator(renewals_due(viewer, today), PAGE).get_page(page)
    members = list(due.object_list)
    waiting = waiting_renewals(viewer)
    sent: dict[tuple[int, date | None], str] = {(row.member_id, row.term_ends): row.code for row in waiting}
    letters = reminders_of(members)
    return {
        "page": due,
        "waiting": [(row.code, name_in(row.member, lang), row.created_at) for row in waiting],
        "rows": [
            {
                "code": member.code,
                "name": name_in(member, lang),
                "ends": member.term_ends,
                "over": member.term_ends is not None and member.term_ends < today,
                "renewal": sent.get((member.pk, member.term_ends), ""),
                "letters": _letters(letters.get(member.pk, []), "renewal"),
            }
            for member in members
        ],
    }


def silent_list(viewer: Any, page: str, today: date, lang: str) -> dict[str, Any]:
    """Return a page of the members that were not heard from for a year or more, the longest silent first."""
    found = Paginator(silent_members(viewer, today), PAGE).get_page(page)
    rows: list[Heard] = list(found.object_list)
    letters = reminders_of([row.member for row in rows])
    return {
        "page": found,
        "decides": standing_of(viewer).secretariat,
        "rows": [
            {
                "code": row.member.code,
                "name": name_in(row.member, lang),
                "region": region_name(row.member.region, lang),
                "last": row.last,
                "red": row.light == "red",
                "letters": _letters(letters.get(row.member.pk, []), "silent"),
            }
            for row in rows
        ],
    }


def renew_page(member: Member, lang: str) -> dict[str, Any]:
    """Return what stands around the form of a renewal."""
    last = last_renewal(member)
    return {
        "code": member.code,
        "name": name_in(member, lang),
        "ends": member.term_ends,
        "criteria": [str(one.label) for one in Criterion],
        "returned": last.reason if last and last.state == RenewalState.RETURNED else "",
    }


def renewal_page(renewal: Renewal, viewer: Any, lang: str) -> dict[str, Any]:
    """Return what the page of one renewal shows."""
    return {
        "renewal": renewal,
        "state": str(RenewalState(renewal.state).label),
        "code": renewal.member.code,
        "name": name_in(renewal.member, lang),
        "by": str(renewal.created_by or ""),
        "decided_by": str(renewal.decided_by or ""),
        "decide": can_decide_renewal(viewer, renewal),
    }


def renewal_panel(member: Member, viewer: Any) -> dict[str, Any] | None:
    """Return when the term ends and the way to renew it, for those who may; nothing for others."""
    if viewer is None or not viewer.is_authenticated or not can_renew_member(viewer, member):
        return None
    return {"code": member.code, "ends": member.term_ends}


def _letters(rows: list[Any], about: str) -> list[tuple[str, Any]]:
    return [(str(row.get_kind_display()), row.sent_at) for row in rows if row.kind.startswith(about)]
