"""Running a round: the proposal, step by step or at once, fair where that is asked."""

from collections.abc import Callable, Iterator, Mapping
from time import perf_counter
from typing import TYPE_CHECKING, Any

from ayni.matching.allocation.instances import Instance, read_instance
from ayni.matching.allocation.saying import refused

if TYPE_CHECKING:
    from ayni.matching.allocation.steps import Step

SECONDS = 60.0
# The part of the seconds that the search may use; the rest, and so much for each edge, is for writing the answer.
_OWN, _WRITING = 0.97, 2.5e-6


def allocate(
    raw: Mapping[str, Any] | Instance,
    seconds: float = SECONDS,
    seed: int = 0,
    shown: Callable[["Step"], bool | None] | None = None,
    began: float | None = None,
    stopped: Callable[[], bool] | None = None,
) -> dict[str, Any]:
    """Return the answer; `shown` is told every step and may end the search by returning True.

    The same instance, seconds and seed give the same answer, as long as no clock ends the search early.
    """
    last: Step | None = None
    for step in allocate_in_steps(raw, seconds, seed, began, stopped):
        last = step
        if shown is not None and shown(step):
            break
    assert last is not None, "a search shows at least its first plan"
    return last.answer()


def allocate_in_steps(
    raw: Mapping[str, Any] | Instance,
    seconds: float = SECONDS,
    seed: int = 0,
    began: float | None = None,
    stopped: Callable[[], bool] | None = None,
) -> Iterator["Step"]:
    """Yield the best plan so far, again and again; stop asking to keep the last one.

    The seconds count from `began`, or from now; the first time, loading the solver is not counted.

    `stopped` is asked within long steps too; once it returns True the search ends with the best plan so far.
    """
    began = perf_counter() if began is None else began
    if not seconds > 0:
        raise refused("no-seconds")
    instance = raw if isinstance(raw, Instance) else read_instance(raw)
    # numpy and the solver are loaded here, not when Ayni starts; that is no part of working a round out.
    loading = perf_counter()
    from ayni.matching.allocation.fairness import fair_search
    from ayni.matching.allocation.keeping import is_settled, kept_of, without_forbidden
    from ayni.matching.allocation.problems import problem_of
    from ayni.matching.allocation.searching import Search
    from ayni.matching.allocation.solver import Clock
    from ayni.matching.allocation.steps import step_of

    began += perf_counter() - loading
    settled = is_settled(instance)
    if settled:
        instance = without_forbidden(instance)
    problem = problem_of(instance)
    clock = Clock(max(0.0, seconds * _OWN - _WRITING * len(problem.request)), began, stopped)
    if instance.fair:
        yield from fair_search(instance, problem, clock, seed)
        return
    search = Search(problem, clock, seed, kept=kept_of(instance, problem) if settled else None)
    for done in search.run():
        yield step_of(instance, search, done)
