"""The register as open data: CSV with a Frictionless descriptor, and JSON. No person and no address of one is in it."""

import csv
import io
import json
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from django.conf import settings

from ayni.core.vocabularies import countries, label, regions
from ayni.members.models import Member, OwnAction, OwnActionStatus

LICENCE = {
    "name": "CC-BY-4.0",
    "title": "Creative Commons Attribution 4.0",
    "path": "https://creativecommons.org/licenses/by/4.0/",
}
# Name, Frictionless type, description. Several values in a cell are parted by spaces; names of countries by "; ".
COLUMNS: tuple[tuple[str, str, str], ...] = (
    ("code", "string", "Lasting identifier; a government's is the ISO 3166-1 alpha-3 code of its country"),
    ("name", "string", "Name in Latin script"),
    ("name_original", "string", "Name in its own language and script"),
    ("acronym", "string", "Acronym"),
    ("category", "string", "gov, sub (subnational authority), igo, or mg (major-group organisation)"),
    ("major_group", "string", "One of the nine major groups of the United Nations, for category mg"),
    ("countries", "string", "ISO 3166-1 alpha-3 codes"),
    ("country_names", "string", "Names of the countries in English"),
    ("m49", "string", "M49 codes of the countries"),
    ("region", "string", "Code of the partnership's region; empty: worldwide"),
    ("region_name", "string", "The partnership's region in English"),
    ("region_override", "string", "Region set by hand, where it is not that of the first country"),
    ("languages", "string", "Languages to write to it in"),
    ("website", "string", "Web address"),
    ("links", "string", "Other web addresses"),
    ("ror", "string", "Identifier in the Research Organization Registry"),
    ("iati", "string", "IATI organisation identifier"),
    ("summary", "string", "What it does for mountains"),
    ("status", "string", "active or lapsed"),
    ("since", "date", "Member since"),
    ("term_ends", "date", "End of the present term"),
    ("as_of", "date", "Day of this snapshot"),
)
NAMES = [name for name, _type, _said in COLUMNS]
REAFFIRMED = (
    *("code", "name", "category", "major_group", "countries", "m49", "region", "region_name"),
    *("standing", "affirmed_on", "lapses_on", "as_of"),
)
OWN_ACTIONS = (
    *("code", "member", "member_name", "region", "kind", "title", "language", "description", "status", "status_name"),
    *("planned_start", "planned_end", "actual_start", "actual_end", "countries", "sectors", "link", "amount"),
    *("currency", "iati", "as_of"),
)
# A cell that begins so would be run as a formula by spreadsheet programs; an apostrophe in front keeps it text.
RISKY = ("=", "+", "-", "@", "\t", "\r")


def row_of(member: Member, today: date) -> dict[str, str]:
    """Return a member as texts by column."""
    codes = [code for code in member.country_codes if code in countries()]
    row = {name: str(getattr(member, name) or "") for name in NAMES if hasattr(member, name)}
    return row | {
        "country_names": "; ".join(label(countries()[code], "en") for code in codes),
        "m49": " ".join(countries()[code].m49 for code in codes),
        "region_name": label(regions()[member.region], "en") if member.region in regions() else "",
        "links": " ".join(member.links.split()),
        "as_of": today.isoformat(),
    }


def as_csv(members: Iterable[Member], today: date, *, version: bool = False) -> bytes:
    """Return CSV in UTF-8 with a header row, lines ended by CR LF (RFC 4180).

    With `version` a last column says which version of the entry the row holds, for a file that will come back.
    """
    if not version:
        return rows_as_csv(NAMES, (row_of(member, today) for member in members))
    rows = ({**row_of(member, today), "version": str(member.version)} for member in members)
    return rows_as_csv([*NAMES, "version"], rows)


def rows_as_csv(names: Sequence[str], rows: Iterable[dict[str, str]]) -> bytes:
    """Return rows of texts by column as CSV, header first; no cell can be run as a formula."""
    text = io.StringIO()
    writer = csv.DictWriter(text, names)
    writer.writeheader()
    for row in rows:
        writer.writerow({name: f"'{cell}" if cell.startswith(RISKY) else cell for name, cell in row.items()})
    return text.getvalue().encode()


def reaffirmed_as_csv(members: Iterable[Any], today: date) -> bytes:
    """Return who has re-affirmed as CSV with the columns of REAFFIRMED; `members` as `reaffirmed_members` gives them.

    `standing` is in_force, lapsed or none. No person is in it.
    """
    return rows_as_csv(REAFFIRMED, (_reaffirmed_row(member, today) for member in members))


def _reaffirmed_row(member: Any, today: date) -> dict[str, str]:
    row = row_of(member, today)
    more = {name: str(getattr(member, name) or "") for name in ("standing", "affirmed_on", "lapses_on")}
    return {name: (row | more)[name] for name in REAFFIRMED}


def own_actions_as_csv(actions: Iterable[OwnAction], today: date) -> bytes:
    """Return what members do on their own as CSV with the columns of OWN_ACTIONS; `status` is IATI's code."""
    return rows_as_csv(OWN_ACTIONS, (_own_action_row(action, today) for action in actions))


def _own_action_row(action: OwnAction, today: date) -> dict[str, str]:
    row = {name: getattr(action, name) for name in OWN_ACTIONS if hasattr(action, name)}
    row |= {"member": action.member.code, "member_name": action.member.name, "region": action.member.region}
    row |= {"status_name": OwnActionStatus(action.status).name.lower() if action.status else ""}
    row |= {"amount": "" if action.amount is None else f"{action.amount.normalize():f}", "as_of": today.isoformat()}
    return {name: "" if row[name] is None else str(row[name]) for name in OWN_ACTIONS}


def as_json(members: Iterable[Member], today: date) -> bytes:
    """Return {"as_of", "licence", "source", "members": [{column: text, countries, m49, languages, links: [text]}]}."""
    rows: list[dict[str, Any]] = []
    for member in members:
        row: dict[str, Any] = row_of(member, today)
        row.pop("as_of")
        row |= {name: row[name].split() for name in ("countries", "m49", "languages", "links")}
        rows.append(row | {"country_names": row["country_names"].split("; ") if row["country_names"] else []})
    whole = {"as_of": today.isoformat(), "licence": LICENCE["name"], "source": _address("members/"), "members": rows}
    return json.dumps(whole, ensure_ascii=False, indent=1).encode()


def descriptor(today: date) -> bytes:
    """Return the Frictionless data package that describes the CSV (datapackage.json, profile tabular-data-package)."""
    fields: list[dict[str, Any]] = [{"name": name, "type": kind, "description": said} for name, kind, said in COLUMNS]
    fields[0]["constraints"] = {"required": True, "unique": True}
    package = {
        "profile": "tabular-data-package",
        "name": "members",
        "title": f"{settings.AYNI_PARTNERSHIP}: members",
        "created": f"{today.isoformat()}T00:00:00Z",
        "licenses": [LICENCE],
        "sources": [{"title": settings.AYNI_PARTNERSHIP, "path": _address("members/")}],
        "resources": [
            {
                "profile": "tabular-data-resource",
                "name": "members",
                "path": _address("members.csv"),
                "format": "csv",
                "mediatype": "text/csv",
                "encoding": "utf-8",
                "schema": {"fields": fields, "primaryKey": "code", "missingValues": [""]},
            }
        ],
    }
    return json.dumps(package, ensure_ascii=False, indent=1).encode()


def _address(path: str) -> str:
    return f"{settings.AYNI_BASE_URL}/{path}"
