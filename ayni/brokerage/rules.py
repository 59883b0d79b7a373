"""Who may do what with requests and offers."""

from typing import Any

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from ayni.accounts.standing import standing_of
from ayni.brokerage.models import (
    ENDED,
    Addition,
    ConflictOfInterest,
    Engagement,
    Gathering,
    GatheringState,
    Item,
    ItemState,
    Match,
    Meeting,
    Participant,
    Round,
    RoundState,
    ServiceProvider,
    Side,
    Specialist,
    Stage,
    Weighting,
)
from ayni.brokerage.models.thesaurus import LEAST_LOSS
from ayni.brokerage.models.weightings import LEAST_GAIN, LEAST_REQUESTS
from ayni.brokerage.queries.conflicts import are_kept_apart
from ayni.brokerage.queries.thesaurus import digest_of, extension_in_force, hanging_on, thesaurus_in_force, unfit
from ayni.brokerage.queries.weightings import is_newest
from ayni.core.verdicts import ALLOWED, Denied, Verdict
from ayni.members.models import Member, Status

_SPEAKERS = _("Only the focal point or the alternate of this member, and the Secretariat, may do this.")
_ONLY_SECRETARIAT = _("Only the Secretariat may do this.")
_CLOSED = _("It is closed.")
_NO_MEMBER = _("This organisation is not a member at present.")
_NEITHER = _("Only the focal points and alternates of the two members may do this.")
_ASKERS = _("Only the focal point or the alternate of the member that asks may do this.")
_APART = _("A conflict of interest keeps these two apart.")
_WRITABLE = (ItemState.DRAFT, ItemState.RETURNED)


def can_write_item(by: Any, member: Member | None = None) -> Verdict:
    """Speakers and contributors of a member, the Secretariat on behalf of any. Without a member: for some."""
    standing = standing_of(by)
    ours = standing.members | standing.contributes
    if member is None:
        if standing.secretariat or ours:
            return ALLOWED
        return Denied(_("Focal points, alternates and contributors of members, and the Secretariat, may write here."))
    if not standing.secretariat and member.code not in ours:
        return Denied(_SPEAKERS)
    if member.status not in (Status.ACTIVE, Status.LAPSED):
        return Denied(_NO_MEMBER)
    return ALLOWED


def can_edit_item(by: Any, item: Item) -> Verdict:
    """Who speaks for its member, and the Secretariat, until it is closed; contributors while it is a draft."""
    if item.state == ItemState.CLOSED:
        return Denied(_CLOSED)
    if item.state in _WRITABLE and item.member.code in standing_of(by).contributes:
        return ALLOWED
    return speaks_for(by, item.member)


def can_send_item(by: Any, item: Item) -> Verdict:
    """Who speaks for its member, and the Secretariat, while it is a draft or was returned."""
    if item.state not in _WRITABLE:
        return Denied(_("It was sent already."))
    return speaks_for(by, item.member)


def can_screen_item(by: Any, item: Item) -> Verdict:
    """Secretariat, while it waits for its screening."""
    if not standing_of(by).secretariat:
        return Denied(_ONLY_SECRETARIAT)
    return ALLOWED if item.state == ItemState.SENT else Denied(_("It does not wait for a decision."))


def can_endorse_item(by: Any, item: Item) -> Verdict:
    """Focal point and alternate of a government of the member's countries; requests that are sent, once."""
    governments = standing_of(by).members & set(item.member.country_codes)
    if item.side != "request" or not governments:
        return Denied(_("Only the national focal point endorses a request."))
    if item.endorsed_at:
        return Denied(_("It is endorsed already."))
    return ALLOWED if item.state in (ItemState.SENT, ItemState.OPEN) else Denied(_("It is not sent yet, or closed."))


def can_close_item(by: Any, item: Item) -> Verdict:
    """Who speaks for its member, and the Secretariat, until it is closed."""
    return Denied(_CLOSED) if item.state == ItemState.CLOSED else speaks_for(by, item.member)


def can_renew_item(by: Any, item: Item) -> Verdict:
    """Who speaks for its member, and the Secretariat; what was opened and is not closed, expired or not."""
    if item.state != ItemState.OPEN:
        return Denied(_("Only what was opened can be renewed."))
    return speaks_for(by, item.member)


def speaks_for(by: Any, member: Member) -> Verdict:
    """Return whether a person is the member's focal point or alternate, or the Secretariat."""
    standing = standing_of(by)
    return ALLOWED if standing.secretariat or member.code in standing.members else Denied(_SPEAKERS)


def can_put_forward_specialist(by: Any, member: Member | None = None) -> Verdict:
    """Who speaks for the member, and the Secretariat on its behalf; while it is one. Without a member: for some."""
    if member is None:
        standing = standing_of(by)
        return ALLOWED if standing.secretariat or standing.members else Denied(_SPEAKERS)
    if member.status not in (Status.ACTIVE, Status.LAPSED):
        return Denied(_NO_MEMBER)
    return speaks_for(by, member)


def can_edit_specialist(by: Any, specialist: Specialist) -> Verdict:
    """Who speaks for the member that put them forward, and the Secretariat."""
    return speaks_for(by, specialist.member)


def can_enter_service(by: Any, member: Member | None = None) -> Verdict:
    """Who speaks for a member, for it; the Secretariat for any member and for itself."""
    if standing_of(by).secretariat:
        return ALLOWED
    return can_put_forward_specialist(by, member)


def can_edit_service(by: Any, service: ServiceProvider) -> Verdict:
    """Who speaks for the member that entered it, and the Secretariat; says too that all is still so."""
    if service.withdrawn_at is not None:
        return Denied(_("It was withdrawn."))
    standing = standing_of(by)
    if standing.secretariat or (service.member is not None and service.member.code in standing.members):
        return ALLOWED
    return Denied(_("Only who speaks for the member that entered it, and the Secretariat, may do this."))


def can_keep_gatherings(by: Any) -> Verdict:
    """Secretariat: calls a gathering, opens it, makes and changes its timetable, closes it."""
    return ALLOWED if standing_of(by).secretariat else Denied(_ONLY_SECRETARIAT)


def can_join_gathering(by: Any, gathering: Gathering, member: Member | None = None) -> Verdict:
    """Who speaks for the member, and the Secretariat on its behalf, until the day on which wishes end."""
    if gathering.state != GatheringState.OPEN:
        return Denied(_("It is not open for participants and wishes."))
    if gathering.wishes_until < timezone.now().date() and not standing_of(by).secretariat:
        return Denied(_("The day on which wishes ended has passed. Ask the Secretariat."))
    return can_put_forward_specialist(by, member)


def can_wish(by: Any, participant: Participant) -> Verdict:
    """Who speaks for the participant's member, and the Secretariat on its behalf, as long as one can join."""
    return can_join_gathering(by, participant.gathering, participant.member)


def can_see_wishes(by: Any, participant: Participant) -> Verdict:
    """The participant's own people, and the Secretariat; nobody else knows whom they wish to meet."""
    standing = standing_of(by)
    ours = standing.members | standing.contributes
    return ALLOWED if standing.secretariat or participant.member.code in ours else Denied(_NEITHER)


def can_say_outcome(by: Any, meeting: Meeting) -> Verdict:
    """Who speaks for one of the two, and the Secretariat, once the timetable is out."""
    if meeting.gathering.state not in (GatheringState.ARRANGED, GatheringState.HELD):
        return Denied(_("The timetable is not out yet."))
    standing = standing_of(by)
    if standing.secretariat or {meeting.first.member.code, meeting.second.member.code} & standing.members:
        return ALLOWED
    return Denied(_NEITHER)


def side_for(by: Any, request: Item, giver: Member) -> str:
    """Return for which side of a pair a person acts: asker, giver, secretariat, or "" for neither."""
    standing = standing_of(by)
    if request.member.code in standing.members:
        return str(Side.ASKER)
    if giver.code in standing.members:
        return str(Side.GIVER)
    return str(Side.SECRETARIAT) if standing.secretariat else ""


def can_decline_match(by: Any, match: Match) -> Verdict:
    """Who speaks for one of the two members, and the Secretariat, each for its own list."""
    return ALLOWED if side_for(by, match.request, match.offer.member) else Denied(_NEITHER)


def can_name_conflict(by: Any, request: Item, giver: Member) -> Verdict:
    """Who speaks for one of the two members, and the Secretariat."""
    return ALLOWED if side_for(by, request, giver) else Denied(_NEITHER)


def can_lift_conflict(by: Any, conflict: ConflictOfInterest) -> Verdict:
    """Who speaks for the side that named it, and the Secretariat."""
    if standing_of(by).secretariat or side_for(by, conflict.request, conflict.offer.member) == conflict.side:
        return ALLOWED
    return Denied(_("Only the side that named the conflict of interest, and the Secretariat, may lift it."))


def can_bring_together(request: Item, offer: Item | None, giver: Member) -> Verdict:
    """Whoever acts: nobody brings together what a conflict of interest keeps apart."""
    return Denied(_APART) if are_kept_apart(request, offer, giver) else ALLOWED


def can_suggest_engagement(by: Any, request: Item) -> Verdict:
    """Secretariat, while the request is open: brings two together that then both answer."""
    if not standing_of(by).secretariat:
        return Denied(_ONLY_SECRETARIAT)
    return _still_open(request)


def can_ask_giver(by: Any, request: Item) -> Verdict:
    """Who speaks for the member that asks, while its request is open."""
    if request.member.code not in standing_of(by).members:
        return Denied(_ASKERS)
    return _still_open(request)


def can_answer_request(by: Any, request: Item, giver: Member | None = None) -> Verdict:
    """Who speaks for another member, while the request is open. Without a giver: for some."""
    members = standing_of(by).members - {request.member.code}
    if not members or (giver is not None and giver.code not in members):
        return Denied(_("Focal points and alternates of other members answer a request."))
    return _still_open(request)


def can_accept_engagement(by: Any, engagement: Engagement) -> Verdict:
    """The side that has not said yes yet, while it is suggested."""
    if engagement.stage != Stage.SUGGESTED:
        return Denied(_("It is not waiting for an answer."))
    side = side_for(by, engagement.request, engagement.giver)
    said = {Side.ASKER: engagement.asker_at, Side.GIVER: engagement.giver_at}
    if side not in said:
        return Denied(_NEITHER)
    if said[Side(side)]:
        return Denied(_("Your side has said yes already."))
    return can_bring_together(engagement.request, engagement.offer, engagement.giver)


def can_end_engagement(by: Any, engagement: Engagement) -> Verdict:
    """Either side and the Secretariat, until it is evaluated or ended; what was delivered was delivered."""
    if engagement.stage in ENDED or engagement.stage == Stage.DELIVERED:
        return Denied(_("It is over."))
    return ALLOWED if side_for(by, engagement.request, engagement.giver) else Denied(_NEITHER)


def can_agree_engagement(by: Any, engagement: Engagement) -> Verdict:
    """Either side and the Secretariat, once both are introduced."""
    return _at(by, engagement, Stage.INTRODUCED)


def can_begin_engagement(by: Any, engagement: Engagement) -> Verdict:
    """Either side and the Secretariat, once it is agreed."""
    return _at(by, engagement, Stage.AGREED)


def can_deliver_engagement(by: Any, engagement: Engagement) -> Verdict:
    """Either side and the Secretariat, once it is under way."""
    return _at(by, engagement, Stage.UNDER_WAY)


def can_evaluate_engagement(by: Any, engagement: Engagement) -> Verdict:
    """Each of the two sides for itself, once it is delivered."""
    if side_for(by, engagement.request, engagement.giver) not in (Side.ASKER, Side.GIVER):
        return Denied(_NEITHER)
    return _at(by, engagement, Stage.DELIVERED)


def can_propose_evidence(by: Any, engagement: Engagement) -> Verdict:
    """Each of the two sides, and the Secretariat on behalf of who asks, once it is agreed."""
    if not side_for(by, engagement.request, engagement.giver):
        return Denied(_NEITHER)
    agreed = (Stage.AGREED, Stage.UNDER_WAY, Stage.DELIVERED, Stage.EVALUATED)
    return ALLOWED if engagement.stage in agreed else Denied(_("Nothing is agreed yet."))


def _at(by: Any, engagement: Engagement, stage: Stage) -> Verdict:
    if not side_for(by, engagement.request, engagement.giver):
        return Denied(_NEITHER)
    return ALLOWED if engagement.stage == stage else Denied(_("This step is not the next one."))


def _still_open(request: Item) -> Verdict:
    return ALLOWED if request.is_open else Denied(_("The request is not open any more."))


def can_open_round(by: Any) -> Verdict:
    """Secretariat."""
    return ALLOWED if standing_of(by).secretariat else Denied(_ONLY_SECRETARIAT)


def can_prepare_round(by: Any, found: Round) -> Verdict:
    """Secretariat, until the round is started: chooses, puts figures in, starts it."""
    return _in_round(by, found, RoundState.DRAFT)


def can_stop_round(by: Any, found: Round) -> Verdict:
    """Secretariat, while it is being worked out."""
    return _in_round(by, found, RoundState.RUNNING)


def can_change_round(by: Any, found: Round) -> Verdict:
    """Secretariat, while a proposal stands: settles lines, takes the inputs up again."""
    return _in_round(by, found, RoundState.PROPOSED)


def can_decide_round(by: Any, found: Round) -> Verdict:
    """Secretariat, while a proposal stands."""
    return _in_round(by, found, RoundState.PROPOSED)


def can_drop_round(by: Any, found: Round) -> Verdict:
    """Secretariat, until it is decided."""
    return _in_round(by, found, RoundState.DRAFT, RoundState.RUNNING, RoundState.PROPOSED)


def can_propose_from_round(by: Any, found: Round) -> Verdict:
    """Secretariat, once it is decided."""
    return _in_round(by, found, RoundState.DECIDED)


def _in_round(by: Any, found: Round, *states: RoundState) -> Verdict:
    if not standing_of(by).secretariat:
        return Denied(_ONLY_SECRETARIAT)
    return ALLOWED if found.state in states else Denied(_("The round is not at this point."))


def can_measure_weights(by: Any) -> Verdict:
    """Secretariat: reads what was judged and lets weights be measured."""
    return ALLOWED if standing_of(by).secretariat else Denied(_ONLY_SECRETARIAT)


def can_adopt_weights(by: Any, found: Weighting) -> Verdict:
    """Secretariat, weights whose gain was measured on enough requests, the newest alone, once."""
    if not standing_of(by).secretariat:
        return Denied(_ONLY_SECRETARIAT)
    if not found.measured:
        return Denied(_("It is not measured yet."))
    if found.adopted_at is not None:
        return Denied(_("It was adopted already."))
    if found.measured["requests"] < LEAST_REQUESTS:
        return Denied(_("Too few requests were judged both ways; weights learnt from them would be chance."))
    if found.gain < LEAST_GAIN:
        return Denied(_("No gain was measured, so the weights stay as they are."))
    if not is_newest(found):
        return Denied(_("Something was measured or adopted since; measure again."))
    return ALLOWED


def can_take_weights_back(by: Any, found: Weighting | None) -> Verdict:
    """Secretariat, while learnt weights are in force."""
    if not standing_of(by).secretariat:
        return Denied(_ONLY_SECRETARIAT)
    return ALLOWED if found is not None else Denied(_("The weights are those set by judgement."))


def can_keep_thesaurus(by: Any) -> Verdict:
    """Secretariat: proposes additions to the thesaurus, sees what they would change, sets words aside."""
    return ALLOWED if standing_of(by).secretariat else Denied(_ONLY_SECRETARIAT)


def can_take_in_addition(by: Any, found: Addition) -> Verdict:
    """Secretariat, once, what was measured with the thesaurus of now, fits it and does not make matches worse."""
    if not standing_of(by).secretariat:
        return Denied(_ONLY_SECRETARIAT)
    if found.adopted_at or found.left_at:
        return Denied(_("It was decided already."))
    if not found.measured:
        return Denied(_("It is not measured yet."))
    for sentence in unfit(found, thesaurus_in_force()).values():
        return Denied(sentence)
    if found.measured["against"] != digest_of(extension_in_force()):
        return Denied(_("The thesaurus was changed since; measure again."))
    if found.loss >= LEAST_LOSS:
        return Denied(_("Matches that people judged would be found worse with it."))
    return ALLOWED


def can_withdraw_addition(by: Any, found: Addition) -> Verdict:
    """Secretariat: what is in force and nothing else hangs on, or a proposal."""
    if not standing_of(by).secretariat:
        return Denied(_ONLY_SECRETARIAT)
    if found.left_at is not None:
        return Denied(_("It was withdrawn."))
    if found.in_force and hanging_on(found):
        return Denied(_("Something else in force hangs on this concept; withdraw that first."))
    return ALLOWED
