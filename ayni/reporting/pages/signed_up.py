"""Everything that a member signed up to: the rows of all adopted workplans that it answers for, and what it brings."""

from datetime import date
from typing import Any

from django.urls import reverse

from ayni.core.amounts import say_amount
from ayni.core.errors import NotVisible
from ayni.initiatives.models import Contribution
from ayni.initiatives.queries.contributions import contributions_of_member
from ayni.members.models import Commitment, Member
from ayni.members.queries import name_in
from ayni.members.queries.commitments import commitments_of
from ayni.members.queries.presence import holds
from ayni.monitoring.queries.duties import KnownRow, known_rows
from ayni.workplans.bearers import MEMBER, Bearer
from ayni.workplans.queries.bearers import register_over_time

Context = dict[str, Any]


def signed_up_page(viewer: Any, member: Member, day: date, lang: str) -> Context:
    """Return what a member answers for on a day, by workplan, with its contributions and commitments."""
    if member.merged_into_id:
        raise NotVisible
    own = Bearer(MEMBER, member.code)
    rows = [
        row
        for row in known_rows(viewer, register_over_time(), day, {own})
        if own in row.bearers and holds(row.bearers[own], day)
    ]
    plans: dict[tuple[str, str, str], list[KnownRow]] = {}
    for row in rows:
        plans.setdefault((row.slug, row.title, row.language), []).append(row)
    return {
        "code": member.code,
        "name": name_in(member, lang),
        "as_of": day,
        "count": len(rows),
        "workplans": [
            {"slug": slug, "title": title, "language": language, "rows": [(one.code, one.text) for one in found]}
            for (slug, title, language), found in sorted(plans.items(), key=lambda one: one[0][1].casefold())
        ],
        "contributions": [_contribution(one) for one in contributions_of_member(viewer, member)],
        "commitments": [_commitment(one) for one in commitments_of(viewer, member)],
    }


def _contribution(one: Contribution) -> Context:
    return {
        "what": say_amount(one.amount, one.unit) or one.words,
        "code": one.code,
        "language": one.language,
        "amount": one.amount,
        "currency": one.currency,
        "kind": str(one.get_kind_display()),
        "initiative": one.initiative.title,
        "address": reverse("initiatives:contribution", kwargs={"slug": one.initiative.slug, "code": one.code}),
        "state": str(one.get_state_display()),
    }


def _commitment(one: Commitment) -> Context:
    return {
        "words": one.text or str(one.get_kind_display()),
        "language": one.language,
        "dated": one.dated,
        "code": one.code,
        "amount": one.amount,
        "currency": one.currency,
    }


def member_panel(member: Member, viewer: Any) -> Context | None:
    """The way to what a member signed up to, for signed-in people. No query."""
    if viewer is None or not viewer.is_authenticated or member.merged_into_id:
        return None
    return {"address": reverse("reporting:signed-up", kwargs={"code": member.code})}
