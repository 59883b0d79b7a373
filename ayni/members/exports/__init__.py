"""The register written out: open data for everybody, and the whole register for those who keep it."""

from ayni.members.exports.columns import COLUMNS, Column
from ayni.members.exports.open_data import (
    LICENCE,
    RISKY,
    as_csv,
    as_json,
    descriptor,
    own_actions_as_csv,
    reaffirmed_as_csv,
)
from ayni.members.exports.workbook import CELL, FORMAT, KEY_SHEET, as_xlsx

__all__ = [
    "CELL",
    "COLUMNS",
    "FORMAT",
    "KEY_SHEET",
    "LICENCE",
    "RISKY",
    "Column",
    "as_csv",
    "as_json",
    "as_xlsx",
    "descriptor",
    "own_actions_as_csv",
    "reaffirmed_as_csv",
]
