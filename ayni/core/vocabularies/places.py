"""Countries, the areas of M49, and the partnership's regions."""

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from ayni.core.vocabularies.files import rows, table
from ayni.core.vocabularies.terms import Area, Country, Term, UnknownTerm, label


@cache
def areas() -> Mapping[str, Area]:
    """Return the areas of M49 by code ("014"), the world and the continents among them."""
    above = {row["code"]: row["parent"] for row in rows("m49")}
    return MappingProxyType(
        {row["code"]: Area(row["code"], row["labels"], _chain(row["parent"], above)) for row in rows("m49")}
    )


@cache
def regions() -> Mapping[str, Term]:
    """Return the partnership's seven regions by code."""
    return table("partnership_regions", Term)


@cache
def countries() -> Mapping[str, Country]:
    """Return the countries and territories of ISO 3166-1 by alpha-3."""
    overrides = {row["code"]: row for row in rows("region_overrides")}
    rules = {row["code"]: row["region"] for row in rows("region_rules")}
    found = {}
    for row in rows("countries"):
        parents = (row["area"], *areas()[row["area"]].parents)
        override = overrides.get(row["code"])
        rule = next((area for area in parents if area in rules), "")
        found[row["code"]] = Country(
            code=row["code"],
            labels=row["labels"],
            alpha2=row["alpha2"],
            m49=row["m49"],
            area=row["area"],
            parents=parents,
            region=override["region"] if override else rules[rule],
            region_because="override" if override else rule,
            region_note=override["note"] if override else "",
            region_to_confirm=override["to_confirm"] if override else False,
            also=tuple(row.get("also", ())),
        )
    return MappingProxyType(found)


def country(code: str) -> Country:
    """Return a country by alpha-3, alpha-2 or M49 number, in any case. Raises UnknownTerm."""
    found = _by_any_code().get(code.strip().upper())
    if found is None:
        raise UnknownTerm("countries", code)
    return found


def country_named(words: str) -> Country | None:
    """Return the country that is called so in one of the languages, or has this code; None where none is."""
    wanted = words.strip()
    return _by_any_code().get(wanted.upper()) or _by_any_name().get(_bare(wanted))


def region_of(alpha3: str) -> Term:
    """Return the partnership region of a country. Raises UnknownTerm."""
    return regions()[country(alpha3).region]


def countries_of_region(code: str) -> tuple[Country, ...]:
    """Return the countries of a partnership region in the order of their codes. Raises UnknownTerm."""
    if code not in regions():
        raise UnknownTerm("partnership_regions", code)
    return tuple(entry for entry in countries().values() if entry.region == code)


def place_name(kind: str, code: str, lang: str) -> str:
    """Return the name of a country (alpha-3), subregion (M49) or region (the partnership's); the code where unknown."""
    known: Mapping[str, Mapping[str, Term]] = {"country": countries(), "subregion": areas(), "region": regions()}
    term = known.get(kind, {}).get(code)
    return code if term is None else label(term, lang)


def _chain(code: str, above: Mapping[str, str]) -> tuple[str, ...]:
    chain = []
    while code:
        chain.append(code)
        code = above[code]
    return tuple(chain)


@cache
def _by_any_code() -> Mapping[str, Country]:
    return {code: entry for entry in countries().values() for code in (entry.code, entry.alpha2, entry.m49)}


@cache
def _by_any_name() -> Mapping[str, Country]:
    return {_bare(name): entry for entry in countries().values() for name in (*entry.also, *entry.labels.values())}


def _bare(name: str) -> str:
    return " ".join(name.replace("'", "’").casefold().split())
