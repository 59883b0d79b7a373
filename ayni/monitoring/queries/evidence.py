"""Reading what happened: who sees which evidence, what waits for whom."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.db.models import CharField, Exists, OuterRef, Q, QuerySet
from django.db.models.functions import Cast

from ayni.accounts.standing import standing_of
from ayni.core.errors import NotVisible
from ayni.core.models import AuditEntry, Visibility
from ayni.core.vocabularies import countries_of_region, region_of, regions
from ayni.members.models import Member
from ayni.monitoring.models import Evidence, EvidenceFile, Kind, State

# What makes somebody an author: whoever wrote down what happened, changed it or spoke for it.
AUTHORING = ("drafted", "recorded", "changed", "rows changed", "joined", "answered", "restored")


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a reader of the list asked for; "" and None ask for everything. Days are the first and the last one."""

    kind: str = ""
    country: str = ""
    initiative: str = ""
    member: str = ""
    state: str = ""
    since: date | None = None
    until: date | None = None

    def any(self) -> bool:
        return any((self.kind, self.country, self.initiative, self.member, self.state, self.since, self.until))


def visible_evidence(viewer: Any) -> QuerySet[Evidence]:
    """Return the evidence that a viewer may see, the withdrawn too.

    By its level, and by those of its initiative and its member; drafts and whatever level for those who write for the
    member, or coordinate the initiative where it is the initiative's own; for seat-holders what they wrote for the
    partnership. The Secretariat sees all but others' drafts.
    """
    standing = standing_of(viewer)
    known = Evidence.objects.all()
    own = Q(member__code__in=standing.members | standing.contributes)
    if standing.initiatives:
        own |= Q(member=None, initiative__slug__in=standing.initiatives)
    if standing.regions:
        own |= Q(member=None, initiative=None, created_by=viewer)
    if standing.secretariat:
        return known.filter(~Q(state=State.DRAFT) | own | Q(created_by=viewer))
    levels = [Visibility.PUBLIC, Visibility.MEMBERS] if standing.signed_in else [Visibility.PUBLIC]
    shown = ~Q(state=State.DRAFT) & Q(visibility__in=levels)
    shown &= Q(initiative=None) | Q(initiative__visibility__in=levels, initiative__withdrawn_at=None)
    shown &= Q(member=None) | Q(member__visibility__in=levels)
    return known.filter(shown | own if standing.signed_in else shown)


def evidence_for_page(viewer: Any, code: str) -> Evidence:
    """Return one piece of evidence, withdrawn or not, with member and initiative. Raises NotVisible."""
    known = visible_evidence(viewer).select_related("member", "initiative", "verified_by", "created_by")
    found = known.filter(code=code).first()
    if found is None:
        raise NotVisible
    return found


def evidence_file_for_page(viewer: Any, code: str, file: str) -> EvidenceFile:
    """Return a file of visible evidence that still stands. Raises NotVisible."""
    evidence = evidence_for_page(viewer, code)
    found = EvidenceFile.objects.filter(evidence=evidence, code=file, withdrawn_at=None).select_related("file").first()
    if found is None or evidence.withdrawn_at is not None:
        raise NotVisible
    return found


def standing_evidence(viewer: Any) -> QuerySet[Evidence]:
    """Return what a viewer may see of what stands: neither drafts nor withdrawn; the newest first."""
    known = visible_evidence(viewer).filter(withdrawn_at=None).exclude(state=State.DRAFT)
    return known.order_by("-starts", "-id").select_related("member", "initiative")


def evidence_for_list(viewer: Any, wanted: Wanted) -> QuerySet[Evidence]:
    """Return what stands and fits, the newest first, with members and initiatives. Not yet fetched."""
    found = standing_evidence(viewer)
    exact = {"kind": wanted.kind, "initiative__slug": wanted.initiative, "state": wanted.state}
    found = found.filter(**{name: value for name, value in exact.items() if value})
    if wanted.country:
        took_part = Q(parties__country=wanted.country) | Q(parties__member__countries__contains=wanted.country)
        there = Evidence.objects.filter(took_part, parties__withdrawn_at=None, parties__credited=True)
        found = found.filter(Q(country=wanted.country) | Q(pk__in=there.values("pk")))
    if wanted.member:
        found = _of_member(found, Q(code=wanted.member))
    if wanted.since:
        found = found.filter(Q(starts__gte=wanted.since) | Q(ends__gte=wanted.since))
    if wanted.until:
        found = found.filter(starts__lte=wanted.until)
    return found


def evidence_of_member(viewer: Any, member: Any) -> QuerySet[Evidence]:
    """Return what stands and was recorded for a member or took place with it, the newest first."""
    return _of_member(standing_evidence(viewer), Q(pk=member.pk) | Q(merged_into=member.pk))


def evidence_of_initiative(viewer: Any, initiative: Any) -> QuerySet[Evidence]:
    """Return what stands and belongs to an initiative, the newest first."""
    return standing_evidence(viewer).filter(initiative=initiative)


def drafts_of(viewer: Any) -> QuerySet[Evidence]:
    """Return the drafts that a person may go on with, the last touched first."""
    known = visible_evidence(viewer).filter(state=State.DRAFT, withdrawn_at=None)
    return known.order_by("-changed_at").select_related("member", "initiative", "created_by")


def waiting_verifications(viewer: Any) -> QuerySet[Evidence]:
    """Return the reported evidence that a person may verify, the longest waiting first.

    All for the Secretariat, of their regions for seat-holders; never what they wrote themselves, or what was recorded
    for a member that they speak for. One query, with member, initiative and who recorded it.
    """
    return _to_judge(viewer, State.REPORTED).order_by("recorded_at", "id")


def waiting_and_disputed(viewer: Any, most: int) -> tuple[list[Evidence], list[Evidence]]:
    """Return `waiting_verifications`, and what is disputed and not answered yet, the longest disputed first.

    At most so many of each. One query.
    """
    found = _to_judge(viewer, State.DISPUTED, State.REPORTED).order_by("state", "recorded_at", "id")[: 2 * most]
    waiting = [one for one in found if one.state == State.REPORTED]
    disputed = sorted((one for one in found if one.state == State.DISPUTED), key=lambda one: (one.changed_at, one.pk))
    return waiting[:most], disputed[:most]


def _to_judge(viewer: Any, *states: State) -> QuerySet[Evidence]:
    standing = standing_of(viewer)
    if not standing.secretariat and not standing.regions:
        return Evidence.objects.none()
    found = visible_evidence(viewer).filter(state__in=states, withdrawn_at=None)
    if not standing.secretariat:
        there = [country.code for region in standing.regions for country in _countries(region)]
        found = found.filter(Q(country__in=there) | Q(member__region__in=standing.regions))
    written = AuditEntry.objects.filter(
        subject_type=Evidence._meta.label_lower,
        subject_id=Cast(OuterRef("pk"), CharField()),
        by=viewer,
        verb__in=AUTHORING,
    )
    speaking = standing.members | standing.contributes
    found = found.exclude(member__code__in=speaking) if speaking else found
    return found.filter(~Exists(written)).select_related("member", "initiative", "created_by")


def expiring_agreements(viewer: Any, today: date, days: int) -> QuerySet[Evidence]:
    """Return the agreements whose last day lies within `days` from today on, the next first.

    On its last day an agreement still counts.
    """
    return agreements_between(viewer, today, today + timedelta(days=days))


def agreements_between(viewer: Any, first: date, last: date) -> QuerySet[Evidence]:
    """Return the agreements whose last day is one of these, in order. Not yet fetched."""
    found = standing_evidence(viewer).filter(kind=Kind.AGREEMENT, expires__range=(first, last))
    return found.order_by("expires", "id")


def wrote(person: Any, evidence: Evidence) -> bool:
    """Return whether a person wrote down, changed or spoke for a piece of evidence at any time."""
    return AuditEntry.objects.filter(
        subject_type=Evidence._meta.label_lower, subject_id=str(evidence.pk), by=person, verb__in=AUTHORING
    ).exists()


def regions_of(evidence: Evidence) -> set[str]:
    """Return the partnership's regions whose seat-holders may verify a piece of evidence."""
    found = {evidence.member.region} if evidence.member is not None else set()
    if evidence.country:
        found.add(region_of(evidence.country).code)
    return found & set(regions())


def region_of_evidence(evidence: Evidence) -> str:
    """Return the region under which something is listed: of the place, else of the member; "" for none."""
    place = region_of(evidence.country).code if evidence.country else ""
    return place or (evidence.member.region if evidence.member is not None else "")


def history_of(evidence: Evidence) -> list[AuditEntry]:
    """Return what was done to a piece of evidence, the newest first, with who did it."""
    known = AuditEntry.objects.filter(subject_type=Evidence._meta.label_lower, subject_id=str(evidence.pk))
    return list(known.select_related("by").order_by("-id"))


def _of_member(found: QuerySet[Evidence], member: Q) -> QuerySet[Evidence]:
    members = Member.objects.filter(member).values("pk")
    parties = Evidence.objects.filter(parties__member__in=members, parties__withdrawn_at=None)
    return found.filter(Q(member__in=members) | Q(pk__in=parties.values("pk")))


def _countries(region: str) -> tuple[Any, ...]:
    return countries_of_region(region) if region in regions() else ()
