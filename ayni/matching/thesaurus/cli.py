"""The command `ayni thesaurus`: the thesaurus as SKOS on standard output."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from ayni.matching.thesaurus.concepts import BadThesaurus
from ayni.matching.thesaurus.extending import thesaurus_with
from ayni.matching.thesaurus.skos import BASE, json_ld, turtle
from ayni.matching.thesaurus.thesaurus import Thesaurus, thesaurus

_WRITERS = {"ttl": turtle, "jsonld": json_ld}


def main(arguments: Sequence[str]) -> int:
    """Write the thesaurus in the format asked for; return the exit status, 2 for a question that is not understood."""
    parser = argparse.ArgumentParser(
        prog="ayni thesaurus", description="The thesaurus of mountain development as SKOS."
    )
    parser.add_argument("--format", choices=sorted(_WRITERS), default="ttl", help="Turtle or JSON-LD")
    parser.add_argument("--base", default=BASE, help="what addresses of concepts begin with")
    parser.add_argument("--thesaurus", help="a file of concepts, words and links to add")
    try:
        options = parser.parse_args(arguments)
        known = thesaurus_from(options.thesaurus) if options.thesaurus else thesaurus()
    except SystemExit as stop:
        return int(stop.code or 0)
    except BadThesaurus as error:
        sys.stderr.write(f"{error}\n")
        return 2
    sys.stdout.write(_WRITERS[options.format](known, options.base))
    return 0


def thesaurus_from(path: str) -> Thesaurus:
    """Return the shipped thesaurus with the extension in a file. Raises BadThesaurus, also for what cannot be read."""
    name = Path(path).name
    try:
        text = Path(path).read_text(encoding="utf-8-sig")
    except OSError as error:
        raise BadThesaurus(f"“{name}” cannot be opened: {error.strerror or 'it is not there'}.") from error
    except ValueError as error:
        raise BadThesaurus(f"“{name}” is no text in UTF-8.") from error
    return thesaurus_with(text, name)
