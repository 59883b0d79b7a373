"""Which entry of the register a row is: by code, then identifiers, then name and country; and what only looks alike."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from ayni.members.models import Member
from ayni.members.models.member import GOVERNMENT
from ayni.members.naming import domain_of, folded

# Hosts that many organisations share say nothing about who somebody is.
_HOSTS = """facebook.com linkedin.com twitter.com x.com instagram.com youtube.com sites.google.com wordpress.com
blogspot.com github.io github.com t.me vk.com"""
SHARED_HOSTS = frozenset(_HOSTS.split())
_WORDS = "a an and de del des der di do du e el en et for fur i in la las le les los of on the und y и по"
_LITTLE = frozenset(_WORDS.split())
# A word that more entries share than this tells none of them apart.
_COMMON = 200
_ALIKE = 0.7
_SHOWN = 5


class Found(NamedTuple):
    """The entry that a row is, and by what it was found; or the entries that look alike."""

    member: Member | None = None
    by: str = ""
    alike: tuple[Member, ...] = ()


class Register:
    """The present register, indexed; entries that join while a list is read are added. Merged entries lead on."""

    def __init__(self, members: Iterable[Member], merged: Mapping[str, str] | None = None) -> None:
        self.codes: dict[str, Member] = {}
        self.rors: dict[str, list[Member]] = defaultdict(list)
        self.iatis: dict[str, list[Member]] = defaultdict(list)
        self.names: dict[str, list[Member]] = defaultdict(list)
        self.words: dict[str, list[Member]] = defaultdict(list)
        self.domains: dict[str, list[Member]] = defaultdict(list)
        self.acronyms: dict[str, list[Member]] = defaultdict(list)
        for member in members:
            self.add(member)
        self.codes |= {code: self.codes[to] for code, to in (merged or {}).items() if to in self.codes}

    def add(self, member: Member) -> None:
        self.codes[member.code] = member
        if member.ror:
            self.rors[member.ror].append(member)
        if member.iati:
            self.iatis[member.iati.casefold()].append(member)
        for name in {folded(member.name), folded(member.name_original)} - {""}:
            self.names[name].append(member)
        for word in _telling(member.name) | _telling(member.name_original):
            self.words[word].append(member)
        if domain := _own_domain(member.website):
            self.domains[domain].append(member)
        if len(member.acronym) > 2:
            self.acronyms[folded(member.acronym)].append(member)

    def find(self, facts: Mapping[str, str]) -> Found:
        """Return which entry a row is. With a code that nobody has, it is looked for by what else it says."""
        known = self.codes.get(facts.get("code", ""))
        if known is not None:
            return Found(known, "code")
        for name, index in (("ror", self.rors), ("iati", self.iatis)):
            same = index.get(facts.get(name, "").casefold(), [])
            if same:
                return Found(same[0], name) if len(same) == 1 else Found(alike=tuple(same[:_SHOWN]))
        places = facts.get("countries", "").split()
        if facts.get("category") == GOVERNMENT and len(places) == 1:
            return Found(self.codes[places[0]], "country") if places[0] in self.codes else Found()
        return self._by_name(facts, set(places))

    def _by_name(self, facts: Mapping[str, str], places: set[str]) -> Found:
        wanted = {folded(facts.get("name", "")), folded(facts.get("name_original", ""))} - {""}
        same = _once(member for name in wanted for member in self.names.get(name, ()))
        here = [member for member in same if places & set(member.country_codes) or not (places or member.countries)]
        if len(here) == 1:
            return Found(here[0], "name")
        return Found(alike=tuple((here or [*same, *self._alike(facts, places)])[:_SHOWN]))

    def _alike(self, facts: Mapping[str, str], places: set[str]) -> list[Member]:
        """Return entries with most of the words in common, the same acronym or the same web domain."""
        near: list[Member] = []
        mine = _telling(facts.get("name", ""))
        for word in mine:
            members = self.words.get(word, ())
            near += members if len(members) <= _COMMON else ()
        close = [one for one in _once(near) if _shares(places, one) and _likeness(mine, one) >= _ALIKE]
        acronym = folded(facts.get("acronym", ""))
        close += [one for one in self.acronyms.get(acronym, ()) if acronym and _shares(places, one)]
        domain = _own_domain(facts.get("website", ""))
        return _once([*close, *(self.domains.get(domain, ()) if domain else ())])


def _likeness(mine: frozenset[str], other: Member) -> float:
    """Return which part of the words two names share; names that differ in a number are not alike."""
    theirs = _telling(other.name)
    if {word for word in mine if word.isdigit()} != {word for word in theirs if word.isdigit()}:
        return 0.0
    return len(mine & theirs) / max(1, len(mine | theirs))


def _shares(places: set[str], member: Member) -> bool:
    return not places or not member.countries or bool(places & set(member.country_codes))


def _telling(name: str) -> frozenset[str]:
    return frozenset(folded(name).split()) - _LITTLE


def _own_domain(website: str) -> str:
    domain = domain_of(website) if website else ""
    return "" if domain in SHARED_HOSTS else domain


def _once(members: Iterable[Member]) -> list[Member]:
    return list({member.pk: member for member in members}.values())
