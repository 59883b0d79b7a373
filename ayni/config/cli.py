"""The command `ayni`: the product, the pure libraries as filters, and Django's own commands under the same name."""

import os
import sys
from collections.abc import Sequence

HELP = """ayni: runs the plan of action of a partnership

  ayni run [--port N] [--host H] [--data DIR] [--empty]   start the product
  ayni read document FILE --json                          read a plan document
  ayni read timeframes|indicators|responsibilities        JSON Lines in, JSON Lines out
  ayni match --requests FILE --offers FILE                match requests with offers, JSON Lines out
  ayni allocate FILE [--seconds S] [--seed N]             propose who gets what in a round, with a bound and reasons
  ayni import FILE --owner initiative:andes               read a document into a workplan
  ayni demo --size small|full|large                       fill it with a made-up partnership
  ayni thesaurus --format ttl|jsonld                      the thesaurus of mountain development as SKOS
  ayni doctor                                             check database, files and audit trail
  ayni help --all                                         every command
"""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit status: 0 done, 2 for input that cannot be used."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    name, rest = (given[0], given[1:]) if given else ("help", [])
    if name == "read":
        from ayni.reading.cli import main as read

        return read(rest)
    if name == "match":
        from ayni.matching.cli import main as match

        return match(rest)
    if name == "thesaurus":
        from ayni.matching.thesaurus.cli import main as write_thesaurus

        return write_thesaurus(rest)
    if name == "allocate":
        from ayni.matching.allocation.cli import main as allocate

        return allocate(rest)
    if name == "run":
        from ayni.config.run import main as run

        return run(rest)
    if name in {"help", "--help", "-h"} and "--all" not in rest and len(rest) == 0:
        sys.stdout.write(HELP)
        return 0
    return _django(
        [name.replace("-", "_") if name == "receive-mail" else name, *[word for word in rest if word != "--all"]]
    )


def _django(arguments: list[str]) -> int:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "ayni.config.settings")
    if arguments[0] == "demo":
        # Outside a demonstration its people have no rights, and it is they who enter everything.
        os.environ.setdefault("AYNI_DEMO", "1")
    from django.core.management import execute_from_command_line

    from ayni.config.environment import WrongSetting

    try:
        execute_from_command_line(["ayni", *arguments])
    except WrongSetting as error:
        sys.stderr.write(f"{error}\n")
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main())
