"""The columns of the register's workbook, under the headings of the pages."""

from typing import NamedTuple

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


class Column(NamedTuple):
    """A fact of an entry: its name, its heading in the reader's language, and its width in characters."""

    name: str
    heading: Promise
    width: int = 20


COLUMNS = (
    Column("name", _("Name"), 44),
    Column("name_original", _("Name in its own language and script"), 32),
    Column("acronym", _("Acronym"), 12),
    Column("category", _("Category"), 26),
    Column("major_group", _("Major group"), 30),
    Column("countries", _("Countries"), 28),
    Column("region", _("Region"), 28),
    Column("languages", _("Languages"), 14),
    Column("website", _("Website"), 34),
    Column("links", _("Other addresses"), 34),
    Column("ror", _("ROR identifier"), 28),
    Column("iati", _("IATI organisation identifier"), 24),
    Column("summary", _("What it does for mountains"), 60),
    Column("status", _("Status"), 12),
    Column("since", _("Member since"), 13),
    Column("term_ends", _("Term ends"), 13),
)
