"""Plans into the columns of a model, and back."""

import numpy as np

from ayni.matching.allocation.models import Model
from ayni.matching.allocation.problems import Numbers, Plan, Problem


def columns_of(model: Model, plan: Plan, floor: float | None) -> Numbers:
    """Return a plan as a start for a model; `floor` where the model has a column for it."""
    fill = plan.fill[model.edges]
    used = (fill[model.used] > 0).astype(float)
    fill[model.used] -= model.least * used
    fill = np.clip(fill, 0.0, model.upper[len(model.requests) :][: len(model.edges)])
    floors = [] if floor is None else [max(0.0, floor)]
    return np.concatenate([plan.serves[model.requests].astype(float), fill, used, floors])


def plan_of(model: Model, columns: Numbers, plan: Plan, problem: Problem) -> Plan:
    """Return the plan with what the columns say of the model's requests."""
    plan, after = plan.copy(), len(model.requests) + len(model.edges)
    serves = columns[: len(model.requests)] > 0.5
    fill = columns[len(model.requests) : after].copy()
    used = columns[after : after + len(model.used)] > 0.5
    fill[model.used] = (fill[model.used] + model.least) * used
    fill *= serves[np.searchsorted(model.requests, problem.request[model.edges])]
    plan.serves[model.requests] = serves
    plan.fill[model.edges] = fill
    return plan
