"""Which objectives own actions serve: what was confirmed, what can be suggested, and the sums of it."""

import json
from collections import defaultdict
from collections.abc import Iterable
from functools import lru_cache
from typing import Any, NamedTuple

from django.db.models import Count, Exists, F, OuterRef, QuerySet, TextField
from django.db.models.functions import Cast, Coalesce

from ayni.core.errors import NotVisible
from ayni.core.vocabularies import countries
from ayni.initiatives.queries import participations_of_member
from ayni.members.models import OwnAction
from ayni.members.queries import CURRENT
from ayni.members.queries.own_actions import visible_own_actions
from ayni.reading.subjects import Profile, common_subjects, likeness, profile_of, rarity_of
from ayni.workplans.models import Objective, ObjectiveTag, OwnerKind, WorkplanStatus, WorkplanVersion
from ayni.workplans.queries.workplans import visible_workplans

# A person confirms each, so that what shares one telling subject may be suggested; below this, by chance only.
ALIKE, SUGGESTED = 0.15, 8
_FACET = 0.1
_CANCELLED = "5"


class AdoptedObjective(NamedTuple):
    """An objective as its workplan's latest adopted version has it; `rows` are the texts of its activities."""

    workplan: int
    slug: str
    title: str
    language: str
    owner_kind: str
    owner_code: str
    focus: str
    code: str
    text: str
    rows: tuple[str, ...]

    @property
    def ref(self) -> str:
        return f"{self.slug}/{self.code}"


class Suggested(NamedTuple):
    """An objective that an own action may serve: how alike (0 to 1), and why.

    `subjects` they share; `place` the country or region of the workplan where the own action takes place, `initiative`
    whether the member takes part in the initiative whose workplan it is.
    """

    objective: AdoptedObjective
    score: float
    subjects: list[str]
    place: str
    initiative: bool


def adopted_objectives(viewer: Any) -> list[AdoptedObjective]:
    """Return the objectives of the adopted workplans that a viewer may see, in the plan's order; closed ones left out.

    Of a workplan that is being amended they are those of the version in force. One query.
    """
    open_to = visible_workplans(viewer).exclude(status=WorkplanStatus.CLOSED).order_by().values("pk")
    latest = WorkplanVersion.objects.filter(workplan__in=open_to, number=F("workplan__version_number"))
    latest = latest.order_by(F("workplan__annex").asc(nulls_last=True), "workplan__title", "workplan_id")
    rows = latest.values_list("workplan_id", Cast("content", TextField()))
    return [one for workplan, content in rows for one in _objectives(workplan, content)]


def objective_to_tag(viewer: Any, ref: str) -> AdoptedObjective:
    """Return the objective of an adopted workplan by its "slug/code". Raises NotVisible."""
    found = next((one for one in adopted_objectives(viewer) if one.ref == ref), None)
    if found is None:
        raise NotVisible
    return found


def objective_of(adopted: AdoptedObjective) -> Objective:
    """Return the row of an adopted objective: codes are given once, so that it is there even if withdrawn since."""
    return Objective.objects.get(workplan=adopted.workplan, code=adopted.code)


def tags_of(action: OwnAction) -> list[ObjectiveTag]:
    """Return the objectives that an own action was confirmed to serve. One query."""
    found = ObjectiveTag.objects.filter(own_action=action, withdrawn_at=None)
    return list(found.select_related("objective__workplan").order_by("pk"))


def tag_for_page(action: OwnAction, code: str) -> ObjectiveTag:
    """Return one tag of an own action. Raises NotVisible."""
    found = ObjectiveTag.objects.filter(own_action=action, code=code, withdrawn_at=None).first()
    if found is None:
        raise NotVisible
    return found


def suggested_objectives(viewer: Any, action: OwnAction, besides: Iterable[str] = ()) -> list[Suggested]:
    """Return at most eight objectives that an own action may serve, the likest first, but for `besides` ("slug/code").

    Compared are its words in every language with the objective and each of its activities. Two queries.
    """
    known = adopted_objectives(viewer)
    left_out = set(besides)
    mine = [_profile(f"{title} {description}", lang) for title, description, lang in _told(action)]
    texts = {one.ref: [_profile(text, one.language) for text in (one.text, *one.rows)] for one in known}
    rarity = rarity_of([*mine, *(profile for profiles in texts.values() for profile in profiles)])
    initiatives = set(participations_of_member(viewer, action.member).values_list("initiative__slug", flat=True))
    found = []
    for one in known:
        if one.ref in left_out:
            continue
        score, asked, profile = max(
            ((likeness(asked, profile, rarity), asked, profile) for asked in mine for profile in texts[one.ref]),
            key=lambda compared: compared[0],
        )
        place, joined = _place(one, action), one.owner_code in initiatives
        total = min(1.0, score + _FACET * bool(place) + _FACET * joined)
        # A place alone is no reason: everything that a member does is somewhere.
        if score and total >= ALIKE:
            found.append(Suggested(one, total, common_subjects(asked, profile, rarity), place, joined))
    return sorted(found, key=lambda one: (-one.score, one.objective.ref))[:SUGGESTED]


def serving_actions(viewer: Any) -> QuerySet[OwnAction]:
    """Return the own actions that count in the view of coherence: of present members, standing and not cancelled."""
    found = visible_own_actions(viewer).filter(withdrawn_at=None, member__status__in=CURRENT)
    return found.exclude(status=_CANCELLED)


def served_counts(
    viewer: Any, by: str, *, category: str = "", region: str = ""
) -> dict[tuple[int, str], dict[str, int]]:
    """Return (workplan id, objective's code) -> category or region (`by`) -> how many members serve it. One query.

    `category` and `region` leave only members of these; "world" is the region of members without one. Entries that were
    merged count once.
    """
    column = "own_action__member__category" if by == "category" else "own_action__member__region"
    member = Coalesce("own_action__member__merged_into", "own_action__member")
    tags = ObjectiveTag.objects.filter(withdrawn_at=None, own_action__in=_of(serving_actions(viewer), category, region))
    key = ("objective__workplan_id", "objective__code", column)
    found: dict[tuple[int, str], dict[str, int]] = defaultdict(dict)
    for workplan, code, place, number in tags.values_list(*key).annotate(n=Count(member, distinct=True)).order_by():
        found[workplan, code][place] = number
    return found


def serving_objective(
    viewer: Any, adopted: AdoptedObjective, *, category: str = "", region: str = ""
) -> QuerySet[ObjectiveTag]:
    """Return the tags of an objective with own action and member, by the member's name. Not yet fetched; one query."""
    actions = _of(serving_actions(viewer), category, region)
    found = ObjectiveTag.objects.filter(withdrawn_at=None, own_action__in=actions)
    found = found.filter(objective__workplan=adopted.workplan, objective__code=adopted.code)
    return found.select_related("own_action__member").order_by("own_action__member__name", "own_action__title", "pk")


def serving_nothing(viewer: Any, *, category: str = "", region: str = "") -> QuerySet[OwnAction]:
    """Return the own actions that serve no objective, by title, with their members. Not yet fetched; one query."""
    tagged = ObjectiveTag.objects.filter(own_action=OuterRef("pk"), withdrawn_at=None)
    found = _of(serving_actions(viewer), category, region).filter(~Exists(tagged))
    return found.select_related("member").order_by("title", "id")


def every_tag(viewer: Any) -> QuerySet[ObjectiveTag]:
    """Return all tags of own actions that count, with own action, member and objective. Not yet fetched; one query."""
    found = ObjectiveTag.objects.filter(withdrawn_at=None, own_action__in=serving_actions(viewer))
    return found.select_related("own_action__member", "objective").order_by("objective_id", "pk")


def _of(actions: QuerySet[OwnAction], category: str, region: str) -> QuerySet[OwnAction]:
    if category:
        actions = actions.filter(member__category=category)
    if region:
        actions = actions.filter(member__region="" if region == "world" else region)
    return actions


def _told(action: OwnAction) -> list[tuple[str, str, str]]:
    others = [(told.get("title", ""), told.get("description", ""), lang) for lang, told in action.translations.items()]
    return [(action.title, action.description, action.language), *others]


def _place(one: AdoptedObjective, action: OwnAction) -> str:
    """Return the code of the workplan's country or region where the own action takes place there, else ""."""
    codes = [code for code in action.country_codes if code in countries()]
    if one.owner_kind == OwnerKind.COUNTRY and one.owner_code in codes:
        return one.owner_code
    if one.owner_kind == OwnerKind.REGION and one.owner_code in {countries()[code].region for code in codes}:
        return one.owner_code
    return ""


@lru_cache(maxsize=512)
def _objectives(workplan: int, content: str) -> tuple[AdoptedObjective, ...]:
    # An adopted version never changes: its text is read once.
    read = json.loads(content)
    owner = read["owner"]
    return tuple(
        AdoptedObjective(
            workplan=workplan,
            slug=read["slug"],
            title=read["title"],
            language=read["language"],
            owner_kind=owner["kind"],
            owner_code=owner["code"],
            focus=focus["title"] or focus["code"],
            code=objective["code"],
            text=objective["text"],
            rows=tuple(row["text"] for row in objective["activities"]),
        )
        for focus in read["foci"]
        for objective in focus["objectives"]
    )


@lru_cache(maxsize=20_000)
def _profile(text: str, language: str) -> Profile:
    return profile_of(text, language or None)
