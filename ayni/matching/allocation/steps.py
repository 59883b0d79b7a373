"""Where a search stands: figures at every step, and the answer made from the plan that it holds then."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from ayni.matching.allocation.answers import answer_of
from ayni.matching.allocation.instances import Instance
from ayni.matching.allocation.searching import Search
from ayni.matching.allocation.settling import settle

# What is added to an answer, from the answer.
More = Callable[[dict[str, Any]], dict[str, Any]]


@dataclass(frozen=True)
class Step:
    """How far a round is: the plan so far can be taken at any step with `answer()`."""

    value: float
    bound: float
    served: int
    done: float
    seconds: float
    answer: Callable[[], dict[str, Any]]

    def to_json(self) -> dict[str, Any]:
        """Return the figures alone."""
        return {
            "value": round(self.value, 6),
            "bound": round(self.bound, 6),
            "gap": round(max(0.0, self.bound - self.value) / max(self.bound, 1e-12), 6),
            "served": self.served,
            "done": round(self.done, 3),
            "seconds": round(self.seconds, 2),
        }


def step_of(instance: Instance, search: Search, done: float, more: More | None = None) -> Step:
    """Return where a search stands, with the plan it holds now."""
    plan, problem, bound, clock = search.best().copy(), search.problem, search.bound, search.clock
    ended = search.ended

    def answer() -> dict[str, Any]:
        amounts = settle(problem, plan, search.kept)
        found = answer_of(instance, problem, amounts, bound, search.prices, clock)
        found["ended"] = ended
        return {**found, **more(found)} if more else found

    return Step(plan.value(problem), bound, int(plan.serves.sum()), done, clock.spent(), answer)
