"""Allocation rounds: limited money and days over many requests, proposed with a bound and with reasons. No Django.

`read_instance` takes an instance as JSON says it, or refuses it in one sentence; `allocate` solves it, and
`allocate_in_steps` shows the best plan while it works, `revise` repairs a plan around what people have settled, and
`check_allocation` judges any answer without knowing how it came about. numpy and the solver are loaded only when a
round is solved.
"""

from ayni.matching.allocation.checking import check_allocation
from ayni.matching.allocation.instances import Instance, Refused, read_instance
from ayni.matching.allocation.revising import revise
from ayni.matching.allocation.rounds import allocate, allocate_in_steps

__all__ = ["Instance", "Refused", "allocate", "allocate_in_steps", "check_allocation", "read_instance", "revise"]
