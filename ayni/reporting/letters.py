"""The letters of a cycle: plain text, in the reader's language."""

from django.conf import settings
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _

from ayni.accounts.letters import Letter
from ayni.core.jinja import day
from ayni.members.queries import name_in
from ayni.reporting.models import LetterKind, ReportReminder, ReportState


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
        body = _decided(row, values) if row.kind == LetterKind.DECIDED else _asked(row, values)
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
