"""The fields that a table of open data is made of, and those that many tables share."""

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

Words = str | Promise
# Types of Table Schema; "list" stands for several texts in one cell, "money" for an exact decimal number.
TYPES = {
    "string": "string",
    "list": "string",
    "integer": "integer",
    "number": "number",
    "money": "number",
    "boolean": "boolean",
    "date": "date",
    "datetime": "datetime",
}
# A text that begins so would be run as a formula by spreadsheet programs; an apostrophe in front keeps it text.
RISKY = ("=", "+", "-", "@", "\t", "\r")


@dataclass(frozen=True, slots=True)
class Field:
    """One column: its name for programs, its type (TYPES), its title and description for people.

    `codes`: the only values there are, in a list those of each of its texts; `unit`: what a figure counts in; `parted`:
    what stands between the texts of a list.
    """

    name: str
    type: str
    title: Words
    description: Words = ""
    required: bool = False
    codes: tuple[str, ...] = ()
    unit: str = ""
    parted: str = " "


def as_text(field: Field, value: Any) -> str:
    """Return a value as the text of a CSV cell: ISO dates, plain decimals, true or false, "" for what is not known."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, Decimal):
        return f"{value.normalize():f}"
    if isinstance(value, datetime):
        return value.isoformat(timespec="seconds")
    if isinstance(value, date):
        return value.isoformat()
    text = field.parted.join(map(str, value)) if isinstance(value, list | tuple) else str(value)
    return f"'{text}" if field.type in ("string", "list") and text.startswith(RISKY) else text


def as_value(value: Any) -> Any:
    """Return a value as JSON has it: amounts of money as exact texts, dates in ISO 8601."""
    if isinstance(value, Decimal):
        return f"{value.normalize():f}"
    if isinstance(value, datetime):
        return value.isoformat(timespec="seconds")
    return value.isoformat() if isinstance(value, date) else value


AS_OF = Field("as_of", "date", _("As of"), _("The day that the figures stand for"), required=True)
LICENCE = Field("licence", "string", _("Licence"), _("Identifier in the SPDX list"), required=True)
LANGUAGE = Field("language", "string", _("Language"), _("Language of the texts, as ISO 639 code"))
COUNTRIES = Field("countries", "list", _("Countries"), _("ISO 3166-1 alpha-3 codes, parted by spaces"))
M49 = Field("m49", "list", _("M49 codes"), _("UN M49 codes of the countries, parted by spaces"))
REGION = Field("region", "string", _("Region"), _("Code of the partnership's region; empty: worldwide"))
REGION_NAME = Field("region_name", "string", _("Name of the region"))
CATEGORY = Field(
    "category",
    "string",
    _("Category"),
    _("gov: government, sub: subnational authority, igo: intergovernmental, mg: major-group organisation"),
    codes=("gov", "sub", "igo", "mg"),
)
MEMBER = Field("member", "string", _("Member"), _("Code of the member, as in the table of members"))
MEMBER_NAME = Field("member_name", "string", _("Name of the member"))
INITIATIVE = Field("initiative", "string", _("Initiative"), _("Short name of the initiative in addresses"))
WORKPLAN = Field("workplan", "string", _("Workplan"), _("Short name of the workplan in addresses"))
CURRENCY = Field("currency", "string", _("Currency"), _("ISO 4217 code of the currency of the amounts"))
