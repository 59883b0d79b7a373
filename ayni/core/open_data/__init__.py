"""Open data: one way for every public figure and list to be a CSV with its description, a JSON and a workbook.

A room declares a table (`Table`, its `Field`s in order) and registers it when it starts; the rest is here: formats,
lasting addresses, as-of day, licence, the Frictionless description, the page that lists them all.
"""

from ayni.core.open_data.answers import (
    DESCRIPTOR,
    TYPES,
    as_download,
    asked_language,
    catalogue_answer,
    table_answer,
    written,
)
from ayni.core.open_data.fields import (
    CATEGORY,
    COUNTRIES,
    CURRENCY,
    INITIATIVE,
    LANGUAGE,
    M49,
    MEMBER,
    MEMBER_NAME,
    REGION,
    REGION_NAME,
    WORKPLAN,
    Field,
)
from ayni.core.open_data.tables import Asked, Row, Table, register_table, table_named, tables
from ayni.core.open_data.writing import csv_lines, lines_of

__all__ = [
    "CATEGORY",
    "COUNTRIES",
    "CURRENCY",
    "DESCRIPTOR",
    "INITIATIVE",
    "LANGUAGE",
    "M49",
    "MEMBER",
    "MEMBER_NAME",
    "REGION",
    "REGION_NAME",
    "TYPES",
    "WORKPLAN",
    "Asked",
    "Field",
    "Row",
    "Table",
    "as_download",
    "asked_language",
    "catalogue_answer",
    "csv_lines",
    "lines_of",
    "register_table",
    "table_answer",
    "table_named",
    "tables",
    "written",
]
