"""One module per format: each turns bytes into a `blocks.Source`. They are imported only when needed."""

from importlib import import_module

from ayni.reading.documents.blocks import Source

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
    return loaded
