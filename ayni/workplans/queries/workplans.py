"""Which workplans a viewer sees, and their versions."""

from datetime import date, datetime
from typing import Any, NamedTuple

from django.db.models import Count, F, Q, QuerySet

from ayni.accounts.standing import standing_of
from ayni.core.errors import NotVisible
from ayni.core.models import Visibility
from ayni.workplans.choices import status_words
from ayni.workplans.models import OwnerKind, Workplan, WorkplanStatus, WorkplanVersion
from ayni.workplans.queries.contents import owner_titles


class ListedWorkplan(NamedTuple):
    """A line in a list of workplans. `status` and `owner_kind` are codes, with their labels beside them."""

    slug: str
    title: str
    language: str
    owner_kind: str
    owner_kind_label: str
    owner_code: str
    owner_title: str
    annex: int | None
    status: str
    status_label: str
    version: str
    adopted_on: date | None
    is_template: bool
    activities: int
    changed_at: datetime


def visible_workplans(viewer: Any) -> QuerySet[Workplan]:
    """Return the workplans that a viewer may see, annexes first; withdrawn ones are in no list."""
    return open_workplans(viewer).filter(withdrawn_at=None).order_by(F("annex").asc(nulls_last=True), "title", "id")


def workplan_for_page(viewer: Any, slug: str) -> Workplan:
    """Return one workplan, also a withdrawn one: it keeps its address. Raises NotVisible."""
    found = open_workplans(viewer).filter(slug=slug).first()
    if found is None:
        raise NotVisible
    return found


def annexed_workplans() -> QuerySet[Workplan]:
    """Return the public workplans that belong to the plan, by annex number, then title.

    Annexed is what was adopted (or numbered by the document it was read from), and the partnership's own.
    """
    annexed = Q(annex__isnull=False) | Q(owner_kind=OwnerKind.PARTNERSHIP)
    return Workplan.objects.filter(annexed, visibility=Visibility.PUBLIC, withdrawn_at=None).order_by(
        F("annex").asc(nulls_last=True), "title", "id"
    )


def templates_to_start_from() -> QuerySet[Workplan]:
    """Return the workplans from whose parts others are started."""
    return Workplan.objects.filter(is_template=True, withdrawn_at=None).order_by(F("annex").asc(nulls_last=True), "id")


def workplans_of_owner(viewer: Any, owner_kind: str, owner_code: str) -> list[ListedWorkplan]:
    """Return the lines of one owner's workplans that the viewer may see."""
    return listed_workplans(viewer, owner_kind=owner_kind, owner_code=owner_code)


def listed_workplans(
    viewer: Any, *, owner_kind: str = "", status: str = "", owner_code: str = "", words: str = "", lang: str = ""
) -> list[ListedWorkplan]:
    """Return lines of the visible workplans that fit the filters ("" fits all). Two or three queries."""
    found = visible_workplans(viewer)
    chosen = {"owner_kind": owner_kind, "status": status, "owner_code": owner_code}
    found = found.filter(**{name: value for name, value in chosen.items() if value})
    for word in words.split()[:8]:
        found = found.filter(title__icontains=word)
    standing = Q(
        activities__withdrawn_at=None,
        activities__objective__withdrawn_at=None,
        activities__objective__focus__withdrawn_at=None,
    )
    rows = list(found.annotate(activity_count=Count("activities", filter=standing)))
    titles = owner_titles(rows, lang)
    return [_listed(row, titles[row.pk], row.activity_count) for row in rows]


def versions_of(workplan: Workplan) -> list[dict[str, Any]]:
    """Return {number, reason, adopted_at, adopted_by, content_hash} of the adopted versions, the newest first."""
    rows = WorkplanVersion.objects.filter(workplan=workplan).select_related("adopted_by").defer("content")
    return [
        {
            "number": row.number,
            "reason": row.reason,
            "adopted_at": row.adopted_at,
            "adopted_by": str(row.adopted_by) if row.adopted_by else "",
            "content_hash": row.content_hash,
        }
        for row in rows.order_by("-adopted_at", "-id")
    ]


def version_for_page(viewer: Any, slug: str, number: str) -> WorkplanVersion:
    """Return an adopted version of a visible workplan. Raises NotVisible."""
    workplan = workplan_for_page(viewer, slug)
    found = WorkplanVersion.objects.filter(workplan=workplan, number=number).select_related("workplan").first()
    if found is None:
        raise NotVisible
    return found


def open_workplans(viewer: Any) -> QuerySet[Workplan]:
    standing = standing_of(viewer)
    if standing.secretariat:
        return Workplan.objects.all()
    open_to = [Visibility.PUBLIC, Visibility.MEMBERS] if standing.signed_in else [Visibility.PUBLIC]
    return Workplan.objects.filter(visibility__in=open_to)


def _listed(row: Workplan, owner_title: str, activities: int) -> ListedWorkplan:
    return ListedWorkplan(
        slug=row.slug,
        title=row.title,
        language=row.language,
        owner_kind=row.owner_kind,
        owner_kind_label=str(row.get_owner_kind_display()),
        owner_code=row.owner_code,
        owner_title=owner_title,
        annex=row.annex,
        status=row.status,
        status_label=status_words(row.status, row.version_number),
        version=row.version_number,
        adopted_on=row.adopted_on,
        is_template=row.is_template,
        activities=activities,
        changed_at=row.changed_at,
    )


def versions_between(viewer: Any, first: date, last: date) -> list[WorkplanVersion]:
    """Return the versions adopted on one of these days, of the workplans that a viewer may see. One query."""
    found = WorkplanVersion.objects.filter(workplan__in=visible_workplans(viewer).order_by().values("pk"))
    found = found.filter(adopted_at__date__range=(first, last)).select_related("workplan")
    return list(found.defer("content").order_by("adopted_at", "id"))


def workplans_ending(viewer: Any, first: date, last: date) -> QuerySet[Workplan]:
    """Return the workplans whose time ends on one of these days and that are not closed. Not yet fetched."""
    found = visible_workplans(viewer).exclude(status=WorkplanStatus.CLOSED)
    return found.filter(ends__range=(first, last)).order_by("ends", "id")


def partnership_contents(viewer: Any) -> list[dict[str, Any]]:
    """Return what the partnership's own workplans say in the version in force. One query."""
    own = visible_workplans(viewer).filter(owner_kind=OwnerKind.PARTNERSHIP).order_by().values("pk")
    rows = WorkplanVersion.objects.filter(workplan__in=own, number=F("workplan__version_number"))
    return list(rows.order_by("workplan__annex", "id").values_list("content", flat=True))
