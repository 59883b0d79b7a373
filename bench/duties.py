"""How fast duties are told: who is meant by the words of 200 rows, and how 590 bearers stand with each for a year.

    python -m bench.duties

Times are CPU seconds, medians of five. The ratio is to filling a plain list with one small tuple a bearer and row.
"""

import json
import os
import statistics
import sys
import time
from collections.abc import Callable
from datetime import date
from typing import Any

BEARERS, ROWS = 590, 200
GOALS = {"resolve": 0.5, "judge": 8.0}
SINCE, AS_OF, END = date(2026, 1, 1), date(2026, 11, 25), date(2026, 12, 31)


def main() -> int:
    """Print one line a measure; exit status 1 when a goal (CPU seconds) is missed."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "ayni.config.settings")
    import django

    django.setup()
    bare = median(plain)
    return 1 if any([say("resolve", median(resolver()), bare), say("judge", median(judge()), bare)]) else 0


def plain() -> Any:
    return [(bearer, row, "due") for row in range(ROWS) for bearer in range(BEARERS)]


def resolver() -> Callable[[], Any]:
    """Resolve "each member, with the Secretariat and a named member" for every row."""
    from ayni.members.queries.presence import Presence, Span
    from ayni.workplans.bearers import Register, resolved

    always = (Span(SINCE, None),)
    members = {
        f"m{at}": Presence(
            f"m{at}", f"Member {at}", "mg", "ngo", "", (), "public", always, (), frozenset({f"member {at}"}), ()
        )
        for at in range(BEARERS)
    }
    register = Register(members, {}, {})
    phrase = [
        {"class": "each_member", "name": None, "role": "lead"},
        {"class": "secretariat", "name": None, "role": "coordinating"},
        {"class": "named", "name": "Member 7", "role": "supporting"},
    ]
    return lambda: [resolved(phrase, "partnership", "", register) for _row in range(ROWS)]


def judge() -> Callable[[], Any]:
    """Tell the state of every bearer of every yearly row, with no evidence: all are due."""
    from ayni.members.queries.presence import Span
    from ayni.monitoring.duties import Row, Term, duties
    from ayni.workplans.bearers import Bearer
    from ayni.workplans.phrases import read_time_frame

    label = read_time_frame("At least once in a year", lang="en", dated=SINCE).label
    rows = [Row(key, str(key), (Term(SINCE, label, SINCE, SINCE, None),)) for key in range(ROWS)]
    bearers = {Bearer("member", f"m{at}"): (Span(SINCE, None),) for at in range(BEARERS)}
    return lambda: duties(rows, dict.fromkeys(range(ROWS), bearers), (), {}, AS_OF, END)


def median(work: Callable[[], Any]) -> float:
    work()
    return statistics.median(seconds(work) for _ in range(5))


def seconds(work: Callable[[], Any]) -> float:
    start = time.process_time()
    work()
    return time.process_time() - start


def say(name: str, took: float, bare: float) -> bool:
    """Print a measure; return whether it missed its goal."""
    line = {"measure": name, "cpu_seconds": round(took, 3), "ratio": round(took / bare, 1), "goal": GOALS[name]}
    print(json.dumps(line))
    return took > GOALS[name]


if __name__ == "__main__":
    sys.exit(main())
