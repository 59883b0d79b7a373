"""What looks a house template through in the bounded child process, and tries it on a document of ours."""

import json
import sys
from pathlib import Path

from ayni.publishing.documents.house import check_template, dress
from ayni.publishing.documents.house_sample import sample
from ayni.reading.documents.sniffing import kind_of
from ayni.reading.documents.unreadable import Unreadable


def main(arguments: list[str]) -> int:
    """Print {"faults": [[code, about]], "missing", "headers", "footers"}; exit status 2 with a code for a refusal."""
    path = Path(arguments[0])
    try:
        source = path.read_bytes()
        if kind_of(source, path.name) != "docx":
            raise Unreadable("unknown_type", found="no Word document")
        found = check_template(source)
        if not found.faults:
            dress(sample("-", lang="en", words=str), source)
    except Unreadable as error:
        sys.stderr.write(error.code)
        return 2
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError, MemoryError):
        sys.stderr.write("corrupt")
        return 2
    sys.stdout.write(json.dumps(found._asdict(), ensure_ascii=False))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
