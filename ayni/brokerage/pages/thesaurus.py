"""The pages of the thesaurus: reading it, and what the Secretariat adds."""

from typing import Any

from django.utils.translation import get_language_info
from django.utils.translation import gettext as _

from ayni.brokerage.facets import LANGUAGES
from ayni.brokerage.models import MODELS, Addition, AdditionKind, Relation
from ayni.brokerage.queries.items import visible_items
from ayni.brokerage.queries.thesaurus import additions, additions_in_force, thesaurus_in_force, unknown_words
from ayni.brokerage.rules import can_keep_thesaurus, can_take_in_addition, can_withdraw_addition
from ayni.brokerage.shapes import called
from ayni.core.errors import NotVisible
from ayni.core.jinja import number
from ayni.matching.words import fold

FOUND = 60


def thesaurus_page(viewer: Any, words: str, lang: str) -> dict[str, Any]:
    """Return the themes with their sizes, and the concepts found by words."""
    known = thesaurus_in_force()
    sizes: dict[str, int] = dict.fromkeys(known.themes(), 0)
    for concept in known.concepts():
        sizes[known.theme(concept)] += 1
    named = [(one, known.label(one, lang), count) for one, count in sizes.items()]
    found = _found(known, words, lang) if words else []
    return {
        "themes": sorted(named, key=lambda one: fold(one[1])),
        "count": len(known.concepts()),
        "found": found[:FOUND],
        "more": max(0, len(found) - FOUND),
        "keep": bool(can_keep_thesaurus(viewer)),
    }


def concept_page(viewer: Any, concept: str, lang: str) -> dict[str, Any]:
    """Return a concept with its labels in four languages, its neighbours and its links; of a theme, all below it.

    Raises NotVisible.
    """
    known = thesaurus_in_force()
    if concept not in known:
        raise NotVisible
    spellings = known.concept(concept).spellings
    labels = []
    for code in LANGUAGES:
        own = spellings[code].shown() if code in spellings else ()
        labels.append((code, _tongue(code), own[0] if own else "", ", ".join(dict.fromkeys(own[1:]))))
    added = [one for one in additions_in_force() if one.concept == concept]
    return {
        "concept": concept,
        "label": known.label(concept, lang),
        "theme": (known.theme(concept), known.label(known.theme(concept), lang)),
        "labels": labels,
        "broader": _linked(known, known.broader(concept), lang),
        "narrower": [] if known.theme(concept) == concept else _linked(known, known.narrower(concept), lang),
        "tree": _below(known, concept, lang) if known.theme(concept) == concept else [],
        "related": _linked(known, known.related(concept), lang),
        "links": [
            (str(Relation(name).label), address)
            for name, addresses in known.concept(concept).links.items()
            for address in addresses
        ],
        "added": max((one.adopted_at.date() for one in added if one.adopted_at), default=None),
        "keep": bool(can_keep_thesaurus(viewer)),
    }


def extending_page(viewer: Any, lang: str) -> dict[str, Any]:
    """Return what was proposed, what is in force, what is over, and words that no concept knows."""
    known = thesaurus_in_force()
    rows = [(one, addition_line(one, known, lang)) for one in additions()]
    return {
        "waiting": [row for one, row in rows if not one.adopted_at and not one.left_at],
        # On a concept others may hang: its own page says so.
        "in_force": [{**row, "alone": one.kind != AdditionKind.CONCEPT} for one, row in rows if one.in_force],
        "over": [row for one, row in rows if one.left_at],
        "unknown": [(one, _tongue(one.lang)) for one in unknown_words()],
    }


def addition_page(viewer: Any, found: Addition, lang: str) -> dict[str, Any]:
    """Return one addition with what it would change, and what the viewer may do with it."""
    known, said = thesaurus_in_force(), found.measured
    context = {
        "row": addition_line(found, known, lang),
        "waiting": not said and not found.adopted_at and not found.left_at,
        "measured": bool(said) and found.kind != AdditionKind.LINK,
        "is_link": found.kind == AdditionKind.LINK,
        "open": not found.adopted_at and not found.left_at,
        "take_in": can_take_in_addition(viewer, found),
        "withdraw": can_withdraw_addition(viewer, found),
    }
    if said:
        context |= {
            "gained": _named(viewer, said["gained"]),
            "lost": _named(viewer, said["lost"]),
            "counts": (said["gained_count"], said["lost_count"]),
            "quality": {
                "before": number(round(said["before"], 3), 3),
                "after": number(round(said["after"], 3), 3),
                "requests": said["requests"],
                "pairs": said["pairs"],
            },
        }
    return context


def addition_line(found: Addition, known: Any, lang: str) -> dict[str, Any]:
    """Return an addition as plain values: what it is in words, its days and who proposed it."""
    return {
        "code": found.code,
        "version": found.version,
        "kind": str(AdditionKind(found.kind).label),
        "concept": found.concept if found.concept in known else "",
        "words": _in_words(found, known, lang),
        "reason": found.reason,
        "asked": found.created_at.date(),
        "by": found.created_by.name if found.created_by else "",
        "adopted": found.adopted_at.date() if found.adopted_at else None,
        "left": found.left_at.date() if found.left_at else None,
    }


def concept_choices(lang: str) -> list[tuple[str, str]]:
    """Return every concept with its label and its theme, by label."""
    known = thesaurus_in_force()
    named = [(one, known.label(one, lang), known.label(known.theme(one), lang)) for one in known.concepts()]
    return [(one, f"{own} ({theme})") for one, own, theme in sorted(named, key=lambda each: fold(each[1]))]


def _in_words(found: Addition, known: Any, lang: str) -> str:
    said = found.said
    label = known.label(found.concept, lang) if found.concept in known else found.concept
    if found.kind == AdditionKind.CONCEPT:
        return " · ".join(said["labels"].values())
    if found.kind == AdditionKind.LINK:
        named = {"concept": label, "relation": Relation(said["relation"]).label, "address": said["address"]}
        return _("%(concept)s: %(relation)s, %(address)s") % named
    if found.kind == AdditionKind.ASIDE:
        return f"{said['words']} ({_tongue(said['lang'])})"
    named = {"words": said["words"], "language": _tongue(said["lang"]), "concept": label}
    return _("“%(words)s” (%(language)s) for “%(concept)s”") % named


def _named(viewer: Any, pairs: list[list[str]]) -> list[tuple[str, str, str]]:
    """Return (side in addresses, code, title) of those that the viewer may see, in order. Two queries."""
    titles: dict[tuple[str, str], str] = {}
    for side in MODELS:
        codes = [code for one, code in pairs if one == side]
        known = visible_items(side, viewer).filter(code__in=codes).order_by().values_list("code", "title")
        titles |= {(side, code): title for code, title in known}
    return [(called(side).address, code, titles[side, code]) for side, code in pairs if (side, code) in titles]


def _found(known: Any, words: str, lang: str) -> list[tuple[str, str, str]]:
    """Return (concept, label, the label that was found) by words in any language: whole labels and beginnings first."""
    wanted = fold(" ".join(words.split()))
    ranked = []
    for concept in known.concepts():
        best: tuple[int, str] | None = None
        for code, spelling in known.concept(concept).spellings.items():
            for label in (*spelling.shown(), *spelling.searched()):
                place = fold(label).find(wanted)
                if place >= 0:
                    rank = 2 * (0 if fold(label) == wanted else 1 if place == 0 else 2) + (code != lang)
                    best = min(best or (rank, label), (rank, label), key=lambda one: one[0])
        if best is not None:
            own = known.label(concept, lang)
            ranked.append((best[0], fold(own), (concept, own, best[1] if best[1] != own else "")))
    return [one for _rank, _name, one in sorted(ranked)]


def _below(known: Any, concept: str, lang: str) -> list[Any]:
    """Return (concept, label, those below it in the same form) of all just below a concept, where they first belong."""
    own = [one for one in known.narrower(concept) if known.broader(one)[0] == concept]
    named = sorted(((one, known.label(one, lang)) for one in own), key=lambda pair: fold(pair[1]))
    return [(one, label, _below(known, one, lang)) for one, label in named]


def _linked(known: Any, concepts: tuple[str, ...], lang: str) -> list[tuple[str, str]]:
    return sorted(((one, known.label(one, lang)) for one in concepts), key=lambda pair: fold(pair[1]))


def _tongue(code: str) -> str:
    return str(get_language_info(code)["name_translated"])
