"""Telling those who compute results what has changed."""

from collections.abc import Callable

from ayni.monitoring.models import Fact

Touched = Callable[[Fact | None, Fact | None], None]
_told: list[Touched] = []


def when_evidence_changes(act: Touched) -> None:
    """Have `act(former, following)` called with the facts before and after, in the transaction of every change."""
    if act not in _told:
        _told.append(act)


def touch(former: Fact | None, following: Fact | None) -> None:
    """Tell of a change of what counts: `former` is None for what is new, `following` for what counts no longer."""
    for act in _told:
        act(former, following)
