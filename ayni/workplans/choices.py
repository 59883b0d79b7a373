"""What people choose from: owners, focus areas, mechanisms, statuses, types, in the reader's language."""

from typing import Any

from django.utils.translation import gettext as _

from ayni.accounts.standing import standing_of
from ayni.core.vocabularies import areas, countries, foci, label, mechanisms, place_name, regions
from ayni.workplans.models import ActivityStatus, OutputType, OwnerKind, WorkplanStatus

Choices = list[tuple[str, str]]


def owner_choices(by: Any, initiatives: dict[str, str], lang: str) -> Choices:
    """Return ("kind:code", words) of every owner for whom a person may start a workplan.

    `initiatives` maps the slugs of those that the person sees to titles.
    """
    standing = standing_of(by)
    everything = standing.secretariat
    chosen: Choices = [("partnership:", _("The partnership"))] if everything else []
    own = initiatives if everything else {slug: initiatives.get(slug, slug) for slug in standing.initiatives}
    chosen += _sorted(OwnerKind.INITIATIVE, own)
    chosen += _sorted(OwnerKind.REGION, _places("region", regions() if everything else standing.regions, lang))
    if everything:
        chosen += _sorted(OwnerKind.SUBREGION, _places("subregion", areas(), lang))
    chosen += _sorted(OwnerKind.COUNTRY, _places("country", countries() if everything else standing.members, lang))
    return chosen


def split_owner(choice: str) -> tuple[str, str]:
    """Return (kind, code) of a chosen owner."""
    kind, _colon, code = choice.partition(":")
    return kind, code


def focus_choices(lang: str) -> Choices:
    """Return the shared focus areas, with an empty choice for a focus of one's own."""
    return [("", _("Another one, named above")), *((code, label(term, lang)) for code, term in foci().items())]


def focus_area_titled(title: str) -> str:
    """Return the code of the shared focus area that is called so in one of the languages, or ""."""
    wanted = " ".join(title.casefold().split())
    return next(
        (code for code, term in foci().items() if wanted in (name.casefold() for name in term.labels.values())), ""
    )


def mechanism_labels(lang: str) -> dict[str, str]:
    """Return the mechanisms by code."""
    return {code: label(term, lang) for code, term in mechanisms().items()}


def status_labels() -> dict[str, str]:
    """Return the states of an activity by code."""
    return {code: str(words) for code, words in ActivityStatus.choices}


def status_words(status: str, version: str) -> str:
    """Return a workplan's status with the version that it is about."""
    if status == WorkplanStatus.ADOPTED:
        return _("Adopted, version %(version)s") % {"version": version}
    if status == WorkplanStatus.CLOSED:
        return _("Closed, last version %(version)s") % {"version": version}
    if version:
        return _("Amendment of version %(version)s, draft") % {"version": version}
    return _("In consultation") if status == WorkplanStatus.CONSULTATION else _("Draft")


def output_type_labels() -> dict[str, str]:
    """Return the types of outputs by code."""
    return {code: str(words) for code, words in OutputType.choices}


def bearer_class_labels() -> dict[str, str]:
    """Return the classes of bearers by code, as the reading library has them."""
    return {
        "each_member": _("Each member"),
        "each_government": _("Each government"),
        "each_nfp": _("Each national focal point"),
        "secretariat": _("The Secretariat"),
        "steering_committee": _("The Steering Committee"),
        "implementing_agencies": _("Implementing agencies"),
        "donors": _("Donors"),
        "universities": _("Universities"),
        "technology_suppliers": _("Technology suppliers"),
        "regional_organisations": _("Regional organisations"),
        "national_institutions": _("National institutions"),
        "civil_society": _("Civil society"),
        "local_communities": _("Local communities"),
        "private_sector": _("The private sector"),
        "initiatives": _("The initiatives"),
        "institutions_as_appropriate": _("Institutions as appropriate"),
        "named": _("A named body"),
        "open": _("Others, as the words say"),
    }


def bearer_role_labels() -> dict[str, str]:
    """Return the roles of bearers by code."""
    return {
        "lead": _("Leads"),
        "coordinating": _("Coordinates"),
        "supporting": _("Supports"),
        "funding": _("Funds"),
    }


def _places(kind: str, codes: Any, lang: str) -> dict[str, str]:
    return {code: place_name(kind, code, lang) for code in codes}


def _sorted(kind: OwnerKind, names: dict[str, str]) -> Choices:
    prefix = {
        OwnerKind.INITIATIVE: _("Initiative: %(name)s"),
        OwnerKind.REGION: _("Region: %(name)s"),
        OwnerKind.SUBREGION: _("Sub-region: %(name)s"),
        OwnerKind.COUNTRY: _("Country: %(name)s"),
    }[kind]
    ordered = sorted(names.items(), key=lambda entry: entry[1].casefold())
    return [(f"{kind.value}:{code}", prefix % {"name": name}) for code, name in ordered]
