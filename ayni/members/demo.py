"""Members for demonstrations: governments as public facts, every organisation plainly fictional."""

import random
from datetime import date
from typing import Any

from django.db import transaction

from ayni.accounts.queries import person_with_address
from ayni.core.errors import Invalid
from ayni.core.vocabularies import countries, label, major_groups
from ayni.members.actions import Entry, confirm_focal_point, name_focal_point, register_members
from ayni.members.models import FocalPoint, Member, PointKind
from ayni.members.queries import taken_codes

SEED = 2004
FOCAL_POINT = "focal.kyrgyzstan@demo.example"
# Governments that public lists of the partnership name as members.
GOVERNMENTS = (
    "AFG AND ARG ARM AUT AZE BDI BGD BOL BTN CHE CHL CMR COD COL CRI CUB DOM DZA ECU ETH FRA GEO GHA GIN "
    "GTM IDN IND IRN ITA JAM JOR KEN KGZ KOR LIE LSO MAR MCO MDG MEX MKD MNE MWI NGA NPL PAK PAN PHL PNG "
    "SWZ TJK TUN TUR UGA"
)
FIRST_GOVERNMENTS = "AND ARG ARM AUT BOL BTN CHE CHL COL ETH FRA GEO ITA KEN KGZ LSO MAR NPL PAK TJK TUR UGA"
# Members by category, the governments aside: (subnational, intergovernmental, major groups).
SIZES = {"small": (3, 4, 11), "full": (14, 23, 485), "large": (280, 460, 9700)}
_THINGS = ("Terraces", "Springs", "Glaciers", "Pastures", "Cloud Forest", "High Trails", "Potato Fields", "Snow Lines")
_KINDS = ("Example Institute for {thing}", "Fictional Association of {thing}", "Sample Network for {thing}")
_HOMES = "BOL BTN CHE CHL COL ECU ETH FRA GTM IND ITA KEN KGZ LSO MAR NPL PAK PER PHL RWA TJK TUR UGA USA"
_FIRST, _DAYS = date(2023, 1, 2), 1200


def load_demo_members(size: str = "small", *, by: Any = None) -> int:
    """Enter the demo's members that are not there yet; return how many were new. The same seed gives the same members.

    `size` is small (40), full (577) or large (some 10,500).
    """
    chance = random.Random(SEED)  # noqa: S311  (chance for a demo, not for secrets)
    known = taken_codes()
    entries = [*_governments(size, chance), *_organisations(size, chance)]
    new = [facts for facts in entries if facts["code"] not in known]
    with transaction.atomic():
        entered = register_members([_entry(facts) for facts in new], by=by, taken=known)
        for outcome in entered:
            if isinstance(outcome, Invalid):
                raise outcome
        _name_focal_point(by)
    return len(new)


def _entry(facts: dict[str, Any]) -> Entry:
    own = {name: value for name, value in facts.items() if name not in ("code", "since")}
    return Entry(own, since=facts["since"], code=facts["code"], ground="Demonstration")


def _name_focal_point(by: Any) -> None:
    """Name the demo account that holds the role already, where there is one."""
    member = Member.objects.get(code="KGZ")
    person = person_with_address(FOCAL_POINT)
    if person is None or FocalPoint.objects.filter(member=member).exists():
        return
    kind = PointKind.FOCAL_POINT.value
    point = name_focal_point(
        member, by=by, kind=kind, name=person.name, email=person.email, governmental=True, listed=True
    )
    confirm_focal_point(point, by=by)


def _governments(size: str, chance: random.Random) -> list[dict[str, Any]]:
    return [
        {
            "code": code,
            "category": "gov",
            "name": label(countries()[code], "en"),
            "countries": code,
            "since": _day(chance),
        }
        for code in (FIRST_GOVERNMENTS if size == "small" else GOVERNMENTS).split()
    ]


def _organisations(size: str, chance: random.Random) -> list[dict[str, Any]]:
    subnational, intergovernmental, groups = SIZES[size]
    kinds = ["sub"] * subnational + ["igo"] * intergovernmental + ["mg"] * groups
    return [_organisation(kind, number, chance) for number, kind in enumerate(kinds, start=1)]


def _organisation(kind: str, number: int, chance: random.Random) -> dict[str, Any]:
    home = chance.choice(_HOMES.split())
    thing = chance.choice(_THINGS)
    names = {
        "sub": f"Example Province {number}, {label(countries()[home], 'en')}",
        "igo": f"Fictional Organization for {thing} {number}",
        "mg": f"{chance.choice(_KINDS).format(thing=thing)} {number}",
    }
    return {
        "code": f"demo-{kind}-{number}",
        "category": kind,
        "name": names[kind],
        "major_group": chance.choice(sorted(major_groups())) if kind == "mg" else "",
        "countries": "" if kind == "igo" and number % 2 else home,
        "languages": chance.choice(["en", "en fr", "es", "en ru"]),
        "website": f"https://{kind}-{number}.demo.example/",
        "summary": f"A made-up member of the demonstration: it looks after {thing.lower()}.",
        "since": _day(chance),
    }


def _day(chance: random.Random) -> date:
    return date.fromordinal(_FIRST.toordinal() + chance.randrange(_DAYS))
