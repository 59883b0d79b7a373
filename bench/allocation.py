"""How good and how fast allocation rounds are, beside a greedy rule on the same round; the rounds are made by chance.

    python -m bench.allocation [--only NAME ...] [--seed N]

One JSON object a line: the value over the bound, that of the greedy rule (best score first, most weight first), seconds
that the answer says, processor seconds of the whole command, and its memory. Every answer is judged by
`check_allocation`. Rounds vary: loose and tight budgets, big minimums, few co-funders, small shares, little own money.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from random import Random
from typing import Any

from ayni.matching.allocation import check_allocation

Round = dict[str, Any]
ROOT = Path(__file__).resolve().parent.parent

# Name: requests, funds, specialists, seconds, least value over bound, and what is particular about the round.
ROUNDS: dict[str, tuple[int, int, int, float, float, dict[str, Any]]] = {
    "divisible 10,000": (10_000, 300, 0, 0.5, 0.999, {"divisible": True}),
    "divisible 10,000, loose": (10_000, 40, 0, 0.5, 0.999, {"divisible": True, "loose": 0.9}),
    "divisible 10,000, many funds": (10_000, 2000, 0, 0.5, 0.999, {"divisible": True, "loose": 0.3}),
    "50 x 200": (50, 50, 150, 0.5, 1 - 1e-6, {}),
    "50 x 200, tight": (50, 50, 150, 0.5, 1 - 1e-6, {"loose": 0.2}),
    "50 x 200, loose": (50, 20, 180, 0.5, 1 - 1e-6, {"loose": 1.4}),
    "50 x 200, small shares": (50, 20, 180, 0.5, 1 - 1e-6, {"shares": (0.2, 0.5), "own": (0, 0.2), "viable": (0.7, 1)}),
    "50 x 200, few places": (50, 100, 100, 0.5, 1 - 1e-6, {"places": 2}),
    "500 x 2,000": (500, 200, 1800, 60, 0.97, {}),
    "500 x 2,000, tight": (500, 500, 1500, 60, 0.97, {"loose": 0.25, "viable": (0.6, 1)}),
    "500 x 2,000, small shares": (500, 300, 1700, 60, 0.97, {"shares": (0.25, 0.6), "own": (0, 0.2), "places": 4}),
    "500 x 2,000, dense": (500, 200, 1800, 60, 0.97, {"edges": (8, 12)}),
    "5,000 x 20,000": (5000, 2000, 18_000, 300, 0.85, {"edges": (8, 12)}),
    "5,000 x 20,000, tight": (5000, 5000, 15_000, 300, 0.85, {"loose": 0.25, "viable": (0.6, 1)}),
}


def main() -> int:
    """Print one line a round; exit status 1 when a goal is missed."""
    given = argparse.ArgumentParser()
    given.add_argument("--only", nargs="+", default=list(ROUNDS))
    given.add_argument("--seed", type=int, default=1)
    asked = given.parse_args()
    missed = 0
    for name in [known for known in ROUNDS if any(known.startswith(word) for word in asked.only)]:
        requests, funds, specialists, seconds, least, particular = ROUNDS[name]
        round_ = make_round(asked.seed, requests, funds, specialists, **particular)
        line = measured(round_, seconds)
        line |= {"goal": least, "goal_s": seconds}
        missed |= bool(line["broken"]) or line["ratio"] < least or line["seconds"] > seconds * 1.1
        sys.stdout.write(json.dumps({"round": name, **line}) + "\n")
        sys.stdout.flush()
    return int(missed)


def measured(round_: Round, seconds: float) -> dict[str, Any]:
    """Run the command in a process of its own; short rounds may take their time, which is then what is measured."""
    with tempfile.TemporaryDirectory() as folder:
        path, peak = Path(folder) / "round.json", Path(folder) / "peak"
        path.write_text(json.dumps(round_))
        code = (
            "import resource, sys; from pathlib import Path; from ayni.config.cli import main; "
            "status = main(sys.argv[2:]); used = resource.getrusage(resource.RUSAGE_SELF); "
            "Path(sys.argv[1]).write_text(f'{used.ru_maxrss} {used.ru_utime + used.ru_stime}'); sys.exit(status)"
        )
        most = str(max(seconds, 10))
        command = [sys.executable, "-c", code, str(peak), "allocate", str(path), "--seconds", most]
        done = subprocess.run(
            command, check=True, capture_output=True, cwd=ROOT, env={**os.environ, "PYTHONPATH": str(ROOT)}
        )
        answer = json.loads(done.stdout)
        memory, processor = (float(figure) for figure in peak.read_text().split())
    return {
        "ratio": round(answer["value"] / answer["bound"], 6),
        "greedy": round(greedy(round_) / answer["bound"], 3),
        "seconds": answer["seconds"],
        "processor_s": round(processor, 2),
        "memory_mb": round(memory / 1024),
        "served": len(answer["served"]),
        "edges": len(round_["fund_edges"]) + len(round_["specialist_edges"]),
        "broken": check_allocation(round_, answer)[:3],
    }


def make_round(
    seed: int,
    requests: int,
    funds: int,
    specialists: int,
    *,
    loose: float = 0.5,
    viable: tuple[float, float] = (0.4, 0.9),
    own: tuple[float, float] = (0, 0.5),
    shares: tuple[float, float] = (0.3, 1),
    places: int = 3,
    edges: tuple[int, int] = (5, 6),
    divisible: bool = False,
) -> Round:
    """Return a round; `loose` is what is offered over what is asked."""
    random = Random(seed)
    asks = [_request(random, number, bool(specialists), viable, own) for number in range(requests)]
    if divisible:
        for one in asks:
            one["viable"] = 0
    money, days = sum(one["ask"] for one in asks), sum(one["days"] for one in asks)
    given = _funds(random, funds, shares, money * loose, divisible)
    each = days * loose / max(specialists, 1)
    people = [
        {"id": f"s{number}", "days": max(1, round(each * random.uniform(0.5, 1.5))), "min": random.choice([0, 1, 1, 2])}
        for number in range(specialists)
    ]
    return {
        "requests": asks,
        "funds": given,
        "specialists": people,
        "max_cofunders": None if divisible else places,
        "max_specialists": None if divisible else places,
        "fund_edges": _edges(random, given, [one for one in asks if one["ask"]], edges[0]),
        "specialist_edges": _edges(random, people, [one for one in asks if one["days"]], edges[1]),
        "fairness": None,
    }


def _request(
    random: Random, number: int, days: bool, viable: tuple[float, float], own: tuple[float, float]
) -> dict[str, Any]:
    kind = random.random() if days else 0.0
    ask = round(random.lognormvariate(10.5, 0.8), -2) if kind < 0.75 else 0
    wanted = random.randint(5, 60) if days and (kind < 0.5 or kind >= 0.75) else 0
    return {
        "id": f"r{number}",
        "ask": ask,
        "viable": round(ask * random.uniform(*viable)),
        "own": round(ask * random.uniform(*own)) if random.random() < 0.7 else 0,
        "days": wanted,
        "days_min": int(wanted * random.uniform(*viable)),
        "region": f"region {random.randrange(8)}",
        "weight": random.choice([1, 1, 1, 1.5, 2]),
    }


def _funds(
    random: Random, count: int, shares: tuple[float, float], money: float, divisible: bool
) -> list[dict[str, Any]]:
    parts = [random.lognormvariate(0, 0.8) for _ in range(count)]
    funds = []
    for number, part in enumerate(parts):
        budget = round(money * part / sum(parts))
        fund: dict[str, Any] = {"id": f"f{number}", "budget": budget, "min": 0, "max_share": 1}
        if not divisible:
            most = round(budget * random.uniform(0.3, 1))
            fund |= {"min": round(most * random.uniform(0, 0.3)), "max": most}
            fund["max_share"] = round(random.uniform(*shares), 2)
        funds.append(fund)
    return funds


def _edges(random: Random, offers: list[dict[str, Any]], requests: list[dict[str, Any]], mean: int) -> list[list[Any]]:
    if not offers:
        return []
    return [
        [offer["id"], request["id"], round(random.uniform(0.2, 1), 3)]
        for request in requests
        for offer in random.sample(offers, min(len(offers), max(1, round(random.gauss(mean, 2)))))
    ]


def greedy(round_: Round) -> float:
    """Return the value of the ordinary rule: by weight, each takes the best scores first until it has what it asked."""
    left = {
        (kind, one["id"]): one[room]
        for kind, room in (("funds", "budget"), ("specialists", "days"))
        for one in round_[kind]
    }
    offers = {(kind, one["id"]): one for kind in ("funds", "specialists") for one in round_[kind]}
    eligible: dict[str, list[tuple[float, str, str]]] = {}
    for kind, field in (("funds", "fund_edges"), ("specialists", "specialist_edges")):
        for offer, request, score in round_[field]:
            eligible.setdefault(request, []).append((score, kind, offer))
    value = 0.0
    for request in sorted(round_["requests"], key=lambda one: -one["weight"]):
        taken: dict[tuple[str, str], float] = {}
        filled, parts, served = 0.0, 0, True
        for kind, ask, least, most in (
            ("funds", "ask", "viable", "max_cofunders"),
            ("specialists", "days", "days_min", "max_specialists"),
        ):
            if not request[ask]:
                continue
            parts += 1
            had = _took(
                request,
                ask,
                kind,
                sorted(eligible.get(request["id"], []), reverse=True),
                left,
                offers,
                taken,
                round_[most],
            )
            filled += had[1] / request[ask]
            served = served and had[0] >= request[least] and had[0] > 0
        if served:
            value += request["weight"] * (0.5 + 0.5 * filled / parts)
            for key, amount in taken.items():
                left[key] -= amount
    return value


def _took(
    request: dict[str, Any],
    ask: str,
    kind: str,
    eligible: list[tuple[float, str, str]],
    left: dict[tuple[str, str], float],
    offers: dict[tuple[str, str], Any],
    taken: dict[tuple[str, str], float],
    most: int | None,
) -> tuple[float, float]:
    """Take the best scores first; a share is judged against what is asked and own, as an ordinary rule would."""
    had = filled = 0.0
    count = 0
    for score, own_kind, name in eligible:
        offer = offers[own_kind, name]
        if own_kind != kind or (most is not None and count >= most):
            continue
        cap = (
            offer.get("max_share", 1) * (request["viable"] + request["own"])
            if kind == "funds" and offer.get("max_share", 1) < 1
            else 1e18
        )
        amount = min(left[kind, name], offer.get("max", 1e18), request[ask] - had, cap)
        if amount > 0 and amount >= offer["min"]:
            taken[kind, name] = amount
            had, filled, count = had + amount, filled + amount * score, count + 1
    return had, filled


if __name__ == "__main__":
    sys.exit(main())
