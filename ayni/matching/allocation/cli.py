"""The command `allocate FILE [--seconds S] [--seed N] [--progress]`: one JSON instance in, one JSON answer out."""

import argparse
import gc
import json
import signal
import sys
from pathlib import Path
from threading import current_thread, main_thread
from time import perf_counter
from typing import TYPE_CHECKING, Any

from ayni.matching.allocation.instances import Instance, read_instance
from ayni.matching.allocation.rounds import SECONDS, allocate
from ayni.matching.allocation.saying import Refused

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
        answer = _solved(_read_round(asked.file), asked.seconds, asked.seed, asked.progress, began)
    except Refused as refused:
        sys.stderr.write(f"{refused.sentence}\n")
        return 2
    finally:
        gc.unfreeze()
    text = json.dumps(answer, ensure_ascii=False)
    # Ids may hold halves of characters, which no encoding can write.
    whole = text.encode("utf-8", "ignore").decode() == text
    sys.stdout.write((text if whole else json.dumps(answer)) + "\n")
    return 0


def _solved(instance: Instance, seconds: float, seed: int, progress: bool, began: float) -> dict[str, Any]:
    """Return the answer; whoever interrupts keeps the best plan so far, and whoever does it again ends the command."""
    asked_to_stop: list[int] = []

    def stop(number: int, _frame: object) -> None:
        asked_to_stop.append(number)
        signal.signal(signal.SIGINT, signal.default_int_handler)

    def show(step: "Step") -> None:
        if progress:
            sys.stderr.write(json.dumps(step.to_json()) + "\n")
            sys.stderr.flush()

    # Only a main thread may listen to signals.
    listens = current_thread() is main_thread()
    before = signal.signal(signal.SIGINT, stop) if listens else None
    try:
        return allocate(instance, seconds, seed, show, began, stopped=lambda: bool(asked_to_stop))
    finally:
        if listens:
            signal.signal(signal.SIGINT, before)


def _read_round(name: str) -> Instance:
    """Return the round; looking for waste among so many small values would double the time, now and afterwards."""
    looks = gc.isenabled()
    gc.disable()
    try:
        return read_instance(_read(name))
    finally:
        gc.freeze()
        if looks:
            gc.enable()


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
