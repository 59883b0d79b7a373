"""People's changes to a proposal: what they locked stays, what was declined is barred, the rest is decided anew."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from ayni.matching.allocation.rounds import SECONDS, allocate
from ayni.matching.allocation.saying import refused

Pair = Sequence[Any]
_PARTS = {"grants": "fund_edges", "missions": "specialist_edges"}


def revise(
    raw: Mapping[str, Any],
    plan: Mapping[str, Any],
    locked: Iterable[Pair],
    declined: Iterable[Pair] = (),
    seconds: float = SECONDS,
    seed: int = 0,
) -> dict[str, Any]:
    """Return a plan around what people have settled: locked lines of the plan stay, declined ones are barred.

    A line is named by its offer and its request. Refused is raised where the locked lines break a rule or cannot be
    completed. Of a round with fairness the floor is not asked for again: what people settle comes first.
    """
    kept = _locked(plan, locked)
    barred = {(str(pair[0]), str(pair[1])) for pair in declined}
    forbidden = {
        part: [[offer, to] for offer, to, _score in raw.get(edges) or [] if (str(offer), str(to)) in barred]
        for part, edges in _PARTS.items()
    }
    return allocate({**raw, "locked": kept, "forbidden": forbidden, "fairness": None}, seconds, seed)


def _locked(plan: Mapping[str, Any], locked: Iterable[Pair]) -> dict[str, list[list[Any]]]:
    """Return the lines of the plan that are locked; raise Refused for one that does not stand in it."""
    kept: dict[str, list[list[Any]]] = {"grants": [], "missions": []}
    for pair in locked:
        named = (str(pair[0]), str(pair[1]))
        found = [
            (part, list(line))
            for part in kept
            for line in plan.get(part) or []
            if (str(line[0]), str(line[1])) == named
        ]
        if not found:
            raise refused("lock-unknown", offer=named[0], request=named[1])
        for part, line in found:
            kept[part].append(line)
    return kept
