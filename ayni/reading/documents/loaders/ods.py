"""OpenDocument spreadsheets."""

from ayni.reading.documents.blocks import Block, HiddenSheet, Source, Table
from ayni.reading.documents.loaders.odf import OdfReading, opened
from ayni.reading.documents.loaders.odf_styles import TABLE
from ayni.reading.documents.unreadable import Unreadable


def load(source: bytes, name: str) -> Source:
    """Load an ODS. Values are as shown. Raises Unreadable (corrupt, empty, encrypted, too_large)."""
    body, styles, _package = opened(source)
    reading = OdfReading(styles)
    blocks: list[Block] = []
    for table in body.iter(f"{TABLE}table"):
        title = table.get(f"{TABLE}name", "")
        if table.get(f"{TABLE}style-name") in styles.hidden_tables:
            blocks.append(HiddenSheet(title))
            continue
        rows = reading.rows(table)
        if rows:
            blocks.append(Table(rows, sheet=title))
    if not any(isinstance(block, Table) for block in blocks):
        raise Unreadable("empty")
    return Source(blocks, "ods")
