"""The command `ayni thesaurus`: the thesaurus as SKOS on standard output."""

import argparse
import sys
from collections.abc import Sequence

from ayni.matching.thesaurus.skos import BASE, json_ld, turtle
from ayni.matching.thesaurus.thesaurus import thesaurus

_WRITERS = {"ttl": turtle, "jsonld": json_ld}


def main(arguments: Sequence[str]) -> int:
    """Write the thesaurus in the format asked for; return the exit status, 2 for a question that is not understood."""
    parser = argparse.ArgumentParser(
        prog="ayni thesaurus", description="The thesaurus of mountain development as SKOS."
    )
    parser.add_argument("--format", choices=sorted(_WRITERS), default="ttl", help="Turtle or JSON-LD")
    parser.add_argument("--base", default=BASE, help="what addresses of concepts begin with")
    try:
        options = parser.parse_args(arguments)
    except SystemExit as stop:
        return int(stop.code or 0)
    sys.stdout.write(_WRITERS[options.format](thesaurus(), options.base))
    return 0
