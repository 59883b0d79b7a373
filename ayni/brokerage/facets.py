"""Between our items and the matching library: facets read from words, and items as the library takes them."""

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from ayni.core.currencies import CURRENCIES, minor_digits
from ayni.core.vocabularies import countries, regions

# The columns of an item that can be read from its words.
FACETS = (
    *("kinds", "themes", "countries", "regions", "languages", "bodies", "modality", "starts", "ends", "days"),
    *("amount", "least", "currency", "urgency", "own_share", "share"),
)
LANGUAGES = ("en", "fr", "es", "ru")
# Names of the library where ours differ, and the other way round.
_KINDS = {"policy": "policy_advice", "partnership": "partner_search"}
_THEIR_KINDS = {ours: theirs for theirs, ours in _KINDS.items()}
_SUPPORT = frozenset(
    {"expertise", "training", "technology", "finance", "data", "exchange", "policy_advice", "hosting", "partner_search"}
)
_BODIES = frozenset({"government", "subnational", "igo", "ngo", "community", "academic", "private"})
# The thesaurus has more themes than our fourteen; a test says which of them have none here.
_THEMES = {
    "water": "water", "cryosphere": "water", "forests": "forests", "pastoralism": "farming", "agriculture": "farming",
    "agrobiodiversity": "farming", "soils": "farming", "biodiversity": "biodiversity",
    "climate-change": "climate", "disaster-risk": "climate",
    "mountain-products": "livelihoods", "finance": "livelihoods",
    "migration": "livelihoods", "tourism": "tourism", "energy": "energy", "transport": "energy",
    "culture": "culture", "indigenous-peoples": "culture", "education": "education", "gender": "gender",
    "youth": "gender", "health": "health", "governance": "policy", "land-use": "policy",
    "intellectual-property": "policy", "research": "research",
}  # fmt: skip


def read_from(side: str, text: str, lang: str, *, as_of: date, knowledge: Any = None) -> dict[str, Any]:
    """Return the facets that words tell, by the names of our columns; what they do not tell is absent.

    `knowledge`: what they are read with; None for what the library comes with.
    """
    # The thesaurus and the gazetteer are read when first asked for: a start-up waits for neither.
    from ayni.matching import read_facets
    from ayni.matching.meaning import shipped

    offer, known = side == "offer", knowledge or shipped()
    found = read_facets(text, lang if lang in LANGUAGES else None, as_of=as_of, offer=offer, knowledge=known)
    places = [*found.get("country", ()), *found.get("countries_served", ())]
    areas = [*found.get("region", ()), *found.get("regions_served", ())]
    bodies = found.get("eligible_organisations") or [found.get("organisation_type", "")]
    told: dict[str, Any] = {
        "kinds": _known([_KINDS.get(kind, kind) for kind in found.get("support_type", ())], _SUPPORT),
        "themes": _themes(found.get("theme", ()), known.thesaurus),
        "countries": _known(places, countries()),
        "regions": _known(areas, regions()),
        "languages": list(found.get("languages", ())),
        "bodies": _known(bodies, _BODIES),
        "modality": found.get("modality", ""),
        "days": round(found.get("capacity_days" if offer else "days_needed", 0)) or None,
        "urgency": "" if offer else {"urgent": "high"}.get(found.get("urgency", ""), ""),
        **_window(found.get("window", {})),
        **_money(found, offer=offer),
    }
    absent = {"urgency", "own_share"} if offer else {"share"}
    return {name: value for name, value in told.items() if value not in (None, "", []) and name not in absent}


def language_of_words(text: str, offered: str) -> str:
    """Return the language in which words are written, `offered` where they do not clearly show one of our four."""
    from ayni.matching.words import language_of

    return language_of(text, offered) if offered in LANGUAGES else offered


def for_matching(item: Any, apart: Sequence[str] = ()) -> dict[str, Any]:
    """Return an item as the library takes it; `apart` are the codes of what a conflict of interest keeps from it."""
    kinds = [_THEIR_KINDS.get(kind, kind) for kind in item.kinds]
    offer = item.side == "offer"
    given: dict[str, Any] = {
        "id": item.code,
        "lang": item.language,
        "title": item.title,
        "description": item.text,
        "theme": item.themes,
        "support_type": kinds,
        "languages": item.languages,
        "window": {"from": item.starts and item.starts.isoformat(), "to": item.ends and item.ends.isoformat()},
        "currency": item.currency,
        "modality": item.modality,
        "organisation": item.member.code,
        "status": "open",
        "conflicts": list(apart),
        "regions_served" if offer else "region": item.regions,
        "countries_served" if offer else "country": item.countries,
        "capacity_days" if offer else "days_needed": item.days,
        "amount_max" if offer else "amount": _number(item.amount),
        "amount_min" if offer else "minimum_amount": _number(item.least),
        "eligible_organisations" if offer else "organisation_type": item.bodies if offer else " ".join(item.bodies[:1]),
    }
    if offer:
        given |= {"cofinancing_min_percent": item.share, "adaptation": item.for_adaptation}
    else:
        given |= {"own_contribution": _number(item.own_share), "urgency": item.urgency}
    return {name: value for name, value in given.items() if value not in (None, "", [])}


def _themes(concepts: Any, known: Any) -> list[str]:
    widest = [known.theme(concept) if concept in known else concept for concept in concepts]
    return list(dict.fromkeys(_THEMES[one] for one in widest if one in _THEMES))


def _window(window: Mapping[str, Any]) -> dict[str, date]:
    named = {"starts": window.get("from"), "ends": window.get("to")}
    return {name: date.fromisoformat(day) for name, day in named.items() if day}


def _money(found: Mapping[str, Any], *, offer: bool) -> dict[str, Any]:
    share = found.get("cofinancing_min_percent")
    told: dict[str, Any] = {"share": round(share)} if share is not None and 0 <= share <= 100 else {}
    currency = str(found.get("currency", ""))
    if currency not in CURRENCIES:
        return told
    amount = _sum(found.get("amount_max" if offer else "amount"), currency)
    least = _sum(found.get("amount_min" if offer else "minimum_amount"), currency)
    if amount is not None and least is not None and least > amount:
        least = None
    own = _sum(found.get("own_contribution"), currency)
    figures = {"amount": amount, "least": least, "own_share": own}
    if not any(figures.values()):
        return told
    return {**told, **figures, "currency": currency}


def _sum(figure: float | None, currency: str) -> Decimal | None:
    """Return a figure that was read as an exact amount; None for what no column takes."""
    if not figure or figure >= 10**12:
        return None
    return round(Decimal(str(figure)), minor_digits(currency))


def _known(codes: Any, known: Any) -> list[str]:
    return list(dict.fromkeys(code for code in codes if code in known))


def _number(amount: Decimal | None) -> float | None:
    return None if amount is None else float(amount)
