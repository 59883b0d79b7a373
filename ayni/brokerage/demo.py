"""Requests and offers for demonstrations: plainly fictional, in four languages, the same at each start."""

import json
import random
from contextlib import suppress
from datetime import datetime, timedelta
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from django.db import transaction
from django.utils import timezone

from ayni.brokerage.actions import (
    accept_engagement,
    agree_engagement,
    begin_engagement,
    call_gathering,
    choose_for_round,
    deliver_engagement,
    draft_item,
    enter_service,
    evaluate_engagement,
    find_all_matches,
    hold_gathering,
    join_gathering,
    make_timetable,
    open_gathering,
    open_item,
    open_round,
    prepare_round,
    propose_engagement,
    publish_timetable,
    say_outcome,
    send_item,
    start_round,
    wish_to_meet,
)
from ayni.brokerage.models import (
    FRESH,
    MODELS,
    Engagement,
    Gathering,
    Match,
    MeetingOutcome,
    Offer,
    Participant,
    Request,
    Round,
    ServiceProvider,
    Side,
    Stage,
    Step,
)
from ayni.brokerage.queries.gatherings import items_to_bring, meetings_of
from ayni.brokerage.queries.rounds import candidates
from ayni.core.errors import Invalid
from ayni.core.models import Visibility
from ayni.members.models import Member, Status
from ayni.members.queries import focal_point_to_tell

SEED = 2004
ROUND = "Water for villages"
ABOUT = "Made up for the demonstration: two funds and the days of specialists, over what is asked for springs."
FOLLOWED = 6
# In which order steps follow each other, and after how many days each.
_PACE = ("suggested", "giver", "asker", "agreed", "begun", "delivered", "evaluated")
_MEETINGS = (
    (
        "Springs, snow and stone walls: who asks meets who can give",
        "Made up for the demonstration: a morning at which those who look for help meet those who can give it.",
        "Demo Hall, Example Town",
        "KGZ",
    ),
    (
        "Second meeting of supply and demand",
        "Made up for the demonstration: open for wishes, so that you can try it.",
        "Demo Hall, Example Valley",
        "CHE",
    ),
)
_OUTCOMES = (
    (MeetingOutcome.FOLLOWED, "We try it in one valley first."),
    (MeetingOutcome.LATER, "We speak again when the budget of next year is known."),
    (MeetingOutcome.NOTHING, "What is offered needs a road, and there is none."),
)
# Of so many wishes the other side has the same.
_ANSWERED = 0.75


class _Told(NamedTuple):
    """What somebody says: the language, the title, the words, and the country of the member that says it."""

    lang: str
    title: str
    text: str
    country: str


@cache
def told() -> dict[str, list[_Told]]:
    """Return what is asked and offered, by side; made up for the demonstration."""
    path = Path(__file__).parent / "data" / "demonstration.json"
    every = json.loads(path.read_text(encoding="utf-8"))
    return {side: [_Told(**one) for one in rows] for side, rows in every.items()}


def load_demo_brokerage(*, by: Any, seed: int = SEED) -> int:
    """Enter the requests and offers that are not there yet, open them, and follow some; return how many were new.

    `by` is of the Secretariat. Matches are found by the worker; those that are followed are brought together here.
    """
    chance = random.Random(seed)  # noqa: S311  (chance for a demo, not for secrets)
    members = list(Member.objects.filter(status=Status.ACTIVE, withdrawn_at=None).order_by("code"))
    known = {*Request.objects.values_list("title", flat=True), *Offer.objects.values_list("title", flat=True)}
    made = 0
    with transaction.atomic():
        for side, every in told().items():
            for number, one in enumerate(every):
                if one.title not in known:
                    _enter(side, one, number, _home(members, one.country, chance), by)
                    made += 1
        if made:
            find_all_matches()
            _follow(by)
            _share_out(by)
    return made


def load_demo_services(*, by: Any) -> int:
    """Enter the services that are not there yet, one of which nobody has checked for long; return how many were new."""
    path = Path(__file__).parent / "data" / "services.json"
    known = set(ServiceProvider.objects.values_list("name", flat=True))
    made, today = 0, timezone.now().date()
    with transaction.atomic():
        for number, one in enumerate(json.loads(path.read_text(encoding="utf-8"))):
            if one["name"] in known:
                continue
            said = {name: one.get(name, []) for name in ("kinds", "countries", "regions", "languages")}
            said |= {"name": one["name"], "text": one["text"], "language": one["lang"], "contact": one["contact"]}
            looked = today - (FRESH + timedelta(days=30) if number == 3 else timedelta(days=20 * number))
            website = f"https://service-{number + 1}.example/"
            consent = today - timedelta(days=400) if one["contact"] else None
            enter_service(by=by, member=None, website=website, consent_on=consent, checked_on=looked, **said)
            made += 1
    return made


def load_demo_gatherings(*, by: Any, seed: int = SEED) -> int:
    """Enter a gathering that was held, with outcomes, and one that is open for wishes; return how many were new.

    Delegates are of those members whose requests and offers stand open; whom they wish to meet follows their matches.
    """
    made, today = 0, timezone.now().date()
    find_all_matches()
    for title, text, place, country, day, held in (
        (*_MEETINGS[0], today - timedelta(days=20), True),
        (*_MEETINGS[1], today + timedelta(days=45), False),
    ):
        if Gathering.objects.filter(title=title).exists():
            continue
        with transaction.atomic():
            found = call_gathering(
                by=by,
                title=title,
                text=text,
                language="en",
                visibility=Visibility.PUBLIC,
                place=place,
                country=country,
                days=[[day.isoformat(), "09:00", "11:30"]],
                tables=3,
                wishes_until=day - timedelta(days=7),
            )
            open_gathering(found, by=by, expected=found.version)
            _send_delegates(found, by, random.Random(seed))  # noqa: S311  (chance for a demo, not for secrets)
            if held:
                _hold(found, by)
        made += 1
    return made


def _send_delegates(found: Gathering, by: Any, chance: random.Random) -> None:
    """Let members with open requests and offers come, one of them later than the others, and wish to meet."""
    members = {item.member.pk: item.member for item in items_to_bring(by, _known_codes())}
    people: dict[int, Participant] = {}
    for number, member in enumerate(members.values()):
        brings = [f"{item.side}:{item.code}" for item in items_to_bring(by, [member.code])]
        away = [found.slots()[0].code] if number == 2 else []
        name = f"Demo Delegate {number + 1}"
        people[member.pk] = join_gathering(found, by=by, member=member, name=name, brings=brings, away=away)
    pairs = Match.objects.filter(request__member__in=people, offer__member__in=people)
    wished: set[tuple[int, int]] = set()
    for match in pairs.select_related("request", "offer").order_by("-score", "id"):
        pair = (match.request.member_id, match.offer.member_id)
        if pair[0] == pair[1] or pair in wished:
            continue
        wished.add(pair)
        asker, giver = people[pair[0]], people[pair[1]]
        wish_to_meet(asker, giver, by=by, strength=chance.choice((2, 3)), because=match.request.title)
        if chance.random() < _ANSWERED:
            wish_to_meet(giver, asker, by=by, strength=chance.choice((1, 2)))


def _known_codes() -> list[str]:
    """Return the codes of members that ask or offer something."""
    return [code for model in MODELS.values() for code in model.objects.values_list("member__code", flat=True)]


def _hold(found: Gathering, by: Any) -> None:
    """Make and publish the timetable, say what came of most meetings, and close it."""
    make_timetable(found)
    found.refresh_from_db()
    if not meetings_of(found):
        return
    publish_timetable(found, by=by, expected=found.version)
    for number, meeting in enumerate(meetings_of(found)):
        match = Match.objects.filter(
            request__member__in=(meeting.first.member, meeting.second.member),
            offer__member__in=(meeting.first.member, meeting.second.member),
        ).first()
        known = match and Engagement.objects.filter(request=match.request, offer=match.offer).exists()
        outcome, said = _OUTCOMES[number % len(_OUTCOMES)]
        if outcome == MeetingOutcome.FOLLOWED and (match is None or known):
            outcome, said = _OUTCOMES[1]
        follows = match is not None and outcome == MeetingOutcome.FOLLOWED
        pair: dict[str, Any] = {"request": match.request, "offer": match.offer} if match and follows else {}
        if number % 5 != 4:  # of the fifth nobody has said anything yet
            say_outcome(meeting, by=by, outcome=outcome, said=said, language="en", expected=meeting.version, **pair)
    hold_gathering(found, by=by, expected=found.version)


def _home(members: list[Member], country: str, chance: random.Random) -> Member:
    """Return a member of a country that has somebody who speaks for it, if there is one; else any."""
    there = [member for member in members if country in member.country_codes] or members
    spoken = [member for member in there if focal_point_to_tell(member) is not None]
    return chance.choice(spoken or there)


def _enter(side: str, one: _Told, number: int, member: Member, by: Any) -> None:
    item = draft_item(side, by=by, member=member, title=one.title, text=one.text, language=one.lang)
    hidden = "discreto" in one.title
    level = Visibility.SECRETARIAT if hidden else Visibility.MEMBERS if number % 5 == 4 else Visibility.PUBLIC
    last = timezone.now().date() + timedelta(days=20 + 15 * number)
    send_item(item, by=by, expected=item.version, visibility=level, expires_on=last, time_zone="UTC")
    # The ninth of each waits for the Secretariat, so that its queue has something to decide.
    waits = number % 9 == 8
    if not waits:
        open_item(item, by=by, expected=item.version)
    _date_back_item(item, timedelta(days=3 if waits else 52 - 2 * number), timedelta(days=2 + number % 6))


def _date_back_item(item: Any, ago: timedelta, screening: timedelta) -> None:
    """Let an item have been sent so long ago and opened after so long: a demonstration of one day shows no times."""
    item.sent_at = timezone.now() - ago
    values: dict[str, Any] = {"created_at": item.sent_at, "sent_at": item.sent_at}
    if item.screened_at is not None:
        values["screened_at"] = item.screened_at = item.sent_at + screening
    type(item).objects.filter(pk=item.pk).update(**values)


def _follow(by: Any) -> None:
    """Bring some together and let them come to different stages, first where both sides have somebody who speaks."""
    pairs = Match.objects.filter(offer__visibility=Visibility.PUBLIC).select_related("request__member", "offer__member")
    speakers = {pair: _speakers(pair) for pair in pairs.order_by("-score", "id")}
    best: dict[int, Match] = {}
    for pair in sorted(speakers, key=lambda one: not speakers[one]):
        best.setdefault(pair.request_id, pair)
    for number, pair in enumerate(list(best.values())[:FOLLOWED]):
        made = propose_engagement(pair.request, pair.offer, by=by, giver=pair.offer.member)
        if speakers[pair]:
            _go_on(made, speakers[pair], number)
        _date_back_steps(made, number)


def _speakers(pair: Match) -> list[Any]:
    """Return who speaks for both sides, empty where one of them has nobody or they are the same."""
    people = [focal_point_to_tell(pair.request.member), focal_point_to_tell(pair.offer.member)]
    return people if None not in people and people[0] != people[1] else []


def _date_back_steps(made: Engagement, number: int) -> None:
    """Spread the steps over the days since the request was opened, some quicker than others."""
    moment, now = made.request.screened_at or timezone.now(), timezone.now()
    days = dict(zip(_PACE, (3 + number * 5 % 7, 2 + number % 3, 1 + number % 4, 5, 3, 8, 2), strict=True))
    values: dict[str, Any] = {}
    taken: list[Any] = [*made.steps.order_by("id"), *made.evaluations.order_by("id")]
    for number_of_step, step in enumerate(taken):
        moment = min(moment + timedelta(days=days[_PACE[number_of_step]]), now)
        type(step).objects.filter(pk=step.pk).update(created_at=moment)
        values |= _dated(step, moment)
    first = values.pop("suggested_at")
    Engagement.objects.filter(pk=made.pk).update(created_at=first, **values)


def _dated(step: Any, moment: datetime) -> dict[str, Any]:
    """Return what an engagement says of a step that was taken at a moment."""
    if not isinstance(step, Step):
        return {}
    values: dict[str, Any] = {"since": moment}
    if step.stage == Stage.SUGGESTED and step.side == Side.SECRETARIAT:
        values["suggested_at"] = moment
    elif step.stage in (Stage.SUGGESTED, Stage.INTRODUCED):
        values[f"{step.side}_at"] = moment
    if step.stage == Stage.INTRODUCED:
        values["introduced_at"] = moment
    if step.stage == Stage.DELIVERED:
        values["delivered_on"] = moment.date()
    return values


def _share_out(by: Any) -> None:
    """Open a round for what is asked for springs, with figures that do not reach for all, and start it."""
    if Round.objects.filter(title=ROUND).exists():
        return
    found = open_round(by=by, title=ROUND, text=ABOUT, currency="USD", visibility=Visibility.PUBLIC, language="en")
    known = candidates(by, Visibility.PUBLIC)
    asked = [one.code for one in known.requests if one.currency == "USD"]
    funds = [one.code for one in known.funds if one.currency == "USD"]
    days = [one.code for one in known.specialists if one.days]
    choose_for_round(found, by=by, requests=asked, funds=funds, specialists=days, expected=found.version)
    chosen = {
        **found.chosen,
        "funds": {code: {**said, "budget": "24000"} for code, said in found.chosen["funds"].items()},
    }
    values = {"chosen": chosen, "weights_reason": "", "max_cofunders": 2}
    prepare_round(found, values, by=by, expected=found.version)
    with suppress(Invalid):  # what does not start stays in preparation, and its page says why
        start_round(found, by=by, expected=found.version)


def _go_on(made: Engagement, people: list[Any], number: int) -> None:
    asking, giving = people
    accept_engagement(made, by=giving, expected=made.version)
    if number == 0:
        return
    accept_engagement(made, by=asking, expected=made.version)
    if number < 3:
        return
    agree_engagement(made, {"terms": "As the offer says; the host bears board."}, by=asking, expected=made.version)
    begin_engagement(made, by=asking, expected=made.version)
    if number == 3:
        return
    today = timezone.now().date()
    deliver_engagement(made, by=asking, on=today, outcome="As agreed.", expected=made.version)
    evaluate_engagement(made, by=asking, useful=5, words="We would do it again.", language="en")
