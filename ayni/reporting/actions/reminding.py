"""Letters of a cycle: at most four to one address in a cycle, of which three at most ask for the report.

Those that ask count among the reminders that a person gets a month.
"""

from collections import Counter
from collections.abc import Collection, Sequence
from enum import StrEnum
from typing import Any, NamedTuple

from django.db import transaction
from django.utils import timezone

from ayni.accounts.models import RoleKind
from ayni.core.jobs import enqueue
from ayni.core.verdicts import require
from ayni.members.queries.renewals import speakers_of
from ayni.monitoring.reminding.queries import room_for_reminders
from ayni.reporting.models import MEMBERS_REPORTS, LetterKind, Report, ReportingCycle, ReportReminder, ReportState
from ayni.reporting.rules import WRITABLE, can_remind_members, can_tell_closed

MOST_LETTERS, MOST_ASKING = 4, 3


class Fate(StrEnum):
    """What became of a letter about one report."""

    WRITTEN = "written"
    TOGETHER = "together"
    NOBODY = "nobody"
    ENOUGH = "enough"
    MONTH = "month"


class Outcome(NamedTuple):
    """A report with the fate of its letter; `language` is that of the letter, "" where there is none."""

    report: Report
    fate: Fate
    language: str = ""


def remind_members(cycle: ReportingCycle, *, by: Any, codes: Collection[str] | None = None) -> list[Outcome]:
    """Write to the focal points of members whose report has not come in: of all, or of the reports named.

    The first letter announces the cycle, later ones remind of it; one letter an address however many of its members
    are asked. Return what became of each report's letter. Raises Refused.
    """
    require(can_remind_members(by, cycle))
    with transaction.atomic():
        ReportingCycle.objects.select_for_update().get(pk=cycle.pk)
        owed = Report.objects.filter(cycle=cycle, kind__in=MEMBERS_REPORTS, state__in=WRITABLE)
        owed = owed.filter(code__in=list(codes)) if codes is not None else owed
        return _letters(cycle, _listed(owed), LetterKind.ASKED, MOST_ASKING)


def tell_closed(cycle: ReportingCycle, *, by: Any) -> list[Outcome]:
    """Tell the focal points that the cycle is closed, what came of it, and what stands about their report; once.

    Return what became of each report's letter. Raises Refused.
    """
    require(can_tell_closed(by, cycle))
    with transaction.atomic():
        ReportingCycle.objects.select_for_update().get(pk=cycle.pk)
        told = ReportReminder.objects.filter(cycle=cycle, kind=LetterKind.CLOSED).values("report")
        known = Report.objects.filter(cycle=cycle, kind__in=MEMBERS_REPORTS).exclude(state=ReportState.EXEMPT)
        return _letters(cycle, _listed(known.exclude(pk__in=told)), LetterKind.CLOSED, MOST_LETTERS)


def _listed(reports: Any) -> list[Report]:
    return list(reports.select_related("member").order_by("member__name", "id"))


def _letters(cycle: ReportingCycle, rows: Sequence[Report], kind: str, most: int) -> list[Outcome]:
    """Write one letter to each address about the first of its reports; what asks must fit into the month."""
    speakers = speakers_of([row.member.code for row in rows if row.member], RoleKind.FOCAL_POINT)
    sent, told = _sent(cycle), set[str]()
    room = room_for_reminders({email for email, _language in speakers.values()}, timezone.localdate())
    found = []
    for row in rows:
        email, language = speakers.get(row.member.code, ("", "")) if row.member else ("", "")
        fate = _fate(email, told, sent[email] < most, room.get(email, 0) > 0)
        if fate == Fate.WRITTEN:
            told.add(email)
            _write(row, cycle, email, language, kind, sent[email] + 1)
        found.append(Outcome(row, fate, language if fate in (Fate.WRITTEN, Fate.TOGETHER) else ""))
    return found


def _fate(email: str, told: Collection[str], in_cycle: bool, in_month: bool) -> Fate:
    if not email:
        return Fate.NOBODY
    if email in told:
        return Fate.TOGETHER
    if not in_cycle:
        return Fate.ENOUGH
    return Fate.WRITTEN if in_month else Fate.MONTH


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
