"""Plain values for pages, so that templates meet no model."""

from datetime import date
from typing import Any, NamedTuple

from django.utils import timezone
from django.utils.translation import get_language_info, ngettext
from django.utils.translation import gettext as _

from ayni.brokerage.models import (
    ENDED,
    Body,
    CloseReason,
    Engagement,
    Item,
    ItemState,
    Modality,
    Stage,
    Support,
    Urgency,
)
from ayni.core.amounts import say_amount
from ayni.core.jinja import day
from ayni.core.models import Visibility
from ayni.core.vocabularies import countries_of_region, place_name, regions
from ayni.initiatives.queries import title_in
from ayni.members.models.application_terms import Theme
from ayni.members.queries import name_in

# A list names so many places of an item.
GLANCE = 4


class ShownItem(NamedTuple):
    """A request or offer for lists and pages. `facts`: (facet, label, value); `doubtful`: read, not corrected yet."""

    side: str
    code: str
    title: str
    text: str
    language: str
    member: str
    member_name: str
    kinds: str
    places: str
    state: str
    state_label: str
    mark: str
    opened: date | None
    expires_on: date | None
    expiry: str
    endorsed: str
    is_open: bool
    hidden: bool
    facts: list[tuple[str, str, str]]
    doubtful: frozenset[str]


class ShownEngagement(NamedTuple):
    """What became of a match, for lists and its page."""

    code: str
    request: str
    request_title: str
    language: str
    offer: str
    offer_title: str
    offer_language: str
    asker: str
    asker_code: str
    giver: str
    giver_code: str
    message: str
    message_language: str
    stage: str
    stage_label: str
    mark: str
    since: date
    age: int
    over: bool


class Plural(NamedTuple):
    """How requests and offers are called, and where they lie: `address` is the first part of the path."""

    side: str
    address: str
    one: str
    many: str


def title_in_letter(item: Item) -> str:
    """Return how a letter calls an item: its title, or only its code where nobody else may know it."""
    return item.code if item.visibility == Visibility.SECRETARIAT else item.title


def called(side: str) -> Plural:
    """Return the words for a side."""
    if side == "request":
        return Plural("request", "requests", _("Request"), _("Requests"))
    return Plural("offer", "offers", _("Offer"), _("Offers"))


def shown_item(item: Item, lang: str) -> ShownItem:
    """Return an item in the reader's language; its member must be fetched with it."""
    state, mark = _state(item)
    return ShownItem(
        side=item.side,
        code=item.code,
        title=item.title,
        text=item.text,
        language=item.language,
        member=item.member.code,
        member_name=name_in(item.member, lang),
        kinds=_labels(Support, item.kinds),
        places=_at_a_glance(_places(item, lang)),
        state=item.state,
        state_label=state,
        mark=mark,
        opened=item.screened_at.date() if item.screened_at else None,
        expires_on=item.expires_on,
        expiry=_expiry(item),
        endorsed=_endorsed(item),
        is_open=item.is_open,
        hidden=item.visibility == Visibility.SECRETARIAT,
        facts=facts_of(item, lang),
        doubtful=frozenset(item.read),
    )


def shown_engagement(row: Engagement, lang: str) -> ShownEngagement:
    """Return an engagement in the reader's language; request, offer and members must be fetched with it."""
    marks = {Stage.EVALUATED: "verified", Stage.DELIVERED: "met", Stage.SUGGESTED: "due"}
    over = row.stage in ENDED
    return ShownEngagement(
        code=row.code,
        request=row.request.code,
        request_title=row.request.title,
        language=row.request.language,
        offer=row.offer.code if row.offer else "",
        offer_title=row.offer.title if row.offer else "",
        offer_language=row.offer.language if row.offer else "",
        asker=name_in(row.request.member, lang),
        asker_code=row.request.member.code,
        giver=name_in(row.giver, lang),
        giver_code=row.giver.code,
        message=row.message,
        message_language=row.language,
        stage=row.stage,
        stage_label=str(Stage(row.stage).label),
        mark=marks.get(Stage(row.stage), "na" if over else "unconfirmed"),
        since=row.since.date(),
        age=(timezone.now() - row.since).days,
        over=over,
    )


def facts_of(item: Any, lang: str) -> list[tuple[str, str, str]]:
    """Return what is said of an item: (column, label, value), without what is not said."""
    tongues = [str(get_language_info(code)["name_translated"]) for code in item.languages]
    who = _("Who asks") if item.side == "request" else _("Who may ask")
    facts = [
        ("kinds", _("Kind of support"), _labels(Support, item.kinds)),
        ("themes", _("Themes"), _labels(Theme, item.themes)),
        ("countries", _("Places"), ", ".join(_places(item, lang))),
        ("languages", _("Languages of work"), ", ".join(tongues)),
        ("starts", _("Period"), _period(item)),
        ("modality", _("How"), str(Modality(item.modality).label) if item.modality else ""),
        ("days", _("Working days"), str(item.days or "")),
        ("amount", _("Amount"), say_amount(item.amount, item.currency)),
        ("least", _("At least"), say_amount(item.least, item.currency)),
        ("bodies", who, _labels(Body, item.bodies)),
        *_own_facts(item),
    ]
    if item.initiative is not None:
        row = item.initiative
        facts.append(("initiative", _("Initiative"), title_in(row.title, row.language, row.translations, lang)))
    return [fact for fact in facts if fact[2]]


def _own_facts(item: Any) -> list[tuple[str, str, str]]:
    if item.side == "request":
        return [
            ("own_share", _("Own share"), say_amount(item.own_share, item.currency)),
            ("urgency", _("Urgency"), str(Urgency(item.urgency).label) if item.urgency else ""),
        ]
    share = "" if item.share is None else _("%(number)s per cent borne by the receiver") % {"number": item.share}
    adapt = _("A practice that others may adapt") if item.for_adaptation else ""
    return [("share", _("Own share"), share), ("for_adaptation", _("Practice"), adapt)]


def _state(item: Item) -> tuple[str, str]:
    if item.state == ItemState.OPEN:
        return (str(ItemState.OPEN.label), "met") if item.is_open else (_("Expired"), "na")
    if item.state == ItemState.CLOSED and item.closed_because:
        why = CloseReason(item.closed_because).label
        return _("Closed: %(reason)s") % {"reason": str(why).lower()}, "na"
    marks = {ItemState.SENT: "due", ItemState.RETURNED: "unconfirmed"}
    return str(ItemState(item.state).label), marks.get(ItemState(item.state), "notyet")


def _expiry(item: Item) -> str:
    if item.expires_on is None:
        return ""
    return _("%(day)s, to the end of the day in %(zone)s") % {"day": day(item.expires_on), "zone": item.time_zone}


def _endorsed(item: Item) -> str:
    """Return how a request stands with the national focal point; "" for what needs no endorsement."""
    if item.side != "request":
        return ""
    if item.endorsed_at is None:
        return _("Not endorsed")
    return _("Endorsed by the national focal point on %(day)s") % {"day": day(item.endorsed_at)}


def _period(item: Any) -> str:
    if item.starts and item.ends:
        return f"{day(item.starts)} – {day(item.ends)}"
    if item.starts:
        return _("from %(day)s") % {"day": day(item.starts)}
    return _("until %(day)s") % {"day": day(item.ends)} if item.ends else ""


def _places(item: Any, lang: str) -> list[str]:
    """Return regions, then countries; where every country of a region is named, the region says it."""
    whole = [code for code in regions() if _all_named(code, item.countries)]
    held = {country.code for code in whole for country in countries_of_region(code)}
    areas = [place_name("region", code, lang) for code in dict.fromkeys([*item.regions, *whole])]
    return [*areas, *(place_name("country", code, lang) for code in item.countries if code not in held)]


def _all_named(region: str, codes: list[str]) -> bool:
    theirs = {country.code for country in countries_of_region(region)}
    return bool(theirs) and theirs <= set(codes)


def _at_a_glance(places: list[str]) -> str:
    """Return the first places, and how many more there are."""
    more = len(places) - GLANCE
    if more <= 1:
        return ", ".join(places)
    said = ngettext("%(places)s and %(count)d more", "%(places)s and %(count)d more", more)
    return said % {"places": ", ".join(places[:GLANCE]), "count": more}


def _labels(choices: Any, codes: list[str]) -> str:
    return ", ".join(str(choices(code).label) for code in codes if code in choices.values)
