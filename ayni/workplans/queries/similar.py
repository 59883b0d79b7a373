"""Rows of other workplans that are like one row, also in other languages, and what was answered about them."""

from functools import lru_cache
from typing import Any, NamedTuple

from django.db.models import Q

from ayni.core.errors import NotVisible
from ayni.members.models import OwnAction
from ayni.reading.subjects import Profile, common_subjects, likeness, profile_of, rarity_of
from ayni.workplans.models import Activity, RowLink, Workplan
from ayni.workplans.queries.tags import serving_actions
from ayni.workplans.queries.workplans import visible_workplans

# Below this, two rows speak of the same field at most.
ALIKE, SHOWN = 0.42, 5
# An own action says more than a row does, so that less of it is in common.
OWN_ALIKE = 0.3
_SAME_PEOPLE, _SAME_WAY = 0.05, 0.05


class Row(NamedTuple):
    """A row as it is compared."""

    pk: int
    code: str
    text: str
    bearers: list[dict[str, Any]]
    mechanisms: list[str]
    language: str
    slug: str
    title: str
    owner_kind: str
    owner_code: str
    template: bool


class AlikeOwn(NamedTuple):
    """An own action of a member that is like the row asked for: how much (0 to 1), and the subjects in common."""

    action: OwnAction
    score: float
    subjects: list[str]


class Alike(NamedTuple):
    """A row that is like the one asked for: how much (0 to 1), and why: subjects in common, the same bearers."""

    row: Row
    score: float
    subjects: list[str]
    same_people: bool


def similar_rows(
    viewer: Any,
    workplan: Workplan,
    text: str,
    *,
    bearers: list[dict[str, Any]] = (),  # type: ignore[assignment]
    mechanisms: list[str] = (),  # type: ignore[assignment]
    besides: frozenset[int] = frozenset(),
) -> list[Alike]:
    """Return at most five rows of other workplans that the viewer may see and that are like a text, the likest first.

    Two queries whatever the size. Copies of one row of a template are alike by their making: they are left out, as is
    the template itself; so are `besides` (activity ids).
    """
    if len(text.strip()) < 12:
        return []
    rows = _rows(viewer)
    asked = _profile(text, workplan.language)
    copied = {row.text for row in rows if row.template}
    others = [row for row in rows if row.slug != workplan.slug and row.pk not in besides and not row.template]
    if text in copied:
        others = [row for row in others if row.text not in copied]
    rarity = rarity_of([asked, *(_profile(row.text, row.language) for row in others)])
    classes = {bearer["class"] for bearer in bearers}
    found = (_compared(asked, row, rarity, classes, set(mechanisms)) for row in others)
    alike = sorted((one for one in found if one.score >= ALIKE), key=lambda one: (-one.score, one.row.pk))
    return alike[:SHOWN]


def similar_own_actions(viewer: Any, workplan: Workplan, text: str) -> list[AlikeOwn]:
    """Return at most five own actions of members that are like a text, in any of their languages, the likest first.

    Compared are titles alone and with what is said beside them. One query whatever the size.
    """
    if len(text.strip()) < 12:
        return []
    asked = _profile(text, workplan.language)
    actions = list(serving_actions(viewer).select_related("member").order_by("pk"))
    told = {action.pk: [_profile(words, lang) for words, lang in _words(action)] for action in actions}
    rarity = rarity_of([asked, *(profile for profiles in told.values() for profile in profiles)])
    found = []
    for action in actions:
        score, profile = max(
            ((likeness(asked, profile, rarity), profile) for profile in told[action.pk]), key=lambda pair: pair[0]
        )
        if score >= OWN_ALIKE:
            found.append(AlikeOwn(action, score, common_subjects(asked, profile, rarity)))
    return sorted(found, key=lambda one: (-one.score, one.action.pk))[:SHOWN]


def links_of(viewer: Any, activity: Activity) -> list[RowLink]:
    """Return what was answered about a row, from either side, with both rows; none of a workplan that is not seen."""
    seen = visible_workplans(viewer).order_by().values("pk")
    known = RowLink.objects.filter(Q(row=activity) | Q(other=activity), withdrawn_at=None)
    known = known.filter(row__workplan__in=seen, other__workplan__in=seen)
    return list(known.select_related("row__workplan", "other__workplan").order_by("answer", "pk"))


def link_for_page(viewer: Any, activity: Activity, code: str) -> RowLink:
    """Return one answer about a row. Raises NotVisible."""
    found = next((link for link in links_of(viewer, activity) if link.code == code), None)
    if found is None:
        raise NotVisible
    return found


def _words(action: OwnAction) -> list[tuple[str, str]]:
    """Return what an own action says of itself: (words, language), the title alone first, in each of its languages."""
    told = [(action.title, action.description, action.language)]
    told += [
        (other.get("title", ""), other.get("description", ""), lang) for lang, other in action.translations.items()
    ]
    return [(words, lang) for title, more, lang in told for words in dict.fromkeys((title, f"{title} {more}".strip()))]


def _rows(viewer: Any) -> list[Row]:
    known = Activity.objects.filter(
        workplan__in=visible_workplans(viewer).order_by().values("pk"),
        withdrawn_at=None,
        objective__withdrawn_at=None,
        objective__focus__withdrawn_at=None,
    )
    of_workplan = ("language", "slug", "title", "owner_kind", "owner_code", "is_template")
    names = ("pk", "code", "text", "bearers", "mechanisms", *(f"workplan__{name}" for name in of_workplan))
    return [Row(*values) for values in known.order_by("pk").values_list(*names)]


def _compared(asked: Profile, row: Row, rarity: dict[str, float], classes: set[str], mechanisms: set[str]) -> Alike:
    profile = _profile(row.text, row.language)
    score = likeness(asked, profile, rarity)
    people = bool(classes & {bearer["class"] for bearer in row.bearers})
    if score:
        score = min(1.0, score + _SAME_PEOPLE * people + _SAME_WAY * bool(mechanisms & set(row.mechanisms)))
    return Alike(row, score, common_subjects(asked, profile, rarity), people)


@lru_cache(maxsize=20_000)
def _profile(text: str, language: str) -> Profile:
    return profile_of(text, language)
