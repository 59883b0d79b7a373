"""Whom results are computed for: the members, countries, regions and others that a rule binds."""

from collections.abc import Iterable
from datetime import date
from functools import cached_property
from typing import NamedTuple

from django.db.models import Case, OuterRef, Q, Subquery, When
from django.utils.translation import gettext as _

from ayni.core.vocabularies import countries, place_name, regions
from ayni.initiatives.models import Initiative, Participation, ParticipationRole
from ayni.initiatives.queries import title_in
from ayni.members.models import Member, Status, StatusDecision
from ayni.members.models.member import GOVERNMENT
from ayni.members.queries import CURRENT
from ayni.monitoring.engine import Unit
from ayni.monitoring.engine.counting import WORLD
from ayni.monitoring.queries.counting import Counting
from ayni.workplans.models import OwnerKind

_ACTS = (ParticipationRole.LEAD, ParticipationRole.CO_LEAD, ParticipationRole.MEMBER)


class Known(NamedTuple):
    """A member as units are made from it. `ended`: the day of the decision that ended its membership."""

    pk: int
    code: str
    name: str
    category: str
    countries: str
    region: str
    since: date | None
    status: str
    ended: date | None

    @property
    def country_codes(self) -> list[str]:
        return self.countries.split()


class Pool:
    """Members, participations and initiatives, each asked for once however many indicators ask."""

    @cached_property
    def members(self) -> list[Known]:
        """Those who were members once."""
        known = Member.objects.filter(merged_into=None).exclude(status=Status.APPLICANT)
        known = known.filter(Q(withdrawn_at=None) | ~Q(status__in=CURRENT))
        # Looked up for those who left alone: most are members still.
        taken = StatusDecision.objects.filter(member=OuterRef("pk"), withdrawn_at=None).order_by("-taken_on")
        ended = Case(When(status__in=CURRENT, then=None), default=Subquery(taken.values("taken_on")[:1]))
        rows = known.annotate(ended=ended).order_by().values_list(*Known._fields)
        return [Known(*row) for row in rows]

    @cached_property
    def taking(self) -> dict[str, set[int]]:
        """Initiative -> ids of the members that act in it."""
        known = Participation.objects.filter(since__isnull=False, role__in=_ACTS, until=None, withdrawn_at=None)
        found: dict[str, set[int]] = {}
        for slug, member in known.values_list("initiative__slug", "member_id"):
            found.setdefault(slug, set()).add(member)
        return found

    @cached_property
    def initiatives(self) -> list[Initiative]:
        return list(Initiative.objects.filter(withdrawn_at=None).order_by("position", "slug"))


def units_of(found: Counting, lang: str, pool: Pool | None = None) -> list[Unit]:
    """Return the units of an indicator, with names in a language, by name. At most two queries; see `Pool` for many.

    A country is bound while it has a government among the members; an initiative's workplan binds those who take part
    in it, a country's or a region's only what belongs there.
    """
    kind, owner = found.spec.unit, found.owner
    pool = pool or Pool()
    if kind == "country":
        return _countries(owner, lang, pool)
    if kind == "member":
        return _named(_members(owner, pool), lang)
    if kind == "region":
        return _regions(owner, lang)
    if kind == "initiative":
        return _initiatives(owner, lang, pool)
    if kind == "level":
        return [Unit(level, str(level_names()[level])) for level in found.spec.levels]
    return [Unit(WORLD, _("The partnership"))]


def unit_of(found: Counting, code: str, lang: str, pool: Pool) -> Unit | None:
    """Return the country or member of a code that an indicator binds, as in `units_of`; None where it binds no such.

    A government has its country's code, so that of a country's code both are found.
    """
    if found.spec.unit == "country":
        known = _countries(found.owner, lang, pool, only=code)
    else:
        known = _named([row for row in _members(found.owner, pool) if row.code == code], lang)
    return next((unit for unit in known if unit.code == code), None)


def units_of_many(known: Iterable[Counting], lang: str, pool: Pool | None = None) -> dict[int, list[Unit]]:
    """Return indicator -> its units; those that are asked for alike are made once. At most three queries."""
    pool = pool or Pool()
    shared: dict[tuple[str, str, str, tuple[str, ...]], list[Unit]] = {}
    found: dict[int, list[Unit]] = {}
    for one in known:
        asked = (one.spec.unit, *one.owner, one.spec.levels)
        if asked not in shared:
            shared[asked] = units_of(one, lang, pool)
        found[one.pk] = shared[asked]
    return found


def present_countries(lang: str, pool: Pool | None = None) -> list[Unit]:
    """Return the countries whose governments are members at present, by name. One query."""
    members = (pool or Pool()).members
    found = _named([row for row in members if row.category == GOVERNMENT and row.status in CURRENT], lang)
    return [unit for unit in found if unit.code in countries()]


def level_names() -> dict[str, str]:
    """Return the words for the levels of workplans."""
    return {"national": _("National"), "subregional": _("Sub-regional"), "regional": _("Regional")}


def region_name(code: str, lang: str) -> str:
    """Return a region's name; "" is worldwide."""
    return place_name("region", code, lang) if code in regions() else _("Worldwide")


def _countries(owner: tuple[str, str], lang: str, pool: Pool, only: str = "") -> list[Unit]:
    kind, code = owner
    if kind == OwnerKind.COUNTRY:
        return [Unit(code, place_name("country", code, lang), countries()[code].region)] if code in countries() else []
    governments = [row for row in _members(owner, pool) if row.category == GOVERNMENT and only in ("", row.code)]
    found = _named(governments, lang)
    if kind == OwnerKind.REGION:
        return [unit for unit in found if unit.region == code]
    if kind == OwnerKind.SUBREGION:
        return [unit for unit in found if unit.code in countries() and code in countries()[unit.code].parents]
    return found


def _members(owner: tuple[str, str], pool: Pool) -> list[Known]:
    kind, code = owner
    if kind == OwnerKind.INITIATIVE:
        return [row for row in pool.members if row.pk in pool.taking.get(code, ())]
    if kind == OwnerKind.COUNTRY:
        return [row for row in pool.members if code in row.country_codes]
    if kind == OwnerKind.REGION:
        return [row for row in pool.members if row.region == code]
    return pool.members


def _named(members: Iterable[Known], lang: str) -> list[Unit]:
    found = [
        Unit(
            row.code,
            place_name("country", row.code, lang) if row.category == GOVERNMENT else row.name,
            row.region,
            row.since,
            None if row.status in CURRENT else (row.ended or row.since or date.min),
        )
        for row in members
    ]
    return sorted(found, key=lambda unit: (unit.name.casefold(), unit.code))


def _regions(owner: tuple[str, str], lang: str) -> list[Unit]:
    kind, code = owner
    own = {OwnerKind.REGION: code, OwnerKind.COUNTRY: countries()[code].region if code in countries() else ""}
    codes = [own[OwnerKind(kind)]] if own.get(OwnerKind(kind)) else list(regions())
    return sorted((Unit(one, region_name(one, lang), one) for one in codes), key=lambda unit: unit.name.casefold())


def _initiatives(owner: tuple[str, str], lang: str, pool: Pool) -> list[Unit]:
    kind, code = owner
    own = kind == OwnerKind.INITIATIVE
    known = (row for row in pool.initiatives if (row.slug == code if own else _is_at_work(row)))
    return [Unit(row.slug, title_in(row.title, row.language, row.translations, lang)) for row in known]


def _is_at_work(row: Initiative) -> bool:
    return row.visibility == "public" and row.status in ("active", "concluded")
