"""Which rows of the plan a happening serves: found by kind, bearer, place, initiative and words, each said as a reason.

A reason is a line "code:value" (see `REASONS`); `wording` says them in the reader's language.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from django.conf import settings
from django.utils import translation

from ayni.core.vocabularies import countries
from ayni.members.models import Member
from ayni.members.naming import folded
from ayni.monitoring.models import Kind
from ayni.workplans.models import Activity, Indicator, OwnerKind

REASONS = ("kind", "bearer", "initiative", "place", "words", "person")
SHOWN = 12
# What the reader of phrases calls otherwise than the kinds under which evidence is recorded.
_READ_AS = {
    "person_appointed": Kind.FOCAL_POINT,
    "budget_allocation": Kind.BUDGET_LINE,
    "policy": Kind.WORKPLAN_STEP,
    "publication": Kind.DOCUMENT,
}
_EACH = frozenset({"each_member", "each_government", "each_nfp"})
_EVERYBODY = frozenset({"each_member"})
_BEARERS: dict[str, frozenset[str]] = {
    # A government acts through its institutions and agencies: what these are to do, it records.
    "gov": _EACH | {"national_institutions", "implementing_agencies"},
    "sub": frozenset({"each_member", "national_institutions", "implementing_agencies"}),
    "igo": frozenset({"each_member", "regional_organisations", "implementing_agencies", "donors"}),
}
_BEARERS_OF_GROUP: dict[str, frozenset[str]] = {
    "science-technology": frozenset({"each_member", "universities"}),
    "ngo": frozenset({"each_member", "civil_society"}),
    "business-industry": frozenset({"each_member", "private_sector", "technology_suppliers"}),
    "indigenous": frozenset({"each_member", "local_communities"}),
    "local-authorities": frozenset({"each_member", "local_communities"}),
}
# Words shorter than this part no rows; of longer ones this many letters make them the same word.
_SHORTEST, _STEM = 5, 6
# A word that stands in more than this share of the rows says nothing about one of them.
_COMMON = 0.25


class Happening(NamedTuple):
    """What is asked about: of which kind, for whom, where, in which initiative, in which words."""

    kind: str
    member: Member | None
    countries: tuple[str, ...]
    initiative: str
    words: str
    details: Mapping[str, Any]


class Proposal(NamedTuple):
    """A row that a happening may serve, with the reasons; `certain` is ticked from the start."""

    row: Activity
    reasons: tuple[str, ...]
    certain: bool


def kinds_counted(indicator: Indicator) -> tuple[str, ...]:
    """Return the kinds of evidence that an indicator counts: as its rule says, else as its words were read."""
    rule = getattr(indicator, "counting_rule", None)
    if rule is not None and rule.spec.get("evidence_kinds"):
        named = rule.spec["evidence_kinds"]
    else:
        named = [(indicator.rule or {}).get("evidence_type") or "other"]
    return tuple(str(_READ_AS.get(name, name)) for name in named)


def proposed_rows(happening: Happening, rows: Iterable[Activity]) -> list[Proposal]:
    """Return the rows that a happening serves or may serve, the certain first, then by how much speaks for each.

    Certain: an indicator of the row counts the kind, the member answers for it, the place or initiative is the row's,
    and no other row of its workplan has more in common with the words. Pure: `rows` come with workplan and indicators.
    """
    known = list(rows)
    texts = [_stems(_text(row)) for row in known]
    common = _common(texts)
    own = _stems(happening.words) - _words_of_kind(happening.kind)
    found = [_candidate(happening, row, (text & own) - common) for row, text in zip(known, texts, strict=True)]
    candidates = [candidate for candidate in found if candidate is not None]
    most: dict[int, int] = {}
    rivals: Counter[int] = Counter()
    for candidate in candidates:
        if candidate.fits:
            plan = candidate.row.workplan_id
            rivals[plan] += 1
            most[plan] = max(most.get(plan, 0), len(candidate.shared))
    proposals = [(_proposal(one, happening, most, rivals), len(one.shared)) for one in candidates]
    proposals.sort(key=lambda pair: (not pair[0].certain, -len(pair[0].reasons), -pair[1]))
    return [proposal for proposal, _shared in proposals[:SHOWN]]


class _Candidate(NamedTuple):
    row: Activity
    reasons: tuple[str, ...]
    shared: frozenset[str]
    fits: bool


def _candidate(happening: Happening, row: Activity, shared: set[str]) -> _Candidate | None:
    kind = _counts_kind(happening, row)
    bearer = _bearer(happening, row)
    near, place = _nearness(happening, row)
    if not near and not shared:
        return None
    if not kind and (len(shared) < 2 or not (bearer or place)):
        return None
    if kind and not (bearer or place or shared) and _is_of_each(row):
        return None
    reasons = [f"kind:{happening.kind}"] if kind else []
    reasons += [f"bearer:{bearer}"] if bearer else []
    reasons += [place] if place else []
    reasons += [f"words:{', '.join(_in_full(shared, happening.words))}"] if shared else []
    # Each bearer does it by itself, or the words or the place single the row out.
    fits = kind and near and bool(bearer) and (bearer in _EACH or bool(place) or bool(shared))
    return _Candidate(row, tuple(reasons), frozenset(shared), fits)


def _proposal(one: _Candidate, happening: Happening, most: dict[int, int], rivals: Counter[int]) -> Proposal:
    plan = one.row.workplan_id
    first = one.fits and (len(one.shared) == most[plan] if most.get(plan) else rivals[plan] == 1)
    return Proposal(one.row, one.reasons, first)


def _is_of_each(row: Activity) -> bool:
    """Return whether a row is to be done by each of a class: then it is nobody's outside that class."""
    return any(bearer.get("class") in _EACH for bearer in row.bearers)


def _counts_kind(happening: Happening, row: Activity) -> bool:
    for indicator in row.indicators.all():
        if happening.kind in kinds_counted(indicator) and _passes(happening, indicator):
            return True
    return False


def _passes(happening: Happening, indicator: Indicator) -> bool:
    """Return whether a happening passes the filters of an indicator's rule, where it has any."""
    rule = getattr(indicator, "counting_rule", None)
    filters = (rule.spec.get("filters") if rule is not None else None) or {}
    initiatives = filters.get("initiatives") or []
    if initiatives and happening.initiative not in initiatives:
        return False
    return all(
        str(happening.details.get(name, "")) == str(value) for name, value in (filters.get("details") or {}).items()
    )


def _bearer(happening: Happening, row: Activity) -> str:
    """Return the class of bearers of a row to which the happening's member belongs, or ""."""
    classes = _classes(happening)
    member = happening.member
    names = {folded(name) for name in (member.name, member.acronym, member.name_original) if name} if member else set()
    for bearer in row.bearers:
        if bearer.get("class") in classes:
            return str(bearer["class"])
        if bearer.get("class") == "named" and folded(bearer.get("name") or "") in names:
            return "named"
    return ""


def _classes(happening: Happening) -> frozenset[str]:
    member = happening.member
    if member is None:
        return frozenset({"initiatives"}) if happening.initiative else frozenset({"secretariat"})
    if member.category == "mg":
        return _BEARERS_OF_GROUP.get(member.major_group, _EVERYBODY)
    return _BEARERS.get(member.category, _EVERYBODY)


def _nearness(happening: Happening, row: Activity) -> tuple[bool, str]:
    """Return whether the happening lies where the row's workplan acts, and the reason if that says something."""
    kind, code = row.workplan.owner_kind, row.workplan.owner_code
    if kind == OwnerKind.PARTNERSHIP:
        return True, ""
    if kind == OwnerKind.INITIATIVE:
        same = code == happening.initiative
        return same, f"initiative:{code}" if same else ""
    places = {name for one in happening.countries if one in countries() for name in _places(one)}
    return (True, f"place:{kind}/{code}") if f"{kind}/{code}" in places else (False, "")


def _places(code: str) -> list[str]:
    country = countries()[code]
    areas = [f"{OwnerKind.SUBREGION.value}/{area}" for area in country.parents]
    return [f"{OwnerKind.COUNTRY.value}/{code}", f"{OwnerKind.REGION.value}/{country.region}", *areas]


def _text(row: Activity) -> str:
    return " ".join([row.text, *(indicator.words for indicator in row.indicators.all())])


def _stems(text: str) -> set[str]:
    return {word[:_STEM] for word in folded(text).split() if len(word) >= _SHORTEST and not word.isdigit()}


def _common(texts: list[set[str]]) -> set[str]:
    if len(texts) < 1 / _COMMON:
        return set()
    counted = Counter(stem for text in texts for stem in text)
    return {stem for stem, number in counted.items() if number > len(texts) * _COMMON}


def _words_of_kind(kind: str) -> set[str]:
    """Return the stems of a kind's own name in every language: they tell no row of the kind from another."""
    found: set[str] = set()
    for language, _name in settings.LANGUAGES:
        with translation.override(language):
            found |= _stems(str(Kind(kind).label))
    return found


def _in_full(shared: set[str], words: str) -> list[str]:
    """Return the shared words as they were written, each once."""
    full: dict[str, str] = {}
    for word in words.split():
        plain = folded(word)
        if plain[:_STEM] in shared and len(plain) >= _SHORTEST:
            full.setdefault(plain[:_STEM], word.strip(".,;:()!?«»“”\"'").casefold())
    return [full[stem] for stem in sorted(full)]
