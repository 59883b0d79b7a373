"""The judged set: requests and offers combined from hand-written texts by a fixed seed, with what is true of each."""

import json
import random
import re
from pathlib import Path
from typing import Any, NamedTuple

HERE = Path(__file__).resolve().parent
AS_OF = "2026-11-27"
LANGUAGES = ("en", "fr", "es", "ru")
COUNTRIES = {
    "CA": ["KGZ", "TJK"],
    "HK": ["NPL", "PAK", "BTN", "IND"],
    "AN": ["PER", "BOL", "ECU"],
    "EA": ["ETH", "RWA", "BDI", "MDG"],
    "MA": ["MAR", "DZA"],
    "CU": ["GEO", "ARM"],
}
HOME = {"CA": "ru", "HK": "en", "AN": "es", "EA": "en", "MA": "fr", "CU": "ru"}
NEAR_KINDS = {
    frozenset({"training", "expertise"}),
    frozenset({"training", "exchange"}),
    frozenset({"expertise", "policy"}),
}
CAUSES = ("place", "closed", "excluded", "kind", "amount", "window", "law", "past", "closed", "place")
BODIES = ("community", "ngo", "government", "cooperative", "subnational", "academic")


class Truth(NamedTuple):
    """What a broker who reads the words knows of a request or an offer."""

    subject: str
    kind: str
    region: str
    body: str = ""
    excluded: str = ""
    over: bool = False
    money: str = ""
    window: str = ""
    adaptable: bool = False
    lang: str = ""
    tongues: tuple[str, ...] = ()
    plain: bool = False
    cause: str = ""


class JudgedSet(NamedTuple):
    """Requests, offers, what is true of each by id, and the neighbours of each subject."""

    requests: list[dict[str, Any]]
    offers: list[dict[str, Any]]
    truths: dict[str, Truth]
    near: dict[str, str]


def subjects() -> dict[str, dict[str, str]]:
    """The hand-written pieces by subject."""
    found: dict[str, dict[str, str]] = {}
    for block in re.split(r"^# ", (HERE / "texts" / "subjects.txt").read_text(encoding="utf-8"), flags=re.M)[1:]:
        name, *lines = block.strip().splitlines()
        found[name] = dict(line.split(": ", 1) for line in lines if ": " in line)
    return found


def frames() -> dict[str, dict[str, Any]]:
    """The hand-written frames by language."""
    return {lang: json.loads((HERE / "frames" / f"{lang}.json").read_text(encoding="utf-8")) for lang in LANGUAGES}


def judged_set(seed: int = 7, *, aside: bool | None = None) -> JudgedSet:
    """Return the set: all of it, the half to work with (`aside=False`), or the half kept aside (`aside=True`)."""
    chance, pieces, said = random.Random(seed), subjects(), frames()
    made = JudgedSet([], [], {}, {name: texts["near"] for name, texts in pieces.items()})
    for number, (name, texts) in enumerate(pieces.items()):
        _requests(made, number, name, texts, said, chance)
        _offers(made, number, name, texts, said, chance)
    if aside is None:
        return made
    kept = {name for number, name in enumerate(pieces) if bool(number % 2) == aside}
    requests = [one for one in made.requests if made.truths[one["id"]].subject in kept]
    return made._replace(requests=requests)


def grade(request: Truth, offer: Truth, near: dict[str, str]) -> int:
    """The rubric of the README."""
    same = request.subject == offer.subject
    beside = near[request.subject] == offer.subject or near[offer.subject] == request.subject
    if not same and not beside:
        return 0
    if offer.over or offer.excluded == request.body or offer.window == "past":
        return 0
    if offer.window == "no" and request.window:
        return 0
    if offer.kind == request.kind:
        worth = 3
    elif frozenset({offer.kind, request.kind}) in NEAR_KINDS:
        worth = 2
    else:
        return 0
    if request.kind == "finance" and offer.money in {"no", "big"}:
        return 0
    if offer.region not in {request.region, "world"}:
        return 1 if same and offer.adaptable else 0
    if beside and not same:
        return 1 if worth == 3 else 0
    if offer.tongues and request.tongues and not set(offer.tongues) & set(request.tongues):
        worth = min(worth, 2)
    return worth


def _requests(made: JudgedSet, number: int, name: str, texts: dict[str, str], said: Any, chance: random.Random) -> None:
    lang, kind, region, body, text = (part.strip() for part in texts["plain"].split("|", 4))
    made.requests.append({"id": f"R-{name}-0", "lang": lang, "title": "", "description": text})
    made.truths[f"R-{name}-0"] = Truth(name, kind, region, body, lang=lang, plain=True)
    for turn in (1, 2):
        lang = LANGUAGES[(number + 2 * turn + 1) % 4]
        asked = kind if turn == 1 else _other_kind(kind, number)
        where = region
        who = body if body in BODIES else "community"
        frame = said[lang]
        parts = [
            chance.choice(frame["ask"][asked]).format(need=texts[f"{lang}.need"]),
            texts[f"{lang}.why"],
            frame["who"][who],
            chance.choice(frame["here"][where]),
        ]
        truth = Truth(name, asked, where, who, lang=lang)
        if asked == "finance":
            parts.append(frame["money"])
        if chance.random() < 0.5:
            parts.append(frame["window"])
            truth = truth._replace(window="stated")
        if chance.random() < 0.4:
            parts.append(frame["speak"].format(lang=frame["tongues"][lang]))
            truth = truth._replace(tongues=(lang,))
        record = {
            "id": f"R-{name}-{turn}",
            "lang": lang,
            "title": frame["title_ask"][asked].format(x=texts[f"{lang}.need"]),
            "description": " ".join(parts),
            "theme": [texts[f"{lang}.give"]],
            "support_type": [asked],
            "organisation_type": who,
            "status": "open",
        }
        if asked == "finance":
            record.update(amount=20000, minimum_amount=12000, own_contribution=3000, currency="USD")
        made.requests.append(_worn(record, chance))
        made.truths[record["id"]] = truth


def _other_kind(kind: str, number: int) -> str:
    order = ["training", "expertise", "finance", "technology", "exchange"]
    at = order.index(kind) if kind in order else 1
    return order[(at + 1 + number % 3) % 5]


def _offers(made: JudgedSet, number: int, name: str, texts: dict[str, str], said: Any, chance: random.Random) -> None:
    asked = [made.truths[one["id"]] for one in made.requests if made.truths[one["id"]].subject == name]
    plans: list[tuple[str, str, str]] = []
    for turn, request in enumerate(asked):
        plans.append(("good", request.kind, LANGUAGES[(number + turn) % 4]))
        plans.append(("good", request.kind, LANGUAGES[(number + turn + 2) % 4]))
    plans = list(dict.fromkeys(plans))[: 4 if number % 2 else 3]
    plans.append(("adapt", asked[1].kind, LANGUAGES[(number + 1) % 4]))
    for turn in range(4):
        cause = CAUSES[(number * 3 + turn) % len(CAUSES)]
        plans.append((cause, asked[turn % 3].kind, LANGUAGES[(number + turn + 1) % 4]))
    for place, (cause, kind, lang) in enumerate(plans):
        _offer(made, f"O-{name}-{place}", name, texts, said, chance, asked, cause, kind, lang)


def _offer(
    made: JudgedSet,
    code: str,
    name: str,
    texts: dict[str, str],
    said: Any,
    chance: random.Random,
    asked: list[Truth],
    cause: str,
    kind: str,
    lang: str,
) -> None:
    frame, region, body = said[lang], asked[0].region, asked[0].body
    body = body if body in BODIES else "community"
    given = ("finance" if kind != "finance" else "training") if cause == "kind" else kind
    if cause == "amount":
        given = "finance"
    where = region if chance.random() < 0.75 else "world"
    if cause in {"place", "adapt"}:
        where = chance.choice([one for one in COUNTRIES if one != region])
    parts = [chance.choice(frame["give"][given]).format(give=texts[f"{lang}.give"]), texts[f"{lang}.how"]]
    if cause == "adapt":
        parts.append(frame["adapt"])
    parts.append(chance.choice(frame["world"] if where == "world" else frame["there"][where]))
    excluded = ""
    if cause in {"excluded", "law"}:
        excluded = body
        parts.append((frame["may"]["not"] if cause == "excluded" else frame["law"])[body])
    else:
        parts.append(chance.choice(frame["may"]["all"]))
    truth = Truth(name, given, where, excluded=excluded, lang=lang, adaptable=cause == "adapt", cause=cause)
    parts, truth = _particulars(parts, truth, frame, given, cause, lang, chance)
    record = {
        "id": code,
        "lang": lang,
        "title": frame["title"][given].format(x=texts[f"{lang}.give"]),
        "description": " ".join(part for part in parts if part),
        "theme": [texts[f"{lang}.give"]],
        "support_type": [given],
        "countries_served": COUNTRIES.get(where, []),
        "status": "open",
    }
    if cause == "place" or chance.random() < 0.15:
        record["countries_served"] = ["CHE"] if chance.random() < 0.5 else COUNTRIES[region]
    made.offers.append(_worn(record, chance))
    made.truths[code] = truth


def _particulars(
    parts: list[str], truth: Truth, frame: Any, given: str, cause: str, lang: str, chance: random.Random
) -> tuple[list[str], Truth]:
    if given == "finance":
        money = chance.choice(["no", "big"]) if cause == "amount" else "ok"
        parts.append(frame[f"money_{money}"])
        truth = truth._replace(money=money)
    if cause in {"window", "past"}:
        which = "no" if cause == "window" else "past"
        parts.append(frame[f"window_{which}"])
        truth = truth._replace(window=which)
    elif chance.random() < 0.4:
        parts.append(frame["window_ok"])
    if chance.random() < 0.35:
        parts.append(frame["speak"].format(lang=frame["tongues"][lang]))
        truth = truth._replace(tongues=(lang,))
    if cause == "closed":
        parts.append(chance.choice(frame["closed"]))
        truth = truth._replace(over=True)
    elif cause != "past":
        parts.append(chance.choice(frame["open"]))
    return parts, truth


def _worn(record: dict[str, Any], chance: random.Random) -> dict[str, Any]:
    """Fields left out, misspelt or wrong, as people leave them."""
    worn = dict(record)
    for name in ("theme", "support_type", "organisation_type", "countries_served", "status"):
        if name in worn and chance.random() < 0.25:
            del worn[name]
    if "support_type" in worn and chance.random() < 0.2:
        worn["suport_type"] = worn.pop("support_type")
    if chance.random() < 0.1:
        worn["lang"] = "en"
    return worn
