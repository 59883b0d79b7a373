"""How good and how fast a timetable of meetings is: people and wishes made by chance, beside the best wish first.

    python -m bench.timetable [--seeds N]

One JSON object a line: meetings, strengths met with their bounds, the worst-served person, the same of a greedy rule,
processor seconds. Goals: 60 participants x 12 slots without a clash, all of the mutual strength that is possible, 0.98
of the bound, within 20 s.
"""

import argparse
import json
import sys
from random import Random
from time import process_time
from typing import Any

from ayni.matching.timetable import Gathering, Wish, arrange, clashes
from ayni.matching.timetable.placing import Board, in_order

SECONDS, LEAST = 5.0, 0.98
# Name: people, slots, tables, wishes each, share of slots in which somebody is away, whether two sides meet.
SIZES: dict[str, tuple[int, int, int, int, float, bool]] = {
    "60 x 12": (60, 12, 20, 8, 0.05, False),
    "60 x 12, two sides": (60, 12, 30, 10, 0.0, True),
    "60 x 12, few tables": (60, 12, 10, 8, 0.05, False),
    "60 x 12, often away": (60, 12, 25, 8, 0.3, False),
    "120 x 20": (120, 20, 40, 10, 0.05, True),
}


def made(seed: int, people: int, slots: int, tables: int, wishes: int, away: float, sides: bool) -> Gathering:
    """Return a gathering; some are wished by many, as it is in life."""
    chance = Random(seed)
    names = [f"p{number:03}" for number in range(people)]
    dear = {name: chance.paretovariate(1.5) for name in names}
    times = [f"s{number:02}" for number in range(slots)]
    found = []
    for at, one in enumerate(names):
        others = [name for number, name in enumerate(names) if name != one and (not sides or (number + at) % 2)]
        chosen = set(chance.choices(others, [dear[name] for name in others], k=wishes))
        found += [Wish(one, other, chance.randint(1, 3)) for other in sorted(chosen)]
    absent = {one: frozenset(slot for slot in times if chance.random() < away) for one in names}
    return Gathering(times, tables, names, found, absent)


def greedy(gathering: Gathering) -> dict[str, int]:
    """Return what taking the best wish first would give, each in the first slot that is free for both."""
    board, worth = Board(gathering), gathering.strengths
    for pair in in_order(gathering, worth):
        free = set(board.open_to(pair[1]))
        slot = next((at for at in board.open_to(pair[0]) if at in free and board.has_table(at)), None)
        if slot:
            board.put(pair, slot)
    mutual = sum(worth[pair] for pair in board.slot_of if gathering.is_mutual(pair))
    return {"mutual": mutual, "whole": sum(worth[pair] for pair in board.slot_of)}


def measured(gathering: Gathering) -> dict[str, Any]:
    """Return one line of figures."""
    began = process_time()
    found = arrange(gathering)
    seconds = process_time() - began
    return {
        "meetings": len(found.meetings),
        "clashes": len(clashes(gathering, found.meetings)),
        "mutual": found.mutual,
        "mutual_bound": found.mutual_bound,
        "whole": found.whole,
        "whole_bound": found.whole_bound,
        "worst_served": min(met for met, of in found.served.values() if of),
        "proven": found.proven,
        "greedy": greedy(gathering),
        "seconds": round(seconds, 2),
    }


def main() -> int:
    """Print one line a gathering; exit status 1 when a goal is missed."""
    given = argparse.ArgumentParser()
    given.add_argument("--seeds", type=int, default=2)
    missed = 0
    for seed in range(given.parse_args().seeds):
        for name, size in SIZES.items():
            line = measured(made(seed, *size))
            good = line["mutual"] == line["mutual_bound"] and line["whole"] >= LEAST * line["whole_bound"]
            good &= not line["clashes"] and (line["seconds"] <= SECONDS or not name.startswith("60"))
            missed |= not good
            sys.stdout.write(json.dumps({"gathering": name, "seed": seed, **line}) + "\n")
            sys.stdout.flush()
    return int(missed)


if __name__ == "__main__":
    sys.exit(main())
