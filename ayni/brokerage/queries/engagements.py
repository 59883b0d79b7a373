"""Reading what becomes of matches."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet

from ayni.accounts.models import Person
from ayni.accounts.standing import standing_of
from ayni.brokerage.models import ENDED, Engagement, Evaluation, Item, Side, Stage, Step
from ayni.core.errors import NotVisible
from ayni.members.models import Member
from ayni.members.queries import focal_point_to_tell
from ayni.monitoring.models import Evidence
from ayni.monitoring.queries import visible_evidence

_WITH = ("request__member", "offer__member", "giver")
# After so long in a stage somebody should look: it stands in the Secretariat's queue, and both sides are reminded.
PATIENCE = {
    Stage.SUGGESTED: timedelta(days=14),
    Stage.INTRODUCED: timedelta(days=30),
    Stage.AGREED: timedelta(days=60),
    Stage.UNDER_WAY: timedelta(days=180),
    Stage.DELIVERED: timedelta(days=30),
}
# A suggestion that not both have answered by then has expired; what is delivered counts as evaluated by then.
WINDOW = timedelta(days=60)


def visible_engagements(viewer: Any) -> QuerySet[Engagement]:
    """Return what a viewer may see: the Secretariat all, others what concerns their members.

    Whoever asks does not see what comes of an offer for the Secretariat only, until its owner has revealed it; whoever
    gives does not see what comes of such a request, until who asks has said yes.
    """
    standing = standing_of(viewer)
    known = Engagement.objects.filter(withdrawn_at=None).select_related(*_WITH)
    if standing.secretariat:
        return known
    ours = standing.members | standing.contributes
    open_to_asker = Q(offer=None) | ~Q(offer__visibility="secretariat") | Q(revealed_at__isnull=False)
    open_to_giver = ~Q(request__visibility="secretariat") | Q(asker_at__isnull=False) | Q(giver_at__isnull=False)
    return known.filter((Q(giver__code__in=ours) & open_to_giver) | (Q(request__member__code__in=ours) & open_to_asker))


def engagement_for_page(viewer: Any, code: str) -> Engagement:
    """Return one engagement. Raises NotVisible."""
    found = visible_engagements(viewer).filter(code=code).first()
    if found is None:
        raise NotVisible
    return found


def engagements_of(viewer: Any, item: Item) -> list[Engagement]:
    """Return what became of a request or offer, as far as the viewer may see it, the newest first."""
    return list(visible_engagements(viewer).filter(**{item.side: item}))


def engagements_for_list(viewer: Any, *, ended: bool) -> QuerySet[Engagement]:
    """Return those that are on their way, or those that have ended."""
    found = visible_engagements(viewer)
    return found.filter(stage__in=ENDED) if ended else found.exclude(stage__in=ENDED)


def waiting_for(viewer: Any, limit: int) -> list[Engagement]:
    """Return what waits for a yes or an evaluation of the members that a person speaks for. One query."""
    ours = standing_of(viewer).members
    asks = Q(request__member__code__in=ours)
    gives = Q(giver__code__in=ours)
    unsaid = Q(stage=Stage.SUGGESTED) & ((asks & Q(asker_at=None)) | (gives & Q(giver_at=None)))
    said = Evaluation.objects.filter(engagement=OuterRef("pk"), withdrawn_at=None)
    unweighed = (asks & ~Exists(said.filter(side=Side.ASKER))) | (gives & ~Exists(said.filter(side=Side.GIVER)))
    found = visible_engagements(viewer).filter(unsaid | (Q(stage=Stage.DELIVERED) & unweighed))
    return list(found[:limit])


def steps_of(engagement: Engagement) -> list[Step]:
    """Return the steps in order."""
    return list(engagement.steps.select_related("created_by"))


def outcomes_of(viewer: Any, engagement: Engagement) -> list[Evidence]:
    """Return the records of what happened that came from it, as far as the viewer may see them."""
    return list(visible_evidence(viewer).filter(outcome__engagement=engagement, withdrawn_at=None))


def evaluations_for(viewer_side: str, engagement: Engagement) -> dict[str, Evaluation]:
    """Return side -> evaluation, as far as a side may read them: its own, and the other's once it has said its own."""
    known = {one.side: one for one in engagement.evaluations.filter(withdrawn_at=None)}
    if viewer_side == Side.SECRETARIAT or viewer_side in known or engagement.stage == Stage.EVALUATED:
        return known
    return {}


def stalled(now: datetime) -> list[Engagement]:
    """Return what has stood in a stage for longer than it should, the longest first."""
    late = Q()
    for stage, patience in PATIENCE.items():
        late |= Q(stage=stage, since__lt=now - patience)
    found = Engagement.objects.filter(late, withdrawn_at=None).select_related(*_WITH)
    # What was agreed to last longer is under way until a month after its last day.
    month = timedelta(days=30)
    return [
        one
        for one in found.order_by("since")
        if not (one.stage == Stage.UNDER_WAY and one.ends and one.ends + month > now.date())
    ]


def evaluated_by(engagements: Iterable[Engagement]) -> set[tuple[int, str]]:
    """Return (key of an engagement, side) for those sides that have said how useful it was. One query."""
    said = Evaluation.objects.filter(engagement__in=list(engagements), withdrawn_at=None)
    return set(said.values_list("engagement_id", "side"))


def silent(now: datetime) -> list[Engagement]:
    """Return the suggestions that were not answered within the window, and deliveries not evaluated within it."""
    found = Engagement.objects.filter(stage__in=(Stage.SUGGESTED, Stage.DELIVERED), since__lt=now - WINDOW)
    return list(found.filter(withdrawn_at=None).select_related(*_WITH))


def speakers(engagement: Engagement) -> dict[str, Person | None]:
    """Return side -> the person who speaks for its member today."""
    members: dict[str, Member] = {Side.ASKER: engagement.request.member, Side.GIVER: engagement.giver}
    return {side: focal_point_to_tell(member) for side, member in members.items()}


def members_that_answer(viewer: Any, request: Item) -> list[Member]:
    """Return the members for which a person can answer a request."""
    codes = standing_of(viewer).members - {request.member.code}
    return list(Member.objects.filter(code__in=codes, withdrawn_at=None).order_by("name", "code"))
