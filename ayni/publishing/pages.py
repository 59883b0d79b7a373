"""What the pages of the plan show: from queries to shapes, as a template's context."""

from typing import Any

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from ayni.core.errors import NotVisible
from ayni.initiatives.models import Followed
from ayni.initiatives.pages import follow_entry
from ayni.publishing.exports import FORMATS
from ayni.publishing.models import Plan
from ayni.publishing.queries import (
    edition_for_page,
    edition_heads,
    plan_content,
    plan_for_page,
    plan_with_edition,
    section_for_page,
)
from ayni.publishing.queries.content import edition_content, section_contents
from ayni.publishing.queries.editions import EditionHead
from ayni.publishing.rules import can_adopt_edition, can_edit_plan, can_keep_templates
from ayni.publishing.shapes.citation import citation
from ayni.publishing.shapes.comparison import shown_comparison
from ayni.publishing.shapes.matrix import matrix_of
from ayni.publishing.shapes.plan import foreign, shown_plan, shown_section
from ayni.publishing.shapes.words import NO_MECHANISM, edition_label, focus_titles, mechanism_titles

Context = dict[str, Any]
LIVING = "living"


def plan(viewer: Any, *, area: str = "", mechanism: str = "") -> Context:
    """The living plan, or the rows of it that a filter leaves."""
    found, number, adopted = plan_with_edition(viewer)
    content = plan_content(found)
    return {
        "plan": shown_plan(content, mechanism=mechanism, area=area),
        "edition": {"number": number, "label": edition_label(number), "adopted": adopted} if number else None,
        "citation": citation(content),
        "files": file_links("plan"),
        "filters": _filters(area, mechanism),
        "edit": can_edit_plan(viewer, found),
        "adopt": can_adopt_edition(viewer, found),
        "follow": follow_entry(viewer, Followed.PLAN.value, "plan"),
    }


def section(viewer: Any, slug: str) -> Context:
    """One section, with those before and after it."""
    found = section_for_page(viewer, slug)
    sections = section_contents(found.plan)
    place = next(at for at, other in enumerate(sections) if other["slug"] == slug)
    return {
        "section": shown_section(sections[place], place + 1),
        "language": foreign(found.plan.language),
        "plan_title": found.plan.title,
        "before": sections[place - 1] if place else None,
        "after": sections[place + 1] if place + 1 < len(sections) else None,
        "edit": can_edit_plan(viewer, found.plan),
        "changed_at": found.changed_at,
    }


def matrix(viewer: Any) -> Context:
    """Foci by mechanisms."""
    found = plan_for_page(viewer)
    made = matrix_of(plan_content(found), none_title=_("None named"))
    numbers = [(title, "num") for _code, title in made.columns]
    return {"matrix": made, "headings": [_("Focus"), *numbers, (_("Total"), "num")]}


def editions(viewer: Any) -> Context:
    """All editions, the newest first."""
    found = plan_for_page(viewer)
    heads = edition_heads(viewer)
    return {
        "plan": found,
        "editions": heads,
        "choices": _texts_to_compare(heads),
        "adopt": can_adopt_edition(viewer, found),
        "house": can_keep_templates(viewer),
    }


def edition(viewer: Any, number: int) -> Context:
    """An edition as it was adopted."""
    content = edition_content(edition_for_page(viewer, number))
    return {
        "plan": shown_plan(content, living=False),
        "edition": content["edition"],
        "label": edition_label(number),
        "citation": citation(content),
        "files": file_links(f"editions/{number}"),
        "previous": number - 1,
    }


def comparison(viewer: Any, old: str, new: str) -> Context:
    """Two editions, or an edition and the living text, with every changed word marked. Raises NotVisible."""
    found = plan_for_page(viewer)
    texts = [_text(viewer, found, name) for name in (old, new)]
    return {
        "comparison": shown_comparison(*texts),
        "names": [_name(name) for name in (old, new)],
        "addresses": [old, new],
        "choices": _texts_to_compare(edition_heads(viewer)),
        "plan_language": foreign(found.language),
        "old": old,
        "new": new,
    }


def _texts_to_compare(heads: list[EditionHead]) -> list[tuple[str, str]]:
    return [(LIVING, _("Living text")), *((str(head.number), edition_label(head.number)) for head in heads)]


def file_links(path: str) -> list[tuple[str, str]]:
    """Return (label, address) of every format of the file at a path without its extension."""
    return [(str(known.label), f"/{path}.{name}?lang={get_language()}") for name, known in FORMATS.items()]


def _filters(area: str, mechanism: str) -> Context:
    areas = [("", _("All foci")), *focus_titles().items()]
    mechanisms = [("", _("All mechanisms")), *mechanism_titles().items(), (NO_MECHANISM, _("None named"))]
    on = bool(area or mechanism)
    return {"areas": areas, "mechanisms": mechanisms, "area": area, "mechanism": mechanism, "on": on}


def _text(viewer: Any, found: Plan, name: str) -> Context:
    if name == LIVING:
        return plan_content(found)
    if not (name.isascii() and name.isdecimal() and len(name) < 10):
        raise NotVisible
    return edition_content(edition_for_page(viewer, int(name)))


def _name(name: str) -> str:
    return _("Living text") if name == LIVING else edition_label(int(name))


def adoption(viewer: Any, found: Plan) -> Context:
    """What the next edition would freeze, and what changed in it since the last one."""
    content = plan_content(found, adopted_only=True)
    heads = edition_heads(viewer)
    last = edition_content(edition_for_page(viewer, heads[0].number)) if heads else None
    left_out = [entry["title"] for entry in plan_content(found)["workplans"] if not entry["version"]]
    return {
        "content": content,
        "number": heads[0].number + 1 if heads else 1,
        "last": heads[0] if heads else None,
        "comparison": shown_comparison(last, content) if last else None,
        "left_out": left_out,
        "sections": len(content["sections"]),
        "workplans": len(content["workplans"]),
        "plan_language": foreign(found.language),
    }
