"""The whole plan as a page: body, annexes, contents, and what a filter leaves of them."""

from collections.abc import Iterable
from itertools import groupby
from typing import Any, NamedTuple

from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from markupsafe import Markup

from ayni.publishing.shapes.rows import FocusRows, focus_rows
from ayni.publishing.shapes.setting import piece
from ayni.publishing.shapes.words import label

Content = dict[str, Any]
# The contents list names the foci of the annexes only where there are no more annexes than this.
_FEW = 3
_FEW_SECTIONS = 10


class ShownBlock(NamedTuple):
    """A paragraph, item or footnote with its mark (`2.3`: third block of the second section) and anchor."""

    text: str
    marker: str
    mark: str
    anchor: str


class Run(NamedTuple):
    """Neighbouring blocks of one kind."""

    kind: str
    blocks: tuple[ShownBlock, ...]


class ShownSection(NamedTuple):
    """A section of the body; `address` is "" in a frozen text."""

    slug: str
    title: str
    level: int
    mark: str
    address: str
    runs: tuple[Run, ...]


class ShownAnnex(NamedTuple):
    """An annexed workplan; `standing` says its version or state, `address` is "" in a frozen text."""

    anchor: str
    heading: str
    title: str
    owner: str
    standing: str
    adopted: str
    note: str
    language: str
    address: str
    foci: list[Markup]
    shown: int
    total: int


class ShownPlan(NamedTuple):
    """All that the page shows. `sections` is empty while a filter is on; `toc` holds {label, url}."""

    title: str
    language: str
    as_of: str
    sections: list[Markup]
    annexes: list[ShownAnnex]
    toc: list[dict[str, Any]]
    shown: int
    total: int


def shown_plan(content: Content, *, living: bool = True, mechanism: str = "", area: str = "") -> ShownPlan:
    """Return the page of a plan's content, filtered by mechanism ("none": names none) and focus area."""
    filtered = bool(mechanism or area)
    sections = [] if filtered else shown_sections(content["sections"], living=living)
    annexes = shown_annexes(content["workplans"], living=living, mechanism=mechanism, area=area)
    return ShownPlan(
        title=content["title"],
        language=foreign(content["language"]),
        as_of=content["as_of"],
        sections=[piece("publishing/body.html", "section", section) for section in sections],
        annexes=[annex for annex in annexes if annex.shown or not filtered],
        toc=_toc(sections, [] if filtered else content["workplans"]),
        shown=sum(annex.shown for annex in annexes),
        total=sum(annex.total for annex in annexes),
    )


def shown_sections(sections: Iterable[Content], *, living: bool) -> list[ShownSection]:
    """Return the sections with marks counted through the body."""
    return [shown_section(section, number, living=living) for number, section in enumerate(sections, start=1)]


def shown_section(section: Content, number: int, *, living: bool = True) -> ShownSection:
    """Return one section, `number` being its place in the body."""
    address = reverse("publishing:section", kwargs={"slug": section["slug"]}) if living else ""
    blocks = [
        (
            block["kind"],
            ShownBlock(block["text"], block.get("marker") or "", f"{number}.{place}", f"{section['slug']}-{place}"),
        )
        for place, block in enumerate(section["blocks"], start=1)
    ]
    runs = tuple(
        Run(kind, tuple(block for _kind, block in run)) for kind, run in groupby(blocks, key=lambda entry: entry[0])
    )
    return ShownSection(section["slug"], section["title"], section["level"], str(number), address, runs)


def shown_annexes(
    workplans: Iterable[Content], *, living: bool, mechanism: str = "", area: str = ""
) -> list[ShownAnnex]:
    """Return the annexes with their rows said in the reader's language."""
    taken: set[str] = set()
    annexes = []
    for workplan in workplans:
        codes = {focus["code"] for focus in workplan["foci"]}
        prefix = f"{workplan['slug']}-" if codes & taken else ""
        taken |= codes
        foci = focus_rows(workplan, prefix=prefix, living=living, mechanism=mechanism, area=area)
        annexes.append(_annex(workplan, foci, living))
    return annexes


def foreign(language: str) -> str:
    """Return a language where it is not the reader's own, else ""."""
    return "" if language == (get_language() or "en") else language


def heading_of(workplan: Content) -> str:
    """Return "Annex 1: Title", or the title alone for a workplan that has no number yet."""
    if not workplan["annex"]:
        return str(workplan["title"])
    plain = _("Annex %(number)s") % {"number": workplan["annex"]}
    if workplan["title"].casefold() in (plain.casefold(), f"annex {workplan['annex']}"):
        return str(workplan["title"])
    return _("Annex %(number)s: %(title)s") % {"number": workplan["annex"], "title": workplan["title"]}


def standing_of_workplan(workplan: Content) -> str:
    """Return which version this is, or that it is none yet."""
    status = label("workplan_status", workplan["status"])
    if workplan["version"] and workplan["status"] == "adopted":
        return _("Workplan %(version)s, adopted") % {"version": workplan["version"]}
    if workplan["version"]:
        return _("Workplan %(version)s: %(status)s") % {"version": workplan["version"], "status": status.lower()}
    return _("Workplan, not adopted yet: %(status)s") % {"status": status.lower()}


def _annex(workplan: Content, foci: list[FocusRows], living: bool) -> ShownAnnex:
    lang = foreign(workplan["language"])
    return ShownAnnex(
        anchor=_anchor(workplan),
        heading=heading_of(workplan),
        title=workplan["title"],
        owner=workplan["owner"]["title"],
        standing=standing_of_workplan(workplan),
        adopted=workplan["adopted"] or "",
        note=workplan["note"],
        language=lang,
        address=reverse("workplans:workplan", kwargs={"slug": workplan["slug"]}) if living else "",
        foci=[piece("publishing/body.html", "focus", focus, lang, heading_of(workplan)) for focus in foci],
        shown=sum(focus.shown for focus in foci),
        total=sum(len(aim["activities"]) for focus in workplan["foci"] for aim in focus["objectives"]),
    )


def _toc(sections: list[ShownSection], workplans: list[Content]) -> list[dict[str, Any]]:
    deepest = 2 if len(sections) <= _FEW_SECTIONS else 1
    lines = [{"label": section.title, "url": f"#{section.slug}"} for section in sections if section.level <= deepest]
    for workplan in workplans:
        lines.append({"label": heading_of(workplan), "url": f"#{_anchor(workplan)}"})
        if len(workplans) <= _FEW:
            titled = [focus for focus in workplan["foci"] if focus["title"]]
            lines += [{"label": focus["title"], "url": f"#focus-{focus['code']}"} for focus in titled]
    return lines


def _anchor(workplan: Content) -> str:
    return f"annex-{workplan['annex']}" if workplan["annex"] else f"workplan-{workplan['slug']}"


__all__ = ["ShownPlan", "heading_of", "shown_annexes", "shown_plan", "shown_section", "shown_sections"]
