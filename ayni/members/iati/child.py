"""What reads an IATI file in the bounded child process: prints the reading of one file as JSON."""

import json
import sys
from pathlib import Path

from ayni.members.iati.reading import Unreadable, read_activities


def main(arguments: list[str]) -> int:
    """Print the reading; exit status 2 with a JSON complaint on standard error for a file that is refused whole."""
    try:
        reading = read_activities(Path(arguments[0]).read_bytes())
    except Unreadable as error:
        sys.stderr.write(json.dumps({"code": error.code, "params": error.params}))
        return 2
    sys.stdout.write(json.dumps(reading, ensure_ascii=False))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
