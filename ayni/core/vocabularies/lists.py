"""The other vocabularies: one loader each, read at the first call and kept."""

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from ayni.core.vocabularies.files import rows, table
from ayni.core.vocabularies.terms import (
    ActivityStatus,
    KnowledgeLabel,
    Licence,
    SdgTarget,
    SeedInitiative,
    Term,
    UnknownTerm,
)


@cache
def foci() -> Mapping[str, Term]:
    """Return the five focus areas of the seed by code (IS, CB, CA, IK, FI)."""
    return table("foci", Term)


@cache
def mechanisms() -> Mapping[str, Term]:
    """Return the four mechanisms, that is services, of the seed."""
    return table("mechanisms", Term)


@cache
def seed_initiatives() -> tuple[SeedInitiative, ...]:
    """Return the twelve initiatives of the seed in its order."""
    return tuple(table("initiatives", SeedInitiative).values())


@cache
def initiative_kinds() -> Mapping[str, Term]:
    """Return what an initiative may be built around: a theme, an area, an institution."""
    return table("initiative_kinds", Term)


@cache
def activity_statuses() -> Mapping[str, ActivityStatus]:
    """Return the states of an activity."""
    return table("activity_statuses", ActivityStatus)


@cache
def workplan_statuses() -> Mapping[str, Term]:
    """Return the states of a workplan."""
    return table("workplan_statuses", Term)


@cache
def output_types() -> Mapping[str, Term]:
    """Return the types of outputs."""
    return table("output_types", Term)


@cache
def member_categories() -> Mapping[str, Term]:
    """Return the categories of members: gov, sub, igo, mg."""
    return table("member_categories", Term)


@cache
def major_groups() -> Mapping[str, Term]:
    """Return the nine major groups of the United Nations."""
    return table("major_groups", Term)


@cache
def organisation_types() -> Mapping[str, Term]:
    """Return IATI's organisation types."""
    return table("organisation_types", Term)


@cache
def sdg_targets() -> Mapping[str, SdgTarget]:
    """Return the targets of the 2030 Agenda that matter to mountains, by number ("15.4")."""
    return table("sdg_targets", SdgTarget)


@cache
def dac_purposes() -> Mapping[str, Term]:
    """Return the purpose codes of OECD DAC that the partnership's work falls under."""
    return table("dac_purposes", Term)


@cache
def licences() -> Mapping[str, Licence]:
    """Return the licences to choose from, by SPDX identifier."""
    return table("licences", Licence)


@cache
def knowledge_labels() -> Mapping[str, KnowledgeLabel]:
    """Return the Traditional Knowledge and Biocultural Labels of Local Contexts."""
    return table("knowledge_labels", KnowledgeLabel)


def iati_list(name: str) -> Mapping[str, Term]:
    """Return one of IATI's small lists ("result_type", "policy_marker", …). Raises UnknownTerm."""
    if name not in iati_lists():
        raise UnknownTerm("iati_lists", name)
    return iati_lists()[name]


@cache
def iati_lists() -> Mapping[str, Mapping[str, Term]]:
    """Return IATI's small lists by name."""
    found: dict[str, dict[str, Term]] = {}
    for row in rows("iati_lists"):
        found.setdefault(row["list"], {})[row["code"]] = Term(row["code"], row["labels"])
    return MappingProxyType({name: MappingProxyType(terms) for name, terms in found.items()})
