"""What a request or an offer comes to when its fields and its words are read together. The words win."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from typing import Any

from ayni.matching.facets.bodies import Bodies, named_bodies, own_body, served_bodies
from ayni.matching.facets.closing import Closing, closing_in, is_over, withdrawal_in
from ayni.matching.facets.dates import deadline_in, window_in
from ayni.matching.facets.days import days_in
from ayni.matching.facets.kinds import Kinds, kinds_in, named_kinds
from ayni.matching.facets.laws import Ban, bans_in, conflicts_in, names_in
from ayni.matching.facets.money import Money, dollars, money_in
from ayni.matching.facets.said import Said
from ayni.matching.facets.stakes import stake_in, wary_of
from ayni.matching.facets.terms import NO_TERMS, Terms, kept_of, terms_in
from ayni.matching.facets.tongues import mode_in, named_tongues, tongues_in
from ayni.matching.facets.whereabouts import Whereabouts, named_places, whereabouts_in
from ayni.matching.meaning import Knowledge, concepts_of, widened, words_of
from ayni.matching.records import Record

REQUEST, OFFER = "request", "offer"
_TITLE, _THEME, _BODY, _INITIATIVE = 1.6, 1.3, 1.0, 0.5
_ABOVE, _BESIDE = 0.6, 0.3
# What is left of the other kinds of a text where the field and the text agree on some.
_BESIDE_AGREED = 0.7
# What is left of them where a request names a sum: what the money is for.
_BESIDE_MONEY = 0.15
_CHIEF = 0.9
# From this weight on a text is about money.
_MONEY = 0.5
Window = tuple[date | None, date | None]


@dataclass(frozen=True, slots=True)
class Profile:
    """One request or offer, read. Amounts are in rough US dollars; `None` and empty mean unknown."""

    id: str
    side: str
    lang: str
    concepts: dict[str, float]
    wide: dict[str, float]
    words: dict[str, float]
    kinds: dict[str, float]
    kinds_sure: bool
    said: Whereabouts
    stated: Whereabouts
    tongues: frozenset[str]
    interpreted: int
    window: Window
    money: Money
    days: float | None
    mode: str | None
    bodies: frozenset[str]
    served: Bodies
    stated_served: frozenset[str]
    closing: Closing | None
    ban: Ban
    conflicts: frozenset[str]
    names: frozenset[str]
    adaptable: bool
    organisation: str = ""
    terms: Terms = NO_TERMS
    wary: frozenset[str] = frozenset()
    stake: frozenset[str] = frozenset()


def read_profile(given: Mapping[str, Any], side: str, as_of: date, known: Knowledge) -> Profile:
    """Return what a request or an offer comes to on a day. The same words are read once, whatever the id."""
    code = given.get("id")
    apart = isinstance(code, str) and code != ""
    try:
        told = json.dumps(
            {key: value for key, value in given.items() if key != "id"} if apart else given, sort_keys=True
        )
    except TypeError:
        return _read(Record(given), side, as_of, known)
    profile = _read_once(told, side, as_of, known)
    return replace(profile, id=str(code).strip()) if apart else profile


@lru_cache(maxsize=2048)
def _read_once(given: str, side: str, as_of: date, known: Knowledge) -> Profile:
    return _read(Record(json.loads(given)), side, as_of, known)


def _read(record: Record, side: str, as_of: date, known: Knowledge) -> Profile:
    lang = record.text("lang") or None
    head, body, whole = _texts(record, lang)
    given = kept_of(body) if side == OFFER else body.own
    concepts = _concepts(record, given, lang, known)
    kinds = _kinds(record, head, body, side)
    spoken, interpreted = tongues_in(whole)
    said = whereabouts_in(whole, known.gazetteer, offer=side == OFFER)
    served, stated_served = _served(record, whole, lang) if side == OFFER else (Bodies(), frozenset())
    return Profile(
        id=record.text("id"),
        side=side,
        lang=whole.lang,
        concepts=concepts,
        wide=widened(concepts, known.thesaurus, _ABOVE, _BESIDE),
        words=words_of([(head.own, _TITLE), (given, _BODY)], whole.lang),
        kinds=kinds.weights,
        kinds_sure=kinds.sure,
        said=said,
        stated=_less(_stated(record, known), said.excluded),
        tongues=spoken or named_tongues(record.list("languages")),
        interpreted=interpreted,
        window=_window(record, whole, as_of, side, of_data=kinds.weights.get("data", 0.0) >= _CHIEF),
        money=_money(record, whole),
        days=days_in(whole) or record.days(),
        mode=mode_in(whole) or _mode(record),
        bodies=_own_bodies(record, head, body, lang) if side == REQUEST else frozenset(),
        served=served,
        stated_served=stated_served,
        closing=_closing(record, whole, as_of, side),
        ban=bans_in(whole, known.gazetteer) if side == OFFER else Ban(),
        conflicts=conflicts_in(whole) | frozenset(value.lower() for value in record.list("conflicts")),
        names=names_in(whole.text) | names_in(record.text("initiative")),
        adaptable=bool(whole.of("ADAPT")) or record.text("adaptation").lower() in {"true", "yes", "1", "open"},
        organisation=record.text("organisation").lower(),
        terms=_terms(terms_in(head, body, whole, offer=side == OFFER), kinds),
        wary=wary_of(whole, known.gazetteer) if side == REQUEST else frozenset(),
        stake=stake_in(whole, known.gazetteer) if side == OFFER else frozenset(),
    )


def _texts(record: Record, lang: str | None) -> tuple[Said, Said, Said]:
    """The title, the description, and both as one text."""
    title, text = record.text("title"), record.text("description")
    if not title:
        whole = Said(text, lang)
        return Said("", lang), whole, whole
    whole = Said(f"{title}. {text}", lang)
    return whole.part(0, len(title)), whole.part(len(title) + 2, len(whole.text)), whole


def _concepts(record: Record, body: str, lang: str | None, known: Knowledge) -> dict[str, float]:
    """The concepts of the words and of the themes named, these in any language; `body` is what the text offers."""
    themes = "; ".join(theme.replace("-", " ").replace("_", " ") for theme in record.list("theme"))
    texts = [
        (record.text("title"), _TITLE),
        (body, _BODY),
        (record.text("initiative"), _INITIATIVE),
    ]
    return concepts_of([*texts, (themes, _THEME)], lang, known.thesaurus)


def _kinds(record: Record, head: Said, body: Said, side: str) -> Kinds:
    """The kinds of the text; those of the field stand beside them unless the text refuses them."""
    kinds, refused, sure = kinds_in(head, body, "NEED" if side == REQUEST else "GIVE")
    money = money_in(body)
    if "finance" not in refused and any((money.asked, money.least, money.most)):
        if side == REQUEST:
            kinds = {kind: _BESIDE_MONEY * weight for kind, weight in kinds.items()}
        kinds["finance"] = max(kinds.get("finance", 0.0), 1.0 if side == REQUEST else 0.8)
        sure = True
    stated = named_kinds(record.list("support_type"), body.lang) - refused
    agreed = stated & set(kinds)
    if agreed:
        kinds = {kind: 1.0 if kind in agreed else _BESIDE_AGREED * weight for kind, weight in kinds.items()}
        sure = True
    for kind in stated - agreed:
        kinds[kind] = 0.6 if kinds and sure else 0.9
    chief = max(kinds, key=lambda kind: kinds[kind], default="")
    return Kinds(kinds, refused, (sure and (chief in stated or not stated)) or (bool(stated) and set(kinds) == stated))


def _terms(terms: Terms, kinds: Kinds) -> Terms:
    """The terms; costs matter only where money is asked or given."""
    return terms if kinds.weights.get("finance", 0.0) >= _MONEY else terms._replace(costs=frozenset())


def _stated(record: Record, known: Knowledge) -> Whereabouts:
    """The countries that the fields name; regions only where no country is named, and then the initiative's."""
    countries = named_places(record.list("country", "countries_served"), known.gazetteer)
    if countries.known:
        return countries
    regions = named_places(record.list("region", "regions_served"), known.gazetteer)
    if regions.known:
        return regions
    hits = known.gazetteer.places_in(record.text("initiative"), None)
    places = frozenset(hit.place for hit in hits)
    return Whereabouts(places, frozenset(code for place in places for code in known.gazetteer.countries_of(place)))


def _less(stated: Whereabouts, excluded: frozenset[str]) -> Whereabouts:
    """What fields name without the countries that the text leaves out."""
    return stated._replace(countries=stated.countries - excluded) if stated.countries & excluded else stated


def _window(record: Record, whole: Said, as_of: date, side: str, *, of_data: bool) -> Window:
    """The window of the text, else of the fields; years of the past are what data are about."""
    stated = record.window()
    said = window_in(whole, as_of, sure=any(stated), asks=side == REQUEST)
    if side == OFFER and stated[1] is not None and stated[1] < as_of and not any(said) and _lies_ahead(whole, as_of):
        return None, None
    if side == OFFER and of_data and said[1] is not None and said[1] < as_of:
        return stated
    return said if any(said) else stated


def _money(record: Record, whole: Said) -> Money:
    """Amounts in dollars, those of the text before those of the facets."""
    said, currency = money_in(whole), record.currency()
    spoken = [dollars(value, said.currency) for value in (said.asked, said.least, said.most, said.own)]
    fields = (("amount",), ("minimum_amount", "amount_min"), ("amount_max",), ("own_contribution",))
    stated = [dollars(record.number(*names), currency) for names in fields]
    asked, least, most, own = (one if one is not None else other for one, other in zip(spoken, stated, strict=True))
    share = said.share if said.share is not None else record.share()
    return Money(asked, least, most, own, share, "USD")


def _mode(record: Record) -> str | None:
    value = record.text("modality")
    if not value:
        return None
    plain = value.lower().replace("-", "").replace(" ", "").replace("_", "")
    if plain in {"onsite", "remote", "hybrid"}:
        return plain
    return next((mode for lang in ("en", "fr", "es", "ru") if (mode := mode_in(Said(value, lang)))), None)


def _own_bodies(record: Record, head: Said, body: Said, lang: str | None) -> frozenset[str]:
    """The facet and the text together: a women's cooperative is both."""
    stated = named_bodies(record.list("organisation_type"), lang)
    return own_body(head, body, stated) - {"any"}


def _served(record: Record, whole: Said, lang: str | None) -> tuple[Bodies, frozenset[str]]:
    return served_bodies(whole), named_bodies(record.list("eligible_organisations"), lang)


def _closing(record: Record, whole: Said, as_of: date, side: str) -> Closing | None:
    status = record.text("status")
    if status and is_over(status):
        return Closing(status)
    said = closing_in(whole, as_of) if side == OFFER else withdrawal_in(whole)
    if said:
        return said
    _begins, ends = record.window()
    if ends is None or ends >= as_of or (side == OFFER and _lies_ahead(whole, as_of)):
        return None
    return Closing("", ends)


def _lies_ahead(whole: Said, as_of: date) -> bool:
    """Return whether a text names a last day or a time to come, whatever its fields say."""
    deadline = deadline_in(whole, as_of)
    days = (deadline.ends if deadline else None, window_in(whole, as_of)[1])
    return any(day is not None and day >= as_of for day in days)
