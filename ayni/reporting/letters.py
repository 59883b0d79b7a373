"""The letters of a cycle: as mail, plain text in the reader's language, and on paper."""

from django.conf import settings
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.translation import gettext as _

from ayni.accounts.letters import Letter
from ayni.core.jinja import day, number
from ayni.core.papers import LetterPaper
from ayni.members.queries import name_in
from ayni.reporting.models import LetterKind, Report, ReportReminder, ReportState
from ayni.reporting.queries import board_counts
from ayni.reporting.queries.cycles import summed
from ayni.reporting.rules import WRITABLE


def cycle_letter(row: ReportReminder) -> Letter:
    """Write to a focal point: that a cycle is open, that the report is still awaited, or what was decided."""
    with translation.override(row.language):
        report, cycle = row.report, row.cycle
        member = name_in(report.member, row.language) if report.member else ""
        values = {
            "partnership": settings.AYNI_PARTNERSHIP,
            "member": member,
            "cycle": cycle.title,
            "due": day(cycle.due),
        }
        body = _BODIES[LetterKind(row.kind)](row, values)
        body.append(settings.AYNI_BASE_URL + reverse("reporting:report", kwargs={"code": report.code}))
        return Letter(_("%(partnership)s: %(cycle)s, %(member)s") % values, "\n\n".join(body))


def _asked(row: ReportReminder, values: dict[str, str]) -> list[str]:
    if row.number == 1:
        body = [_("%(cycle)s: the report of %(member)s is due on %(due)s.") % values]
    else:
        body = [_("%(cycle)s: we still look forward to the report of %(member)s. It is due on %(due)s.") % values]
    body.append(_("It opens with everything that is recorded already. Confirm it, add what you want to say, submit:"))
    return body


def _decided(row: ReportReminder, values: dict[str, str]) -> list[str]:
    report = row.report
    if report.state == ReportState.RETURNED:
        return [
            _("%(cycle)s: the Secretariat has sent the report of %(member)s back:") % values,
            *report.reasons.values(),
            _("Correct it and submit it again here:"),
        ]
    return [_("%(cycle)s: the report of %(member)s was accepted. Thank you.") % values]


def _closed(row: ReportReminder, values: dict[str, str]) -> list[str]:
    found = summed(board_counts(None, row.cycle).values())
    body = [
        _("%(cycle)s is closed: %(answered)s of %(owed)s reports came in. Everybody now sees who has reported:")
        % {**values, "answered": number(found.answered), "owed": number(found.owed)},
        settings.AYNI_BASE_URL + reverse("reporting:cycle", kwargs={"slug": row.cycle.slug}),
    ]
    if row.report.state in WRITABLE:
        return [*body, _("The report of %(member)s is not among them. It is still taken, as a late one:") % values]
    return [*body, _("The report of %(member)s is among them. Thank you.") % values]


_BODIES = {LetterKind.ASKED: _asked, LetterKind.DECIDED: _decided, LetterKind.CLOSED: _closed}


def report_letter_paper(report: Report) -> LetterPaper:
    """Return the letter about a report, for official paper: that it is awaited, came in, was accepted or sent back.

    In the language of the report where the interface speaks it, else in the reader's.
    """
    spoken = report.language if report.language in dict(settings.LANGUAGES) else translation.get_language() or "en"
    assert report.member is not None
    with translation.override(spoken):
        values = {"member": name_in(report.member, spoken), "cycle": report.cycle.title, "due": day(report.cycle.due)}
        address = settings.AYNI_BASE_URL + reverse("reporting:report", kwargs={"code": report.code})
        return LetterPaper(
            language=spoken,
            title=_("%(cycle)s: the report of %(member)s") % values,
            to=(report.body, values["member"]),
            above=(day(timezone.localdate()), _("Reference: %(code)s") % {"code": report.code}),
            paragraphs=(*_on_paper(report, values), address),
            sender=_("The Secretariat of the %(partnership)s") % {"partnership": settings.AYNI_PARTNERSHIP},
            partnership=settings.AYNI_PARTNERSHIP,
        )


def _on_paper(report: Report, values: dict[str, str]) -> list[str]:
    period = {"first": day(report.cycle.period_starts), "last": day(report.cycle.period_ends)}
    if report.state in (ReportState.ACCEPTED, ReportState.PUBLISHED):
        return [_("%(cycle)s: the report of %(member)s was accepted. Thank you.") % values]
    if report.state == ReportState.SUBMITTED:
        return [_("%(cycle)s: the report of %(member)s has come in and is being read. Thank you.") % values]
    if report.state == ReportState.RETURNED:
        sentence = _("%(cycle)s: the Secretariat has sent the report of %(member)s back:") % values
        return [sentence, *report.reasons.values(), _("Correct it and submit it again here:")]
    return [
        _("Members report on the period from %(first)s to %(last)s.") % period,
        _("%(cycle)s: the report of %(member)s is due on %(due)s.") % values,
        _("It opens with everything that is recorded already. Confirm it, add what you want to say, submit:"),
    ]
