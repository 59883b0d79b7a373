"""What of this room waits for a decision, as lines of the one queue."""

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ayni.core.errors import NotVisible
from ayni.core.queue import Kind, Line, Verb
from ayni.initiatives.actions import answer_participation
from ayni.initiatives.models import Initiative, Participation, ParticipationRole
from ayni.initiatives.queries import all_requests_to_join, title_in, visible_initiatives, visible_participations
from ayni.initiatives.rules import can_answer_participation, can_decide_on_initiative
from ayni.members.queries import name_in

AHEAD = (Initiative.Status.PROPOSED, Initiative.Status.BEING_DEFINED)


def joining_lines(viewer: Any, lang: str) -> list[Line]:
    """Return the requests to join that this viewer may answer."""
    return [_joining(row, lang) for row in all_requests_to_join(viewer) if can_answer_participation(viewer, row)]


def _joining(row: Participation, lang: str) -> Line:
    initiative = row.initiative
    title = title_in(initiative.title, initiative.language, initiative.translations, lang)
    role = str(ParticipationRole(row.role).label)
    return Line(
        code=row.code,
        title=_("%(member)s joins %(initiative)s") % {"member": name_in(row.member, lang), "initiative": title},
        why=f"{role}: {row.statement}" if row.statement else role,
        address=reverse("initiatives:participation-answer", kwargs={"slug": initiative.slug, "code": row.code}),
        since=row.created_at.date(),
        version=row.version,
        region=row.member.region,
    )


def decide_joining(verb: str, code: str, by: Any, reason: str, seen: int) -> None:
    """Accept or decline a request to join. Raises NotVisible, Refused, Invalid, Conflict."""
    row = visible_participations(by).select_related("initiative", "member").filter(code=code).first()
    if row is None:
        raise NotVisible
    answer_participation(row, by=by, accept=verb == "accept", reason=reason, expected=seen)


def proposal_lines(viewer: Any, lang: str) -> list[Line]:
    """Return the initiatives whose next step a recorded decision must take: each is opened by itself."""
    ahead = visible_initiatives(viewer).filter(status__in=AHEAD)
    return [_proposal(one, lang) for one in ahead if can_decide_on_initiative(viewer, one)]


def _proposal(one: Initiative, lang: str) -> Line:
    return Line(
        code=one.slug,
        title=title_in(one.title, one.language, one.translations, lang),
        why=str(Initiative.Status(one.status).label),
        address=reverse("initiatives:initiative-decide", kwargs={"slug": one.slug}),
        since=one.created_at.date(),
        version=one.version,
    )


KINDS = (
    Kind(
        "joining",
        gettext_lazy("Joinings"),
        joining_lines,
        (Verb("accept", gettext_lazy("Accept")), Verb("decline", gettext_lazy("Decline"), reason=True, grave=True)),
        decide_joining,
        30,
    ),
    Kind("proposal", gettext_lazy("Proposals"), proposal_lines, position=40),
)
