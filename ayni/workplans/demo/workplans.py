"""Workplans with rows: drawn by chance, loaded as a document's would be, most of them adopted."""

import json
import random
from collections.abc import Callable
from datetime import date
from importlib.resources import files
from typing import Any

from django.db import transaction
from django.utils import timezone

from ayni.core.vocabularies import foci, label, place_name, seed_initiatives
from ayni.workplans.actions import adopt_workplan, close_workplan, consult_on_workplan, create_workplan
from ayni.workplans.actions.loading import LoadedActivity, LoadedFocus, LoadedObjective, load_rows
from ayni.workplans.models import Workplan

SEED = 2004
# Whose workplans there are: kind:code:language, the first ones those of the small demonstration.
_LINES = (
    "initiative:andes:es initiative:central-asia:ru country:KGZ:ru "
    "initiative:education:en initiative:gender:en initiative:policy-and-law:fr initiative:research:en "
    "initiative:sard-m:fr initiative:sustainable-livelihoods:es initiative:watershed-management:en "
    "initiative:east-africa:en initiative:europe:fr initiative:hindu-kush-himalaya:en "
    "region:asia-pacific:en region:central-asia:ru region:europe:en region:near-east-north-africa:fr "
    "region:north-central-america-caribbean:es region:south-america:es region:sub-saharan-africa:en "
    "country:ARM:ru country:AUT:en country:BOL:es country:BTN:en country:CHE:fr country:CHL:es country:COL:es "
    "country:ETH:en country:FRA:fr country:GEO:en country:GTM:es country:KEN:en country:LSO:en country:MAR:fr "
    "country:NPL:en country:PER:es country:TJK:ru country:TUN:fr country:UGA:en country:RWA:en"
)
OWNERS = tuple(_LINES.split())
SIZES = {"small": 3, "full": 40, "large": 40}
_DATA = files("ayni.workplans") / "data" / "demonstration.json"
Told = Callable[[int, int], None]


def load_demo_workplans(size: str = "small", *, by: Any, seed: int = SEED, told: Told | None = None) -> int:
    """Make the demonstration's workplans that are not there yet, most of them adopted; return how many were new."""
    words = json.loads(_DATA.read_text(encoding="utf-8"))
    known = set(Workplan.objects.values_list("owner_kind", "owner_code", "title"))
    owners, made = OWNERS[: SIZES[size]], 0
    dated = date(timezone.now().year - 2, 1, 15)
    for number, owner in enumerate(owners, start=1):
        kind, code, language = owner.split(":")
        title = words["titles"][language].format(owner=_name(kind, code, language))
        if (kind, code, title) not in known:
            chance = random.Random(f"{seed}:{owner}")  # noqa: S311  (chance for a demo, not for secrets)
            with transaction.atomic():
                values: dict[str, Any] = {"owner_kind": kind, "owner_code": code, "language": language, "dated": dated}
                workplan = create_workplan(by=by, title=title, **values)
                load_rows(workplan, _rows(words, language, chance), by=by, note="Demonstration")
                _carry_on(workplan, chance, by, first=number <= SIZES["small"])
            made += 1
        if told is not None:
            told(number, len(owners))
    return made


def _name(kind: str, code: str, language: str) -> str:
    if kind != "initiative":
        return place_name(kind, code, language)
    return next(label(one, language) for one in seed_initiatives() if one.slug == code)


def _rows(words: dict[str, Any], language: str, chance: random.Random) -> list[LoadedFocus]:
    """Return some of the foci, each objective two or three times over, for other things."""
    chosen = [focus for focus in words["foci"] if chance.random() < 0.8] or words["foci"][:1]
    return [
        LoadedFocus(
            title=label(foci()[focus["code"]], language),
            objectives=[
                _objective(words, objective, language, thing, chance)
                for objective in focus["objectives"]
                for thing in chance.sample(words["things"][language], chance.randint(1, 2))
            ],
        )
        for focus in chosen
    ]


def _objective(
    words: dict[str, Any], said: dict[str, Any], language: str, thing: str, chance: random.Random
) -> LoadedObjective:
    return LoadedObjective(
        text=f"{said['text'][language]}: {thing}",
        activities=[
            LoadedActivity(
                text=f"{one['text'][language]}: {thing}",
                time_frame=chance.choice(words["times"][language]),
                responsible=chance.choice(words["bearers"][language]),
                indicators=[words["kinds"][one["kind"]]["indicator"][language]],
                outputs=[words["kinds"][one["kind"]]["output"][language]],
            )
            for one in said["activities"]
        ],
    )


def _carry_on(workplan: Workplan, chance: random.Random, by: Any, *, first: bool) -> None:
    """Leave some in draft or consultation, adopt the others, close a few."""
    workplan.refresh_from_db()
    drawn = 1.0 if first else chance.random()
    if drawn < 0.1:
        return
    if drawn < 0.2:
        consult_on_workplan(workplan, by=by, expected=workplan.version)
        return
    adopt_workplan(workplan, by=by, reason="Agreed at a meeting of the demonstration.", expected=workplan.version)
    if drawn < 0.25:
        workplan.refresh_from_db()
        close_workplan(workplan, by=by, reason="Its time is over.", expected=workplan.version)
