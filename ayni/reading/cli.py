"""The command line of the reader: `document FILE --json`, and phrases as JSON Lines in and out."""

import json
import sys
from importlib import import_module
from pathlib import Path

USAGE = "usage: read document FILE --json | read timeframes | read indicators | read responsibilities | read outputs"
PHRASES = ("timeframes", "indicators", "responsibilities", "outputs")


def main(argv: list[str]) -> int:
    """Run one command; return its exit status: 0, or 2 with one sentence on standard error."""
    if argv and argv[0] == "document":
        return read_file(argv[1:])
    if argv and argv[0] in PHRASES:
        status: int = import_module("ayni.reading.phrases_cli").main(argv[0], sys.stdin, sys.stdout)
        return status
    return complain(USAGE)


def read_file(arguments: list[str]) -> int:
    """Print what stands in a document as one JSON document; a refusal is one sentence on standard error.

    With `--json-errors` the refusal is a JSON object {"code", "params", "sentence"} instead, for programs.
    """
    from ayni.reading.documents import Unreadable, read_document

    flags = {argument for argument in arguments if argument.startswith("--")}
    files = [argument for argument in arguments if argument not in flags]
    unknown = flags - {"--json", "--json-errors"}
    if len(files) != 1 or unknown:
        return complain(USAGE)
    path = Path(files[0])
    try:
        source = path.read_bytes()
    except OSError as error:
        return complain(f"“{path.name}” cannot be opened: {error.strerror or 'it is not there'}.")
    try:
        document = read_document(source, path.name)
    except Unreadable as error:
        if "--json-errors" in flags:
            told = {"code": error.code, "params": error.params, "sentence": error.sentence}
            return complain(json.dumps(told, ensure_ascii=False))
        return complain(error.sentence)
    print(json.dumps(document.to_json(), ensure_ascii=False, indent=None if len(source) > 10**6 else 1))
    return 0


def complain(sentence: str) -> int:
    print(sentence, file=sys.stderr)
    return 2
