"""What reads an upload in the bounded child process: our own workbooks by their key, all else by the reader."""

import json
import sys
from pathlib import Path

from ayni.publishing.importing.own_workbook import read_own_workbook
from ayni.reading.cli import main as read


def main(arguments: list[str]) -> int:
    """Print the reading of one file as JSON; exit status 2 with a JSON complaint on standard error for a refusal."""
    path = Path(arguments[0])
    if path.suffix.lower() == ".xlsx":
        own = read_own_workbook(path)
        if own is not None:
            sys.stdout.write(json.dumps(own, ensure_ascii=False))
            return 0
    return read(["document", str(path), "--json", "--json-errors"])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
