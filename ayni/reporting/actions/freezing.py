"""Freezing a report's content as its next version."""

from typing import Any

from django.db.models import Max
from django.utils import timezone

from ayni.core.audit import record_audit
from ayni.reporting.models import Report, ReportVersion
from ayni.workplans.freezing import content_hash


def freeze(report: Report, content: dict[str, Any], *, by: Any, reason: str = "") -> ReportVersion:
    """Write the content as the next version with its hash, in the caller's transaction."""
    last = report.versions.aggregate(last=Max("number"))["last"] or 0
    version = ReportVersion(
        report=report,
        number=last + 1,
        content=content,
        content_hash=content_hash(content),
        reason=reason,
        frozen_at=timezone.now(),
        frozen_by=by,
    )
    version.full_clean(exclude={"frozen_by"}, validate_constraints=False)
    version.save(force_insert=True)
    record_audit(version, by=by, verb="frozen", changes={"content_hash": [None, version.content_hash]}, note=reason)
    return version
