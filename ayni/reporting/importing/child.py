"""What reads a copy in the bounded child process: a text document's paragraphs and tables, nothing judged yet."""

import json
import sys
from pathlib import Path
from typing import Any

from ayni.reading.documents import Unreadable
from ayni.reading.documents.blocks import Heading, Paragraph, Table
from ayni.reading.documents.loaders import load
from ayni.reading.documents.packages import Package
from ayni.reading.documents.sniffing import kind_of

_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def main(arguments: list[str]) -> int:
    """Print {"blocks": [...], "comments": [text]}; exit status 2 with a code on standard error for a refusal.

    A block is {"text"} of a paragraph or {"rows": [[text]]} of a table.
    """
    path = Path(arguments[0])
    try:
        found = read(path.read_bytes(), path.name)
    except Unreadable as error:
        sys.stderr.write(error.code)
        return 2
    except (RecursionError, ValueError, LookupError, TypeError, AttributeError, MemoryError):
        sys.stderr.write("corrupt")
        return 2
    sys.stdout.write(json.dumps(found, ensure_ascii=False))
    return 0


def read(source: bytes, name: str) -> dict[str, Any]:
    """Return the blocks and comments of a DOCX or ODT. Raises Unreadable."""
    kind = kind_of(source, name)
    if kind not in ("docx", "odt"):
        raise Unreadable("unknown_type", found="no text document")
    blocks = [_block(block) for block in load(kind, source, name).blocks if not _is_hidden(block)]
    return {"blocks": blocks, "comments": _comments(source) if kind == "docx" else []}


def _is_hidden(block: Any) -> bool:
    return not isinstance(block, Heading | Paragraph | Table)


def _block(block: Any) -> dict[str, Any]:
    if isinstance(block, Table):
        return {"rows": [[cell.text for cell in row] for row in block.rows]}
    if isinstance(block, Paragraph) and block.kind == "item":
        return {"text": f"- {block.text}"}
    if isinstance(block, Paragraph) and block.kind == "numbered":
        return {"text": f"{block.marker}. {block.text}"}
    return {"text": block.text}


def _comments(source: bytes) -> list[str]:
    tree = Package(source).tree("word/comments.xml")
    if tree is None:
        return []
    found = (
        " ".join("".join(text.text or "" for text in one.iter(f"{_WORD}t")).split())
        for one in tree.iter(f"{_WORD}comment")
    )
    return [text for text in found if text]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
