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


@dataclass(frozen=True)
class Solved:
    """What came out: columns (None where nothing was found), duals of the rows, a bound that holds, whether proven."""

    columns: Numbers | None
    duals: Numbers | None
    bound: float
    proven: bool


class Clock:
    """What is left of the seconds that were given."""

    def __init__(self, seconds: float, began: float | None = None, stopped: Callable[[], bool] | None = None) -> None:
        self.began = perf_counter() if began is None else began
        self.seconds = seconds
        self.stopped = stopped

    def until(self, part: float) -> "Clock":
        """Return a clock that runs out when so large a part of the seconds is spent."""
        return Clock(self.seconds * part, self.began, self.stopped)

    def for_more(self, seconds: float) -> "Clock":
        """Return a clock that runs out after so many more seconds."""
        return Clock(self.spent() + seconds, self.began, self.stopped)

    def spent(self) -> float:
        """Return the seconds since the beginning."""
        return perf_counter() - self.began

    def left(self) -> float:
        """Return the seconds that are left; none after a stop."""
        if self.stopped is not None and self.stopped():
            return 0.0
        return max(0.0, self.seconds - self.spent())


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


def _highs(clock: Clock, seconds: float, seed: int, **options: Option) -> highspy.Highs:
    highs = highspy.Highs()  # type: ignore[no-untyped-call]
    settings: dict[str, Option] = {
        "output_flag": False,
        "threads": 1,
        "random_seed": seed % 2**31,
        "time_limit": max(0.01, min(seconds, clock.left())),
    }
    for name, value in {**settings, **options}.items():
        highs.setOptionValue(name, value)
    if clock.stopped is not None:
        kinds = highspy.cb.HighsCallbackType
        highs.setCallback(_interrupting(clock.stopped), None)
        for kind in (kinds.kCallbackMipInterrupt, kinds.kCallbackIpmInterrupt, kinds.kCallbackSimplexInterrupt):
            highs.startCallback(kind)
    return highs


def _interrupting(stopped: Callable[[], bool]) -> Callable[..., None]:
    def ask(_kind: object, _message: str, _out: object, answer: Any, _data: object) -> None:
        if stopped():
            answer.user_interrupt = True

    return ask


def solve_linear(model: Model, clock: Clock, seconds: float, seed: int, method: str = "simplex") -> Solved:
    """Solve the linear model; the bound holds whether or not the method came to its end."""
    # Without presolve the interior point method needs no crossover to give duals that can be relied on.
    presolve = "off" if method == "ipm" else "choose"
    highs = _highs(clock, seconds, seed, solver=method, presolve=presolve, run_crossover="off")
    highs.passModel(_program(model))
    highs.run()
    solution = highs.getSolution()
    proven = highs.getModelStatus() == highspy.HighsModelStatus.kOptimal
    if not solution.value_valid:
        return Solved(None, None, float("inf"), False)
    columns = np.clip(np.array(solution.col_value), 0.0, model.upper)
    duals = np.maximum(np.array(solution.row_dual), 0.0) if solution.dual_valid else None
    bound = bound_by(model, duals) if duals is not None else float("inf")
    return Solved(columns, duals, bound, proven)


class Growing:
    """A linear model to which columns are added, each with one entry in two rows; solved again from where it stood."""

    def __init__(self, least: Numbers, limit: Numbers, clock: Clock, seed: int) -> None:
        self._clock, self._count = clock, 0
        self._highs = _highs(clock, clock.left(), seed)
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
        if self._clock.left() <= 0:
            return None
        self._highs.run()
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
    seconds: float,
    seed: int,
    start: Numbers | None = None,
    gap: float = 1e-7,
    nodes: int | None = None,
) -> Solved:
    """Solve the mixed-integer model, from a start where there is one."""
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
    highs = _highs(clock, seconds, seed, **options)
    program = _program(model)
    kinds = (highspy.HighsVarType.kContinuous, highspy.HighsVarType.kInteger)
    program.integrality_ = [kinds[int(whole)] for whole in model.whole]
    highs.passModel(program)
    if start is not None:
        solution = highspy.HighsSolution()
        solution.col_value = start.tolist()
        highs.setSolution(solution)
    highs.run()
    found, info = highs.getSolution(), highs.getInfo()
    known = info.primal_solution_status == 2
    columns = np.clip(np.array(found.col_value), 0.0, model.upper) if known else None
    proven = highs.getModelStatus() == highspy.HighsModelStatus.kOptimal
    return Solved(columns, None, float(info.mip_dual_bound), proven)
