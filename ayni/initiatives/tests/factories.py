"""Initiatives, participations and contributions, built through the actions as people build them."""

from datetime import date

from ayni.initiatives.actions import (
    answer_participation,
    create_initiative,
    join_initiative,
    pledge_contribution,
    propose_initiative,
)


def make_initiative(slug="andes", title="Andes", prefix="AND", kind="geographic", **values):
    """Return an active public initiative, entered by the system itself."""
    return create_initiative(by=None, slug=slug, title=title, prefix=prefix, kind=kind, **values)


def make_proposal(*, by, member, title="Central America and the Caribbean", **values):
    """Return a proposal."""
    given = {"kind": "geographic", "summary": "Work together.", **values}
    return propose_initiative(by=by, member=member, title=title, **given)


def make_participant(initiative, member, *, by, accepted_by, role="member"):
    """Return an accepted participation."""
    asked = join_initiative(initiative, by=by, member=member, role=role)
    return answer_participation(asked, by=accepted_by, accept=True, expected=asked.version)


def make_contribution(initiative, member, *, by, **values):
    """Return a pledge, by default of 20 expert days in 2026."""
    terms = {"kind": "days", "form": "in_kind", "amount": 20, "visibility": "public", **values}
    period = {"since": date(2026, 1, 1), "until": date(2026, 12, 31)}
    return pledge_contribution(initiative, by=by, member=member, **{**period, **terms})
