"""The pages of what becomes of matches."""

from typing import Any

from django.core.paginator import Paginator
from django.urls import reverse
from django.utils.translation import gettext as _

from ayni.brokerage.actions.outcomes import ROLES
from ayni.brokerage.models import WAY, Engagement, Side, Stage
from ayni.brokerage.queries.engagements import (
    engagements_for_list,
    evaluations_for,
    outcomes_of,
    speakers,
    steps_of,
)
from ayni.brokerage.rules import (
    can_accept_engagement,
    can_agree_engagement,
    can_begin_engagement,
    can_deliver_engagement,
    can_end_engagement,
    can_evaluate_engagement,
    can_propose_evidence,
    side_for,
)
from ayni.brokerage.shapes import shown_engagement
from ayni.core.jinja import day
from ayni.monitoring.models import Kind

PER_PAGE = 30


def engagements_page(viewer: Any, lang: str, number: int, *, ended: bool) -> dict[str, Any]:
    """Return what is on its way, or what has ended, for the viewer's members."""
    page = Paginator(engagements_for_list(viewer, ended=ended), PER_PAGE).get_page(number)
    return {"rows": [shown_engagement(one, lang) for one in page], "page": page, "ended": ended}


def engagement_page(viewer: Any, row: Engagement, lang: str) -> dict[str, Any]:
    """Return one engagement: its way, who said yes, contacts where they are released, what may be done now."""
    side = side_for(viewer, row.request, row.giver)
    outcomes = outcomes_of(viewer, row)
    kinds = {one.kind for one in outcomes}
    evaluations = evaluations_for(side, row)
    return {
        "row": shown_engagement(row, lang),
        "version": row.version,
        "course": course(row),
        "yes": {"asker": row.asker_at, "giver": row.giver_at},
        "contacts": _contacts(row, side),
        "agreed": _agreed(row),
        "because": row.get_because_display() if row.because else "",
        "note": row.note,
        "outcomes": [
            (reverse("monitoring:evidence", kwargs={"code": one.code}), one.title, one.get_kind_display(), one.state)
            for one in outcomes
        ],
        "kinds": [(kind, str(Kind(kind).label)) for kind in ROLES if kind not in kinds],
        "evaluations": [
            (str(Side(one.side).label), one.useful, one.words, one.language) for one in evaluations.values()
        ],
        "hidden": row.is_hidden,
        "hidden_from_giver": row.is_hidden_from_giver,
        "verdicts": {
            "accept": can_accept_engagement(viewer, row),
            "end": can_end_engagement(viewer, row),
            "agree": can_agree_engagement(viewer, row),
            "begin": can_begin_engagement(viewer, row),
            "deliver": can_deliver_engagement(viewer, row),
            "evaluate": can_evaluate_engagement(viewer, row) and side not in evaluations,
            "evidence": can_propose_evidence(viewer, row),
        },
    }


def course(row: Engagement) -> list[dict[str, Any]]:
    """Return the steps that were taken with their days, and those that are still to come."""
    taken: dict[str, Any] = {}
    for step in steps_of(row):
        taken.setdefault(step.stage, step.created_at.date())
    way = [stage for stage in Stage if stage in WAY or stage in taken]
    over = row.stage in (Stage.DECLINED, Stage.WITHDRAWN, Stage.EXPIRED)
    return [
        {"label": str(stage.label), "note": day(taken[stage]) if stage in taken else "", "done": stage in taken}
        for stage in way
        if stage in taken or not over
    ]


def _contacts(row: Engagement, side: str) -> list[tuple[str, str, str]]:
    """Return (side, name, e-mail) of both speakers once both have said yes; nobody before."""
    if row.introduced_at is None or not side:
        return []
    people = speakers(row)
    return [(str(Side(one).label), person.name, person.email) for one, person in people.items() if person is not None]


def _agreed(row: Engagement) -> list[tuple[str, str]]:
    facts = [
        (_("Who does what"), row.terms),
        (_("From"), day(row.starts) if row.starts else ""),
        (_("Until"), day(row.ends) if row.ends else ""),
        (_("Who bears which cost"), row.cost_share),
        (_("Delivered on"), day(row.delivered_on) if row.delivered_on else ""),
        (_("What was delivered"), row.outcome),
    ]
    return [fact for fact in facts if fact[1]]
