"""What was adopted and published, the newest first: of the plan, of one initiative, of one workplan."""

from collections.abc import Callable
from datetime import datetime
from typing import Any, NamedTuple

from django.db.models.fields.json import KT

from ayni.core.errors import NotVisible
from ayni.initiatives.queries import initiative_for_page, title_in
from ayni.publishing.queries.editions import visible_editions
from ayni.publishing.queries.plan import plan_for_page
from ayni.workplans.models import OwnerKind, WorkplanVersion
from ayni.workplans.queries import visible_workplans

EDITION, VERSION, REPORT = "edition", "version", "report"
PLAN, INITIATIVE, WORKPLAN = "plan", "initiative", "workplan"


class News(NamedTuple):
    """One thing that was adopted or published. `path` is its lasting address without host and language.

    `title` is what it is of, `words` the reason as it was given, `language` that of both.
    """

    kind: str
    path: str
    at: datetime
    title: str
    number: str
    words: str
    language: str


class Scope(NamedTuple):
    """What news are asked of: `kind` plan, initiative or workplan; `subject` its slug; `since` when it was made."""

    kind: str
    subject: str
    title: str
    since: datetime


Source = Callable[[Any, Scope, int], list[News]]
_sources: list[Source] = []


def register_source(source: Source) -> None:
    """Let a room above add its news; `source(viewer, scope, limit)` gives its newest."""
    if source not in _sources:
        _sources.append(source)


def scope_of(viewer: Any, kind: str, subject: str, lang: str) -> Scope:
    """Return what news are asked of, as far as a viewer may see it. One query. Raises NotVisible."""
    if kind == PLAN:
        plan = plan_for_page(viewer)
        return Scope(kind, "plan", plan.title, plan.created_at)
    if kind == INITIATIVE:
        one = initiative_for_page(viewer, subject)
        return Scope(kind, one.slug, title_in(one.title, one.language, one.translations, lang), one.created_at)
    found = visible_workplans(viewer).filter(slug=subject).first()
    if found is None:
        raise NotVisible
    return Scope(kind, found.slug, found.title, found.created_at)


def news_of(viewer: Any, scope: Scope, limit: int) -> list[News]:
    """Return the newest of a scope that a viewer may see. One query for each source."""
    found = [*_editions(viewer, scope, limit), *_versions(viewer, scope, limit)]
    for source in _sources:
        found += source(viewer, scope, limit)
    return sorted(found, key=lambda one: (one.at, one.path), reverse=True)[:limit]


def _editions(viewer: Any, scope: Scope, limit: int) -> list[News]:
    if scope.kind != PLAN:
        return []
    rows = visible_editions(viewer).annotate(title=KT("content__title"), tongue=KT("content__language"))
    values = rows.order_by("-number").values_list("number", "adopted_at", "title", "reason", "tongue")[:limit]
    return [
        News(EDITION, f"/editions/{number}/", at, title, str(number), reason, tongue)
        for number, at, title, reason, tongue in values
    ]


def _versions(viewer: Any, scope: Scope, limit: int) -> list[News]:
    seen = visible_workplans(viewer)
    if scope.kind == WORKPLAN:
        seen = seen.filter(slug=scope.subject)
    if scope.kind == INITIATIVE:
        seen = seen.filter(owner_kind=OwnerKind.INITIATIVE, owner_code=scope.subject)
    rows = WorkplanVersion.objects.filter(workplan__in=seen.order_by().values("pk"))
    rows = rows.annotate(title=KT("content__title"), tongue=KT("content__language")).order_by("-adopted_at", "-id")
    values = rows.values_list("workplan__slug", "number", "adopted_at", "title", "reason", "tongue")[:limit]
    return [
        News(VERSION, f"/workplans/{slug}/versions/{number}/", at, title, number, reason, tongue)
        for slug, number, at, title, reason, tongue in values
    ]
