"""Reports made of other reports: regional and annual. Made at a moment, frozen, then published."""

from datetime import timedelta
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from ayni.core.changes import change
from ayni.core.errors import Conflict
from ayni.core.jobs import enqueue
from ayni.core.stamps import bump
from ayni.core.storage import keep_file
from ayni.core.verdicts import require
from ayni.reporting.actions.freezing import freeze
from ayni.reporting.models import Report, ReportDocument, ReportState, ReportVersion
from ayni.reporting.queries.compiled import compiled_content
from ayni.reporting.rules import can_compile_report

# After this time the making of a report that says nothing any more is taken for dead.
PATIENCE = timedelta(minutes=15)


def compile_report(report: Report, *, by: Any, expected: int) -> ReportVersion:
    """Make a regional or the annual report of what is accepted at this moment, and freeze it as the next version.

    Made figures never change: what is accepted later goes into the next version. Raises Refused, Conflict.
    """
    require(can_compile_report(by, report))
    with transaction.atomic():
        bump("reports")
        version = freeze(report, compiled_content(report, timezone.localdate()), by=by)
        values: dict[str, Any] = {"state": ReportState.ACCEPTED.value, "accepted_number": version.number}
        change(report, values, by=by, verb="compiled", expected=expected)
    return version


def request_compiling(report: Report, *, by: Any, expected: int, lang: str) -> Report:
    """Let a regional or the annual report and its files be made in the background; `progress` says how far it is.

    Raises Refused, Conflict while it is being made.
    """
    require(can_compile_report(by, report))
    if report.progress is not None and report.changed_at > timezone.now() - PATIENCE:
        raise Conflict(_("This report is being made already."), yours={}, current={}, version=report.version)
    with transaction.atomic():
        change(report, {"progress": 0}, by=by, verb="requested", expected=expected)
        enqueue("reporting.compile", code=report.code, by=by.pk, lang=lang)
    return report


def keep_document(version: ReportVersion, extension: str, lang: str, content: Any, *, content_type: str) -> None:
    """Keep a made file of a version, for all who ask for it later."""
    name = f"{version.report.code}-{version.number}.{extension}"
    with transaction.atomic():
        file = keep_file(content, name=name, content_type=content_type, by=None)
        ReportDocument.objects.update_or_create(
            version=version, extension=extension, language=lang, defaults={"file": file}
        )


def note_progress(report: Report, share: int | None) -> None:
    """Say how far the making of a report is, in per cent; None when it is made. Nothing of this belongs to history."""
    Report.objects.filter(pk=report.pk).update(progress=share)
