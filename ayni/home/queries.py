"""What the front page and the desks show."""

import re
from datetime import date, timedelta
from typing import Any, NamedTuple

from ayni.accounts.models import Person
from ayni.accounts.standing import standing_of
from ayni.core.errors import NotVisible
from ayni.core.vocabularies import label, member_categories
from ayni.initiatives.models import Initiative
from ayni.initiatives.queries import visible_initiatives
from ayni.initiatives.shapes import ShownInitiative, shown
from ayni.members.queries import members_by_region
from ayni.publishing.importing.queries import visible_imports
from ayni.publishing.models import Import, ImportState
from ayni.publishing.queries import plan_sections, visible_plans
from ayni.workplans.duties import duties_of
from ayni.workplans.models import OwnerKind, Workplan, WorkplanStatus
from ayni.workplans.phrases import say_bearers
from ayni.workplans.queries import annexed_workplans, visible_workplans, workplan_contents
from ayni.workplans.queries.missing import says_nothing
from ayni.workplans.rules import can_amend_workplan, can_edit_workplan

AHEAD = timedelta(days=400)
SOON = 8
AT_WORK = Initiative.Status.ACTIVE
MISSION_WORDS = ("mission", "misión", "миссия")


class Figures(NamedTuple):
    """The plan counted."""

    foci: int
    objectives: int
    activities: int
    indicators: int
    initiatives: int
    workplans: int


class ShownDuty(NamedTuple):
    """A duty for a list: when, which row, who. `slug` and `code` make its address."""

    due: date
    code: str
    slug: str
    text: str
    language: str
    bearers: str


class FrontPage(NamedTuple):
    """All that the front page needs. `mission` is in the plan's own words and language; "" without a plan.

    `members` counts the present ones by category: [(code, label, number)].
    """

    mission: str
    mission_slug: str
    language: str
    figures: Figures
    due: list[ShownDuty]
    groups: dict[str, list[ShownInitiative]]
    members: list[tuple[str, str, int]]


class DeskWorkplan(NamedTuple):
    """A workplan that a person looks after. `missing`: how many cells keep it from being adopted."""

    slug: str
    title: str
    language: str
    status: str
    status_label: str
    version: str
    missing: int


class Desk(NamedTuple):
    """One person's desk."""

    workplans: list[DeskWorkplan]
    due: list[ShownDuty]
    imports: list[Import]
    secretariat: bool
    waiting_role: bool
    has_role: bool


def front_page(viewer: Any, lang: str, today: date) -> FrontPage:
    """Return the front page's content; as many queries whatever the size of the plan."""
    contents = workplan_contents(list(annexed_workplans()))
    initiatives = [shown(initiative, lang) for initiative in visible_initiatives(viewer).filter(status=AT_WORK)]
    groups: dict[str, list[ShownInitiative]] = {}
    for one in initiatives:
        groups.setdefault(one.kind_label, []).append(one)
    mission, slug, language = _mission(viewer)
    figures = _figures(contents, len(initiatives))
    due = next_duties(contents, lang, today)
    return FrontPage(mission, slug, language, figures, due, groups, _members(viewer, lang))


def desk_of(person: Any, lang: str, today: date) -> Desk:
    """Return what waits for a person: workplans that they look after, what comes due in them, unfinished imports."""
    standing = standing_of(person)
    every = visible_workplans(person)
    mine = [row for row in every if can_edit_workplan(person, row) or can_amend_workplan(person, row)]
    # Who speaks for a country reads on the same desk what is due from it, rows of all workplans together.
    coming = [row for row in mine if row.owner_kind != OwnerKind.COUNTRY or row.owner_code not in standing.members]
    wanted = [row for row in mine if row in coming or _is_draft(row)]
    contents = dict(zip((row.pk for row in wanted), workplan_contents(wanted), strict=True)) if wanted else {}
    unfinished = visible_imports(person).filter(state__in=[ImportState.UPLOADED, ImportState.READ])
    return Desk(
        workplans=[_desk_workplan(row, contents.get(row.pk)) for row in mine],
        due=next_duties([contents[row.pk] for row in coming], lang, today),
        imports=list(unfinished[:10]),
        secretariat=standing.secretariat,
        waiting_role=bool(standing.waiting),
        has_role=bool(standing.secretariat or standing.initiatives or standing.members or standing.regions),
    )


def person_of_code(code: str) -> Person:
    """Return a person who may still sign in. Raises NotVisible."""
    found = Person.objects.filter(code=code, is_active=True).first()
    if found is None:
        raise NotVisible
    return found


def _members(viewer: Any, lang: str) -> list[tuple[str, str, int]]:
    counted: dict[str, int] = {}
    for of_region in members_by_region(viewer).values():
        for code, number in of_region.items():
            counted[code] = counted.get(code, 0) + number
    return [(code, label(term, lang), counted[code]) for code, term in member_categories().items() if code in counted]


def _mission(viewer: Any) -> tuple[str, str, str]:
    """Return the first sentence of the plan's mission (or of its first section), that section's slug, the language."""
    plan = visible_plans(viewer).first()
    if plan is None:
        return "", "", "en"
    sections = list(plan_sections(plan).values_list("title", "slug", "blocks"))
    named = [row for row in sections if any(word in row[0].casefold() for word in MISSION_WORDS)]
    for _title, slug, blocks in [*named, *sections]:
        for block in blocks:
            if block["kind"] == "paragraph":
                return _first_sentence(block["text"]), slug, plan.language
    return "", "", plan.language


def _first_sentence(text: str) -> str:
    found = re.match(r".{20,}?[.!?](?=\s|$)", text, re.DOTALL)
    return found.group(0) if found else text[:240]


def next_duties(contents: list[dict[str, Any]], lang: str, today: date) -> list[ShownDuty]:
    """Return the nearest duties of several workplans that are due from today on."""
    rows = [
        (duty["due"], duty["code"], content, duty)
        for content in contents
        for duty in duties_of(content, today, today + AHEAD)
        if duty["due"] >= today
    ]
    nearest = sorted(rows, key=lambda row: row[:2])[:SOON]
    return [_shown_duty(content, duty, lang) for _due, _code, content, duty in nearest]


def _shown_duty(content: dict[str, Any], duty: dict[str, Any], lang: str) -> ShownDuty:
    return ShownDuty(
        due=duty["due"],
        code=duty["code"],
        slug=content["slug"],
        text=duty["summary"].removeprefix(f"{duty['code']} "),
        language=content["language"],
        bearers=say_bearers(duty["bearers"], lang) if duty["bearers"] else "",
    )


def _is_draft(row: Workplan) -> bool:
    return row.status not in {WorkplanStatus.ADOPTED, WorkplanStatus.CLOSED}


def _desk_workplan(row: Workplan, content: dict[str, Any] | None) -> DeskWorkplan:
    missing = _missing(content) if content and _is_draft(row) else 0
    status = str(row.get_status_display())
    return DeskWorkplan(row.slug, row.title, row.language, row.status, status, row.version_number, missing)


def _missing(content: dict[str, Any]) -> int:
    """Return how many cells of responsible and time frame say nothing."""
    activities = [
        activity
        for focus in content["foci"]
        for objective in focus["objectives"]
        for activity in objective["activities"]
    ]
    without_bearers = sum(
        1 for row in activities if not row["responsible"]["bearers"] and says_nothing(row["responsible"]["words"] or "")
    )
    without_time = sum(
        1 for row in activities if not row["time_frame"]["reading"] and says_nothing(row["time_frame"]["words"] or "")
    )
    return without_bearers + without_time


def _figures(contents: list[dict[str, Any]], initiatives: int) -> Figures:
    foci = [focus for content in contents for focus in content["foci"]]
    objectives = [objective for focus in foci for objective in focus["objectives"]]
    activities = [activity for objective in objectives for activity in objective["activities"]]
    # A merged cell gives the same indicator to several activities: it is counted once for each objective.
    indicators = sum(
        len({part["words"] for activity in objective["activities"] for part in activity["indicators"]})
        for objective in objectives
    )
    return Figures(len(foci), len(objectives), len(activities), indicators, initiatives, len(contents))
