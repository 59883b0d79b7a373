"""The columns of the workbook: what it says of a duty, and what a person fills in."""

from typing import NamedTuple

from django.utils.translation import gettext_lazy as _

KEY_SHEET, FORMAT = "ayni", "ayni-due/1"


class Column(NamedTuple):
    """A column by its name; `filled`: by the person."""

    name: str
    heading: object
    width: int
    filled: bool = False


COLUMNS = (
    Column("code", _("Row"), 10),
    Column("text", _("What is due"), 60),
    Column("member", _("Recorded for"), 24),
    Column("due", _("Due on"), 12),
    Column("state", _("State"), 14),
    Column("kind", _("What happened"), 24, filled=True),
    Column("day", _("When"), 12, filled=True),
    Column("place", _("Where"), 24, filled=True),
    Column("people", _("People"), 10, filled=True),
    Column("women", _("of them women"), 10, filled=True),
    Column("title", _("Title"), 36, filled=True),
    Column("note", _("Note"), 48, filled=True),
    Column("told", _("Who told the Secretariat, and how"), 30, filled=True),
)
# The kind is proposed: alone it says nothing.
SAYING = tuple(column.name for column in COLUMNS if column.filled and column.name != "kind")
