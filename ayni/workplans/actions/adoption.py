"""Adoption: freezing a version for good, opening it for amendment, closing a workplan."""

from typing import Any

from django.db.models import Max
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from ayni.core.audit import record_audit
from ayni.core.changes import change
from ayni.core.errors import Conflict, Invalid
from ayni.core.jobs import enqueue
from ayni.core.models import Visibility
from ayni.core.stamps import bump
from ayni.workplans.actions.locking import editing
from ayni.workplans.freezing import content_hash
from ayni.workplans.models import Workplan, WorkplanStatus, WorkplanVersion
from ayni.workplans.queries.contents import workplan_content
from ayni.workplans.queries.missing import missing_for_adoption
from ayni.workplans.rules import can_adopt_workplan, can_amend_workplan, can_close_workplan


def adopt_workplan(workplan: Workplan, *, by: Any, reason: str, expected: int, seen_hash: str = "") -> WorkplanVersion:
    """Freeze the workplan as its next version: public, numbered among the plan's annexes, open to no more edits.

    Refuses (Invalid, code "incomplete", `missing`) while an activity lacks a responsible or a time frame, and without a
    reason. With `seen_hash`, the hash of the content that the person read, a row changed since raises Conflict.
    """
    _require_reason(reason)
    with editing(workplan.pk, by, can_adopt_workplan) as now:
        # The stamp's row comes first: two adoptions at once get two annex numbers.
        bump("plan")
        _require_complete(now)
        if seen_hash and content_hash(workplan_content(now)) != seen_hash:
            raise Conflict(
                _("Somebody changed a row of this workplan while you were reading. Please look at it again."),
                version=now.version,
            )
        at = timezone.now()
        values = {
            "status": WorkplanStatus.ADOPTED.value,
            "version_number": _next_version(now.version_number),
            "adopted_on": at.date(),
            "visibility": Visibility.PUBLIC.value,
            "annex": now.annex or _next_annex(),
            "amendment_reason": "",
        }
        change(now, values, by=by, verb="adopted", expected=expected, note=reason.strip())
        version = _freeze(now, by, reason.strip(), at)
        enqueue("workplans.tell_adoption", slug=now.slug, number=version.number)
        return version


def open_amendment(workplan: Workplan, *, by: Any, reason: str, expected: int) -> Workplan:
    """Make an adopted workplan a draft again, with the reason; the adopted version stays as it is and citable."""
    _require_reason(reason)
    with editing(workplan.pk, by, can_amend_workplan) as now:
        values = {"status": WorkplanStatus.DRAFT.value, "amendment_reason": reason.strip()}
        return change(now, values, by=by, verb="opened for amendment", expected=expected, note=reason.strip())


def close_workplan(workplan: Workplan, *, by: Any, reason: str, expected: int) -> Workplan:
    """End an adopted workplan: it stays in the plan, marked closed."""
    _require_reason(reason)
    with editing(workplan.pk, by, can_close_workplan) as now:
        values = {"status": WorkplanStatus.CLOSED.value}
        return change(now, values, by=by, verb="closed", expected=expected, note=reason.strip())


def _require_reason(reason: str) -> None:
    if not reason.strip():
        raise Invalid(fields={"reason": [_("Say why, in a few words.")]})


def _require_complete(workplan: Workplan) -> None:
    missing = missing_for_adoption(workplan)
    if missing:
        sentence = ngettext(
            "The workplan cannot be adopted yet: %(count)d thing is missing.",
            "The workplan cannot be adopted yet: %(count)d things are missing.",
            len(missing),
        ) % {"count": len(missing)}
        raise Invalid(sentence, code="incomplete", missing=missing)


def _next_version(number: str) -> str:
    """Return "1.0" for the first version, then "1.1", "1.2" and so on."""
    if not number:
        return "1.0"
    major, _dot, minor = number.partition(".")
    return f"{major}.{int(minor or 0) + 1}"


def _next_annex() -> int:
    return (Workplan.objects.aggregate(last=Max("annex"))["last"] or 0) + 1


def _freeze(workplan: Workplan, by: Any, reason: str, at: Any) -> WorkplanVersion:
    content = workplan_content(workplan)
    version = WorkplanVersion.objects.create(
        workplan=workplan,
        number=workplan.version_number,
        reason=reason,
        adopted_at=at,
        adopted_by=by,
        content=content,
        content_hash=content_hash(content),
    )
    record_audit(version, by=by, verb="frozen", changes={"content_hash": [None, version.content_hash]}, note=reason)
    return version
