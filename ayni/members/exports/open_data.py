"""The register as open data. No person and no address of one is in it."""

from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from django.contrib.auth.models import AnonymousUser
from django.utils.translation import gettext_lazy as _

from ayni.core.open_data import (
    CATEGORY,
    COUNTRIES,
    M49,
    REGION,
    REGION_NAME,
    Asked,
    Field,
    Table,
    lines_of,
)
from ayni.core.open_data.fields import AS_OF
from ayni.core.vocabularies import countries, label, regions
from ayni.members.models import Member
from ayni.members.queries import Wanted, members_by_country, members_for_list
from ayni.members.queries.commitments import ReaffirmedWanted, reaffirmed_members

CODE = Field(
    "code", "string", _("Code"), _("Lasting identifier; a government's is the ISO 3166-1 alpha-3 code of its country")
)
NAME = Field("name", "string", _("Name"), _("Name in Latin script"), required=True)
MAJOR_GROUP = Field(
    "major_group", "string", _("Major group"), _("One of the nine major groups of the United Nations, for category mg")
)
FIELDS = (
    CODE,
    NAME,
    Field("name_original", "string", _("Name in its own language and script")),
    Field("acronym", "string", _("Acronym")),
    CATEGORY,
    MAJOR_GROUP,
    COUNTRIES,
    Field("country_names", "list", _("Names of the countries in English"), parted="; "),
    M49,
    REGION,
    REGION_NAME,
    Field("region_override", "string", _("Region set by hand"), _("Where it is not that of the first country")),
    Field("languages", "list", _("Languages"), _("Languages to write to it in")),
    Field("website", "string", _("Website")),
    Field("links", "list", _("Other addresses")),
    Field("ror", "string", _("ROR identifier"), _("Identifier in the Research Organization Registry")),
    Field("iati", "string", _("IATI organisation identifier")),
    Field("summary", "string", _("What it does for mountains")),
    Field("status", "string", _("Status"), codes=("active", "lapsed")),
    Field("since", "date", _("Member since")),
    Field("term_ends", "date", _("End of the present term")),
)
_REAFFIRMED = (CODE, NAME, CATEGORY, MAJOR_GROUP, COUNTRIES, M49, REGION, REGION_NAME)
_BY_COUNTRY = (
    Field("country", "string", _("Country"), _("ISO 3166-1 alpha-3 code")),
    Field("country_name", "string", _("Name of the country in English")),
    Field("m49", "string", _("M49 code")),
    REGION,
    REGION_NAME,
    Field(
        "members",
        "integer",
        _("Members"),
        _("Present members of the country; one of several countries counts in each"),
        unit="members",
    ),
)


def row_of(member: Member) -> dict[str, Any]:
    """Return a member by column."""
    codes = [code for code in member.country_codes if code in countries()]
    row = {field.name: getattr(member, field.name, None) for field in FIELDS}
    return row | {
        "countries": member.country_codes,
        "country_names": [label(countries()[code], "en") for code in codes],
        "m49": [countries()[code].m49 for code in codes],
        "region_name": region_name(member.region),
        "languages": member.language_codes,
        "links": member.links.split(),
    }


def region_name(code: str) -> str:
    """Return the English name of a region; "" for worldwide."""
    return label(regions()[code], "en") if code in regions() else ""


def as_csv(members: Iterable[Member], today: date) -> bytes:
    """Return the register as CSV (RFC 4180) for a file that will come back.

    The last column says which version of the entry the row holds.
    """
    fields = (*FIELDS, AS_OF, Field("version", "integer", "Version"))
    return b"".join(lines_of(fields, (_row_to_come_back(member, today) for member in members)))


def _row_to_come_back(member: Member, today: date) -> Mapping[str, Any]:
    return {**row_of(member), "as_of": today, "version": member.version}


def _reaffirmed(member: Any) -> dict[str, Any]:
    return row_of(member) | {name: getattr(member, name) for name in ("standing", "affirmed_on", "lapses_on")}


def _by_country(asked: Asked) -> list[tuple[str, int]]:
    counted = Counter(members_by_country(AnonymousUser(), Wanted()))
    return sorted((code, number) for code, number in counted.items() if code in countries())


def _country_row(one: tuple[str, int]) -> dict[str, Any]:
    term = countries()[one[0]]
    said = {"country": term.code, "country_name": label(term, "en"), "m49": term.m49, "region": term.region}
    return {**said, "region_name": region_name(term.region), "members": one[1]}


MEMBERS = Table(
    name="members",
    title=_("Members"),
    description=_("The present members of the partnership. No person is in it."),
    fields=FIELDS,
    key=("code",),
    page="members:members",
    found=lambda asked: members_for_list(AnonymousUser(), Wanted()),
    row=row_of,
    stamp="members",
    position=10,
)
MEMBERS_BY_COUNTRY = Table(
    name="members-by-country",
    title=_("Members by country"),
    description=_("How many present members each country has, as on the map."),
    fields=_BY_COUNTRY,
    key=("country",),
    page="members:map",
    found=_by_country,
    row=_country_row,
    stamp="members",
    position=11,
)
REAFFIRMED = Table(
    name="reaffirmed",
    title=_("Who stands behind the plan"),
    description=_("Every present member and whether its re-affirmation of the plan is in force."),
    fields=(
        *_REAFFIRMED,
        Field("standing", "string", _("Re-affirmation"), codes=("in_force", "lapsed", "none"), required=True),
        Field("affirmed_on", "date", _("On")),
        Field("lapses_on", "date", _("Until")),
    ),
    key=("code",),
    page="members:reaffirmed",
    found=lambda asked: reaffirmed_members(AnonymousUser(), ReaffirmedWanted(), asked.day),
    row=_reaffirmed,
    stamp="members",
    position=12,
)
