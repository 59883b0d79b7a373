"""Finding members by the names that people write."""

from collections.abc import Iterable
from typing import Any, NamedTuple

from ayni.core.vocabularies import country_named
from ayni.members.models import Member
from ayni.members.naming import folded
from ayni.members.queries import Wanted, members_for_list, name_in


class PartyFound(NamedTuple):
    """What was written and whom it names: a member, or none; then `country` may be known, and several may fit."""

    written: str
    member: Member | None
    country: str
    several: tuple[str, ...]


def parties_found(viewer: Any, lines: Iterable[str], lang: str) -> list[PartyFound]:
    """Return whom each line names among the present members that a viewer may see. One query.

    A line fits a member's code, its name, acronym or own name, a government by its country's name in any language; else
    the only member whose name holds all its words. "Name (Country)" gives the country of a body outside.
    """
    wanted = [line.strip() for line in lines if line.strip()]
    if not wanted:
        return []
    members = list(members_for_list(viewer, Wanted()))
    exact: dict[str, Member] = {}
    for member in members:
        for name in (member.code, member.name, member.acronym, member.name_original, name_in(member, lang)):
            if name:
                exact.setdefault(folded(name), member)
    return [_found(line, exact, members) for line in wanted]


def _found(line: str, exact: dict[str, Member], members: list[Member]) -> PartyFound:
    known = exact.get(folded(line))
    name, country = _parted(line)
    if known is None and country:
        known = exact.get(folded(name))
        if known is not None and country not in known.country_codes:
            known = None
    named = country_named(line)
    if known is None and named is not None:
        known = exact.get(folded(named.code))
        country = named.code
    if known is not None:
        return PartyFound(line, known, country if country in known.country_codes[1:] else "", ())
    words = folded(name).split()
    near = [member for member in members if all(f" {word}" in f" {member.words}" for word in words)] if words else []
    if country:
        near = [member for member in near if country in member.country_codes]
    if len(near) == 1 and len(words) > 1:
        return PartyFound(line, near[0], "", ())
    return PartyFound(name if country else line, None, country, tuple(member.name for member in near[:4]))


def _parted(line: str) -> tuple[str, str]:
    """Return name and country of "Name (Country)"; the whole line and "" where no country stands in brackets."""
    head, bracket, rest = line.rpartition("(")
    country = country_named(rest.rstrip(" )")) if bracket and rest.rstrip().endswith(")") else None
    return (head.strip(), country.code) if country is not None and head.strip() else (line, "")
