"""Changing initiatives."""

from collections.abc import Mapping
from typing import Any

from django.db import transaction

from ayni.core.changes import change, create
from ayni.core.models import Visibility
from ayni.core.stamps import bump
from ayni.core.verdicts import require
from ayni.core.vocabularies import seed_initiatives
from ayni.initiatives.models import Initiative
from ayni.initiatives.rules import can_create_initiative, can_edit_initiative


def create_initiative(*, by: Any, **values: Any) -> Initiative:
    """Enter an initiative in the public list. Refuses everybody but the Secretariat; raises Invalid."""
    require(can_create_initiative(by))
    with transaction.atomic():
        initiative = create(Initiative(visibility=Visibility.PUBLIC, **values), by=by)
        bump("plan")
        bump("members")
    return initiative


def edit_initiative(initiative: Initiative, values: Mapping[str, Any], *, by: Any, expected: int) -> Initiative:
    """Change title and summary. Raises Refused, Invalid, or Conflict when somebody was faster."""
    require(can_edit_initiative(by, initiative))
    with transaction.atomic():
        change(initiative, dict(values), by=by, expected=expected)
        bump("plan")
        bump("members")
    return initiative


def load_seed_initiatives(*, by: Any = None) -> int:
    """Enter the initiatives of the seed that are not there yet; return how many were new."""
    require(can_create_initiative(by))
    known = set(Initiative.objects.values_list("slug", flat=True))
    new = [entry for entry in seed_initiatives() if entry.slug not in known]
    for position, entry in enumerate(new, start=1 + len(known)):
        create_initiative(
            by=by,
            slug=entry.slug,
            prefix=entry.prefix,
            title=entry.title,
            summary=entry.summary,
            translations=entry.translations,
            kind=entry.kind,
            position=position,
        )
    return len(new)
