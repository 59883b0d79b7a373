"""The command `allocate FILE [--seconds S] [--seed N] [--progress]`: one JSON instance in, one JSON answer out."""

import argparse
import json
import sys
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING, Any

from ayni.matching.allocation.instances import Refused
from ayni.matching.allocation.rounds import SECONDS, allocate_in_steps

if TYPE_CHECKING:
    from ayni.matching.allocation.steps import Step

_LARGEST = 500_000_000


def main(argv: list[str]) -> int:
    """Print the answer; return 0, or 2 with one sentence on standard error."""
    began = perf_counter()
    given = argparse.ArgumentParser(prog="ayni allocate", description="Propose who gets what, and why.")
    given.add_argument("file", metavar="FILE", help="the instance as JSON; - for standard input")
    given.add_argument("--seconds", type=float, default=SECONDS, help="how long it may take at most; 60 if left out")
    given.add_argument("--seed", type=int, default=0, help="another number may give another plan of like value")
    given.add_argument("--progress", action="store_true", help="say on standard error how far it is, as JSON Lines")
    try:
        asked = given.parse_args(argv)
    except SystemExit as ended:
        return int(ended.code or 0)
    try:
        answer = _solved(_read(asked.file), asked.seconds, asked.seed, asked.progress, began)
    except Refused as refused:
        sys.stderr.write(f"{refused.sentence}\n")
        return 2
    sys.stdout.write(json.dumps(answer, ensure_ascii=False) + "\n")
    return 0


def _solved(raw: Any, seconds: float, seed: int, progress: bool, began: float) -> dict[str, Any]:
    """Return the answer; whoever interrupts keeps the best plan so far."""
    last: Step | None = None
    try:
        for step in allocate_in_steps(raw, seconds, seed, began):
            last = step
            if progress:
                sys.stderr.write(json.dumps(step.to_json()) + "\n")
                sys.stderr.flush()
    except KeyboardInterrupt:
        if last is None:
            raise Refused("Stopped before there was a first plan.") from None
    assert last is not None, "a search shows at least its first plan"
    return last.answer()


def _read(name: str) -> Any:
    try:
        source = sys.stdin.buffer.read() if name == "-" else Path(name).read_bytes()
    except OSError as error:
        raise Refused(f"“{Path(name).name}” cannot be opened: {error.strerror or 'it is not there'}.") from None
    if len(source) > _LARGEST:
        raise Refused("The instance is larger than 500 MB.")
    try:
        return json.loads(source.decode("utf-8-sig"))
    except UnicodeDecodeError:
        raise Refused("The instance is no UTF-8 text.") from None
    except (ValueError, RecursionError) as error:
        where = f" (line {error.lineno})" if isinstance(error, json.JSONDecodeError) else ""
        raise Refused(f"The instance is no valid JSON{where}.") from None
