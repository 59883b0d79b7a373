"""HiGHS, asked one model at a time: one thread, a fixed seed, limits of work before limits of time."""

from collections.abc import Callable
from dataclasses import dataclass
from time import perf_counter
from typing import Any

import highspy
import numpy as np

from ayni.matching.allocation.models import INFINITE, Model
from ayni.matching.allocation.problems import Numbers, Places

Option = bool | int | float | str

# Of the seconds that are given, so large a part is planned as work; the rest is for slower machines.
_PLANNED = 0.6
# Work of a solver, in seconds: for each entry of a model, for each iteration and row, for each check and row.
_ENTRY, _LINEAR, _ITERATION, _CHECK = 2e-6, 5e-9, 8e-8, 1.7e-7
# How many times the work for its entries an interior point method takes.
_INTERIOR = 10


@dataclass(frozen=True)
class Solved:
    """What came out: columns (None where nothing was found), duals of the rows, a bound that holds, whether proven."""

    columns: Numbers | None
    duals: Numbers | None
    bound: float
    proven: bool


@dataclass
class Work:
    """Work done so far, counted in seconds of an ordinary machine: the same work counts the same on every machine."""

    spent: float = 0.0
    cut: bool = False  # whether a clock ended something before its work was done


class Clock:
    """What is left of the seconds that were given, and of the work that is planned for them."""

    def __init__(
        self,
        seconds: float,
        began: float | None = None,
        stopped: Callable[[], bool] | None = None,
        work: Work | None = None,
        planned: float | None = None,
    ) -> None:
        self.began = perf_counter() if began is None else began
        self.seconds = seconds
        self.stopped = stopped
        self.work = Work() if work is None else work
        self.planned = seconds * _PLANNED if planned is None else planned

    def until(self, part: float) -> "Clock":
        """Return a clock that runs out when so large a part of the seconds, and of the work, is spent."""
        return Clock(self.seconds * part, self.began, self.stopped, self.work, self.planned * part)

    def for_share(self, share: float) -> "Clock":
        """Return a clock that runs out after so large a share of what is left."""
        planned = self.work.spent + self.effort() * share
        return Clock(self.spent() + self.left() * share, self.began, self.stopped, self.work, planned)

    def spent(self) -> float:
        """Return the seconds since the beginning."""
        return perf_counter() - self.began

    def left(self) -> float:
        """Return the seconds that are left; none after a stop."""
        return 0.0 if self.is_stopped() else max(0.0, self.seconds - self.spent())

    def effort(self) -> float:
        """Return the work that is still planned."""
        return max(0.0, self.planned - self.work.spent)

    def is_stopped(self) -> bool:
        """Return whether somebody has stopped the search."""
        return self.stopped is not None and self.stopped()

    def over(self) -> bool:
        """Return whether to go on no more; it is kept in mind if only the clock says so."""
        if self.effort() <= 0 or self.is_stopped():
            return True
        ended = self.left() <= 0
        self.work.cut |= ended
        return ended


def _program(model: Model) -> highspy.HighsLp:
    program = highspy.HighsLp()
    program.num_col_, program.num_row_ = len(model.cost), len(model.limit)
    program.col_cost_ = model.cost
    program.col_lower_, program.col_upper_ = model.lower, model.upper
    program.row_lower_, program.row_upper_ = np.full(len(model.limit), -INFINITE), model.limit
    program.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
    program.a_matrix_.start_ = model.starts.astype(np.int32)
    program.a_matrix_.index_ = model.columns.astype(np.int32)
    program.a_matrix_.value_ = model.factors
    program.sense_ = highspy.ObjSense.kMaximize
    return program


def _highs(clock: Clock, seed: int, checks: float = float("inf"), **options: Option) -> highspy.Highs:
    highs = highspy.Highs()  # type: ignore[no-untyped-call]
    settings: dict[str, Option] = {
        "output_flag": False,
        "threads": 1,
        "random_seed": seed % 2**31,
        "time_limit": max(0.01, clock.left()),
    }
    for name, value in {**settings, **options}.items():
        highs.setOptionValue(name, value)
    kinds = highspy.cb.HighsCallbackType
    listened = [kinds.kCallbackMipInterrupt] if checks < float("inf") else []
    if clock.stopped is not None:
        listened = [kinds.kCallbackMipInterrupt, kinds.kCallbackIpmInterrupt, kinds.kCallbackSimplexInterrupt]
    if listened:
        highs.setCallback(_interrupting(clock, checks), None)
    for kind in listened:
        highs.startCallback(kind)
    return highs


def _interrupting(clock: Clock, checks: float) -> Callable[..., None]:
    """Return what the solver asks now and then: whether it was stopped, or has asked so often that its work is done."""
    asked = 0

    def ask(kind: object, _message: str, _out: object, answer: Any, _data: object) -> None:
        nonlocal asked
        asked += int(kind) == int(highspy.cb.HighsCallbackType.kCallbackMipInterrupt)  # type: ignore[call-overload]
        if asked > checks or clock.is_stopped():
            answer.user_interrupt = True

    return ask


def solve_linear(model: Model, clock: Clock, effort: float, seed: int, method: str = "simplex") -> Solved:
    """Solve the linear model; the bound holds whether or not the method came to its end.

    Nothing is found where its work is likely to be more than `effort`.
    """
    needed = len(model.factors) * _ENTRY * (1.5 if method == "simplex" else _INTERIOR)
    if needed > effort:
        return Solved(None, None, float("inf"), False)
    # Without presolve the interior point method needs no crossover to give duals that can be relied on.
    presolve = "off" if method == "ipm" else "choose"
    highs = _highs(clock, seed, solver=method, presolve=presolve, run_crossover="off")
    highs.passModel(_program(model))
    highs.run()
    _count(highs, clock, len(model.factors) * _ENTRY if method == "simplex" else needed, _LINEAR)
    solution = highs.getSolution()
    proven = highs.getModelStatus() == highspy.HighsModelStatus.kOptimal
    if not solution.value_valid:
        return Solved(None, None, float("inf"), False)
    columns = np.clip(np.array(solution.col_value), 0.0, model.upper)
    duals = np.maximum(np.array(solution.row_dual), 0.0) if solution.dual_valid else None
    bound = bound_by(model, duals) if duals is not None else float("inf")
    return Solved(columns, duals, bound, proven)


def _count(highs: highspy.Highs, clock: Clock, base: float, each: float) -> None:
    """Add the work of a solver to what is spent, and keep in mind whether a clock ended it."""
    iterations = max(0, int(highs.getInfo().simplex_iteration_count))
    clock.work.spent += base + each * iterations * highs.getNumRow()
    clock.work.cut |= highs.getModelStatus() == highspy.HighsModelStatus.kTimeLimit


class Growing:
    """A linear model to which columns are added, each with one entry in two rows; solved again from where it stood."""

    def __init__(self, least: Numbers, limit: Numbers, clock: Clock, seed: int, seconds: float) -> None:
        """Take rows between `least` and `limit`; `seconds` are given to every solution, however few are left."""
        self._clock, self._count = clock, 0
        self._highs = _highs(clock, seed, time_limit=max(seconds, clock.left()))
        program = highspy.HighsLp()
        program.num_col_, program.num_row_ = 0, len(limit)
        program.row_lower_, program.row_upper_ = least, limit
        program.sense_ = highspy.ObjSense.kMaximize
        self._highs.passModel(program)

    def add(self, cost: Numbers, upper: Numbers, rows: Places, factors: Numbers) -> None:
        """Add columns from 0 to `upper`; `rows` and `factors` have two columns."""
        count = len(cost)
        starts = np.arange(count, dtype=np.int32) * 2
        index, value = rows.astype(np.int32).ravel(), factors.ravel()
        self._highs.addCols(count, cost, np.zeros(count), upper, 2 * count, starts, index, value)
        self._count += count

    def solve(self) -> tuple[Numbers, Numbers] | None:
        """Return columns and duals of the rows of the best solution; None where it was not reached."""
        if self._clock.is_stopped():
            return None
        self._highs.run()
        _count(self._highs, self._clock, 2 * self._count * _ENTRY, _LINEAR)
        if self._highs.getModelStatus() != highspy.HighsModelStatus.kOptimal:
            return None
        solution = self._highs.getSolution()
        return np.array(solution.col_value)[: self._count], np.array(solution.row_dual)


def bound_by(model: Model, duals: Numbers) -> float:
    """Return what no solution can exceed, by weak duality: it holds for any prices of zero or more."""
    row = np.repeat(np.arange(len(model.limit)), np.diff(model.starts))
    paid = np.bincount(model.columns, model.factors * duals[row], len(model.cost))
    return float(model.limit @ duals + np.maximum(model.cost - paid, 0.0) @ model.upper)


def solve_whole(
    model: Model,
    clock: Clock,
    effort: float,
    seed: int,
    start: Numbers | None = None,
    gap: float = 1e-7,
    nodes: int | None = None,
) -> Solved:
    """Solve the mixed-integer model with about so much work at most, from a start where there is one."""
    # Starting over after the root and these searches cost more than they bring on these models.
    options: dict[str, Option] = {
        "mip_rel_gap": gap,
        "mip_abs_gap": 1e-9,
        "mip_allow_restart": False,
        "mip_heuristic_run_rins": False,
        "mip_heuristic_run_root_reduced_cost": False,
        "mip_heuristic_run_feasibility_jump": False,
        "mip_detect_symmetry": False,
    }
    if nodes is not None:
        options["mip_max_nodes"] = nodes
    checks = max(8.0, effort / (_CHECK * len(model.limit) ** 1.5))
    highs = _highs(clock, seed, checks, **options)
    program = _program(model)
    kinds = (highspy.HighsVarType.kContinuous, highspy.HighsVarType.kInteger)
    program.integrality_ = [kinds[int(whole)] for whole in model.whole]
    highs.passModel(program)
    if start is not None:
        solution = highspy.HighsSolution()
        solution.col_value = start.tolist()
        highs.setSolution(solution)
    highs.run()
    _count(highs, clock, 5 * len(model.factors) * _ENTRY, _ITERATION)
    found, info = highs.getSolution(), highs.getInfo()
    known = info.primal_solution_status == 2
    columns = np.clip(np.array(found.col_value), 0.0, model.upper) if known else None
    proven = highs.getModelStatus() == highspy.HighsModelStatus.kOptimal
    return Solved(columns, None, float(info.mip_dual_bound), proven)
