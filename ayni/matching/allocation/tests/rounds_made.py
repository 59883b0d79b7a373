"""Rounds for tests: one that can be followed by hand, and many drawn by chance."""

from random import Random
from typing import Any


def by_hand() -> dict[str, Any]:
    """Two of three can be served: serving the last two is worth more than serving the first, which wants everything."""
    return {
        "requests": [
            {"id": "terraces", "ask": 1000, "viable": 1000, "region": "north"},
            {"id": "springs", "ask": 600, "viable": 300, "days": 10, "days_min": 4, "region": "south"},
            {"id": "seeds", "ask": 400, "viable": 400, "region": "south"},
        ],
        "funds": [{"id": "trust", "budget": 1000}],
        "specialists": [{"id": "hydrologist", "days": 5, "min": 2}],
        "max_cofunders": 2,
        "max_specialists": 2,
        "fund_edges": [["trust", "terraces", 1.0], ["trust", "springs", 0.5], ["trust", "seeds", 0.8]],
        "specialist_edges": [["hydrologist", "springs", 0.9]],
        "fairness": None,
    }


def by_chance(seed: int, requests: int = 12, funds: int = 4, specialists: int = 8) -> dict[str, Any]:
    """Return a round with smallest grants, shares, minimums and few places, tight or loose as the seed will have it."""
    random = Random(seed)
    asks = [_request(random, number) for number in range(requests)]
    money, days = sum(one["ask"] for one in asks), sum(one["days"] for one in asks)
    loose = random.uniform(0.2, 1.5)
    given = [_fund(random, number, money * loose / funds) for number in range(funds)]
    people = [
        {"id": f"s{number}", "days": max(1, round(days * loose / specialists)), "min": random.choice([0, 1, 2])}
        for number in range(specialists)
    ]
    return {
        "requests": asks,
        "funds": given,
        "specialists": people,
        "max_cofunders": random.choice([1, 2, 3, None]),
        "max_specialists": random.choice([1, 2, 3]),
        "fund_edges": _edges(random, given, [one for one in asks if one["ask"]], 3),
        "specialist_edges": _edges(random, people, [one for one in asks if one["days"]], 4),
        "fairness": None,
    }


def _request(random: Random, number: int) -> dict[str, Any]:
    ask = random.choice([0, random.randint(10, 900) * 100, random.randint(100, 99999) / 7])
    days = random.randint(3, 40) if not ask or random.random() < 0.5 else 0
    return {
        "id": f"r{number}",
        "ask": ask,
        "viable": ask * random.choice([0, 0.3, 0.7, 1]),
        "own": random.choice([0, ask * 0.2]),
        "days": days,
        "days_min": days * random.choice([0, 0.5, 1]),
        "region": random.choice(["a", "b", "c"]),
        "weight": random.choice([0.5, 1, 2]),
    }


def _fund(random: Random, number: int, budget: float) -> dict[str, Any]:
    most = budget * random.uniform(0.2, 1)
    return {
        "id": f"f{number}",
        "budget": budget,
        "min": most * random.choice([0, 0.1, 0.5]),
        "max": most,
        "max_share": random.choice([1, 0.5, 0.35]),
    }


def _edges(random: Random, offers: list[dict[str, Any]], requests: list[dict[str, Any]], each: int) -> list[Any]:
    return [
        [offer["id"], request["id"], round(random.uniform(0.2, 1), 3)]
        for request in requests
        for offer in random.sample(offers, min(each, len(offers)))
    ]


def odd_round(random: Random) -> dict[str, Any]:
    """Return a small round of the kind that nobody plans for: huge and tiny amounts, empty budgets, bare fields."""
    unit = random.choice([0.01, 1, 1000, 1e9, 1e12])
    requests = [_odd_request(random, number, unit) for number in range(random.randint(1, 4))]
    funds = [_odd_fund(random, number, unit) for number in range(random.randint(0, 3))]
    specialists = [
        {"id": random.choice([number, f"s{number}"]), "days": random.choice([0, 3, 8.5, 20]), **_one_of(random, least)}
        for number in range(random.randint(0, 3))
        for least in [{"min": random.choice([0, 1, 2, 5, 30])}]
    ]
    round_: dict[str, Any] = {"requests": requests, "funds": funds, "specialists": specialists}
    for name, offers in (("fund_edges", funds), ("specialist_edges", specialists)):
        pairs = [(offer["id"], request["id"]) for offer in offers for request in requests if random.random() < 0.6]
        round_[name] = [[*pair, random.choice([0, 1, 0.5, random.random()])] for pair in pairs[:4]]
    for name in ("max_cofunders", "max_specialists"):
        round_ |= _one_of(random, {name: random.choice([None, 1, 2, 3])})
    return round_


def _one_of(random: Random, fields: dict[str, Any]) -> dict[str, Any]:
    return fields if random.random() < 0.6 else {}


def _odd_amount(random: Random, unit: float) -> float:
    return unit * random.choice([5, random.randint(1, 9), random.uniform(0.5, 9)])


def _odd_request(random: Random, number: int, unit: float) -> dict[str, Any]:
    request: dict[str, Any] = {
        "id": random.choice([number, f"r{number}"]),
        "region": random.choice(["a", "b", None, 3]),
        **_one_of(random, {"weight": random.choice([0, 0.5, 1, 2, 100])}),
    }
    asks = random.choice(["money", "days", "both"])
    if asks != "days":
        ask = request["ask"] = _odd_amount(random, unit)
        request["viable"] = random.choice([None, 0, ask, ask * random.random()])
        request["own"] = random.choice([None, 0, ask / 2, ask * 10])
    if asks != "money":
        days = request["days"] = random.choice([1, 7, 12.25, 20])
        request["days_min"] = random.choice([None, 0, days, days * random.random()])
    return request


def _odd_fund(random: Random, number: int, unit: float) -> dict[str, Any]:
    least, more = _odd_amount(random, unit) / 3, _odd_amount(random, unit)
    return {
        "id": random.choice([number, f"f{number}"]),
        "budget": random.choice([0, more / 3, more, more * 3]),
        **_one_of(random, {"min": least}),
        **_one_of(random, {"max": least + more}),
        **_one_of(random, {"max_share": random.choice([1, 0.8, 0.5, 0.3, 1e-3])}),
    }
