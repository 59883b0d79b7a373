"""One module per format: each turns bytes into a `blocks.Source`. They are imported only when needed."""

from importlib import import_module

from ayni.reading.documents.blocks import Block, Line, Source, Table, distinct

MODULES = {
    "docx": "docx",
    "xlsx": "xlsx",
    "odt": "odt",
    "ods": "ods",
    "pdf": "pdf",
    "xls": "xls",
    "text": "text",
}


def load(kind: str, source: bytes, name: str) -> Source:
    """Load a document of a kind that `sniffing.kind_of` gave. Raises Unreadable."""
    module = import_module(f"ayni.reading.documents.loaders.{MODULES[kind]}")
    loaded: Source = module.load(source, name)
    for block in loaded.blocks:
        _clean(block)
    return loaded


INVISIBLE = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u2060\ufeff"))  # soft hyphens, joiners and their kind


def _clean(block: Block) -> None:
    """Take signs that are seen by nobody out of a block's texts: they would part words that are the same."""
    if isinstance(block, Table):
        for row in block.rows:
            for cell in distinct(row):
                if any(not line.text.isascii() for line in cell.lines):
                    cell.hold([_cleaned(line) for line in cell.lines])
    elif hasattr(block, "text") and not block.text.isascii():
        block.text = block.text.translate(INVISIBLE)


def _cleaned(line: Line) -> Line:
    return Line(line.text.translate(INVISIBLE), line.marker, line.level, line.soft)
