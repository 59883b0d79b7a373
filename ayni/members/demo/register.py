"""The register for demonstrations: governments as public facts, every organisation plainly fictional."""

import random
from datetime import date
from typing import Any

from django.db import transaction
from django.db.models import Exists, OuterRef, Q

from ayni.accounts.queries import person_with_address
from ayni.core.errors import Invalid
from ayni.core.vocabularies import countries, label, major_groups
from ayni.members.actions import Entry, confirm_focal_point, name_focal_point, register_members
from ayni.members.models import FocalPoint, Member, PointKind, StatusDecision
from ayni.members.queries import taken_codes

SEED = 2004
GROUND = "Demonstration"
FOCAL_POINT = "focal.kyrgyzstan@demo.example"
# States with mountains; most are named by public lists of the partnership's members. Who is one is for a register of
# fact to say, not for a demonstration.
GOVERNMENTS = (
    "AFG AND ARG ARM AUT AZE BDI BGD BOL BTN CHE CHL CMR COD COL CRI CUB DOM DZA ECU ESP ETH FRA GEO GHA GIN GRC "
    "GTM HND IDN IND IRN ITA JAM JOR KEN KGZ KOR LIE LKA LSO MAR MCO MDG MEX MKD MNE MWI NGA NPL PAK PAN PER PHL PNG "
    "ROU RWA SLV SRB SVN SWZ TGO TJK TUN TUR UGA VEN VNM"
)
FIRST_GOVERNMENTS = "AND ARG ARM AUT BOL BTN CHE CHL COL ETH FRA GEO ITA KEN KGZ LSO MAR NPL PAK TJK TUR UGA"
# Members by category, the governments aside: (subnational, intergovernmental, major groups).
SIZES = {"small": (3, 4, 11), "full": (14, 23, 485), "large": (280, 460, 10_992)}
_THINGS = ("Terraces", "Springs", "Glaciers", "Pastures", "Cloud Forest", "High Trails", "Potato Fields", "Snow Lines")
_KINDS = ("Example Institute for {thing}", "Fictional Association of {thing}", "Sample Network for {thing}")
# Where organisations have their seat: in some countries more of them than in others.
_HOMES = "BOL BTN CHE CHL COL ECU ETH FRA GTM IND ITA KEN KGZ LSO MAR NPL PAK PER PHL RWA TJK TUR UGA USA KAZ BRA CAN"
# In which language a government is written to, where it is not English.
_WRITTEN_TO = {
    "es": "ARG BOL CHL COL CRI CUB DOM ECU ESP GTM HND MEX PAN PER SLV VEN",
    "fr": "AND BDI CHE CMR COD DZA FRA GIN MAR MCO MDG TGO TUN",
    "ru": "ARM AZE KGZ TJK",
}
_LANGUAGES = {code: language for language, codes in _WRITTEN_TO.items() for code in codes.split()}
_FIRST, _DAYS = date(2023, 1, 2), 1200


def load_demo_members(size: str = "small", *, by: Any = None, seed: int = SEED) -> int:
    """Enter the demo's members that are not there yet; return how many were new. The same seed gives the same members.

    `size` is small (40), full (590) or large (11,800).
    """
    known = taken_codes()
    entries = [*_governments(size, seed), *_organisations(size, seed)]
    new = [facts for facts in entries if facts["code"] not in known]
    with transaction.atomic():
        entered = register_members([_entry(facts) for facts in new], by=by, taken=known)
        for outcome in entered:
            if isinstance(outcome, Invalid):
                raise outcome
        _name_focal_point(by)
    return len(new)


def is_demo_entry() -> Q:
    """Return what tells the demo's members from others: they were entered on the ground of a demonstration."""
    entered = StatusDecision.objects.filter(member=OuterRef("pk"), ground=GROUND)
    return Q(Exists(entered))


def _entry(facts: dict[str, Any]) -> Entry:
    own = {name: value for name, value in facts.items() if name not in ("code", "since")}
    return Entry(own, since=facts["since"], code=facts["code"], ground=GROUND)


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


def _governments(size: str, seed: int) -> list[dict[str, Any]]:
    return [
        {
            "code": code,
            "category": "gov",
            "name": label(countries()[code], "en"),
            "countries": code,
            "languages": _LANGUAGES.get(code, "en"),
            "since": _day(chance_of(seed, code)),
        }
        for code in (FIRST_GOVERNMENTS if size == "small" else GOVERNMENTS).split()
    ]


def _organisations(size: str, seed: int) -> list[dict[str, Any]]:
    subnational, intergovernmental, groups = SIZES[size]
    kinds = ["sub"] * subnational + ["igo"] * intergovernmental + ["mg"] * groups
    numbers = [*range(1, 1 + subnational), *range(1, 1 + intergovernmental), *range(1, 1 + groups)]
    return [_organisation(kind, number, seed) for kind, number in zip(kinds, numbers, strict=True)]


def _organisation(kind: str, number: int, seed: int) -> dict[str, Any]:
    code = f"demo-{kind}-{number}"
    # Each has a chance of its own: a larger demonstration holds the members of a smaller one as they were.
    chance = chance_of(seed, code)
    home = chance.choice(f"{_HOMES} {GOVERNMENTS}".split())
    thing = chance.choice(_THINGS)
    names = {
        "sub": f"Example Province {number}, {label(countries()[home], 'en')}",
        "igo": f"Fictional Organization for {thing} {number}",
        "mg": f"{chance.choice(_KINDS).format(thing=thing)} {number}",
    }
    groups = sorted(major_groups())
    return {
        "code": code,
        "category": kind,
        "name": names[kind],
        "major_group": groups[number % len(groups)] if kind == "mg" else "",
        "countries": "" if kind == "igo" and number % 2 else home,
        "languages": chance.choice(["en", "en fr", "es", "en ru"]),
        "website": f"https://{kind}-{number}.demo.example/",
        "summary": f"A made-up member of the demonstration: it looks after {thing.lower()}.",
        "since": _day(chance),
    }


def chance_of(seed: int, what: str) -> random.Random:
    """Return the chance by which one thing of the demonstration is drawn: the same for the same seed."""
    return random.Random(f"{seed}:{what}")  # noqa: S311  (chance for a demo, not for secrets)


def _day(chance: random.Random) -> date:
    return date.fromordinal(_FIRST.toordinal() + chance.randrange(_DAYS))
