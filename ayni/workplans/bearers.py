"""Who answers for a row, on any day: classes of bearers resolved over the register. Pure.

"Members" of the partnership's workplan are all members, of an initiative's those who take part in it, of a country's,
sub-region's or region's those from there. Classes that the register cannot tell stay open.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any, NamedTuple

from ayni.core.vocabularies import countries, country_named
from ayni.members.naming import folded
from ayni.members.queries.presence import Presence, Span, common_spans, holds, joined_spans

MEMBER, SECRETARIAT, STEERING = "member", "secretariat", "steering_committee"
LEAD, COORDINATING = "lead", "coordinating"
# Classes that name members by what they are: category, and major groups where it matters.
_KINDS: Mapping[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "each_member": ((), ()),
    "each_government": (("gov",), ()),
    "each_nfp": (("gov",), ()),
    "regional_organisations": (("igo",), ()),
    "universities": (("mg",), ("science-technology",)),
    "civil_society": (("mg",), ()),
    "local_communities": (("sub", "mg"), ("local-authorities", "indigenous")),
    "private_sector": (("mg",), ("business-industry",)),
}

Spans = tuple[Span, ...]


class Bearer(NamedTuple):
    """Who answers: a member by its code, or one of the two bodies of the partnership, with "" for its code."""

    kind: str
    code: str = ""


class Answer(NamedTuple):
    """One bearer of a row as it is resolved: members with their days, or a body; neither where it stays open.

    `words` name what stays open; `found` says how many entries a name fits (one, to be resolved).
    """

    cls: str
    role: str
    words: str
    members: Mapping[str, Spans]
    body: str = ""
    found: int = 0
    without: tuple[str, ...] = ()

    @property
    def open(self) -> bool:
        return not self.body and not self.members and self.cls not in (*_KINDS, "initiatives")

    def on(self, day: date) -> list[str]:
        """Return the codes of the members who answer on a day, by name."""
        return [code for code, spans in self.members.items() if holds(spans, day)]


@dataclass(slots=True)
class Register:
    """What bearers are looked up in: members by code in the order of their names, and who took part where and when."""

    members: Mapping[str, Presence]
    participants: Mapping[str, Mapping[str, Spans]]
    leaders: Mapping[str, Spans]
    _scoped: dict[tuple[str, str, str], Mapping[str, Spans]] = field(default_factory=dict)
    _names: dict[str, set[str]] | None = None

    def of_class(self, cls: str, owner_kind: str, owner_code: str) -> Mapping[str, Spans]:
        """Return the members of a class within the reach of a workplan, with their days. The same for all its rows."""
        key = (cls, owner_kind, owner_code)
        if key not in self._scoped:
            self._scoped[key] = self._found(*key)
        return self._scoped[key]

    def named(self, name: str) -> dict[str, Spans]:
        """Return the members that are called so, or whose body was, with the days: for a person to tell apart if many.

        Names, acronyms and countries in any of the languages count, without case and accents.
        """
        wanted = folded(name)
        if not wanted:
            return {}
        codes = set(self._index().get(wanted, ()))
        place = country_named(name.strip())
        if place is not None and place.code in self.members:
            codes.add(place.code)
        found = {code: self.members[code].spans for code in sorted(codes)}
        return found or self._with_body(wanted)

    def _with_body(self, wanted: str) -> dict[str, Spans]:
        found = {}
        for code, member in self.members.items():
            days = joined_spans(span for name, span in member.bodies if name == wanted)
            if days and (both := common_spans(member.spans, days)):
                found[code] = both
        return found

    def _index(self) -> Mapping[str, set[str]]:
        if self._names is None:
            self._names = defaultdict(set)
            for code, member in self.members.items():
                for name in member.called | {folded(code)}:
                    self._names[name].add(code)
        return self._names

    def _found(self, cls: str, owner_kind: str, owner_code: str) -> Mapping[str, Spans]:
        categories, groups = _KINDS[cls]
        reach = self._reach(owner_kind, owner_code)
        return {code: spans for code, spans in reach.items() if _fits(self.members[code], categories, groups)}

    def _reach(self, owner_kind: str, owner_code: str) -> Mapping[str, Spans]:
        if owner_kind == "initiative":
            taking = self.participants.get(owner_code, {})
            days = {code: common_spans(known.spans, taking.get(code, ())) for code, known in self.members.items()}
            return {code: spans for code, spans in days.items() if spans}
        return {code: known.spans for code, known in self.members.items() if _from(known, owner_kind, owner_code)}


def resolved(
    bearers: Iterable[Mapping[str, Any]], owner_kind: str, owner_code: str, register: Register
) -> list[Answer]:
    """Return a row's bearers resolved, in their order; `owner_kind` and `owner_code` are those of its workplan.

    A bearer is {class, name, role} with, where a person set it, `member` (the code of the one that is meant) or
    `without` ([{code, name}]: members that are left out of the class).
    """
    return [_resolved(bearer, owner_kind, owner_code, register) for bearer in bearers]


def duty_bearers(answers: Sequence[Answer]) -> dict[Bearer, Spans]:
    """Return who has to see to a row, with their days: who leads or coordinates, and the Secretariat whenever named.

    Who supports or pays is named on the page and reminded of nothing.
    """
    found: dict[Bearer, Spans] = {}
    for answer in answers:
        if answer.body and (answer.role != "funding"):
            found[Bearer(answer.body)] = (Span(date.min, None),)
        elif answer.role in (LEAD, COORDINATING):
            for code, spans in answer.members.items():
                bearer = Bearer(MEMBER, code)
                found[bearer] = joined_spans([*found.get(bearer, ()), *spans])
    return found


def _resolved(bearer: Mapping[str, Any], owner_kind: str, owner_code: str, register: Register) -> Answer:
    cls, role, name = str(bearer["class"]), str(bearer["role"]), str(bearer.get("name") or "")
    without = tuple(str(one["code"]) for one in bearer.get("without") or ())
    if cls in (SECRETARIAT, STEERING):
        return Answer(cls, role, name, {}, body=cls)
    if cls in _KINDS:
        members = register.of_class(cls, owner_kind, owner_code)
        kept = {code: spans for code, spans in members.items() if code not in without} if without else members
        return Answer(cls, role, name, kept, without=without)
    if cls == "initiatives":
        leaders = {code: common_spans(register.members[code].spans, spans) for code, spans in _known(register)}
        return Answer(cls, role, name, {code: spans for code, spans in leaders.items() if spans})
    chosen = bearer.get("member")
    if chosen:
        known = register.members.get(str(chosen))
        return Answer(cls, role, name, {known.code: known.spans} if known else {}, found=1 if known else 0)
    if cls == "named":
        found = register.named(name)
        return Answer(cls, role, name, found if len(found) == 1 else {}, found=len(found))
    return Answer(cls, role, name, {})


def _known(register: Register) -> list[tuple[str, Spans]]:
    return [(code, register.leaders[code]) for code in register.members if code in register.leaders]


def _fits(member: Presence, categories: tuple[str, ...], groups: tuple[str, ...]) -> bool:
    if categories and member.category not in categories:
        return False
    return not groups or member.category != "mg" or member.major_group in groups


def _from(member: Presence, owner_kind: str, owner_code: str) -> bool:
    if owner_kind == "region":
        return member.region == owner_code
    if owner_kind == "country":
        return owner_code in member.countries
    if owner_kind == "subregion":
        return any(owner_code in countries()[code].parents for code in member.countries if code in countries())
    return True
