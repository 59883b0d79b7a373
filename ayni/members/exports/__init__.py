"""The register written out: open data for everybody, and the whole register for those who keep it."""

from ayni.members.exports.columns import COLUMNS, Column
from ayni.members.exports.deeds import COMMITMENTS, OWN_ACTIONS
from ayni.members.exports.open_data import MEMBERS, MEMBERS_BY_COUNTRY, REAFFIRMED, as_csv
from ayni.members.exports.workbook import CELL, FORMAT, KEY_SHEET, as_xlsx

TABLES = (MEMBERS, MEMBERS_BY_COUNTRY, REAFFIRMED, COMMITMENTS, OWN_ACTIONS)

__all__ = [
    "CELL",
    "COLUMNS",
    "FORMAT",
    "KEY_SHEET",
    "TABLES",
    "Column",
    "as_csv",
    "as_xlsx",
]
