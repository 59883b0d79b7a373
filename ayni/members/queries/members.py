"""Reading the register."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, NamedTuple

from django.db.models import Count, Q, QuerySet, Value
from django.utils import timezone

from ayni.accounts.models import Person, Role, RoleKind
from ayni.accounts.standing import standing_of
from ayni.core.errors import NotVisible
from ayni.core.models import Visibility
from ayni.core.vocabularies import place_name
from ayni.members.models import FocalPoint, Member, PointKind, PointState, RepresentingBody, Status, StatusDecision
from ayni.members.models.member import GOVERNMENT
from ayni.members.naming import domain_of, folded

CURRENT = (Status.ACTIVE, Status.LAPSED)


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a reader of the directory asked for; "" asks for everything. `status` is for the Secretariat."""

    category: str = ""
    major_group: str = ""
    region: str = ""
    country: str = ""
    words: str = ""
    status: str = ""

    def any(self) -> bool:
        return any((self.category, self.major_group, self.region, self.country, self.words, self.status))


def visible_members(viewer: Any) -> QuerySet[Member]:
    """Return the entries that a viewer may see: for the Secretariat all, for others those that are or were members."""
    standing = standing_of(viewer)
    if standing.secretariat:
        return Member.objects.all()
    open_to = [Visibility.PUBLIC, Visibility.MEMBERS] if standing.signed_in else [Visibility.PUBLIC]
    known = Q(withdrawn_at=None) | Q(merged_into__isnull=False)
    return Member.objects.filter(known, visibility__in=open_to).exclude(status=Status.APPLICANT)


def members_for_list(viewer: Any, wanted: Wanted) -> QuerySet[Member]:
    """Return the present members that fit, by name; with a status wanted, those of that status. Not yet fetched."""
    found = visible_members(viewer).filter(withdrawn_at=None)
    found = found.filter(status=wanted.status) if wanted.status else found.filter(status__in=CURRENT)
    exact = {"category": wanted.category, "major_group": wanted.major_group}
    found = found.filter(**{name: value for name, value in exact.items() if value})
    if wanted.region:
        found = found.filter(region="" if wanted.region == "world" else wanted.region)
    if wanted.country:
        found = found.filter(countries__contains=wanted.country)
    for word in folded(wanted.words).split()[:8]:
        found = found.filter(words__contains=word)
    return found.order_by("name", "code")


def register_for_file(viewer: Any) -> Iterator[Member]:
    """Return every entry that the viewer may see and that was not merged, whatever its status, by name."""
    found = visible_members(viewer).filter(withdrawn_at=None).order_by("name", "code")
    return found.iterator(chunk_size=500)


def members_by_region(viewer: Any) -> dict[str, dict[str, int]]:
    """Return how many present members each region has by category: {region: {category: count}}. One query."""
    rows = members_for_list(viewer, Wanted()).order_by().values_list("region", "category").annotate(n=Count("pk"))
    counted: dict[str, dict[str, int]] = {}
    for region, category, number in rows:
        counted.setdefault(region, {})[category] = number
    return counted


def members_by_country(viewer: Any, wanted: Wanted) -> dict[str, int]:
    """Return how many members that fit each country has; one of several countries counts in each. One query."""
    rows = members_for_list(viewer, wanted).order_by().values_list("countries").annotate(n=Count("pk"))
    counted: dict[str, int] = {}
    for codes, number in rows:
        for code in set(codes.split()):
            counted[code] = counted.get(code, 0) + number
    return counted


def member_for_page(viewer: Any, code: str) -> Member:
    """Return one entry, merged ones too: they lead on. Raises NotVisible."""
    found = visible_members(viewer).select_related("merged_into").filter(code=code).first()
    if found is None:
        raise NotVisible
    return found


def body_on(member: Member, day: Any) -> RepresentingBody | None:
    """Return the body that acted for the member on a day: a report of that time keeps it."""
    held = member.bodies.filter(withdrawn_at=None, since__lte=day)
    return held.filter(Q(until=None) | Q(until__gte=day)).first()


def decisions_of(member: Member) -> list[StatusDecision]:
    """Return the decisions on a member and on the entries that were merged into it, the newest first."""
    whole = Q(member=member) | Q(member__merged_into=member)
    return list(StatusDecision.objects.filter(whole).select_related("member"))


class Dated(NamedTuple):
    """One dated record of a member: a decision (`what` "decision") or a representing body ("body").

    `label` is the status decided or the body's name, `until` the end of the term or the body's last day; `entry` and
    `entry_code` name the entry that a decision was taken on, which may have been merged into the member.
    """

    what: str
    pk: int
    label: str
    day: date
    until: date | None
    ground: str
    by: str
    entry_pk: int
    entry: str
    entry_code: str


def dated_records(member: Member) -> list[Dated]:
    """Return a member's decisions, those of entries merged into it too, and its bodies, the newest first. One query."""
    whole = Q(member=member) | Q(member__merged_into=member)
    entry = ("member_id", "member__name", "member__code")
    decided = StatusDecision.objects.filter(whole).order_by()
    bodies = RepresentingBody.objects.filter(member=member, withdrawn_at=None).order_by()
    decided_rows = decided.values_list(
        Value("decision"), "pk", "after", "taken_on", "term_ends", "ground", "taken_by", *entry
    )
    bodies_rows = bodies.values_list(Value("body"), "pk", "name", "since", "until", "ground", Value(""), *entry)
    rows = [Dated(*row) for row in decided_rows.union(bodies_rows, all=True)]
    return sorted(rows, key=lambda row: (row.day, row.pk), reverse=True)


def merged_entries(member: Member, records: Iterable[Dated]) -> list[tuple[str, str]]:
    """Return (name, code) of the duplicates that became this entry, from its records: none is without a decision."""
    others = {row.entry_pk: (row.entry, row.entry_code) for row in records if row.entry_pk != member.pk}
    return [named for _key, named in sorted(others.items())]


def possible_duplicates(name: str, website: str = "", *, besides: Member | None = None) -> list[Member]:
    """Return entries of the same folded name or the same web domain: a person decides whether they are the same."""
    same = Q(words__contains=folded(name)) if len(folded(name)) > 2 else Q(pk__in=())
    domain = domain_of(website)
    if domain:
        same |= Q(website__contains=domain)
    found = Member.objects.filter(same, withdrawn_at=None)
    if besides is not None:
        found = found.exclude(pk=besides.pk)
    return list(found.order_by("name", "code")[:5])


def taken_codes() -> set[str]:
    """Return every code that was ever given."""
    return set(Member.objects.values_list("code", flat=True))


def member_names(lang: str) -> Mapping[str, str]:
    """Return code -> name of the present members that are no governments: those stand under countries."""
    known = Member.objects.filter(withdrawn_at=None, status__in=CURRENT).exclude(category=GOVERNMENT)
    return dict(known.values_list("code", "name"))


def name_in(member: Member, lang: str) -> str:
    """Return a member's name in a language: a government is called by its country, others as they call themselves."""
    return place_name("country", member.code, lang) if member.category == GOVERNMENT else member.name


def visible_focal_points(viewer: Any) -> QuerySet[FocalPoint]:
    """Return the appointments whose names and letters a viewer may see: the Secretariat all, others their member's."""
    standing = standing_of(viewer)
    known = FocalPoint.objects.select_related("member", "letter")
    return known if standing.secretariat else known.filter(member__code__in=standing.members)


def focal_point_for_page(viewer: Any, member_code: str, code: str) -> FocalPoint:
    """Return one appointment. Raises NotVisible."""
    found = visible_focal_points(viewer).filter(code=code, member__code=member_code).first()
    if found is None:
        raise NotVisible
    return found


def waiting_focal_points(viewer: Any) -> list[FocalPoint]:
    """Return the requests that wait for the Secretariat, the oldest first."""
    return list(visible_focal_points(viewer).filter(state=PointState.REQUESTED).order_by("created_at", "pk"))


def focal_points_of(member: Member) -> list[FocalPoint]:
    """Return all appointments of a member, those in force first: the caller shows names by consent."""
    rows = list(FocalPoint.objects.filter(member=member))
    order = {PointState.IN_FORCE: 0, PointState.REQUESTED: 1}
    rows.sort(key=lambda row: (order.get(PointState(row.state), 2), row.kind != PointKind.FOCAL_POINT))
    return rows


def capacity_of(person: Any, member: Member, day: Any) -> str:
    """Return in which role a person acted for a member on a day: "focal_point", "alternate", or "" for neither.

    Rooms above show "by alternate" with it. The focal point's role goes first for somebody who held both.
    """
    held = Role.objects.filter(
        person=person, scope=member.code, since__lte=day, kind__in=[RoleKind.FOCAL_POINT, RoleKind.ALTERNATE]
    ).filter(Q(until=None) | Q(until__gte=day))
    kinds = set(held.values_list("kind", flat=True))
    return next((str(kind) for kind in (RoleKind.FOCAL_POINT, RoleKind.ALTERNATE) if kind in kinds), "")


def focal_point_to_tell(member: Member) -> Person | None:
    """Return the person who holds the focal point's role for a member today, or None."""
    today = timezone.now().date()
    held = Role.objects.filter(kind=RoleKind.FOCAL_POINT, scope=member.code, since__lte=today, withdrawn_at=None)
    held = held.filter(Q(until=None) | Q(until__gte=today), person__is_active=True).select_related("person")
    role = held.order_by("-since", "-pk").first()
    return None if role is None else role.person
