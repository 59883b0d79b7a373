"""A workplan like the first annex of a plan, built through the actions as people build it."""

from datetime import date
from typing import Any

from ayni.initiatives.models import Initiative
from ayni.workplans.actions import add_activity, add_focus, add_objective, create_workplan
from ayni.workplans.models import Activity, Objective, Workplan

TOGETHER = "Create synergies and cooperation between all Members"
MEETINGS = "A series of national and regional meetings of NFPs and relevant stakeholders"


def make_initiative(slug: str = "andes", title: str = "Andes", prefix: str = "AND") -> Initiative:
    """Return a public initiative."""
    return Initiative.objects.create(slug=slug, title=title, prefix=prefix, kind="geographic", visibility="public")


def make_workplan(*, by: Any = None, owner_kind: str = "partnership", owner_code: str = "", **values: Any) -> Workplan:
    """Return an empty draft dated 1 October 2004."""
    given = {"title": "Annex 1", "dated": date(2004, 10, 1), **values}
    return create_workplan(by=by, owner_kind=owner_kind, owner_code=owner_code, **given)


def make_objective(workplan: Workplan, *, by: Any = None, text: str = TOGETHER) -> Objective:
    """Return an objective under the focus of institutional synergies."""
    focus = workplan.foci.first() or add_focus(workplan, by=by, title="Institutional synergies", area="IS")
    return add_objective(focus, by=by, text=text)


def make_activity(objective: Objective, *, by: Any = None, **values: Any) -> Activity:
    """Return an activity with every part filled in."""
    given: dict[str, Any] = {
        "text": MEETINGS,
        "time_frame_words": "At least once in a year",
        "responsible_words": "NFPs and Secretariat",
        "indicators": ["Countries NFP have held at least one coordinating meeting per year"],
        "outputs": ["National and regional reports"],
        "mechanisms": ["networking"],
        **values,
    }
    return add_activity(objective, by=by, **given)


def make_annex(*, by: Any = None, **values: Any) -> Workplan:
    """Return a public template with two foci, three objectives and four activities, like the seed's first annex."""
    workplan = make_workplan(by=by, is_template=True, visibility="public", annex=1, **values)
    first = make_objective(workplan, by=by)
    make_activity(
        first,
        by=by,
        text="Identify National Focal Points in particular those at governmental level",
        time_frame_words="Before 2005",
        responsible_words="Members in coordination with the Secretariat",
        indicators=["NFPs identified and communicated to the Secretariat"],
        outputs=["Establishment of a Network of members with clear commitment at governmental level"],
    )
    make_activity(first, by=by)
    second = make_objective(workplan, by=by, text="Identify and facilitate mechanisms for technical cooperation")
    make_activity(
        second,
        by=by,
        text="Exchange specialists for the main thematic areas within the region",
        time_frame_words="Ongoing",
        responsible_words="Members in coordination with the Secretariat",
        indicators=["At least one case in each country member per year"],
        outputs=["Reports on meetings held and strategic alliances formed"],
    )
    capacity = add_focus(workplan, by=by, title="Capacity-building (training, education, extension)", area="CB")
    third = add_objective(capacity, by=by, text="Create necessary human resources")
    make_activity(
        third,
        by=by,
        text="Organizing courses, workshops, etc.",
        time_frame_words="Ongoing, first workshop held during this year",
        responsible_words="National and regional members",
        indicators=["All members hold regular courses, workshops, etc."],
        outputs=["Trained professionals"],
    )
    return workplan
