"""What members do on their own beside the objectives of the plan, as plain values for pages."""

from collections.abc import Iterable
from typing import Any, NamedTuple

from django.core.paginator import Paginator
from django.utils.translation import gettext as _

from ayni.core.vocabularies import label, member_categories, place_name
from ayni.members.models import OwnAction, OwnActionKind, OwnActionStatus
from ayni.members.queries import name_in
from ayni.reading.subjects import subject_label
from ayni.workplans.forms.tags import region_choices
from ayni.workplans.models import ObjectiveTag, OwnerKind
from ayni.workplans.queries.tags import (
    AdoptedObjective,
    Suggested,
    adopted_objectives,
    served_counts,
    serving_nothing,
    serving_objective,
    suggested_objectives,
    tags_of,
)
from ayni.workplans.rules import can_tag_own_action
from ayni.workplans.shapes import objective_url, reader_language

PAGE, LISTED = 60, 50


class Asked(NamedTuple):
    """What a reader of the view of coherence asked for; "" asks for everything."""

    workplan: str = ""
    by: str = ""
    category: str = ""
    region: str = ""
    show: str = ""


def coherence_page(viewer: Any, asked: Asked, page: int) -> dict[str, Any]:
    """Return objectives by groups of members, page by page, with what is served by nobody and what serves nothing.

    Four queries, however many objectives, members and own actions there are.
    """
    every = adopted_objectives(viewer)
    grouping = asked.by or "category"
    counts = served_counts(viewer, grouping, category=asked.category, region=asked.region)
    columns = _columns(grouping)
    wanted = [one for one in every if asked.workplan in ("", one.slug)]
    served = [one for one in wanted if counts.get((one.workplan, one.code))]
    unserved = [one for one in wanted if not counts.get((one.workplan, one.code))]
    shown = {"served": served, "nobody": unserved}.get(asked.show, wanted)
    chosen = Paginator(shown, PAGE).get_page(page)
    return {
        "page": chosen,
        "columns": [words for _code, words in columns],
        "rows": _rows(chosen.object_list, counts, columns, asked),
        "served": len(served),
        "unserved": len(unserved),
        "nothing": serving_nothing(viewer, category=asked.category, region=asked.region).count(),
        "workplans": workplan_choices(every),
    }


def served_page(viewer: Any, adopted: AdoptedObjective, category: str, region: str, page: int) -> dict[str, Any]:
    """Return what members do for one objective, page by page; two queries more than the objective took."""
    tags = serving_objective(viewer, adopted, category=category, region=region)
    chosen = Paginator(tags, LISTED).get_page(page)
    rows = [
        {**_action(tag.own_action), "reason": tag.reason, "reason_language": tag.words_language}
        for tag in chosen.object_list
    ]
    return {"objective": _objective(adopted), "page": chosen, "rows": rows, "whose": _whose(category, region)}


def nothing_page(viewer: Any, category: str, region: str, page: int) -> dict[str, Any]:
    """Return the own actions that serve no objective, page by page; two queries."""
    chosen = Paginator(serving_nothing(viewer, category=category, region=region), LISTED).get_page(page)
    rows = [{**_action(action), "tag": bool(can_tag_own_action(viewer, action))} for action in chosen.object_list]
    return {"page": chosen, "rows": rows, "whose": _whose(category, region)}


def own_action_panel(action: OwnAction, viewer: Any) -> dict[str, Any]:
    """Return what an own action's page says of the objectives it serves. At most two queries."""
    return {
        "tags": _tags(viewer, tags_of(action)),
        "member": action.member.code,
        "action": action.code,
        "tag": bool(can_tag_own_action(viewer, action)),
    }


def tags_page(viewer: Any, action: OwnAction) -> dict[str, Any]:
    """Return the objectives that an own action serves, those suggested with their reasons, and all others."""
    tags = tags_of(action)
    known = {f"{tag.objective.workplan.slug}/{tag.objective.code}" for tag in tags}
    every = adopted_objectives(viewer)
    return {
        "row": _action(action),
        "tags": _tags(viewer, tags),
        "suggested": [_suggested(one) for one in suggested_objectives(viewer, action, known)],
        "others": [(one.ref, f"{one.code}: {_short(one.text)} ({one.title})") for one in every if one.ref not in known],
    }


def reason_words(one: Suggested) -> str:
    """Return in sentences why an objective is suggested."""
    lang = reader_language()
    reasons = [_("They use the same words.")]
    if one.subjects:
        named = ", ".join(subject_label(subject, lang) for subject in one.subjects[:4])
        reasons = [_("Both speak of: %(subjects)s.") % {"subjects": named}]
    if one.place:
        kind = "country" if one.objective.owner_kind == OwnerKind.COUNTRY else "region"
        reasons.append(_("It takes place in %(place)s.") % {"place": place_name(kind, one.place, lang)})
    if one.initiative:
        reasons.append(_("The member takes part in this initiative."))
    return " ".join(reasons)


def workplan_choices(every: Iterable[AdoptedObjective]) -> list[tuple[str, str]]:
    """Return the workplans of some objectives, in their order, as choices of a form."""
    return list({one.slug: one.title for one in every}.items())


def _columns(grouping: str) -> list[tuple[str, str]]:
    lang = reader_language()
    if grouping == "region":
        return region_choices(lang)
    return [(code, label(term, lang)) for code, term in member_categories().items()]


def _rows(
    shown: Iterable[AdoptedObjective],
    counts: dict[tuple[int, str], dict[str, int]],
    columns: list[tuple[str, str]],
    asked: Asked,
) -> list[dict[str, Any]]:
    more = [("category", asked.category), ("region", asked.region)]
    besides = "".join(f"&{name}={value}" for name, value in more if value and name != (asked.by or "category"))
    rows = []
    for one in shown:
        found = counts.get((one.workplan, one.code), {})
        numbers = [(code, found.get("" if code == "world" else code, 0)) for code, _words in columns]
        cells = [(number, f"?{asked.by or 'category'}={code}{besides}") for code, number in numbers]
        total = "".join(f"&{name}={value}" for name, value in more if value).replace("&", "?", 1)
        rows.append({**_objective(one), "cells": cells, "total": sum(found.values()), "query": total})
    return rows


def _objective(one: AdoptedObjective) -> dict[str, Any]:
    return {
        "slug": one.slug,
        "workplan": one.title,
        "language": one.language,
        "focus": one.focus,
        "code": one.code,
        "text": one.text,
        "url": objective_url(one.slug, one.code),
    }


def _action(action: OwnAction) -> dict[str, Any]:
    lang = reader_language()
    told = action.translations.get(lang, {}) if action.language != lang else {}
    return {
        "code": action.code,
        "member": action.member.code,
        "member_name": name_in(action.member, lang),
        "title": told.get("title") or action.title,
        "language": lang if told.get("title") else action.language,
        "kind": str(OwnActionKind(action.kind).label),
        "status": str(OwnActionStatus(action.status).label) if action.status else "",
    }


def _tags(viewer: Any, tags: list[ObjectiveTag]) -> list[dict[str, Any]]:
    """Only objectives of adopted workplans that the viewer may see, in the words of the version in force."""
    adopted = {(one.workplan, one.code): one for one in adopted_objectives(viewer)} if tags else {}
    shown = []
    for tag in tags:
        one = adopted.get((tag.objective.workplan_id, tag.objective.code))
        if one is not None:
            why = {"tag": tag.code, "version": tag.version, "reason": tag.reason, "reason_language": tag.words_language}
            shown.append({**_objective(one), **why})
    return shown


def _suggested(one: Suggested) -> dict[str, Any]:
    return {**_objective(one.objective), "ref": one.objective.ref, "why": reason_words(one)}


def _whose(category: str, region: str) -> str:
    """Return of which members a list is, in words; "" for all."""
    named = [dict(_columns("category")).get(category, ""), dict(_columns("region")).get(region, "")]
    return ", ".join(name for name in named if name)


def _short(text: str) -> str:
    return text if len(text) <= 90 else f"{text[:90]}…"
