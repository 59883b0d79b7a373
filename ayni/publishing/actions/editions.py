"""Adopting editions."""

from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from ayni.core.audit import record_audit
from ayni.core.errors import Conflict, Invalid, Refused
from ayni.core.jobs import enqueue
from ayni.core.stamps import bump
from ayni.core.verdicts import require
from ayni.publishing.documents.json_out import content_hash
from ayni.publishing.models import Edition, Plan
from ayni.publishing.queries import latest_edition, plan_content
from ayni.publishing.rules import can_adopt_edition


def adopt_edition(plan: Plan, *, by: Any, reason: str, expected: int, seen_hash: str = "") -> Edition:
    """Freeze the body and the adopted workplans annexed to it as the next edition, with the hash of its content.

    `expected` is the plan's version that the person saw, `seen_hash` the hash of the content (`content_hash`)
    that they looked at. Raises Refused for a person who may not, or where nothing has changed since the last edition;
    Invalid without a reason; Conflict where the text has moved on since they looked.
    """
    require(can_adopt_edition(by, plan))
    if not reason.strip():
        raise Invalid(fields={"reason": [_("Say by whom and why this edition is adopted.")]})
    with transaction.atomic():
        # The stamp's row comes first: two adoptions at once get two numbers, and no workplan is adopted in between.
        bump("plan")
        held = Plan.objects.get(pk=plan.pk)
        content = plan_content(held, adopted_only=True)
        sha = content_hash(content)  # type: ignore[arg-type]
        _check_seen(held, sha, expected=expected, seen_hash=seen_hash, reason=reason)
        number = _next_number(held, content, sha)
        now = timezone.now()
        edition = Edition(
            plan=held, number=number, reason=reason.strip(), adopted_at=now, adopted_by=by, content=content
        )
        edition.content_hash = sha
        edition.full_clean(exclude={"adopted_by"}, validate_constraints=False)
        edition.save(force_insert=True)
        enqueue("publishing.tell_edition", number=number)
        record_audit(edition, by=by, verb="adopted", changes={"content_hash": [None, sha]}, note=edition.reason)
    return edition


def _check_seen(plan: Plan, sha: str, *, expected: int, seen_hash: str, reason: str) -> None:
    if plan.version != expected or (seen_hash and seen_hash != sha):
        raise Conflict(
            _("The plan has changed since you looked at it. Look again at what would be adopted; your reason is kept."),
            yours={"reason": reason},
            current={},
            version=plan.version,
        )


def _next_number(plan: Plan, content: dict[str, Any], sha: str) -> int:
    last = latest_edition(plan)
    if last is not None and last.content_hash == sha:
        sentence = _("Nothing has changed since edition %(number)s, so there is nothing to adopt.")
        raise Refused(sentence % {"number": last.number}, code="unchanged")
    if not content["sections"] and not content["workplans"]:
        raise Refused(
            _("The plan has no text and no adopted workplan yet, so there is nothing to adopt."), code="empty"
        )
    return 1 if last is None else last.number + 1
