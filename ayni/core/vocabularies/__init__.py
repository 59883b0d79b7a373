"""Vocabularies: small reviewed lists of codes with their labels, read from `data/` when first asked for.

Each file says its source, its licence and when it was reviewed. See docs/reference/vocabularies.md.
"""

from ayni.core.vocabularies.centres import tiles
from ayni.core.vocabularies.files import about_vocabulary, vocabulary_names
from ayni.core.vocabularies.lists import (
    activity_statuses,
    dac_purposes,
    foci,
    iati_list,
    iati_lists,
    initiative_kinds,
    knowledge_labels,
    licences,
    major_groups,
    mechanisms,
    member_categories,
    organisation_types,
    output_types,
    sdg_targets,
    seed_initiatives,
    workplan_statuses,
)
from ayni.core.vocabularies.places import (
    areas,
    countries,
    countries_of_region,
    country,
    country_named,
    place_name,
    region_of,
    regions,
)
from ayni.core.vocabularies.terms import (
    ActivityStatus,
    Area,
    Country,
    KnowledgeLabel,
    Licence,
    SdgTarget,
    SeedInitiative,
    Term,
    UnknownTerm,
    label,
)

__all__ = [
    "ActivityStatus",
    "Area",
    "Country",
    "KnowledgeLabel",
    "Licence",
    "SdgTarget",
    "SeedInitiative",
    "Term",
    "UnknownTerm",
    "about_vocabulary",
    "activity_statuses",
    "areas",
    "countries",
    "countries_of_region",
    "country",
    "country_named",
    "dac_purposes",
    "foci",
    "iati_list",
    "iati_lists",
    "initiative_kinds",
    "knowledge_labels",
    "label",
    "licences",
    "major_groups",
    "mechanisms",
    "member_categories",
    "organisation_types",
    "output_types",
    "place_name",
    "region_of",
    "regions",
    "sdg_targets",
    "seed_initiatives",
    "term",
    "tiles",
    "vocabulary_names",
    "workplan_statuses",
]


def term(vocabulary: str, code: str) -> Term:
    """Return a term of a vocabulary that is a plain mapping, by the name of its loader. Raises UnknownTerm.

    For example `term("output_types", "report")`; places have `country` and `region_of`.
    """
    found = _LOADERS[vocabulary]().get(code)
    if found is None:
        raise UnknownTerm(vocabulary, code)
    return found


_LOADERS = {
    "activity_statuses": activity_statuses,
    "areas": areas,
    "countries": countries,
    "dac_purposes": dac_purposes,
    "foci": foci,
    "initiative_kinds": initiative_kinds,
    "knowledge_labels": knowledge_labels,
    "licences": licences,
    "major_groups": major_groups,
    "mechanisms": mechanisms,
    "member_categories": member_categories,
    "organisation_types": organisation_types,
    "output_types": output_types,
    "regions": regions,
    "sdg_targets": sdg_targets,
    "workplan_statuses": workplan_statuses,
}
