"""Telling those who compute results what has changed."""

from collections.abc import Callable

from ayni.monitoring.actions.recounting import recount_change
from ayni.monitoring.models import Fact
from ayni.monitoring.queries.facts import values_of

Touched = Callable[[Fact | None, Fact | None], None]
_told: list[Touched] = []


def when_evidence_changes(act: Touched) -> None:
    """Have `act(former, following)` called with the facts before and after, in the transaction of every change."""
    if act not in _told:
        _told.append(act)


def touch(former: Fact | None, following: Fact | None) -> None:
    """Recount what a change can change, then tell of it: `former` is None for what is new, `following` at an end."""
    recount_change(
        None if former is None else (values_of(former), former.activities),
        None if following is None else (values_of(following), following.activities),
    )
    for act in _told:
        act(former, following)
