"""Background work of this room."""

from io import BytesIO

from ayni.accounts.models import Person
from ayni.core.jobs import job
from ayni.core.outbox import write_letter
from ayni.reporting.actions import compile_report, keep_document, note_progress
from ayni.reporting.exports.documents import EXTENSIONS, report_file
from ayni.reporting.letters import cycle_letter
from ayni.reporting.models import Report, ReportReminder


@job("reporting.compile")
def compile(code: str, by: int, lang: str) -> None:
    """Make a regional or the annual report and its files, saying how far it is."""
    report = Report.objects.select_related("cycle", "member").get(code=code)
    if report.progress is None:
        return  # made already: this is a second run
    version = compile_report(report, by=Person.objects.get(pk=by), expected=report.version)
    for share, extension in enumerate(EXTENSIONS, 1):
        note_progress(report, share * 100 // (len(EXTENSIONS) + 1))
        made = report_file(version, extension, lang, None)
        keep_document(version, extension, lang, BytesIO(made.body), content_type=made.content_type)
    note_progress(report, None)


@job("reporting.letter")
def letter(letter: int) -> None:
    """Put a letter of a cycle into the outbox, to whom it was written for; a second run writes no second one."""
    row = ReportReminder.objects.select_related("report__member", "cycle").get(pk=letter)
    written = cycle_letter(row)
    write_letter(f"report-letter:{row.pk}", row.email, written.subject, written.body + "\n")
