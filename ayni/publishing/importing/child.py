"""What reads an upload in the bounded child process: our own files by their keys, all else by the reader."""

import json
import sys
from pathlib import Path
from typing import Any

from ayni.publishing.importing.own_document import read_own_document
from ayni.publishing.importing.own_workbook import read_own_workbook
from ayni.reading.documents import Unreadable, read_document


def main(arguments: list[str]) -> int:
    """Print the reading of one file as JSON; exit status 2 with a JSON complaint on standard error for a refusal.

    The second argument is a JSON object of headers that people explained, as written and folded, to kinds of columns.
    """
    path = Path(arguments[0])
    try:
        reading = read(path, json.loads(arguments[1]) if len(arguments) > 1 else {})
    except Unreadable as error:
        complaint = {"code": error.code, "params": error.params, "sentence": error.sentence}
        sys.stderr.write(json.dumps(complaint, ensure_ascii=False))
        return 2
    sys.stdout.write(json.dumps(reading, ensure_ascii=False))
    return 0


def read(path: Path, columns: dict[str, str]) -> dict[str, Any]:
    """Return a file's reading in the reader's form. Raises Unreadable."""
    readers = {".xlsx": read_own_workbook, ".docx": _own_document}
    reader = readers.get(path.suffix.lower())
    own = reader(path) if reader else None
    if own is None:
        return read_document(path.read_bytes(), path.name, columns=columns).to_json()
    return own


def _own_document(path: Path) -> dict[str, Any] | None:
    try:
        return read_own_document(path)
    except Unreadable:
        return None  # the reader says what is wrong with it


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
