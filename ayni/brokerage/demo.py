"""Requests and offers for demonstrations: plainly fictional, in four languages, the same at each start."""

import json
import random
from contextlib import suppress
from datetime import timedelta
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from django.db import transaction
from django.utils import timezone

from ayni.brokerage.actions import (
    accept_engagement,
    agree_engagement,
    begin_engagement,
    choose_for_round,
    deliver_engagement,
    draft_item,
    enter_service,
    evaluate_engagement,
    find_matches,
    open_item,
    open_round,
    prepare_round,
    propose_engagement,
    send_item,
    start_round,
)
from ayni.brokerage.models import FRESH, Engagement, Match, Offer, Request, Round, ServiceProvider
from ayni.brokerage.queries.rounds import candidates
from ayni.core.errors import Invalid
from ayni.core.models import Visibility
from ayni.members.models import Member, Status
from ayni.members.queries import focal_point_to_tell

SEED = 2004
ROUND = "Water for villages"
ABOUT = "Made up for the demonstration: two funds and the days of specialists, over what is asked for springs."
FOLLOWED = 6


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
            find_matches("offer", Offer.objects.order_by("pk").values_list("code", flat=True)[0])
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
    if number % 9 != 8:
        # The ninth of each waits for the Secretariat, so that its queue has something to decide.
        open_item(item, by=by, expected=item.version)


def _follow(by: Any) -> None:
    """Bring some together and let them come to different stages, where both sides have somebody who speaks."""
    pairs = Match.objects.filter(offer__visibility=Visibility.PUBLIC).select_related("request__member", "offer__member")
    for number, pair in enumerate(pairs.order_by("-score", "id")[:FOLLOWED]):
        made = propose_engagement(pair.request, pair.offer, by=by, giver=pair.offer.member)
        people = [focal_point_to_tell(pair.request.member), focal_point_to_tell(pair.offer.member)]
        if None not in people and people[0] != people[1]:
            _go_on(made, people, number)


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
