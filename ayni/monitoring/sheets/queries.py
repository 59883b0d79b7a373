"""What is asked about spreadsheets: whose duties, which uploads, which lines became records."""

from collections.abc import Iterable
from typing import Any

from django.db.models import QuerySet

from ayni.accounts.standing import standing_of
from ayni.core.errors import NotVisible
from ayni.members.models import Member
from ayni.members.queries import visible_members
from ayni.monitoring.models import AppliedLine, Sheet


def members_to_fill_in(viewer: Any, code: str = "") -> list[Member]:
    """Return the members for whom a viewer fills in: one by its code, else their own, all for the Secretariat.

    Raises NotVisible for a member that is none of theirs.
    """
    standing = standing_of(viewer)
    known = visible_members(viewer).filter(withdrawn_at=None)
    if not standing.secretariat:
        known = known.filter(code__in=standing.members | standing.contributes)
    found = list((known.filter(code=code) if code else known).order_by("name", "code"))
    if code and not found:
        raise NotVisible
    return found


def sheets_of(viewer: Any) -> QuerySet[Sheet]:
    """Return what a person uploaded, the newest first; nobody else's."""
    return Sheet.objects.filter(created_by=viewer, withdrawn_at=None).select_related("file")


def sheet_for_page(viewer: Any, code: str) -> Sheet:
    """Return one of the own uploads. Raises NotVisible."""
    found = sheets_of(viewer).filter(code=code).first()
    if found is None:
        raise NotVisible
    return found


def applied_lines(identities: Iterable[str]) -> dict[str, AppliedLine]:
    """Return the lines that became records, by identity. One query."""
    found = AppliedLine.objects.filter(identity__in=list(identities)).select_related("evidence")
    return {one.identity: one for one in found}
