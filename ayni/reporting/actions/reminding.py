"""Letters of a cycle: at most four to one address in a cycle, of which three at most ask for the report."""

from collections import Counter
from collections.abc import Collection
from typing import Any

from django.db import transaction

from ayni.accounts.models import RoleKind
from ayni.core.jobs import enqueue
from ayni.core.verdicts import require
from ayni.members.queries.renewals import speakers_of
from ayni.reporting.models import MEMBERS_REPORTS, LetterKind, Report, ReportingCycle, ReportReminder
from ayni.reporting.rules import WRITABLE, can_remind_members

MOST_LETTERS, MOST_ASKING = 4, 3


def remind_members(cycle: ReportingCycle, *, by: Any, codes: Collection[str] | None = None) -> tuple[int, int]:
    """Write to the focal points of members whose report has not come in: of all, or of the reports named.

    The first letter announces the cycle, later ones remind of it; one letter an address however many of its members
    are asked. Return how many letters were written, and for how many reports none could be: no focal point, or three
    letters already. Raises Refused.
    """
    require(can_remind_members(by, cycle))
    with transaction.atomic():
        ReportingCycle.objects.select_for_update().get(pk=cycle.pk)
        owed = Report.objects.filter(cycle=cycle, kind__in=MEMBERS_REPORTS, state__in=WRITABLE)
        owed = owed.filter(code__in=list(codes)) if codes is not None else owed
        rows = list(owed.select_related("member").order_by("id"))
        speakers = speakers_of([row.member.code for row in rows if row.member], RoleKind.FOCAL_POINT)
        sent = _sent(cycle)
        told: set[str] = set()
        reached = 0
        for row in rows:
            email, language = speakers.get(row.member.code, ("", "")) if row.member else ("", "")
            if email and email not in told and sent[email] < MOST_ASKING:
                told.add(email)
                _write(row, cycle, email, language, LetterKind.ASKED, sent[email] + 1)
            reached += email in told
    return len(told), len(rows) - reached


def tell_decided(report: Report) -> None:
    """Tell the focal point, else who submitted, what was decided; not by a fifth letter: the desk says it too."""
    code = report.member.code if report.member else ""
    known = speakers_of([code], RoleKind.FOCAL_POINT).get(code)
    if known is None and report.submitted_by is not None:
        known = (report.submitted_by.email, report.submitted_by.language)
    if known is None:
        return
    email, language = known
    number = _sent(report.cycle)[email] + 1
    if number <= MOST_LETTERS:
        _write(report, report.cycle, email, language, LetterKind.DECIDED, number)


def _sent(cycle: ReportingCycle) -> Counter[str]:
    return Counter(ReportReminder.objects.filter(cycle=cycle).values_list("email", flat=True))


def _write(report: Report, cycle: ReportingCycle, email: str, language: str, kind: str, number: int) -> None:
    facts = {"kind": kind, "number": number, "email": email, "language": language}
    row = ReportReminder.objects.create(report=report, cycle=cycle, **facts)
    enqueue("reporting.letter", letter=row.pk)
