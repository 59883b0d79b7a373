"""Reading reports, their texts, files and versions."""

from collections.abc import Collection, Mapping
from operator import itemgetter
from typing import Any, NamedTuple

from django.db.models import F, IntegerField, OuterRef, Q, QuerySet, Subquery, TextField, Value
from django.db.models.functions import Cast

from ayni.accounts.standing import standing_of
from ayni.core.errors import NotVisible
from ayni.core.models import StoredFile
from ayni.members.queries import visible_members
from ayni.reporting.models import (
    MEMBERS_REPORTS,
    Report,
    ReportDocument,
    ReportFile,
    ReportState,
    ReportText,
    ReportVersion,
)

_TEXT, _FILE = 0, 1
_UNSEEN = (ReportState.EXPECTED, ReportState.DRAFT, ReportState.EXEMPT)
RELATED = ("cycle", "member", "submitted_by")


def visible_reports(viewer: Any) -> QuerySet[Report]:
    """Return the reports that a viewer may open: what is published all, drafts those who write them.

    A seat-holder also what members of the region submitted, the Secretariat everything.
    """
    standing = standing_of(viewer)
    known = Report.objects.filter(withdrawn_at=None, cycle__withdrawn_at=None)
    if standing.secretariat:
        return known
    published = Q(published_number__gt=0) & (
        Q(member=None) | Q(member__in=visible_members(viewer).order_by().values("pk"))
    )
    if not standing.signed_in:
        return known.filter(published)
    own = Q(member__code__in=standing.members | standing.contributes)
    region = Q(region__in=standing.regions - {""}, member=None) & ~Q(region="")
    region |= Q(member__region__in=standing.regions) & ~Q(state__in=_UNSEEN)
    return known.filter(published | own | region)


def report_for_page(viewer: Any, code: str) -> Report:
    """Return one report with its cycle and member. Raises NotVisible."""
    found = visible_reports(viewer).select_related(*RELATED).filter(code=code).first()
    if found is None:
        raise NotVisible
    return found


class Written(NamedTuple):
    """An answer as it stands, with its version."""

    text: str
    version: int


class Attached(NamedTuple):
    """A file of the draft; `size` in bytes."""

    code: str
    name: str
    size: int


class Parts(NamedTuple):
    """What a draft is made of: question -> answer, and files."""

    texts: dict[str, Written]
    files: list[Attached]


def parts_of(report: Report) -> Parts:
    """Return the answers and files of a draft. One query."""
    texts = ReportText.objects.filter(report=report, withdrawn_at=None).order_by()
    files = ReportFile.objects.filter(report=report, withdrawn_at=None).order_by()
    answers = texts.values_list("question", "text", "version", Value(_TEXT), "pk")
    kept = files.values_list(
        "code", Cast("file__name", TextField()), Cast("file__size", IntegerField()), Value(_FILE), "pk"
    )
    found = sorted(answers.union(kept, all=True), key=itemgetter(4))
    return Parts(
        {name: Written(text, number) for name, text, number, what, _pk in found if what == _TEXT},
        [Attached(name, text, number) for name, text, number, what, _pk in found if what == _FILE],
    )


def report_file_for_page(viewer: Any, code: str, file: str) -> ReportFile:
    """Return an attached file: who may open the draft any, others those of the published version. Raises NotVisible."""
    report = report_for_page(viewer, code)
    found = ReportFile.objects.filter(report=report, code=file).select_related("file").first()
    if found is None or (found.withdrawn_at is not None and not _is_published(report, file)):
        raise NotVisible
    if not opens_draft(viewer, report) and not _is_published(report, file):
        raise NotVisible
    return found


def opens_draft(viewer: Any, report: Report) -> bool:
    """Return whether a viewer sees more of a report than its published version."""
    standing = standing_of(viewer)
    if standing.secretariat:
        return True
    if report.member is None:
        return bool(report.region) and report.region in standing.regions
    own = report.member.code in standing.members | standing.contributes
    return own or (report.member.region in standing.regions and report.state not in _UNSEEN)


def versions_of(report: Report) -> list[ReportVersion]:
    """Return the frozen versions without their content, the newest first. One query."""
    return list(report.versions.defer("content").select_related("frozen_by").order_by("-number"))


def version_for_page(viewer: Any, report: Report, number: int) -> ReportVersion:
    """Return one frozen version that a viewer may see. Raises NotVisible."""
    if number != report.published_number and not opens_draft(viewer, report):
        raise NotVisible
    found = report.versions.filter(number=number).select_related("frozen_by", "report").first()
    if found is None:
        raise NotVisible
    return found


def last_versions(reports: QuerySet[Report]) -> list[tuple[Report, ReportVersion]]:
    """Return reports with their last accepted version, those that have one. Two queries."""
    newest = ReportVersion.objects.filter(report=OuterRef("pk"), number=OuterRef("accepted_number")).values("pk")[:1]
    known: Any = list(reports.filter(accepted_number__gt=0).annotate(frozen=Subquery(newest)).select_related(*RELATED))
    versions = ReportVersion.objects.in_bulk([row.frozen for row in known])
    return [(row, versions[row.frozen]) for row in known if row.frozen in versions]


def document_of(version: ReportVersion, extension: str, lang: str) -> StoredFile | None:
    """Return the kept file of a version, if it was made. One query."""
    kept = ReportDocument.objects.filter(version=version, extension=extension, language=lang).select_related("file")
    found = kept.first()
    return found.file if found is not None else None


def waiting_reports(viewer: Any) -> list[Report]:
    """Return what was submitted and waits for the Secretariat, the longest waiting first. One query."""
    if not standing_of(viewer).secretariat:
        return []
    known = visible_reports(viewer).filter(state=ReportState.SUBMITTED).select_related("cycle", "member")
    return list(known.order_by("submitted_at", "id"))


def open_reports_of(members: Collection[str]) -> list[Report]:
    """Return the reports of open cycles that some members still owe, the next due first. One query."""
    known = Report.objects.filter(
        cycle__closed_at=None, cycle__withdrawn_at=None, kind__in=MEMBERS_REPORTS, member__code__in=list(members)
    )
    owed = known.exclude(state=ReportState.EXEMPT).select_related("cycle", "member")
    return list(owed.order_by("cycle__due", "member__name", "id"))


def published_reports(viewer: Any) -> QuerySet[Report]:
    """Return what is published, the newest cycle first, with cycles and members. Not yet fetched."""
    known = visible_reports(viewer).filter(published_number__gt=0).select_related("cycle", "member")
    return known.order_by("-cycle__due", F("kind").desc(), "member__name", "id")


def published_reports_after(
    viewer: Any, wanted: Mapping[str, str], *, after: str, limit: int
) -> tuple[list[Report], str | None]:
    """Return the published reports that fit and follow the code `after`, by code, and the next cursor. One query.

    `wanted`: cycle, kind, member, region; "" asks for everything.
    """
    found = published_reports(viewer)
    exact = {"cycle__slug": wanted["cycle"], "kind": wanted["kind"], "member__code": wanted["member"]}
    found = found.filter(**{name: value for name, value in exact.items() if value})
    if region := wanted["region"]:
        found = found.filter(Q(region=region) | Q(member__region=region))
    rows = list(found.filter(code__gt=after).order_by("code")[: limit + 1])
    return rows[:limit], rows[limit - 1].code if len(rows) > limit else None


def published_for_page(report: Report) -> Report:
    """Return the report if a version of it is published. Raises NotVisible."""
    if not report.published_number:
        raise NotVisible
    return report


def _is_published(report: Report, file: str) -> bool:
    if not report.published_number:
        return False
    version = report.versions.get(number=report.published_number)
    return any(one["code"] == file for one in version.content["files"])
