"""Reading imports."""

from typing import Any

from django.db.models import Q, QuerySet

from ayni.accounts.standing import standing_of
from ayni.core.errors import NotVisible
from ayni.publishing.importing.rules import may_see_import
from ayni.publishing.models import Import


def visible_imports(viewer: Any) -> QuerySet[Import]:
    """Return the imports that a viewer may see, newest first, without their readings."""
    standing = standing_of(viewer)
    rows = Import.objects.filter(withdrawn_at=None).select_related("file", "workplan", "created_by")
    rows = rows.defer("reading", "corrections", "choices")
    if standing.secretariat:
        return rows
    if not standing.signed_in:
        return rows.none()
    mine = (
        Q(created_by=viewer)
        | Q(owner_kind="initiative", owner_code__in=standing.initiatives)
        | Q(owner_kind="country", owner_code__in=standing.members)
        | Q(owner_kind="region", owner_code__in=standing.regions)
    )
    return rows.filter(mine, with_body=False) | rows.filter(created_by=viewer)


def import_for_page(viewer: Any, code: str) -> Import:
    """Return one import with its reading. Raises NotVisible."""
    found = Import.objects.filter(code=code, withdrawn_at=None).select_related("file", "workplan", "created_by").first()
    if found is None or not may_see_import(viewer, found):
        raise NotVisible
    return found
