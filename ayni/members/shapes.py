"""Plain values for pages, so that templates meet no model."""

from typing import NamedTuple

from ayni.core.vocabularies import label, major_groups, member_categories, place_name, regions
from ayni.members.models import Member, Status
from ayni.members.queries import name_in


class ListedMember(NamedTuple):
    """A line of the directory, in the reader's language."""

    code: str
    name: str
    acronym: str
    category: str
    kind: str
    countries: str
    region: str
    status: str
    status_label: str


def listed(member: Member, lang: str) -> ListedMember:
    """Return a member's line; `kind` is the category with the major group where there is one."""
    return ListedMember(
        code=member.code,
        name=name_in(member, lang),
        acronym=member.acronym,
        category=member.category,
        kind=kind_of(member, lang),
        countries=", ".join(place_name("country", code, lang) for code in member.country_codes),
        region=region_name(member.region, lang),
        status=member.status,
        status_label=str(Status(member.status).label),
    )


def kind_of(member: Member, lang: str) -> str:
    """Return the major group's name for those that have one, else the category's."""
    if member.major_group in major_groups():
        return label(major_groups()[member.major_group], lang)
    return label(member_categories()[member.category], lang)


def region_name(code: str, lang: str) -> str:
    return label(regions()[code], lang) if code in regions() else ""
