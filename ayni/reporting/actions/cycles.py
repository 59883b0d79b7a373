"""Opening, changing and closing cycles."""

from functools import partial
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from ayni.core.changes import change, create, create_many
from ayni.core.errors import Invalid
from ayni.core.identifiers import free_slug
from ayni.core.models import Visibility
from ayni.core.stamps import bump
from ayni.core.verdicts import require
from ayni.members.models import Member
from ayni.members.models.member import GOVERNMENT
from ayni.members.queries.members import CURRENT
from ayni.reporting.models import CycleScope, Report, ReportingCycle, ReportKind
from ayni.reporting.rules import can_close_cycle, can_keep_cycles


def open_cycle(*, by: Any, questions: list[dict[str, Any]], **values: Any) -> ReportingCycle:
    """Open a cycle and make the reports that are expected in it, and the drafts of those that are made of them.

    National reports for governments, reports of organisations for others, one for each region that has members, one
    of the Secretariat. Raises Refused, Invalid with the fields at fault.
    """
    require(can_keep_cycles(by))
    taken = set(ReportingCycle.objects.values_list("slug", flat=True))
    cycle = ReportingCycle(questions=questions, visibility=Visibility.PUBLIC, **values)
    cycle.slug = free_slug(cycle.title, {*taken, "new"})
    with transaction.atomic():
        bump("reports")
        create(cycle, by=by, verb="opened")
        members = _members(cycle)
        reports = [*map(partial(_expected, cycle), members), *_regional(cycle, members, set())]
        reports.append(Report(cycle=cycle, kind=ReportKind.ANNUAL, state="draft", language=cycle.language))
        create_many(reports, by=by, verb="expected")
    return cycle


def edit_cycle(cycle: ReportingCycle, values: dict[str, Any], *, by: Any, expected: int) -> ReportingCycle:
    """Change days, title, questions or who reports. Answers stay with their questions by number.

    Raises Refused, Invalid, Conflict.
    """
    require(can_keep_cycles(by))
    with transaction.atomic():
        bump("reports")
        return change(cycle, values, by=by, expected=expected)


def expect_newcomers(cycle: ReportingCycle, *, by: Any) -> int:
    """Expect reports of members that joined since the cycle opened; return how many. Raises Refused."""
    require(can_keep_cycles(by))
    with transaction.atomic():
        bump("reports")
        known = list(Report.objects.filter(cycle=cycle).values_list("member_id", "region"))
        present = {member for member, _region in known}
        fresh = [member for member in _members(cycle) if member.pk not in present]
        reports = [*map(partial(_expected, cycle), fresh), *_regional(cycle, fresh, {region for _pk, region in known})]
        create_many(reports, by=by, verb="expected")
    return len(fresh)


def close_cycle(cycle: ReportingCycle, *, by: Any, expected: int) -> ReportingCycle:
    """Close the round: the response rates are open to all from now on. Reports may still come in, as late ones.

    Raises Refused, Conflict, Invalid before anything was due.
    """
    require(can_close_cycle(by, cycle))
    if timezone.now().date() < cycle.opens_on:
        raise Invalid(_("This cycle has not opened yet."))
    with transaction.atomic():
        bump("reports")
        return change(cycle, {"closed_at": timezone.now()}, by=by, verb="closed", expected=expected)


def _members(cycle: ReportingCycle) -> list[Member]:
    known = Member.objects.filter(withdrawn_at=None, merged_into=None, status__in=CURRENT).order_by("name", "code")
    if cycle.scope == CycleScope.GOVERNMENTS:
        known = known.filter(category=GOVERNMENT)
    return list(known)


def _regional(cycle: ReportingCycle, members: list[Member], known: set[str]) -> list[Report]:
    """The regional reports that are not there yet, one for each region of the members."""
    regions = sorted({member.region for member in members} - known - {""})
    facts = {"kind": ReportKind.REGIONAL, "state": "draft", "language": cycle.language}
    return [Report(cycle=cycle, region=region, **facts) for region in regions]


def _expected(cycle: ReportingCycle, member: Member) -> Report:
    kind = ReportKind.NATIONAL if member.category == GOVERNMENT else ReportKind.ORGANISATION
    spoken = [code for code in member.language_codes if len(code) <= 12]
    language = spoken[0] if spoken else cycle.language
    return Report(cycle=cycle, kind=kind, member=member, visibility=Visibility.PUBLIC, language=language)
