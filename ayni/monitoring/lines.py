"""What of this room waits for a decision, as lines of the one queue."""

from collections.abc import Iterable
from typing import Any

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ayni.core.jinja import day
from ayni.core.queue import Kind, Line, Verb
from ayni.members.queries import name_in
from ayni.monitoring.actions import dispute_evidence, verify_evidence
from ayni.monitoring.models import Evidence
from ayni.monitoring.queries import (
    evidence_for_page,
    expiring_agreements,
    region_of_evidence,
    waiting_and_disputed,
)
from ayni.monitoring.rules import can_keep_watch
from ayni.monitoring.shapes import where

# The longest waiting first: nobody decides more in one go, and a page is not made to hold more.
_MOST = 1000
_SOON = 180


def to_judge(viewer: Any) -> tuple[list[Evidence], list[Evidence]]:
    """Return what waits for this viewer to be verified, and what is disputed. One query."""
    return waiting_and_disputed(viewer, _MOST)


def verification_lines(viewer: Any, lang: str, read: tuple[list[Evidence], list[Evidence]]) -> list[Line]:
    """Return the reported evidence that this viewer may verify. No query."""
    return [_line(one, lang, _("Disputed earlier") if one.dispute else "") for one in read[0]]


def dispute_lines(viewer: Any, lang: str, read: tuple[list[Evidence], list[Evidence]]) -> list[Line]:
    """Return what this viewer may judge and is disputed; it waits for its authors' answer. No query."""
    return [_line(one, lang, one.dispute) for one in read[1]]


def agreement_lines(viewer: Any, lang: str) -> list[Line]:
    """Return the agreements that end within half a year, for those who keep watch over them. One query."""
    if not can_keep_watch(viewer):
        return []
    return [
        _line(one, lang, _("Until %(date)s") % {"date": day(one.expires) if one.expires else ""})
        for one in expiring_agreements(viewer, timezone.localdate(), _SOON)[:_MOST]
        if can_keep_watch(viewer, region_of_evidence(one))
    ]


def decide_evidence(verb: str, code: str, by: Any, reason: str, seen: int) -> None:
    """Verify a record or dispute it. Raises NotVisible, Refused, Invalid, Conflict."""
    found = evidence_for_page(by, code)
    if verb == "verify":
        verify_evidence(found, by=by, expected=seen, note=reason)
    else:
        dispute_evidence(found, by=by, reason=reason, expected=seen)


def _line(evidence: Evidence, lang: str, more: str) -> Line:
    member = name_in(evidence.member, lang) if evidence.member else ""
    said: Iterable[str] = (str(evidence.get_kind_display()), where(evidence, lang), member, more)
    since = evidence.changed_at if evidence.dispute else evidence.recorded_at
    return Line(
        code=evidence.code,
        title=evidence.title,
        why=", ".join(dict.fromkeys(part for part in said if part)),
        address=reverse("monitoring:evidence", kwargs={"code": evidence.code}),
        since=timezone.localtime(since).date(),
        due=evidence.expires if evidence.kind == "agreement" and not evidence.dispute else None,
        version=evidence.version,
        region=region_of_evidence(evidence),
    )


KINDS = (
    Kind(
        "verification",
        gettext_lazy("Waiting to be verified"),
        verification_lines,
        (Verb("verify", gettext_lazy("Verify")), Verb("dispute", gettext_lazy("Dispute"), reason=True, grave=True)),
        decide_evidence,
        60,
        to_judge,
    ),
    Kind(
        "dispute",
        gettext_lazy("Disputed"),
        dispute_lines,
        (Verb("verify", gettext_lazy("Verify")),),
        decide_evidence,
        70,
        to_judge,
    ),
    Kind("agreement", gettext_lazy("Agreements that end soon"), agreement_lines, position=80),
)
