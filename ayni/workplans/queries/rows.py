"""Single rows for their pages and for acts upon them."""

from typing import Any, TypeVar

from django.db.models import OuterRef, Subquery

from ayni.core.errors import NotVisible
from ayni.initiatives.models import Initiative
from ayni.workplans.models import Activity, Focus, Indicator, Objective, Output, Workplan
from ayni.workplans.queries.contents import keep_owner
from ayni.workplans.queries.workplans import open_workplans, workplan_for_page

T = TypeVar("T", bound=Focus | Objective | Activity)
Row = Focus | Objective | Activity
Part = Indicator | Output
_OWNER_SAYS = ("title", "language", "translations")
_KINDS: dict[str, type[Focus] | type[Objective] | type[Activity]] = {
    "foci": Focus,
    "objectives": Objective,
    "activities": Activity,
}


def focus_for_page(viewer: Any, slug: str, code: str) -> Focus:
    """Return a focus of a visible workplan, withdrawn or not. Raises NotVisible."""
    row = row_for_page(viewer, slug, "foci", code)
    assert isinstance(row, Focus)
    return row


def objective_for_page(viewer: Any, slug: str, code: str) -> Objective:
    """Return an objective of a visible workplan, withdrawn or not, with its focus. Raises NotVisible."""
    workplan = workplan_for_page(viewer, slug)
    row = Objective.objects.filter(workplan=workplan, code=code).select_related("focus").first()
    return _of(workplan, row)


def activity_for_page(viewer: Any, slug: str, code: str) -> Activity:
    """Return an activity of a visible workplan, withdrawn or not, with its aims and owner. Raises NotVisible."""
    known = Activity.objects.filter(workplan__in=open_workplans(viewer), workplan__slug=slug, code=code)
    owner = Initiative.objects.filter(slug=OuterRef("workplan__owner_code"))
    known = known.annotate(**{f"owner_{name}": Subquery(owner.values(name)[:1]) for name in _OWNER_SAYS})
    row = known.select_related("workplan", "objective__focus").first()
    if row is None:
        raise NotVisible
    keep_owner(row.workplan, *(getattr(row, f"owner_{name}") for name in _OWNER_SAYS))
    return row


def row_for_page(viewer: Any, slug: str, kind: str, code: str) -> Row:
    """Return a row by its kind ("foci", "objectives", "activities") and code. Raises NotVisible."""
    workplan = workplan_for_page(viewer, slug)
    model = _KINDS.get(kind)
    row = model._default_manager.filter(workplan=workplan, code=code).first() if model else None
    return _of(workplan, row)


def part_for_page(viewer: Any, slug: str, code: str) -> Part:
    """Return an indicator or output of a visible workplan by its code, withdrawn or not. Raises NotVisible."""
    workplan = workplan_for_page(viewer, slug)
    for model in (Indicator, Output):
        found = model._default_manager.filter(activity__workplan=workplan, code=code).select_related("activity").first()
        if found is not None:
            return found
    raise NotVisible


def parts_of(activity: Activity) -> tuple[list[Indicator], list[Output]]:
    """Return the standing indicators and outputs of an activity. Two queries."""
    indicators = Indicator.objects.filter(activity=activity, withdrawn_at=None)
    return list(indicators), list(Output.objects.filter(activity=activity, withdrawn_at=None))


def objectives_of(workplan: Workplan) -> list[Objective]:
    """Return the standing objectives of a workplan in its order. One query."""
    rows = Objective.objects.filter(workplan=workplan, withdrawn_at=None, focus__withdrawn_at=None)
    return list(rows.order_by("focus__position", "focus_id", "position", "id"))


def withdrawn_rows(workplan: Workplan) -> list[dict[str, Any]]:
    """Return {kind, code, text, version, withdrawn_at} of the withdrawn foci, objectives and activities."""
    words = {"foci": "title", "objectives": "text", "activities": "text"}
    return [
        {"kind": kind, "code": code, "text": text, "version": version, "withdrawn_at": at}
        for kind, model in _KINDS.items()
        for code, text, version, at in model._default_manager.filter(workplan=workplan)
        .exclude(withdrawn_at=None)
        .values_list("code", words[kind], "version", "withdrawn_at")
    ]


def row_versions(workplan: Workplan) -> dict[str, int]:
    """Return "kind:code" -> version of every standing row, for pages that act on many rows. Three queries."""
    return {
        f"{kind}:{code}": version
        for kind, model in _KINDS.items()
        for code, version in model._default_manager.filter(workplan=workplan, withdrawn_at=None).values_list(
            "code", "version"
        )
    }


def _of(workplan: Workplan, row: T | None) -> T:
    if row is None:
        raise NotVisible
    row.workplan = workplan
    return row
